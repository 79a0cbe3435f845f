/** Folios and running heads: the margin boxes of a page, set like any paragraph. */
import type { Warned } from '../diagnostic/index.js';
import {
  INITIAL_JUSTIFICATION,
  type BlockStyle,
  type ContentPart,
  type Inline,
  type MarginBox,
  type PageStyle,
} from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import { layoutParagraph, type InlineContext, type InlineLine } from './inline/index.js';

export interface PageNumbers {
  readonly page: number;
  readonly pages: number;
}

/** A margin box's line: its left edge, its baseline and the line set there. */
export interface MarginLine {
  readonly box: MarginBox;
  readonly line: InlineLine;
  readonly x: Pt;
  /** Top of the line box, from the top of the sheet. */
  readonly top: Pt;
}

/** The lines of a page's margin boxes that have content. */
export function layoutMarginBoxes(
  style: PageStyle,
  numbers: PageNumbers,
  context: InlineContext,
): Warned<readonly MarginLine[]> {
  const boxes = style.boxes
    .filter((box) => box.content.length > 0)
    .map((box) => layoutBox(box, style, numbers, context));
  return { value: boxes.flatMap((box) => box.value), diagnostics: boxes.flatMap((box) => box.diagnostics) };
}

function layoutBox(
  box: MarginBox,
  page: PageStyle,
  numbers: PageNumbers,
  context: InlineContext,
): Warned<readonly MarginLine[]> {
  const { padding, lineHeight } = box;
  const measure = page.size.width - page.margin.left - page.margin.right - padding.left - padding.right;
  const inlines: Inline[] = [
    {
      kind: 'text',
      text: box.content.map((part) => contentText(part, numbers)).join(''),
      origin: 'generated',
      lang: box.lang,
      style: box.style,
    },
  ];
  const lines = layoutParagraph({ inlines, style: boxStyle(box), lang: box.lang, measure }, context);
  const top = topOf(box, page, lines.value.length * lineHeight);
  const x = page.margin.left + padding.left;
  return {
    value: lines.value.map((line, i) => ({ box, line, x, top: top + i * lineHeight })),
    diagnostics: lines.diagnostics,
  };
}

function contentText(part: ContentPart, { page, pages }: PageNumbers): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'page-number':
      return String(page);
    case 'page-count':
      return String(pages);
    case 'string':
      return '';
  }
}

const boxStyle = (box: MarginBox): BlockStyle => ({
  textAlign: box.textAlign,
  textIndent: 0,
  lineHeight: box.lineHeight,
  marginTop: 0,
  marginBottom: 0,
  marginStart: 0,
  marginEnd: 0,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'avoid',
  orphans: 1,
  widows: 1,
  ...INITIAL_JUSTIFICATION,
  text: box.style,
});

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
