/** Criteria 13 and 14: headings stay with what they head; no line of a paragraph alone on a page, no last line of one character. */
import type { Block, BreakValue } from '../../edition/index.js';
import type { MeasuredBook, MeasuredLine, MeasuredPage, MeasuredParagraph } from './measured-page.js';
import { fault, type PageFinding } from './page-finding.js';

/** Headings at the foot of a page. */
export const checkHeadings = (book: MeasuredBook): readonly PageFinding[] =>
  book.pages.flatMap((page) => headingFaults(page, book));

const isHeading = ({ placed }: MeasuredLine): boolean => placed.tag !== 'p';
const isSameParagraph = (a: MeasuredLine, b: MeasuredLine): boolean => a.block === b.block;

/** Two lines at least of what follows. */
const FOLLOWING_LINES = 2;

function headingFaults({ lines }: MeasuredPage, book: MeasuredBook): readonly PageFinding[] {
  const columns = [...new Set(lines.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const own = lines.filter((line) => line.column === column || line.placed.place.cell === undefined);
    return own.flatMap((line, index) => {
      const next = own[index + 1];
      if (line.column !== column || !isHeading(line) || (next && isSameParagraph(line, next))) return [];
      if (next && isHeading(next)) return [];
      if (!next) return isEnd(line, book) ? [] : [fault('pages/heading-at-foot', line, { lines: 0 })];
      const following = own.slice(index + 1).filter((other) => isSameParagraph(other, next)).length;
      return following < Math.min(FOLLOWING_LINES, next.placed.count)
        ? [fault('pages/heading-at-foot', line, { lines: following })]
        : [];
    });
  });
}

/** Whether nothing of the text may follow on the page: the text ends, or the stylesheet begins a new page. */
function isEnd({ placed, block }: MeasuredLine, { edition }: MeasuredBook): boolean {
  const own = edition.blocks[placed.place.block];
  const next = edition.blocks[placed.place.block + 1];
  const afterBlock = block?.style.breakAfter ?? 'auto';
  return !next || own?.page !== next.page || isForced(afterBlock) || isForced(breakBefore(next));
}

const isForced = (value: BreakValue): boolean => value === 'page' || value === 'recto' || value === 'verso';
const breakBefore = (block: Block): BreakValue => (block.kind === 'row' ? block.breakBefore : block.style.breakBefore);

/** Fewer lines of a divided paragraph on a page than its style keeps together. */
export function checkLonelyLines({ block, row, lines }: MeasuredParagraph): readonly PageFinding[] {
  // Where pages turn after sentences, a sentence of one line is no lone line.
  if (block.style.pageTurn === 'sentence' || row?.pairing === 'facing') return [];
  const parts = pageParts(lines);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return [];
  const [foot] = first;
  const [top] = last;
  const { orphans, widows } = block.style;
  return [
    ...(foot && first.length < orphans
      ? [fault('pages/orphan', foot, { found: first.length, expected: orphans })]
      : []),
    ...(top && last.length < widows ? [fault('pages/widow', top, { found: last.length, expected: widows })] : []),
  ];
}

/** The lines of a paragraph by page. */
function pageParts(lines: readonly MeasuredLine[]): readonly (readonly MeasuredLine[])[] {
  const parts = new Map<number, MeasuredLine[]>();
  for (const line of lines) {
    const part = parts.get(line.page.number);
    if (part) part.push(line);
    else parts.set(line.page.number, [line]);
  }
  return [...parts.values()];
}

/** CLREQ, widow process: a last line holds more than one character, its marks not counted; KLREQ likewise. */
export function checkRunts({ lines }: MeasuredParagraph): readonly PageFinding[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2) return [];
  const letters = last.glyphs.filter(({ kind }) => kind === 'han' || kind === 'hangul' || kind === 'latin');
  return letters.length === 1 ? [fault('pages/runt', last, { words: last.text })] : [];
}
