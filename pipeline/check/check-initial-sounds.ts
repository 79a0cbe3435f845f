/** Initial ㄹ and ㄴ by the Chinese word that they render. */
import type { Term } from '../termbase/index.js';
import { beginsWord } from './word-start.js';
import type { Check, Finding, Pair } from './finding.js';
import { INITIAL_SOUNDS, seoulInitial, type InitialSound } from './initial-sounds.js';
import { placesOf } from './letters.js';
import { indexWords } from './word-index.js';

/**
 * Seoul's spelling of a word that the Chinese has: at a word's start, or inside one if the right spelling is nowhere;
 * and at a word's start whatever it renders, if it is no word of the norm.
 */
export const checkInitialSounds: Check = (pair) => {
  const words = [...writtenWrong(pair.ko).map((word) => inPair(word, pair)), ...termWords(pair)];
  const found = words.flatMap((word) => findWrong(word, pair));
  return found.filter((one, index) => found.findIndex(({ start }) => start === one.start) === index);
};

const WRONG_WORDS = indexWords(INITIAL_SOUNDS.map(({ wrong }) => wrong));

/** The words of the table whose Seoul spelling stands in the Korean, in the table's order: only these can be wrong. */
const writtenWrong = (ko: string): readonly InitialSound[] =>
  [...WRONG_WORDS.find(ko).keys()].sort((a, b) => a - b).flatMap((index) => INITIAL_SOUNDS[index] ?? []);

/** A word of the table, and whether the Chinese has it. */
interface WordInPair extends Omit<InitialSound, 'zh'> {
  readonly isInChinese: boolean;
}

const inPair = ({ zh, ...word }: InitialSound, pair: Pair): WordInPair => ({
  ...word,
  isInChinese: zh.some((one) => pair.zh.includes(one)) && !(word.innocent?.test(pair.zh) ?? false),
});

/** Agreed forms that begin with ㄹ or ㄴ, word by word: 룡정, 련합검사청사; 고품질 발전리념 has none. */
const termWords = ({ terms }: Pair): readonly WordInPair[] => terms.flatMap(({ term }) => wordsOfTerm(term));

const wordsOf = new WeakMap<Term, readonly WordInPair[]>();

/** Kept, as a term stands in many passages. */
function wordsOfTerm(term: Term): readonly WordInPair[] {
  const known = wordsOf.get(term);
  if (known) return known;
  const words = [term.ko, ...term.variants].flatMap((form) =>
    form.split(' ').flatMap((right) => {
      const wrong = seoulInitial(right);
      if (wrong === undefined || right.length < 2) return [];
      return [{ right, wrong, isInChinese: true, isAlwaysWrong: false, innocent: undefined }];
    }),
  );
  wordsOf.set(term, words);
  return words;
}

function findWrong({ right, wrong, isInChinese, isAlwaysWrong }: WordInPair, pair: Pair): readonly Finding[] {
  if (right === wrong || !(isInChinese || isAlwaysWrong)) return [];
  const isRight = pair.ko.includes(right);
  return placesOf(pair.ko, wrong)
    .filter((start) => beginsWord(pair, start) || (isInChinese && !isRight && !isTrap(pair.ko, start, wrong)))
    .map((start) => ({
      code: 'check/initial-sound',
      args: { found: wrong, form: right },
      start,
      end: start + wrong.length,
    }));
}

/** korean.md, “Matching terms by machine”: words that hold Seoul's spelling by chance. */
const TRAPS: Readonly<Record<string, RegExp>> = {
  역사: /지역사|구역사|무역사|방역사/,
  용정: /적용정|사용정|리용정|응용정/,
  여성: /참여성|기여성/,
  영도: /운영도|경영도|수영도/,
  양식: /생활양식|건축양식/,
  연말: /자연말/,
  이용: /다이용/,
  연도: /해연도/,
  이자: /[가-힣]이자/,
  연간: /[가-힣]년간|자연간/,
  이상: /규모이상|한도액이상/,
};

/** Whether the letters around make another word of it; an affix 이 or 연 behind a noun is the commonest chance. */
function isTrap(ko: string, start: number, wrong: string): boolean {
  if (wrong.startsWith('이') || wrong.length < 2) return true;
  const trap = TRAPS[wrong];
  return trap?.test(ko.slice(Math.max(0, start - 4), start + wrong.length)) ?? false;
}
