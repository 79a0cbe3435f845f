/** Page turns, headings, titles, rows and openings. */
import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf, ko, setByHand, zh, type HandParagraph, type HandRow } from './hand-set.js';

const HAN = '天地玄黄宇宙洪荒日月';
const on = (page: number, ...texts: readonly string[]) => texts.map((text) => ({ text, page }));
const heading = (text: string, page = 1, lang: HandParagraph['lang'] = 'zh-CN'): HandParagraph => ({
  lang,
  tag: 'h2',
  style: { breakAfter: 'avoid', textAlign: 'start' },
  lines: [{ text, page }],
});

describe('a heading', () => {
  it('has two lines of its text below it', () => {
    const text = (first: number) =>
      zh(...on(1, ...Array<string>(first).fill(HAN)), ...on(2, ...Array<string>(4 - first).fill(HAN)));
    const turns = (book: readonly string[]) => book.filter((code) => code === 'heading-at-foot');
    expect(turns(codesOf(setByHand([heading('天地'), text(2)])))).toEqual([]);
    expect(turns(codesOf(setByHand([heading('天地'), text(1)])))).toEqual(['heading-at-foot']);
    expect(turns(codesOf(setByHand([heading('가나', 1, 'ko-CN'), text(0)])))).toEqual(['heading-at-foot']);
  });
  it('may stand before another, and above a paragraph of one line', () => {
    expect(codesOf(setByHand([heading('天地'), heading('가나', 1, 'ko-CN'), ko('가나다.')]))).toEqual([]);
  });
  it('may stand alone on a page that ends by the stylesheet', () => {
    const cover = setByHand([heading('天地'), { ...zh({ text: HAN, page: 2 }), style: { breakBefore: 'page' } }]);
    expect(codesOf(cover)).toEqual([]);
  });
});

describe('a paragraph', () => {
  it('leaves no line alone at the foot of a page or on its top', () => {
    const { lines } = {
      lines: (first: number) => [
        ...on(1, ...Array<string>(first).fill(HAN)),
        ...on(2, ...Array<string>(4 - first).fill(HAN)),
      ],
    };
    const lonely = (first: number) =>
      codesOf(setByHand([zh(...lines(first))], { lineCount: first })).filter(
        (code) => code === 'orphan' || code === 'widow',
      );
    expect(lonely(2)).toEqual([]);
    expect(lonely(1)).toEqual(['orphan']);
    expect(lonely(3)).toEqual(['widow']);
  });
  it('that turns its pages after sentences may leave a sentence of one line alone', () => {
    const sentences = (pageTurn?: 'sentence'): HandParagraph => ({
      ...zh(...on(1, HAN), ...on(2, HAN, HAN, HAN)),
      style: { ...(pageTurn && { pageTurn }) },
    });
    const lonely = (item: HandParagraph | HandRow) =>
      codesOf(setByHand([item], { lineCount: 3 })).filter((code) => code === 'orphan' || code === 'widow');
    expect(lonely(sentences())).toEqual(['orphan']);
    expect(lonely(sentences('sentence'))).toEqual([]);
    const left = zh({ text: HAN, page: 2 }, ...on(4, HAN, HAN));
    const right = ko({ text: '가나다라마바사아자차', page: 3 }, ...on(5, '가나다라마바사아자차', '가나'));
    expect(lonely({ cells: [left, right], pairing: 'facing' })).toEqual([]);
    expect(lonely({ cells: [left, right] })).toEqual(['orphan', 'orphan']);
  });
  it('ends in more than one character', () => {
    expect(codesOf(setByHand([zh(HAN, '天。')]))).toEqual(['runt']);
    expect(codesOf(setByHand([zh(HAN, '天地。')]))).toEqual([]);
    expect(findingsOf(setByHand([ko('가나다라마바사아자차', '다.')]))).toMatchObject([
      { code: 'pages/runt', line: 2, args: { words: '다.' } },
    ]);
    expect(codesOf(setByHand([ko('가나다라마바사아자차', '니다.')]))).toEqual([]);
    expect(codesOf(setByHand([zh('天。')]))).toEqual([]);
  });
});

