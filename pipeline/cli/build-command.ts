/** `duizhao build` and `duizhao check`. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type * as buildCalls from './build-calls.js';
import type { BuildReport, BuildRequest, Progress, World } from '../build/index.js';
import type { SessionComparison } from '../check/index.js';
import { error, formatMessage, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { keptBuild, type Cache, type HelperThread } from '../system/index.js';
import { chooseProduct, chooseRequirement } from './choose-product.js';
import type { Console } from './console.js';
import { splitList } from './parse-arguments.js';
import { summarise } from './build-summary.js';
import { pageSummary, pageTables } from './page-tables.js';
import { countOf, reportDiagnostics } from './report-diagnostics.js';
import { stagePhrase } from './stage-phrase.js';

/** A question in one line and its answer. */
export type Ask = (question: string) => Promise<string | undefined>;

export interface CommandContext {
  readonly world: World;
  readonly console: Console;
  readonly root: string;
  readonly cwd: string;
  /** Where the program is installed. */
  readonly programRoot: string;
  /** Asks whoever sits at the terminal, where somebody does; undefined at the end of what is typed. */
  readonly ask?: Ask;
  /** The program's version. */
  readonly version: string;
  readonly names: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  /** Set when a command that lasts is to end, if not by the system's signals. */
  readonly stop?: AbortSignal;
  /** The program's digest and where its results are kept, if they are. */
  readonly kept?: { readonly digest: string; readonly cache: Cache };
  /** The thread beside the program's own that the world speaks of. */
  readonly helper?: HelperThread;
}

/** Makes editions; gives the exit code. */
export async function buildCommand(context: CommandContext): Promise<number> {
  const choice = chooseProduct(context.options);
  if (choice.kind === 'mistake') return wrongUsage(context, choice.diagnostic);
  const required = chooseRequirement(context.options);
  if (required && typeof required !== 'string') return wrongUsage(context, required);
  const request = { product: choice.product, out: outFolder(context), checksPages: true };
  return run(context, { ...request, ...(required && { require: required }) });
}

/** The same without writing; finished pages only if asked, several documents compared with each other. */
export async function checkCommand(context: CommandContext): Promise<number> {
  const { names, options } = context;
  if (options.has('all') && names.length > 0) {
    const args = { names: names, count: names.length };
    return wrongUsage(context, error('cli/all-and-names', args, { hints: ['hint/all-or-names'] }));
  }
  const compares = options.has('all') || new Set(names).size > 1;
  const checksPages = options.has('pages') || (options.has('report') && !compares);
  return run(context, { product: { kind: 'editions', formats: [] }, out: undefined, checksPages, compares });
}

/** Says what is wrong with the words of a command; gives the exit code. */
export function wrongUsage({ console }: Pick<CommandContext, 'console'>, mistake: Diagnostic): number {
  reportDiagnostics(console, [mistake]);
  return 2;
}

/** An edition that is nowhere: to be said before anything is built. */
export async function unknownEdition({ world, options }: CommandContext): Promise<Diagnostic | undefined> {
  if (!options.has('edition')) return undefined;
  const { editionNames } = await loadBuild();
  const editions = editionNames(world);
  const edition = splitList(options.get('edition')).find((wanted) => !editions.includes(wanted));
  if (edition === undefined) return undefined;
  const hint = { code: 'hint/editions', args: { editions: editions } } as const;
  return error('cli/unknown-edition', { edition }, { hints: [hint] });
}

/** What a build takes is loaded when one is made: one that is kept is given again before. */
const loadBuild = (): Promise<typeof buildCalls> => import('./build-calls.js');

/** Inside the project a path relative to it, elsewhere an absolute one: both as people read them in the summary. */
export function outFolder({ root, cwd, options }: CommandContext): string {
  const given = options.get('out');
  if (given === undefined) return 'out';
  const absolute = resolve(cwd, given);
  const inside = relative(root, absolute);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) ? inside.split(sep).join('/') : absolute;
}

/** What one run is to do. */
interface RunRequest extends Pick<BuildRequest, 'product' | 'out' | 'require'> {
  readonly checksPages: boolean;
  /** Whether the documents are held against each other. */
  readonly compares?: boolean;
}

async function run(context: CommandContext, asked: RunRequest): Promise<number> {
  const { world, console, version, names, options } = context;
  const { compares = false, ...request } = asked;
  const { product, out } = request;
  const begun = world.clock();
  const built = await buildOrKept(context, {
    documents: names,
    editions: splitList(options.get('edition')),
    ...request,
    version,
    onProgress: progressShower(console),
  });
  if ('code' in built) return wrongUsage(context, built);
  console.progress('');
  const compared = compares ? await compare(context) : undefined;
  const written = await writeReport(context, built, compared?.value);
  const report = { ...built, diagnostics: [...built.diagnostics, ...(compared?.diagnostics ?? []), ...written] };
  reportDiagnostics(console, report.diagnostics);
  for (const line of out === undefined
    ? pageTables(report.pages, console.words)
    : pageSummary(report.pages, console.words))
    console.out(line);
  const seconds = ((world.clock() - begun) / 1000).toFixed(1);
  summarise(context, report, { seconds, product, writes: out !== undefined });
  return countOf(report.diagnostics, 'error') > 0 ? 1 : 0;
}

/** What was built, now or before; a mistake where the request is one, which is never kept. */
async function buildOrKept(context: CommandContext, request: BuildRequest): Promise<BuildReport | Diagnostic> {
  const { world, kept, helper } = context;
  const build = async (through: World, asked: BuildRequest): Promise<BuildReport | Diagnostic> => {
    helper?.start();
    try {
      return (await unknownEdition(context)) ?? (await (await loadBuild()).build(through, asked));
    } finally {
      helper?.end();
    }
  };
  // Numbered copies are large, and made once.
  const isKept = kept && request.product.kind !== 'copies';
  return isKept ? keptBuild({ world, cache: kept.cache, program: kept.digest, build }, request) : build(world, request);
}

/** The documents that are named, or all, held against each other. */
async function compare({ world, names }: CommandContext): Promise<Warned<SessionComparison>> {
  const { checkDocuments, documentNames } = await import('./compare-calls.js');
  return checkDocuments(world, names.length > 0 ? names : documentNames(world));
}

/** The JSON report, where one is asked for; its path counts from the folder in which the command was given. */
async function writeReport(
  { world, cwd, options, console }: CommandContext,
  { pages }: BuildReport,
  comparison: SessionComparison | undefined,
): Promise<readonly Diagnostic[]> {
  const path = options.get('report');
  if (path === undefined) return [];
  const { writePageReport } = await loadBuild();
  const failures = writePageReport(world, resolve(cwd, path), pages, comparison);
  if (failures.length === 0) console.out(formatMessage('cli/made', { path }, console.words));
  return failures;
}

/** In place on a terminal; in a log one line for each edition. */
function progressShower(console: Console): (progress: Progress) => void {
  let shown = '';
  return ({ document, edition, stage }) => {
    const place = edition === '' ? document : formatMessage('cli/building', { document, edition }, console.words);
    console.progress(formatMessage('cli/stage', { place, stage: stagePhrase(stage) }, console.words));
    if (!console.isTerminal && edition !== '' && place !== shown) console.err(place);
    shown = place;
  };
}
