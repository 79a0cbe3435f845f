/** `duizhao term find|add|check|change`: the termbase by command. */
import { addTerm, changeTerm, checkTermbase, searchTerms, type NewTerm, type TermChange } from '../build/index.js';
import {
  error,
  formatMessage,
  formatPlace,
  hasErrors,
  type Diagnostic,
  type MessageArgs,
  type MessageCode,
} from '../diagnostic/index.js';
import type { CommandContext } from './build-command.js';
import { countOf, reportDiagnostics } from './report-diagnostics.js';
import { planLines, searchLines } from './term-lines.js';

const SUBCOMMANDS = ['find', 'add', 'check', 'change'] as const;
type Subcommand = (typeof SUBCOMMANDS)[number];

/** How many words follow each, by name, and which options go with it. */
const USAGE: Readonly<Record<Subcommand, { readonly words: readonly string[]; readonly options: readonly string[] }>> =
  {
    find: { words: ['TEXT'], options: [] },
    add: {
      words: ['CHINESE', 'KOREAN'],
      options: ['variants', 'forbidden', 'kind', 'protected', 'status', 'note', 'dry-run'],
    },
    check: { words: [], options: [] },
    change: { words: ['CHINESE'], options: ['ko', 'from', 'forbid-old', 'apply', 'dry-run'] },
  };

const HELP = { code: 'hint/command-help', args: { command: 'term' } } as const;

/** Runs one of them; gives the exit code. */
export function termCommand(context: CommandContext): number {
  const [name, ...words] = context.names;
  const subcommand = SUBCOMMANDS.find((known) => known === name);
  const mistake = subcommand === undefined ? unknownSubcommand(name) : findMistake(subcommand, words, context);
  if (subcommand === undefined || mistake) {
    reportDiagnostics(context.console, mistake ? [mistake] : []);
    return 2;
  }
  const [first = '', second = ''] = words.map(tidy);
  switch (subcommand) {
    case 'find':
      return find(context, first);
    case 'add':
      return add(context, first, second);
    case 'check':
      return check(context);
    case 'change':
      return change(context, first);
  }
}

/** Typed text as it is kept: NFC, without blanks at its edges. */
const tidy = (word: string): string => word.normalize('NFC').trim();

function unknownSubcommand(name: string | undefined): Diagnostic {
  const hint = { code: 'hint/subcommands', args: { command: 'term', subcommands: SUBCOMMANDS } } as const;
  return name === undefined
    ? error('cli/missing-argument', { command: 'term', argument: SUBCOMMANDS.join('|') }, { hints: [HELP] })
    : error('cli/unknown-subcommand', { command: 'term', subcommand: name }, { hints: [hint] });
}

/** What is wrong with the words and options behind a subcommand. */
function findMistake(
  subcommand: Subcommand,
  words: readonly string[],
  { options }: CommandContext,
): Diagnostic | undefined {
  const command = `term ${subcommand}`;
  const usage = USAGE[subcommand];
  const missing =
    usage.words[words.length] ?? (subcommand === 'change' && !options.has('ko') ? '--ko KOREAN' : undefined);
  if (missing !== undefined) return error('cli/missing-argument', { command, argument: missing }, { hints: [HELP] });
  const extra = words[usage.words.length];
  if (extra !== undefined) return error('cli/unexpected-argument', { command, argument: extra }, { hints: [HELP] });
  const stray = [...options.keys()].find((option) => !usage.options.includes(option));
  if (stray !== undefined) return error('cli/option-of-other', { command, option: `--${stray}` }, { hints: [HELP] });
  if (options.has('apply') && options.has('dry-run'))
    return error('cli/options-exclude', { one: '--apply', other: '--dry-run' }, { hints: [HELP] });
  const bad = [...words, ...options.values()].find(
    (text, index) => /[\r\n]/.test(text) || (index < words.length && tidy(text) === ''),
  );
  return bad === undefined
    ? undefined
    : error('cli/bad-term', { argument: JSON.stringify(bad) }, { hints: ['hint/quote-term'] });
}

/** A line of the console in the reader's language. */
const say = ({ console }: CommandContext, code: MessageCode, args: MessageArgs = {}): void => {
  console.out(formatMessage(code, args, console.words));
};

