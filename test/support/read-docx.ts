/** Reads a Word file back: paragraphs with their styles, runs and languages, headers and footers apart. */
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

type XmlNode = ReturnType<typeof parseDocument>['children'][number];
type XmlElement = Extract<XmlNode, { attribs: object }>;

export interface DocxRun {
  readonly text: string;
  readonly lang: string | undefined;
  readonly eastAsianLang: string | undefined;
  readonly hint: string | undefined;
  /** Id of the character style. */
  readonly style: string | undefined;
  /** Names of all properties that the run carries. */
  readonly properties: readonly string[];
}

export interface DocxParagraph {
  /** Id of the paragraph style. */
  readonly style: string | undefined;
  /** A line break is `\n`, a tab `\t`; fields are `{PAGE}`. */
  readonly text: string;
  readonly runs: readonly DocxRun[];
  readonly isInTable: boolean;
  /** Whether it stands in a row that Word repeats on every page. */
  readonly isHead: boolean;
  /** Whether it ends with a style separator, so that Word sets the next paragraph on in its line. */
  readonly runsOn: boolean;
}

export interface DocxBookmark {
  readonly name: string;
  readonly id: string;
  /** The text between start and end. */
  readonly text: string;
}

export interface ReadDocx {
  /** In reading order, those of tables cell by cell, without heads of tables. */
  readonly paragraphs: readonly DocxParagraph[];
  /** Those of rows that Word repeats on every page. */
  readonly heads: readonly DocxParagraph[];
  readonly bookmarks: readonly DocxBookmark[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Names of the parts in the order of the zip. */
  readonly names: readonly string[];
  /** A part as text; fails where there is none. */
  readonly part: (name: string) => string;
}

const isElement = (node: XmlNode): node is XmlElement => 'attribs' in node;
const childrenOf = (node: XmlNode | ReturnType<typeof parseDocument>): readonly XmlNode[] =>
  'children' in node ? node.children : [];
const elementsOf = (node: XmlNode): readonly XmlElement[] => childrenOf(node).filter(isElement);
const child = (node: XmlNode | undefined, name: string): XmlElement | undefined =>
  node && elementsOf(node).find((element) => element.name === name);

/** Every element below a node with one of these names, in document order, not looking inside a found one. */
function findAll(node: XmlNode | ReturnType<typeof parseDocument>, names: readonly string[]): readonly XmlElement[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((element) => (names.includes(element.name) ? [element] : findAll(element, names)));
}

const innerText = (node: XmlNode): string => ('data' in node ? node.data : childrenOf(node).map(innerText).join(''));

/** The text of an element of a run, or of a bookmarked stretch. */
function textOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return innerText(element);
    case 'w:br':
      return '\n';
    case 'w:tab':
      return '\t';
    case 'w:instrText':
      return `{${innerText(element).trim()}}`;
    default:
      return elementsOf(element).map(textOf).join('');
  }
}

function readRun(run: XmlElement): DocxRun {
  const properties = child(run, 'w:rPr');
  const lang = child(properties, 'w:lang')?.attribs;
  return {
    text: textOf(run),
    lang: lang?.['w:val'],
    eastAsianLang: lang?.['w:eastAsia'],
    hint: child(properties, 'w:rFonts')?.attribs['w:hint'],
    style: child(properties, 'w:rStyle')?.attribs['w:val'],
    properties: properties ? elementsOf(properties).map(({ name }) => name) : [],
  };
}

function readParagraph(
  paragraph: XmlElement,
  { isInTable = false, isHead = false }: Partial<Pick<DocxParagraph, 'isInTable' | 'isHead'>> = {},
): DocxParagraph {
  const runs = findAll(paragraph, ['w:r']).map(readRun);
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  return {
    style: child(properties, 'w:pStyle')?.attribs['w:val'],
    text: runs.map(({ text }) => text).join(''),
    runs,
    isInTable,
    isHead,
    runsOn: child(mark, 'w:vanish') !== undefined && child(mark, 'w:specVanish') !== undefined,
  };
}

/** Bookmarks with the text between their ends. */
function readBookmarks(document: ReturnType<typeof parseDocument>): readonly DocxBookmark[] {
  const pieces = findAll(document, ['w:bookmarkStart', 'w:bookmarkEnd', 'w:r']);
  return pieces.flatMap((start, index) => {
    if (start.name !== 'w:bookmarkStart') return [];
    const id = start.attribs['w:id'] ?? '';
    const end = pieces.findIndex((piece) => piece.name === 'w:bookmarkEnd' && piece.attribs['w:id'] === id);
    if (end < index) throw new Error(`bookmark ${id} does not end after its start`);
    const text = pieces.slice(index, end).map(textOf).join('');
    return [{ name: start.attribs['w:name'] ?? '', id, text }];
  });
}

/** Reads a Word file. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string): string => {
    const file = files[name];
    if (!file) throw new Error(`no part ${name}`);
    return strFromU8(file);
  };
  const parse = (name: string) => parseDocument(part(name), { xmlMode: true });
  const texts = (pattern: RegExp): readonly string[] =>
    Object.keys(files)
      .filter((name) => pattern.test(name))
      .map((name) =>
        findAll(parse(name), ['w:p'])
          .map((paragraph) => readParagraph(paragraph).text)
          .join('\n'),
      );
  const document = parse('word/document.xml');
  const paragraphs = findAll(document, ['w:p', 'w:tbl']).flatMap((element) =>
    element.name === 'w:p'
      ? [readParagraph(element)]
      : findAll(element, ['w:tr']).flatMap((row) => {
          const isHead = findAll(row, ['w:tblHeader']).length > 0;
          return findAll(row, ['w:p']).map((paragraph) => readParagraph(paragraph, { isInTable: true, isHead }));
        }),
  );
  return {
    paragraphs: paragraphs.filter(({ isHead }) => !isHead),
    heads: paragraphs.filter(({ isHead }) => isHead),
    bookmarks: readBookmarks(document),
    headers: texts(/^word\/header\d+\.xml$/),
    footers: texts(/^word\/footer\d+\.xml$/),
    names: Object.keys(files),
    part,
  };
}

/** The text of a Word file without headers, footers and heads of tables, one line per paragraph that says anything; what Word sets on in one line is one. */
export const docxText = (bytes: Uint8Array): string =>
  readDocx(bytes)
    .paragraphs.map(({ text, runsOn }) => (runsOn || text === '' ? text : `${text}\n`))
    .join('')
    .replace(/\n$/, '');
