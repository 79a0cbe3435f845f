import { describe, expect, it } from 'vitest';
import { readKoreanFigures } from '../../pipeline/figure/index.js';

/** `text=value unit bound/per` of every figure, what is `none` left out. */
const read = (text: string): string[] =>
  readKoreanFigures(text).map(
    ({ text: found, value, unit, bound, per }) =>
      [`${found}=${value}`, unit, bound].filter((part) => part !== 'none').join(' ') + (per ? `/${per}` : ''),
  );

describe('reading Korean figures', () => {
  it.each([
    ['자금 8.1억원을', ['8.1억원=810000000 money']],
    ['8억 1000만원', ['8억 1000만원=810000000 money']],
    ['8억 1천만원', ['8억 1천만원=810000000 money']],
    ['2만 2000명', ['2만 2000명=22000 person']],
    ['1억 2천만', ['1억 2천만=120000000']],
    ['3만 460개로', ['3만 460개=30460 piece']],
    ['1,166채', ['1,166채=1166 set']],
    ['2조 3000억원', ['2조 3000억원=2300000000000 money']],
    ['9억, 16억원', ['9억=900000000', '16억원=1600000000 money']],
  ])('reads scales, sums and commas: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads the parts of a date, and 제 before a counter', () => {
    expect(read('2021년 1월 12일')).toEqual(['2021년=2021 year', '1월=1 month', '12일=12 day']);
    expect(read('제15기 인대 제6차 회의')).toEqual(['제15기=15 session', '제6차=6 occasion']);
    expect(read('제1해양연구소')).toEqual(['제1=1 ordinal']);
  });

  it('reads plan numbers in quotes or by name, other points as decimals', () => {
    expect(readKoreanFigures('‘13.5’시기').map(({ kind, value }) => [kind, value])).toEqual([['plan', '13.5']]);
    expect(readKoreanFigures('13.5전망계획').map(({ kind }) => kind)).toEqual(['plan']);
    expect(readKoreanFigures('13.5% 성장').map(({ kind }) => kind)).toEqual(['number']);
  });

  it.each([
    ['5G지능제조', '5G'],
    ['연구개발(R&D)경비', 'R&D'],
    ['‘1+X’전문위원회', '1+X'],
    ['12345열선', '12345'],
    ['‘761’난관공략항목', '761'],
    ['‘신용편의+’', '+'],
    ['쎈터(B형)', 'B'],
  ])('copies tokens: %s', (text, token) => {
    expect(readKoreanFigures(text).map(({ kind, value }) => [kind, value])).toEqual([['token', token]]);
  });

  it.each([
    ['두가지 수호', ['두가지=2 kind']],
    ['세 번', ['세 번=3 occasion']],
    ['네가지를 벗지', ['네가지=4 kind']],
    ['‘세가지 다섯’ 배치', ['세가지=3 kind', '다섯=5']],
    ['열두개', ['열두개=12 piece']],
    ['두 성의', ['두=2']],
    ['한달 남짓한 사이', ['한달 남짓=1 month over']],
    ['한장의 그물', ['한장=1 sheet']],
    ['‘백개 기업, 천가지 제품’', ['백개=100 piece', '천가지=1000 kind']],
    ['인구 만명당', ['만명=10000 person']],
    ['GDP 만원당', ['GDP=GDP', '만원=10000 money']],
    ['한명도 없었다', ['한명=0 person']],
  ])('reads numbers in words: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '두드러지고', '두만강', '둘러싸고', '세대', '세관과 세금', '열선에', '열고', '한국과 한층', '여러가지', '만족', '만기가 된', '천진',
    '천명하였다', '‘청렴’한 정부', '다시 한번 강조', '한데 모아', '석사', '한 창구', '첫 발전기조', '여섯을지',
  ])('takes words that only begin like numbers for words: %s', (text) => {
    expect(read(text)).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['98% 이상', 'at-least'],
    ['98%이상', 'at-least'],
    ['10%보다 낮지 않게', 'at-least'],
    ['4.5% 이내', 'within'],
    ['5%를 넘지 않게', 'within'],
    ['7% 좌우', 'about'],
    ['약 7%', 'about'],
    ['70여부', 'over'],
    ['30여만명', 'over'],
    ['98%를 넘어섰으며', 'over'],
    ['100억원을 돌파하여', 'over'],
    ['근 100개', 'under'],
    ['최근 5년', 'none'],
    ['계획보다 5% 초과완수', 'none'],
  ])('reads the bound of %s', (text, bound) => {
    expect(readKoreanFigures(text).map((figure) => figure.bound)).toEqual([bound]);
  });

  it('reads persons counted by times, and sums by the month', () => {
    expect(read('연 94명의 환자')).toEqual(['연 94명=94 person-time']);
    expect(read('연인원 2만명 이상')).toEqual(['연인원 2만명 이상=20000 person-time at-least']);
    expect(read('월 570원과 년 4200원')).toEqual(['월 570원=570 money/month', '년 4200원=4200 money/year']);
  });

  it('takes a unit after a space only if it ends the word', () => {
    expect(read('68 건의')).toEqual(['68 건=68 case']);
    expect(read('761 대상')).toEqual(['761=761']);
    expect(read('5 개혁')).toEqual(['5=5']);
  });

  it('reads ranges, ratios and fractions', () => {
    expect(read('9억~16억원')).toEqual(['9억=900000000 money', '16억원=1600000000 money']);
    expect(read('7.6:34.3:58.1로')).toEqual(['7.6:34.3:58.1=7.6:34.3:58.1']);
    expect(read('3분의 2')).toEqual(['3분의 2=2/3']);
  });

  it('takes the number of a heading for a heading only at its head', () => {
    expect(read('2. 사업배치')).toEqual(['2=2 heading']);
    expect(read('(10) 정부 자체건설')).toEqual(['10=10 heading']);
    expect(read('항목 (10) 정부')).toEqual(['10=10']);
  });

  it('does not equate a slip with leading zeros with the number meant', () => {
    expect(read('00.5%')).toEqual(['00.5%=00.5 percent']);
  });
});
