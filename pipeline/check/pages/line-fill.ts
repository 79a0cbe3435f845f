/** Criteria 8 and 40: justified lines end at the edge, last lines are not justified, indents are the stylesheet's, and no line is too long or too short. */
import type { RowBlock } from '../../edition/index.js';
import type { Em, Pt } from '../../geometry/index.js';
import type { Gap } from './line-spaces.js';
import type { MeasuredLine, MeasuredParagraph } from './measured-page.js';
import { fault, rounded, type PageFinding } from './page-finding.js';

/** The tolerance of criterion 8. */
const TOLERANCE: Pt = 0.1;

/** CLREQ: the frame of an interpunct, whatever the face gives it. */
const INTERPUNCT: Em = 0.5;

/** The edges of every line, and the spaces of last lines. */
export const checkLineFill = (paragraph: MeasuredParagraph): readonly PageFinding[] =>
  paragraph.lines.flatMap((line) =>
    line.glyphs.length === 0
      ? []
      : [...startFaults(line, paragraph), ...endFaults(line), ...lastLineFaults(line, paragraph)],
  );

function startFaults(line: MeasuredLine, { block, row }: MeasuredParagraph): readonly PageFinding[] {
  const { style } = block;
  if (style.textAlign === 'center' || style.textAlign === 'end') return [];
  const indent = line.placed.index === 0 ? style.textIndent : 0;
  const expected = columnEdge(line, row) + style.marginStart + indent;
  const by = line.left - expected;
  return Math.abs(by) > TOLERANCE && !isTrimmedIndent(line, by) && !isFramed(line, by)
    ? [fault('pages/line-start', line, { by: rounded(by) })]
    : [];
}

/** CLREQ, line start: an opening mark after the indent may lose its blank half or keep it; its ink stands half an em further in where it keeps it. */
const isTrimmedIndent = ({ glyphs }: MeasuredLine, by: Pt): boolean => {
  const [first] = glyphs;
  return first?.kind === 'opening' && Math.abs(by - (first.left - first.x)) <= TOLERANCE;
};

/** An interpunct that a paragraph begins with, as before the items of a list, stands in the middle of its frame of half an em. */
const isFramed = ({ glyphs }: MeasuredLine, by: Pt): boolean => {
  const [first] = glyphs;
  return first?.text === '·' && Math.abs(by - (INTERPUNCT * first.size - first.advance) / 2) <= TOLERANCE;
};

/** CSS grid, flexible tracks: the columns of a row share what the gaps leave by their weights. */
function columnEdge({ page, column }: MeasuredLine, row: RowBlock | undefined): Pt {
  if (!row || row.pairing === 'facing') return page.area.x;
  const total = row.columns.reduce((sum, weight) => sum + weight, 0);
  const free = page.area.width - row.columnGap * (row.columns.length - 1);
  const before = row.columns.slice(0, column).reduce((sum, weight) => sum + weight, 0);
  return page.area.x + (free * before) / total + column * row.columnGap;
}

function endFaults(line: MeasuredLine): readonly PageFinding[] {
  const { x, measure, isJustified } = line.placed;
  const by = line.right - (x + measure);
  if (by > TOLERANCE) return [isMarkAtEnd(line, by) ?? fault('pages/overfull-line', line, { by: rounded(by) })];
  if (!isJustified || by + TOLERANCE >= 0) return [];
  const blank = frameAtEnd(line);
  const isUncut = blank > 0 && Math.abs(by + blank) <= TOLERANCE;
  return [
    isUncut
      ? fault('pages/mark-not-halved', line, { mark: line.glyphs.at(-1)?.text ?? '' })
      : fault('pages/short-line', line, { by: rounded(0 - by) }),
  ];
}

/** Hanging marks are not used: CLREQ, most Chinese publications do not hang. */
const isMarkAtEnd = (line: MeasuredLine, by: Pt): PageFinding | undefined => {
  const last = line.glyphs.at(-1);
  return last?.kind === 'closing' && by <= last.size / 2 + TOLERANCE
    ? fault('pages/hanging-mark', line, { mark: last.text, by: rounded(by) })
    : undefined;
};

/** GB/T 15834, 5.1.10: what a full-width mark has too much at the end of a line. */
const frameAtEnd = ({ glyphs }: MeasuredLine): Pt => {
  const last = glyphs.at(-1);
  return last?.kind === 'closing' ? last.x + last.advance - last.right : 0;
};

/** What a narrower face leaves of an interpunct's frame is no stretched space. */
const isBesideInterpunct = ({ before, after }: Gap): boolean => before.text === '·' || after.text === '·';

/** How much wider than its natural width a space, or than nothing a gap between Han, may be in a last line: rounding. */
const NATURAL = 0.02;

function lastLineFaults(line: MeasuredLine, { lines }: MeasuredParagraph): readonly PageFinding[] {
  const { index, count, isJustified } = line.placed;
  if (index !== count - 1 || line !== lines.at(-1)) return [];
  // What stands between Han and Latin is there in every line, justified or not.
  const words = line.spaces.gaps.map((gap) => (gap.kind === 'word' && !isBesideInterpunct(gap) ? gap.stretch : 0));
  const widest = Math.max(line.spaces.han, line.spaces.syllables, ...words);
  return isJustified || widest > NATURAL ? [fault('pages/justified-last-line', line, { by: rounded(widest) })] : [];
}
