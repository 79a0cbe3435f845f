/** argv to a command and its arguments. A mistake in usage is a diagnostic with the line that helps. */
import { error, type Diagnostic } from '../diagnostic/index.js';

export const COMMANDS = [
  'build',
  'watch',
  'check',
  'status',
  'state',
  'suggest',
  'import',
  'sync',
  'accept',
  'term',
  'resolve',
  'setup-git',
  'merge-file',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Arguments =
  | {
      readonly kind: 'command';
      readonly command: CommandName;
      readonly names: readonly string[];
      readonly options: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly diagnostic: Diagnostic };

/** Options that take a value, those that do not, and those that may have a number. */
interface OptionNames {
  readonly valued: readonly string[];
  readonly flags: readonly string[];
  readonly numbered?: readonly string[];
}

const OPTIONS: Readonly<Record<CommandName, OptionNames>> = {
  build: {
    valued: ['copies', 'edition', 'format', 'impose', 'paper-thickness', 'out', 'require'],
    flags: ['embed-fonts', 'no-cache', 'press', 'timings'],
  },
  watch: { valued: ['edition', 'first', 'format', 'out'], flags: ['open'], numbered: ['poll'] },
  check: { valued: ['edition', 'report'], flags: ['all', 'no-cache', 'pages', 'timings'] },
  status: { valued: ['since'], flags: ['json', 'queries'] },
  state: { valued: ['to', 'pass', 'document'], flags: ['dry-run'] },
  suggest: { valued: ['document', 'at-least', 'limit'], flags: ['adapt-figures', 'write'] },
  import: { valued: ['as', 'changes'], flags: [] },
  sync: { valued: ['changes'], flags: ['dry-run', 'force'] },
  accept: { valued: ['document'], flags: ['dry-run', 'keep-state'] },
  term: {
    valued: ['forbidden', 'from', 'kind', 'ko', 'note', 'status', 'variants'],
    flags: ['apply', 'dry-run', 'forbid-old', 'protected'],
  },
  resolve: { valued: ['take'], flags: ['dry-run'] },
  'merge-file': { valued: [], flags: [] },
  'setup-git': { valued: [], flags: ['dry-run', 'undo'] },
};

const isCommand = (word: string): word is CommandName => COMMANDS.some((command) => command === word);

/** Reads the words after the program's name. */
export function parseArguments(words: readonly string[]): Arguments {
  const [command, ...rest] = words;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { kind: 'help', command: rest.find(isCommand) };
  if (command === '--version') return { kind: 'version' };
  if (!isCommand(command)) return mistake(error('cli/unknown-command', { command }, { hints: ['hint/help'] }));
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', command };
  return parseCommand(command, rest);
}

const mistake = (diagnostic: Diagnostic): Arguments => ({ kind: 'mistake', diagnostic });

function parseCommand(command: CommandName, words: readonly string[]): Arguments {
  const hints = [{ code: 'hint/command-help', args: { command } }] as const;
  const names: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!word.startsWith('-')) {
      names.push(word);
      continue;
    }
    const [option, inline] = splitOption(word);
    if (OPTIONS[command].numbered?.includes(option)) {
      const isNumberNext = inline === undefined && /^\d+$/.test(words[i + 1] ?? '');
      options.set(option, isNumberNext ? (words[(i += 1)] ?? '') : (inline ?? ''));
      continue;
    }
    if (OPTIONS[command].flags.includes(option) && inline === undefined) {
      options.set(option, '');
      continue;
    }
    if (!OPTIONS[command].valued.includes(option))
      return mistake(error('cli/unknown-option', { command, option: word }, { hints }));
    const value = inline ?? words[(i += 1)];
    if (value === undefined || isBlank(value) || (inline === undefined && value.startsWith('-')))
      return mistake(error('cli/option-needs-value', { option: `--${option}` }, { hints }));
    options.set(option, value);
  }
  return { kind: 'command', command, names, options };
}

/** A list of commas alone names nothing either. */
const isBlank = (value: string): boolean => splitList(value).length === 0;

/** `--out=DIR` and `--out DIR` are the same. */
function splitOption(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word.slice(2), undefined] : [word.slice(2, equals), word.slice(equals + 1)];
}

/** `korean,bilingual` to its parts. */
export const splitList = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
