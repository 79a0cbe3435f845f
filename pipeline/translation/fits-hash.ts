/** Whether a segment's lines of Chinese are those that its `src` was taken from. */
import { hashSentences } from '../segment/index.js';
import { PRINTED_MARKS } from '../source/index.js';

/** So many marks are tried one by one; in a longer text each kind of mark is taken to be written in one way. */
const MOST_MARKS = 10;

/** Printed marks and what may stand for them in the raw file: `src` is of the raw sentence, the line is as printed. */
const RAW_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries(PRINTED_MARKS).flatMap(([raw, printed]) => (printed === '' ? [] : [[printed, raw] as const])),
);

/** Whether some way of writing the marks of the lines has this hash. */
export function fitsHash(lines: readonly string[], src: string): boolean {
  const fits = (choose: (mark: string, index: number) => boolean): boolean => {
    let index = -1;
    const raw = lines.map((line) =>
      line.replace(MARKS, (mark) => {
        index += 1;
        return choose(mark, index) ? (RAW_MARKS.get(mark) ?? mark) : mark;
      }),
    );
    return hashSentences(raw) === src;
  };
  const marks = lines.flatMap((line) => line.match(MARKS) ?? []);
  const kinds = [...new Set(marks)];
  const isIn = (set: number, bit: number): boolean => Math.floor(set / 2 ** bit) % 2 === 1;
  for (let set = 0; set < 2 ** kinds.length; set += 1) if (fits((mark) => isIn(set, kinds.indexOf(mark)))) return true;
  for (let set = 0; marks.length <= MOST_MARKS && set < 2 ** marks.length; set += 1)
    if (fits((_, index) => isIn(set, index))) return true;
  return false;
}

const MARKS = new RegExp(`[${[...RAW_MARKS.keys()].join('')}]`, 'g');
