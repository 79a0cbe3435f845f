import { describe, expect, it } from 'vitest';
import { chinese, korean, paragraph, passage } from './template-support.js';

const two = paragraph(
  'p003',
  'body',
  passage({ 'p003.s01': '稳中有进。' }, '안정 속에서 전진하였습니다.'),
  passage({ 'p003.s02': '成绩来之不易。', 'p003.s03': '谢谢。' }, '성과는 쉽게 얻은 것이 아닙니다. 감사합니다.'),
);

describe('the Chinese', () => {
  it('has one entry per sentence, with nothing between two', () => {
    const [data] = chinese(two).paragraphs;
    expect(data?.zh.sentences.map(({ origin, text, lang, joint }) => [origin, text, lang, joint])).toEqual([
      ['p003.s01', '稳中有进。', 'zh-CN', ''],
      ['p003.s02', '成绩来之不易。', 'zh-CN', ''],
      ['p003.s03', '谢谢。', 'zh-CN', ''],
    ]);
  });

  it('is never untranslated, whatever the Korean is', () => {
    const [data] = chinese(paragraph('p003', 'body', passage({ 'p003.s01': '稳中有进。' }))).paragraphs;
    expect(data?.zh.sentences[0]).toMatchObject({ isUntranslated: false, state: 'initial' });
  });

  it('has a space between office and name where they are two sentences', () => {
    const author = paragraph('p002', 'author', passage({ 'p002.s01': '州长' }), passage({ 'p002.s02': '金寿浩' }));
    const [data] = korean(author).paragraphs;
    expect(data?.zh.sentences.map(({ joint }) => joint)).toEqual(['', ' ']);
    expect(data?.ko.sentences.map(({ joint }) => joint)).toEqual(['', ' ']);
  });
});

describe('the Korean', () => {
  it('has one entry per passage, with a space between two', () => {
    const [data] = korean(two).paragraphs;
    expect(data?.ko.sentences.map(({ origin, text, lang, joint }) => [origin, text, lang, joint])).toEqual([
      ['p003.s01', '안정 속에서 전진하였습니다.', 'ko-CN', ''],
      ['p003.s02+s03', '성과는 쉽게 얻은 것이 아닙니다. 감사합니다.', 'ko-CN', ' '],
    ]);
  });

  it('is the Chinese, marked and tagged as Chinese, where nobody has translated it', () => {
    const [data] = korean(
      paragraph('p003', 'body', passage({ 'p003.s01': '稳中有进。', 'p003.s02': '谢谢。' })),
    ).paragraphs;
    expect(data?.ko.sentences).toEqual([
      {
        origin: 'p003.s01+s02',
        text: '稳中有进。谢谢。',
        lang: 'zh-CN',
        role: 'sentence',
        state: 'initial',
        isUntranslated: true,
        isStale: false,
        joint: '',
      },
    ]);
  });

  it('is the Chinese, unmarked, where it stays Chinese', () => {
    const [data] = korean(
      paragraph('p003', 'body', passage({ 'p003.s01': '稳' }, undefined, { staysChinese: true })),
    ).paragraphs;
    expect(data?.ko.sentences[0]).toMatchObject({ text: '稳', lang: 'zh-CN', isUntranslated: false });
    const [written] = korean(
      paragraph('p003', 'body', passage({ 'p003.s01': '稳' }, '안정', { staysChinese: true })),
    ).paragraphs;
    expect(written?.ko.sentences[0]).toMatchObject({ text: '稳', lang: 'zh-CN', isUntranslated: false });
  });

  it('has a space between Korean and Chinese, and none between two Chinese', () => {
    const [data] = korean(
      paragraph(
        'p003',
        'body',
        passage({ 'p003.s01': '一。' }),
        passage({ 'p003.s02': '二。' }),
        passage({ 'p003.s03': '三。' }, '셋.'),
        passage({ 'p003.s04': '四。' }),
      ),
    ).paragraphs;
    expect(data?.ko.sentences.map(({ joint }) => joint)).toEqual(['', '', ' ', ' ']);
  });

  it('under `initial` is printed as Korean', () => {
    const [data] = korean(
      paragraph('p003', 'body', passage({ 'p003.s01': '三。' }, '셋.', { state: 'initial' })),
    ).paragraphs;
    expect(data?.ko.sentences[0]).toMatchObject({
      text: '셋.',
      lang: 'ko-CN',
      state: 'initial',
      isUntranslated: false,
    });
  });

  it('says role and staleness', () => {
    const [data] = korean(
      paragraph('p003', 'body', passage({ 'p003.s01': '三。' }, '셋.', { role: 'lead', isStale: true })),
    ).paragraphs;
    expect(data?.ko.sentences[0]).toMatchObject({ role: 'lead', isStale: true });
    expect(data?.zh.sentences[0]).toMatchObject({ role: 'lead', isStale: true });
  });
});

describe('the edition', () => {
  it('says which language comes first, in paragraphs and in the titles', () => {
    const ko = korean(two);
    const zh = chinese(two);
    expect([ko.edition.lead, ko.document.title.first, ko.document.languages.second]).toEqual([
      'ko',
      '정부업무보고',
      'zh-CN',
    ]);
    expect([zh.edition.lead, zh.document.title.first, zh.document.languages.second]).toEqual([
      'zh',
      '政府工作报告',
      'ko-CN',
    ]);
    expect(ko.paragraphs[0]?.first).toEqual(ko.paragraphs[0]?.ko);
    expect(zh.paragraphs[0]?.first).toEqual(zh.paragraphs[0]?.zh);
  });

  it('says whether any Korean is missing', () => {
    expect(korean(two).edition.hasUntranslated).toBe(false);
    expect(korean(two, paragraph('p004', 'body', passage({ 'p004.s01': '四。' }))).edition.hasUntranslated).toBe(true);
  });
});
