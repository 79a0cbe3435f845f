/**
 * The order of it all: documents loaded, editions made, pages set, bytes exported, files written.
 * An error in an input withholds every edition that reads the input; what lies in the output folder stays until all formats of an edition are complete.
 */
import { checkDocumentSteps, readCheckLevels, type EditionReport } from '../check/index.js';
import { error, hasErrors, info, warning, type Diagnostic } from '../diagnostic/index.js';
import type { Edition, Origin } from '../edition/index.js';
import type { FontBook } from '../font/index.js';
import { layoutSteps, pageTurns, type PagedDocument } from '../layout/index.js';
import type { EditionChoice } from '../source/index.js';
import type { TextFindings } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { runSteps, throwIfAbandoned, type Memo, type Pace } from '../work/index.js';
import { editionRecord, printsDraft, updatedRecord, type EditionRecord } from './build-record.js';
import { pageCheckCounts, textCheckCounts, type PageCheckCounts, type TextCheckCounts } from './check-counts.js';
import { checkEditionFile } from './check-edition-file.js';
import { checkEditionPages } from './check-edition-pages.js';
import { embeddingFaults } from './faces-in-use.js';
import { documentNames, isKoreanError, loadDocumentSteps } from './load-document.js';
import { loadFonts, missingStacksSteps, partFontFindings, stackFindings } from './load-fonts.js';
import { loadTerms, type Terms } from './load-termbase.js';
import { EDITION_HINTS, writeError } from './machine-errors.js';
import { makeEditionSteps } from './make-edition.js';
import { passageFindings } from './passage-findings.js';
import { distinctDiagnostics, placeDiagnostics } from './place-diagnostics.js';
import { printsKorean } from './prints-korean.js';
import { beginPdf, pdfSteps } from './edition-files.js';
import { previewSteps } from './preview-file.js';
import type { HeldFiles } from './held-files.js';
import { fileSteps } from './product-files.js';
import {
  embedsFaces,
  isMadeUnasked,
  makesPdf,
  type ExportMeans,
  type FileStep,
  type FinishedEdition,
  type MadeFile,
  type Product,
  type SetEdition,
} from './product.js';
import { inputsOf, ReadLog } from './read-log.js';
import { standInsOf, type StandIn } from './stand-ins.js';
import { Stopwatch, type Stage, type Timing } from './timings.js';
import type { OutputFile, World } from './world.js';

export interface BuildRequest {
  /** All documents of the project if empty. */
  readonly documents: readonly string[];
  /** All editions that a document asks for if empty; of a product for print, those that are finished. */
  readonly editions: readonly string[];
  readonly product: Product;
  /** Folder for the editions; undefined checks everything and writes nothing. */
  readonly out: string | undefined;
  /** Whether the finished pages are checked too. */
  readonly checksPages?: boolean;
  /** The program's version, for the build record. */
  readonly version?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** The PDF that somebody looks at: it is written before anything else is made, and the rest of the build after it. Without an edition, or where the document has none of that name, the first one asked for. */
  readonly first?: { readonly document: string; readonly edition: string | undefined };
  /** A folder for that PDF where an error in the Korean withholds it: marked on every page, so that the page can be seen all the same. Absent: none is made. */
  readonly previews?: string;
  /** Told of files as soon as they are on the disk. */
  readonly onWritten?: (files: readonly WrittenFile[]) => void;
  /** Set once the build has become pointless. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly document: string;
  readonly edition: string;
  readonly stage: Stage;
}

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Pages of a PDF or a page dump; Word and browsers paginate for themselves. */
  readonly pages: number | undefined;
  /** The number of a numbered copy. */
  readonly copy?: number;
}

export interface BuildReport {
  readonly written: readonly WrittenFile[];
  /** `document/edition` of what an error withheld. */
  readonly withheld: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the checks of finished pages found, edition by edition. */
  readonly pages: readonly EditionReport[];
  readonly timings: readonly Timing[];
}

/** What builds work with: `session` makes it, and keeps it from build to build. */
export interface BuildMeans {
  readonly files: HeldFiles;
  /** The disk as it is now, for what a build itself has written. */
  readonly disk: World;
  readonly memo: Memo;
}

