/** Words replaced by words of another final sound, and the particles behind them. */
import { describe, expect, it } from 'vitest';
import { finalSound } from '../../pipeline/termbase/final-sound.js';
import { adjustParticle } from '../../pipeline/termbase/particles.js';

/** The rest of the sentence behind the new word; `?` behind it where that is left to the reader, `+` where another word is joined. */
function follow(before: string, after: string, rest: string): string {
  const found = adjustParticle(before, after, rest);
  switch (found.kind) {
    case 'kept':
      return rest;
    case 'joined':
      return `${rest}+`;
    case 'unsure':
      return `${rest}?`;
    case 'changed':
      return rest.slice(0, found.start) + found.form + rest.slice(found.start + found.length);
  }
}

/** Behind a consonant, and the same behind a vowel. */
const BOTH_WAYS: readonly (readonly [string, string])[] = [
  ['은 좋다', '는 좋다'],
  ['은커녕', '는커녕'],
  ['이 늘었다', '가 늘었다'],
  ['이, 그리고', '가, 그리고'],
  ['을 늘였다', '를 늘였다'],
  ['과 도시', '와 도시'],
  ['과의 협력', '와의 협력'],
  ['과도 같다', '와도 같다'],
  ['으로 가다', '로 가다'],
  ['으로서 해야 할', '로서 해야 할'],
  ['으로부터의 지원', '로부터의 지원'],
  ['으로는 부족하다', '로는 부족하다'],
  ['으로써만이', '로써만이'],
  ['으로까지 넓히다', '로까지 넓히다'],
  ['이나 도시', '나 도시'],
  ['이나마 있다', '나마 있다'],
  ['이라 한다', '라 한다'],
  ['이라고 부른다', '라고 부른다'],
  ['이라는 이름', '라는 이름'],
  ['이라도 있으면', '라도 있으면'],
  ['이라면 좋다', '라면 좋다'],
  ['이라고는 하지만', '라고는 하지만'],
  ['이란 무엇인가', '란 무엇인가'],
  ['이야말로 근본이다', '야말로 근본이다'],
  ['이여서 좋다', '여서 좋다'],
  ['이여야 한다', '여야 한다'],
  ['이여, 앞으로', '여, 앞으로'],
  ['이였다.', '였다.'],
  ['이였습니다.', '였습니다.'],
  ['이였으며 또', '였으며 또'],
  ['이든 무엇이든', '든 무엇이든'],
  ['이든지', '든지'],
  ['이랑 함께', '랑 함께'],
  ['’을 세웠다', '’를 세웠다'],
  ['》은 좋다', '》는 좋다'],
];

