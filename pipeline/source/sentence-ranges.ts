/**
 * Cuts a paragraph into sentences: after 。！？ and the closing marks that follow.
 * A stop inside quotes or brackets cuts only where the enclosed text was a sentence of its own and no sentence goes on behind it.
 */
import { isWhiteSpace } from './white-space.js';

/** UTF-16 offsets in the paragraph's text; the ranges of a paragraph tile it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const STOPS = '。！？';
const CLOSING: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
};
const OPENING = new Set(Object.values(CLOSING));

/** 《怎么办？》 names a work: a stop in a name ends nothing. */
const TITLE_MARKS = '》〉';

/** After these the sentence goes on: pause marks, another stop, and the particles that bind a quotation to what follows (“……！”的号召). */
const CONTINUES = /^(?:[，、；：。！？…—·]|[的地得等之这那是和与及或])/;

/** A quotation after these was announced and stands for itself (他说：“……。”). */
const ANNOUNCES = '：，';

/** The sentences of one paragraph of normalised text. White space between two sentences belongs to the one before it. */
export function sentenceRanges(printed: string): readonly TextRange[] {
  const text = curlQuotes(printed);
  const opener = matchMarks(text);
  const depths = enclosingDepths(opener, text.length);
  const ranges: TextRange[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    if (!STOPS.includes(text.charAt(index))) {
      index += 1;
      continue;
    }
    const stop = readStop(text, index);
    index = stop.end;
    if (stop.end < text.length && !isSentenceEnd(text, { start, ...stop, opener, depth: depths[stop.closed] ?? 0 }))
      continue;
    ranges.push({ start, end: stop.end });
    start = stop.end;
  }
  return start < text.length ? [...ranges, { start, end: text.length }] : ranges;
}

/** A run of stops, the closing marks behind it, and the white space behind those. */
interface Stop {
  readonly closing: number;
  readonly closed: number;
  readonly end: number;
}

function readStop(text: string, index: number): Stop {
  const skip = (from: number, isSkipped: (unit: string) => boolean): number => {
    let at = from;
    while (at < text.length && isSkipped(text.charAt(at))) at += 1;
    return at;
  };
  const closing = skip(index, (unit) => STOPS.includes(unit));
  const closed = skip(closing, (unit) => unit in CLOSING);
  return { closing, closed, end: skip(closed, isWhiteSpace) };
}

interface Candidate extends Stop {
  /** Where the sentence began. */
  readonly start: number;
  readonly opener: ReadonlyMap<number, number>;
  /** How many pairs of marks are still open behind the closing marks. */
  readonly depth: number;
}

function isSentenceEnd(text: string, candidate: Candidate): boolean {
  const { closing, closed, end, start, opener, depth } = candidate;
  if (depth > 0) return false;

  // The outermost mark that the closing run pairs with, if any: unpaired marks are typing slips and decide nothing.
  const paired = indices(closing, closed).filter((at) => opener.has(at));
  const last = paired.at(-1);
  const opened = last === undefined ? undefined : opener.get(last);
  if (last === undefined || opened === undefined) return true;
  if (TITLE_MARKS.includes(text.charAt(last))) return false;

  const isOwnSentence = text.slice(start, opened).trim() === '' || ANNOUNCES.includes(text.charAt(opened - 1));
  return isOwnSentence && !CONTINUES.test(text.slice(end));
}

const indices = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Straight quotes read as curly ones, in turn opening and closing; an odd one means that not all of them are quotes. */
function curlQuotes(text: string): string {
  const count = text.split('"').length - 1;
  if (count === 0 || count % 2 !== 0) return text;
  let isOpen = false;
  return text.replace(/"/g, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
}

/** For every offset, how many pairs of marks open before it and close at it or later. */
function enclosingDepths(opener: ReadonlyMap<number, number>, length: number): readonly number[] {
  const changes = Array<number>(length + 2).fill(0);
  const change = (offset: number, by: number): void => {
    changes[offset] = (changes[offset] ?? 0) + by;
  };
  for (const [close, open] of opener) {
    change(open + 1, 1);
    change(close + 1, -1);
  }
  let depth = 0;
  return changes.map((by) => (depth += by));
}

/** Closing mark → its opening mark, by offset. A mark without its partner is left out, so that one slip cannot swallow a paragraph. */
function matchMarks(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const waiting = new Map<string, number>();
  const count = (mark: string, by: number): void => {
    waiting.set(mark, (waiting.get(mark) ?? 0) + by);
  };
  const pairs = new Map<number, number>();
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (OPENING.has(unit)) {
      open.push(index);
      count(unit, 1);
    }
    const wanted = CLOSING[unit];
    // Only where the partner is known to be waiting, so that a mark without one does not search all that are open.
    if (wanted === undefined || (waiting.get(wanted) ?? 0) === 0) continue;
    for (let start = open.pop(); start !== undefined; start = open.pop()) {
      count(text.charAt(start), -1);
      if (text.charAt(start) !== wanted) continue;
      pairs.set(index, start);
      break;
    }
  }
  return pairs;
}
