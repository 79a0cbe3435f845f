import { describe, expect, it } from 'vitest';
import type { Block } from '../../pipeline/edition/index.js';
import {
  editionOf,
  facingRow,
  lineText,
  paged,
  paragraph,
  row,
  sentences,
  textStyle,
} from '../support/layout-support.js';

/** Every page as its lines' texts. */
const show = (blocks: readonly Block[], perPage: number): string[] =>
  paged(editionOf(blocks, perPage)).pages.map(
    ({ side, isBlank, lines }) => `${side}${isBlank ? ' blank' : ''}: ${lines.map(lineText).join('/')}`,
  );
const zh = (...parts: [string, string][]) => sentences(parts, 'zh-CN', { textIndent: 20 });
const ko = (...parts: [string, string][]) => sentences(parts, 'ko-CN', { breakInsideWord: 0 });

describe('facing pages', () => {
  it('begin on a verso, one language to a page, each the whole width', () => {
    const blocks = [facingRow(zh(['p1.s1', '天'.repeat(8)]), ko(['p1.s1', '가'.repeat(10)]))];
    expect(show(blocks, 4)).toEqual(['recto blank: ', `verso: ${'天'.repeat(8)}`, `recto: ${'가'.repeat(10)}`]);
  });

  it('leave no page blank behind a page with text', () => {
    const blocks = [paragraph('题', 'zh-CN'), facingRow(zh(['p1.s1', '天']), ko(['p1.s1', '가']))];
    expect(show(blocks, 4)).toEqual(['recto: 题', 'verso: 天', 'recto: 가']);
    expect(show([...blocks, paragraph('完', 'zh-CN')], 4).at(-1)).toBe('verso: 完');
  });

  it('start level on both sides', () => {
    const pairs = [
      facingRow(zh(['p1.s1', '天'.repeat(18)]), ko(['p1.s1', '가'])),
      facingRow(zh(['p2.s1', '地']), ko(['p2.s1', '나'])),
    ];
    const [, verso, recto] = paged(editionOf(pairs, 6)).pages;
    expect(verso?.lines.map((line) => line.baseline)).toEqual([63.8, 83.8, 103.8]);
    expect(recto?.lines.map((line) => line.baseline)).toEqual([63.8, 103.8]);
    expect(recto?.lines.map((line) => line.place)).toEqual([
      { block: 0, cell: 1, paragraph: 0 },
      { block: 1, cell: 1, paragraph: 0 },
    ]);
  });

  it('divide a paragraph at the same sentence: the piece before ends short, the piece after begins flush left', () => {
    const pair = facingRow(
      zh(['p1.s1', '天'.repeat(12) + '。'], ['p1.s2', '地'.repeat(14) + '。'], ['p1.s3', '玄'.repeat(16) + '。']),
      ko(['p1.s1', '가'.repeat(14) + '.'], ['p1.s2', '나'.repeat(18) + '.'], ['p1.s3', '다'.repeat(16) + '.']),
    );
    const document = paged(editionOf([pair], 4));
    expect(show([pair], 4)).toEqual([
      'recto blank: ',
      `verso: ${'天'.repeat(8)}/${'天'.repeat(4)}。${'地'.repeat(5)}/${'地'.repeat(9)}。`,
      `recto: ${'가'.repeat(10)}/${'가'.repeat(4)}. ${'나'.repeat(5)}/${'나'.repeat(10)}/${'나'.repeat(3)}. `,
      `verso: ${'玄'.repeat(10)}/${'玄'.repeat(6)}。`,
      `recto: ${'다'.repeat(10)}/${'다'.repeat(6)}.`,
    ]);
    const [, , , verso] = document.pages;
    expect(verso?.lines.map(({ x, index, count }) => [x, index, count])).toEqual([
      [50, 3, 5],
      [50, 4, 5],
    ]);
    expect(document.pages[1]?.lines.at(-1)?.isJustified).toBe(false);
  });

  it('do not divide inside a passage that the other language joins', () => {
    const pair = facingRow(
      zh(['p1.s1', '天'.repeat(19)], ['p1.s2', '地'.repeat(19)], ['p1.s3', '玄'.repeat(19)]),
      ko(['p1.s1', '가'.repeat(19)], ['p1.s2+s3', '나'.repeat(39)]),
    );
    const first = (page: number): string[] =>
      [
        ...new Set(
          paged(editionOf([pair], 5)).pages[page]?.lines.flatMap((line) => line.runs.map((run) => run.origin)),
        ),
      ].filter((origin) => origin !== 'generated');
    expect([first(1), first(2)]).toEqual([['p1.s1'], ['p1.s1']]);
    expect([first(3), first(4)]).toEqual([['p1.s2', 'p1.s3'], ['p1.s2+s3']]);
  });

  it('divide a sentence that is longer than a page after any line', () => {
    const pair = facingRow(zh(['p1.s1', '天'.repeat(58)]), ko(['p1.s1', '가'.repeat(30)]));
    expect(show([pair], 4).map((page) => page.split('/').length)).toEqual([1, 4, 3, 2, 1]);
  });
});

describe('type of two sizes', () => {
  it('stands level by its first baselines, on facing pages and side by side', () => {
    const small = { text: textStyle({ fontSize: 8 }), lineHeight: 16 };
    const left = paragraph('天地玄黄', 'zh-CN');
    const right = paragraph('가나다라', 'ko-CN', small);
    const pairs = [row(left, right), { ...row(left, right), pairing: 'facing' as const }];
    for (const pair of pairs) {
      const lines = paged(editionOf([pair], 4)).pages.flatMap((page) => page.lines);
      expect(lines.map(({ baseline }) => Number(baseline.toFixed(6)))).toEqual([63.8, 63.8]);
    }
  });
});
