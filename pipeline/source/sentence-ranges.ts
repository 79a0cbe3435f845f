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
export function sentenceRanges(text: string): readonly TextRange[] {
  const opener = matchMarks(text);
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
    if (stop.end < text.length && !isSentenceEnd(text, { start, ...stop, opener })) continue;
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
}

function isSentenceEnd(text: string, candidate: Candidate): boolean {
  const { closing, closed, end, start, opener } = candidate;
  if (isEnclosed(closed, opener)) return false;

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

/** Whether a pair of marks is still open at this offset. */
const isEnclosed = (offset: number, opener: ReadonlyMap<number, number>): boolean =>
  [...opener].some(([close, open]) => open < offset && close >= offset);

/** Closing mark → its opening mark, by offset. A mark without its partner is left out, so that one slip cannot swallow a paragraph. */
function matchMarks(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (OPENING.has(unit)) open.push(index);
    const wanted = CLOSING[unit];
    if (wanted === undefined) continue;
    const at = open.findLastIndex((offset) => text.charAt(offset) === wanted);
    const start = open[at];
    if (start === undefined) continue;
    pairs.set(index, start);
    open.length = at;
  }
  return pairs;
}
