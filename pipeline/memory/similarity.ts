/** How like two Chinese texts are: the share of their signs that need no change. */
import { isFigureSign, weightOf, type Shape } from './shape.js';

/** A figure with another value is soon corrected; the words around it are what was translated. */
const OTHER_VALUE = 0.1;

/** From 0 to 1: what the cheapest edit leaves, as a share of the longer text (a weighted Levenshtein distance). */
export function similarity(a: Shape, b: Shape): number {
  const longer = Math.max(a.weight, b.weight);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

function distance(a: Shape, b: Shape): number {
  const width = b.values.length + 1;
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  const weights = Float64Array.from(b.values, (_, index) => weightOf(b.signs.charCodeAt(index)));
  for (let j = 1; j < width; j += 1) above[j] = (above[j - 1] ?? 0) + (weights[j - 1] ?? 1);
  for (let i = 0; i < a.values.length; i += 1) {
    const sign = a.signs.charCodeAt(i);
    const weight = weightOf(sign);
    row[0] = (above[0] ?? 0) + weight;
    for (let j = 1; j < width; j += 1) {
      const other = b.signs.charCodeAt(j - 1);
      const otherWeight = weights[j - 1] ?? 1;
      const change =
        a.values[i] === b.values[j - 1]
          ? 0
          : sign === other && isFigureSign(sign)
            ? OTHER_VALUE
            : Math.max(weight, otherWeight);
      row[j] = Math.min((above[j - 1] ?? 0) + change, (above[j] ?? 0) + weight, (row[j - 1] ?? 0) + otherWeight);
    }
    [above, row] = [row, above];
  }
  return above[width - 1] ?? 0;
}