/** Builds, or only checks, the documents asked for. Throws `Abandoned` once the request's signal is set. */
export async function runBuild(means: BuildMeans, request: BuildRequest): Promise<BuildReport> {
  const run = new Run(means, request);
  const names = namesOf(request, means.files.world);
  if (names.length === 0) run.report(error('build/no-documents', {}, { hints: ['hint/import-first'] }));
  for (const name of names) await run.buildDocument(name);
  return run.result();
}

/** The documents of a request, the one that is looked at before all others. */
function namesOf({ documents, first }: BuildRequest, world: World): readonly string[] {
  const names = documents.length > 0 ? [...new Set(documents)] : documentNames(world);
  const isFirst = (name: string): boolean => name === first?.document;
  return [...names.filter(isFirst), ...names.filter((name) => !isFirst(name))];
}

interface Shared extends Terms {
  readonly fonts: FontBook;
  /** What was read for all documents, fonts apart. */
  readonly sharedReads: ReadLog;
}

/** What the editions of one document share. */
interface DocumentContext extends Shared, TextFindings {
  readonly document: AlignedDocument;
  /** An error in the Korean withholds the finished editions that print it. */
  readonly withholdsKorean: boolean;
  readonly textChecks: TextCheckCounts;
  /** What was read for the document, and for each edition composed so far by name. */
  readonly documentReads: ReadLog;
  readonly editionReads: Map<string, ReadLog>;
  /** Editions composed so far, by name; and the pages of those whose page turns others follow, and of the one that is looked at. Both are made once, whoever asks first. */
  readonly composed: Map<string, Promise<Edition | undefined>>;
  readonly followed: Map<string, Promise<PagedDocument | undefined>>;
  /** The edition that is looked at. */
  readonly looked: Set<string>;
}

/** One build: what it has found and written so far. */
class Run {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly written: WrittenFile[] = [];
  private readonly withheld: string[] = [];
  private readonly pages: EditionReport[] = [];
  /** By what they say, over all documents. */
  private readonly standIns = new Map<string, StandIn>();
  private readonly watch: Stopwatch;
  private shared: Shared | undefined;
  /** The files as this build sees them. */
  private readonly world: World;
  private readonly memo: Memo;
  private readonly pace: Pace;
  private readonly exportMeans: ExportMeans;

  constructor(
    private readonly means: BuildMeans,
    private readonly request: BuildRequest,
  ) {
    const { world } = means.files;
    this.world = world;
    this.memo = means.memo;
    this.pace = { clock: () => world.clock(), pause: () => world.pause(), signal: request.signal };
    const { memo, pace } = this;
    this.exportMeans = { memo, pace, ...(world.helper && { packer: world.helper.deflate }) };
    this.watch = new Stopwatch(world);
  }

