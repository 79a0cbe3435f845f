/**
 * The order of it all: documents loaded, editions made, pages set, bytes exported, files written.
 * An error in an input withholds every edition that reads the input; what lies in the output folder stays until all formats of an edition are complete.
 */
import { checkDocument, readCheckLevels, type EditionReport } from '../check/index.js';
import { error, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import type { Edition } from '../edition/index.js';
import { exportDocx, exportDump, exportHtml, exportPdf } from '../export/index.js';
import type { FontBook } from '../font/index.js';
import { layoutEdition, type PagedDocument } from '../layout/index.js';
import type { EditionChoice } from '../source/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { checkEditionPages, type PageCheckContext } from './check-edition-pages.js';
import { documentNames, isKoreanError, loadDocument } from './load-document.js';
import { loadFonts, missingStacks } from './load-fonts.js';
import { loadTerms, type Terms } from './load-termbase.js';
import { EDITION_HINTS, writeError } from './machine-errors.js';
import { makeEdition } from './make-edition.js';
import { distinctDiagnostics, placeDiagnostics } from './place-diagnostics.js';
import { Stopwatch, type Stage, type Timing } from './timings.js';
import type { OutputFile, World } from './world.js';

export const FORMATS = ['pdf', 'docx', 'html', 'dump'] as const;
export type Format = (typeof FORMATS)[number];

const SUFFIX: Readonly<Record<Format, string>> = { pdf: 'pdf', docx: 'docx', html: 'html', dump: 'pages.txt' };

export interface BuildRequest {
  /** All documents of the project if empty. */
  readonly documents: readonly string[];
  /** All editions that a document asks for if empty. */
  readonly editions: readonly string[];
  readonly formats: readonly Format[];
  /** Folder for the editions; undefined checks everything and writes nothing. */
  readonly out: string | undefined;
  /** Whether the finished pages are checked too. */
  readonly checksPages?: boolean;
  readonly onProgress?: (progress: Progress) => void;
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

/** Builds, or only checks, the documents asked for. */
export async function build(world: World, request: BuildRequest): Promise<BuildReport> {
  const run = new Run(world, request);
  const names = request.documents.length > 0 ? [...new Set(request.documents)] : documentNames(world);
  if (names.length === 0) run.report(error('build/no-documents', {}, { hints: ['hint/import-first'] }));
  for (const name of names) await run.buildDocument(name);
  return run.result();
}

interface Shared extends Terms {
  readonly fonts: FontBook;
}

interface EditionContext extends Shared {
  /** An error in the Korean withholds the editions that print it. */
  readonly withholdsKorean: boolean;
}

const printsKorean = ({ blocks }: Edition): boolean =>
  blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]))
    .some(({ inlines }) => inlines.some((inline) => inline.kind === 'text' && inline.lang.startsWith('ko')));

/** One build: what it has found and written so far. */
class Run {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly written: WrittenFile[] = [];
  private readonly withheld: string[] = [];
  private readonly pages: EditionReport[] = [];
  private readonly watch: Stopwatch;
  private shared: Shared | undefined;

  constructor(
    private readonly world: World,
    private readonly request: BuildRequest,
  ) {
    this.watch = new Stopwatch(world);
  }

