/** Which line sets which part of which paragraph, by the text alone; lines that set none were added by the program. */
import { squeezed } from '../editions/expected-text.js';
import type { SetLine, SetParagraph } from '../editions/set-lines.js';
import { lineText } from './page-lines.js';

/** A paragraph with its lines; a paragraph that is not found has none. */
export interface MatchedParagraph extends SetParagraph {
  /** In the list of texts. */
  readonly index: number;
  /** Where each line begins in the paragraph, counted in characters without white space. */
  readonly starts: readonly number[];
}

export interface MatchedText {
  readonly paragraphs: readonly MatchedParagraph[];
  /** Lines that say nothing of the text. */
  readonly others: readonly SetLine[];
  /** What the text says and no line shows where it should stand. */
  readonly missing: readonly string[];
  /** The share of the text's characters that is found. */
  readonly share: number;
}

interface Placed {
  readonly line: SetLine;
  readonly at: number;
}

interface Path {
  readonly placed: readonly Placed[];
  readonly others: readonly SetLine[];
  readonly missing: readonly string[];
  readonly length: number;
}

/** A line is searched further on if it has at least so many characters, at most so far, and the next line follows it. */
const SEARCH = { least: 6, reach: 3000 };

/** Follows the texts through the lines. Cover and contents say the title too: the start after which most of the text follows is the text's, of two the later. */
export function matchText(texts: readonly string[], lines: readonly SetLine[]): MatchedText {
  const shown = lines.map((line) => squeezed(lineText(line)));
  const whole = texts.map(squeezed).join('');
  const starts = shown.flatMap((text, index) => (text !== '' && whole.startsWith(text) ? [index] : []));
  const paths = (starts.length > 0 ? starts : [0]).map((start) => follow(whole, lines, shown, start));
  const best = paths.reduce((one, other) => (other.length >= one.length ? other : one));
  return {
    paragraphs: texts.map((_, index) => paragraphOf(texts, index, best.placed)),
    others: best.others,
    missing: best.missing,
    share: whole === '' ? 1 : best.length / whole.length,
  };
}

function follow(whole: string, lines: readonly SetLine[], shown: readonly string[], start: number): Path {
  const placed: Placed[] = [];
  const others = lines.slice(0, start);
  const missing: string[] = [];
  let [at, length] = [0, 0];
  for (let index = start; index < lines.length; index += 1) {
    const [line, text = ''] = [lines[index], shown[index]];
    if (!line || text === '') continue;
    const found = whole.startsWith(text, at) ? at : findAhead(whole, at, text, shown.slice(index + 1, index + 4));
    if (found === -1) {
      others.push(line);
      continue;
    }
    if (found > at) missing.push(whole.slice(at, found));
    placed.push({ line, at: found });
    at = found + text.length;
    length += text.length;
  }
  if (at < whole.length) missing.push(whole.slice(at));
  return { placed, others, missing, length };
}

/** Where the text goes on with a line after something is lost, or -1. */
function findAhead(whole: string, from: number, text: string, next: readonly string[]): number {
  if (text.length < SEARCH.least) return -1;
  const at = whole.slice(from, from + SEARCH.reach).indexOf(text);
  const end = from + at + text.length;
  const goesOn = end === whole.length || next.some((line) => line !== '' && whole.startsWith(line, end));
  return at !== -1 && goesOn ? from + at : -1;
}

function paragraphOf(texts: readonly string[], index: number, placed: readonly Placed[]): MatchedParagraph {
  const text = texts[index] ?? '';
  const first = texts.slice(0, index).reduce((sum, other) => sum + squeezed(other).length, 0);
  const end = first + squeezed(text).length;
  const own = joinPieces(placed.filter(({ at }) => at >= first && at < end));
  const starts = own.map(({ at }) => at - first);
  const cuts = starts.map((start) => unsqueezedIndex(text, start));
  return {
    index,
    lines: own.map(({ line }) => line),
    starts,
    texts: cuts.map((cut, line) => text.slice(cut, cuts[line + 1])),
  };
}

/** Pieces of one line that stand far apart are one line again. */
function joinPieces(placed: readonly Placed[]): readonly Placed[] {
  const joined: Placed[] = [];
  for (const piece of placed) {
    const before = joined.at(-1);
    const { line } = piece;
    if (before?.line.page === line.page && before.line.column === line.column && isLevel(before.line, line))
      joined[joined.length - 1] = { at: before.at, line: { ...line, glyphs: [...before.line.glyphs, ...line.glyphs] } };
    else joined.push(piece);
  }
  return joined;
}

const isLevel = (one: SetLine, other: SetLine): boolean => Math.abs(one.baseline - other.baseline) < 0.5;

/** The place in a text of its nth character that is no white space. */
function unsqueezedIndex(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    if (squeezed(text.charAt(at)) === '') continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}