  report(...diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  result(): BuildReport {
    const { written, withheld, pages } = this;
    if (this.standIns.size > 0) this.report(standInFaces([...this.standIns.values()], this.request.product));
    const diagnostics = distinctDiagnostics(this.diagnostics);
    return { written, withheld, diagnostics, pages, timings: this.watch.timings() };
  }

  async buildDocument(name: string): Promise<void> {
    const documentReads = new ReadLog(this.world);
    const loaded = await this.step({ document: name, edition: '', stage: 'load' }, () =>
      runSteps(loadDocumentSteps(documentReads.world, name, this.memo), this.pace),
    );
    this.report(...loaded.diagnostics);
    if (!loaded.value) {
      if (documentNames(this.world).includes(name)) this.withheld.push(name);
      return;
    }
    const document = loaded.value;
    const choices = this.chooseEditions(document);
    const shared = await this.loadShared(name);
    const checked = shared ? await this.checkKorean(document, shared) : [];
    const found = [...loaded.diagnostics, ...checked];
    const text = {
      withholdsKorean: found.some(isKoreanError),
      findings: passageFindings(document, found),
      textChecks: textCheckCounts(found),
    };
    const made = { composed: new Map(), followed: new Map(), editionReads: new Map(), looked: new Set<string>() };
    const context = shared && { ...shared, ...text, ...made, document, documentReads };
    const first = context && this.firstOf(choices, document);
    if (context && first) await this.writeFirst(first, context);
    for (const choice of choices) {
      const isMade = context ? await this.buildEdition(choice, context) : false;
      if (!isMade) this.withheld.push(`${name}/${choice.name}`);
    }
  }

  private chooseEditions({ name, manifest }: AlignedDocument): readonly EditionChoice[] {
    const known = manifest.editions.map((choice) => choice.name);
    const span = { file: `translations/${name}/document.yaml`, start: { line: 1, column: 1 } };
    const hints = [{ code: 'hint/known-editions', args: { names: known.join(', ') } }] as const;
    for (const edition of this.request.editions.filter((wanted) => !known.includes(wanted)))
      this.report(error('build/edition-not-asked', { document: name, edition }, { span, hints }));
    const { editions, product } = this.request;
    return manifest.editions.filter((choice) =>
      editions.length === 0 ? isMadeUnasked(product, choice) : editions.includes(choice.name),
    );
  }

  /** Fonts and terms serve every document, and are read once. */
  private async loadShared(document: string): Promise<Shared | undefined> {
    if (this.shared) return this.shared;
    const sharedReads = new ReadLog(this.world);
    const fonts = await this.step({ document, edition: '', stage: 'fonts' }, () =>
      loadFonts(sharedReads.world, this.memo),
    );
    const terms = loadTerms(sharedReads.world, this.memo);
    this.report(...fonts.diagnostics, ...terms.diagnostics);
    if (fonts.value && !hasErrors([...fonts.diagnostics, ...terms.diagnostics])) {
      this.shared = { fonts: fonts.value, ...terms.value, sharedReads };
    }
    return this.shared;
  }

  /** What the checks find in a document's Korean, reported. */
  private async checkKorean(document: AlignedDocument, { termbase }: Terms): Promise<readonly Diagnostic[]> {
    const progress = { document: document.name, edition: '', stage: 'check' } as const;
    const levels = readCheckLevels(document.manifest.checks).value;
    const found = await this.step(progress, () =>
      runSteps(checkDocumentSteps(document, termbase, levels, this.memo), this.pace),
    );
    this.report(...found);
    return found;
  }

  /** The edition that is looked at, if it is one of this document. */
  private firstOf(choices: readonly EditionChoice[], { name, manifest }: AlignedDocument): EditionChoice | undefined {
    const { first } = this.request;
    if (first?.document !== name) return undefined;
    return manifest.editions.find((choice) => choice.name === first.edition) ?? choices[0];
  }

  /** The PDF of the edition that is looked at, alone; the build's turn of the edition then finds its pages made, and writes the rest. */
  private async writeFirst(choice: EditionChoice, context: DocumentContext): Promise<void> {
    const { out, product } = this.request;
    const { document } = context;
    if (out === undefined || !makesPdf(product)) return;
    context.looked.add(choice.name);
    const edition = await this.composed(choice, context);
    const isPreview = edition !== undefined && isWithheld(choice, edition, context);
    const folder = isPreview ? this.request.previews : out;
    const finished = folder === undefined ? undefined : await this.finish(choice, context, 'withheld or not');
    if (!finished) return;
    const place = { document: document.name, edition: choice.name };
    const steps = isPreview
      ? previewSteps(finished, context.fonts, this.exportMeans)
      : pdfSteps(finished, this.exportMeans);
    const made = await this.makeFiles(steps, place);
    if (made) await this.writeFiles(place, `${folder}/${document.name}`, made);
  }

  private async buildEdition(choice: EditionChoice, context: DocumentContext): Promise<boolean> {
    const finished = await this.finish(choice, context);
    if (!finished) return false;
    const { edition, paged } = finished;
    const { out, checksPages, product } = this.request;
    if (out !== undefined && makesPdf(product)) {
      const place = { document: context.document.name, edition: choice.name, stage: 'pdf' } as const;
      await this.step(place, () => beginPdf(paged, this.exportMeans));
    }
    const pages = checksPages ? await this.checkPages(choice, edition, paged, context) : undefined;
    const checks = { text: context.textChecks, ...(pages && { pages }) };
    return out === undefined || this.exportEdition({ ...finished, checks }, context, out);
  }

  /** An edition with its pages, made once in a build if it is asked for twice; undefined if an error withholds it. */
  private async finish(
    choice: EditionChoice,
    context: DocumentContext,
    which: 'not withheld' | 'withheld or not' = 'not withheld',
  ): Promise<SetEdition | undefined> {
    const edition = await this.composed(choice, context);
    if (!edition || (which === 'not withheld' && isWithheld(choice, edition, context))) return undefined;
    const paged = await this.paged(choice, edition, context);
    if (!paged || !this.mayEmbed(paged)) return undefined;
    const standIns = standInsOf(edition, context.fonts);
    for (const standIn of standIns) this.standIns.set(standInWords(standIn), standIn);
    return { choice, edition, paged, standIns };
  }

  /** Whether the faces on the pages may go into the files asked for: a PDF carries them. */
  private mayEmbed(paged: PagedDocument): boolean {
    const faults = embedsFaces(this.request.product) ? embeddingFaults(paged, this.memo) : [];
    this.report(...faults);
    return faults.length === 0;
  }

  /** What is wrong on a page is best seen on it: findings are reported, and the edition is written all the same. */
  private async checkPages(
    choice: EditionChoice,
    edition: Edition,
    paged: PagedDocument,
    context: DocumentContext,
  ): Promise<PageCheckCounts> {
    const place = { document: context.document.name, edition: choice.name, stage: 'pages' } as const;
    const checked = await this.step(place, () =>
      runSteps(checkEditionPages(paged, edition, context, this.memo), this.pace),
    );
    this.pages.push(checked.value);
    // Matters of taste are counted when files are made, and told when pages are asked for.
    const isTold = ({ severity }: Diagnostic): boolean => severity === 'error' || this.request.out === undefined;
    this.report(...checked.diagnostics.filter(isTold));
    if (this.request.out === undefined)
      this.report(...(await this.step({ ...place, stage: 'preflight' }, () => checkEditionFile(paged, choice))));
    return pageCheckCounts(checked.value);
  }

  private composed(choice: EditionChoice, context: DocumentContext): Promise<Edition | undefined> {
    return once(context.composed, choice.name, async () => {
      const { document } = context;
      const place = { document: document.name, edition: choice.name, stage: 'template' } as const;
      const reads = new ReadLog(this.world);
      context.editionReads.set(choice.name, reads);
      const made = await this.step(place, () =>
        runSteps(makeEditionSteps(reads.world, document, choice, context, this.memo), this.pace),
      );
      this.report(...made.diagnostics);
      return made.value;
    });
  }

  private paged(choice: EditionChoice, edition: Edition, context: DocumentContext): Promise<PagedDocument | undefined> {
    const { editions } = context.document.manifest;
    const isFollowed = editions.some(({ turns }) => turns?.name === choice.name);
    // Pages are large: only those that are needed again are kept.
    return isFollowed || context.looked.has(choice.name)
      ? once(context.followed, choice.name, () => this.setPages(choice, edition, context))
      : this.setPages(choice, edition, context);
  }

  private async setPages(
    choice: EditionChoice,
    edition: Edition,
    context: DocumentContext,
  ): Promise<PagedDocument | undefined> {
    const { fonts, protectedTerms, titleTerms, document } = context;
    const missing = await runSteps(missingStacksSteps(edition, fonts), this.pace);
    if (missing.length > 0) {
      this.report(...stackFindings(edition, fonts), ...missing);
      return undefined;
    }
    const turns = choice.turns && (await this.turnsOf(choice.turns.name, context));
    if (choice.turns && !turns) return undefined;

    const layout = { fonts, protectedTerms, titleTerms, memo: this.memo, ...(turns && { turns }) };
    const place = { document: document.name, edition: choice.name, stage: 'layout' } as const;
    const paged = await this.step(place, () => runSteps(layoutSteps(edition, layout), this.pace));
    const { faults, others } = partFontFindings(paged.diagnostics, fonts);
    // A font that cannot be read lacks every character: that it lacks each of them is no news.
    const found = hasErrors(faults) ? [] : placeDiagnostics(others, document);
    this.report(...faults, ...found);
    return hasErrors([...faults, ...found]) ? undefined : paged.value;
  }

  /** Where the pages of another edition of the document turn, which need not be asked for itself; undefined if it cannot be set. */
  private async turnsOf(name: string, context: DocumentContext): Promise<readonly Origin[] | undefined> {
    const choice = context.document.manifest.editions.find((edition) => edition.name === name);
    const edition = choice && (await this.composed(choice, context));
    const paged = edition && (await this.paged(choice, edition, context));
    return paged && pageTurns(paged);
  }

  private async exportEdition(finished: FinishedEdition, context: DocumentContext, out: string): Promise<boolean> {
    const { choice } = finished;
    const { document } = context;
    const place = { document: document.name, edition: choice.name };
    const { version } = this.request;
    const digestOf = (path: string): string | undefined => this.means.files.digestOf(path);
    const read = { inputs: inputsOf(readsOf(choice, context)), digestOf, ...(version !== undefined && { version }) };
    const recordOf = (files: readonly MadeFile[]): EditionRecord =>
      editionRecord({ ...finished, ...read, document, files, memo: this.memo });
    const isDraft = printsDraft(document, finished.edition);
    const means = { ...this.exportMeans, world: this.world, document, fonts: context.fonts, isDraft, recordOf };
    await this.means.files.awaitDigests();
    const made = await this.makeFiles(await fileSteps(this.request.product, finished, means), place);
    if (!made) return false;
    const folder = `${out}/${document.name}`;
    // The record that is there is one that this build may have written itself.
    const record = updatedRecord(this.means.disk, { folder, document }, choice.name, recordOf(made));
    this.report(...record.diagnostics);
    return this.writeFiles(place, folder, made, record.value);
  }

  /** Writes files of an edition, all or none, with the record if it is given. */
  private async writeFiles(
    place: Omit<Progress, 'stage'>,
    folder: string,
    made: readonly MadeFile[],
    record?: OutputFile,
  ): Promise<boolean> {
    const files = made.map((file) => ({ ...file, path: `${folder}/${file.name}` }));
    const failures = await this.step({ ...place, stage: 'write' }, () =>
      this.world.writeFiles([...files, ...(record ? [record] : [])]),
    );
    this.report(...failures.map((failure) => writeError(failure, EDITION_HINTS)));
    if (failures.length > 0) return false;
    const written = files.map(({ path, bytes, pages, copy }) => ({
      ...{ path, bytes: bytes.length, pages },
      ...(copy !== undefined && { copy }),
    }));
    const known = new Set(this.written.map(({ path }) => path));
    this.written.push(...written.filter(({ path }) => !known.has(path)));
    this.request.onWritten?.(written);
    return true;
  }

  /** The files of the product; undefined if an error withholds them. */
  private async makeFiles(
    steps: readonly FileStep[],
    place: Omit<Progress, 'stage'>,
  ): Promise<readonly MadeFile[] | undefined> {
    const files: MadeFile[] = [];
    for (const { stage, make } of steps) {
      const made = await this.step({ ...place, stage }, make);
      this.report(...made.diagnostics);
      if (hasErrors(made.diagnostics)) return undefined;
      files.push(...made.value);
    }
    return files;
  }

  private async step<T>(progress: Progress, work: () => T | Promise<T>): Promise<T> {
    if (this.request.signal) await this.world.pause();
    throwIfAbandoned(this.request);
    this.request.onProgress?.(progress);
    return this.watch.time(progress.stage, work);
  }
}

/** An error in the Korean withholds what prints it and is finished; a proof is where the error is to be seen. */
const isWithheld = ({ purpose }: EditionChoice, edition: Edition, { withholdsKorean }: DocumentContext): boolean =>
  withholdsKorean && purpose === 'finished' && printsKorean(edition);

/** What was read for an edition, and for those whose page turns it follows. */
function readsOf({ name, turns }: EditionChoice, context: DocumentContext): readonly ReadLog[] {
  const { sharedReads, documentReads, editionReads, document } = context;
  const own = editionReads.get(name);
  const followed = document.manifest.editions.find((edition) => edition.name === turns?.name);
  return [...(followed ? readsOf(followed, context) : [sharedReads, documentReads]), ...(own ? [own] : [])];
}

/** The value under a name, made when it is first asked for. */
function once<T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const value = made.get(name) ?? make();
  made.set(name, value);
  return value;
}

const standInWords = ({ wanted, used }: StandIn): string => `${wanted} → ${used}`;

/** Said once in a build, whatever the number of editions. */
function standInFaces(standIns: readonly StandIn[], product: Product): Diagnostic {
  const args = { faces: standIns.map(standInWords).join(', ') };
  return product.kind === 'press' ? warning('build/stand-in-faces', args) : info('build/stand-in-faces', args);
}
