/**
 * Where this program breaks otherwise than UAX #14, and that each such place is one of the listed tailorings.
 * The signs of a tailoring are patterns of this test's own, so that a mistake in the program's tables does not excuse itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breakOpportunities, TAILORINGS, untailoredBreaks } from '../../pipeline/linebreak/index.js';

const REPORT = 'translations/2021-work-report';
const HANGUL = '\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3';
const WORD = '0-9A-Za-zé０-９Ａ-Ｚａ-ｚ＆';

/** A tailoring's sign: what stands before a seam and what after it, parted by `^`. */
type Sign = readonly [name: string, pattern: RegExp];

/** Allowed here, though UAX #14 prohibits it. */
const GIVEN: readonly Sign[] = [
  ['quotes', /[“”‘’"'＂＇«»] *\^|\^ *[“”‘’"'＂＇«»]/],
  ['full-em-symbols', /[①-⓿─-➿]\^|\^[①-⓿─-➿]/],
  ['full-width-marks', /[%％℃+＋$€￥−]\^[（《〈「⟨]|[)）》〉」，。、]\^[$€￥−%℃]|\^⟨/],
  ['connectors', /[–～~∼·•ㆍ]\^/],
  ['dash', /―\^/],
  ['plus', /\+\^/],
  ['wide-spaces', /[\u3000\u2009]\^/],
];

/** Prohibited here, though UAX #14 allows it. */
const TAKEN: readonly Sign[] = [
  ['quotes', /[“‘"'＂＇«] *\^| \^[”’"'＂＇»]/],
  ['full-width-marks', / \^[）》〉」；：！？，。、]|[（《〈「⟨] *\^/],
  ['wide-spaces', /[（《〈「“‘("'][ \u3000\u2009]+\^|\^[\u3000\u2009]/],
  ['connectors', /\^[–～~∼·•ㆍ]| \^[ぁ々]/],
  ['dash', /\^[—―]|[—―][ \u3000\u2009]*\^/],
  ['ellipsis', /\^…/],
  ['solidus', /[/／][ \u3000\u2009]*\^|\^／/],
  ['per-cent', /\^[%％℃]/],
  ['currency', /[$€￥−]\^/],
  ['plus', /\^[+＋]/],
  ['latin-words', new RegExp(`[.,:;!?\\-)+]\\^[${WORD}]|\\^[－‐]`)],
  ['full-width-latin', new RegExp(`[${WORD}%℃$€￥−]\\^[Ａ０＆]|[Ａ０＆]\\^[${WORD}($€￥−]`)],
  ['korean-particles', new RegExp(`[${WORD}%％℃+]\\^[${HANGUL}]`)],
  [
    'figures',
    /[0-9０-９〇一二三四五六七八九十百千万亿两几数第ⅠⅡⅢA-Z월제][^，。、“”]{0,6}\^|\^[0-9０一二三四五六七八九十]/,
  ],
];

interface Difference {
  readonly names: readonly string[];
  readonly place: string;
  readonly kind: 'given' | 'taken' | 'priced';
}

const AROUND = 8;

/** Every offset at which the two differ in a text, with the tailorings whose sign it bears. */
function differences(text: string, lang: 'zh' | 'ko'): readonly Difference[] {
  const unicode = untailoredBreaks(text);
  const tailored = breakOpportunities(text, [{ start: 0, end: text.length, lang }], {
    protectedTerms: [],
    unbreakable: [],
  });
  return tailored.flatMap((kind, i): readonly Difference[] => {
    if (kind === unicode[i]) return [];
    const place = `${text.slice(Math.max(0, i - AROUND), i)}^${text.slice(i, i + AROUND)}`;
    if (kind === 'prohibited') return [{ names: namesOf(TAKEN, place), place, kind: 'taken' }];
    if (unicode[i] === 'prohibited') return [{ names: namesOf(GIVEN, place), place, kind: 'given' }];
    const isKorean = lang === 'ko' || new RegExp(`[${HANGUL}]\\^|\\^[${HANGUL}]`).test(place);
    return [{ names: isKorean ? ['korean-words'] : [], place, kind: 'priced' }];
  });
}

const namesOf = (signs: readonly Sign[], place: string): readonly string[] =>
  signs.filter(([, pattern]) => pattern.test(place)).map(([name]) => name);
const unexplained = (found: readonly Difference[]): readonly Difference[] =>
  found.filter(({ names }) => names.length === 0).slice(0, 20);

const chinese = readFileSync(`${REPORT}/zh.txt`, 'utf8').split(/\r?\n/);
const korean = readdirSync(`${REPORT}/ko`)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(`${REPORT}/ko/${name}`, 'utf8').split(/\r?\n/))
  .filter((line) => !/^(##|>|%)/.test(line));

test('every sign is of a listed tailoring', () => {
  const listed = new Set(TAILORINGS.map(({ name }) => name));
  expect([...GIVEN, ...TAKEN].map(([name]) => name).filter((name) => !listed.has(name))).toEqual([]);
});

test('every difference on the report is a listed tailoring', () => {
  const inChinese = chinese.flatMap((line) => differences(line, 'zh'));
  const inKorean = korean.flatMap((line) => differences(line, 'ko'));
  expect(unexplained([...inChinese, ...inKorean])).toEqual([]);
  expect(inChinese.length).toBeGreaterThan(500);
  expect(inKorean.length).toBeGreaterThan(5000);
});

test('on the report, what UAX #14 prohibits is allowed at quotes and plus signs only', () => {
  const given = [
    ...chinese.flatMap((line) => differences(line, 'zh')),
    ...korean.flatMap((line) => differences(line, 'ko')),
  ].filter(({ kind }) => kind === 'given');
  expect([...new Set(given.flatMap(({ names }) => names))].sort()).toEqual(['plus', 'quotes']);
});

/** Marks, signs and one letter of each kind. */
const REPERTOIRE = Array.from(
  '中가あぁㄱA5é，。、；：！？（）《》〈〉「」“”‘’,.:;!?()"\'·～~—―…-–/%℃+$￥€−①々Ａ０＆ \u3000\u2009',
);
const FRAMES = ['', '中', '가', 'A', '5', '（'];

test.each(['zh', 'ko'] as const)('between any two marks, in %s, every difference is a listed tailoring', (lang) => {
  const found = REPERTOIRE.flatMap((first) =>
    REPERTOIRE.flatMap((second) =>
      FRAMES.flatMap((frame) => [
        ...differences(`${frame}${first}${second}${frame}`, lang),
        ...differences(`${frame}${first} ${second}${frame}`, lang),
      ]),
    ),
  );
  expect(unexplained(found)).toEqual([]);
  expect(found.length).toBeGreaterThan(5000);
});
