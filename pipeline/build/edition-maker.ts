/** One edition from the document to its files, which are not written here: composed, set, checked, exported. */
import type { EditionReport } from '../check/index.js';
import { hasErrors, type Diagnostic } from '../diagnostic/index.js';
import type { Edition, Origin } from '../edition/index.js';
import { layoutSteps, pageTurns, type PagedDocument } from '../layout/index.js';
import type { EditionChoice } from '../source/index.js';
import { runSteps } from '../work/index.js';
import { editionRecord, printsDraft, type EditionRecord } from './build-record.js';
import type { Progress } from './build-request.js';
import { pageCheckCounts, type PageCheckCounts } from './check-counts.js';
import { checkEditionFile } from './check-edition-file.js';
import { checkEditionPages } from './check-edition-pages.js';
import { beginPdf, pdfSteps } from './edition-files.js';
import { embeddingFaults } from './faces-in-use.js';
import { missingStacksSteps, partFontFindings, stackFindings } from './load-fonts.js';
import { makeEditionSteps } from './make-edition.js';
import type { DocumentContext } from './open-document.js';
import { placeDiagnostics } from './place-diagnostics.js';
import { previewSteps } from './preview-file.js';
import { printsKorean } from './prints-korean.js';
import { fileSteps } from './product-files.js';
import {
  embedsFaces,
  makesPdf,
  type FileStep,
  type FinishedEdition,
  type MadeFile,
  type SetEdition,
} from './product.js';
import { inputsOf, ReadLog } from './read-log.js';
import { belowRequired, requirementOf } from './require-states.js';
import { standInsOf, type StandIn } from './stand-ins.js';
import type { Workplace } from './workplace.js';

/** What came of an edition. Plain data. */
export interface EditionOutcome {
  /** What was found since the outcome before, in the order in which it was found. */
  readonly diagnostics: readonly Diagnostic[];
  readonly standIns: readonly StandIn[];
  /** What the checks of its pages found; undefined where they were not made. */
  readonly pages: EditionReport | undefined;
  /** Whether an error withholds it, or it is whole. */
  readonly isWithheld: boolean;
  /** What is to be written; undefined where nothing is. */
  readonly product: MadeProduct | undefined;
}

/** Files of an edition that are ready to be written, and what is recorded of them. */
export interface MadeProduct {
  readonly files: readonly MadeFile[];
  readonly entry: EditionRecord;
}

/** The PDF of the edition that is looked at, and the folder that it goes to. */
export interface LookedAt {
  readonly folder: string;
  readonly files: readonly MadeFile[];
  readonly standIns: readonly StandIn[];
}

/** Makes the editions of one document; what they share is made once, whoever asks first. */
export class EditionMaker {
  private found: Diagnostic[] = [];
  /** What was read for each edition composed so far. */
  private readonly editionReads = new Map<string, ReadLog>();
  private readonly composed = new Map<string, Promise<Edition | undefined>>();
  /** The pages of editions whose page turns others follow, and of the one that is looked at. */
  private readonly kept = new Map<string, Promise<PagedDocument | undefined>>();
  /** The edition that is looked at. */
  private looked: string | undefined;

  constructor(
    private readonly place: Workplace,
    private readonly context: DocumentContext,
  ) {}

