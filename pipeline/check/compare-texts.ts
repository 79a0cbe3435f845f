/** Passages of equal text: the same Korean for different Chinese, and the other way round. */
import type { Span } from '../diagnostic/index.js';
import type { KoreanText, Passage } from '../translation/index.js';

/** A passage that has Korean. */
export interface WrittenPassage {
  readonly passage: Passage;
  readonly korean: KoreanText;
  /** Its Chinese and its Korean without what does not count when texts are compared (`squeeze`). */
  readonly zh: string;
  readonly ko: string;
}

/** An earlier passage that says the same in one language. */
export interface EqualTexts {
  readonly code: 'check/same-korean' | 'check/different-korean';
  readonly other: string;
  readonly otherSpan: Span;
}

/** Short formulas (各位代表, a name, a date) may well be the same; so may 주장 for 主任 and 州长 in a list. */
const SHORT_CHINESE = 6;
const SHORT_KOREAN = 8;

const NONE: readonly EqualTexts[] = [];

/** Takes the passages of a document one by one and says of each whether it equals an earlier one on one side only. */
export function compareTexts(): (written: WrittenPassage) => readonly EqualTexts[] {
  const byKorean = new Map<string, WrittenPassage>();
  const byChinese = new Map<string, WrittenPassage>();
  return (written) => {
    const { ko, zh } = written;
    const sameKorean = ko.length > SHORT_KOREAN ? firstOf(byKorean, ko, written) : undefined;
    const sameChinese = zh.length > SHORT_CHINESE ? firstOf(byChinese, zh, written) : undefined;
    if (!sameKorean && !sameChinese) return NONE;
    return [
      ...(sameKorean && sameKorean.zh !== zh ? [equalTo('check/same-korean', sameKorean)] : []),
      ...(sameChinese && sameChinese.ko !== ko ? [equalTo('check/different-korean', sameChinese)] : []),
    ];
  };
}

/** The passage that had a text first, if it was another one. */
function firstOf(
  known: Map<string, WrittenPassage>,
  text: string,
  written: WrittenPassage,
): WrittenPassage | undefined {
  const first = known.get(text);
  if (!first) known.set(text, written);
  return first;
}

const equalTo = (code: EqualTexts['code'], { passage, korean }: WrittenPassage): EqualTexts => ({
  code,
  other: passage.id,
  otherSpan: korean.span,
});
