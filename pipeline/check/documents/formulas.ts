/** Protected formulas in the Chinese: one document has a formula exactly, the other nearly. */
import type { Termbase } from '../../termbase/index.js';
import { nearMiss } from './near-miss.js';
import type { WrittenText } from './renderings.js';

/** A stretch of a passage's Chinese. */
export interface FormulaPlace {
  readonly text: WrittenText;
  readonly start: number;
  readonly end: number;
}

export interface FormulaPair {
  readonly formula: string;
  /** As it should be. */
  readonly exact: FormulaPlace;
  readonly varied: FormulaPlace;
  /** Whether the first document has it nearly. */
  readonly isFirstVaried: boolean;
}

/** Shorter ones are nearly like other words. Titles of laws are nearly like those of other laws. */
const SHORTEST = 8;

/** The formulas of a termbase that one of two documents writes exactly and the other otherwise. */
export function compareFormulas(
  [ones, others]: readonly [readonly WrittenText[], readonly WrittenText[]],
  { terms }: Termbase,
): readonly FormulaPair[] {
  const formulas = terms.filter(
    ({ zh, protectedIn }) => protectedIn.length > 0 && zh.length >= SHORTEST && !/[《》 ]/.test(zh),
  );
  return formulas.flatMap(({ zh }) => [...between(zh, ones, others, false), ...between(zh, others, ones, true)]);
}

function between(
  formula: string,
  exactTexts: readonly WrittenText[],
  texts: readonly WrittenText[],
  isFirstVaried: boolean,
): readonly FormulaPair[] {
  const home = exactTexts.find(({ zh }) => zh.includes(formula));
  if (!home) return [];
  const start = home.zh.indexOf(formula);
  const exact = { text: home, start, end: start + formula.length };
  return texts.flatMap((text) => {
    const miss = nearMiss(text.zh, formula);
    return miss ? [{ formula, exact, varied: { text, ...miss }, isFirstVaried }] : [];
  });
}
