/** Notes beside lines. Square face, 10 pt; the type area begins at 50 pt and is 100 pt wide. */
import { describe, expect, it } from 'vitest';
import type { Block, Inline, ParagraphBlock } from '../../pipeline/edition/index.js';
import { layoutEdition, type Page, type PlacedLine } from '../../pipeline/layout/index.js';
import { editionOf, lineText, paged, pageTexts, paragraph, row, run, textStyle } from '../support/layout-support.js';
import { squareFontBook } from '../support/square-face.js';

type Side = 'before' | 'after';

const note = (text: string, side: Side = 'before', changes: { gap?: number; target?: string } = {}): Inline => ({
  kind: 'line-note',
  side,
  gap: 4,
  text,
  origin: 'generated',
  lang: 'zh-CN',
  style: textStyle({ fontSize: 6 }),
  ...changes,
});

const of = (
  inlines: readonly Inline[],
  lang: string,
  style: Partial<ParagraphBlock['style']> = {},
): ParagraphBlock => ({ ...paragraph('', lang, style), inlines });

const firstPage = (blocks: readonly Block[]): Page => {
  const [page] = paged(editionOf(blocks, 8)).pages;
  if (!page) throw new Error('no page');
  return page;
};

const widthOf = ({ runs }: PlacedLine): [number, number] => {
  const [first, last] = [runs[0], runs.at(-1)];
  return [first?.x ?? NaN, last ? last.x + last.width : NaN];
};

/** Text, start, end and the text line beside which it stands. */
const notesOf = (page: Page): [string, number, number, string][] =>
  page.marginLines.map((line) => {
    const beside = page.lines.filter(({ baseline }) => Math.abs(baseline - line.baseline) < 0.001);
    return [lineText(line), ...widthOf(line), beside.map(lineText).join('|')];
  });

