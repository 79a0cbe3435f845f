/** Every fault of a finished PDF, rule by rule, each with its page. */
import { expectedParagraphs, squeezed } from './expected-text.js';
import type { EditionName } from './finished-editions.js';
import { brokenNumbers, forbiddenMarks, splitDashes, splitWords, tornUnits, type LineFault } from './line-faults.js';
import { findOpenings, headingsAtFoot, lonelyLines, unlevelPairs, type LinePlace } from './page-faults.js';
import { glyphText, type SetParagraph } from './set-lines.js';
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
  'leaves no line of a paragraph alone on a page': ({ edition, sides }) =>
    turnsAfterSentences(edition) ? [] : sides.flatMap((side) => lonelyLines(paragraphsOf(side))),
  'turns no page inside a passage, where pages turn after sentences': ({ edition, sides }) =>
    turnsAfterSentences(edition) ? sides.flatMap(turnFaults) : [],
  'starts every pair level, on one page or one opening': levelFaults,
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

/** Editions whose pages turn after a sentence rather than after any line. */
export const turnsAfterSentences = (edition: EditionName): boolean =>
  ['large-chinese', 'large-korean', 'interpreter', 'facing'].includes(edition);

/** The one sentence that is longer than a page in large type. */
const LONGER_THAN_A_PAGE = 'p023.s01';

/** Page turns that do not stand between two passages. */
function turnFaults({ language, lines }: Side): readonly string[] {
  const passages = expectedParagraphs().flatMap(({ passages: own }) =>
    own.map(([chinese, korean, id]) => ({ id, length: squeezed(language === 'zh' ? chinese : korean).length })),
  );
  const ends = new Map<number, string>();
  let end = 0;
  for (const { id, length } of passages) ends.set((end += length), id);
  let offset = 0;
  return lines.flatMap((line, index) => {
    offset += squeezed(glyphText(line.glyphs)).length;
    const next = lines[index + 1];
    if (!next || next.page === line.page || ends.has(offset)) return [];
    const inside = [...ends].find(([at]) => at > offset)?.[1];
    return inside === LONGER_THAN_A_PAGE ? [] : [`page ${line.page} turns inside ${inside ?? 'the text'}`];
  });
}

/** Pairs are found by the first words of each paragraph; one that is not found is a fault. */
function levelFaults({ edition, sides: [first, second] }: ReadEdition): readonly string[] {
  if (!first || !second) return [];
  // A verso and its recto are one opening.
  const isFacing = edition === 'facing';
  const onOpening = (place: LinePlace): LinePlace =>
    isFacing ? { ...place, page: Math.floor(place.page / 2) } : place;
  const [left, right] = [first, second].map(({ texts, lines }) => findOpenings(texts, lines));
  const pairs = (left ?? []).flatMap((opening, index) => {
    const beside = right?.[index];
    return beside ? [[onOpening(opening), onOpening(beside)] as const] : [];
  });
  const isComplete = [first, second].every(({ texts }) => texts.length === pairs.length);
  return [...(isComplete ? [] : ['the beginnings of some paragraphs are not found']), ...unlevelPairs(pairs, LEVEL)];
}
