import { describe, expect, it } from 'vitest';
import { templateData } from '../../pipeline/template/index.js';
import { chinese, documentOf, korean, paragraph, passage, render } from './template-support.js';

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
        number: '1–2',
        role: 'sentence',
        state: 'initial',
        stateInWords: { zh: '未译', ko: '미번역', first: '미번역', second: '未译' },
        isUntranslated: true,
        isStale: false,
        joint: '',
        findings: [],
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

describe('the cover and the imprint', () => {
  it('have session, series, version and the day in words, the leading language first', () => {
    expect(korean().document).toMatchObject({
      session: { zh: '第十五届人民代表大会第六次会议', first: '제15기 인민대표대회 제6차 회의' },
      series: { second: '会议文件（1）', first: '회의문건(1)' },
      date: '2021-01-12',
      dateInWords: { zh: '2021年1月12日', ko: '2021년 1월 12일', first: '2021년 1월 12일', second: '2021年1月12日' },
      version: '1.0',
    });
    expect(chinese().document.dateInWords.first).toBe('2021年1月12日');
  });

  it('keep the zeros inside a day and drop those before it', () => {
    const { manifest, ...document } = documentOf();
    const data = templateData(
      { ...document, manifest: { ...manifest, date: '2020-10-01' } },
      { name: 'x', lead: 'zh' },
    );
    expect(data.document.dateInWords).toMatchObject({ zh: '2020年10月1日', ko: '2020년 10월 1일' });
  });

  it('count the passages in each state, a passage for two sentences once', () => {
    const body = paragraph(
      'p003',
      'body',
      passage({ 'p003.s01': '一。' }),
      passage({ 'p003.s02': '二。', 'p003.s03': '三。' }, '둘과 셋.', { state: 'reviewed' }),
      passage({ 'p003.s04': '四。' }, '넷.', { state: 'final' }),
      passage({ 'p003.s05': '五。' }, '다섯.', { state: 'final' }),
    );
    expect(korean(body).edition.states).toEqual({
      initial: '1',
      translated: '0',
      reviewed: '1',
      final: '2',
      total: '4',
    });
    expect(korean().edition.states.total).toBe('0');
  });

  it('know the sheet, empty where it is the template’s own', () => {
    expect(korean().edition).toMatchObject({ name: 'korean', sheet: '' });
    const data = templateData(documentOf(), { name: 'korean-16k', lead: 'ko', sheet: '16k' });
    expect(data.edition).toMatchObject({ name: 'korean-16k', sheet: '16k' });
  });
});

describe('a sentence of a proof', () => {
  it('is numbered in its paragraph, one by one in the Chinese, a passage for several as a range', () => {
    const [data] = korean(two).paragraphs;
    expect(data?.zh.sentences.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(data?.ko.sentences.map(({ number }) => number)).toEqual(['1', '2–3']);
  });

  it('is counted by its place where its id has a letter', () => {
    const [data] = korean(
      paragraph('p003', 'body', passage({ 'p003.s01': '一。' }), passage({ 'p003.s01a': '新。' })),
    ).paragraphs;
    expect(data?.ko.sentences.map(({ number }) => number)).toEqual(['1', '2']);
  });

  it.each([
    ['nobody has translated', passage({ 'p003.s01': '一。' }), '未译', '미번역'],
    [
      'has Korean that nobody vouches for',
      passage({ 'p003.s01': '一。' }, '하나.', { state: 'initial' }),
      '初稿',
      '초고',
    ],
    ['is translated', passage({ 'p003.s01': '一。' }, '하나.'), '译出', '번역'],
    ['is reviewed', passage({ 'p003.s01': '一。' }, '하나.', { state: 'reviewed' }), '已审', '심사'],
    ['is final', passage({ 'p003.s01': '一。' }, '하나.', { state: 'final' }), '定稿', '확정'],
    ['stays Chinese', passage({ 'p003.s01': '一。' }, undefined, { staysChinese: true }), '不译', '원문대로'],
  ])('that %s says so in words', (_, of, zh, ko) => {
    const [data] = korean(paragraph('p003', 'body', of)).paragraphs;
    expect(data?.ko.sentences[0]?.stateInWords).toEqual({ zh, ko, first: ko, second: zh });
  });

  it('has what the checks found in its Korean, and the Chinese has nothing', () => {
    const found = {
      level: 'error',
      code: 'check/missing-figure',
      message: { zh: '缺少 2.87%', ko: '2.87%가 없습니다' },
    } as const;
    const { paragraphs } = templateData(
      documentOf(two),
      { name: 'proof', lead: 'zh' },
      { findings: new Map([['p003.s02+s03', [found]]]) },
    );
    const inWords = { zh: '错误', ko: '오유', first: '错误', second: '오유' };
    expect(paragraphs[0]?.ko.sentences.map(({ findings }) => findings)).toEqual([
      [],
      [{ ...found, message: '缺少 2.87%', levelInWords: inWords }],
    ]);
    expect(paragraphs[0]?.zh.sentences.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('the headings', () => {
  const heading = paragraph(
    'p006',
    'heading',
    passage({ 'p006.s01': '一、2020年工作回顾' }, '1. 2020년 사업에 대한\n회고'),
  );
  const runIn = paragraph(
    'p007',
    'body',
    passage({ 'p007.s01': '（一）民生持续改善。' }, '(1) 지속적인 민생 개선', { role: 'run-in-heading' }),
    passage({ 'p007.s02': '谢谢。' }, '감사합니다.'),
  );

  it('are the headings and the run-in headings, each on one line with the id of its paragraph', () => {
    expect(korean(heading, runIn, two).headings).toEqual([
      {
        id: 'p006',
        level: '1',
        zh: { text: '一、2020年工作回顾', lang: 'zh-CN' },
        ko: { text: '1. 2020년 사업에 대한 회고', lang: 'ko-CN' },
        first: { text: '1. 2020년 사업에 대한 회고', lang: 'ko-CN' },
        second: { text: '一、2020年工作回顾', lang: 'zh-CN' },
      },
      {
        id: 'p007',
        level: '2',
        zh: { text: '（一）民生持续改善', lang: 'zh-CN' },
        ko: { text: '(1) 지속적인 민생 개선', lang: 'ko-CN' },
        first: { text: '(1) 지속적인 민생 개선', lang: 'ko-CN' },
        second: { text: '（一）民生持续改善', lang: 'zh-CN' },
      },
    ]);
  });

  it('are Chinese, and tagged so, where nobody has translated them', () => {
    const open = paragraph(
      'p007',
      'body',
      passage({ 'p007.s01': '（一）民生改善。' }, undefined, { role: 'run-in-heading' }),
    );
    expect(korean(open).headings[0]?.ko).toEqual({ text: '（一）民生改善', lang: 'zh-CN' });
  });

  it('can be walked by a template, level by level', () => {
    const text = `{{#each headings}}<p{{#if (is level "2")}} class="second"{{/if}}><a href="#{{id}}">{{first.text}}</a></p>{{/each}}`;
    expect(render(text, korean(heading, runIn))).toBe(
      '<p><a href="#p006">1. 2020년 사업에 대한 회고</a></p><p class="second"><a href="#p007">(1) 지속적인 민생 개선</a></p>',
    );
  });
});
