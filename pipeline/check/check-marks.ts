/** Marks: quotes, titles, middle dots, dashes, stops (korean.md, “Marks”). */
import { findingAt, wholeFinding, type Check, type Finding, type Pair } from './finding.js';
import { countOf, matchesOf } from './letters.js';

const CLOSING: Readonly<Record<string, string>> = { '‘': '’', '“': '”', '《': '》', '〈': '〉', '(': ')' };
const MARKS = /[‘’“”《》〈〉()]/g;

interface OpenMark {
  readonly mark: string;
  readonly at: number;
}

/** Every mark that opens is closed by its own, innermost first. */
const checkPairs: Check = ({ ko }) => {
  const open: OpenMark[] = [];
  const findings: Finding[] = [];
  const report = (mark: string, at: number): void => {
    findings.push({ code: 'check/quotes', args: { mark }, start: at, end: at + 1 });
  };
  for (const { 0: mark, index } of matchesOf(ko, MARKS)) {
    // 1) and ㄱ) number a list and close nothing.
    if (mark === ')' && open.length === 0 && /^\s*[\d가-하]{1,2}$/.test(ko.slice(0, index))) continue;
    if (CLOSING[mark] !== undefined) {
      if (open.at(-1)?.mark === mark && mark !== '(') report(mark, index);
      open.push({ mark, at: index });
      continue;
    }
    const last = open.at(-1);
    if (last && CLOSING[last.mark] === mark) open.pop();
    else report(mark, index);
  }
  for (const { mark, at } of open) report(mark, at);
  return findings.slice(0, 1);
};

/** “ ” is for words really spoken: the Chinese says so with 说, 指出, or a colon before its quote. */
const SPOKEN = /[说道讲](?:[:：]|“)|指出|强调|[:：]“|问道|答道/;

const checkDoubleQuotes: Check = ({ zh, ko }) =>
  SPOKEN.test(zh)
    ? []
    : matchesOf(ko, /“[^”]*”/g).map((match) => findingAt('check/double-quotes', { found: match[0] }, match));

/** Marks of Chinese, of other languages or of a typewriter, and what stands for them. Half-width `. , ? !`; never « ; ― for ——. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/，/g, ','],
  [/[。．｡]/g, '.'],
  [/[、､]/g, ','],
  [/：/g, ':'],
  [/；/g, '. or ,'],
  [/！/g, '!'],
  [/？/g, '?'],
  [/（/g, '('],
  [/）/g, ')'],
  [/％/g, '%'],
  [/＋/g, '+'],
  [/[０-９Ａ-Ｚａ-ｚ]/g, 'half-width'],
  [/[「『]/g, '‘'],
  [/[」』]/g, '’'],
  [/[«≪]|<</g, '《'],
  [/[»≫]|>>/g, '》'],
  [/"/g, '‘ or ’'],
  [/(?<![A-Za-z])'/g, '‘ or ’'],
  [/—+|--+|–/g, '―'],
  [/\u3000/g, 'a space'],
];

const ANY_FOREIGN = new RegExp(FOREIGN.map(([{ source }]) => source).join('|'));

const checkForeign: Check = ({ ko }) =>
  (ANY_FOREIGN.test(ko) ? FOREIGN : []).flatMap(([expression, form]) =>
    matchesOf(ko, expression).map((match) => findingAt('check/foreign-mark', { found: match[0], form }, match)),
  );

/** Laws, norms and articles stand in 〈 〉, books and papers in 《 》. */
const NORM = /(?:法|条例|办法|规定|意见|细则|决定|通知|公约|章程|方案|规则)$/;
/** Report titles stand in ‘ ’, as other coined terms do. */
const REPORT = /报告$/;

/** As many titles as the Chinese has, each in the marks of its kind. */
const checkTitles: Check = (pair) => {
  const titles = matchesOf(pair.zh, /《([^《》]*(?:《[^《》]*》[^《》]*)*)》/g).map(([, title = '']) => title);
  const outer = pair.ko.match(/《[^《》]*》|〈[^〈〉]*〉/g) ?? [];
  const reports = titles.filter((title) => REPORT.test(title)).length;
  if (titles.length === 0)
    return matchesOf(pair.ko, /[《〈]/g).map((match) =>
      findingAt('check/title-marks', { found: match[0], form: 'no title marks, as the Chinese has none' }, match),
    );
  if (outer.length < titles.length - Math.min(reports, countOf(pair.ko, /‘[^’]*’/g))) {
    const form = titles.map((title) => (NORM.test(title) ? '〈 〉' : '《 》')).join(', ');
    return [wholeFinding('check/title-marks', { found: titles.join(', '), form }, pair)];
  }
  const norms = titles.filter((title) => NORM.test(title)).length;
  const books = titles.length - norms - reports;
  return matchesOf(pair.ko, /《[^《》]*》/g)
    .slice(books + reports)
    .map((match) => findingAt('check/title-marks', { found: match[0], form: '〈 〉' }, match));
};

/** `·` spaced (norm 제3항); the Chinese • and other dots are none of ours. */
const checkMiddleDot: Check = ({ ko }) =>
  matchesOf(ko, /[•・‧⋅ㆍ]|(?<! )·|·(?! )/g).map((match) => findingAt('check/middle-dot', { found: match[0] }, match));

const HEADINGS: ReadonlySet<Pair['kind']> = new Set(['title', 'subtitle', 'author', 'heading', 'issuer', 'date']);

/** Headings, run-in headings and leads are noun phrases without a full stop. */
const isHeading = ({ kind, role }: Pair): boolean => HEADINGS.has(kind) || role !== 'sentence';

const checkStops: Check = (pair) => {
  const text = pair.ko.trimEnd();
  const end = text.length;
  const hasStop = /[.!?][’”》〉)]*$/.test(text);
  if (isHeading(pair)) {
    // All leads in -하겠습니다 is the other mould; then they are sentences and take their stop.
    const isSentence = /다\.$/.test(text) && pair.role === 'lead';
    return text.endsWith('.') && !isSentence ? [{ code: 'check/heading-stop', args: {}, start: end - 1, end }] : [];
  }
  const asksForStop = /[。！？!?][”’》)]*$/.test(pair.zh.trimEnd());
  return asksForStop && !hasStop && text !== ''
    ? [{ code: 'check/missing-stop', args: {}, start: Math.max(0, end - 1), end }]
    : [];
};

/** All of them. */
export const checkMarks: Check = (pair) =>
  [checkPairs, checkDoubleQuotes, checkForeign, checkTitles, checkMiddleDot, checkStops].flatMap((check) =>
    check(pair),
  );
