/** The source cut by rule, and cut as the segment files say. */
import { describe, expect, it } from 'vitest';
import {
  cutDocument,
  hashSentence,
  rawSentence,
  segmentDocument,
  type CutParagraph,
} from '../../pipeline/segment/index.js';
import { NO_MARKS, readSource, type SourceDocument } from '../../pipeline/source/index.js';

const TEXT = '报告\n(一)有力有效。完成任务,很好。增长3%。\n结束。';
const read = (text: string): SourceDocument =>
  readSource('zh.txt', new TextEncoder().encode(text), NO_MARKS).value ?? expect.fail('no source');
const paragraph = (id: string, ...chinese: readonly string[]): CutParagraph => ({
  id,
  cuts: chinese.map((text, index) => ({ id: `${id}.s0${index + 1}`, chinese: text })),
});
const GOOD = [
  paragraph('p001', '报告'),
  paragraph('p002', '（一）有力有效。', '完成任务，很好。', '增长3%。'),
  paragraph('p003', '结束。'),
];
const [TITLE, BODY, END] = GOOD as [CutParagraph, CutParagraph, CutParagraph]; // three, as written above

describe('a new document', () => {
  it('is cut by rule and numbered from 1', () => {
    const { paragraphs } = segmentDocument(read(TEXT));
    expect(
      paragraphs.map(({ id, kind, sentences }) => [id, kind, ...sentences.map((sentence) => sentence.id)]),
    ).toEqual([
      ['p001', 'title', 'p001.s01'],
      ['p002', 'body', 'p002.s01', 'p002.s02', 'p002.s03'],
      ['p003', 'body', 'p003.s01'],
    ]);
  });

  it('hashes the sentence of the file, not the printed one', () => {
    const source = read(TEXT);
    const sentence = segmentDocument(source).paragraphs[1]?.sentences[1] ?? expect.fail();
    expect(sentence.text.text).toBe('完成任务，很好。');
    expect(rawSentence(source, sentence)).toBe('完成任务,很好。');
    expect(sentence.hash).toBe(hashSentence('完成任务,很好。'));
  });
});

describe('a document with segment files', () => {
  const cut = (cuts: readonly CutParagraph[], text = TEXT) => cutDocument(read(text), cuts);

  it('is cut as by rule where the files say so', () => {
    expect(cut(GOOD)).toEqual({ document: segmentDocument(read(TEXT)), mistakes: [] });
  });

  it('keeps the cuts of the files, also where no rule would cut, and the ids', () => {
    const { document } = cut([
      TITLE,
      {
        id: 'p002',
        cuts: [
          { id: 'p002.s01', chinese: '（一）有力有效。完成任务，' },
          { id: 'p002.s02a', chinese: '很好。增长 3%。' },
        ],
      },
      END,
    ]);
    expect(document?.paragraphs[1]?.sentences.map(({ id, role, text }) => [id, role, text.text])).toEqual([
      ['p002.s01', 'run-in-heading', '（一）有力有效。完成任务，'],
      ['p002.s02a', 'sentence', '很好。增长3%。'],
    ]);
  });

  it('does not mind white space', () => {
    expect(cut([TITLE, BODY, { id: 'p003', cuts: [{ id: 'p003.s01', chinese: ' 结　束。' }] }]).mistakes).toEqual([]);
  });

  it('finds a missing segment between its neighbours', () => {
    const { document, mistakes } = cut([TITLE, { ...BODY, cuts: BODY.cuts.filter((_, index) => index !== 1) }, END]);
    expect(document).toBeUndefined();
    expect(mistakes).toEqual([
      {
        kind: 'missing',
        chinese: '完成任务，很好。',
        paragraph: 'p002',
        offset: TEXT.indexOf('完成'),
        after: 'p002.s01',
        before: 'p002.s03',
      },
    ]);
  });

  it('finds segments missing at the end of a paragraph and whole paragraphs missing', () => {
    expect(cut([TITLE, { ...BODY, cuts: BODY.cuts.slice(0, 1) }, END]).mistakes.map(({ kind }) => kind)).toEqual([
      'missing',
      'missing',
    ]);
    expect(cut([TITLE, END]).mistakes).toHaveLength(3);
    expect(cut([TITLE, BODY]).mistakes).toMatchObject([{ kind: 'missing', chinese: '结束。', after: 'p002.s03' }]);
    expect(cut([BODY, END]).mistakes).toMatchObject([
      { kind: 'missing', chinese: '报告', paragraph: undefined, after: undefined, before: 'p002.s01' },
    ]);
  });

  it('finds segments and paragraphs that the source does not have', () => {
    const extra = { id: 'p002.s02a', chinese: '多余。' };
    const cuts = [...BODY.cuts.slice(0, 2), extra, ...BODY.cuts.slice(2)];
    expect(cut([TITLE, { ...BODY, cuts }, END]).mistakes).toEqual([{ kind: 'unknown', ...extra }]);
    expect(cut([TITLE, BODY, paragraph('p002a', '新段。'), END]).mistakes).toMatchObject([
      { kind: 'unknown', id: 'p002a.s01' },
    ]);
    expect(cut([TITLE, BODY, { ...END, cuts: [...END.cuts, extra] }]).mistakes).toEqual([
      { kind: 'unknown', ...extra },
    ]);
  });

  it('finds the first character that differs', () => {
    const changed = [
      BODY.cuts[0] ?? expect.fail(),
      { id: 'p002.s02', chinese: '完成 工作，很好。' },
      BODY.cuts[2] ?? expect.fail(),
    ];
    expect(cut([TITLE, { ...BODY, cuts: changed }, END]).mistakes).toEqual([
      {
        kind: 'difference',
        id: 'p002.s02',
        at: 3,
        offset: TEXT.indexOf('任务'),
        found: '工作，很好。',
        expected: '任务，很好。',
      },
    ]);
  });

  it('finds a sentence that was cut short', () => {
    const short = [{ id: 'p002.s01', chinese: '（一）有力' }, ...BODY.cuts.slice(1)];
    expect(cut([TITLE, { ...BODY, cuts: short }, END]).mistakes).toMatchObject([
      { kind: 'difference', id: 'p002.s01', at: 5, offset: TEXT.indexOf('有效'), found: '', expected: '有效。' },
    ]);
  });

  it('says only the first difference', () => {
    const { mistakes } = cut([paragraph('p001', '通知'), paragraph('p002', '甲。'), paragraph('p003', '乙。')]);
    expect(mistakes).toMatchObject([{ kind: 'difference', id: 'p001.s01', at: 0 }]);
  });

  it('takes no longer than its text for thousands of sentences, whole or half missing', () => {
    const numbered = Array.from({ length: 4000 }, (_, index) => `第${String(index)}句。`);
    for (const joint of ['', '\n']) {
      const source = read(numbered.join(joint));
      const all = segmentDocument(source).paragraphs.map(({ id, sentences }) => ({
        id,
        cuts: sentences.map((sentence) => ({ id: sentence.id, chinese: sentence.text.text })),
      }));
      const isKept = (at: number): boolean => at % 2 === 0;
      const half =
        joint === ''
          ? all.map(({ id, cuts }) => ({ id, cuts: cuts.filter((_, at) => isKept(at)) }))
          : all.filter((_, at) => isKept(at));
      const start = performance.now();
      expect(cutDocument(source, all).mistakes).toEqual([]);
      expect(cutDocument(source, half).mistakes).toHaveLength(2000);
      // Half a second where the work grows with the text; with its square it took ten times as long.
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
