/** `duizhao suggest`: earlier Korean for segments that are empty or stale, or that are named. */
import { suggest, type SuggestReport, type Suggestion } from '../build/index.js';
import { error, formatMessage, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import { wrongUsage, type CommandContext } from './build-command.js';
import type { Console } from './console.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { showSuggestion } from './show-offers.js';

/** What is offered if nothing else is asked for, in per cent and in number. */
const DEFAULT_AT_LEAST = 70;
const DEFAULT_LIMIT = 3;
const MOST_OFFERS = 50;

/** Prints the offers; gives the exit code. */
export function suggestCommand(context: CommandContext): number {
  const { world, console, names, options } = context;
  const atLeast = numberOf(options.get('at-least'), DEFAULT_AT_LEAST, 100);
  const limit = numberOf(options.get('limit'), DEFAULT_LIMIT, MOST_OFFERS);
  if (atLeast === undefined || limit === undefined)
    return wrongUsage(context, badNumber(options, atLeast === undefined));
  const report = suggest(world, {
    names,
    document: options.get('document'),
    atLeast,
    limit,
    adaptsFigures: options.has('adapt-figures'),
    writes: options.has('write'),
  });
  for (const suggestion of report.suggestions)
    for (const line of showSuggestion(suggestion, console)) console.out(line);
  reportDiagnostics(console, report.diagnostics);
  for (const path of report.written) console.out(formatMessage('cli/suggest-wrote', { path }, console.words));
  const isWhole = report.suggestions.length > 0 || !hasErrors(report.diagnostics);
  if (isWhole) for (const line of nextSteps(report, options.has('write'), console)) console.out(line);
  return hasErrors(report.diagnostics) ? 1 : 0;
}

/** A whole number from 1 on, a per cent sign after it or not; undefined if it is none. */
function numberOf(value: string | undefined, byDefault: number, most: number): number | undefined {
  if (value === undefined) return byDefault;
  const number = /^(\d{1,3}) ?[%％]?$/.exec(value)?.[1];
  const isInRange = number !== undefined && Number(number) >= 1 && Number(number) <= most;
  return isInRange ? Number(number) : undefined;
}

function badNumber(options: CommandContext['options'], isPercent: boolean): Diagnostic {
  const [option, most] = isPercent ? (['at-least', 100] as const) : (['limit', MOST_OFFERS] as const);
  const args = { option: `--${option}`, value: options.get(option) ?? '', most };
  const hint = { code: 'hint/command-help', args: { command: 'suggest' } } as const;
  return error('cli/bad-number', args, { hints: [hint] });
}

/** How much was found, and what to do with it. */
function nextSteps(
  { suggestions, written }: SuggestReport,
  hasWritten: boolean,
  { words }: Console,
): readonly string[] {
  if (suggestions.length === 0) return [formatMessage('cli/suggest-nothing-open', {}, words)];
  const found = suggestions.filter(({ offers }) => offers.length > 0);
  const summary = formatMessage('cli/suggest-summary', { found: found.length, count: suggestions.length }, words);
  const filled = suggestions.filter(({ isFilled }) => isFilled).length;
  if (written.length > 0) return [summary, formatMessage('cli/next-suggest-written', { count: filled }, words)];
  const ready = hasWritten ? 0 : found.filter(isReady).length;
  if (ready > 0) return [summary, formatMessage('cli/next-suggest-write', { count: ready }, words)];
  return [summary, formatMessage(found.length > 0 ? 'cli/next-suggest-take' : 'cli/next-suggest-none', {}, words)];
}

/** An empty segment whose Chinese was translated before. */
const isReady = ({ passage, offers }: Suggestion): boolean =>
  !passage.korean && !passage.staysChinese && offers.some(({ kind, entry }) => kind === 'exact' && !entry.isPart);
