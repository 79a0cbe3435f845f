/** All checks of one pair. Input: Chinese, Korean, what they are in a document, the termbase; nothing else decides. */
import type { Termbase } from '../termbase/index.js';
import { checkCompleteness, checkEmpty } from './check-completeness.js';
import { checkFigures } from './check-figures.js';
import { checkInitialSounds } from './check-initial-sounds.js';
import { checkMarks } from './check-marks.js';
import { checkNames } from './check-names.js';
import { checkSenses } from './check-senses.js';
import { checkSpacing } from './check-spacing.js';
import { checkSpelling } from './check-spelling.js';
import { checkTerms } from './check-terms.js';
import { findTerms } from './find-terms.js';
import type { Check, Finding, Pair } from './finding.js';
import { foldChinese } from './letters.js';
import { squeeze } from './squeezed-text.js';

/** What a pair is in a document, and the terms that hold there. */
export interface PairContext {
  readonly termbase: Termbase;
  /** `body` if not said. */
  readonly kind?: Pair['kind'];
  /** `sentence` if not said. */
  readonly role?: Pair['role'];
}

/** In the order of the levels' table. */
const CHECKS: readonly Check[] = [
  checkFigures,
  checkTerms,
  checkSenses,
  checkInitialSounds,
  checkSpelling,
  checkNames,
  checkSpacing,
  checkMarks,
  checkCompleteness,
];

/** What is wrong in the Korean of one pair, from left to right. Korean that is not there at all has that one fault. */
export function checkPair(zh: string, ko: string, context: PairContext): readonly Finding[] {
  const folded = foldChinese(zh);
  const pair: Pair = {
    source: zh,
    zh: folded,
    ko,
    squeezed: squeeze(ko),
    kind: context.kind ?? 'body',
    role: context.role ?? 'sentence',
    terms: findTerms(folded, context.termbase),
  };
  const empty = checkEmpty(pair);
  if (empty.length > 0) return empty;
  return withoutDoubles(
    CHECKS.flatMap((check) => check(pair)),
    ko,
  ).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One fault, one finding: 노동 of 劳动 is a forbidden form and a lost ㄹ, 러시아 a loan word too. The first check that found it keeps it. */
function withoutDoubles(findings: readonly Finding[], ko: string): Finding[] {
  const ofWords = findings.filter(({ code, start, end }) => WORD_CHECKS.has(code) && end - start < ko.length);
  return findings.filter((one) => {
    const first = ofWords.find((other) => other.start < one.end && one.start < other.end);
    return first === undefined || first === one || !ofWords.includes(one);
  });
}

const WORD_CHECKS: ReadonlySet<string> = new Set([
  'check/forbidden-term',
  'check/sense',
  'check/initial-sound',
  'check/name-spelling',
  'check/loan-word',
  'check/inner-sound',
]);
