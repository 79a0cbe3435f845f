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
  /** The `id` that a link leads to. */
  readonly target?: string;
  /** The level of a run-in heading. */
  readonly headingLevel?: number;
  /** The pattern of a leader, whose place in the string is one character. */
  readonly leader?: string;
}

/** What stands for a leader in a paragraph's text: object replacement character. */
const LEADER = '\uFFFC';

/** A note beside a line. */
export type LineNote = Extract<Inline, { kind: 'line-note' }>;

export interface ParagraphText {
  readonly string: string;
  readonly ranges: readonly StyledRange[];
  /** Notes beside lines, in order, and where in the string they would stand. */
  readonly notes: readonly { readonly offset: number; readonly note: LineNote }[];
}

/** Whether a BCP 47 tag is Korean. */
export const isKorean = (lang: string): boolean => lang === 'ko' || lang.startsWith('ko-');

/** The paragraph's text; a line break inside it becomes `\n` of the style before it, a leader one character; notes beside lines are no part of it. */
export function collectText(inlines: readonly Inline[], base: { style: TextStyle; lang: string }): ParagraphText {
  const ranges: StyledRange[] = [];
  const notes: ParagraphText['notes'][number][] = [];
  let string = '';
  for (const inline of inlines) {
    if (inline.kind === 'line-note') {
      notes.push({ offset: string.length, note: inline });
      continue;
    }
    const text = textOf(inline);
    if (text === '') continue;
    const start = string.length;
    ranges.push({ start, end: start + text.length, ...rangeOf(inline, ranges.at(-1) ?? base) });
    string += text;
  }
  return { string, ranges, notes };
}

type InFlow = Exclude<Inline, LineNote>;

function textOf(inline: InFlow): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'leader':
      return LEADER;
    case 'page-reference':
      throw new Error(`a reference to ${inline.target} has no page number`);
  }
}

type Base = Pick<StyledRange, 'style' | 'lang'>;

function rangeOf(inline: InFlow, before: Base): Omit<StyledRange, 'start' | 'end'> {
  if (inline.kind === 'line-break') return { style: before.style, lang: before.lang, origin: inline.origin };
  const { style, lang, origin, target } = inline;
  const link = target === undefined ? {} : { target };
  if (inline.kind === 'leader') return { style, lang, origin: 'generated', leader: inline.pattern, ...link };
  const heading = inline.kind === 'text' && inline.headingLevel !== undefined ? inline.headingLevel : undefined;
  return { style, lang, origin, ...link, ...(heading !== undefined && { headingLevel: heading }) };
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
