/** Rows of the edition as one borderless table whose rows start level, under a head where its columns have one. */
import type { ParagraphBlock, RowBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import type { Steps } from '../../../work/index.js';
import { SPACER_STYLE, TABLE_STYLE } from '../styles/styles-part.js';
import { textOf } from '../text/paragraphs.js';
import { isHeadingAlone } from '../text/run-in.js';
import type { TableRows } from '../text/tables.js';
import { paragraphXml } from '../xml/text-xml.js';
import { twips } from '../xml/word-xml.js';
import { writeParagraph, type Surroundings, type Writing } from './paragraph.js';

/** Widths of the columns in twips; the gap before a column is part of it, as Word knows none. */
function columnWidths({ columns, columnGap }: RowBlock, width: Pt): readonly number[] {
  const total = columns.reduce((sum, weight) => sum + weight, 0);
  const share = (width - columnGap * (columns.length - 1)) / total;
  const edges = columns.map((_, index) => {
    const weights = columns.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0);
    return twips(weights * share + columnGap * index);
  });
  // Differences of rounded edges, so that the columns add up to the type area.
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** Width of the lines of a cell: the gap before its column is no room for text. */
const measureOf = (widths: readonly number[], column: number, { columnGap }: RowBlock): Pt =>
  (widths[column] ?? 0) / 20 - (column === 0 ? 0 : columnGap);

/** An empty cell still needs a paragraph, or Word calls the file damaged. */
const EMPTY_PARAGRAPH = paragraphXml({ style: SPACER_STYLE });

interface RowContext {
  readonly widths: readonly number[];
  readonly previous: RowBlock | undefined;
  readonly breaksPage: boolean;
  readonly isHead?: boolean;
  readonly writing: Writing;
}

/** Rows of up to so many lines stay whole: divided, they would leave a line or two on one of the pages. */
const SHORT_LINES = 6;

/** About how many lines a paragraph comes to in Word, from the widths that characters mostly have. */
function linesOf(block: ParagraphBlock, measure: Pt): number {
  const text = textOf(block);
  const wide = text.replace(/[\u0000-\u1FFF]/g, '').length;
  const ems = wide + (text.length - wide) / 2;
  const { style } = block;
  const room = measure - style.marginStart - style.marginEnd;
  return Math.max(1, Math.ceil((ems * style.text.fontSize + style.textIndent) / room));
}

/** Whether a row has few lines, by its longest cell. */
function isShort(row: RowBlock, widths: readonly number[]): boolean {
  const lines = row.cells.map((paragraphs, column) => {
    const measure = measureOf(widths, column, row);
    return paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, measure), 0);
  });
  return Math.max(...lines) <= SHORT_LINES;
}

/** The margins of a cell that are not those of the table's style, which are none. */
function cellMargins(margins: Readonly<Record<'top' | 'left' | 'bottom', number>>): string {
  const margin = (side: keyof typeof margins): string =>
    margins[side] > 0 ? `<w:${side} w:type="dxa" w:w="${margins[side]}"/>` : '';
  const said = margin('top') + margin('left') + margin('bottom');
  return said === '' ? '' : `<w:tcMar>${said}</w:tcMar>`;
}

/** Whether a row stays with the next: where the edition says so, and where a cell of it is headings and nothing else. */
const keepsNext = ({ breakAfter, cells }: RowBlock): boolean =>
  breakAfter === 'avoid' || cells.some((paragraphs) => paragraphs.length > 0 && paragraphs.every(isHeadingAlone));

function writeRow(row: RowBlock, { widths, previous, breaksPage, isHead, writing }: RowContext): string {
  // Margins of neighbouring rows collapse to the larger one, as CSS has it.
  const top = twips(row.marginTop - (previous?.marginBottom ?? 0));
  const keeps = keepsNext(row);
  // Said beside the style only where the style does not say it already; in every cell, as LibreOffice asks the first one alone.
  const around = ({ style }: ParagraphBlock, cell: number, paragraph: number): Surroundings => ({
    ...(breaksPage && cell === 0 && paragraph === 0 && style.breakBefore !== 'page' && { pageBreakBefore: true }),
    ...(keeps && style.breakAfter !== 'avoid' && { keepNext: true }),
  });
  const cells = widths.map((size, index) => {
    const paragraphs = (row.cells[index] ?? []).flatMap((block, at) =>
      writeParagraph(block, writing, {
        measure: measureOf(widths, index, row),
        around: around(block, index, at),
        isInRow: true,
      }),
    );
    const margins = cellMargins({ top, left: index === 0 ? 0 : twips(row.columnGap), bottom: twips(row.marginBottom) });
    const written = paragraphs.length === 0 ? EMPTY_PARAGRAPH : paragraphs.join('');
    return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${size}"/>${margins}</w:tcPr>${written}</w:tc>`;
  });
  const staysWhole = row.breakInside === 'avoid' || isShort(row, widths);
  const properties = (staysWhole ? '<w:cantSplit/>' : '') + (isHead === true ? '<w:tblHeader/>' : '');
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

/** What stands before the rows of a table: its style and its columns. */
function tableBegin(widths: readonly number[]): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const columns = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE}"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>`
  );
}

/** One table for rows that follow each other and share their columns, in pieces: a row is one. */
export function* writeTable(
  rows: TableRows,
  place: { readonly width: Pt; readonly breaksPage: boolean; readonly writing: Writing },
): Steps<readonly string[]> {
  const widths = columnWidths(rows[0], place.width);
  const { writing, breaksPage } = place;
  const head = writing.heads.get(rows[0]);
  const pieces = [tableBegin(widths)];
  if (head) pieces.push(writeRow(head, { widths, previous: undefined, breaksPage, isHead: true, writing }));
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1] ?? head;
    pieces.push(writeRow(row, { widths, previous, breaksPage: breaksPage && index === 0 && !head, writing }));
    yield;
  }
  pieces.push('</w:tbl>');
  return pieces;
}
