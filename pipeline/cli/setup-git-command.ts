/** `duizhao setup-git`: tells git to merge segment files with this program. */
import { join } from 'node:path';
import { error, formatMessage, type MessageArgs, type MessageCode } from '../diagnostic/index.js';
import { driverCommand, gitState, isDriverAsked, readDriver, removeDriver, writeDriver } from '../system/index.js';
import { wrongUsage, type CommandContext } from './build-command.js';
import { reportDiagnostics } from './report-diagnostics.js';

const ATTRIBUTES = '.gitattributes';
const ATTRIBUTE_LINE = 'translations/*/ko/*.md merge=duizhao';
/** A file of which git is asked how it is merged; it need not be there. */
const SAMPLE = 'translations/document/ko/01-01.md';

/** Writes the setting into the repository, or takes it out; gives the exit code. */
export function setupGitCommand(context: CommandContext): number {
  const { names, options, root } = context;
  const [extra] = names;
  if (extra !== undefined) {
    const hints = [{ code: 'hint/command-help', args: { command: 'setup-git' } }] as const;
    return wrongUsage(context, error('cli/unexpected-argument', { command: 'setup-git', argument: extra }, { hints }));
  }
  switch (gitState(root)) {
    case 'no-git':
      return fail(context, 'cli/no-git', {}, 'hint/install-git');
    case 'no-repository':
      return fail(context, 'cli/no-repository', {}, 'hint/git-init');
    case 'ready':
      return options.has('undo') ? undo(context) : setUp(context);
  }
}

function fail({ console }: CommandContext, code: MessageCode, args: MessageArgs, hint: MessageCode): number {
  reportDiagnostics(console, [error(code, args, { hints: [hint] })]);
  return 1;
}

const say = ({ console }: CommandContext, code: MessageCode, args: MessageArgs = {}): void =>
  console.out(formatMessage(code, args, console.words));

function setUp(context: CommandContext): number {
  const { root, programRoot, options } = context;
  const isDry = options.has('dry-run');
  const command = driverCommand({ node: process.execPath, main: join(programRoot, 'dist', 'cli', 'main.js') });
  const isSet = readDriver(root) === command;
  const isAsked = isDriverAsked(root, SAMPLE);
  const refusal = isSet || isDry ? undefined : writeDriver(root, command);
  if (refusal !== undefined) return fail(context, 'cli/git-refused', { detail: refusal }, 'hint/check-git-config');
  say(context, isSet ? 'cli/driver-is-set' : isDry ? 'cli/driver-would-be-set' : 'cli/driver-set', { command });
  if (!isAsked && !isDry && !addAttribute(context)) return 1;
  const line = { file: ATTRIBUTES, line: ATTRIBUTE_LINE };
  if (!isAsked) say(context, isDry ? 'cli/attribute-would-be-added' : 'cli/attribute-added', line);
  if (!isDry) say(context, isAsked ? 'cli/next-merge' : 'cli/next-commit-attribute', line);
  return 0;
}

/** Adds the line to the project's attributes, at the end, where it counts; says what is wrong where it cannot. */
function addAttribute(context: CommandContext): boolean {
  const { world } = context;
  const read = world.readFile(ATTRIBUTES);
  const before = read.kind === 'file' ? read.bytes : new Uint8Array();
  // Only the end and the line ends matter: what else stands there is not read.
  const text = new TextDecoder('latin1').decode(before);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : ending;
  const bytes = Buffer.concat([before, new TextEncoder().encode(`${gap}${ATTRIBUTE_LINE}${ending}`)]);
  const written = read.kind === 'failed' ? [] : world.writeFiles([{ path: ATTRIBUTES, bytes }]);
  const detail = read.kind === 'failed' ? read.detail : written.map((failure) => failure.detail).join('; ');
  if (detail !== '') fail(context, 'cli/attribute-unwritten', { file: ATTRIBUTES, detail }, 'hint/check-permissions');
  return detail === '';
}

function undo(context: CommandContext): number {
  const { root, options } = context;
  const command = readDriver(root);
  if (command === undefined) {
    say(context, 'cli/driver-not-set');
    return 0;
  }
  const isDry = options.has('dry-run');
  const refusal = isDry ? undefined : removeDriver(root);
  if (refusal !== undefined) return fail(context, 'cli/git-refused', { detail: refusal }, 'hint/check-git-config');
  say(context, isDry ? 'cli/driver-would-be-removed' : 'cli/driver-removed', { command, file: ATTRIBUTES });
  return 0;
}
