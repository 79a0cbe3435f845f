/** Numbers in Korean words: native ones before counters (두가지, 세 번) and Sino-Korean ones (백가지, 만명당). */
import { hanValue } from './han-numerals.js';

const ONES: readonly (readonly [word: string, value: number])[] = [
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['석', 3],
  ['넷', 4],
  ['네', 4],
  ['넉', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
];
const TENS: readonly (readonly [word: string, value: number])[] = [
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
  ['일흔', 70],
  ['여든', 80],
  ['아흔', 90],
];

/** Attributive forms that are a number before any noun after a space: 두 성, 다섯 기업. 한 and 열 are other words too. */
const ATTRIBUTIVE = new Set(['두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']);

/** Forms that stand for a number by themselves. */
const STANDALONE = new Set(['둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉']);

/** Sino-Korean numerals by the Han numeral that they read. 조 is too many other words. */
const SINO: Readonly<Record<string, string>> = {
  일: '一',
  이: '二',
  삼: '三',
  사: '四',
  오: '五',
  육: '六',
  륙: '六',
  칠: '七',
  팔: '八',
  구: '九',
  십: '十',
  백: '百',
  천: '千',
  만: '万',
  억: '亿',
};

/** Counters that join a native numeral. Others (대, 편, 층, 호) make other words with it: 세대, 한편, 한층. */
export const NATIVE_COUNTERS: ReadonlySet<string> = new Set([
  '가지', '개', '명', '사람', '번', '번째', '해', '달', '곳', '차례', '배', '장', '건', '마리', '채', '쌍', '갈래', '개월',
  '상자', '주머니', '자루', '군데', '걸음', '살', '곱', '주일', '시간', '자리', '패', '나라', '단계',
]); // prettier-ignore

/** Counters that join a Sino-Korean numeral in words. 기 and 일 make 만기 and 만일. */
export const SINO_COUNTERS: ReadonlySet<string> = new Set([
  '가지', '개', '명', '사람', '건', '호', '곳', '세대', '마리', '원', '년', '헥타르', '톤', '평방메터', '명분', '채', '돐', '번', '배', '급',
  '근', '무', '키로메터', '키로그람', '키로와트', '상자', '주머니',
]); // prettier-ignore

/** Words that begin like a number with its counter and are none. */
export const NO_NUMBERS: readonly string[] = [
  '한번에', '한달음', '한해살이', '두개골', '세배돈', '네거리', '한가지로', '다시 한번',
  '만개하', '만개되', '만년필', '만년설', '백년해로', '천명하', '천명되', '천년만년', '백배로', '만번',
]; // prettier-ignore

/** A number in words and where it ends. */
export interface WordNumber {
  readonly word: string;
  readonly value: string;
  readonly end: number;
}

/** The native numeral at an offset: 두, 열두, 서른. */
export function nativeNumeralAt(text: string, at: number): WordNumber | undefined {
  const tens = TENS.find(([word]) => text.startsWith(word, at));
  const from = at + (tens?.[0].length ?? 0);
  const ones = ONES.find(([word]) => text.startsWith(word, from));
  if (!tens && !ones) return undefined;
  const end = from + (ones?.[0].length ?? 0);
  return { word: text.slice(at, end), value: ((tens?.[1] ?? 0) + (ones?.[1] ?? 0)).toString(), end };
}

/** The Sino-Korean numeral at an offset; it has a scale in it, for 이, 사 and 오 alone are other words. */
export function sinoNumeralAt(text: string, at: number): WordNumber | undefined {
  let end = at;
  while (text.charAt(end) in SINO) end += 1;
  const word = text.slice(at, end);
  if (!/[십백천만억]/.test(word)) return undefined;
  return { word, value: hanValue(Array.from(word, (character) => SINO[character] ?? '').join('')), end };
}

/** Whether a native numeral counts the noun after a space. */
export const isAttributive = (word: string): boolean => ATTRIBUTIVE.has(word);

/** Whether a native numeral stands for itself. */
export const isStandalone = (word: string): boolean => STANDALONE.has(word);
