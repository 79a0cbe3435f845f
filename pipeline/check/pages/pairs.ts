/** Criterion 32: pairs start level, openings of facing pages say the same in both languages, and no language lacks a sentence or a heading. */
import type { RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { Memo, Steps } from '../../work/index.js';
import type { MeasuredBook, MeasuredLine, MeasuredPage, MeasuredParagraph } from './measured-page.js';
import { fault, pageFault, rounded, type PageFinding } from './page-finding.js';

/** How far the sides of a pair may start apart. */
const LEVEL: Pt = 0.5;

/** Rows and openings. */
export function* checkPairs(book: MeasuredBook, memo: Memo): Steps<readonly PageFinding[]> {
  const rows: RowFacts[] = [];
  for (const [row, paragraphs] of paragraphsByRow(book)) {
    rows.push(memo.keep('pages/row', [row, ...paragraphs], () => rowFacts(row, paragraphs)));
    yield;
  }
  return [...rows.flatMap(({ faults }) => faults), ...(yield* openingFaults(book, memo)), ...headingFaults(rows)];
}

interface MeasuredRow {
  readonly row: RowBlock;
  /** The lines of each cell. */
  readonly cells: readonly (readonly MeasuredLine[])[];
}

/** What is found of a row by itself. */
interface RowFacts {
  readonly faults: readonly PageFinding[];
  /** By cell: how many headings begin in it, and whether it is a language of the pair. */
  readonly cells: readonly { readonly headings: number; readonly saysText: boolean }[];
}

function paragraphsByRow({ paragraphs }: MeasuredBook): ReadonlyMap<RowBlock, readonly MeasuredParagraph[]> {
  const byRow = new Map<RowBlock, MeasuredParagraph[]>();
  for (const paragraph of paragraphs) {
    const { row, lines } = paragraph;
    if (!row || lines.length === 0 || row.cells.length < 2) continue;
    const known = byRow.get(row);
    if (known) known.push(paragraph);
    else byRow.set(row, [paragraph]);
  }
  return byRow;
}

function rowFacts(row: RowBlock, paragraphs: readonly MeasuredParagraph[]): RowFacts {
  const cells: MeasuredLine[][] = row.cells.map(() => []);
  for (const { lines } of paragraphs) cells[lines[0]?.column ?? 0]?.push(...lines);
  const isHeading = ({ placed }: MeasuredLine): boolean => placed.tag !== 'p' && placed.index === 0;
  return {
    faults: rowFaults({ row, cells }),
    cells: cells.map((lines) => ({ headings: lines.filter(isHeading).length, saysText: saysText(lines) })),
  };
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
function* openingFaults({ pages, edition }: MeasuredBook, memo: Memo): Steps<readonly PageFinding[]> {
  const found: PageFinding[] = [];
  if (!edition.blocks.some((block) => block.kind === 'row' && block.pairing === 'facing')) return found;
  const isFacing = (line: MeasuredLine): boolean => {
    const block = edition.blocks[line.placed.place.block];
    return block?.kind === 'row' && block.pairing === 'facing';
  };
  const byNumber = new Map(pages.map((measured) => [measured.page.number, measured]));
  for (const verso of pages) {
    if (verso.page.side !== 'verso') continue;
    const recto = byNumber.get(verso.page.number + 1);
    // What a measured page is kept by are its lines and the blocks that they belong to.
    const faults = memo.keep('pages/opening', [verso, recto], () =>
      differences(verso.lines.filter(isFacing), recto?.lines.filter(isFacing) ?? [], verso),
    );
    for (const fault of faults) found.push(fault);
    yield;
  }
  return found;
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
function headingFaults(rows: readonly RowFacts[]): readonly PageFinding[] {
  const counts: number[] = [];
  const languages = new Set<number>();
  for (const { cells } of rows)
    for (const [cell, { headings, saysText }] of cells.entries()) {
      counts[cell] = (counts[cell] ?? 0) + headings;
      if (saysText) languages.add(cell);
    }
  const found = counts.filter((_, cell) => languages.has(cell));
  const [first = 0, ...others] = found;
  return others.some((count) => count !== first)
    ? [pageFault('pages/heading-count', 0, { found: found.join(' / ') })]
    : [];
}
