import { describe, expect, test } from 'vitest';
import { breakOpportunities } from '../../pipeline/linebreak/index.js';
import { ko } from '../support/show-breaks.js';

test('breaks at spaces, and between the syllables of a word for a price', () => {
  expect(ko('정부 사업 보고')).toBe('정¦부 |사¦업 |보¦고');
  expect(ko('신형 关系를')).toBe('신¦형 |关¦系¦를');
});

test('conjoining jamo of one syllable are whole', () => {
  expect(ko('\u1112\u1161\u11ab\u1100\u116e\u11a8')).toBe('\u1112\u1161\u11ab¦\u1100\u116e\u11a8');
});

describe('line edges', () => {
  test.each([',', '.', '?', '!', ')', '”', '’', '》', '〉', '%', '…'])(
    '%s does not begin a line, after a space either',
    (mark) => {
      expect(ko(`가${mark} 나`)).toBe(`가${mark} |나`);
      expect(ko(`가 ${mark} 나`)).toBe(`가 ${mark} |나`);
    },
  );

  test.each(['(', '“', '‘', '《', '〈', '['])('%s does not end a line', (mark) => {
    expect(ko(`가 ${mark}나`)).toBe(`가 |${mark}나`);
  });

  test('a particle after a closing mark has the price of a word', () => {
    expect(ko('‘13.5’의 “말”을')).toBe('‘13.5’¦의 |“말”¦을');
    expect(ko('현(시)에서')).toBe('현¦(시)¦에¦서');
  });

  test('the spaced middle dot ends a line and does not begin one', () => {
    expect(ko('‘중국 · 연변’')).toBe('‘중¦국 · |연¦변’');
    expect(ko('정치·경제')).toBe('정¦치·|경¦제');
    expect(ko('정치ㆍ경제')).toBe('정¦치ㆍ|경¦제');
  });

  test('the dash begins a paragraph only, and keeps the word after it', () => {
    expect(ko('― 5년래')).toBe('― 5년¦래');
    expect(ko('가 ― 나')).toBe('가 ― |나');
    expect(ko('가―나')).toBe('가―나');
  });
});

describe('figures', () => {
  test.each([
    '8.1억원',
    '68건',
    '5개',
    '2만 2000명',
    '8억 1000만원',
    '1만원당',
    '70여부',
    '98% 이상',
    '4.5% 이내',
    '7% 좌우',
    '10개 이상',
    '100만원 미만',
    '월 570원',
    '년 4200원',
    '4200원/년',
    '제15기',
    '제6차',
    '연 94명',
    '3%~5%',
    '2008―2009년',
    '21.34만헥타르',
    '2퍼센트포인트',
    '7.6:34.3:58.1',
    '24시간',
    '10여만명',
    '30여만원',
    '3분의 2 이상',
    '8.1억 원',
    '1000만 딸라',
    '100 여명',
    '제 19 차',
    '3～5㎞',
    '3억∼5억원',
    '25°C',
    '0.5%포인트',
    '2020학년도',
  ])('%s is whole', (figure) => {
    expect(ko(`총액 ${figure}, 또`)).toBe(`총¦액 |${figure}, |또`);
  });

  test.each([
    ['5개 현', '5개 |현'],
    ['5개현', '5개¦현'],
    ['8.1억원을', '8.1억원¦을'],
    ['2만 2000명의', '2만 2000명¦의'],
    ['제6차 회의', '제6차 |회¦의'],
    ['2021년 1월 12일', '2021년 |1월 |12일'],
    ['2021년1월', '2021년¦1월'],
    ['0으로', '0으¦로'],
    ['98%를', '98%를'],
    ['98% 이상의', '98% 이상¦의'],
    ['12345 열선', '12345 |열¦선'],
    ['3대 주요', '3대 |주¦요'],
    ['5 대표', '5 |대¦표'],
    ['8.1억 원을', '8.1억 원¦을'],
    ['청년 20명', '청¦년 |20명'],
  ])('%s glues no more than the figure', (text, expected) => {
    expect(ko(text)).toBe(expected);
  });
});

test('straight quotes inside straight quotes open and close too', () => {
  expect(ko('"그는 \'좋다\'고 했다"')).toBe('"그¦는 |\'좋¦다\'¦고 |했¦다"');
});

test('Latin words are whole with the particle joined to them', () => {
  expect(ko('5G를 R&D와 1+X GDP 1만원당')).toBe('5G를 |R&D와 |1+X |GDP |1만원당');
});

test('a protected formula is whole over its spaces', () => {
  const formula = '습근평 신시대 중국특색사회주의사상';
  expect(ko(`${formula}을 지침`, { protectedTerms: [formula] })).toBe(`${formula}¦을 |지¦침`);
});

test('Chinese inside a Korean paragraph breaks as Chinese in its own range', () => {
  const text = '사업 工作。보고 工作를';
  const ranges = [
    { start: 0, end: 3, lang: 'ko' as const },
    { start: 3, end: 6, lang: 'zh' as const },
    { start: 6, end: text.length, lang: 'ko' as const },
  ];
  const breaks = breakOpportunities(text, ranges, { protectedTerms: [], unbreakable: [] });
  expect(breaks.slice(0, 8)).toEqual([
    'prohibited',
    'inside-word',
    'prohibited',
    'allowed',
    'allowed',
    'prohibited',
    'allowed',
    'inside-word',
  ]);
  expect(breaks[10]).toBe('inside-word');
});

test('has one class per offset, the end mandatory, and none for no text', () => {
  expect(breakOpportunities('가', [], { protectedTerms: [], unbreakable: [] })).toEqual(['prohibited', 'mandatory']);
  expect(breakOpportunities('', [], { protectedTerms: ['', 'x'], unbreakable: [{ start: 0, end: 9 }] })).toEqual([
    'prohibited',
  ]);
});