function find(context: CommandContext, text: string): number {
  const { found, diagnostics } = searchTerms(context.world, text);
  for (const line of searchLines(found ?? [], context.console.words)) context.console.out(line);
  reportDiagnostics(context.console, diagnostics);
  if (!found) return 1;
  const [first] = found;
  if (first) {
    say(context, 'cli/term-found', { count: found.length });
    say(context, 'cli/next-term-change', { zh: first.term.zh });
  } else {
    say(context, 'cli/term-none', { text });
    say(context, 'cli/next-term-add');
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

function add(context: CommandContext, zh: string, ko: string): number {
  const { world, options } = context;
  const isTrial = options.has('dry-run');
  const term: NewTerm = {
    zh,
    ko,
    variants: readForms(options.get('variants')),
    forbidden: readForms(options.get('forbidden')),
    kind: tidy(options.get('kind') ?? 'general'),
    isProtected: options.has('protected'),
    status: tidy(options.get('status') ?? 'known'),
    note: tidy(options.get('note') ?? ''),
  };
  const { line, file, diagnostics } = addTerm(world, term, !isTrial);
  reportDiagnostics(context.console, diagnostics);
  if (line === undefined) return 1;
  const place = `${file}:${line}:1`;
  say(context, isTrial ? 'cli/term-would-add' : 'cli/term-added', { zh, ko, place });
  if (isTrial) say(context, 'cli/next-term-add-really');
  else say(context, 'cli/next-term-use', { zh });
  return 0;
}

/** `A;B` to its forms; an input method for Chinese writes ；. */
const readForms = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(/[;；]/)
    .map(tidy)
    .filter((form) => form !== '');

function check(context: CommandContext): number {
  const { terms, segments, diagnostics } = checkTermbase(context.world);
  reportDiagnostics(context.console, diagnostics);
  const [errors, warnings] = [countOf(diagnostics, 'error'), countOf(diagnostics, 'warning')];
  say(context, 'cli/term-checked', { terms, segments, errors, warnings });
  const worst = diagnostics.find(({ severity }) => severity === (errors > 0 ? 'error' : 'warning'));
  if (worst?.span) say(context, 'cli/next-term-mend', { place: formatPlace(worst.span) });
  else say(context, 'cli/next-term-clean');
  return errors > 0 ? 1 : 0;
}

function change(context: CommandContext, zh: string): number {
  const { world, options } = context;
  const from = options.get('from');
  const wanted: TermChange = {
    zh,
    ko: tidy(options.get('ko') ?? ''),
    from: from === undefined ? undefined : tidy(from),
    forbidsOld: options.has('forbid-old'),
  };
  const writes = options.has('apply');
  const { plan, diagnostics } = changeTerm(world, wanted, writes);
  if (!plan) {
    reportDiagnostics(context.console, diagnostics);
    return 1;
  }
  for (const line of planLines(plan, wanted, context.console.words)) context.console.out(line);
  reportDiagnostics(context.console, diagnostics);
  const files = plan.files.length - (plan.changesRow ? 1 : 0);
  const args = { from: plan.from, ko: wanted.ko, segments: plan.changed.length, files };
  if (plan.files.length === 0) {
    say(context, 'cli/term-same', { zh, ko: wanted.ko });
    say(context, 'cli/next-term-clean');
  } else if (writes) {
    say(context, plan.changesRow ? 'cli/term-changed' : 'cli/term-changed-segments', args);
    say(context, diagnostics.length > 0 ? 'cli/next-term-warnings' : 'cli/next-term-review');
  } else {
    say(context, plan.changesRow ? 'cli/term-plan' : 'cli/term-plan-segments', args);
    say(context, 'cli/next-term-apply', { command: applyCommand(wanted) });
  }
  return 0;
}

/** The command that makes what was planned. */
function applyCommand({ zh, ko, from, forbidsOld }: TermChange): string {
  const quote = (word: string): string => (/^[\w.+%\u3400-\u9fff가-힣-]+$/.test(word) ? word : `"${word}"`);
  return [
    'duizhao term change',
    quote(zh),
    '--ko',
    quote(ko),
    ...(from === undefined ? [] : ['--from', quote(from)]),
    ...(forbidsOld ? ['--forbid-old'] : []),
    '--apply',
  ].join(' ');
}
