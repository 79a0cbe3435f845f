/** What is measured on pages can be wrong and is then found; what an edition adds to the text is told from it. */
import { describe, expect, it } from 'vitest';
import type { PdfPage } from '../support/read-pdf.js';
import { measurePages, type MeasuredEdition } from './measure-edition.js';
import { glyphsOf, pageOf, type MadeUpLine } from './made-up-pages.js';
import { findGutters } from './page-lines.js';
import { paragraphsOf } from './report-text.js';
import { tables } from './table.js';

/** Two headings with two paragraphs of two sentences each. */
const report = paragraphsOf([
  `## p001.s01 [translated] src:1
> 政府工作报告
정부사업보고

## p002.s01 [translated] src:1
> 一、工作回顾
1. 사업회고

## p003.s01 [translated] src:1
> 各位代表，现在开始报告工作。
대표 여러분, 보고를 시작합니다.

## p003.s02 [translated] src:1
> 请大家审议，提出意见和建议。
여러분이 심의하여 주십시오.
`,
]);
const ZH = ['政府工作报告', '一、工作回顾', '各位代表，现在开始报', '告工作。请大家审议，提', '出意见和建议。'];
const KO = ['정부사업보고', '1. 사업회고', '대표 여러분, 보고를', '시작합니다. 여러분이', '심의하여 주십시오.'];

const measure = (pages: readonly PdfPage[], rise = 0): MeasuredEdition =>
  measurePages({ name: 'chinese', bytes: 1, pages, middles: () => rise }, report);

/** Lines one below the other. */
const column = (texts: readonly string[], { x = 50, y = 50, pitch = 20 } = {}): readonly MadeUpLine[] =>
  texts.map((text, index) => ({ text, x, y: y + pitch * index }));

describe('what an edition adds', () => {
  const cover = pageOf(1, column(['第十五届', '政府工作报告'], { x: 90 }));
  const contents = pageOf(2, column(['目录', '一、工作回顾……3'], { x: 60 }));

  it('is told from the text, and the first page of the text is found behind cover and contents', () => {
    const text = pageOf(3, [...column(ZH), { text: '印发机关', x: 50, y: 300 }]);
    const edition = measure([cover, contents, text]);
    expect(edition.firstTextPage).toBe(3);
    expect(edition.sides).toMatchObject([{ language: 'zh', isWhole: true, paragraphs: 3 }]);
    expect(edition.generated).toEqual([
      ...['page 1: 第十五届', 'page 1: 政府工作报告', 'page 2: 目录', 'page 2: 一、工作回顾……3', 'page 3: 印发机关'],
    ]);
  });

  it('is told from it where it repeats a heading over the text', () => {
    const running = { text: '一、工作回顾', x: 50, y: 20 };
    const pages = [pageOf(1, column(ZH.slice(0, 4))), pageOf(2, [running, ...column(ZH.slice(4))])];
    expect(measure(pages)).toMatchObject({ generated: ['page 2: 一、工作回顾'], sides: [{ isWhole: true }] });
  });

  it('may be small numbers of sentences in the gutter, which part no line and open no column', () => {
    const numbers = [
      { text: '1', x: 40, y: 89, size: 6 },
      { text: '2', x: 152, y: 110, size: 6 },
    ];
    const edition = measure([pageOf(1, [...column(ZH), ...column(KO, { x: 170 }), ...numbers])]);
    expect(edition.sides.map(({ language, isWhole }) => [language, isWhole])).toEqual([
      ['zh', true],
      ['ko', true],
    ]);
    expect(edition.furniture).toEqual(['page 1: 1', 'page 1: 2']);
    expect(edition.pairs).toEqual({ count: 3, unlevel: [] });
  });
});

describe('columns', () => {
  it('are parted where hardly a line reaches, and a text of one column is not', () => {
    expect(findGutters([pageOf(1, [...column(ZH), ...column(KO, { x: 170 })])])).toEqual([165]);
    expect(findGutters([pageOf(1, column(ZH))])).toEqual([]);
  });

  it('start their pairs level or are found', () => {
    const { pairs } = measure([pageOf(1, [...column(ZH), ...column(KO, { x: 170, y: 51 })])]);
    expect(pairs.count).toBe(3);
    expect(pairs.unlevel).toHaveLength(3);
  });
});

describe('page turns', () => {
  const turnAfter = (count: number): MeasuredEdition =>
    measure([pageOf(1, column(ZH.slice(0, count))), pageOf(2, column(ZH.slice(count)))]);
  const faults = (edition: MeasuredEdition): readonly number[] =>
    edition.sides.flatMap(({ headingsAtFoot, lone }) =>
      [headingsAtFoot, lone.orphans, lone.widows].map((one) => one.length),
    );

  it.each([
    ['a heading at the foot', 2, [1, 0, 0]],
    ['an orphan', 3, [0, 1, 0]],
    ['a widow', 4, [0, 0, 1]],
  ])('leave %s', (_, count, expected) => {
    expect(faults(turnAfter(count))).toEqual(expected);
  });
  it('leave nothing alone where all stands on one page', () => {
    expect(faults(measure([pageOf(1, column(ZH))]))).toEqual([0, 0, 0]);
  });
});

