/** A conflict in lines: the segment, its Chinese, both versions and what is different in them. */
import { formatMessage, type Catalogue } from '../diagnostic/index.js';
import type { LineAuthor } from '../system/index.js';
import { textDifference, type ConflictLabels, type FileLine, type MergeConflict } from '../translation/index.js';

/** A conflict with its place and all that is known of its sides. */
export interface ShownConflict {
  /** By which it is answered: the id of its segment, or its file and line. */
  readonly name: string;
  readonly conflict: MergeConflict;
  readonly path: string;
  readonly line: number;
  readonly labels: ConflictLabels;
  /** Where else in the document a segment stands that one side took out of this file. */
  readonly elsewhere: string | undefined;
  /** Who wrote the lines of either side, where git knows. */
  readonly authors: { readonly ours: Authors; readonly theirs: Authors };
}

type Authors = ReadonlyMap<string, LineAuthor>;

/** The conflict as it is shown, the `number`th of `count`. */
export function showConflict(
  { name, conflict, path, line, elsewhere, labels, authors }: ShownConflict,
  { number, count }: { readonly number: number; readonly count: number },
  words: Catalogue,
): readonly string[] {
  const { ours, theirs, base, chinese } = conflict;
  const text = (lines: readonly FileLine[]): string =>
    textOf(lines) || formatMessage('cli/conflict-nothing', {}, words);
  const side = (label: string, lines: readonly FileLine[], other: readonly FileLine[], known: Authors): string => {
    const author = authorOf(lines, other, known);
    const who = author && formatMessage('cli/conflict-author', { ...author }, words);
    // Where git gave no name, the label only says once more which side it is.
    const facts = [['ours', 'theirs', ''].includes(label) ? undefined : label, who].filter(
      (fact) => fact !== undefined,
    );
    return facts.length === 0 ? '' : formatMessage('cli/conflict-side', { facts: facts }, words);
  };
  const sides = {
    ours: side(labels.ours, ours, theirs, authors.ours),
    theirs: side(labels.theirs, theirs, ours, authors.theirs),
  };
  const isComparable = ours.length > 0 && theirs.length > 0;
  return [
    formatMessage('cli/conflict-head', { number, count, id: name, path, line }, words),
    ...(chinese.length > 0 ? [formatMessage('cli/conflict-chinese', { text: chinese.join('') }, words)] : []),
    ...(base && base.length > 0 ? [formatMessage('cli/conflict-before', { text: textOf(base) }, words)] : []),
    formatMessage('cli/conflict-ours', { side: sides.ours, text: text(ours) }, words),
    formatMessage('cli/conflict-theirs', { side: sides.theirs, text: text(theirs) }, words),
    ...(isComparable
      ? [formatMessage('cli/conflict-difference', { text: differenceOf(textOf(ours), textOf(theirs)) }, words)]
      : []),
    ...(elsewhere === undefined ? [] : [formatMessage('cli/conflict-elsewhere', { place: elsewhere }, words)]),
  ];
}

/** Lines under each other, set in where there are several; blank lines at the end say nothing. */
const textOf = (lines: readonly FileLine[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .trimEnd()
    .replaceAll('\n', '\n      ');

/** What the first has alone in `[-…-]`, what the second has alone in `{+…+}`. */
function differenceOf(ours: string, theirs: string): string {
  return textDifference(ours, theirs)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

/** Who wrote the first line that the other side has not. */
function authorOf(
  lines: readonly FileLine[],
  others: readonly FileLine[],
  authors: Authors,
): { readonly name: string; readonly day: string } | undefined {
  const own = lines.find(({ text }) => text !== '' && !others.some((other) => other.text === text));
  return own && authors.get(own.text);
}