  report(...diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  result(): BuildReport {
    const { written, withheld, pages } = this;
    const diagnostics = distinctDiagnostics(this.diagnostics);
    return { written, withheld, diagnostics, pages, timings: this.watch.timings() };
  }

  async buildDocument(name: string): Promise<void> {
    const loaded = await this.step({ document: name, edition: '', stage: 'load' }, () =>
      loadDocument(this.world, name),
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
    const withholdsKorean = [...loaded.diagnostics, ...checked].some(isKoreanError);
    for (const choice of choices) {
      const isMade = shared ? await this.buildEdition(document, choice, { ...shared, withholdsKorean }) : false;
      if (!isMade) this.withheld.push(`${name}/${choice.template}`);
    }
  }

  private chooseEditions({ name, manifest }: AlignedDocument): readonly EditionChoice[] {
    const known = manifest.editions.map((choice) => choice.template);
    const span = { file: `translations/${name}/document.yaml`, start: { line: 1, column: 1 } };
    const hints = [{ code: 'hint/known-editions', args: { names: known.join(', ') } }] as const;
    for (const edition of this.request.editions.filter((wanted) => !known.includes(wanted)))
      this.report(error('build/edition-not-asked', { document: name, edition }, { span, hints }));
    return manifest.editions.filter(
      ({ template }) => this.request.editions.length === 0 || this.request.editions.includes(template),
    );
  }

  /** Fonts and terms serve every document, and are read once. */
  private async loadShared(document: string): Promise<Shared | undefined> {
    if (this.shared) return this.shared;
    const fonts = await this.step({ document, edition: '', stage: 'fonts' }, () => loadFonts(this.world));
    const terms = loadTerms(this.world);
    this.report(...fonts.diagnostics, ...terms.diagnostics);
    if (fonts.value && !hasErrors([...fonts.diagnostics, ...terms.diagnostics])) {
      this.shared = { fonts: fonts.value, ...terms.value };
    }
    return this.shared;
  }

  /** What the checks find in a document's Korean, reported. */
  private async checkKorean(document: AlignedDocument, { termbase }: Terms): Promise<readonly Diagnostic[]> {
    const progress = { document: document.name, edition: '', stage: 'check' } as const;
    const levels = readCheckLevels(document.manifest.checks).value;
    const found = await this.step(progress, () => checkDocument(document, termbase, levels));
    this.report(...found);
    return found;
  }

  private async buildEdition(
    document: AlignedDocument,
    choice: EditionChoice,
    shared: EditionContext,
  ): Promise<boolean> {
    const place = { document: document.name, edition: choice.template };
    const made = await this.step({ ...place, stage: 'template' }, () => makeEdition(this.world, document, choice));
    this.report(...made.diagnostics);
    const edition = made.value;
    if (!edition || (shared.withholdsKorean && printsKorean(edition))) return false;
    const missing = missingStacks(edition, shared.fonts);
    if (missing.length > 0) {
      this.report(...shared.fonts.findings(), ...missing);
      return false;
    }

    const paged = await this.step({ ...place, stage: 'layout' }, () => layoutEdition(edition, shared));
    const fontFindings = shared.fonts.findings();
    // A font that cannot be read lacks every character: that it lacks each of them is no news.
    const found = hasErrors(fontFindings) ? [] : placeDiagnostics(paged.diagnostics, document);
    this.report(...fontFindings, ...found);
    if (hasErrors([...fontFindings, ...found])) return false;
    const { out } = this.request;
    if (out !== undefined && !(await this.exportEdition(place, edition, paged.value, out))) return false;
    if (this.request.checksPages) await this.checkPages(place, edition, paged.value, { document, ...shared });
    return true;
  }

  /** After the files are written: what is wrong on a page is best seen on it. */
  private async checkPages(
    place: Omit<Progress, 'stage'>,
    edition: Edition,
    paged: PagedDocument,
    context: PageCheckContext,
  ): Promise<void> {
    const checked = await this.step({ ...place, stage: 'pages' }, () => checkEditionPages(paged, edition, context));
    this.pages.push(checked.value);
    this.report(...checked.diagnostics);
  }

  private async exportEdition(
    place: Omit<Progress, 'stage'>,
    edition: Edition,
    paged: PagedDocument,
    out: string,
  ): Promise<boolean> {
    const files: (OutputFile & { readonly format: Format })[] = [];
    for (const format of this.request.formats) {
      const bytes = await this.step({ ...place, stage: format }, () => exportFormat(format, edition, paged));
      files.push({ path: `${out}/${place.document}/${place.edition}.${SUFFIX[format]}`, bytes, format });
    }
    const failures = await this.step({ ...place, stage: 'write' }, () => this.world.writeFiles(files));
    this.report(...failures.map((failure) => writeError(failure, EDITION_HINTS)));
    if (failures.length > 0) return false;
    this.written.push(
      ...files.map(({ path, bytes, format }) => ({
        path,
        bytes: bytes.length,
        pages: format === 'pdf' || format === 'dump' ? paged.pages.length : undefined,
      })),
    );
    return true;
  }

  private step<T>(progress: Progress, work: () => T | Promise<T>): Promise<T> {
    this.request.onProgress?.(progress);
    return this.watch.time(progress.stage, work);
  }
}

async function exportFormat(format: Format, edition: Edition, paged: PagedDocument): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return exportPdf(paged);
    case 'docx':
      return exportDocx(edition);
    case 'html':
      return exportHtml(edition);
    case 'dump':
      return new TextEncoder().encode(exportDump(paged));
  }
}
