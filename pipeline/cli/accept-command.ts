/** `duizhao accept ID…`: Korean that was brought up to date with its Chinese. */
import { acceptSegments, type Acceptance } from '../build/index.js';
import { error, formatMessage, hasErrors, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import { wrongUsage, type CommandContext } from './build-command.js';
import { reportDiagnostics } from './report-diagnostics.js';

/** Accepts the Korean of segments; gives the exit code. */
export function acceptCommand(context: CommandContext): number {
  const { world, console, names, options } = context;
  if (names.length === 0) {
    const hints = [{ code: 'hint/command-help', args: { command: 'accept' } }] as const;
    return wrongUsage(context, error('cli/missing-argument', { command: 'accept', argument: 'ID' }, { hints }));
  }
  const isTrial = options.has('dry-run');
  const { accepted, unchanged, diagnostics } = acceptSegments(world, {
    names,
    document: options.get('document'),
    keepsState: options.has('keep-state'),
    isTrial,
  });
  reportDiagnostics(console, diagnostics);
  if (hasErrors(diagnostics)) return 1;
  const say = (code: MessageCode, args: MessageArgs = {}): string => formatMessage(code, args, console.words);
  for (const one of accepted) console.out(say(...acceptanceWords(one, isTrial)));
  const counts = { count: accepted.length, unchanged };
  console.out(say(isTrial ? 'cli/accept-trial-counts' : 'cli/accept-counts', counts));
  const [first] = accepted;
  if (isTrial) console.out(say('cli/next-for-good'));
  else if (first) console.out(say('cli/next-check', { name: first.document }));
  return 0;
}

function acceptanceWords({ id, from, to }: Acceptance, isTrial: boolean): [MessageCode, MessageArgs] {
  if (isTrial) return ['cli/would-accept', { id, from, to }];
  return from === to ? ['cli/accepted', { id }] : ['cli/accepted-and-lowered', { id, from, to }];
}
