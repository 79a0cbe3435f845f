/** A pair as the checks see it, and what a check finds in its Korean. */
import type { MessageArgs } from '../diagnostic/index.js';
import type { AlignedParagraph, Passage } from '../translation/index.js';
import type { CheckCode } from './check-levels.js';
import type { FoundTerm } from './find-terms.js';
import type { SqueezedText } from './squeezed-text.js';

/** Chinese and its Korean, and where in a document they stand. */
export interface Pair {
  /** The Chinese as it stands. */
  readonly source: string;
  /** The same with full-width ASCII and brackets as half-width, for matching; no longer and no shorter. */
  readonly zh: string;
  readonly ko: string;
  /** The Korean as terms are looked for in it. */
  readonly squeezed: SqueezedText;
  readonly kind: AlignedParagraph['kind'];
  readonly role: Passage['role'];
  /** The termbase's rows that stand in the Chinese. */
  readonly terms: readonly FoundTerm[];
}

/** Something wrong in `ko.slice(start, end)`, UTF-16; the whole text where something is not there at all. */
export interface Finding {
  readonly code: CheckCode;
  readonly args: MessageArgs;
  readonly start: number;
  readonly end: number;
}

/** One check, or several of a kind. */
export type Check = (pair: Pair) => readonly Finding[];

/** A finding about the whole of the Korean. */
export const wholeFinding = (code: CheckCode, args: MessageArgs, { ko }: Pair): Finding => ({
  code,
  args,
  start: 0,
  end: ko.length,
});

/** A finding about a stretch that an expression found. */
export const findingAt = (code: CheckCode, args: MessageArgs, match: RegExpMatchArray): Finding => {
  const start = match.index ?? 0;
  return { code, args, start, end: start + match[0].length };
};
