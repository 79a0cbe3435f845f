/** Every fault of a finished PDF, rule by rule, each with its page. */
import { brokenNumbers, forbiddenMarks, splitDashes, splitWords, tornUnits, type LineFault } from './line-faults.js';
import { findOpenings, headingsAtFoot, lonelyLines, unlevelPairs } from './page-faults.js';
import type { SetParagraph } from './set-lines.js';
import { headingIndexes, paragraphsOf, type ReadEdition, type Side } from './set-sides.js';

/** How far the two sides of a pair may start apart, in points. */
const LEVEL = 0.5;

type LineRule = (lines: readonly string[]) => readonly LineFault[];

/** The rules, in the words of a test's name. */
export const RULES = {
  'has no forbidden mark at a line edge': byLine(forbiddenMarks),
  'breaks inside no number': byLine(brokenNumbers),
  'tears no number from its unit, and no unit': byLine(tornUnits),
  'splits no dash and no ellipsis': byLine(splitDashes),
  'splits no Latin word': byLine(splitWords),
  'leaves no heading at the foot of a page': ({ sides }) => sides.flatMap(headingFaults),
  'leaves no line of a paragraph alone on a page': ({ sides }) =>
    sides.flatMap((side) => lonelyLines(paragraphsOf(side))),
  'starts every pair level, on one page': levelFaults,
} as const satisfies Readonly<Record<string, (edition: ReadEdition) => readonly string[]>>;

/** All faults of all rules. */
export const faultsOf = (edition: ReadEdition): readonly string[] =>
  Object.entries(RULES).flatMap(([name, rule]) => rule(edition).map((fault) => `${name}: ${fault}`));

function byLine(rule: LineRule): (edition: ReadEdition) => readonly string[] {
  const faults = ({ lines, texts }: SetParagraph): readonly string[] =>
    rule(texts).map(({ line, text }) => {
      const { page = 0, column = 0 } = lines[line] ?? {};
      return `page ${page}, column ${column + 1}: ${text}`;
    });
  return ({ sides }) => sides.flatMap((side) => paragraphsOf(side).flatMap(faults));
}

function headingFaults(side: Side): readonly string[] {
  const paragraphs = paragraphsOf(side);
  return headingsAtFoot(
    headingIndexes().flatMap((index) => paragraphs[index] ?? []),
    side.lines,
  );
}

/** Pairs are found by the first words of each paragraph; one that is not found is a fault. */
function levelFaults({ sides: [first, second] }: ReadEdition): readonly string[] {
  if (!first || !second) return [];
  const [left, right] = [first, second].map(({ texts, lines }) => findOpenings(texts, lines));
  const pairs = (left ?? []).flatMap((opening, index) => {
    const beside = right?.[index];
    return beside ? [[opening, beside] as const] : [];
  });
  const isComplete = [first, second].every(({ texts }) => texts.length === pairs.length);
  return [...(isComplete ? [] : ['the beginnings of some paragraphs are not found']), ...unlevelPairs(pairs, LEVEL)];
}