describe('the grid', () => {
  it('is left by a line, and by how much', () => {
    const pitch = 28.99;
    const [first = [], second = []] = [ZH.slice(0, 3), ZH.slice(3)].map((texts) => column(texts, { pitch }));
    const moved = second.map((line) => ({ ...line, y: line.y + 0.4 }));
    expect(measure([pageOf(1, first), pageOf(2, second)]).sides[0]?.gbGrid).toMatchObject({ full: 3 });
    expect(measure([pageOf(1, first), pageOf(2, second)]).sides[0]?.gbGrid.deviation).toBeCloseTo(0, 6);
    expect(measure([pageOf(1, first), pageOf(2, moved)]).sides[0]?.gbGrid.deviation).toBeCloseTo(0.4, 6);
  });

  it('counts the rows of a page, blank ones among them, and the white below', () => {
    const [title, ...rest] = column(ZH.slice(0, 4));
    const spaced = [...(title ? [title] : []), ...rest.map((line) => ({ ...line, y: line.y + 20 }))];
    const { pages, full } = measure([pageOf(1, spaced), pageOf(2, column(ZH.slice(4)))]).sides[0]?.grid ?? {};
    expect(full).toBe(5);
    expect(pages).toEqual([
      { page: 1, lines: 4, rows: 5, white: 0 },
      { page: 2, lines: 1, rows: 1, white: 4 },
    ]);
  });
});

describe('page numbers', () => {
  it('are measured from the foot of the sheet to the ink of their dash, and from the outer edge of the text', () => {
    const turned = [
      pageOf(1, [...column(ZH.slice(0, 4)), { text: '—1—', x: 125, y: 350 }]),
      pageOf(2, [...column(ZH.slice(4)), { text: '—2—', x: 60, y: 350 }]),
    ];
    const { folios } = measure(turned, 4);
    expect(folios.map(({ text }) => text)).toEqual(['—1—', '—2—']);
    expect(folios[0]?.aboveFoot).toBeCloseTo((54 / 72) * 25.4, 6);
    expect(folios[0]?.inset).toBeCloseTo((10 / 72) * 25.4, 6);
    expect(folios[0]?.offInset).toBeCloseTo(0, 6);
  });
});

describe('facing pages', () => {
  const blank = pageOf(1, column(['封面']));
  const facing = (zh: readonly (readonly string[])[], ko: readonly (readonly string[])[]): MeasuredEdition =>
    measure([
      blank,
      ...zh.flatMap((lines, index) => [
        pageOf(2 + 2 * index, column(lines)),
        pageOf(3 + 2 * index, column(ko[index] ?? [])),
      ]),
    ]);

  it('hold the same sentences in either language', () => {
    const edition = facing([ZH], [KO]);
    expect(edition.openings.map(({ verso, alone }) => [verso, alone])).toEqual([[2, []]]);
    expect(edition.pairs).toEqual({ count: 3, unlevel: [] });
  });
  it('are found where a sentence goes on overleaf in one language alone', () => {
    const edition = facing([ZH.slice(0, 4), ZH.slice(4)], [KO.slice(0, 3), KO.slice(3)]);
    expect(edition.openings).toMatchObject([
      { verso: 2, sentences: { zh: ['p001.s01', 'p002.s01', 'p003.s01', 'p003.s02'] }, alone: ['p003.s02'] },
      { verso: 4, sentences: { zh: ['p003.s02'], ko: ['p003.s01', 'p003.s02'] }, alone: ['p003.s01'] },
    ]);
    expect(tables([edition])).toContain('without the other: 2 of 2 (100.0 %).');
  });
});

describe('glyphs marked as no content', () => {
  it('are no text, wherever they stand', () => {
    const page = pageOf(1, column(ZH));
    const added = glyphsOf({ text: '草稿', x: 120, y: 50, isArtifact: true });
    const edition = measure([{ ...page, glyphs: [...page.glyphs, ...added] }]);
    expect(edition).toMatchObject({ furniture: ['page 1: 草稿'], generated: [], sides: [{ isWhole: true }] });
  });
});

describe('sentence under sentence', () => {
  const proof = (turn: number): MeasuredEdition => {
    const texts = report.flatMap(({ sentences }) => sentences.flatMap(({ zh, ko }) => [zh, ko]));
    const lines = column(texts, { x: 120 });
    const notes = [
      { text: 'p003.s01', x: 50, y: 130, size: 8 },
      { text: '번역됨', x: 50, y: 141, size: 8 },
      { text: 'one figure is lost: 2', x: 120 + 10 * 16 + 8, y: 130, size: 8 },
    ];
    const pages = [pageOf(1, [...lines.slice(0, turn), ...notes]), pageOf(2, lines.slice(turn))];
    return measure(pages);
  };

  it('is measured by sentences, with the notes at its sides left out', () => {
    const edition = proof(8);
    expect(edition.sides).toMatchObject([
      { language: 'zh', isWhole: true, paragraphs: 4, lone: { orphans: [], widows: [] } },
      { language: 'ko', isWhole: true, paragraphs: 4 },
    ]);
    expect(edition.generated).toHaveLength(3);
    expect(edition.pairs).toEqual({ count: 0, unlevel: [] });
  });
});

describe('page turns of the text', () => {
  it('are told to stand inside a sentence or between two', () => {
    const turns = [3, 4].map(
      (count) => measure([pageOf(1, column(ZH.slice(0, count))), pageOf(2, column(ZH.slice(count)))]).sides[0]?.turns,
    );
    expect(turns[0]).toEqual([{ page: 2, sentence: 'p003.s01', isInside: true }]);
    expect(turns[1]).toEqual([{ page: 2, sentence: 'p003.s02', isInside: true }]);
    const between = measure([pageOf(1, column(ZH.slice(0, 2))), pageOf(2, column(ZH.slice(2)))]).sides[0]?.turns;
    expect(between).toEqual([{ page: 2, sentence: 'p003.s01', isInside: false }]);
  });
});
