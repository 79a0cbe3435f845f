/** Documents on their way to their editions: loaded, their editions chosen, fonts and terms at hand, their Korean checked. */
import { checkDocumentSteps, readCheckLevels } from '../check/index.js';
import { error, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import type { FontBook } from '../font/index.js';
import type { EditionChoice } from '../source/index.js';
import type { TextFindings } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { runSteps } from '../work/index.js';
import { textCheckCounts, type TextCheckCounts } from './check-counts.js';
import { isKoreanError, loadDocumentSteps } from './load-document.js';
import { loadFonts } from './load-fonts.js';
import { loadTerms, type Terms } from './load-termbase.js';
import { findingsByPassage, findingWords, passageFindings } from './passage-findings.js';
import { isMadeUnasked } from './product.js';
import { ReadLog } from './read-log.js';
import type { Workplace } from './workplace.js';

/** A document as its files say it. */
export interface LoadedDocument {
  readonly document: AlignedDocument;
  readonly findings: readonly Diagnostic[];
  readonly reads: ReadLog;
}

/** What serves every document. */
interface Shared extends Terms {
  readonly fonts: FontBook;
  /** What was read for all documents, fonts apart. */
  readonly sharedReads: ReadLog;
}

/** What the editions of one document share. */
export interface DocumentContext extends Shared, TextFindings {
  readonly document: AlignedDocument;
  /** An error in the Korean withholds the finished editions that print it. */
  readonly withholdsKorean: boolean;
  readonly textChecks: TextCheckCounts;
  /** What was read for the document. */
  readonly documentReads: ReadLog;
}

/** Opens the documents of one build; what it finds is reported as it goes. */
export class DocumentOpener {
  private shared: Shared | undefined;

  constructor(
    private readonly place: Workplace,
    private readonly report: (...diagnostics: readonly Diagnostic[]) => void,
  ) {}

  /** A document; undefined if it cannot be told what it says. */
  async load(name: string): Promise<LoadedDocument | undefined> {
    const reads = new ReadLog(this.place.world);
    const loaded = await this.place.step({ document: name, edition: '', stage: 'load' }, () =>
      runSteps(loadDocumentSteps(reads.world, name, this.place.memo), this.place.pace),
    );
    this.report(...loaded.diagnostics);
    return loaded.value && { document: loaded.value, findings: loaded.diagnostics, reads };
  }

  /** The editions asked for, in the document's order. */
  chooseEditions({ name, manifest }: AlignedDocument): readonly EditionChoice[] {
    const { editions, product } = this.place.request;
    const known = manifest.editions.map((choice) => choice.name);
    const span = { file: `translations/${name}/document.yaml`, start: { line: 1, column: 1 } };
    const hints = [{ code: 'hint/known-editions', args: { names: known.join(', ') } }] as const;
    for (const edition of editions.filter((wanted) => !known.includes(wanted)))
      this.report(error('build/edition-not-asked', { document: name, edition }, { span, hints }));
    return manifest.editions.filter((choice) =>
      editions.length === 0 ? isMadeUnasked(product, choice) : editions.includes(choice.name),
    );
  }

  /** What the editions are made of; undefined if an error in fonts or terms withholds them all. */
  async prepare({ document, findings, reads }: LoadedDocument): Promise<DocumentContext | undefined> {
    const shared = await this.loadShared(document.name);
    if (!shared) return undefined;
    const found = [...findings, ...(await this.checkKorean(document, shared))];
    const byPassage = findingsByPassage(document, found);
    return {
      ...shared,
      document,
      documentReads: reads,
      withholdsKorean: found.some(isKoreanError),
      findings: byPassage.size === 0 ? new Map() : passageFindings(byPassage, await findingWords()),
      textChecks: textCheckCounts(found),
    };
  }

  /** Fonts and terms serve every document, and are read once. */
  private async loadShared(document: string): Promise<Shared | undefined> {
    if (this.shared) return this.shared;
    const { world, memo } = this.place;
    const sharedReads = new ReadLog(world);
    const fonts = await this.place.step({ document, edition: '', stage: 'fonts' }, () =>
      loadFonts(sharedReads.world, memo),
    );
    const terms = await this.place.watch.time('load', () => loadTerms(sharedReads.world, memo));
    this.report(...fonts.diagnostics, ...terms.diagnostics);
    if (fonts.value && !hasErrors([...fonts.diagnostics, ...terms.diagnostics]))
      this.shared = { fonts: fonts.value, ...terms.value, sharedReads };
    return this.shared;
  }

  /** What the checks find in a document's Korean, reported. */
  private async checkKorean(document: AlignedDocument, { termbase }: Terms): Promise<readonly Diagnostic[]> {
    const { memo, pace } = this.place;
    const levels = readCheckLevels(document.manifest.checks).value;
    const found = await this.place.step({ document: document.name, edition: '', stage: 'check' }, () =>
      runSteps(checkDocumentSteps(document, termbase, levels, memo), pace),
    );
    this.report(...found);
    return found;
  }
}
