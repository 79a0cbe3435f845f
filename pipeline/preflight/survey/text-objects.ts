/** Where a content stream breaks the bounds of its text objects (ISO 32000-1, 8.2, figure 9, and 9.4.1). */
import type { ContentOperator } from '../pdf-file/index.js';
import { SHOWS_TEXT } from './operators.js';

/** Operators that stand inside `BT` and `ET` alone. */
const INSIDE_ONLY: ReadonlySet<string> = new Set([...SHOWS_TEXT, 'Td', 'TD', 'Tm', 'T*']);
/** Operators that never stand there: those of paths, pictures and the stack of graphics states. */
const OUTSIDE_ONLY: ReadonlySet<string> = new Set('q Q cm m l c v y re sh BI Do'.split(' '));

/** Operators that stand on the wrong side of `BT` or `ET`; `ET` itself where it is missing at the end. */
export function misplacedTextOperators(operators: readonly ContentOperator[]): readonly string[] {
  const misplaced: string[] = [];
  let isInside = false;
  for (const { operator } of operators) {
    const isMisplaced = isInside
      ? operator === 'BT' || OUTSIDE_ONLY.has(operator)
      : operator === 'ET' || INSIDE_ONLY.has(operator);
    if (isMisplaced) misplaced.push(operator);
    if (operator === 'BT' || operator === 'ET') isInside = operator === 'BT';
  }
  return isInside ? [...misplaced, 'ET'] : misplaced;
}
