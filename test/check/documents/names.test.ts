/** Names, terms, formulas and persons that two documents write in two ways; and what is no other way. */
import { describe, expect, it } from 'vitest';
import { compareDocuments, comparisonDiagnostics } from '../../../pipeline/check/index.js';
import { nameIn, type Diagnostic } from '../../../pipeline/diagnostic/index.js';
import { readTermbase } from '../../../pipeline/termbase/index.js';
import { smallDocument, type Paragraphs } from './session-support.js';

const cell = (text: string): { text: string; line: number; column: number } => ({ text, line: 1, column: 1 });
const row = (...cells: readonly string[]): ReturnType<typeof cell>[] =>
  [...cells, ...['', '', '', '', '', '', 'known', ''].slice(cells.length)].map(cell);
const TERMBASE = readTermbase('termbase.csv', [
  row('zh', 'ko', 'variants', 'forbidden', 'kind', 'protected', 'status', 'note'),
  row('敦白高铁', '돈백고속철', '돈화-백하고속철도', '', 'place'),
  row('污染防治', '오염예방퇴치', '오염방지', '', 'policy'),
  row('脱贫', '빈곤해탈', '빈곤에서 해탈', '', 'policy'),
  row('中心', '쎈터', '중심', '', 'general'),
  row('习近平新时代中国特色社会主义思想', '습근평 신시대 중국특색사회주의사상', '', '', 'policy', 'yes'),
]).value;

type Pairs = Paragraphs[number];

const compare = (one: Pairs, other: Pairs, more = ''): readonly Diagnostic[] =>
  comparisonDiagnostics(compareDocuments([smallDocument('one', [one], more), smallDocument('two', [other])], TERMBASE));

/** The findings between two documents of one paragraph each: code and what differs. */
const found = (one: Pairs, other: Pairs): readonly string[] =>
  compare(one, other)
    .filter(({ span }) => span !== undefined)
    .map(({ code, args }) => {
      const values = ['zh', 'name', 'formula', 'form', 'office', 'found', 'otherForm', 'otherOffice', 'otherName'];
      return [code, ...values.flatMap((name) => nameIn(args, name) ?? [])].join(' ');
    });

describe('one Chinese word with two Koreans', () => {
  it('is found of a place that the termbase lets be called two ways', () => {
    expect(
      found(
        [['敦白高铁通车。', '돈백고속철이 개통되였습니다.']],
        [['敦白高铁建成。', '돈화-백하고속철도가 건설되였습니다.']],
      ),
    ).toEqual(['check/documents-name 敦白高铁 돈백고속철 돈화-백하고속철도']);
  });

  it('is found of a term of policy, not of one that is bent to its sentence', () => {
    expect(
      found([['加强污染防治。', '오염예방퇴치를 강화합니다.']], [['做好污染防治。', '오염방지를 잘합니다.']]),
    ).toEqual(['check/documents-term 污染防治 오염예방퇴치 오염방지']);
    expect(found([['脱贫工作。', '빈곤해탈사업.']], [['全部脱贫。', '전부 빈곤에서 해탈되였습니다.']])).toEqual([]);
  });

  it('is no finding where one of the documents has both ways, nor of a word with two senses', () => {
    const both: Pairs = [
      ['加强污染防治。', '오염방지를 강화합니다.'],
      ['抓好污染防治。', '오염예방퇴치를 틀어쥡니다.'],
    ];
    expect(found(both, [['做好污染防治。', '오염예방퇴치를 잘합니다.']])).toEqual([]);
    expect(found([['服务中心。', '봉사쎈터.']], [['艺术中心。', '예술중심.']])).toEqual([]);
  });

  it('is found of what stands in title marks and in quotes', () => {
    expect(
      found(
        [['落实《招商办法》，设立“爱心基金”。', '〈투자유치방법〉을 시달하고 ‘애심기금’을 설립합니다.']],
        [['按照《招商办法》，扩大“爱心基金”。', '〈투자유치규정〉에 따라 ‘사랑기금’을 늘입니다.']],
      ),
    ).toEqual([
      'check/documents-name 招商办法 투자유치방법 투자유치규정',
      'check/documents-name 爱心基金 애심기금 사랑기금',
    ]);
  });

  it('is no finding of quotes in another order, with other spaces or endings', () => {
    expect(
      found(
        [['做好“六稳”“六保”工作，“最多跑一次”。', '‘여섯가지 안정’과 ‘여섯가지 보장’, ‘한번만 걸음하기’.']],
        [['落实“六保”“六稳”和“最多跑一次”。', '‘여섯 가지 안정’, ‘여섯가지 보장’과 ‘한번만 걸음하게’.']],
      ),
    ).toEqual([]);
  });
});

describe('a protected formula', () => {
  const ZH = '以习近平新时代中国特色社会主义思想为指导。';
  const KO = '습근평 신시대 중국특색사회주의사상을 지침으로 합니다.';

  it('is found in another wording, and with other spaces', () => {
    const other = '습근평 새시대 중국특색사회주의사상을 지침으로 합니다.';
    expect(found([[ZH, KO]], [[ZH, other]])).toHaveLength(1);
    expect(found([[ZH, KO]], [[ZH, '습근평신시대중국특색 사회주의사상을 지침으로 합니다.']])).toHaveLength(1);
    expect(found([[ZH, KO]], [[ZH, KO]])).toEqual([]);
  });

  it('is found in the Chinese too, at the place that is wrong', () => {
    const wrong = '坚持习近平新时代特色社会主义思想。';
    const [finding] = compare([[ZH, KO]], [[wrong, KO]]);
    expect(finding?.code).toBe('check/documents-source-formula');
    expect(finding?.span).toMatchObject({ file: 'translations/two/zh.txt', start: { line: 2, column: 3 } });
    expect(finding?.labels[0]?.span).toMatchObject({ file: 'translations/one/zh.txt', start: { line: 2, column: 2 } });
  });
});

