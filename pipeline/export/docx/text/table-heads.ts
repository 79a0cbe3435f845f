/** Heads of bilingual tables: a row that says which language stands in which column, and that Word repeats on every page. */
import type { Block, BlockStyle, ParagraphBlock, RowBlock } from '../../../edition/index.js';
import { primarySubtag } from '../xml/word-xml.js';
import { textOf } from './paragraphs.js';
import { stretchesOf, type TableRows } from './tables.js';

/** What each language calls itself in writing, in Yanbian. */
const AUTONYMS: Readonly<Record<string, string>> = { zh: '汉文', ko: '조선문', en: 'English' };

/** By row: the head of the table that it belongs to. Rows of tables without a head are absent. */
export type TableHeads = ReadonlyMap<RowBlock, RowBlock>;

/** The paragraph with most text: that of the body. */
function longest(paragraphs: readonly ParagraphBlock[]): ParagraphBlock | undefined {
  let [found, most]: [ParagraphBlock | undefined, number] = [undefined, -1];
  for (const paragraph of paragraphs) {
    const { length } = textOf(paragraph);
    if (length > most) [found, most] = [paragraph, length];
  }
  return found;
}

const BLACK = { red: 0, green: 0, blue: 0 };

/** The look of a head: the column's own face, a size smaller, over a hairline. */
function headStyle(style: BlockStyle): BlockStyle {
  const fontSize = Math.round(style.text.fontSize * 0.85 * 2) / 2;
  return {
    ...style,
    textAlign: 'start',
    textIndent: 0,
    marginTop: 0,
    marginBottom: 0,
    breakBefore: 'auto',
    breakAfter: 'avoid',
    borderBottom: { width: 0.5, distance: 1, color: BLACK },
    text: { ...style.text, fontSize, color: BLACK },
  };
}

function headCell(column: readonly ParagraphBlock[]): ParagraphBlock | undefined {
  const body = longest(column);
  if (body === undefined) return undefined;
  const text = AUTONYMS[primarySubtag(body.lang)];
  if (text === undefined) return undefined;
  const style = headStyle(body.style);
  const inline = { kind: 'text', text, origin: 'generated', lang: body.lang, style: style.text } as const;
  return { kind: 'paragraph', tag: 'p', styleName: 'p.column-head', lang: body.lang, style, inlines: [inline] };
}

const hasOneLanguage = (column: readonly ParagraphBlock[]): boolean =>
  new Set(column.map(({ lang }) => primarySubtag(lang))).size === 1;

/** The head of a table whose columns hold a language each; undefined for others. */
function headOf(rows: TableRows): RowBlock | undefined {
  const [first] = rows;
  const columns = first.columns.map((_, index) => rows.flatMap(({ cells }) => cells[index] ?? []));
  const cells = columns.flatMap((column) => (hasOneLanguage(column) ? (headCell(column) ?? []) : []));
  const languages = new Set(cells.map(({ lang }) => primarySubtag(lang)));
  if (cells.length < columns.length || languages.size < 2) return undefined;
  const { columns: weights, columnGap } = first;
  return {
    kind: 'row',
    columns: weights,
    columnGap,
    marginTop: 0,
    marginBottom: 6,
    breakBefore: 'auto',
    breakAfter: 'avoid',
    breakInside: 'avoid',
    cells: cells.map((cell) => [cell]),
  };
}

/** The heads of the tables that the rows of an edition become. */
export function planTableHeads(blocks: readonly Block[]): TableHeads {
  return new Map(
    stretchesOf(blocks).flatMap((stretch) => {
      if (stretch.kind === 'paragraph') return [];
      const head = headOf(stretch.rows);
      return head ? stretch.rows.map((row) => [row, head] as const) : [];
    }),
  );
}
