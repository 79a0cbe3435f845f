/** Names of segments: `p012.s03` is given once and never changed; what is inserted later takes letters. */
import type { SegmentId } from './segmented-document.js';

/** A number with the letters of a later insertion: `03a`. */
interface Place {
  readonly number: number;
  readonly letters: string;
}

/** A segment id taken apart. */
export interface ParsedId {
  /** `p012`, `p012a`. */
  readonly paragraph: string;
  /** `s03`, `s03a`. */
  readonly sentence: string;
}

/** Numbers are padded to three and two digits and no further, so that one place has one name. */
const PARAGRAPH = 'p(?:\\d{3}|[1-9]\\d{3,})[a-z]*';
const IN_PARAGRAPH = 's(?:\\d{2}|[1-9]\\d{2,})[a-z]*';
const ID = new RegExp(`^(${PARAGRAPH})\\.(${IN_PARAGRAPH})$`);
const SENTENCE = new RegExp(`^${IN_PARAGRAPH}$`);
const PLACE = /^[ps](\d+)([a-z]*)$/;

/** The parts of an id, or nothing where a text is no id. `s00` stands only before a letter: nothing is given the number 0. */
export function parseId(text: string): ParsedId | undefined {
  const [, paragraph, sentence] = ID.exec(text) ?? [];
  if (paragraph === undefined || sentence === undefined) return undefined;
  return isGiven(paragraph) && isGiven(sentence) ? { paragraph, sentence } : undefined;
}

const isGiven = (part: string): boolean => !/^[ps]0+$/.test(part);

/** `p012`, counted from 1. */
export const paragraphId = (number: number): string => `p${String(number).padStart(3, '0')}`;

/** `p012.s03`, counted from 1. */
export const segmentId = (paragraph: string, number: number): SegmentId => `${paragraph}.${sentencePart(number)}`;

/** The ids that a header names: `p012.s03+s04` is `p012.s03` and `p012.s04`. Nothing where it is no id, or its parts do not rise. */
export function parseJoinedId(text: string): readonly SegmentId[] | undefined {
  const [first = '', ...others] = text.split('+');
  const head = parseId(first);
  if (!head || !others.every((part) => SENTENCE.test(part) && isGiven(part))) return undefined;
  const ids = [first, ...others.map((part) => `${head.paragraph}.${part}`)];
  const rises = ids.every((id, index) => index === 0 || compareIds(ids[index - 1] ?? '', id) < 0);
  return rises ? ids : undefined;
}

/** One name for adjacent sentences of one paragraph: `p012.s03+s04`. */
export const joinIds = (ids: readonly SegmentId[]): string =>
  ids.map((id, index) => (index === 0 ? id : (parseId(id)?.sentence ?? id))).join('+');

/** Negative where `a` comes before `b` in a document: p012.s00a, p012.s01, p012.s03, p012.s03a, p012.s04, p012a.s01, p013.s01. */
export function compareIds(a: SegmentId, b: SegmentId): number {
  const [left, right] = [parseId(a), parseId(b)];
  if (!left || !right) throw new Error(`not a segment id: ${left ? b : a}`);
  return (
    comparePlaces(placeOf(left.paragraph), placeOf(right.paragraph)) ||
    comparePlaces(placeOf(left.sentence), placeOf(right.sentence))
  );
}

function placeOf(part: string): Place {
  const [, digits = '0', letters = ''] = PLACE.exec(part) ?? [];
  return { number: Number(digits), letters };
}

/** `z` is followed by `aa`: fewer letters come first. */
const comparePlaces = (a: Place, b: Place): number =>
  a.number - b.number || a.letters.length - b.letters.length || compareUnits(a.letters, b.letters);

const compareUnits = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** An id that no segment of the paragraph has yet, for a sentence that comes right after `previous` (or first of all). */
export function idAfter(paragraph: string, previous: SegmentId | undefined, taken: ReadonlySet<SegmentId>): SegmentId {
  const others = [...taken].flatMap((id) => {
    const parts = parseId(id);
    return parts?.paragraph === paragraph ? [parts.sentence] : [];
  });
  const last = (previous && parseId(previous)?.sentence) ?? 's00';
  return `${paragraph}.${partAfter(last, new Set(others), sentencePart)}`;
}

/** The same for a paragraph that comes right after another (or first of all): `p012a`. */
export const paragraphIdAfter = (previous: string | undefined, taken: ReadonlySet<string>): string =>
  partAfter(previous ?? 'p000', taken, paragraphId);

const sentencePart = (number: number): string => `s${String(number).padStart(2, '0')}`;

/** The next number at the end; between others, the number before with letters. */
function partAfter(previous: string, taken: ReadonlySet<string>, write: (number: number) => string): string {
  const { number, letters } = placeOf(previous);
  const next = write(number + 1);
  const isAtEnd = letters === '' && ![...taken].some((part) => comparePlaces(placeOf(part), placeOf(next)) >= 0);
  if (isAtEnd) return next;

  const base = write(number);
  let suffix = nextLetters(letters);
  while (taken.has(base + suffix)) suffix = nextLetters(suffix);
  return base + suffix;
}

/** a, b, … z, aa, ab, … */
function nextLetters(letters: string): string {
  if (letters === '') return 'a';
  const head = letters.slice(0, -1);
  const last = letters.slice(-1);
  return last === 'z' ? `${nextLetters(head)}a` : head + String.fromCharCode(last.charCodeAt(0) + 1);
}
