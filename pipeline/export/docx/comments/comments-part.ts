/** word/comments.xml (ECMA-376-1, 17.13.4), and beside it which comment answers which. */
import type { Inline } from '../../../edition/index.js';
import { COMMENT_MARK_STYLE, COMMENT_TEXT_STYLE } from '../styles/comment-styles.js';
import type { TextInline } from '../text/paragraphs.js';
import type { OwnParts } from '../xml/docx-gaps.js';
import {
  element,
  escapeXml,
  isEastAsian,
  languageAttributes,
  PROGRAM,
  startOfDay,
  WORD_NAMESPACE,
  XML_DECLARATION,
  type Attributes,
} from '../xml/word-xml.js';
import type { PlannedComment } from './comments.js';

/** Who says what no person has put a name to. */
const NOBODY = { author: PROGRAM, initials: 'dz' };

/** A capital per word, as Word makes them: `Kim Chol` KC, 김철수 김. */
const initialsOf = (author: string): string =>
  author
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();

const style = (id: string): string => element('w:rPr', {}, element('w:rStyle', { 'w:val': id }));

const textRun = ({ text, lang }: Pick<TextInline, 'text' | 'lang'>): string =>
  element(
    'w:r',
    {},
    element(
      'w:rPr',
      {},
      isEastAsian(lang) ? element('w:rFonts', { 'w:hint': 'eastAsia' }) : '',
      element('w:lang', languageAttributes(lang)),
    ),
    element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)),
  );

/** A run of a comment: its words alone, which are plain there. */
function run(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return textRun(inline);
    case 'line-break':
      return element('w:r', {}, element('w:br'));
    case 'leader':
      return textRun({ text: ' ', lang: inline.lang });
    case 'page-reference':
    case 'line-note':
      return '';
  }
}

/** Where a thread is told of, paragraphs are named by eight hexadecimal digits, 00000000 being none (MS-DOCX, w14:paraId). */
const paragraphId = (id: number): string => (id + 1).toString(16).toUpperCase().padStart(8, '0');

const paragraph = (inlines: readonly Inline[], attributes: Attributes): string =>
  element(
    'w:p',
    attributes,
    element('w:pPr', {}, element('w:pStyle', { 'w:val': COMMENT_TEXT_STYLE })),
    element('w:r', {}, style(COMMENT_MARK_STYLE), element('w:annotationRef')),
    ...inlines.map(run),
  );

/**
 * The document's own date, as in its core properties. The standard does without, but LibreOffice then writes `0-00-00`
 * when it saves the file, which is no date to Word.
 */
function dated(date: string): Attributes {
  const moment = startOfDay(date);
  return moment === undefined ? {} : { 'w:date': moment };
}

function comment({ id, block }: PlannedComment, date: string, hasThreads: boolean): string {
  const { author, inlines } = block;
  const said = author === undefined ? NOBODY : { author, initials: initialsOf(author) };
  return element(
    'w:comment',
    { 'w:id': id, 'w:author': said.author, ...dated(date), 'w:initials': said.initials },
    paragraph(inlines, hasThreads ? { 'w14:paraId': paragraphId(id) } : {}),
  );
}

const THREAD_NAMESPACES = {
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
};

const hasAnswers = (comments: readonly PlannedComment[]): boolean =>
  comments.some(({ answers }) => answers !== undefined);

/** The parts that hold comments; none where there are none. */
export function commentParts(
  comments: readonly PlannedComment[],
  date: string,
): Pick<OwnParts, 'word/comments.xml' | 'word/commentsExtended.xml'> {
  if (comments.length === 0) return {};
  const threads = threadsPart(comments);
  return {
    'word/comments.xml': commentsPart(comments, date),
    ...(threads !== undefined && { 'word/commentsExtended.xml': threads }),
  };
}

/** word/comments.xml: every comment as one paragraph, by its author; `date` is the document's. */
function commentsPart(comments: readonly PlannedComment[], date: string): string {
  const hasThreads = hasAnswers(comments);
  const namespaces = { 'xmlns:w': WORD_NAMESPACE, ...(hasThreads && THREAD_NAMESPACES) };
  return (
    XML_DECLARATION +
    element('w:comments', namespaces, ...comments.map((planned) => comment(planned, date, hasThreads)))
  );
}

/** word/commentsExtended.xml (MS-DOCX, w15:commentsEx): which comment answers which; undefined where none does. */
function threadsPart(comments: readonly PlannedComment[]): string | undefined {
  if (!hasAnswers(comments)) return undefined;
  const entries = comments.map(({ id, answers }) =>
    element('w15:commentEx', {
      'w15:paraId': paragraphId(id),
      ...(answers !== undefined && { 'w15:paraIdParent': paragraphId(answers) }),
      'w15:done': 0,
    }),
  );
  const namespace = { 'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml' };
  return XML_DECLARATION + element('w15:commentsEx', namespace, ...entries);
}
