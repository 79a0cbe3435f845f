/** Number and counter joined, bound words apart. */
import { describe, expect, it } from 'vitest';
import { found } from './check-support.js';

const spacing = (ko: string, zh = '正文。'): readonly string[] => found(zh, ko).filter((one) => /spacing/.test(one));

describe('a figure and its counter', () => {
  it.each([
    ['건의 68 건을 처리하였습니다.', 'counter-spacing: 68 건'],
    ['자금 3.2억 원을 마련하였습니다.', 'counter-spacing: 3.2억 원'],
    ['합격률이 98 %에 달하였습니다.', 'counter-spacing: 98 %'],
    ['제6 차 회의입니다.', 'counter-spacing: 6 차'],
    ['두 가지 일입니다.', 'counter-spacing: 두 가지'],
    ['한 달 걸렸습니다.', 'counter-spacing: 한 달'],
  ])('are joined: %s', (ko, finding) => {
    expect(spacing(ko)).toEqual([finding]);
  });

  it.each([
    '2만 2000명과 8억 1000만원입니다.',
    '3 대 1입니다.',
    '2021년 1월 12일입니다.',
    '24개 기업입니다.',
    '중대한 달성입니다.',
  ])('are joined already: %s', (ko) => {
    expect(spacing(ko)).toEqual([]);
  });
});

describe('a bound word', () => {
  it.each([
    ['98%이상에 달하였습니다.', 'bound-spacing: 98%이상'],
    ['10개이상 늘었습니다.', 'bound-spacing: 10개이상'],
    ['7%좌우 늘었습니다.', 'bound-spacing: 7%좌우'],
    ['얻는것이 중요합니다.', 'bound-spacing: 는것'],
    ['발전시킬데 대한 의견입니다.', 'bound-spacing: 킬데'],
    ['할수 있습니다.', 'bound-spacing: 할수'],
    ['안정속에서 발전하였습니다.', 'bound-spacing: 정속에서'],
    ['다그치고있습니다.', 'bound-spacing: 치고있'],
  ])('stands apart: %s', (ko, finding) => {
    expect(spacing(ko)).toEqual([finding]);
  });

  it.each([
    '규모이상공업과 한도액이상 기업입니다.',
    '70여부와 1000여곳입니다.',
    '이것과 그것은 날것입니다.',
    '련속에서 마음속에 남았습니다.',
    '필수 있는 특수 부문입니다.',
    '늘고 있습니다.',
  ])('is joined where it is part of a word: %s', (ko) => {
    expect(spacing(ko)).toEqual([]);
  });

  it('등 for 等 stands apart, 평등 is a word', () => {
    expect(spacing('인삼등 작물입니다.', '人参等作物。')).toEqual(['bound-spacing: 인삼등']);
    expect(spacing('평등 등 원칙입니다.', '平等等原则。')).toEqual([]);
  });
});