describe('a note beside a line', () => {
  it('ends a gap before the start edge, or begins one behind the end edge, on the baseline of its line', () => {
    const page = firstPage([of([note('7'), run('天地', 'zh-CN'), note('b', 'after')], 'zh-CN')]);
    expect(notesOf(page)).toEqual([
      ['7', 43, 46, '天地'],
      ['b', 154, 157, '天地'],
    ]);
  });

  it('minds the margins of the block and not its indent', () => {
    const style = { marginStart: 20, marginEnd: 10, textIndent: 20 };
    const page = firstPage([of([note('7'), run('天地', 'zh-CN'), note('8', 'after')], 'zh-CN', style)]);
    expect(notesOf(page).map(([, start, end]) => [start, end])).toEqual([
      [63, 66],
      [144, 147],
    ]);
  });

  it('takes no room in its line and changes no break', () => {
    const [zh, ko] = ['天地玄黄宇宙洪荒日月盈昃辰宿列张', '가나다 라마 바사 아자차카 타파하'];
    const lines = (inlines: readonly Inline[], lang: string): unknown =>
      firstPage([of(inlines, lang)]).lines.map(({ runs, ...line }) => ({
        ...line,
        glyphs: runs.flatMap(({ glyphs }) => glyphs),
      }));
    expect(lines([run(zh.slice(0, 7), 'zh-CN'), note('12'), run(zh.slice(7), 'zh-CN')], 'zh-CN')).toEqual(
      lines([run(zh, 'zh-CN')], 'zh-CN'),
    );
    expect(lines([run(ko.slice(0, 4), 'ko-CN'), note('12'), run(ko.slice(4), 'ko-CN')], 'ko-CN')).toEqual(
      lines([run(ko, 'ko-CN')], 'ko-CN'),
    );
  });

  it('stands beside the line that shows the next visible character', () => {
    const zh = (before: string, after: string) =>
      notesOf(firstPage([of([run(before, 'zh-CN'), note('2'), run(after, 'zh-CN')], 'zh-CN')])).map(
        ([, , , line]) => line,
      );
    expect(zh('天'.repeat(9), '地玄黄宇')).toEqual(['天天天天天天天天天地']);
    expect(zh('天'.repeat(10), '地玄黄宇')).toEqual(['地玄黄宇']);
    expect(zh('天'.repeat(12), '')).toEqual(['天天']);
  });

  it('goes with the word and not with the space before it', () => {
    const ko = (before: string, after: string) =>
      notesOf(
        firstPage([of([run(before, 'ko-CN'), note('2'), run(after, 'ko-CN')], 'ko-CN', { textAlign: 'start' })]),
      ).map(([, , , line]) => line);
    expect(ko('가나다라마바사. ', '아자차카타파하')).toEqual(['아자차카타파하']);
    expect(ko('가나다라마바사.', ' 아자차카타파하')).toEqual(['아자차카타파하']);
    expect(ko('가나 다라. ', '마바 아자차카타파하')).toEqual(['가나 다라. 마바 ']);
  });

  it('shares a line with others, in order, a quarter em apart', () => {
    const inlines = [note('1'), run('天地', 'zh-CN'), note('2'), run('玄', 'zh-CN'), note('13')];
    const page = firstPage([of(inlines, 'zh-CN')]);
    expect(notesOf(page)).toEqual([['1 2 13', 46 - 3 - 1.5 - 3 - 1.5 - 6, 46, '天地玄']]);
    const glyphs = page.marginLines[0]?.runs.flatMap((r) => r.glyphs).filter(({ text }) => text !== ' ');
    expect(glyphs?.map(({ x }) => x)).toEqual([31, 35.5, 40, 43]);
    const after = firstPage([of([note('1', 'after'), run('天', 'zh-CN'), note('2', 'after')], 'zh-CN')]);
    expect(notesOf(after)).toEqual([['1 2', 154, 161.5, '天']]);
  });

  it('stands in the gutter beside its cell', () => {
    const cells = row(
      of([note('1'), run('天', 'zh-CN')], 'zh-CN'),
      of([note('1'), run('가나 다', 'ko-CN')], 'ko-CN', { textAlign: 'start' }),
    );
    const page = firstPage([cells]);
    // Cells of 40 pt with 20 pt between: the second begins at 110 pt.
    expect(page.marginLines.map((line) => [lineText(line), ...widthOf(line)])).toEqual([
      ['1', 43, 46],
      ['1', 103, 106],
    ]);
  });

  it('goes overleaf with its line', () => {
    const long = of([run('天'.repeat(20), 'zh-CN'), note('9'), run('地'.repeat(20), 'zh-CN')], 'zh-CN');
    const document = paged(editionOf([long], 2));
    expect(document.pages.map((page) => page.marginLines.map(lineText))).toEqual([[], ['9']]);
  });

  it('finds its line where pages turn after a sentence', () => {
    const [zh, ko] = ['天地玄黄宇宙洪荒日月盈昃辰宿列张。', '가나다 라마 바사 아자차카 타파하 가나다라. '];
    const sentences = (text: string, lang: string): Inline[] =>
      [1, 2, 3].flatMap((n) => [note(String(n)), run(text, lang, `p001.s0${n}`)]);
    for (const [text, lang] of [
      [zh, 'zh-CN'],
      [ko, 'ko-CN'],
    ] as const) {
      const { pages } = paged(editionOf([of(sentences(text, lang), lang, { pageTurn: 'sentence' })], 4));
      const beside = pages.flatMap(notesOf).map(([number, , , line]) => `${number} ${line.trim().slice(0, 3)}`);
      const starts = pages.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ origin }) => origin)));
      expect(pages.length).toBeGreaterThan(1);
      expect(starts).toContain('p001.s03');
      expect(beside.map((words) => words.charAt(0))).toEqual(['1', '2', '3']);
      const [first] = pages[1]?.lines ?? [];
      const [number] = pages[1]?.marginLines ?? [];
      // The page turns after a sentence: the note of the next one stands beside its first line.
      expect(number?.baseline).toBe(first?.baseline);
    }
  });

  it('stands beside each language of an opening', () => {
    const facing = {
      ...row(of([note('1'), run('天', 'zh-CN')], 'zh-CN'), of([note('1'), run('가', 'ko-CN', 'p001.s01')], 'ko-CN')),
      pairing: 'facing' as const,
    };
    const { pages } = paged(editionOf([facing], 4));
    const sides = pages.filter(({ lines }) => lines.length > 0).map((page) => notesOf(page));
    expect(sides).toEqual([[['1', 43, 46, '天']], [['1', 43, 46, '가']]]);
  });

  it('is no part of the text, and generated', () => {
    const document = paged(editionOf([of([note('7', 'before', { target: 'c1' }), run('天', 'zh-CN')], 'zh-CN')], 4));
    expect(pageTexts(document)).toEqual([['天']]);
    const [line] = document.pages[0]?.marginLines ?? [];
    expect(line?.runs.map(({ origin, target }) => [origin, target])).toEqual([['generated', 'c1']]);
    expect(line?.place).toEqual({ block: -1 });
  });

  it('that says nothing has no line', () => {
    expect(firstPage([of([note(' '), run('天', 'zh-CN')], 'zh-CN')]).marginLines).toEqual([]);
  });

  it('of which no face has a character is reported once', () => {
    const edition = editionOf([of([note('\u{e000}'), run('天'.repeat(30), 'zh-CN')], 'zh-CN')], 4);
    const { diagnostics } = layoutEdition(edition, { fonts: squareFontBook(), protectedTerms: [], titleTerms: [] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/missing-glyph-added']);
  });
});
