/** `duizhao state ID… --to STATE`: how far segments are, written into their files. */
import { changeStates, type StateChange, type StateReport } from '../build/index.js';
import {
  error,
  formatMessage,
  nearestNames,
  type Diagnostic,
  type MessageArgs,
  type MessageCode,
} from '../diagnostic/index.js';
import { isBelow, STATES, type State } from '../translation/index.js';
import { wrongUsage, type CommandContext } from './build-command.js';
import { reportDiagnostics } from './report-diagnostics.js';

/** The house's rounds are few. */
const PASS = /^[1-9][0-9]?$/;

/** Changes states; gives the exit code. */
export function stateCommand(context: CommandContext): number {
  const { world, console, names, options } = context;
  const [to, pass] = [options.get('to'), options.get('pass')];
  const state = STATES.find((known) => known === to);
  const mistake = findMistake(context, state);
  if (mistake) return wrongUsage(context, mistake);
  const isTrial = options.has('dry-run');
  const report = changeStates(world, { names, document: options.get('document'), to: state, pass, isTrial });
  reportDiagnostics(console, report.diagnostics);
  if (report.diagnostics.length > 0) return 1;
  for (const line of reportLines(context, report)) console.out(line);
  return 0;
}

function findMistake({ names, options }: CommandContext, state: State | undefined): Diagnostic | undefined {
  const help = [{ code: 'hint/command-help', args: { command: 'state' } }] as const;
  const [to, pass] = [options.get('to'), options.get('pass')];
  if (names.length === 0) return error('cli/missing-argument', { command: 'state', argument: 'ID' }, { hints: help });
  if (to === undefined && pass === undefined)
    return error('cli/missing-argument', { command: 'state', argument: '--to STATE' }, { hints: help });
  if (to !== undefined && state === undefined) {
    const known = nearestNames(to, STATES)[0];
    const hint = known === undefined ? help[0] : ({ code: 'hint/write-to', args: { state: known } } as const);
    return error('cli/unknown-state', { state: to }, { hints: [hint] });
  }
  return pass !== undefined && !PASS.test(pass) ? error('cli/bad-pass', { pass }, { hints: ['hint/pass'] }) : undefined;
}

/** The segments one by one up to so many, then how many there were, and what to do next. */
const MOST_TOLD = 20;

function reportLines({ console, options }: CommandContext, report: StateReport): readonly string[] {
  const say = (code: MessageCode, args: MessageArgs = {}): string => formatMessage(code, args, console.words);
  const { changes, unchanged, files, documents } = report;
  const isTrial = options.has('dry-run');
  const more = changes.length - MOST_TOLD;
  const told = changes.slice(0, MOST_TOLD).map((change) => say(...changeWords(change, documents.length > 1)));
  const counts = { count: changes.length, files: files.length, unchanged };
  const name = documents[0] ?? '';
  const next = isBelow(report.reached, 'reviewed')
    ? say('cli/next-status', { name })
    : say('cli/next-require', { name, state: report.reached });
  return [
    ...told,
    ...(more > 0 ? [say('cli/states-more', { more })] : []),
    say(isTrial ? 'cli/states-would-change' : 'cli/states-changed', counts),
    isTrial && changes.length > 0 ? say('cli/next-for-good') : next,
  ];
}

function changeWords({ document, before, after }: StateChange, namesDocument: boolean): [MessageCode, MessageArgs] {
  const id = namesDocument ? `${document}:${before.id}` : before.id;
  const states = { id, from: before.state, to: after.state };
  return before.pass === after.pass
    ? ['cli/state-change', states]
    : ['cli/state-and-pass-change', { ...states, before: before.pass ?? '–', after: after.pass ?? '–' }];
}
