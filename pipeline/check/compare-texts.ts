/** Passages of equal text: the same Korean for different Chinese, and the other way round. */
import type { Span } from '../diagnostic/index.js';
import type { AlignedParagraph, KoreanText, Passage } from '../translation/index.js';
import { squeeze } from './squeezed-text.js';

/** A passage that has Korean, and its Chinese as one text. */
export interface WrittenPassage {
  readonly passage: Passage;
  readonly paragraph: AlignedParagraph;
  readonly korean: KoreanText;
  readonly zh: string;
}

export interface EqualTexts {
  readonly code: 'check/same-korean' | 'check/different-korean';
  /** The later of the two. */
  readonly of: Passage;
  readonly other: string;
  readonly otherSpan: Span;
}

/** Short formulas (各位代表, a name, a date) may well be the same; so may 주장 for 主任 and 州长 in a list. */
const SHORT_CHINESE = 6;
const SHORT_KOREAN = 8;

/** Later passages that equal an earlier one on one side only. */
export function compareTexts(passages: readonly WrittenPassage[]): readonly EqualTexts[] {
  const byKorean = new Map<string, WrittenPassage>();
  const byChinese = new Map<string, WrittenPassage>();
  return passages.flatMap((written) => {
    const ko = squeeze(written.korean.text).text;
    const zh = squeeze(written.zh).text;
    const sameKorean = byKorean.get(ko);
    const sameChinese = byChinese.get(zh);
    if (!sameKorean) byKorean.set(ko, written);
    if (!sameChinese) byChinese.set(zh, written);
    return [
      ...(sameKorean && ko.length > SHORT_KOREAN && squeeze(sameKorean.zh).text !== zh
        ? [equalTo('check/same-korean', written, sameKorean)]
        : []),
      ...(sameChinese && zh.length > SHORT_CHINESE && squeeze(sameChinese.korean.text).text !== ko
        ? [equalTo('check/different-korean', written, sameChinese)]
        : []),
    ];
  });
}

const equalTo = (code: EqualTexts['code'], { passage }: WrittenPassage, other: WrittenPassage): EqualTexts => ({
  code,
  of: passage,
  other: other.passage.id,
  otherSpan: other.korean.span,
});
