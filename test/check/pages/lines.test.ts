/** What a line's edges and a line's end may do, on pages set by hand. */
import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf, ko, setByHand, zh, type HandLine } from './hand-set.js';

const HAN = '天地玄黄宇宙洪荒日月';
const HANGUL = '가나다라마바사아자차';
const chinese = (...lines: (string | HandLine)[]) => codesOf(setByHand([zh(...lines)]));
const korean = (...lines: (string | HandLine)[]) => codesOf(setByHand([ko(...lines)]));

describe('sound pages', () => {
  it('have no findings', () => {
    expect(chinese(HAN, { text: '天地玄黄宇宙洪荒日。', spread: 0.5 / 9 }, '天地玄黄。')).toEqual([]);
    expect(korean(HANGUL, HANGUL, '가나다.')).toEqual([]);
  });
});

describe('forbidden marks', () => {
  it.each(['，', '。', '”', '》', '）', '·', '—', '…', '%'])('may not begin a Chinese line: %s', (mark) => {
    expect(chinese(HAN, `${mark}天地玄黄`)).toContain('mark-at-line-start');
  });
  it.each(['“', '《', '（', '/'])('may not end a Chinese line: %s', (mark) => {
    expect(chinese(`天地玄黄宇宙洪荒日${mark}`, '天地玄黄')).toContain('mark-at-line-end');
  });
  it.each(['.', ',', '’', '》', '〉', ')', '?', '·', '%'])('may not begin a Korean line: %s', (mark) => {
    expect(korean(HANGUL, `${mark}가나다라`)).toContain('mark-at-line-start');
  });
  it.each(['‘', '《', '〈', '('])('may not end a Korean line: %s', (mark) => {
    expect(korean(`가나다라마바사아자${mark}`, '가나다라')).toContain('mark-at-line-end');
  });

  it('are no faults where a paragraph begins with a dash, or ends with a mark', () => {
    expect(chinese('——天地玄黄宇宙洪荒', '天地玄黄。')).toEqual([]);
  });
  it('are named with page, line and segment', () => {
    const [finding] = findingsOf(
      setByHand([zh(HAN, { text: HAN, origin: 'p001.s02' }, { text: '，天地玄', page: 2, origin: 'p001.s03' })]),
    ).filter(({ code }) => code === 'pages/mark-at-line-start');
    expect(finding).toMatchObject({ severity: 'error', page: 2, line: 1, segment: 'p001.s03', args: { mark: '，' } });
  });
});

describe('what the end of a line may not part', () => {
  it.each([
    ['split-number', '天地玄黄宇宙洪荒20', '21天地'],
    ['split-number', '天地玄黄宇宙洪荒2.', '87天地'],
    ['split-number', '天地玄黄宇宙洪荒日百', '亿元天地'],
    ['split-unit', '天地玄黄宇宙洪荒2021', '年天地'],
    ['split-unit', '天地玄黄宇宙洪荒14亿', '元天地'],
    ['split-dash', '天地玄黄宇宙洪荒日—', '—天地'],
    ['split-dash', '天地玄黄宇宙洪荒日…', '…天地'],
    ['split-word', '天地玄黄宇宙洪荒日PC', 'R天地'],
    ['split-word', '天地玄黄宇宙洪荒日R&', 'D天地'],
  ])('of Chinese: %s in %s|%s', (code, first, second) => {
    expect(chinese(first, second)).toContain(code);
  });
  it.each([
    ['split-number', '가나다라마바사아 1,', '200톤'],
    ['split-unit', '가나다라마바사아 2021', '년에'],
    ['split-unit', '가나다라마바사아 8.8만 ', '명이며 가'],
    ['split-word', '가나다라마바사아 PC', 'R검사'],
    ['hyphen-in-korean', '가나다라마바사아자-', '차카타'],
  ])('of Korean: %s in %s|%s', (code, first, second) => {
    expect(korean(first, second)).toContain(code);
  });
  it.each([
    ['2021年天地玄黄宇宙', '完成87件'],
    ['天地玄黄宇宙洪荒三', '农天地'],
  ])('leaves whole numbers alone: %s|%s', (first, second) => {
    expect(chinese(first, second).filter((code) => code.startsWith('split'))).toEqual([]);
  });
  it('is a protected term too', () => {
    const book = setByHand([zh('天地玄黄宇宙洪荒习近', '平天地')]);
    expect(codesOf(book)).toEqual([]);
    expect(codesOf(book, { protectedTerms: ['习近平'] })).toEqual(['split-term']);
  });
});

