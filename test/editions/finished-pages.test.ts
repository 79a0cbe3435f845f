/** The rules of lines, pages and pairs, on the glyph positions of the finished PDFs. */
import { afterAll, describe, expect, it } from 'vitest';
import { EDITIONS, finishEditions } from './finished-editions.js';
import { brokenNumbers, forbiddenMarks, splitDashes, splitWords, tornUnits, type LineFault } from './line-faults.js';
import { findOpenings, headingsAtFoot, lonelyLines, unlevelPairs, type Opening } from './page-faults.js';
import type { SetParagraph } from './set-lines.js';
import { headingIndexes, paragraphsOf, readEdition, type Side } from './set-sides.js';

const finished = await finishEditions();
afterAll(finished.remove);

/** The paragraphs of the report: a run-in heading stands in its paragraph, the wrapped subtitle is one. */
const PARAGRAPHS = 37;

const RULES: readonly (readonly [string, (lines: readonly string[]) => readonly LineFault[]])[] = [
  ['has no forbidden mark at a line edge', forbiddenMarks],
  ['breaks inside no number', brokenNumbers],
  ['tears no number from its unit, and no unit', tornUnits],
  ['splits no dash and no ellipsis', splitDashes],
  ['splits no Latin word', splitWords],
];

/** Every fault with its page. */
const faultsOf = (paragraphs: readonly SetParagraph[], rule: (lines: readonly string[]) => readonly LineFault[]) =>
  paragraphs.flatMap(({ lines, texts }) =>
    rule(texts).map(
      ({ line, text }) => `page ${String(lines[line]?.page)}, column ${String(lines[line]?.column)}: ${text}`,
    ),
  );

describe.each(EDITIONS)('%s.pdf', async (edition) => {
  const { sides } = await readEdition(finished, edition);
  const columns = sides.map((side) => ({ ...side, paragraphs: paragraphsOf(side) }));
  const paragraphs = columns.flatMap((column) => column.paragraphs);

  it('is long enough to prove something', () => {
    expect(columns.map((column) => column.paragraphs.length)).toEqual(sides.map(() => PARAGRAPHS));
    for (const { lines } of sides) expect(lines.length).toBeGreaterThan(350);
  });

  it.each(RULES)('%s', (_, rule) => {
    expect(faultsOf(paragraphs, rule)).toEqual([]);
  });

  it('leaves no heading at the foot of a page', () => {
    for (const { paragraphs: own, lines } of columns) {
      const headings = headingIndexes().flatMap((index) => own[index] ?? []);
      expect(headings).toHaveLength(3);
      expect(headingsAtFoot(headings, lines)).toEqual([]);
    }
  });

  it('leaves no line of a paragraph alone on a page', () => {
    expect(lonelyLines(paragraphs)).toEqual([]);
  });
});

describe('bilingual.pdf', () => {
  const openingsOf = ({ texts, lines }: Side): readonly Opening[] => findOpenings(texts, lines);

  it('starts every pair level, within half a point on the same page', async () => {
    const { sides } = await readEdition(finished, 'bilingual');
    const [left = [], right = []] = sides.map(openingsOf);
    expect([left.length, right.length]).toEqual([PARAGRAPHS, PARAGRAPHS]);
    const pairs = left.flatMap((opening, index) => {
      const beside = right[index];
      return beside ? [[opening, beside] as const] : [];
    });
    expect(pairs).toHaveLength(PARAGRAPHS);
    expect(unlevelPairs(pairs, 0.5)).toEqual([]);
  });
});
