/** The rows of the termbase that stand in a Chinese text: longest first, and a row inside a longer one does not count again. */
import type { Term, Termbase } from '../termbase/index.js';
import { foldChinese } from './letters.js';
import { indexWords, type WordIndex } from './word-index.js';

/** A row and where its Chinese stands. */
export interface FoundTerm {
  readonly term: Term;
  readonly places: readonly number[];
}

/**
 * Words of another meaning that hold a row's Chinese. Found on the report and in the rows of terms.csv;
 * they cover what stands in them, as a longer row does.
 */
const HIDING_WORDS = [
  ...['率先', '统率', '表率', '草率', '轻率', '坦率', '效率优先'], // 率
  ...['三保障', '三保险'], // 三保 is another slogan (korean.md, “Sense before word”)
  ...['和龙头', '三合一', '三合土'], // the places 和龙, 三合
  ...['加大', '每人大', '个人大', '众人大', '人大幅', '人大力'], // 人大
  ...['户口', '落户', '用户', '客户', '账户', '门户', '开户', '户外', '户籍'], // 户
  ...['人次', '层次', '档次', '批次', '三次产业', '依次', '逐次', '再次', '首次', '多次', '其次', '次要', '次生'], // 次
  ...['换届', '历届', '应届', '往届', '本届'], // 届
  ...['多元', '单元', '公元', '元旦', '元宝', '元素', '元气', '元首'], // 元
  ...['工作日'], // 근무일, no 사업
  ...['京东北', '北京东', '南京东'], // 京东
  ...['今日本', '日本级', '每日本'], // 日本
  ...['高速度', '高速增长', '高速公路'], // 高速 is a motorway only by itself
  ...['重心', '中心思想', '以人民为中心'], // 中心
  ...['省委员', '州委员', '省委托', '州委托'], // 省委, 州委
  ...['省政府性', '州政府性'], // 州政府: 全州政府性基金
  ...['州长白'], // 州长
  ...['伊利石', '伊犁'], // 伊利
  ...['民生活', '民生产', '国民生', '公民生'], // 民生 across a word's edge: 农民生活
];

interface Row {
  readonly zh: string;
  readonly term: Term | undefined;
}

/** Rows in the order in which they are looked for, and their words. */
interface IndexedRows {
  readonly rows: readonly Row[];
  readonly words: WordIndex;
}

const rowsOf = new WeakMap<Termbase, IndexedRows>();

/** The rows longest first; rows of one length in the order of the file. Kept, as a document asks for them hundreds of times. */
function longestFirst(termbase: Termbase): IndexedRows {
  const known = rowsOf.get(termbase);
  if (known) return known;
  const rows = [
    ...termbase.terms.map((term): Row => ({ zh: foldChinese(term.zh), term })),
    ...HIDING_WORDS.map((zh): Row => ({ zh, term: undefined })),
  ].sort((a, b) => b.zh.length - a.zh.length);
  const indexed = { rows, words: indexWords(rows.map(({ zh }) => zh)) };
  rowsOf.set(termbase, indexed);
  return indexed;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The rows that stand in a folded Chinese text. A protected formula counts wherever it stands, unless it is part of a longer formula. */
export function findTerms(zh: string, termbase: Termbase): readonly FoundTerm[] {
  const covered: Stretch[] = [];
  const formulas: Stretch[] = [];
  const { rows, words } = longestFirst(termbase);
  const found = [...words.find(zh)].sort(([a], [b]) => a - b);
  return found.flatMap(([index, all]) => {
    const { zh: word = '', term } = rows[index] ?? {};
    const isFormula = term?.protectedIn.includes('ko') ?? false;
    const places = all.filter((start) => !isInside(start, word, isFormula ? formulas : covered));
    const stretches = places.map((start) => ({ start, end: start + word.length }));
    covered.push(...stretches);
    if (isFormula) formulas.push(...stretches);
    return term && places.length > 0 ? [{ term, places }] : [];
  });
}

/** Inside something longer: two rows of the same Chinese both count. */
const isInside = (start: number, word: string, stretches: readonly Stretch[]): boolean =>
  stretches.some(
    (outer) => start >= outer.start && start + word.length <= outer.end && outer.end - outer.start > word.length,
  );
