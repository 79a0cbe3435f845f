/**
 * The order of it all: documents loaded, editions made, pages set, bytes exported, files written.
 * An error in an input withholds every edition that reads the input; what lies in the output folder stays until all formats of an edition are complete.
 */
import type { EditionReport } from '../check/index.js';
import { error, info, warning, type Diagnostic } from '../diagnostic/index.js';
import type { EditionChoice } from '../source/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { updatedRecord } from './build-record.js';
import type { BuildMeans, BuildReport, BuildRequest, WrittenFile } from './build-request.js';
import { EditionMaker, type EditionOutcome } from './edition-maker.js';
import { documentNames } from './load-document.js';
import { EDITION_HINTS, writeError } from './machine-errors.js';
import { DocumentOpener } from './open-document.js';
import { distinctDiagnostics } from './place-diagnostics.js';
import { makesPdf, type MadeFile, type Product } from './product.js';
import type { StandIn } from './stand-ins.js';
import { openWorkplace, type Workplace } from './workplace.js';
import type { OutputFile, World } from './world.js';

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

/** One build: what it has found and written so far. */
class Run {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly written: WrittenFile[] = [];
  private readonly withheld: string[] = [];
  private readonly pages: EditionReport[] = [];
  /** By what they say, over all documents. */
  private readonly standIns = new Map<string, StandIn>();
  private readonly place: Workplace;
  private readonly opener: DocumentOpener;

  constructor(
    private readonly means: BuildMeans,
    private readonly request: BuildRequest,
  ) {
    this.place = openWorkplace(means, request);
    this.opener = new DocumentOpener(this.place, (...found) => this.report(...found));
  }

  report(...diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  result(): BuildReport {
    const { written, withheld, pages } = this;
    if (this.standIns.size > 0) this.report(standInFaces([...this.standIns.values()], this.request.product));
    const diagnostics = distinctDiagnostics(this.diagnostics);
    return { written, withheld, diagnostics, pages, timings: this.place.watch.timings() };
  }

  async buildDocument(name: string): Promise<void> {
    const loaded = await this.opener.load(name);
    if (!loaded) {
      if (documentNames(this.place.world).includes(name)) this.withheld.push(name);
      return;
    }
    const { document } = loaded;
    const choices = this.opener.chooseEditions(document);
    const context = await this.opener.prepare(loaded);
    const maker = context && new EditionMaker(this.place, context);
    const first = this.firstOf(choices, document);
    if (maker && first) await this.writeFirst(maker, first, document);
    for (const choice of choices) {
      const outcome = maker && (await maker.make(choice));
      const isMade = outcome ? await this.publish(choice, document, outcome) : false;
      if (!isMade) this.withheld.push(`${name}/${choice.name}`);
      this.place.relieve();
    }
  }

  /** The edition that is looked at, if it is one of this document. */
  private firstOf(choices: readonly EditionChoice[], { name, manifest }: AlignedDocument): EditionChoice | undefined {
    const { first } = this.request;
    if (first?.document !== name) return undefined;
    return manifest.editions.find((choice) => choice.name === first.edition) ?? choices[0];
  }

  /** The PDF of the edition that is looked at, alone; the build's turn of the edition then writes the rest. */
  private async writeFirst(maker: EditionMaker, choice: EditionChoice, document: AlignedDocument): Promise<void> {
    const { out, product } = this.request;
    if (out === undefined || !makesPdf(product)) return;
    const made = await maker.makeFirst(choice, out);
    this.report(...maker.takeFindings());
    if (!made) return;
    this.meetStandIns(made.standIns);
    await this.writeFiles(choice, document, made);
  }

  private meetStandIns(standIns: readonly StandIn[]): void {
    for (const standIn of standIns) this.standIns.set(standInWords(standIn), standIn);
  }

  /** Reports an edition, and writes its files; whether it is whole. */
  private async publish(choice: EditionChoice, document: AlignedDocument, made: EditionOutcome): Promise<boolean> {
    this.meetStandIns(made.standIns);
    if (made.pages) this.pages.push(made.pages);
    this.report(...made.diagnostics);
    const { out } = this.request;
    if (made.isWithheld || !made.product || out === undefined) return !made.isWithheld;
    const { files, entry } = made.product;
    const folder = `${out}/${document.name}`;
    // The record that is there is one that this build may have written itself.
    const record = updatedRecord(this.means.disk, { folder, document }, choice.name, entry);
    this.report(...record.diagnostics);
    return this.writeFiles(choice, document, { folder: out, files }, record.value);
  }

  /** Writes files of an edition, all or none, with the record if it is given. */
  private async writeFiles(
    { name: edition }: EditionChoice,
    { name: document }: AlignedDocument,
    made: { readonly folder: string; readonly files: readonly MadeFile[] },
    record?: OutputFile,
  ): Promise<boolean> {
    const files = made.files.map((file) => ({ ...file, path: `${made.folder}/${document}/${file.name}` }));
    const failures = await this.place.step({ document, edition, stage: 'write' }, () =>
      this.place.world.writeFiles([...files, ...(record ? [record] : [])]),
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
}

const standInWords = ({ wanted, used }: StandIn): string => `${wanted} → ${used}`;

/** Said once in a build, whatever the number of editions. */
function standInFaces(standIns: readonly StandIn[], product: Product): Diagnostic {
  const args = { faces: standIns.map(standInWords) };
  return product.kind === 'press' ? warning('build/stand-in-faces', args) : info('build/stand-in-faces', args);
}
