/** The checks, how grave each is unless a project says otherwise, and what a project may say. */
import { error, nearestNames, type Diagnostic, type Hint, type Span } from '../diagnostic/index.js';

/** `off` keeps a check silent; the others are severities. */
export type CheckLevel = 'off' | 'info' | 'warning' | 'error';

export const LEVELS: readonly CheckLevel[] = ['off', 'info', 'warning', 'error'];

/** Error is what makes the Korean say something else than the Chinese, or breaks what the house has fixed; the rest is for the author to look at. */
export const DEFAULT_LEVELS = {
  'check/missing-figure': 'error',
  'check/changed-figure': 'error',
  'check/figure-unit': 'error',
  'check/figure-bound': 'error',
  'check/figure-order': 'error',
  'check/copied-token': 'error',
  'check/extra-figure': 'warning',
  'check/respectively': 'warning',
  'check/term': 'warning',
  'check/forbidden-term': 'error',
  'check/formula': 'error',
  'check/sense': 'warning',
  'check/yuan': 'error',
  'check/initial-sound': 'warning',
  'check/inner-sound': 'warning',
  'check/past-form': 'warning',
  'check/saisiot': 'warning',
  'check/loan-word': 'warning',
  'check/name-spelling': 'error',
  'check/counter-spacing': 'warning',
  'check/bound-spacing': 'warning',
  'check/quotes': 'warning',
  'check/double-quotes': 'warning',
  'check/foreign-mark': 'warning',
  'check/title-marks': 'warning',
  'check/middle-dot': 'warning',
  'check/heading-stop': 'warning',
  'check/missing-stop': 'warning',
  'check/empty': 'error',
  'check/chinese-left': 'error',
  'check/same-korean': 'warning',
  'check/different-korean': 'info',
  'check/length': 'warning',
  'check/documents-figure': 'warning',
  'check/documents-rounding': 'info',
  'check/documents-name': 'warning',
  'check/documents-term': 'warning',
  'check/documents-formula': 'warning',
  'check/documents-source-formula': 'warning',
  'check/documents-office': 'warning',
  'check/documents-person': 'warning',
} as const satisfies Readonly<Record<string, CheckLevel>>;

export type CheckCode = keyof typeof DEFAULT_LEVELS;

/** What a project says about its checks; what it does not name keeps its default. */
export type CheckLevels = Readonly<Partial<Record<CheckCode, CheckLevel>>>;

// The keys of a table written here, and no others.
export const CHECK_CODES = Object.keys(DEFAULT_LEVELS) as readonly CheckCode[];

/** Whether a code is a check's: only a check's level can be changed, never that of an input error. */
export const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(DEFAULT_LEVELS, code);

/** One line of `checks:` in document.yaml. */
export interface LevelLine {
  readonly code: string;
  readonly level: string;
  readonly span: Span;
}

/** The levels that a project asks for; a code that is no check, or a level that is none, is an error at its line. */
export function readCheckLevels(lines: readonly LevelLine[]): {
  readonly value: CheckLevels;
  readonly diagnostics: readonly Diagnostic[];
} {
  const value: Partial<Record<CheckCode, CheckLevel>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { code, level, span } of lines) {
    const known = LEVELS.find((one) => one === level);
    if (!isCheckCode(code))
      diagnostics.push(error('check/unknown-check', { code }, { span, hints: [nearestChecks(code)] }));
    else if (!known) {
      const hint: Hint = { code: 'hint/write-level', args: { levels: LEVELS.join(', ') } };
      diagnostics.push(error('check/unknown-level', { code, level }, { span, hints: [hint] }));
    } else value[code] = known;
  }
  return { value, diagnostics };
}

function nearestChecks(code: string): Hint {
  const near = nearestNames(code, CHECK_CODES);
  const names = (near.length > 0 ? near : CHECK_CODES).join(', ');
  return { code: 'hint/known-checks', args: { names } };
}