describe('a justified line', () => {
  it('ends at the edge', () => {
    expect(chinese('天地玄黄宇宙洪荒，日', '天地玄黄')).toEqual([]);
    expect(chinese('天地玄黄宇宙洪荒5', '玄黄天地')).toEqual(['short-line']);
    expect(korean('가나다라마바사아자', '가나다라')).toEqual(['short-line']);
    expect(chinese({ text: HAN, spread: 0.005 }, '天地玄黄')).toEqual(['outside-type-area', 'overfull-line']);
    expect(chinese({ text: '天地玄黄宇宙洪荒日', spread: 1 / 8 }, '天地玄黄')).toEqual(['line-not-full']);
  });
  it('says by how much it does not', () => {
    expect(findingsOf(setByHand([ko('가나다라마바사아자', '가나')]))[0]).toMatchObject({ line: 1, args: { by: 10 } });
  });
  it('may be ragged where the style does not justify', () => {
    expect(chinese({ text: '天地玄黄', isJustified: false }, '天地')).toEqual([]);
  });
  it('is never the last of a paragraph', () => {
    expect(chinese(HAN, { text: '天地玄黄', spread: 0.1 })).toEqual(['justified-last-line']);
    expect(korean(HANGUL, { text: '가나 다라', gaps: { 3: 0.3 } })).toEqual(['justified-last-line']);
    expect(korean(HANGUL, '가나 다라')).toEqual([]);
  });
  it('is never the last, but an interpunct takes its half em there too', () => {
    // A Korean face with a narrow interpunct: its frame leaves room on both sides, which is no stretched space.
    expect(korean(HANGUL, { text: '가나 · 다라', gaps: { 3: 0.25, 4: 0.25 } })).toEqual([]);
    expect(korean(HANGUL, { text: '가나 · 다라 마', gaps: { 3: 0.25, 4: 0.25, 7: 0.25 } })).toEqual([
      'justified-last-line',
    ]);
  });
  it('begins at its indent', () => {
    const indented = (x: number) => codesOf(setByHand([{ ...zh({ text: '天地玄黄', x }), style: { textIndent: 20 } }]));
    expect(indented(0)).toEqual([]);
    expect(indented(-1)).toEqual(['line-start']);
    expect(chinese(HAN, { text: '天地玄', x: 0.5 })).toEqual(['line-start']);
  });
  it('may begin with an interpunct in the middle of its frame, as a list does, and no further in', () => {
    const narrow = (x: number): readonly string[] => {
      const book = setByHand([zh({ text: '·天地', x, gaps: { 1: 0.1 } })]);
      const pages = book.document.pages.map((page) => ({
        ...page,
        lines: page.lines.map((line) => ({
          ...line,
          runs: line.runs.map((one) => ({
            ...one,
            glyphs: one.glyphs.map((glyph) => (glyph.text === '·' ? { ...glyph, advance: 3 } : glyph)),
          })),
        })),
      }));
      return codesOf({ ...book, document: { ...book.document, pages } }).filter((code) => code === 'line-start');
    };
    expect(narrow(0.1)).toEqual([]);
    expect(narrow(0.2)).toEqual(['line-start']);
    expect(narrow(-0.1)).toEqual(['line-start']);
  });
  it('may begin its indent with the whole frame of an opening mark, or with half of it', () => {
    expect(chinese('“天地玄黄”')).toEqual([]);
    expect(chinese({ text: '“天地玄黄”', x: -0.5 })).toEqual([]);
  });
});

describe('marks of Chinese', () => {
  it('lose their blank half at the end of a line', () => {
    expect(chinese({ text: '天地玄黄宇宙洪荒日，' }, '天地玄')).toContain('mark-not-halved');
    expect(chinese({ text: '天地玄黄宇宙洪荒日，', spread: 0.5 / 9 }, '天地玄')).toEqual([]);
  });
  it('do not hang over the edge', () => {
    expect(chinese(`${HAN}，`, '天地玄')).toEqual(['outside-type-area', 'hanging-mark']);
  });
  it('share one and a half ems where two stand together', () => {
    expect(chinese('天地》，玄黄')).toEqual(['mark-pair']);
    expect(chinese({ text: '天地》，玄黄', gaps: { 3: -0.5 } })).toEqual([]);
    expect(chinese('天地，“玄黄”')).toEqual(['mark-pair']);
  });
  it('keep what is between brackets with nothing in them', () => {
    expect(chinese('天地（）玄黄')).toEqual([]);
  });
  it('stand on half an em as an interpunct', () => {
    expect(chinese({ text: '天地·玄黄', gaps: { 2: 0, 3: 0 } })).toEqual([]);
    expect(chinese({ text: '天地·玄黄', gaps: { 3: 0.25 } })).toEqual(['interpunct']);
  });
  it.each(['——', '……'])('stand on two ems as %s', (mark) => {
    expect(chinese(`天地${mark}玄黄`)).toEqual([]);
    expect(chinese({ text: `天地${mark}玄黄`, gaps: { 3: 0.25 } })).toEqual(['two-em-mark']);
    expect(chinese({ text: `天地${mark}玄黄`, gaps: { 3: -0.25 } })).toEqual(['two-em-mark']);
  });
});
