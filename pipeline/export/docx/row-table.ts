/** Rows of the edition as one borderless table whose rows start level. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ParagraphBlock, RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { writeParagraph, type Surroundings, type Writing } from './paragraph.js';
import { SPACER_STYLE, TABLE_STYLE } from './styles-part.js';
import { twips } from './word-xml.js';

/** Whether two rows can stand in one table. */
export const sharesColumns = (one: RowBlock, other: RowBlock): boolean =>
  one.columnGap === other.columnGap &&
  one.columns.length === other.columns.length &&
  one.columns.every((weight, index) => weight === other.columns[index]);

/** Widths of the columns in twips; the gap before a column is part of it, as Word knows none. */
export function columnWidths({ columns, columnGap }: RowBlock, width: Pt): readonly number[] {
  const total = columns.reduce((sum, weight) => sum + weight, 0);
  const share = (width - columnGap * (columns.length - 1)) / total;
  const edges = columns.map((_, index) => {
    const weights = columns.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0);
    return twips(weights * share + columnGap * index);
  });
  // Differences of rounded edges, so that the columns add up to the type area.
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** An empty cell still needs a paragraph, or Word calls the file damaged. */
const emptyParagraph = (): Paragraph => new Paragraph({ style: SPACER_STYLE });

interface RowContext {
  readonly widths: readonly number[];
  readonly previous: RowBlock | undefined;
  readonly breaksPage: boolean;
  readonly writing: Writing;
}

function writeRow(row: RowBlock, { widths, previous, breaksPage, writing }: RowContext): TableRow {
  // Margins of neighbouring rows collapse to the larger one, as CSS has it.
  const top = Math.max(0, twips(row.marginTop - (previous?.marginBottom ?? 0)));
  // Said beside the style only where the style does not say it already.
  const around = ({ style }: ParagraphBlock, cell: number, paragraph: number): Surroundings => ({
    ...(breaksPage && cell === 0 && paragraph === 0 && style.breakBefore !== 'page' && { pageBreakBefore: true }),
    ...(row.breakAfter === 'avoid' && style.breakAfter !== 'avoid' && { keepNext: true }),
  });
  const cells = widths.map((size, index) => {
    const paragraphs = (row.cells[index] ?? []).flatMap((block, at) =>
      writeParagraph(block, writing, {
        measure: size / 20 - (index === 0 ? 0 : row.columnGap),
        around: around(block, index, at),
        isInRow: true,
      }),
    );
    return new TableCell({
      width: { size, type: WidthType.DXA },
      margins: {
        marginUnitType: WidthType.DXA,
        top,
        bottom: Math.max(0, twips(row.marginBottom)),
        left: index === 0 ? 0 : twips(row.columnGap),
        right: 0,
      },
      children: paragraphs.length === 0 ? [emptyParagraph()] : paragraphs,
    });
  });
  return new TableRow({ ...(row.breakInside === 'avoid' && { cantSplit: true }), children: cells });
}

/** One table for rows that follow each other and share their columns. */
export function writeTable(
  rows: readonly [RowBlock, ...RowBlock[]],
  place: { readonly width: Pt; readonly breaksPage: boolean; readonly writing: Writing },
): Table {
  const widths = columnWidths(rows[0], place.width);
  return new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map((row, index) =>
      writeRow(row, {
        widths,
        previous: rows[index - 1],
        breaksPage: place.breaksPage && index === 0,
        writing: place.writing,
      }),
    ),
  });
}
