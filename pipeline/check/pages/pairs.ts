/** Criterion 32: pairs start level, openings of facing pages say the same in both languages, and no language lacks a sentence or a heading. */
import type { RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { MeasuredBook, MeasuredLine, MeasuredPage } from './measured-page.js';
import { fault, pageFault, rounded, type PageFinding } from './page-finding.js';

/** How far the sides of a pair may start apart. */
const LEVEL: Pt = 0.5;

/** Rows and openings. */
export const checkPairs = (book: MeasuredBook): readonly PageFinding[] => {
  const rows = rowsOf(book);
  return [...rows.flatMap(rowFaults), ...openingFaults(book), ...headingFaults(rows)];
};

interface MeasuredRow {
  readonly row: RowBlock;
  /** The lines of each cell. */
  readonly cells: readonly (readonly MeasuredLine[])[];
}

function rowsOf({ paragraphs }: MeasuredBook): readonly MeasuredRow[] {
  const byRow = new Map<RowBlock, MeasuredLine[][]>();
  for (const { row, lines } of paragraphs) {
    const [first] = lines;
    if (!row || !first || row.cells.length < 2) continue;
    const cells = byRow.get(row) ?? row.cells.map(() => []);
    cells[first.column]?.push(...lines);
    byRow.set(row, cells);
  }
  return [...byRow].map(([row, cells]) => ({ row, cells }));
}

function rowFaults({ row, cells }: MeasuredRow): readonly PageFinding[] {
  const [first, ...others] = cells.map(([line]) => line);
  if (!first) return [];
  const starts = others.flatMap((other) => (other ? startFaults(first, other, row) : []));
  return [...starts, ...missingSegments(cells.filter(saysText))];
}

/** A cell that the program alone filled, with ids or remarks, is no language of the pair. */
const saysText = (lines: readonly MeasuredLine[]): boolean =>
  lines.some(({ placed }) => placed.runs.some(({ origin }) => origin !== 'generated'));

/** Side by side a pair starts at one height; facing, its first cell on the verso and its second on the recto of an opening. */
function startFaults(first: MeasuredLine, other: MeasuredLine, { pairing = 'step' }: RowBlock): readonly PageFinding[] {
  switch (pairing) {
    case 'step': {
      const by = Math.min(Math.abs(first.top - other.top), Math.abs(first.placed.baseline - other.placed.baseline));
      const isLevel = first.page === other.page && by <= LEVEL;
      return isLevel ? [] : [fault('pages/pair-not-level', first, { other: other.page.number, by: rounded(by) })];
    }
    case 'facing': {
      const isOpening = first.page.side === 'verso' && other.page.number === first.page.number + 1;
      return isOpening ? [] : [fault('pages/pair-sides', first, { other: other.page.number })];
    }
  }
}

/** The sentences of lines; those that are translated as one passage count each. */
export function sentencesOf(lines: readonly MeasuredLine[]): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const { placed } of lines) for (const { origin } of placed.runs) origins.add(origin);
  const ids = new Set<string>();
  for (const origin of origins) if (origin !== 'generated') for (const id of expanded(origin)) ids.add(id);
  return ids;
}

/** `p012.s03+s04` is p012.s03 and p012.s04. */
function expanded(origin: string): readonly string[] {
  const [paragraph = '', sentences = ''] = origin.split('.');
  return sentences === '' ? [origin] : sentences.split('+').map((sentence) => `${paragraph}.${sentence}`);
}

function missingSegments(cells: readonly (readonly MeasuredLine[])[]): readonly PageFinding[] {
  const sets = cells.map(sentencesOf);
  const all = [...new Set(sets.flatMap((ids) => [...ids]))];
  const line = cells.flat()[0];
  if (!line) return [];
  return all
    .filter((id) => sets.some((ids) => !ids.has(id)))
    .map((id) => fault('pages/pair-incomplete', line, { id }, id));
}

/** Facing pages: each opening has the same sentences on both sides. */
function openingFaults({ pages, edition }: MeasuredBook): readonly PageFinding[] {
  if (!edition.blocks.some((block) => block.kind === 'row' && block.pairing === 'facing')) return [];
  const isFacing = (line: MeasuredLine): boolean => {
    const block = edition.blocks[line.placed.place.block];
    return block?.kind === 'row' && block.pairing === 'facing';
  };
  return pages
    .filter(({ page }) => page.side === 'verso')
    .flatMap((verso) => {
      const recto = pages.find(({ page }) => page.number === verso.page.number + 1);
      return differences(verso.lines.filter(isFacing), recto?.lines.filter(isFacing) ?? [], verso);
    });
}

function differences(
  left: readonly MeasuredLine[],
  right: readonly MeasuredLine[],
  { page }: MeasuredPage,
): readonly PageFinding[] {
  const [here, there] = [sentencesOf(left), sentencesOf(right)];
  const alone = [...here].filter((id) => !there.has(id)).map((id) => ({ id, side: page.number }));
  const others = [...there].filter((id) => !here.has(id)).map((id) => ({ id, side: page.number + 1 }));
  return [...alone, ...others].map(({ id, side }) => {
    const line = (side === page.number ? left : right).find((candidate) => sentencesOf([candidate]).has(id));
    const args = { id, opening: `${page.number}/${page.number + 1}` };
    return line ? fault('pages/opening-differs', line, args, id) : pageFault('pages/opening-differs', side, args);
  });
}

/** Every heading of one language has its counterpart. */
function headingFaults(rows: readonly MeasuredRow[]): readonly PageFinding[] {
  const counts: number[] = [];
  for (const { cells } of rows)
    cells.forEach((lines, cell) => {
      const own = lines.filter(({ placed }) => placed.tag !== 'p' && placed.index === 0).length;
      counts[cell] = (counts[cell] ?? 0) + own;
    });
  const languages = counts.filter((_, cell) => rows.some(({ cells }) => saysText(cells[cell] ?? [])));
  const [first = 0, ...others] = languages;
  return others.some((count) => count !== first)
    ? [pageFault('pages/heading-count', 0, { found: languages.join(' / ') })]
    : [];
}
