/** Folios and running heads: the margin boxes of a page, set like any paragraph. */
import type { Warned } from '../diagnostic/index.js';
import type { ContentPart, Inline, MarginBox, PageStyle } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import { layoutParagraph, type InlineContext, type InlineLine } from './inline/index.js';
import { loneLineStyle } from './lone-line-style.js';
import type { PageStrings } from './named-strings.js';
import { formatNumber } from './numbering.js';

/** What a page's margin boxes can say of it. */
export interface PageFacts {
  /** The page counter, and how many physical pages there are. */
  readonly page: number;
  readonly pages: number;
  readonly strings: PageStrings;
}

/** A margin box's line: its left edge, its baseline and the line set there. */
export interface MarginLine {
  readonly box: MarginBox;
  readonly line: InlineLine;
  readonly x: Pt;
  /** Top of the line box, from the top of the sheet. */
  readonly top: Pt;
}

/** What the margin boxes of a page say; a box that says nothing is left out. */
export const boxTexts = (
  { boxes }: PageStyle,
  facts: PageFacts,
): readonly { readonly box: MarginBox; readonly text: string }[] =>
  boxes
    .map((box) => ({ box, text: box.content.map((part) => contentText(part, facts)).join('') }))
    .filter(({ text }) => text !== '');

/** The lines of a margin box on pages of a style. */
export function layoutBox(
  box: MarginBox,
  text: string,
  page: PageStyle,
  context: InlineContext,
): Warned<readonly MarginLine[]> {
  const { padding, lineHeight } = box;
  const measure = page.size.width - page.margin.left - page.margin.right - padding.left - padding.right;
  const inlines: Inline[] = [{ kind: 'text', text, origin: 'generated', lang: box.lang, style: box.style }];
  const lines = layoutParagraph({ inlines, style: loneLineStyle(box.style, box), lang: box.lang, measure }, context);
  const top = topOf(box, page, lines.value.length * lineHeight);
  const x = page.margin.left + padding.left;
  return {
    value: lines.value.map((line, i) => ({ box, line, x, top: top + i * lineHeight })),
    diagnostics: lines.diagnostics,
  };
}

function contentText(part: ContentPart, { page, pages, strings }: PageFacts): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'page-number':
      return formatNumber(page, part.numbering ?? 'decimal');
    case 'page-count':
      return String(pages);
    case 'string':
      return strings.valueOf(part);
  }
}

function topOf({ area, verticalAlign, padding }: MarginBox, { size, margin }: PageStyle, height: Pt): Pt {
  const isTop = area.startsWith('top');
  const from = (isTop ? 0 : size.height - margin.bottom) + padding.top;
  const to = (isTop ? margin.top : size.height) - padding.bottom;
  switch (verticalAlign) {
    case 'top':
      return from;
    case 'middle':
      return (from + to - height) / 2;
    case 'bottom':
      return to - height;
  }
}
