/** XML, units and languages as Word writes them. */
import type { Pt } from '../../../geometry/index.js';

export type Attributes = Readonly<Record<string, string | number>>;

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for XML content and attributes. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Text without what XML 1.0 forbids: a control character pasted from elsewhere would keep Word from opening the file. */
export const printable = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    // XML 1.0, production 2: of the controls only tab and line ends, and neither U+FFFE nor U+FFFF.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

/** An element with its attributes and already written children. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const content = children.join('');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A property that is on or off; off is written out, so that a style never inherits it from its base. */
export const toggle = (name: string, isOn: boolean): string => element(name, isOn ? {} : { 'w:val': '0' });

/** Who made the file, where Word asks for a person or a program. */
export const PROGRAM = 'duizhao';

/** The beginning of a day, `2021-01-25`, as W3CDTF; undefined for any other text. */
export const startOfDay = (date: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : undefined;

/** Twentieths of a point. */
export const twips = (length: Pt): number => Math.round(length * 20);

/** Twentieths of a point, never more than the length: 22 lines of a rounded-up pitch would not fit the type area. */
export const twipsWithin = (length: Pt): number => Math.floor(length * 20 + 1e-3);

/** The primary subtag of a BCP 47 tag. */
export const primarySubtag = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? '';

/** Whether Word knows the norm by which a language is spelt. Of Korean it knows Seoul's alone, by which much of what is right in China is wrong. */
export const hasProofing = (lang: string): boolean => primarySubtag(lang) !== 'ko' || /^ko(?:-kr)?$/i.test(lang);

/** The tag under which Word knows a language: it has Korean of Korea only, so `ko-CN` becomes `ko-KR`. */
function wordLanguage(lang: string): string {
  switch (primarySubtag(lang)) {
    case 'zh':
      return 'zh-CN';
    case 'ko':
      return 'ko-KR';
    case 'en':
      return 'en-US';
    default:
      return lang;
  }
}

/**
 * The language of figures and Latin words within East Asian text: the one that Word gives them as well.
 * Under zh-CN or ko-KR LibreOffice breaks lines inside them: `92.|9%`.
 */
const LATIN_LANGUAGE = 'en-US';

/** The attributes of `w:lang`, and of `w:themeFontLang`: a language for Latin text, one for East Asian text. */
interface LanguagePair {
  readonly value: string;
  readonly eastAsia?: string;
}

/** The languages of a run, a style or a document that is written in `lang`. */
export const languagePair = (lang: string): LanguagePair =>
  isEastAsian(lang) ? { value: LATIN_LANGUAGE, eastAsia: wordLanguage(lang) } : { value: wordLanguage(lang) };

/** A language pair as attributes. */
export const languageAttributes = (lang: string): Attributes => {
  const { value, eastAsia } = languagePair(lang);
  return { 'w:val': value, ...(eastAsia !== undefined && { 'w:eastAsia': eastAsia }) };
};

/** Whether quotation marks, dashes and dots of a language take the East Asian face. */
export const isEastAsian = (lang: string): boolean => ['zh', 'ko', 'ja'].includes(primarySubtag(lang));
