/** `duizhao watch`: editions kept current while people edit. */
import { resolve } from 'node:path';
import {
  documentNames,
  editionNames,
  openSession,
  type BuildRequest,
  type FileChange,
  type Product,
  type WrittenFile,
} from '../build/index.js';
import { error, formatMessage, warning, type Diagnostic } from '../diagnostic/index.js';
import { clearLeftovers, keepCurrent, keepingBeside, lockOutput, openFile, stopRequest } from '../system/index.js';
import { outFolder, unknownEdition, wrongUsage, type CommandContext } from './build-command.js';
import { chooseProduct } from './choose-product.js';
import { splitList } from './parse-arguments.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { WatchReport } from './watch-report.js';

/** What is to be kept current, and how. */
interface WatchPlan {
  readonly product: Product;
  readonly out: string;
  readonly poll: number | undefined;
}

/** Milliseconds between two looks where none are given. */
const DEFAULT_POLL = 500;
const SHORTEST_POLL = 20;
const LONGEST_POLL = 60_000;

/** Where pages go that an error in the Korean keeps out of the editions. */
const PREVIEWS = '.duizhao/previews';

/** Watches until it is told to stop; gives the exit code. */
export async function watchCommand(context: CommandContext): Promise<number> {
  const { options, console, root } = context;
  const choice = chooseProduct(options);
  if (choice.kind === 'mistake') return wrongUsage(context, choice.diagnostic);
  const mistake = await wrongOption(context, choice.product);
  if (mistake) return wrongUsage(context, mistake);
  const poll = options.get('poll');
  const plan = { product: choice.product, out: outFolder(context), poll: poll === undefined ? poll : pollOf(poll) };

  const lock = lockOutput(root, resolve(root, plan.out));
  if (lock.kind === 'taken') {
    const { file, holder } = lock;
    const hints = [{ code: 'hint/end-other-watch', args: { file } }] as const;
    const args = { out: plan.out, pid: holder.pid, host: holder.host };
    reportDiagnostics(console, [error('cli/watch-taken', args, { hints })]);
    return 1;
  }
  if (lock.kind === 'failed') {
    const args = { out: plan.out, detail: lock.detail };
    reportDiagnostics(console, [warning('cli/watch-unlocked', args, { hints: ['hint/one-watch-only'] })]);
  }
  try {
    return await watchOutput(context, plan);
  } finally {
    if (lock.kind === 'held') lock.release();
  }
}

const pollOf = (value: string): number => (value === '' ? DEFAULT_POLL : Number(value));

async function wrongOption(context: CommandContext, product: Product): Promise<Diagnostic | undefined> {
  const { world, options } = context;
  const poll = options.get('poll');
  const isPoll = poll === undefined || poll === '' || /^\d{1,6}$/.test(poll);
  if (poll !== undefined && !(isPoll && pollOf(poll) >= SHORTEST_POLL && pollOf(poll) <= LONGEST_POLL))
    return error('cli/bad-poll', { value: poll }, { hints: ['hint/poll'] });
  const unknown = await unknownEdition(context);
  if (unknown) return unknown;
  const first = options.get('first');
  const needsPdf = first === undefined ? (options.has('open') ? '--open' : undefined) : '--first';
  if (needsPdf !== undefined && product.kind === 'editions' && !product.formats.includes('pdf'))
    return error('cli/first-without-pdf', { option: needsPdf }, { hints: ['hint/name-pdf-too'] });
  if (first === undefined) return undefined;
  const known = editionNames(world);
  if (!known.includes(first)) {
    const hint = { code: 'hint/editions', args: { editions: known } } as const;
    return error('cli/unknown-edition', { edition: first }, { hints: [hint] });
  }
  const wanted = splitList(options.get('edition'));
  if (wanted.length === 0 || wanted.includes(first)) return undefined;
  const hint = { code: 'hint/name-first-too', args: { editions: wanted.join(','), edition: first } } as const;
  return error('cli/first-not-made', { edition: first }, { hints: [hint] });
}

async function watchOutput(context: CommandContext, plan: WatchPlan): Promise<number> {
  const { world: disk, console, root } = context;
  const { out, poll } = plan;
  clearLeftovers(resolve(root, out), documentNames(disk));
  const report = new WatchReport(console, (path) => disk.stamp(resolve(root, path)), PREVIEWS);
  const world = keepingBeside(disk, {
    resolve: (path) => resolve(root, path),
    onLocked: (path, beside) => report.locked(path, beside),
    onFreed: (path) => report.freed(path),
  });
  const { signal, dispose } = context.stop ? { signal: context.stop, dispose: () => undefined } : stopRequest();
  const begun = poll === undefined ? 'cli/watch-start' : 'cli/watch-polling';
  console.out(formatMessage(begun, { out, poll: poll ?? 0 }, console.words));
  const isCurrent = await keepCurrent({
    world,
    openSession,
    watched: { root, folders: ['translations', 'templates', 'fonts'] },
    poll,
    requestFor: requests(context, plan, report),
    onBuilt: (built) => report.built(built),
    onBug: (cause) => report.bug(cause),
    onIdle: () => world.settle(),
    stop: signal,
  });
  dispose();
  world.settle();
  report.end(out, isCurrent);
  return 0;
}

/** What to build after changes. The document that was saved last is the one that is looked at. */
function requests(
  { world, root, names, options, version, console }: CommandContext,
  { product, out }: WatchPlan,
  report: WatchReport,
): (changes: readonly FileChange[]) => BuildRequest {
  let document: string | undefined;
  let isToOpen = options.has('open');
  const open = (files: readonly WrittenFile[]): void => {
    const pdf = isToOpen ? files.find(({ path }) => path.endsWith('.pdf')) : undefined;
    if (!pdf) return;
    isToOpen = false;
    openFile(resolve(root, pdf.path), (detail) => {
      const args = { path: pdf.path, detail };
      reportDiagnostics(console, [warning('cli/cannot-open', args, { hints: ['hint/open-by-hand'] })]);
    });
  };
  return (changes) => {
    const documents = names.length > 0 ? names : documentNames(world);
    document =
      documents.find((name) => changes.some(({ path }) => path.startsWith(`translations/${name}/`))) ?? document;
    const looked = document ?? documents[0];
    return {
      documents: names,
      editions: splitList(options.get('edition')),
      product,
      out,
      previews: PREVIEWS,
      checksPages: true,
      version,
      onProgress: (progress) => report.progress(progress),
      onWritten: (files) => {
        report.wrote(files);
        open(files);
      },
      ...(looked !== undefined && { first: { document: looked, edition: options.get('first') } }),
    };
  };
}
