import { describe, expect, it } from 'vitest';
import { pageTurns } from '../../pipeline/layout/index.js';
import { sentencesOf } from '../../pipeline/layout/flow/sentences.js';
import type { BlockStyle } from '../../pipeline/edition/index.js';
import {
  editionOf,
  lineCounts,
  lineText,
  paged,
  pagedWithTurns,
  pageTexts,
  paragraph,
  row,
  run,
  sentences,
} from '../support/layout-support.js';

const rostrum = (lang: string, parts: [string, string][], style: Partial<BlockStyle> = {}) =>
  sentences(parts, lang, { pageTurn: 'sentence', breakInsideWord: 0, ...style });
const sentence = (id: string, letter: string, length: number): [string, string] => [id, letter.repeat(length)];

describe('the sentences of a paragraph', () => {
  const ids = (...origins: string[]) =>
    sentencesOf(origins.map((origin) => run('天', 'zh-CN', origin))).map(({ from, to, ids: own }) => [
      from,
      to,
      ...own,
    ]);

  it('take what is generated with the sentence before it', () => {
    expect(ids('generated', 'p1.s01', 'generated', 'p1.s02')).toEqual([
      [0, 3, 'p1.s01'],
      [3, 4, 'p1.s02'],
    ]);
  });

  it('keep the runs of one segment together, and know the parts of a joined one', () => {
    expect(ids('p1.s01', 'p1.s01', 'p1.s02+s03')).toEqual([
      [0, 2, 'p1.s01'],
      [2, 3, 'p1.s02', 'p1.s03'],
    ]);
    expect(ids('p1.s01', 'p1.s02', 'p1.s01')).toEqual([[0, 3, 'p1.s01', 'p1.s02']]);
    expect(ids('generated')).toEqual([[0, 1]]);
  });

  it('take a note beside the line with the sentence that it stands before', () => {
    const text = run('天', 'zh-CN', 'p1.s01');
    const note = { kind: 'line-note', side: 'before', gap: 2, text: '2', origin: 'generated', lang: 'zh-CN' } as const;
    const style = paragraph('', 'zh-CN').style.text;
    const parts = sentencesOf([text, { ...note, style }, run('地', 'zh-CN', 'p1.s02')]);
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });
});

describe('a rostrum copy', () => {
  it('turns the page after a sentence, the rest beginning flush left', () => {
    const block = rostrum(
      'zh-CN',
      [sentence('p1.s1', '天', 25), sentence('p1.s2', '地', 14), sentence('p1.s3', '玄', 15)],
      { textIndent: 20 },
    );
    const document = paged(editionOf([block], 5));
    expect(pageTexts(document)).toEqual([
      ['天'.repeat(8), '天'.repeat(10), '天'.repeat(7) + '地'.repeat(3), '地'.repeat(10), '地'],
      ['玄'.repeat(10), '玄'.repeat(5)],
    ]);
    expect(document.pages[1]?.lines.map(({ index, count }) => `${index}/${count}`)).toEqual(['5/7', '6/7']);
  });

  it('in Korean keeps the space between two sentences unseen beyond the last line, so that a reader of the text finds them apart', () => {
    const block = rostrum('ko-CN', [sentence('p1.s1', '가', 30), sentence('p1.s2', '나', 20)]);
    expect(pageTexts(paged(editionOf([block], 4)))).toEqual([
      ['가'.repeat(10), '가'.repeat(10), '가'.repeat(10) + ' '],
      ['나'.repeat(10), '나'.repeat(10)],
    ]);
  });

  it('prefers the end of a paragraph, if that costs no more than a line', () => {
    const blocks = [
      rostrum('zh-CN', [sentence('p1.s1', '天', 190)]),
      rostrum('zh-CN', [sentence('p2.s1', '地', 30), sentence('p2.s2', '玄', 30)]),
    ];
    expect(lineCounts(paged(editionOf(blocks, 22)))).toEqual([22, 3]);
    const long = [blocks[0], rostrum('zh-CN', [sentence('p2.s1', '地', 30), sentence('p2.s2', '玄', 160)])];
    expect(
      lineCounts(
        paged(
          editionOf(
            long.filter((block) => block !== undefined),
            20,
          ),
        ),
      ),
    ).toEqual([19, 19]);
  });

  it('divides a sentence only where half of the page would stay empty', () => {
    const two = (first: number) => [
      rostrum('zh-CN', [sentence('p1.s1', '天', first * 10), sentence('p1.s2', '地', 110)]),
    ];
    expect(lineCounts(paged(editionOf(two(9), 12)))).toEqual([9, 11]);
    expect(lineCounts(paged(editionOf(two(5), 12)))).toEqual([12, 4]);
  });

  it('divides a sentence that no page holds, and goes on after whole sentences', () => {
    const block = rostrum('zh-CN', [
      sentence('p1.s1', '天', 150),
      sentence('p1.s2', '地', 40),
      sentence('p1.s3', '玄', 60),
    ]);
    const document = paged(editionOf([block], 10));
    expect(lineCounts(document)).toEqual([10, 9, 6]);
    expect(document.pages[2]?.lines.map(lineText).join('')).toBe('玄'.repeat(60));
    const counts = document.pages.flatMap(({ lines }) => lines.map(({ index }) => index));
    expect(counts).toEqual(Array.from({ length: 25 }, (_, i) => i));
  });

  it('does not leave a lone line of a paragraph for the sake of a sentence', () => {
    const blocks = [
      rostrum('zh-CN', [sentence('p1.s1', '天', 90)]),
      rostrum('zh-CN', [sentence('p2.s1', '地', 9), sentence('p2.s2', '玄', 60)]),
    ];
    expect(lineCounts(paged(editionOf(blocks, 10)))).toEqual([9, 7]);
  });
});

