/** The sound that a written word ends in when it is read aloud, which decides what particles follow it. */

/** `rieul` is a consonant but for 로, which stands behind it as behind a vowel. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Whether a character is a Hangul syllable. */
const isHangul = (character: string): boolean => character >= '가' && character <= '힣';

/** Marks that are not read. */
const SILENT = '’‘”“》《〉〈」「』『"\' \u00a0';

/** Digits by their Sino-Korean names: 령 일 이 삼 사 오 륙 칠 팔 구. */
const DIGITS: readonly FinalSound[] = [
  ...(['consonant', 'rieul', 'vowel', 'consonant', 'vowel'] as const),
  ...(['vowel', 'consonant', 'rieul', 'rieul', 'vowel'] as const),
];
/** Zeros of 조, the one power of ten whose name ends in a vowel: 십 백 천 만 억 조. */
const ZEROS_OF_JO = [12, 15];

/** 엘, 엠, 엔; the names of all other letters end in a vowel, but R, which is 아르 to some and 알 to others. */
const LETTERS: Readonly<Record<string, FinalSound | undefined>> = { L: 'rieul', M: 'consonant', N: 'consonant' };
const UNSURE_LETTER = 'R';

/** Signs and units by their names: 퍼센트, 퍼밀, 플러스, 도, 메터 and what is made of it, 그람 and what is made of it. */
const SIGNS: readonly (readonly [RegExp, FinalSound])[] = [
  [/[%％]$/, 'vowel'],
  [/‰$/, 'rieul'],
  [/[+＋]$/, 'vowel'],
  [/[℃°]$/, 'vowel'],
  [/[㎡㎥㎢㎞㎝㎜]$/, 'vowel'],
  [/[㎏㎎]$/, 'consonant'],
  [/(?:^|[^A-Za-z])(?:km|cm|mm|m)$/, 'vowel'],
  [/(?:^|[^A-Za-z])(?:kg|mg|g)$/, 'consonant'],
];

/** How a text ends when it is read; undefined where that cannot be told: words in small Latin letters, Chinese, a bracket that sounds otherwise than the word before it. */
export function finalSound(text: string): FinalSound | undefined {
  const read = withoutSilentEnd(text);
  const last = read.slice(-1);
  if (isHangul(last)) return soundOfSyllable(last);
  if (last === ')' || last === '）') return soundOfBracket(read);
  if (/[0-9]/.test(last)) return soundOfNumber(/[0-9]+$/.exec(read)?.[0] ?? last);
  const sign = SIGNS.find(([expression]) => expression.test(read));
  return sign ? sign[1] : soundOfLetters(/[A-Za-z]+$/.exec(read)?.[0] ?? '');
}

function withoutSilentEnd(text: string): string {
  let end = text.length;
  while (end > 0 && SILENT.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function soundOfSyllable(syllable: string): FinalSound | undefined {
  const code = syllable.charCodeAt(0);
  if (code < FIRST || code > LAST) return undefined;
  const final = (code - FIRST) % FINALS;
  return final === 0 ? 'vowel' : final === RIEUL ? 'rieul' : 'consonant';
}

/** A bracket is read by some and not by others: 현(시). */
function soundOfBracket(text: string): FinalSound | undefined {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  if (open < 0) return undefined;
  const inside = finalSound(text.slice(open + 1, -1));
  return inside === finalSound(text.slice(0, open)) ? inside : undefined;
}

function soundOfNumber(digits: string): FinalSound {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const [from = 0, to = 0] = ZEROS_OF_JO;
  if (zeros === 0) return DIGITS[Number(digits.slice(-1))] ?? 'consonant';
  return zeros >= from && zeros <= to && zeros < digits.length ? 'vowel' : 'consonant';
}

/** Capitals are read letter by letter: GDP, LNG, 5G. */
function soundOfLetters(letters: string): FinalSound | undefined {
  if (letters === '' || /[a-z]/.test(letters)) return undefined;
  const last = letters.slice(-1);
  return last === UNSURE_LETTER ? undefined : (LETTERS[last] ?? 'vowel');
}