describe('a person', () => {
  it.each([
    [
      'spelt otherwise',
      ['州长 金寿浩。', '주장 김수호.'],
      ['州长 金寿浩作报告。', '주장 김수홍이 보고합니다.'],
      ['check/documents-name 金寿浩 김수호 김수홍'],
    ],
    [
      'spelt as in Seoul',
      ['州财政局局长 李光浩', '주재정국 국장 리광호'],
      ['李光浩（州财政局局长）', '이광호(주재정국 국장)'],
      ['check/documents-name 李光浩 리광호 이광호'],
    ],
    [
      'of another rank',
      ['州财政局局长 李光浩', '주재정국 국장 리광호'],
      ['州财政局副局长 李光浩', '주재정국 부국장 리광호'],
      ['check/documents-office 李光浩 州财政局局长 州财政局副局长'],
    ],
    [
      'at the head of another house',
      ['州财政局局长 李光浩', '주재정국 국장 리광호'],
      ['李光浩（州审计局局长）', '리광호(주심계국 국장)'],
      ['check/documents-office 李光浩 州财政局局长 州审计局局长'],
    ],
    [
      'with one character another',
      ['州财政局局长 李光浩', '주재정국 국장 리광호'],
      ['州财政局局长 李光镐', '주재정국 국장 리광호'],
      ['check/documents-person 李光浩 李光镐'],
    ],
    [
      'in old characters',
      ['州财政局局长 洪庆', '주재정국 국장 홍경'],
      ['委员 洪慶', '위원 홍경'],
      ['check/documents-person 洪庆 洪慶'],
    ],
  ] as const)('is found %s', (_, one, other, expected) => {
    expect(found([one], [other])).toEqual(expected);
  });

  it('is found spelt otherwise in a list of names', () => {
    const list: Pairs = [['委员：金寿浩、朴 哲、李光浩', '위원: 김수호, 박철, 이광호']];
    expect(found([['州财政局局长 李光浩', '주재정국 국장 리광호']], list)).toEqual([
      'check/documents-name 李光浩 리광호 이광호',
    ]);
    expect(found([['州长 金寿浩', '주장 김수호']], list)).toEqual([]);
    expect(found([['金寿浩 朴哲', '김수호 박철']], list)).toEqual([]);
  });

  it.each([
    [
      'in the party and in the government',
      ['州长 金寿浩', '주장 김수호'],
      ['金寿浩（州委副书记）', '김수호(주당위 부서기)'],
    ],
    [
      'with the short name of a house',
      ['州财政局局长 李光浩', '주재정국 국장 리광호'],
      ['财政局局长 李光浩', '재정국 국장 리광호'],
    ],
    ['with a name of another', ['州长 金寿浩', '주장 김수호'], ['副秘书长 金寿男', '부비서장 김수남']],
    ['with a space in a name of two', ['主任：李 明', '주임 리명'], ['主任 李明', '주임 리명']],
  ] as const)('is no finding %s', (_, one, other) => {
    expect(found([one], [other])).toEqual([]);
  });
});

describe('a finding between documents', () => {
  const ONE: Pairs = [['2020年，固定资产投资增长9%。', '고정자산투자가 9% 성장하였습니다.']];
  const TWO: Pairs = [['2020年，固定资产投资增长8%。', '고정자산투자가 8% 성장하였습니다.']];

  it('has both places in the Chinese, and both in the Korean', () => {
    const [finding] = compare(ONE, TWO);
    const places = [finding?.span, ...(finding?.labels ?? []).map(({ span }) => span)].map(
      (span) => `${span?.file ?? ''}:${String(span?.start.line)}:${String(span?.start.column)}`,
    );
    expect(places).toEqual([
      'translations/one/zh.txt:2:13',
      'translations/two/zh.txt:2:13',
      'translations/one/ko/00.md:7:1',
      'translations/two/ko/00.md:7:1',
    ]);
  });

  it.each([
    ['off', []],
    ['error', ['error']],
  ])('has the level %s that one of them asks for', (level, severities) => {
    const found = compare(ONE, TWO, `checks:\n  check/documents-figure: ${level}\n`);
    expect(found.filter(({ code }) => code === 'check/documents-figure').map(({ severity }) => severity)).toEqual(
      severities,
    );
  });

  it('needs two documents', () => {
    const [only] = comparisonDiagnostics(compareDocuments([smallDocument('one', [ONE])], TERMBASE));
    expect(only?.code).toBe('check/nothing-to-compare');
  });

  it('is no finding where a paper of another place says it', () => {
    const away = smallDocument('two', [TWO]);
    const manifest = { ...away.document.manifest, session: { zh: '通化市第八届人民代表大会第一次会议', ko: '' } };
    const elsewhere = { ...away, document: { ...away.document, manifest } };
    const comparison = compareDocuments([smallDocument('one', [ONE]), elsewhere], TERMBASE);
    expect(comparison.pairs[0]?.figures).toMatchObject({ contradicting: [], lone: [{ differences: ['region'] }] });
  });
});
