/** Spaces of justified lines: between words and inside words of Korean, between Han, and how marks stand beside each other. */
import type { MatchedParagraph } from './match-text.js';
import {
  FULL_WIDTH_MARK,
  neighbours,
  OPENING_MARK,
  placeOf,
  textLines,
  type Neighbours,
  type TextLine,
} from './text-lines.js';

const HAN = /^[\u3400-\u9fff\u3007]$/;
const HANGUL = /^[\uac00-\ud7a3]$/;
/** A letter or a figure, of which words are made. */
const WORD = /[0-9A-Za-z\u3400-\u9fff\uac00-\ud7a3]/;

/** A number of a line, with the line. */
export interface Measured {
  readonly value: number;
  readonly place: string;
}

export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly most95: number;
  readonly max: number;
  readonly min: number;
}

export interface LineSpaces {
  readonly lines: number;
  readonly justified: number;
  /** Not last in their paragraph, and yet not filled, in a text that is justified. */
  readonly short: readonly string[];
  /** Furthest end of a justified line from the edge of its column, in points; lines that end in a full-width mark apart. */
  readonly edge: number;
  /** Line ends within a paragraph. */
  readonly ends: number;
  /** Those between two letters, syllables or figures that no white space parts. */
  readonly insideWord: readonly string[];
  /** Between words, in ems: from the end of one advance to the next origin, the space's own width included. */
  readonly wordSpace: Spread;
  readonly loosest: readonly Measured[];
  readonly tightest: readonly Measured[];
  /** Between two syllables of a word, in ems beyond their advance. */
  readonly syllableSpace: Spread;
  /** Between two Han, in ems beyond their advance. */
  readonly hanSpace: Spread;
  /** Lines in which two Han stand further apart than 0.1 em. */
  readonly wideHan: readonly string[];
  readonly marks: MarkSpaces;
  /** The room that dashes, ellipses and interpuncts take between letters, in ems: CLREQ gives 2, 2 and 0.5. */
  readonly fixed: readonly Measured[];
}

export interface MarkSpaces {
  /** Adjacent full-width marks that stand on one line. */
  readonly pairs: number;
  /** Pairs wider than 1.5 em; in ems. */
  readonly wide: readonly Measured[];
  /** Pairs narrower than 1.5 em; in ems. */
  readonly crammed: readonly Measured[];
  /** Lines in which like spaces differ: Han from Han, commas from commas, pairs from pairs. */
  readonly uneven: readonly Measured[];
}

/** How wide two marks may stand together, in ems. CLREQ; GB/T 15834 has each of them half an em wide at least. */
const PAIR = 1.5;
/** What rounding and even stretching may add to a pair, in ems. */
const PAIR_TOLERANCE = 0.06;
const HAN_GAP = 0.1;
/** Like spaces of one line differ by less, in ems. */
const EVEN = 0.03;

interface Line extends TextLine {
  readonly text: string;
  readonly pairs: readonly Neighbours[];
}

/** Measures the paragraphs of one side. Headings are ragged, even where one by chance ends next to the edge. */
export function lineSpaces(
  paragraphs: readonly MatchedParagraph[],
  isHeading: (paragraph: number) => boolean,
): LineSpaces {
  const texts = paragraphs.flatMap((paragraph) => paragraph.texts);
  const lines = textLines(paragraphs).map((line, index) => {
    const text = texts[index] ?? '';
    const isJustified = line.isJustified && !isHeading(line.paragraph);
    return { ...line, isJustified, text, pairs: neighbours(line, text) };
  });
  const justified = lines.filter(({ isJustified }) => isJustified);
  const words = justified.flatMap((line) => wordGaps(line).map((gap) => measured(gap, line)));
  const between = (script: RegExp): readonly number[] => justified.flatMap((line) => gapsBetween(line, script));
  return {
    ...{ lines: lines.length, justified: justified.length, ends: lines.filter(({ isLast }) => !isLast).length },
    short: lines.filter((line) => isShort(line) && !isHeading(line.paragraph)).map(placeOf),
    edge: Math.max(0, ...justified.map(edgeOf)),
    insideWord: paragraphs.flatMap(insideWords),
    wordSpace: spreadOf(words.map(({ value }) => value)),
    loosest: extremes(words, (a, b) => b - a),
    tightest: extremes(words, (a, b) => a - b),
    syllableSpace: spreadOf(between(HANGUL)),
    hanSpace: spreadOf(between(HAN)),
    wideHan: justified.filter((line) => gapsBetween(line, HAN).some((gap) => gap > HAN_GAP)).map(placeOf),
    marks: markSpaces(lines),
    fixed: lines.flatMap(fixedMarks),
  };
}

const isShort = ({ isLast, isJustified, right }: TextLine): boolean => right > 0 && !isLast && !isJustified;

const measured = (value: number, line: TextLine): Measured => ({ value, place: placeOf(line) });

