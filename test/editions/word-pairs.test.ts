/** The bilingual Word file as LibreOffice prints it: pairs level, both columns justified under a repeated head, no number broken. */
import { afterAll, describe, expect, it } from 'vitest';
import { mm } from '../../pipeline/geometry/index.js';
import { expectedParagraphs, squeezed } from './expected-text.js';
import { findGutter, glyphText, setParagraphs, type SetLine, type SetParagraph } from './set-lines.js';
import { textsOf } from './set-sides.js';
import { brokenFigures, printedLines, printWordFiles, rightOf, soffice } from './word-prints.js';

const office = soffice();
const prints = await printWordFiles(office, ['bilingual']);
afterAll(prints.remove);

const AREA = { top: mm(25), bottom: mm(297 - 28) };
/** What stands over each column on every page. */
const HEADS = ['조선문', '汉文'];
const TEXTS = [textsOf('ko'), textsOf('zh')];
/** How far the two cells of a pair may start apart, in points. */
const LEVEL = 0.5;

const shown = ({ glyphs }: SetLine): string => squeezed(glyphText(glyphs));

/** The lines of each column from its first page to the date of the report, with the heads. */
async function printedColumns(): Promise<readonly (readonly SetLine[])[]> {
  const file = await prints.printed('bilingual');
  const lines = printedLines(file, AREA, [findGutter(file)]);
  return TEXTS.map((texts, column) => {
    const own = lines.filter((line) => line.column === column);
    const date = squeezed(texts.at(-1) ?? '');
    return own.slice(0, own.findLastIndex((line) => shown(line) === date) + 1);
  });
}

const pagesOf = (lines: readonly SetLine[]): readonly number[] => [...new Set(lines.map(({ page }) => page))];

/** The paragraphs of each column; what stands there besides their text and the heads is an error. */
async function printedSides(): Promise<readonly (readonly SetParagraph[])[]> {
  const columns = await printedColumns();
  return columns.map((lines, column) =>
    setParagraphs(
      TEXTS[column] ?? [],
      lines.filter((line) => shown(line) !== HEADS[column]),
    ),
  );
}

/** The lines that a paragraph goes on behind: not its last, and not a run-in heading, which LibreOffice prints alone. */
function innerLines({ lines, texts }: SetParagraph, opening: string): readonly SetLine[] {
  return lines.slice(0, -1).filter((_, index) => squeezed(texts.slice(0, index + 1).join('')) !== squeezed(opening));
}

describe.runIf(office.canRun)('bilingual.docx on paper', () => {
  it('says in each column the whole text, under a head that every page repeats', async () => {
    const columns = await printedColumns();
    for (const [column, lines] of columns.entries()) {
      const heads = pagesOf(lines).map((page) => lines.find((line) => line.page === page));
      expect(heads.length).toBeGreaterThan(15);
      expect(new Set(heads.map((line) => line && shown(line)))).toEqual(new Set([HEADS[column]]));
    }
    for (const side of await printedSides()) expect(side).toHaveLength(expectedParagraphs().length);
  });

  it('starts every pair level', async () => {
    const [korean = [], chinese = []] = await printedSides();
    const starts = korean.map(({ lines }, index) => [lines[0], chinese[index]?.lines[0]] as const);
    const apart = starts.filter(
      ([one, other]) =>
        one?.page !== other?.page || Math.abs((one?.baseline ?? 0) - (other?.baseline ?? Infinity)) > LEVEL,
    );
    expect(starts.length).toBeGreaterThan(30);
    expect(apart.map(([one]) => one && shown(one))).toEqual([]);
  });

  it('justifies both columns', async () => {
    const openings = expectedParagraphs().map(({ opening }) => [opening.korean, opening.chinese] as const);
    for (const [column, side] of (await printedSides()).entries()) {
      const inner = side.flatMap((paragraph, index) =>
        // Titles are centred, and their lines broken by sense.
        paragraph.lines.length > 3 ? innerLines(paragraph, openings[index]?.[column] ?? '') : [],
      );
      const ends = inner.map(({ glyphs }) => {
        const last = glyphs.findLast(({ text }) => text.trim() !== '');
        return last ? rightOf(last) : 0;
      });
      const edge = Math.max(...ends);
      expect(ends.length).toBeGreaterThan(300);
      expect(inner.filter((_, index) => (ends[index] ?? 0) < edge - 1.5).map(shown)).toEqual([]);
    }
  });

  it('breaks no number in figures, nor before its per cent sign, at a line end', async () => {
    const sides = await printedSides();
    expect(sides.flatMap((side) => side.flatMap(({ texts }) => brokenFigures(texts)))).toEqual([]);
  });
});