describe('a title', () => {
  const title = (...texts: string[]): HandParagraph => ({
    lang: 'zh-CN',
    tag: 'h1',
    style: { textAlign: 'center', breakAfter: 'avoid' },
    lines: texts.map((text) => ({ text, isJustified: false, x: (10 - text.length) / 2 })),
  });
  const set = (...texts: string[]) => setByHand([title(...texts), zh(HAN, HAN)]);
  it('is a trapezoid or a diamond', () => {
    expect(codesOf(set('天地玄黄宇宙', '洪荒日月'))).toEqual([]);
    expect(codesOf(set('天地玄黄', '宇宙洪荒日月', '天地玄黄'))).toEqual([]);
    expect(codesOf(set('天地玄黄宇宙', '洪荒日月', '天地玄黄宇宙'))).toEqual(['title-hourglass']);
    expect(codesOf(set('天地玄黄宇宙洪荒日月', '天地'))).toEqual(['title-unbalanced']);
  });
  it('parts no word', () => {
    expect(codesOf(set('天地玄黄政', '府工作报告'), { titleTerms: ['政府工作报告'] })).toEqual(['title-splits-word']);
    expect(codesOf(set('天地玄黄', '政府工作报告'), { titleTerms: ['政府工作报告'] })).toEqual([]);
    expect(codesOf(setByHand([zh('天地玄黄宇宙洪荒日政', '府工作')]), { titleTerms: ['政府'] })).toEqual([]);
  });
});

describe('a pair', () => {
  const row = (first: HandParagraph, second: HandParagraph, pairing?: HandRow['pairing']): HandRow => ({
    cells: [first, second],
    ...(pairing && { pairing }),
  });
  const relevant = (book: Parameters<typeof codesOf>[0]) =>
    codesOf(book).filter((code) => /pair|opening|heading/.test(code));

  it('starts level', () => {
    expect(relevant(setByHand([row(ko('가나'), zh('天地'))]))).toEqual([]);
    expect(relevant(setByHand([row(ko('가나'), zh({ text: '天地', down: 0.6 }))]))).toEqual(['pair-not-level']);
    expect(relevant(setByHand([row(ko('가나'), zh({ text: '天地', page: 2 }))]))).toEqual(['pair-not-level']);
  });
  it('says the same sentences on both sides, joined ones too', () => {
    const [joined, first, second] = [
      ko({ text: '가나', origin: 'p001.s01+s02' }),
      { text: '天地天地天地天地天地', origin: 'p001.s01' },
      { text: '天地', origin: 'p001.s02' },
    ];
    expect(relevant(setByHand([row(joined, zh(first, second))]))).toEqual([]);
    expect(findingsOf(setByHand([row(joined, zh(first))]))).toContainEqual(
      expect.objectContaining({ code: 'pages/pair-incomplete', segment: 'p001.s02' }),
    );
  });
  it('has as many headings in one language as in the other', () => {
    const book = (second: HandParagraph) =>
      setByHand([row(heading('가나', 1, 'ko-CN'), second), row(ko('가나'), zh('天地'))]);
    expect(relevant(book(heading('天地')))).toEqual([]);
    expect(relevant(book(zh('天地')))).toEqual(['heading-count']);
  });
  it('counts no cell as a language that the program alone filled, with ids or remarks', () => {
    const remark = (origin: string): HandParagraph => ko({ text: '번역', origin });
    const proof = (origin: string) =>
      relevant(setByHand([{ cells: [remark(origin), heading('天地')] }, { cells: [remark(origin), zh('天地')] }]));
    expect(proof('generated')).toEqual([]);
    expect(proof('p009.s09')).toContain('pair-incomplete');
    expect(proof('p009.s09')).toContain('heading-count');
    // Two languages beside the remarks are still held to one another.
    const cells = [remark('generated'), zh({ text: '天地', origin: 'p001.s02' }), ko('가나')];
    expect(relevant(setByHand([{ cells }]))).toEqual(['pair-incomplete', 'pair-incomplete']);
  });
  it('faces its other side on the same opening', () => {
    const facing = (left: number, right: number) =>
      relevant(setByHand([row(zh({ text: '天地', page: left }), ko({ text: '가나', page: right }), 'facing')]));
    expect(facing(2, 3)).toEqual([]);
    expect(facing(3, 4)).toContain('pair-sides');
    expect(facing(2, 5)).toContain('pair-sides');
  });
  it('divides at the same sentence on both pages of an opening', () => {
    const HANGUL = '가나다라마바사아자차';
    const facing = (second: number) =>
      setByHand([
        row(
          zh({ text: HAN, page: 2, origin: 'p001.s01' }, { text: '天地', page: 4, origin: 'p001.s02' }),
          ko({ text: HANGUL, page: 3, origin: 'p001.s01' }, { text: '가나', page: second, origin: 'p001.s02' }),
          'facing',
        ),
      ]);
    expect(relevant(facing(5))).toEqual([]);
    const found = findingsOf(facing(3)).filter(({ code }) => code === 'pages/opening-differs');
    expect(found).toMatchObject([
      { page: 3, line: 2, args: { id: 'p001.s02', opening: '2/3' } },
      { page: 4, line: 1, args: { id: 'p001.s02', opening: '4/5' } },
    ]);
  });
});