  /** What was found since the last time, so that it is reported once. */
  takeFindings(): readonly Diagnostic[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  /** An edition, with its files if any are asked for. */
  async make(choice: EditionChoice): Promise<EditionOutcome> {
    const finished = await this.finish(choice);
    if (!finished) return this.outcome({ standIns: [], pages: undefined, isWithheld: true, product: undefined });
    const { out, checksPages, product: wanted } = this.place.request;
    const { standIns } = finished;
    if (out !== undefined && makesPdf(wanted))
      await this.place.step(this.at(choice, 'pdf'), () => beginPdf(finished.paged, this.place.exportMeans));
    const pages = checksPages ? await this.checkPages(finished) : undefined;
    if (out === undefined) return this.outcome({ standIns, pages, isWithheld: false, product: undefined });
    const counts = pages && pageCheckCounts(pages);
    const product = await this.exportEdition(finished, counts);
    return this.outcome({ standIns, pages, isWithheld: !product, product });
  }

  private outcome(made: Omit<EditionOutcome, 'diagnostics'>): EditionOutcome {
    return { ...made, diagnostics: this.takeFindings() };
  }

  /**
   * The PDF of the edition that is looked at, alone; `make` then finds its pages made. Where an error in the Korean withholds it,
   * a preview, if there is a folder for one.
   */
  async makeFirst(choice: EditionChoice, out: string): Promise<LookedAt | undefined> {
    this.looked = choice.name;
    const edition = await this.compose(choice);
    const isPreview = edition !== undefined && this.isWithheld(choice, edition);
    const folder = isPreview ? this.place.request.previews : out;
    const finished = folder === undefined ? undefined : await this.finish(choice, 'withheld or not');
    if (!finished || folder === undefined) return undefined;
    const { exportMeans } = this.place;
    const steps = isPreview ? previewSteps(finished, this.context.fonts, exportMeans) : pdfSteps(finished, exportMeans);
    const files = await this.makeFiles(steps, choice);
    return files && { folder, files, standIns: finished.standIns };
  }

  private report(...diagnostics: readonly Diagnostic[]): void {
    this.found.push(...diagnostics);
  }

  private at({ name }: EditionChoice, stage: Progress['stage']): Progress {
    return { document: this.context.document.name, edition: name, stage };
  }

  /** An error in the Korean withholds what prints it and is finished; a proof is where the error is to be seen. */
  private isWithheld(choice: EditionChoice, edition: Edition): boolean {
    const { purpose } = choice;
    if (purpose === 'proof' || !printsKorean(edition)) return false;
    return this.context.withholdsKorean || this.belowRequired(choice) !== undefined;
  }

  /** What the gate of an edition says, if it has one. */
  private belowRequired(choice: EditionChoice): Diagnostic | undefined {
    const required = requirementOf(choice, this.place.request.require);
    return required && belowRequired(this.context.document, required);
  }

  /** An edition with its pages; undefined if an error withholds it. */
  private async finish(
    choice: EditionChoice,
    which: 'not withheld' | 'withheld or not' = 'not withheld',
  ): Promise<SetEdition | undefined> {
    const edition = await this.compose(choice);
    if (!edition) return undefined;
    if (which === 'not withheld' && this.isWithheld(choice, edition)) {
      this.report(...[this.belowRequired(choice)].filter((found) => found !== undefined));
      return undefined;
    }
    const paged = await this.paged(choice, edition);
    if (!paged || !this.mayEmbed(paged)) return undefined;
    return { choice, edition, paged, standIns: standInsOf(edition, this.context.fonts) };
  }

  /** Whether the faces on the pages may go into the files asked for: a PDF carries them. */
  private mayEmbed(paged: PagedDocument): boolean {
    const { request, memo } = this.place;
    const faults = embedsFaces(request.product) ? embeddingFaults(paged, memo) : [];
    this.report(...faults);
    return faults.length === 0;
  }

  /** What is wrong on a page is best seen on it: findings are reported, and the edition is written all the same. */
  private async checkPages({ choice, edition, paged }: SetEdition): Promise<EditionReport> {
    const { memo, pace, request } = this.place;
    const checked = await this.place.step(this.at(choice, 'pages'), () =>
      runSteps(checkEditionPages(paged, edition, this.context, memo), pace),
    );
    // Matters of taste are counted when files are made, and told when pages are asked for.
    const isTold = ({ severity }: Diagnostic): boolean => severity === 'error' || request.out === undefined;
    this.report(...checked.diagnostics.filter(isTold));
    if (request.out === undefined)
      this.report(...(await this.place.step(this.at(choice, 'preflight'), () => checkEditionFile(paged, choice))));
    return checked.value;
  }

  private compose(choice: EditionChoice): Promise<Edition | undefined> {
    return once(this.composed, choice.name, async () => {
      const { document } = this.context;
      const { world, memo, pace } = this.place;
      const reads = new ReadLog(world);
      this.editionReads.set(choice.name, reads);
      const made = await this.place.step(this.at(choice, 'template'), () =>
        runSteps(makeEditionSteps(reads.world, document, choice, this.context, memo), pace),
      );
      this.report(...made.diagnostics);
      return made.value;
    });
  }

  private paged(choice: EditionChoice, edition: Edition): Promise<PagedDocument | undefined> {
    const { editions } = this.context.document.manifest;
    const isFollowed = editions.some(({ turns }) => turns?.name === choice.name);
    // Pages are large: only those that are needed again are kept.
    return isFollowed || this.looked === choice.name
      ? once(this.kept, choice.name, () => this.setPages(choice, edition))
      : this.setPages(choice, edition);
  }

  private async setPages(choice: EditionChoice, edition: Edition): Promise<PagedDocument | undefined> {
    const { fonts, protectedTerms, titleTerms, document } = this.context;
    const missing = await runSteps(missingStacksSteps(edition, fonts), this.place.pace);
    if (missing.length > 0) {
      this.report(...stackFindings(edition, fonts), ...missing);
      return undefined;
    }
    const turns = choice.turns && (await this.turnsOf(choice.turns.name));
    if (choice.turns && !turns) return undefined;

    const { memo, pace } = this.place;
    const layout = { fonts, protectedTerms, titleTerms, memo, ...(turns && { turns }) };
    const paged = await this.place.step(this.at(choice, 'layout'), () => runSteps(layoutSteps(edition, layout), pace));
    const { faults, others } = partFontFindings(paged.diagnostics, fonts);
    // A font that cannot be read lacks every character: that it lacks each of them is no news.
    const found = hasErrors(faults) ? [] : placeDiagnostics(others, document);
    this.report(...faults, ...found);
    return hasErrors([...faults, ...found]) ? undefined : paged.value;
  }

  /** Where the pages of another edition of the document turn, which need not be asked for itself; undefined if it cannot be set. */
  private async turnsOf(name: string): Promise<readonly Origin[] | undefined> {
    const choice = this.context.document.manifest.editions.find((edition) => edition.name === name);
    const edition = choice && (await this.compose(choice));
    const paged = edition && (await this.paged(choice, edition));
    return paged && pageTurns(paged);
  }

  /** The files of the product with what is recorded of them; undefined if an error withholds them. */
  private async exportEdition(set: SetEdition, pages: PageCheckCounts | undefined): Promise<MadeProduct | undefined> {
    const { document, textChecks, fonts } = this.context;
    const { request, files: held, world, memo, exportMeans } = this.place;
    const finished: FinishedEdition = { ...set, checks: { text: textChecks, ...(pages && { pages }) } };
    const digestOf = (path: string): string | undefined => held.digestOf(path);
    const { version } = request;
    const read = { inputs: inputsOf(this.readsOf(set.choice)), digestOf, ...(version !== undefined && { version }) };
    const recordOf = (files: readonly MadeFile[]): EditionRecord =>
      editionRecord({ ...finished, ...read, document, files, memo });
    const isDraft = printsDraft(document, set.edition);
    const means = { ...exportMeans, world, document, fonts, isDraft, recordOf };
    await held.awaitDigests();
    const files = await this.makeFiles(await fileSteps(request.product, finished, means), set.choice);
    return files && { files, entry: recordOf(files) };
  }

  /** What was read for an edition, and for those whose page turns it follows. */
  private readsOf({ name, turns }: EditionChoice): readonly ReadLog[] {
    const { sharedReads, documentReads, document } = this.context;
    const own = this.editionReads.get(name);
    const followed = document.manifest.editions.find((edition) => edition.name === turns?.name);
    return [...(followed ? this.readsOf(followed) : [sharedReads, documentReads]), ...(own ? [own] : [])];
  }

  private async makeFiles(steps: readonly FileStep[], choice: EditionChoice): Promise<readonly MadeFile[] | undefined> {
    const files: MadeFile[] = [];
    for (const { stage, make } of steps) {
      const made = await this.place.step(this.at(choice, stage), make);
      this.report(...made.diagnostics);
      if (hasErrors(made.diagnostics)) return undefined;
      files.push(...made.value);
    }
    return files;
  }
}

/** The value under a name, made when it is first asked for. */
function once<T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const value = made.get(name) ?? make();
  made.set(name, value);
  return value;
}
