/** What is said about a Word document: its tracked changes, what was left out of it, and what the author should look at. */
import { error, info, warning, type Diagnostic, type MessageCode, type Span } from '../../../diagnostic/index.js';
import type { ChangeChoice } from '../received-source.js';
import { firstWords } from '../first-words.js';
import type { TrackedChange } from './tracked-changes.js';
import type { WordLines } from './word-lines.js';
import { LEFT_OUT, type LeftOut, type WordNotice, type WordText } from './word-text.js';

/** What is to be said about tracked changes. */
export interface ChangeReport {
  readonly text: WordText;
  readonly laidOut: WordLines;
  readonly changes: ChangeChoice | undefined;
  /** How many concern formatting alone. */
  readonly formatting: number;
}

/** Tracked changes are never passed over: without a choice they are an error, with one it is said how many were taken. */
export function changeDiagnostics(file: string, report: ChangeReport): readonly Diagnostic[] {
  const { text, laidOut, changes, formatting } = report;
  const found = text.changes;
  const span = spanMaker(file, laidOut);
  const renumbered = found.filter(({ kind }) => kind === 'renumbered').length;
  const plain = formatting - renumbered;
  const formatted = plain <= 0 ? [] : [info('source/formatting-changes', { count: plain }, { span: span(0) })];
  if (found.length === 0) return formatted;
  const counts = { count: found.length, ...countKinds(found) };
  const details = { span: span(found[0]?.paragraph ?? 0) };
  switch (changes) {
    case undefined:
      return [error('source/tracked-changes', counts, { ...details, hints: ['hint/say-changes'] })];
    case 'accept':
      return [info('source/changes-accepted', counts, details), ...formatted];
    case 'reject':
      return [info('source/changes-rejected', counts, details), ...formatted];
    case 'show': {
      const each = found.map((change) => describeChange(change, span(change.paragraph)));
      return [...each, info('source/changes-accepted', counts, details), ...formatted];
    }
  }
}

const countKinds = (changes: readonly TrackedChange[]): Readonly<Record<string, number>> => {
  const count = (...kinds: readonly string[]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return { inserted: count('inserted'), deleted: count('deleted'), moved: count('moved-here', 'moved-away') };
};

const CHANGE_CODES: Readonly<Record<TrackedChange['kind'], MessageCode>> = {
  inserted: 'source/change-inserted',
  deleted: 'source/change-deleted',
  'moved-here': 'source/change-moved-here',
  'moved-away': 'source/change-moved-away',
  renumbered: 'source/change-number',
};

function describeChange({ kind, author, date, text }: TrackedChange, span: Span): Diagnostic {
  // Word writes the hour of the place with a Z behind it; seconds say nothing.
  const when = date.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2');
  const args = {
    author: author === '' ? '–' : author,
    date: when === '' ? '–' : when,
    text: text.replaceAll('\n', '⏎'),
  };
  return info(CHANGE_CODES[kind], args, { span });
}

const LEFT_OUT_CODES: Readonly<Record<LeftOut, MessageCode>> = {
  footnotes: 'source/left-out-footnotes',
  endnotes: 'source/left-out-endnotes',
  comments: 'source/left-out-comments',
  bands: 'source/left-out-bands',
  pictures: 'source/left-out-pictures',
  contents: 'source/left-out-contents',
  pinyin: 'source/left-out-pinyin',
};

const NOTICE_CODES: Readonly<Record<WordNotice['kind'], { readonly code: MessageCode; readonly hint: MessageCode }>> = {
  hidden: { code: 'source/hidden-text', hint: 'hint/show-hidden-text' },
  struck: { code: 'source/struck-out', hint: 'hint/delete-struck-out' },
  table: { code: 'source/table', hint: 'hint/check-order' },
  'text-box': { code: 'source/text-box', hint: 'hint/check-order' },
  field: { code: 'source/field-text', hint: 'hint/check-import' },
  formula: { code: 'source/formula', hint: 'hint/check-import' },
  object: { code: 'source/embedded-object', hint: 'hint/type-what-is-missing' },
  'other-file': { code: 'source/other-file', hint: 'hint/type-what-is-missing' },
  symbol: { code: 'source/unknown-symbol', hint: 'hint/replace-symbol' },
};

/** What is no plain text, each with its place in lines of the text that was taken. */
export function textDiagnostics(file: string, text: WordText, laidOut: WordLines): readonly Diagnostic[] {
  const span = spanMaker(file, laidOut);
  const notices = text.notices.map(({ kind, paragraph, text: concerned }) => {
    const { code, hint } = NOTICE_CODES[kind];
    return warning(code, { text: firstWords(concerned) }, { span: span(paragraph), hints: [hint] });
  });
  const formats = [...laidOut.unknownFormats].map(([format, paragraph]) =>
    warning('source/unknown-numbers', { format }, { span: span(paragraph), hints: ['hint/check-import'] }),
  );
  const leftOut = LEFT_OUT.flatMap((kind) => {
    const count = text.leftOut.get(kind) ?? 0;
    return count === 0 ? [] : [info(LEFT_OUT_CODES[kind], { count }, { span: span(0) })];
  });
  const { bullets } = laidOut;
  const bulleted = bullets === 0 ? [] : [info('source/left-out-bullets', { count: bullets }, { span: span(0) })];
  return [...notices, ...formats, ...leftOut, ...bulleted];
}

/** The place of a paragraph. */
const spanMaker =
  (file: string, { lineOf, lines }: WordLines) =>
  (paragraph: number): Span => {
    const line = Math.min(lineOf[paragraph] ?? lines.length, Math.max(lines.length, 1));
    return { file, start: { line: Math.max(line, 1), column: 1 } };
  };
