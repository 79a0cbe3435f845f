/**
 * What stands in a paragraph, and the paragraph, as XML of Word's. Thousands of them make a file, so they are written straight as text,
 * as the docx library would write them (docx 9.15.2), whose tree of objects for each takes ten times as long.
 */
import { element, isEastAsian, languageAttributes, printable } from './word-xml.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Nearly every text has nothing to escape, and no surrogate that might stand alone. */
const NOT_PLAIN = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text as it stands in an element. */
export const textXml = (text: string): string =>
  NOT_PLAIN.test(text) ? printable(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character) : text;

/** The properties of a run as XML; empty where it has none. */
export type RunLook = string;

/** Style, language and face hint of a run: all that runs carry. The hint gives “ ” … — · the East Asian face. */
export const runLook = (lang: string, styleId: string | undefined): RunLook =>
  `<w:rPr>${styleId === undefined ? '' : element('w:rStyle', { 'w:val': styleId })}${
    isEastAsian(lang) ? '<w:rFonts w:hint="eastAsia"/>' : ''
  }${element('w:lang', languageAttributes(lang))}</w:rPr>`;

/** A run that carries a style and nothing else. */
export const styledLook = (styleId: string): RunLook => `<w:rPr>${element('w:rStyle', { 'w:val': styleId })}</w:rPr>`;

const run = (look: RunLook, content: string): string => `<w:r>${look}${content}</w:r>`;

/** A run of text. */
export const textRun = (look: RunLook, text: string): string =>
  run(look, `<w:t xml:space="preserve">${textXml(text)}</w:t>`);

/** A tab. */
export const tabRun = (look: RunLook): string => run(look, '<w:tab/>');

/** A line break. */
export const BREAK_RUN = run('', '<w:br/>');

/** A mark of a field. A field that is out of date is worked out when the file is opened. */
export const fieldMark = (look: RunLook, type: 'begin' | 'separate' | 'end', isStale = false): string =>
  run(look, `<w:fldChar w:fldCharType="${type}"${isStale ? ' w:dirty="true"' : ''}/>`);

/** The instruction of a field. */
export const instructionRun = (look: RunLook, instruction: string): string =>
  run(look, `<w:instrText>${textXml(instruction)}</w:instrText>`);

/** A field of Word's own, which it works out on every page: its result is left to it. */
export const pageField = (look: RunLook, name: 'PAGE' | 'NUMPAGES'): string =>
  fieldMark(look, 'begin') +
  run(look, `<w:instrText xml:space="preserve">${name}</w:instrText>`) +
  fieldMark(look, 'separate') +
  fieldMark(look, 'end');

/** Where a bookmark begins. */
export const bookmarkStart = (name: string, id: number): string =>
  `<w:bookmarkStart w:name="${textXml(name)}" w:id="${id}"/>`;

/** Where a bookmark ends. */
export const bookmarkEnd = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;

/** Where what a comment is about begins. */
export const commentStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;

/** Where it ends, and the mark of the comment. */
export const commentEnd = (id: number, look: RunLook): string =>
  `<w:commentRangeEnd w:id="${id}"/>${run(look, `<w:commentReference w:id="${id}"/>`)}`;

/** A link to a bookmark. */
export const linkXml = (anchor: string, content: string): string =>
  content === ''
    ? `<w:hyperlink w:history="1" w:anchor="${textXml(anchor)}"/>`
    : `<w:hyperlink w:history="1" w:anchor="${textXml(anchor)}">${content}</w:hyperlink>`;

/** A tab stop, its position in twips. */
export interface TabStop {
  readonly type: 'center' | 'right';
  readonly position: number;
  readonly leader?: string;
}

/** What a paragraph says beside its style. */
export interface ParagraphLook {
  readonly style: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly tabStops?: readonly TabStop[];
  /** A style separator: the mark of the paragraph is hidden and lets the next go on in its line, by which Word knows one from hidden text. */
  readonly runsOn?: boolean;
}

const tabStopXml = ({ type, position, leader }: TabStop): string =>
  element('w:tab', { 'w:val': type, 'w:pos': position, ...(leader !== undefined && { 'w:leader': leader }) });

/** A paragraph; properties in the order of the schema (ECMA-376-1, CT_PPr). */
export function paragraphXml(look: ParagraphLook, content = ''): string {
  const { style, keepNext, pageBreakBefore, tabStops = [], runsOn } = look;
  const properties =
    (keepNext === true ? '<w:keepNext/>' : '') +
    (pageBreakBefore === true ? '<w:pageBreakBefore/>' : '') +
    (tabStops.length === 0 ? '' : `<w:tabs>${tabStops.map(tabStopXml).join('')}</w:tabs>`) +
    (runsOn === true ? '<w:rPr><w:vanish/><w:specVanish/></w:rPr>' : '');
  return `<w:p><w:pPr><w:pStyle w:val="${textXml(style)}"/>${properties}</w:pPr>${content}</w:p>`;
}

const END_OF_PROPERTIES = '</w:pPr>';

/** A paragraph with which a section ends: the properties of the section stand last among its own. */
export function endingSection(paragraph: string, sectionXml: string): string {
  const end = paragraph.indexOf(END_OF_PROPERTIES);
  return paragraph.slice(0, end) + sectionXml + paragraph.slice(end);
}