describe('a particle behind a replaced word', () => {
  it.each(BOTH_WAYS)('%s behind a consonant is %s behind a vowel', (consonant, vowel) => {
    expect(follow('대상', '과제', consonant)).toBe(vowel);
    expect(follow('과제', '대상', vowel)).toBe(consonant);
  });

  it.each(BOTH_WAYS.flat())('%s stays where both words end alike', (rest) => {
    expect(follow('대상', '항목', rest).replace(/[?+]$/, '')).toBe(rest);
    expect(follow('과제', '제도', rest).replace(/[?+]$/, '')).toBe(rest);
  });

  it.each([
    ['서울', '연길', '로 가다', '로 가다'],
    ['서울', '북경', '로 가다', '으로 가다'],
    ['서울', '상해', '로 가다', '로 가다'],
    ['북경', '서울', '으로부터', '로부터'],
    ['상해', '서울', '로써', '로써'],
    ['서울', '상해', '을 떠나다', '를 떠나다'],
    ['상해', '서울', '를 떠나다', '을 떠나다'],
    ['서울', '북경', '은 크다', '은 크다'],
    ['서울', '상해', '과 도시', '와 도시'],
    ['상해', '서울', '였다.', '이였다.'],
  ])('%s → %s: %s is %s', (before, after, rest, right) => {
    expect(follow(before, after, rest)).toBe(right);
  });

  it.each([
    ['대상', '과제', '이다.', '이다.'],
    ['대상', '과제', '이며 또', '이며 또'],
    ['대상', '과제', '이고 또', '이고 또'],
    ['대상', '과제', '입니다.', '입니다.'],
    ['대상', '과제', '인 사업', '인 사업'],
    ['대상', '과제', '이지만 작다', '이지만 작다'],
    ['과제', '대상', '이며 또', '이며 또'],
    ['과제', '대상', '다.', '이다.'],
    ['과제', '대상', '며 또', '이며 또'],
    ['과제', '대상', '고 또', '이고 또'],
    ['과제', '대상', '지만 작다', '이지만 작다'],
    ['과제', '대상', '므로 작다', '이므로 작다'],
    ['과제', '대상', '입니다.', '입니다.'],
  ])('the copula of %s → %s: %s is %s', (before, after, rest, right) => {
    expect(follow(before, after, rest)).toBe(right);
  });

  it.each([
    '',
    ' 건설',
    '에서는',
    '에',
    '의 건설',
    '까지의',
    '도',
    '만',
    '들이',
    '들은',
    '부터',
    '적인',
    '적으로',
    '하였다',
    '되여',
    '시켰다',
    '. 다음',
  ])('of one form or none stays: “%s”', (rest) => {
    expect(follow('대상', '과제', rest)).toBe(rest);
    expect(follow('과제', '대상', rest)).toBe(rest);
  });

  it.each([
    ['투자', '융자금', '가는 많다', 'an investor, 家'],
    ['투자', '융자금', '가의 뜻', 'an investor, 家'],
    ['인민', '주민다수', '로에서', 'a road, 路'],
    ['예술', '무용수', '가 한명', 'an artist, 家'],
  ])('a suffix that looks like one stays: %s → %s, %s, %s', (before, after, rest) => {
    expect(follow(before, after, rest)).toBe(rest);
  });

  it.each([
    ['목재', '원목', '가공을'],
    ['제조', '생산', '과정에'],
    ['대상', '과제', '이상이다'],
    ['현대', '지방', '로동자'],
    ['대상', '과제', '관리'],
    ['저축', '예금과 저금리', '은행'],
  ])('another word joined to it stays: %s → %s, %s', (before, after, rest) => {
    expect(follow(before, after, rest)).toBe(`${rest}+`);
  });

  it.each([
    ['과제', '대상', '면 좋다'],
    ['과제', '대상', '자 목표'],
    ['과제', '대상', '야 정말'],
    ['과제', '대상', '다 하고'],
    ['과제', '대상', '가칭을'],
    ['대상', '과제', '이모저모'],
    ['대상', '과제', '과녁이'],
    ['대상', 'internet', '을 쓰다'],
    ['대상', 'CTR', '을 쓰다'],
  ])('what may be one is left and told: %s → %s, %s', (before, after, rest) => {
    expect(follow(before, after, rest)).toBe(`${rest}?`);
  });

  it('behind a bracket follows the word before it where the bracket sounds otherwise', () => {
    expect(follow('과제', '대상', '(건설)를 하다')).toBe('(건설)을 하다');
    expect(follow('과제', '대상', '(사무)를 하다')).toBe('(사무)를 하다?');
  });
});

describe('the final sound of a word', () => {
  it.each([
    ['연변', 'consonant'],
    ['도시', 'vowel'],
    ['서울', 'rieul'],
    ['‘새시대’', 'vowel'],
    ['《정부사업보고》', 'vowel'],
    ['13.5', 'vowel'],
    ['14.6', 'consonant'],
    ['1', 'rieul'],
    ['8', 'rieul'],
    ['10', 'consonant'],
    ['100', 'consonant'],
    ['2.0', 'consonant'],
    ['2.87%', 'vowel'],
    ['5℃', 'vowel'],
    ['100㎡', 'vowel'],
    ['5kg', 'consonant'],
    ['5km', 'vowel'],
    ['GDP', 'vowel'],
    ['LNG', 'vowel'],
    ['5G', 'vowel'],
    ['1+X', 'vowel'],
    ['XML', 'rieul'],
    ['ATM', 'consonant'],
    ['인터넷+', 'vowel'],
    ['현(시)', undefined],
    ['도시(시)', 'vowel'],
    ['PCR', undefined],
    ['internet', undefined],
    ['项目', undefined],
    ['', undefined],
  ])('of %s is %s', (word, sound) => {
    expect(finalSound(word)).toBe(sound);
  });
});
