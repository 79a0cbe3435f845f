/** A stretch of a paragraph of a facing row as a paragraph of its page. */
import type { Block, BlockStyle, Inline, NamedString, ParagraphBlock, RowBlock } from '../../../edition/index.js';
import { textOf, withoutSpaces } from '../text/paragraphs.js';
import type { FacingStretch, InlinePosition } from './facing-pages.js';

/** What of a paragraph stands on one facing page. */
export interface FacingParagraph extends ParagraphBlock {
  /** The paragraph of the edition that it goes on with; undefined where it begins one. */
  readonly continues: ParagraphBlock | undefined;
  /** The id of the row that it begins. */
  readonly rowAnchor?: string;
}

/** The name of facing pages among pages of a name: no stylesheet can give it. */
export const facingPageName = (name: string | undefined): string => `${name ?? ''} facing`;

/** Whether a block stands on a facing page, and is all or part of a paragraph of the edition. */
export const isFacingParagraph = (block: Block): block is FacingParagraph => 'continues' in block;

/** Whether a row begins with a stretch. */
export const beginsRow = ({ cell, paragraph, from }: FacingStretch): boolean =>
  cell === 0 && paragraph === 0 && isStart(from);

const isStart = ({ inline, offset }: InlinePosition): boolean => inline + offset === 0;

/** The paragraph of a stretch; `row` is the one that the stretch is of. */
export function facingParagraph(row: RowBlock, stretch: FacingStretch): FacingParagraph | undefined {
  const block = row.cells[stretch.cell]?.[stretch.paragraph];
  if (!block) return undefined;
  const page = facingPageName(row.page);
  const inlines = inlinesOf(block, stretch);
  return isStart(stretch.from)
    ? { ...begun(row, stretch, block), page, inlines }
    : { ...continued(row, stretch, block), page, inlines };
}

function begun(row: RowBlock, stretch: FacingStretch, block: ParagraphBlock): FacingParagraph {
  const strings = stringsOf(row, block);
  return {
    ...block,
    ...(beginsRow(stretch) && row.anchor !== undefined && { rowAnchor: row.anchor }),
    ...(strings.length > 0 && { strings }),
    style: styleOf(row, stretch, block),
    continues: undefined,
  };
}

/** What goes on overleaf: no heading, no first line, nothing that links lead to. */
const continued = (row: RowBlock, stretch: FacingStretch, block: ParagraphBlock): FacingParagraph => ({
  kind: 'paragraph',
  tag: 'p',
  ...(block.role && { role: block.role }),
  styleName: `${block.styleName}.continued`,
  lang: block.lang,
  style: styleOf(row, stretch, block),
  inlines: block.inlines,
  continues: block,
});

/** Its look: borders and margins of a paragraph stand where it begins and ends (CSS Fragmentation 3, section 5.4), those of a row around its cells, with whose margins they do not collapse (CSS Grid 1, section 6). */
function styleOf(row: RowBlock, stretch: FacingStretch, block: ParagraphBlock): BlockStyle {
  const { borderTop, borderBottom, marginTop, marginBottom, ...style } = block.style;
  const begins = isStart(stretch.from);
  const ends = isEnd(block, stretch);
  const cell = row.cells[stretch.cell] ?? [];
  const above = stretch.paragraph === 0 ? row.marginTop : 0;
  const below = stretch.paragraph === cell.length - 1 ? row.marginBottom : 0;
  return {
    ...style,
    // A section starts where a page does, and what follows in it is on that page.
    breakBefore: 'auto',
    textIndent: begins ? style.textIndent : 0,
    marginTop: begins ? marginTop + above : 0,
    marginBottom: ends ? marginBottom + below : marginBottom,
    ...(begins && borderTop && { borderTop }),
    ...(ends && borderBottom && { borderBottom }),
  };
}

const isEnd = ({ inlines }: ParagraphBlock, { to }: FacingStretch): boolean => to.inline >= inlines.length;

/** The inlines of a stretch. A line break at the foot of the page is done by the page's end. */
function inlinesOf(block: ParagraphBlock, stretch: FacingStretch): readonly Inline[] {
  const { from, to } = stretch;
  const inlines = block.inlines.flatMap((inline, index): readonly Inline[] => {
    if (index < from.inline || index > to.inline) return [];
    const end = index === to.inline ? to.offset : Infinity;
    if (inline.kind !== 'text') return end > 0 ? [inline] : [];
    const text = inline.text.slice(index === from.inline ? from.offset : 0, end);
    return text === '' && inline.text !== '' ? [] : [{ ...inline, text }];
  });
  return inlines.at(-1)?.kind === 'line-break' && !isEnd(block, stretch) ? inlines.slice(0, -1) : inlines;
}

/** The strings of a row that the paragraph sets: those that are its text, and with the first paragraph those that are no paragraph's. */
function stringsOf({ strings = [], cells }: RowBlock, block: ParagraphBlock): readonly NamedString[] {
  const texts = cells.flat().map((one) => withoutSpaces(textOf(one)));
  const setterOf = ({ value }: NamedString): ParagraphBlock | undefined =>
    cells.flat()[Math.max(0, texts.indexOf(withoutSpaces(value)))];
  return strings.filter((string) => setterOf(string) === block);
}
