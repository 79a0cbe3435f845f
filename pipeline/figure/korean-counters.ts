/** The unit after a Korean number: joined as the norm has it, or apart where nothing else can be meant. */
import { koreanUnitAt, type UnitMatch } from './units.js';

/** Apart from their number these are other words: 12345 등, 4 대상, 98% 중. */
const NEVER_APART = new Set(['등', '위', '자리', '대', '기', '부', '조', '중', '동', '진', '패', '벌', '인', '분', '근', '무', '해', '일', '월', '장', '종', '통', '편', '층', '배', '곱', '단계', '마당', '세']); // prettier-ignore

/** Particles and forms of 이다 that may follow a counter or a numeral as the rest of its word. */
const PARTICLES: ReadonlySet<string> = new Set(
  '을 를 이 가 은 는 의 에 과 와 로 으로 도 만 씩 당 까지 부터 보다 에서 에게 이나 나 이며 며 이고 고 인 이다 다 였다 이였다 였습니다 이였습니다 입니다 이상 이내 이하 여 마다 만에 에는 에서는 까지는 만을 이라는 라는'.split(
    ' ',
  ),
);

const isHangul = (character: string): boolean => character >= '가' && character <= '힣';

/** The unit that begins at an offset, or after one space if the word ends with it. */
export function koreanCounterAt(text: string, at: number): UnitMatch | undefined {
  if (text.charAt(at) !== ' ') return koreanUnitAt(text, at);
  const apart = koreanUnitAt(text, at + 1);
  if (!apart || NEVER_APART.has(apart.surface)) return undefined;
  return isWordEnd(text, apart.end) ? apart : undefined;
}

/** The unit after Arabic digits; 해 counts years in words only (한해, but 제1해양연구소). */
export function arabicCounterAt(text: string, at: number): UnitMatch | undefined {
  const found = koreanCounterAt(text, at);
  return found?.surface === '해' ? undefined : found;
}

const BEFORE_WORDS = ' \n\t(‘“《〈「,·―/';

/** Whether a number in words may begin here: not inside a word, nor after a closing quote (‘청렴’한). */
export const isWordStart = (text: string, at: number): boolean =>
  at === 0 || BEFORE_WORDS.includes(text.charAt(at - 1));

/** Whether the word that ends here has ended, or goes on with a particle only. */
export function isWordEnd(text: string, at: number): boolean {
  let end = at;
  while (isHangul(text.charAt(end))) end += 1;
  return end === at || PARTICLES.has(text.slice(at, end));
}
