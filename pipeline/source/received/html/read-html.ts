/** Web pages (HTML): the text found, the page around it left out and said, the title taken from there if the text has none. */
import { error, info, warning, type Diagnostic, type Span, type Warned } from '../../../diagnostic/index.js';
import { descendants, readHtml, type ElementNode } from '../element-tree.js';
import { firstWords } from '../first-words.js';
import { layOutLines } from '../lay-out-lines.js';
import type { ReceivedLine, ReceivedSource } from '../received-source.js';
import { decodePage } from './decode-page.js';
import { findMainText, sentenceWeight, type MainText } from './main-text.js';
import { pageLines, type PageLine } from './page-lines.js';
import { sortPage } from './page-residue.js';
import { hasOwnTitle, pageTitle } from './page-title.js';

/** Reads a page as a government site writes it. */
export function readPage(file: string, bytes: Uint8Array): Warned<ReceivedSource | undefined> {
  const decoded = decodePage(file, bytes);
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics };
  const { text, encoding } = decoded.value;
  const root = readHtml(text);
  const main = root && findMainText(root, pageLines(root));
  if (!main) {
    const mistake = error('source/no-main-text', {}, { span: at(file, 1), hints: ['hint/copy-main-text'] });
    return { value: undefined, diagnostics: [mistake] };
  }
  const said = encoding === 'UTF-8' ? [] : [info('source/encoding', { encoding }, { span: at(file, 1) })];
  const page = readMainText(file, root, main);
  return { value: page.value, diagnostics: [...said, ...page.diagnostics] };
}

const at = (file: string, line: number): Span => ({ file, start: { line, column: 1 } });

function readMainText(file: string, root: ElementNode, main: MainText): Warned<ReceivedSource> {
  const sorted = sortPage(main.lines);
  const title = titleFor(root, main, sorted.text);
  const lines = [...(title === undefined ? [] : [plainLine(title)]), ...sorted.text.map(relevelled)];
  const pieces = [...main.around, ...sorted.residue.map((line) => [line])]
    .map((piece) => piece.filter(({ text }) => text !== title))
    .filter((piece) => piece.length > 0);
  const sentences = pieces.flat().filter((line) => sentenceWeight(line) > 0);
  return {
    value: { format: 'html', ...layOutLines(file, lines) },
    diagnostics: [
      ...(title === undefined ? [] : [info('source/page-title', { title }, { span: at(file, 1) })]),
      ...leftOut(file, pieces),
      ...sentences.map((line) =>
        warning(
          'source/left-out-sentence',
          { text: firstWords(line.text) },
          { span: at(file, 1), hints: ['hint/check-left-out'] },
        ),
      ),
      ...inside(file, main.container, { lines: sorted.text, offset: title === undefined ? 1 : 2 }),
    ],
  };
}

/** Headings inside a link or under the title of the page keep their level; a text that is a title by its place needs none. */
const relevelled = ({ runs, level }: PageLine): ReceivedLine => ({ runs, ...(level !== undefined && { level }) });

const plainLine = (text: string): ReceivedLine => ({ runs: [{ text, isStrong: false }] });

function titleFor(root: ElementNode, { around }: MainText, lines: readonly PageLine[]): string | undefined {
  const first = lines[0]?.text ?? '';
  const title = pageTitle(root, around.flat());
  return title === undefined || hasOwnTitle(first) ? undefined : title;
}

/** One finding for all, with how each piece begins. */
function leftOut(file: string, pieces: readonly (readonly PageLine[])[]): readonly Diagnostic[] {
  const words = pieces.map((piece) => `“${firstWords(piece.map(({ text }) => text).join(' '), SHOWN)}”`);
  if (words.length === 0) return [];
  return [info('source/page-left-out', { count: words.length, pieces: words }, { span: at(file, 1) })];
}

/** Characters of a piece that are shown. */
const SHOWN = 12;

interface Laid {
  readonly lines: readonly PageLine[];
  /** The line of the text that the first of them has. */
  readonly offset: number;
}

/** Tables and pictures among the text. */
function inside(file: string, container: ElementNode, { lines, offset }: Laid): readonly Diagnostic[] {
  const tables = descendants(container, 'table').flatMap((table) => {
    const index = lines.findIndex(({ element }) => isIn(element, table));
    if (index < 0) return [];
    const details = { span: at(file, index + offset), hints: ['hint/check-order' as const] };
    return [warning('source/table', { text: firstWords(lines[index]?.text ?? '') }, details)];
  });
  const pictures = descendants(container, 'img').length;
  const pictured = pictures === 0 ? [] : [info('source/left-out-pictures', { count: pictures }, { span: at(file, 1) })];
  return [...tables, ...pictured];
}

function isIn(element: ElementNode, outer: ElementNode): boolean {
  for (let here: ElementNode | undefined = element; here; here = here.parent) if (here === outer) return true;
  return false;
}