describe('page turns taken from another edition', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((n) =>
    row(
      sentences([sentence(`p1.s0${n}`, '天', 8)], 'zh-CN'),
      sentences([sentence(`p1.s0${n}`, '가', 8)], 'ko-CN', { breakInsideWord: 0 }),
    ),
  );

  it('are the first sentence that begins on each page but the first', () => {
    const block = sentences(
      [sentence('p1.s1', '天', 35), sentence('p1.s2', '地', 35), sentence('p1.s3', '玄', 60)],
      'zh-CN',
    );
    const document = paged(editionOf([block], 5));
    expect(lineCounts(document)).toEqual([5, 5, 3]);
    // On page 2, p1.s2 goes on and p1.s3 begins; on page 3 nothing begins.
    expect(pageTurns(document)).toEqual(['p1.s3']);
  });

  it('begin a page each, and nothing else does', () => {
    const document = pagedWithTurns(editionOf(rows, 20), ['p1.s03', 'p1.s04']);
    expect(lineCounts(document)).toEqual([8, 4, 12]);
    expect(pageTurns(document)).toEqual(['p1.s03', 'p1.s04']);
  });

  it('are found inside a joined segment', () => {
    const joined = row(sentences([sentence('p1.s01', '天', 8)], 'zh-CN'), paragraph('', 'ko-CN'));
    const second = row(sentences([sentence('p1.s02+s03', '地', 8)], 'zh-CN'), paragraph('', 'ko-CN'));
    expect(pagedWithTurns(editionOf([joined, second], 20), ['p1.s03']).pages).toHaveLength(2);
    expect(pagedWithTurns(editionOf([joined, second], 20), ['p1.s05']).pages).toHaveLength(1);
  });

  it('divide a paragraph or a row whose pages turn after sentences', () => {
    const parts = (letter: string) => [1, 2, 3, 4].map((n) => sentence(`p1.s0${n}`, letter, 6));
    const pair = row(rostrum('zh-CN', parts('天')), rostrum('ko-CN', parts('가')));
    const document = pagedWithTurns(editionOf([pair], 20), ['p1.s02', 'p1.s04']);
    expect(pageTurns(document)).toEqual(['p1.s02', 'p1.s04']);
    expect(document.pages.map(({ lines }) => [...new Set(lines.map(({ place }) => place.cell))])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(pageTurns(pagedWithTurns(editionOf([rostrum('zh-CN', parts('天'))], 20), ['p1.s03']))).toEqual(['p1.s03']);
  });

  it('leave a page that overflows to be broken as usual', () => {
    expect(lineCounts(pagedWithTurns(editionOf(rows, 4), ['p1.s04']))).toEqual([8, 4, 8, 4]);
  });
});
