import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../pipeline/figure/index.js';

const kinds = (chinese: string, korean: string): string[] => compareFigures(chinese, korean).map(({ kind }) => kind);

const PAIR = '非法集资立案数量、涉案金额下降45%和90%。';

describe('the order of coordinated figures', () => {
  it('reports two figures that changed places', () => {
    expect(kinds(PAIR, '립건수와 사건관련금액이 각각 90%와 45% 줄어들었습니다.')).toEqual(['order']);
  });

  it('reports three figures in another order, and a range turned round', () => {
    expect(
      kinds(
        '任务、案件及行动整改率达97%、99%、100%。',
        '임무, 사건, 행동의 정돈률이 각각 97%, 100%, 99%에 달하였습니다.',
      ),
    ).toEqual(['order']);
    expect(kinds('增长3%～5%', '5%~3% 성장')).toEqual(['order']);
  });

  it('accepts the order kept, and equal figures', () => {
    expect(kinds(PAIR, '립건수와 사건관련금액이 각각 45%와 90% 줄어들었습니다.')).toEqual([]);
    expect(kinds('A县和B县增长2%和2%。', 'A현과 B현은 각각 2%와 2% 성장하였습니다.')).toEqual([]);
  });

  it('only warns where the figures merely share a sentence and a unit', () => {
    const faults = compareFigures('新增龙头企业19家、联合体17家。', '룡두기업 17개와 련합체 19개가 늘어났습니다.');
    expect(faults.map(({ kind, level }) => [kind, level])).toEqual([['order', 'warning']]);
  });

  it('lets figures of different units and of different sentences stand as Korean needs them', () => {
    expect(kinds('投入资金3亿元实施项目5个。', '대상 5개를 실시하는 데 3억원을 투입하였습니다.')).toEqual([]);
    expect(kinds('项目9个。企业8家。企业7家。', '기업 7개, 대상 9개, 기업 8개')).toEqual([]);
  });
});

describe('각각 for several subjects', () => {
  it.each([
    [PAIR, '립건수와 사건관련금액이 45%와 90% 줄어들었습니다.'],
    ['城镇和农村居民收入增长2%和6%。', '도시와 농촌 주민의 수입은 2%, 6% 성장하였습니다.'],
    ['能耗和排放量下降2.6%、3.1%。', '에너지소모와 배출량을 2.6%, 3.1% 낮추겠습니다.'],
    ['城乡低保标准提高至570元/月和4200元/年。', '도시와 농촌의 표준을 월 570원과 년 4200원으로 높였습니다.'],
  ])('is missed in the rendering of %s', (chinese, korean) => {
    const [fault] = compareFigures(chinese, korean);
    expect(fault?.kind).toBe('each');
    expect(korean.slice(fault?.koreanPlace.start, fault?.koreanPlace.end)).toBe(fault?.korean?.text);
  });

  it.each(['각각', '제각기'])('is satisfied by %s before the figures', (each) => {
    expect(kinds(PAIR, `립건수와 사건관련금액이 ${each} 45%와 90% 줄어들었습니다.`)).toEqual([]);
  });

  it('is satisfied by 각각 after the figures', () => {
    expect(kinds('城镇和农村收入增长2%和6%。', '도시와 농촌의 수입은 2%와 6% 각각 늘어났습니다.')).toEqual([]);
  });

  it('is not needed where each figure stands with its subject', () => {
    expect(kinds('城镇和农村收入增长2%和6%。', '수입은 도시에서 2%, 농촌에서 6% 늘어났습니다.')).toEqual([]);
  });

  it('is not needed for a range or for values of one thing', () => {
    expect(kinds('城镇和农村收入增长3%～5%。', '도시와 농촌의 수입은 3%~5% 늘어났습니다.')).toEqual([]);
    expect(kinds('发放5元、10元、20元消费券。', '5원, 10원, 20원짜리 소비권을 발급하였습니다.')).toEqual([]);
  });

  it('serves its own figures only: the 각각 of one sentence does not reach the next', () => {
    expect(
      kinds(
        '城镇和农村收入增长2%和6%。事故和死亡人数下降18.9%、32.1%。',
        '도시와 농촌의 수입은 각각 2%와 6% 늘어났습니다. 사고와 사망자수가 18.9%와 32.1% 줄어들었습니다.',
      ),
    ).toEqual(['each']);
  });
});
