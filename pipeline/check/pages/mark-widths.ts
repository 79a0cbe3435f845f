/** Criterion 9: adjacent marks share one and a half ems, an interpunct stands on half an em, a dash and an ellipsis on two. */
import type { Em } from '../../geometry/index.js';
import type { Gap } from './line-spaces.js';
import type { MeasuredGlyph, MeasuredLine, MeasuredPage } from './measured-page.js';
import { fault, rounded, type PageFinding } from './page-finding.js';

/** Rounding, and the hundredth that criterion 9 allows. */
const TOLERANCE: Em = 0.02;
/** CLREQ, adjacent marks. */
const PAIR: Em = 1.5;
/** CLREQ, interpunct: half an em, never adjusted. */
const INTERPUNCT: Em = 0.5;
/** GB/T 15834, 5.1.6 and 5.1.7: dash and ellipsis take the place of two characters. */
const TWO: Em = 2;

/** The widths of marks in Chinese. What a line adds between all its characters is not held against them. */
export const checkMarkWidths = ({ lines }: MeasuredPage): readonly PageFinding[] =>
  lines.flatMap((line) => {
    const { gaps, han: spread } = line.spaces;
    return [...pairFaults(line, gaps, spread), ...fixedFaults(line, spread)];
  });

function pairFaults(line: MeasuredLine, gaps: readonly Gap[], spread: Em): readonly PageFinding[] {
  const faults: PageFinding[] = [];
  for (const { kind, before, after } of gaps) {
    if (kind !== 'marks' || !isFull(before) || !isFull(after)) continue;
    const width = (after.x + after.advance - before.x) / before.size;
    const args = { marks: before.text + after.text, width: rounded(width) };
    if (width > PAIR + spread + TOLERANCE) faults.push(fault('pages/mark-pair', line, args, before.origin));
  }
  return faults;
}

const isFull = (glyph: MeasuredGlyph): boolean => glyph.left > glyph.x || glyph.right < glyph.x + glyph.advance;

function fixedFaults(line: MeasuredLine, spread: Em): readonly PageFinding[] {
  const { glyphs } = line;
  const faults: PageFinding[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    const kind = glyph?.kind;
    if (kind !== 'interpunct' && kind !== 'dash' && kind !== 'ellipsis') continue;
    if (!glyph || glyph.isKorean) continue;
    if (kind === 'interpunct')
      faults.push(...widthFault(line, index, 1, { code: 'pages/interpunct', due: INTERPUNCT, spread: 0 }));
    else if (glyphs[index - 1]?.kind !== kind) faults.push(...twoEmFault(line, index, spread));
  }
  return faults;
}

/** A dash or an ellipsis that begins at a place. A dash alone is a connector of one em: GB/T 15834, 5.1.8. */
function twoEmFault(line: MeasuredLine, index: number, spread: Em): readonly PageFinding[] {
  const marks = runOf(line.glyphs, index);
  if (marks.characters < 2) return [];
  return widthFault(line, index, marks.glyphs, {
    code: 'pages/two-em-mark',
    due: TWO * (marks.characters / 2),
    spread,
  });
}

/** How many glyphs and characters of one kind stand together from a place on. */
function runOf(glyphs: readonly MeasuredGlyph[], index: number): { glyphs: number; characters: number } {
  const kind = glyphs[index]?.kind;
  let [count, characters] = [0, 0];
  for (let i = index; glyphs[i]?.kind === kind && i < glyphs.length; i += 1) {
    count += 1;
    characters += glyphs[i]?.text.length ?? 0;
  }
  return { glyphs: count, characters };
}

interface Due {
  readonly code: 'pages/interpunct' | 'pages/two-em-mark';
  readonly due: Em;
  readonly spread: Em;
}

/** What marks take between the Han before and behind them; beside other marks, which have blank halves, nothing can be said. */
function widthFault(
  line: MeasuredLine,
  index: number,
  count: number,
  { code, due, spread }: Due,
): readonly PageFinding[] {
  const first = line.glyphs[index];
  const before = line.glyphs[index - 1];
  const after = line.glyphs[index + count];
  if (!first || before?.kind !== 'han' || after?.kind !== 'han') return [];
  const width = (after.x - before.x - before.advance) / first.size;
  const isRight = width >= due * 0.99 - TOLERANCE && width <= due * 1.01 + 2 * spread + TOLERANCE;
  const args = {
    mark: line.glyphs
      .slice(index, index + count)
      .map(({ text }) => text)
      .join(''),
    width: rounded(width),
    due,
  };
  return isRight ? [] : [fault(code, line, args, first.origin)];
}
