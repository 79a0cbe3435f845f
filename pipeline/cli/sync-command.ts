/** `duizhao sync DOCUMENT [NEW_FILE]`: a new version of the Chinese, and what becomes of every segment. */
import { resolve } from 'node:path';
import { documentNames, syncFiles, type PlacedChange, type SyncReport } from '../build/index.js';
import { error, formatMessage, hasErrors, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import { textDifference, type SyncChange } from '../translation/index.js';
import { wrongUsage, type CommandContext } from './build-command.js';
import { readChangeChoice } from './change-choice.js';
import { padEnd } from './display-width.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { showDifference } from './show-difference.js';
import { staleStep } from './stale-step.js';

const HINTS = [{ code: 'hint/command-help', args: { command: 'sync' } }] as const;
const KINDS: readonly SyncChange['kind'][] = ['edited', 'split', 'merged', 'moved', 'inserted', 'deleted'];

/** Brings a document up to date; gives the exit code. */
export function syncCommand(context: CommandContext): number {
  const { world, console, cwd, names, options } = context;
  const [name, file, extra] = names;
  if (name === undefined)
    return wrongUsage(
      context,
      error('cli/missing-argument', { command: 'sync', argument: 'DOCUMENT' }, { hints: HINTS }),
    );
  if (extra !== undefined)
    return wrongUsage(
      context,
      error('cli/unexpected-argument', { command: 'sync', argument: extra }, { hints: HINTS }),
    );
  const changes = readChangeChoice(options);
  if (changes?.kind === 'mistake') return wrongUsage(context, changes.diagnostic);
  const isTrial = options.has('dry-run');
  const report = syncFiles(world, {
    name,
    isTrial,
    isForced: options.has('force'),
    ...(file !== undefined && {
      newFile: { file, path: resolve(cwd, file), ...(changes && { changes: changes.choice }) },
    }),
  });
  for (const line of reportLines(context, name, report)) console.out(line);
  reportDiagnostics(console, report.diagnostics);
  return hasErrors(report.diagnostics) ? 1 : 0;
}

function reportLines(context: CommandContext, name: string, report: SyncReport): readonly string[] {
  if (hasErrors(report.diagnostics)) return [];
  const say = (code: MessageCode, args: MessageArgs = {}): string => formatMessage(code, args, context.console.words);
  const { changes, kept, files } = report;
  if (changes.length === 0 && files.length === 0)
    return [say('cli/sync-nothing', { kept }), say('cli/next-status', { name })];
  const isTrial = context.options.has('dry-run');
  const { files: paths } = report;
  return [
    ...changes.flatMap((change) => changeLines(context, change)),
    say('cli/sync-counts', { ...countKinds(changes), kept }),
    ...(files.length === 0 ? [] : [say(isTrial ? 'cli/sync-would-write' : 'cli/sync-written', { paths })]),
    ...(isTrial ? [say('cli/next-for-good')] : nextSteps(context, name, changes)),
  ];
}

const countKinds = (changes: readonly SyncChange[]): Readonly<Record<string, number>> =>
  Object.fromEntries(KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]));

/** What became of a segment and where it stands, and below it its Chinese with the difference. */
function changeLines({ console }: CommandContext, change: PlacedChange): readonly string[] {
  const say = (code: MessageCode, args: MessageArgs = {}): string => formatMessage(code, args, console.words);
  const { kind, isMoved, id, was, old, fresh, hasKorean, file, line } = change;
  const word = say(`cli/sync-${kind}`);
  const label = isMoved && kind !== 'moved' ? say('cli/sync-and-moved', { kind: word }) : word;
  const others = was.filter((one) => one !== id);
  const remark =
    kind === 'deleted'
      ? [say(hasKorean ? 'cli/sync-to-attic' : 'cli/sync-was-empty')]
      : others.length > 0
        ? [say('cli/sync-was', { ids: was })]
        : [];
  const place = line > 0 ? [`${file}:${line}`] : [];
  const text = kind === 'moved' ? fresh : showDifference(textDifference(old, fresh), console.hasColors ?? false);
  return [`${padEnd(label, 14)} ${[id, ...place, ...remark].join('  ')}`, `  ${text}`];
}

function nextSteps(
  { console, world }: CommandContext,
  name: string,
  changes: readonly PlacedChange[],
): readonly string[] {
  const say = (code: MessageCode, args: MessageArgs = {}): string => formatMessage(code, args, console.words);
  const stale = changes.filter(({ isStale }) => isStale);
  const fresh = changes.filter(({ kind }) => kind === 'inserted');
  const isOneOfSeveral = documentNames(world).length > 1;
  const [first] = fresh;
  const steps = [
    ...(stale.length > 0
      ? [staleStep({ ids: stale.map(({ id }) => id), document: name, isOneOfSeveral }, console.words)]
      : []),
    ...(first
      ? [say('cli/next-translate', { count: fresh.length, id: first.id, path: first.file, line: first.line })]
      : []),
  ];
  return steps.length > 0 ? steps : [say('cli/next-build', { name })];
}
