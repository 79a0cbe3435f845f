/**
 * Korean particles after a word that is not known until a message is printed: `{file}을(를)` becomes 파일을 or 번호를.
 * Which form it is depends on whether the word ends in a consonant as it is read; where that cannot be told, both stay.
 */

/** The last sound of a word as it is read. */
type Ending = 'vowel' | 'rieul' | 'consonant';

/** How a message writes a particle that is still open: both forms, after a consonant and after a vowel. */
const PARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '(이)': ['이', ''],
};

/** Its written forms, to be looked for right after a gap. */
export const OPEN_PARTICLE = Object.keys(PARTICLES)
  .map((written) => written.replace(/[()]/g, '\\$&'))
  .join('|');

/** Marks that are not read: the particle goes by what stands before them. */
const CLOSING = /[\s`'"’”»›」』》〉)\]}.]+$/;

/** The form of a particle after a text, as it is where it cannot be told how the text ends. */
export function particleAfter(text: string, written: string): string {
  const [afterConsonant, afterVowel] = PARTICLES[written] ?? [written, written];
  const ending = endingOf(text.replace(CLOSING, ''));
  switch (ending) {
    case undefined:
      return written;
    case 'vowel':
      return afterVowel;
    case 'rieul':
      return written === '(으)로' ? afterVowel : afterConsonant;
    case 'consonant':
      return afterConsonant;
  }
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Final sounds of a syllable in Unicode's order, none first; ㄹ is the eighth. */
const FINALS = 28;
const RIEUL = 8;

function endingOf(text: string): Ending | undefined {
  const last = text.slice(-1);
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    const final = (code - FIRST_SYLLABLE) % FINALS;
    return final === 0 ? 'vowel' : final === RIEUL ? 'rieul' : 'consonant';
  }
  if (last >= '0' && last <= '9') return DIGITS[Number(last)];
  const [, before = '', word = ''] = /(.?)\s?([A-Za-z]+)$/.exec(text) ?? [];
  // `12 mm`: a unit is read as a word that its letters do not show.
  return word === '' || /\d/.test(before) ? undefined : endingOfLatin(word);
}

/** 령 일 이 삼 사 오 륙 칠 팔 구; 십, 백, 천 and 만 end in consonants too. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** PDF and txt are spelt out, letter by letter; of other words only some endings are read alike by all. */
function endingOfLatin(word: string): Ending | undefined {
  const last = word.slice(-1).toLowerCase();
  if ('mn'.includes(last)) return 'consonant';
  if (last === 'l') return 'rieul';
  const isSpelt = word === word.toUpperCase() || !/[aeiouy]/i.test(word);
  // R is 에르 to some and 알 to others.
  if (isSpelt) return last === 'r' ? undefined : 'vowel';
  return 'aiouyfsz'.includes(last) ? 'vowel' : undefined;
}
