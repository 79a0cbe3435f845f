/** A Korean form of the termbase as an expression over squeezed text: particles may follow, a verb may be inflected. */
import { escapeRegExp, isHangul, lettersOf, putTogether, takeApart } from './letters.js';
import { squeeze } from './squeezed-text.js';

const AE = 1;
/** What a stem's vowel becomes with 어 or 아: ㅣ → ㅕ, ㅜ → ㅝ, ㅗ → ㅘ, ㅚ → ㅙ. */
const CONTRACTED: ReadonlyMap<number, number> = new Map([
  [20, 6],
  [13, 14],
  [8, 9],
  [11, 10],
]);
const RIEUL_FINAL = 8;
const BIEUP_FINAL = 17;
const SSANG_SIOT = 20;
/** Finals that an ending may put under an open stem: none, ㄴ ㄹ ㅁ ㅂ ㅆ. */
const ENDING_FINALS = [0, 4, 8, 16, 17, 20];
/** Particles that may open a compound: 고품질의 발전, 빈곤에서 해탈. */
const BETWEEN = '(?:의|을|를|에서|에|이|가|과|와)?';
/** No part of an opened compound is shorter: one syllable and a particle is another word. */
const SHORTEST_PART = 2;
/** How much may stand between the words of a verb phrase: 빈곤모자를 전부 벗고. */
const ROOM_IN_PHRASE = 16;

const expressions = new Map<string, RegExp>();

/** An expression that finds a form in squeezed Korean. */
export function formExpression(form: string): RegExp {
  const known = expressions.get(form);
  if (known) return known;
  const made = new RegExp(isVerb(form) ? verbSource(form) : nounSource(form), 'g');
  expressions.set(form, made);
  return made;
}

/** A form that ends in -다 is a verb: 도모하다, 벗지 않다. No noun of a termbase ends so. */
const isVerb = (form: string): boolean => form.endsWith('다') && form.length > 2;

const words = (form: string): readonly string[] =>
  form
    .split(' ')
    .map((word) => escapeRegExp(squeeze(word).text))
    .filter((word) => word !== '');

const nounSource = (form: string): string => words(form).map(opened).join(BETWEEN);

/** A compound of Hangul with room for a particle between its parts; anything else as it is. */
function opened(word: string): string {
  const syllables = lettersOf(word);
  if (!syllables.every(isHangul)) return word;
  const isJoint = (index: number): boolean => index >= SHORTEST_PART && index <= syllables.length - SHORTEST_PART;
  return syllables.map((syllable, index) => (isJoint(index) ? BETWEEN + syllable : syllable)).join('');
}

function verbSource(form: string): string {
  const parts = words(form.slice(0, -1));
  const last = parts.at(-1) ?? '';
  return [...parts.slice(0, -1).map(withoutObjectMark), inflected(last)].join(`.{0,${ROOM_IN_PHRASE}}?`);
}

/** 민생실사를 성사시키다 also stands as 민생실사 797건을 성사시켰다. */
const withoutObjectMark = (word: string): string => word.replace(/[을를]$/, '[을를]?');

/** A stem with what endings make of its last syllable: 하 → 한 할 함 합 해 했, 키 → 킨 켰, 늘 → 느 는; and 활성화하다 as 활성화되다. */
function inflected(stem: string): string {
  const last = stem.slice(-1);
  const syllable = takeApart(last);
  if (!syllable) return stem;
  const head = stem.slice(0, -1);
  const open = (finals: readonly number[], medial = syllable.medial): string =>
    finals.map((final) => putTogether({ ...syllable, medial, final })).join('');
  if (syllable.final === RIEUL_FINAL || syllable.final === BIEUP_FINAL) return `${head}[${last}${open(ENDING_FINALS)}]`;
  if (syllable.final !== 0) return stem;
  const contracted = last === '하' ? AE : CONTRACTED.get(syllable.medial);
  const passive = last === '하' && head !== '' ? '되된될됨됩돼됐' : '';
  return `${head}[${open(ENDING_FINALS)}${contracted === undefined ? '' : open([0, SSANG_SIOT], contracted)}${passive}]`;
}
