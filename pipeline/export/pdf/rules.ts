/** Rules over and under blocks, drawn as lines that are no part of the content. */
import type { PlacedRule } from '../../layout/index.js';
import { strokeColor, type Inks } from './color.js';
import { pdfNumber } from './numbers.js';

/** The operators for a page's rules; none where it has none. */
export const ruleOperators = ({ rules = [], size }: RuledPage, inks?: Inks): readonly string[] =>
  rules.map((rule) => drawRule(rule, size.height, inks));

/** What of a page its rules depend on. */
interface RuledPage {
  readonly rules?: readonly PlacedRule[];
  readonly size: { readonly height: number };
}

/** Butt caps, PDF's own: a rule is as long as its block is wide. Heights count from the foot of the sheet. */
function drawRule({ color, x, y, width, thickness }: PlacedRule, sheetHeight: number, inks?: Inks): string {
  const height = pdfNumber(sheetHeight - y);
  const [start, end] = [pdfNumber(x), pdfNumber(x + width)];
  return `q ${strokeColor(color, inks)} ${pdfNumber(thickness)} w ${start} ${height} m ${end} ${height} l S Q`;
}
