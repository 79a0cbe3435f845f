/** Agreed terms, forbidden forms, protected formulas. */
import { describe, expect, it } from 'vitest';
import { found } from './check-support.js';

const WHOLE = '습근평 신시대 중국특색사회주의사상을 학습하겠습니다.';

describe('an agreed term', () => {
  it.each([
    ['推进脱贫。', '빈곤해탈을 추진하였습니다.'],
    ['推进脱贫。', '빈곤 해탈을 추진하였습니다.'],
    ['全部脱贫。', '전부 빈곤에서 해탈되였습니다.'],
    ['全部摘帽。', '전부 빈곤모자를 벗었습니다.'],
    ['坚持稳中求进。', '안정 속에서 발전을 도모하는 것을 견지하겠습니다.'],
    ['盘活宅基地。', '택지를 활성화하였습니다.'],
    ['盘活宅基地。', '택지가 활성화되였습니다.'],
    ['“两不愁三保障”全面实现。', '‘두가지 근심 제거, 세가지 보장’이 전면적으로 실현되였습니다.'],
    ['应对新冠肺炎。', '코로나19에 대응하였습니다.'],
  ])('stands with particles, endings, other spaces, or as a variant: %s %s', (zh, ko) => {
    expect(found(zh, ko)).toEqual([]);
  });

  it('is missed when none of its forms is there', () => {
    expect(found('推进脱贫。', '가난 구제를 추진하였습니다.')).toEqual(['term: 가난 구제를 추진하였습니다.']);
  });

  it('is not found by chance across a space', () => {
    expect(found('开通韩国航班。', '개조한 국제항공편이 개통되였습니다.')).toEqual([
      'term: 개조한 국제항공편이 개통되였습니다.',
    ]);
  });

  it.each([
    ['率先完成任务。', '앞장서 임무를 완수하였습니다.'],
    ['企业和龙头企业增加。', '기업과 룡두기업이 늘어났습니다.'],
    ['改善农民生活。', '농민들의 생활을 개선하였습니다.'],
    ['实现三合一。', '셋의 통합을 실현하였습니다.'],
  ])('is not asked for where its Chinese is part of another word: %s', (zh, ko) => {
    expect(found(zh, ko).filter((one) => one.startsWith('term'))).toEqual([]);
  });

  it('inside a longer row does not count again', () => {
    expect(found('学习习近平新时代中国特色社会主义思想。', WHOLE)).toEqual([]);
    expect(found('开启新时代。', '신시대를 열었습니다.')).toHaveLength(1);
  });
});

describe('a forbidden form', () => {
  it.each([
    ['延吉市发展。', '옌지시가 발전하였습니다.', 'forbidden-term: 옌지'],
    ['开展试点。', '시범을 전개하였습니다.', 'forbidden-term: 시범'],
    ['种植3公顷。', '3ha에 심었습니다.', 'forbidden-term: ha'],
    ['珲春综合保税区。', '훈춘종합보세구역입니다.', 'forbidden-term: 종합보세구역'],
  ])('is found where it begins a word or follows an agreed term: %s', (zh, ko, finding) => {
    expect(found(zh, ko)).toContain(finding);
  });

  it.each([
    ['加强社区工作，发展历史文化。', '사회구역사업을 강화하고 력사문화를 발전시켰습니다.'],
    ['在示范区开展试点。', '시범구에서 시험을 전개하였습니다.'],
    ['深圳宣传活动。', '심천선전활동입니다.'],
    ['港口和口岸。', '항구와 통상구입니다.'],
  ])('is none inside a word, or as the rendering of other Chinese: %s', (zh, ko) => {
    expect(found(zh, ko)).toEqual([]);
  });
});

describe('a protected formula', () => {
  it.each([
    ['습근평신시대중국특색사회주의사상', '습근평신시대중국특색사회주의사상'],
    ['습근평 신시대 중국 특색 사회주의 사상', '습근평 신시대 중국 특색 사회주의 사상'],
  ])('is written byte for byte: %s', (formula, finding) => {
    expect(found('学习习近平新时代中国特色社会主义思想。', WHOLE.replace(/^.*사상/, formula))).toContain(
      `formula: ${finding}`,
    );
  });

  it('is exact each time that it stands', () => {
    const zh = '学习习近平新时代中国特色社会主义思想。宣传习近平新时代中国特色社会主义思想。';
    expect(found(zh, `${WHOLE} 습근평 신시대 중국특색 사회주의사상을 선전하겠습니다.`)).toEqual([
      'formula: 습근평 신시대 중국특색 사회주의사상',
    ]);
  });

  it('of a plan keeps its quotes', () => {
    expect(found('“十四五”时期。', '‘14.5’시기입니다.')).toEqual([]);
    expect(found('“十四五”时期。', '14.5시기입니다.')).toEqual(['formula: 14.5']);
  });
});
