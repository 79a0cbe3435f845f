/** One string for a whole paragraph, so that breaks are found across style changes, and what style holds where. */
import type { Inline, Origin, TextStyle } from '../../edition/index.js';
import type { LanguageRange } from '../../linebreak/index.js';

/** Text of one style, language and origin: `[start, end)` in UTF-16 offsets of the paragraph. */
export interface StyledRange {
  readonly start: number;
  readonly end: number;
  readonly style: TextStyle;
  readonly lang: string;
  readonly origin: Origin;
}

export interface ParagraphText {
  readonly string: string;
  readonly ranges: readonly StyledRange[];
}

/** Whether a BCP 47 tag is Korean. */
export const isKorean = (lang: string): boolean => lang === 'ko' || lang.startsWith('ko-');

/** The paragraph's text; a line break inside it becomes `\n` of the style before it. */
export function collectText(inlines: readonly Inline[], base: { style: TextStyle; lang: string }): ParagraphText {
  const ranges: StyledRange[] = [];
  let string = '';
  for (const inline of inlines) {
    if (inline.kind !== 'text' && inline.kind !== 'line-break') continue;
    const text = inline.kind === 'text' ? inline.text : '\n';
    if (text === '') continue;
    const { style, lang } = inline.kind === 'text' ? inline : (ranges.at(-1) ?? base);
    ranges.push({ start: string.length, end: string.length + text.length, style, lang, origin: inline.origin });
    string += text;
  }
  return { string, ranges };
}

/** Neighbouring ranges of one language as one, since rules look across style changes. */
export function languageRanges(ranges: readonly StyledRange[]): readonly LanguageRange[] {
  const merged: { start: number; end: number; lang: 'zh' | 'ko' }[] = [];
  for (const { start, end, lang } of ranges) {
    const side = isKorean(lang) ? 'ko' : 'zh';
    const last = merged.at(-1);
    if (last?.lang === side) last.end = end;
    else merged.push({ start, end, lang: side });
  }
  return merged;
}

/** Ranges that `white-space: nowrap` holds together. */
export const unbreakableRanges = (ranges: readonly StyledRange[]): readonly { start: number; end: number }[] =>
  ranges.filter((range) => range.style.isUnbreakable).map(({ start, end }) => ({ start, end }));
