/** Spelling that Korean alone decides: 되였다, 률 and 렬, 페, 사이시옷, loan words. */
import type { CheckCode } from './check-levels.js';
import { findingAt, type Check, type Finding } from './finding.js';
import { matchesOf, startsWord, takeApart } from './letters.js';
import { indexWords } from './word-index.js';
import { LOAN_WORDS, readRespellings, RYEOL, SAISIOT, TENSE, type Respelling } from './spelling-words.js';

/** ㅣ ㅐ ㅔ ㅚ ㅟ ㅢ: after an open stem with one of these the norm writes 여, 였 (조선말규범집, 맞춤법 제11항). */
const Y_STEMS = new Set([20, 1, 5, 11, 16, 19]);
/** Stems after which 어 stands in no other word; 이어, 제어, 기어 and others are words by themselves. */
const STEMS_BEFORE_EO = '되뛰쉬띄튀휘뉘죄쬐';

const checkPastForm: Check = ({ ko }) =>
  matchesOf(ko, /([가-힣])([어었])/g).flatMap((match): readonly Finding[] => {
    const [, stem = '', ending = ''] = match;
    const { medial = -1, final = -1 } = takeApart(stem) ?? {};
    if (final !== 0 || !Y_STEMS.has(medial)) return [];
    if (ending === '어' && !STEMS_BEFORE_EO.includes(stem)) return [];
    // 짓다 → 지었다, 잇다 → 이었다, 긋다: ㅅ falls out and 어 stays. 이었 behind a noun is the copula.
    if (stem === '지' || (stem === '이' && startsWord(ko, match.index))) return [];
    const right = stem + (ending === '어' ? '여' : '였');
    return [findingAt('check/past-form', { found: match[0], form: right }, match)];
  });

/** 률 after any sound (비률, 실업률); a word that begins with 율 is none of these. */
const checkRyul: Check = ({ ko }) =>
  matchesOf(ko, /[가-힣]율/g).map((match) => {
    const form = `${match[0].slice(0, 1)}률`;
    return findingAt('check/inner-sound', { found: match[0], form }, match);
  });

/** 페 for Seoul's 폐 (korean.md: 페염 페쇄). */
const checkPe: Check = ({ ko }) =>
  matchesOf(ko, /폐[가-힣]?|[가-힣]폐/g).map((match) =>
    findingAt('check/inner-sound', { found: match[0], form: match[0].replace('폐', '페') }, match),
  );

interface SpellingTable {
  readonly code: CheckCode;
  readonly words: readonly Respelling[];
  /** Whether the wrong spelling counts inside a word too: 봉사센터, 쾌속버스. */
  readonly isFree: boolean;
}

const readTable = (code: CheckCode, table: string, isFree: boolean): SpellingTable => ({
  code,
  words: readRespellings(table),
  isFree,
});

const TABLES: readonly SpellingTable[] = [
  readTable('check/saisiot', SAISIOT, true),
  readTable('check/loan-word', LOAN_WORDS, true),
  readTable('check/inner-sound', RYEOL, false),
  readTable('check/inner-sound', TENSE, true),
];

/** The words of all tables, one table after the other, and their wrong spellings: one walk through a text finds them all. */
const ENTRIES = TABLES.flatMap((table) => table.words.map((word) => ({ table, word })));
const WRONG = indexWords(ENTRIES.map(({ word }) => word.wrong));

/** 캠퍼스버스 is a bus, 유니버스 is none; the other words hold nothing else by chance. */
const CHANCE = /유니버스|패러미터/;

interface Taken {
  readonly table: SpellingTable;
  readonly start: number;
  readonly end: number;
}

/** Each table is read by itself: a letter can be wrong by two of them. */
const checkTables: Check = ({ ko }) => {
  const taken: Taken[] = [];
  const found = [...WRONG.find(ko)].sort(([a], [b]) => a - b);
  return found.flatMap(([at, places]) => {
    const entry = ENTRIES[at];
    if (!entry) return [];
    const { table, word } = entry;
    return places.flatMap((start): readonly Finding[] => {
      const end = start + word.wrong.length;
      if (!table.isFree && !startsWord(ko, start)) return [];
      if (taken.some((other) => other.table === table && start < other.end && end > other.start)) return [];
      if (CHANCE.test(ko.slice(Math.max(0, start - 2), end))) return [];
      taken.push({ table, start, end });
      return [{ code: table.code, args: { found: word.wrong, form: word.right }, start, end }];
    });
  });
};

/** All of them. */
export const checkSpelling: Check = (pair) => [
  ...checkPastForm(pair),
  ...checkRyul(pair),
  ...checkPe(pair),
  ...checkTables(pair),
];
