/** Chinese and Korean names of Word styles: what a secretary finds in the style list for the classes that our templates use. */
import { primarySubtag } from '../xml/word-xml.js';

/** A language that names styles: the one that leads the edition. */
export type NamingLanguage = 'zh' | 'ko';

type Words = Readonly<Record<NamingLanguage, string>>;

/** The language that names the styles of an edition led by `language`; undefined where we have no names. */
export function namingLanguage(language: string): NamingLanguage | undefined {
  const subtag = primarySubtag(language);
  return subtag === 'zh' || subtag === 'ko' ? subtag : undefined;
}

/**
 * By class. Parts of a paper are called as GB/T 9704-2012 calls them (发文机关署名, 成文日期), Korean is that of Yanbian.
 * No name is one under which Word shows a style of its own (正文, 副标题, 본문, 부제): Word would take one for the other.
 */
const CLASS_WORDS: Readonly<Record<string, Words>> = {
  title: { zh: '文件标题', ko: '문건제목' },
  subtitle: { zh: '副题', ko: '부제목' },
  author: { zh: '报告人', ko: '보고인' },
  salutation: { zh: '称谓', ko: '호칭' },
  heading: { zh: '层次标题', ko: '층차제목' },
  body: { zh: '公文正文', ko: '공문 본문' },
  dash: { zh: '破折号段', ko: '줄표단락' },
  // What goes on from the page before.
  continued: { zh: '续', ko: '이음' },
  issuer: { zh: '发文机关署名', ko: '발문기관 서명' },
  date: { zh: '成文日期', ko: '작성날자' },
  // Every sentence is one: the word alone says nothing.
  sentence: { zh: '', ko: '' },
  lead: { zh: '段首句', ko: '단락 첫 문장' },
  'run-in-heading': { zh: '段内标题', ko: '단락안 제목' },
  untranslated: { zh: '未译', ko: '미번역' },
  'blank-page': { zh: '空白页', ko: '빈페지' },
  'column-head': { zh: '栏题', ko: '란제목' },
  number: { zh: '句子编号', ko: '문장번호' },
  'cover-series': { zh: '封面文件类别', ko: '표지 문건류별' },
  'cover-session': { zh: '封面会议名称', ko: '표지 회의명칭' },
  'cover-title': { zh: '封面标题', ko: '표지 제목' },
  'cover-date': { zh: '封面日期', ko: '표지 날자' },
  'cover-issuer': { zh: '封面印发单位', ko: '표지 발급단위' },
  'imprint-line': { zh: '版权页', ko: '판권페지' },
  id: { zh: '段句编号', ko: '단락번호' },
  state: { zh: '译文状态', ko: '번역상태' },
  finding: { zh: '核查意见', ko: '검사의견' },
  error: { zh: '错误', ko: '오유' },
  warning: { zh: '警告', ko: '경고' },
  info: { zh: '提示', ko: '알림' },
  note: { zh: '备注', ko: '비고' },
};

const OWN_WORDS = {
  SidebySide: { english: 'Side by Side', zh: '对照表', ko: '대조표' },
  Spacer: { english: 'Spacer', zh: '表后间隔', ko: '표뒤간격' },
} as const;

/** Ids of the styles that every file of ours holds. */
export const OWN_STYLES = ['SidebySide', 'Spacer'] as const;
type OwnStyle = (typeof OWN_STYLES)[number];

/** The name of a style that every file of ours holds. */
export const ownName = (id: OwnStyle, naming: NamingLanguage | undefined): string => OWN_WORDS[id][naming ?? 'english'];

/** Elements without a class, and text in headers and footers. */
const ELEMENT_WORDS: Readonly<Record<string, Words>> = {
  p: { zh: '普通段落', ko: '일반단락' },
  span: { zh: '普通文字', ko: '일반문자' },
  a: { zh: '链接文字', ko: '련결문자' },
  header: { zh: '页眉文字', ko: '머리글문자' },
  footer: { zh: '页脚文字', ko: '바닥글문자' },
};

const PSEUDO_WORDS: Readonly<Record<string, Words>> = {
  before: { zh: '前加', ko: '앞붙임' },
  after: { zh: '后加', ko: '뒤붙임' },
};

/** What Word itself calls its styles, for a second look of one: Word would not translate `heading 1 2`. */
function builtInWords(name: string): Words | undefined {
  const [, kind, level] = /^(heading|toc) (\d)$/.exec(name) ?? [];
  if (kind === 'heading') return { zh: `标题 ${level}`, ko: `제목 ${level}` };
  if (kind === 'toc') return { zh: `目录 ${level}`, ko: `목차 ${level}` };
  return BUILT_IN_WORDS[name];
}

const BUILT_IN_WORDS: Readonly<Record<string, Words>> = {
  Title: { zh: '标题', ko: '제목' },
  header: { zh: '页眉', ko: '머리글' },
  footer: { zh: '页脚', ko: '바닥글' },
  'TOC Heading': { zh: 'TOC 标题', ko: '목차 제목' },
  Hyperlink: { zh: '超链接', ko: '하이퍼링크' },
  FollowedHyperlink: { zh: '已访问的超链接', ko: '열어 본 하이퍼링크' },
};

/** Word's name of one of its own styles in the naming language, where we make others after it. */
export const builtInName = (name: string, naming: NamingLanguage | undefined): string | undefined =>
  naming && builtInWords(name)?.[naming];

/** What stands after the name of a style that exists in both languages. */
const LANGUAGE_WORDS: Readonly<Record<string, Words>> = {
  zh: { zh: '（汉文）', ko: '(한문)' },
  ko: { zh: '（朝文）', ko: '(조선문)' },
  en: { zh: '（英文）', ko: '(영문)' },
};

/** `（朝文）` after a Chinese name, `(한문)` after a Korean one; the bare tag for a language that has no word here. */
export function languageSuffix(lang: string, naming: NamingLanguage): string {
  const subtag = primarySubtag(lang);
  return LANGUAGE_WORDS[subtag]?.[naming] ?? ` ${subtag}`;
}

/** The name of a kind of text, `span.sentence.lead` → 段首句; undefined where a class is not one of our templates’. */
export function localName(styleName: string, naming: NamingLanguage | undefined): string | undefined {
  if (!naming) return undefined;
  const [element = '', pseudo] = styleName.split('::');
  const [tag = '', ...classes] = element.split('.');
  // A class may be called as what every object has: `constructor`.
  const words = classes.map((name) => (Object.hasOwn(CLASS_WORDS, name) ? CLASS_WORDS[name] : undefined));
  if (words.includes(undefined)) return undefined;
  const told = words.flatMap((word) => (word === undefined || word[naming] === '' ? [] : [word[naming]]));
  const base = told.length > 0 ? told.join('·') : ELEMENT_WORDS[tag]?.[naming];
  if (base === undefined || pseudo === undefined) return base;
  const added = PSEUDO_WORDS[pseudo]?.[naming];
  return added === undefined ? undefined : `${base}·${added}`;
}
