/** Korean of an earlier sentence with the figures of a new one: written in its own manner, proved by the comparison, or left alone. */
import { describe, expect, it } from 'vitest';
import { adaptFigures, shapedFigures } from '../../pipeline/figure/index.js';

const adapt = (oldChinese: string, newChinese: string, korean: string): string => {
  const adapted = adaptFigures({ oldChinese, newChinese, korean });
  return adapted.kind === 'adapted' ? adapted.korean : `unsure: ${adapted.figure}`;
};

describe('adapted figures', () => {
  it.each([
    [
      '城镇登记失业率2.87%。',
      '城镇登记失业率2.78%。',
      '도시등록실업률은 2.87%였습니다.',
      '도시등록실업률은 2.78%였습니다.',
    ],
    ['登记失业率2.87%。', '登记失业率2.80%。', '등록실업률은 2.87%였습니다.', '등록실업률은 2.80%였습니다.'],
    ['投入资金8.1亿元。', '投入资金7723万元。', '자금 8.1억원을 투입하였습니다.', '자금 7723만원을 투입하였습니다.'],
    [
      '预算收入58.7亿元。',
      '预算收入61.2亿元。',
      '예산수입은 58억 7,000만원이였습니다.',
      '예산수입은 61억 2,000만원이였습니다.',
    ],
    [
      '新增就业12.3万人。',
      '新增就业9.8万人。',
      '새로 12만 3천명을 취업시켰습니다.',
      '새로 9만 8천명을 취업시켰습니다.',
    ],
    ['完成12378户登记。', '完成30460户登记。', '1만 2378세대의 등록을 마쳤습니다.', '3만 460세대의 등록을 마쳤습니다.'],
    ['实施项目608个。', '实施项目12000个。', '항목 608개를 실시하였습니다.', '항목 1만 2000개를 실시하였습니다.'],
    [
      '植树1166万株，1166套。',
      '植树1166万株，2166套。',
      '나무 1166만그루를 심고 1,166채를 지었습니다.',
      '나무 1166만그루를 심고 2,166채를 지었습니다.',
    ],
    ['拆除7000余处。', '拆除6500余处。', '7000여곳을 철거하였습니다.', '6500여곳을 철거하였습니다.'],
    ['合格率超过98%。', '合格率超过99%。', '합격률은 98%를 넘어섰습니다.', '합격률은 99%를 넘어섰습니다.'],
    [
      '提高至570元/月和4200元/年。',
      '提高至600元/月和4500元/年。',
      '각각 월 570원과 년 4200원으로 높였습니다.',
      '각각 월 600원과 년 4500원으로 높였습니다.',
    ],
    [
      '州第十五届人民代表大会第六次会议',
      '州第十六届人民代表大会第一次会议',
      '주 제15기 인민대표대회 제6차 회의',
      '주 제16기 인민대표대회 제1차 회의',
    ],
    ['建成两个项目。', '建成三个项目。', '두개 대상을 건설하였습니다.', '세개 대상을 건설하였습니다.'],
    ['2021年1月12日', '2022年1月9日', '2021년 1월 12일', '2022년 1월 9일'],
    ['“十三五”时期', '“十四五”时期', '‘13.5’시기', '‘14.5’시기'],
    [
      '优化为7.6:34.3:58.1。',
      '优化为7.5:34.4:58.1。',
      '7.6:34.3:58.1로 최적화되였습니다.',
      '7.5:34.4:58.1로 최적화되였습니다.',
    ],
    ['完成三分之二。', '完成五分之四。', '3분의 2를 완수하였습니다.', '5분의 4를 완수하였습니다.'],
  ])('make %s of the pair of %s', (oldChinese, newChinese, korean, expected) => {
    expect(adapt(oldChinese, newChinese, korean)).toBe(expected);
  });

  it('go to the places of their own figures where Korean turned the sentence round', () => {
    const korean = '2021년에 37개 기업이 8.1억원을 투자하였습니다.';
    expect(adapt('2021年，投资8.1亿元的企业37家。', '2022年，投资9.3亿元的企业41家。', korean)).toBe(
      '2022년에 41개 기업이 9.3억원을 투자하였습니다.',
    );
  });

  it.each([
    [
      'two equal figures that part ways',
      '城镇增长2%，农村增长2%。',
      '城镇增长3%，农村增长4%。',
      '도시는 2%, 농촌은 2% 성장하였습니다.',
      '3%',
    ],
    ['a pair that does not agree itself', '增长2%。', '增长3%。', '5% 성장하였습니다.', '3%'],
    ['a figure that Korean says in a word', '进入过去一年。', '进入过去两年。', '지난해에 들어섰습니다.', '两年'],
    [
      'a particle that follows the last sound',
      '优化为7.6:58.1。',
      '优化为7.6:58.3。',
      '7.6:58.1로 최적화되였습니다.',
      '7.6:58.3',
    ],
    [
      'a fraction whose last sound is another',
      '完成三分之二。',
      '完成四分之三。',
      '3분의 2를 완수하였습니다.',
      '四分之三',
    ],
    ['여 inside the number', '30多万人。', '40多万人。', '30여만명입니다.', '40多万人'],
    ['Chinese that differs in more than figures', '增长2%。', '下降3%。', '2% 성장하였습니다.', '3%'],
    ['another unit', '增长2%。', '增长2个。', '2% 성장하였습니다.', '2个'],
  ])('are left alone: %s', (_, oldChinese, newChinese, korean, figure) => {
    expect(adapt(oldChinese, newChinese, korean)).toBe(`unsure: ${figure}`);
  });
});

describe('figures by their class', () => {
  const shapes = (text: string): readonly string[] => shapedFigures(text).map(({ shape }) => shape);

  it('are of one class where only the value differs', () => {
    expect(shapes('增长2.87%，3个')).toEqual(shapes('增长3%，两个'));
  });

  it('are of another where unit or bound differs', () => {
    const classes = ['增长2%', '增长2个', '增长超过2%', '增长2%左右', '第2个'].flatMap(shapes);
    expect(new Set(classes).size).toBe(5);
  });

  it('are not what is copied, nor numerals of idioms', () => {
    expect(shapes('建设5G基站，拨打12345热线，进一步统一')).toEqual([]);
  });
});