const wordGaps = ({ pairs }: Line): readonly number[] => pairs.filter(({ isSpaced }) => isSpaced).map(({ gap }) => gap);

const gapsBetween = ({ pairs }: Line, script: RegExp): readonly number[] =>
  pairs
    .filter(({ before, after, isSpaced }) => !isSpaced && script.test(before.text) && script.test(after.text))
    .map(({ gap }) => gap);

function edgeOf({ glyphs, right }: TextLine): number {
  const last = glyphs.at(-1);
  return !last || FULL_WIDTH_MARK.test(last.text) ? 0 : Math.abs(last.x + last.width - right);
}

function insideWords({ lines, texts }: MatchedParagraph): readonly string[] {
  return texts.slice(0, -1).flatMap((text, index) => {
    const [line, next = ''] = [lines[index], texts[index + 1]];
    const isInside = WORD.test(text.slice(-1)) && WORD.test(next.charAt(0));
    return line && isInside
      ? [`page ${line.page}, column ${line.column + 1}: ${text.slice(-6)}|${next.slice(0, 6)}`]
      : [];
  });
}

/** The ten lines with the furthest values, each once. */
function extremes(all: readonly Measured[], compare: (a: number, b: number) => number): readonly Measured[] {
  const sorted = [...all].sort((a, b) => compare(a.value, b.value));
  const first = sorted.filter(({ place }, index) => sorted.findIndex((other) => other.place === place) === index);
  return first.slice(0, 10);
}

/** Median, 95th of a hundred, and the furthest. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  const [min = NaN] = sorted;
  return { count: sorted.length, median: at(0.5), most95: at(0.95), max: sorted.at(-1) ?? NaN, min };
}

/** How full-width marks stand, on all lines. */
function markSpaces(lines: readonly Line[]): MarkSpaces {
  const pairs = lines.flatMap((line) =>
    line.pairs
      .filter(({ before, after }) => isWide(before) && isWide(after))
      .map(({ before, after }) => {
        const width = (after.x + after.width - before.x) / after.fontSize;
        return { value: width, place: `${before.text}${after.text} on ${placeOf(line)}` };
      }),
  );
  return {
    pairs: pairs.length,
    wide: pairs.filter(({ value }) => value > PAIR + PAIR_TOLERANCE),
    crammed: pairs.filter(({ value }) => value < PAIR - PAIR_TOLERANCE),
    uneven: lines.filter(({ isJustified }) => isJustified).flatMap(unevenness),
  };
}

/** Dashes, ellipses and interpuncts with a letter or figure on either side; two glyphs of a dash are one. */
function fixedMarks({ glyphs }: Line): readonly Measured[] {
  const isFixed = (at: number): boolean => /^(—+|…+|·)$/.test(glyphs[at]?.text ?? '');
  return glyphs.flatMap((glyph, start) => {
    if (!isFixed(start) || isFixed(start - 1)) return [];
    let end = start;
    while (isFixed(end)) end += 1;
    const [before, after] = [glyphs[start - 1], glyphs[end]];
    if (!before || !after || !WORD.test(before.text) || !WORD.test(after.text)) return [];
    const value = (after.x - before.x - before.width) / glyph.fontSize;
    return [
      {
        value,
        place: glyphs
          .slice(start, end)
          .map(({ text }) => text)
          .join(''),
      },
    ];
  });
}

/** A mark of a Chinese face; a Korean face has quotes of their own, narrow width. */
const isWide = ({ text, width, fontSize }: Neighbours['before']): boolean =>
  FULL_WIDTH_MARK.test(text) && width > 0.45 * fontSize;

/** The class of a space, of which all on one line should be alike: what yields of a mark stands on its outer side. */
function classOf({ before, after, isSpaced }: Neighbours): string | undefined {
  const [isMark, isNextMark] = [isWide(before), isWide(after)];
  if (isSpaced) return 'word';
  if (isMark && isNextMark) return 'pair';
  if (isMark && !OPENING_MARK.test(before.text)) return /[，、；]/.test(before.text) ? 'comma' : `after ${before.text}`;
  if (isNextMark && OPENING_MARK.test(after.text)) return `before ${after.text}`;
  return HAN.test(before.text) && HAN.test(after.text) ? 'han' : undefined;
}

/** The class whose spaces differ most on a line, if any differ. */
function unevenness(line: Line): readonly Measured[] {
  const classes = new Map<string, number[]>();
  for (const pair of line.pairs) {
    const name = classOf(pair);
    if (name !== undefined) classes.set(name, [...(classes.get(name) ?? []), pair.gap]);
  }
  return [...classes].flatMap(([name, gaps]) => {
    const value = Math.max(...gaps) - Math.min(...gaps);
    return value > EVEN ? [{ value, place: `${name}, ${placeOf(line)}` }] : [];
  });
}
