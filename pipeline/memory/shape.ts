/** A Chinese text as the memory compares it: characters one by one, figures each as one sign of its class. */
import { shapedFigures } from '../figure/index.js';
import { withoutWhiteSpace } from '../source/index.js';

export interface Shape {
  /** The text without white space, NFC. */
  readonly text: string;
  /** The same with one character for every figure, by its class: texts with the same signs differ in figures alone. */
  readonly signs: string;
  /** For each sign a number that two signs share if they are the same; for figures, if their values are too. */
  readonly values: Uint32Array;
  /** What all signs together weigh. */
  readonly weight: number;
}

/** Numbers given out one after another, to classes and values of figures. */
export interface ShapeBook {
  readonly classes: Map<string, number>;
  readonly values: Map<string, number>;
}

/** A book without a page. */
export const newShapeBook = (): ShapeBook => ({ classes: new Map(), values: new Map() });

/** Signs of figures come from the private use area, of which no text takes its characters. */
const FIRST_CLASS = 0xe000;
const LAST_CLASS = 0xf8ff;
/** Values are numbered above all code units. */
const FIRST_VALUE = 0x10000;

const numberOf = (numbers: Map<string, number>, key: string): number => {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
};

/** Whether a sign stands for a figure. */
export const isFigureSign = (code: number): boolean => code >= FIRST_CLASS && code <= LAST_CLASS;

/** A text as it is compared: what differs in white space or in how letters are put together is the same. */
export const textKey = (text: string): string => withoutWhiteSpace(text.normalize('NFC'));

/** Reads a text; shapes can be compared if they are made with the same book. */
export function shapeOf(chinese: string, book: ShapeBook): Shape {
  const text = textKey(chinese);
  let signs = '';
  let at = 0;
  const figures: number[] = [];
  for (const { start, end, shape, value } of shapedFigures(text)) {
    signs += text.slice(at, start) + String.fromCharCode(FIRST_CLASS + numberOf(book.classes, shape));
    figures.push(FIRST_VALUE + numberOf(book.values, `${shape} ${value}`));
    at = end;
  }
  signs += text.slice(at);
  const values = new Uint32Array(signs.length);
  let next = 0;
  let weight = 0;
  for (let index = 0; index < signs.length; index += 1) {
    const code = signs.charCodeAt(index);
    weight += weightOf(code);
    values[index] = isFigureSign(code) ? (figures[next++] ?? code) : code;
  }
  return { text, signs, values, weight };
}

/** A mark says less than a character. */
const MARK_WEIGHT = 0.5;
const MARKS = new Set(Array.from('，。、；：！？“”‘’（）《》〈〉—…·,.;:!?()', (mark) => mark.charCodeAt(0)));

/** What a sign weighs: a figure as much as a character. */
export const weightOf = (code: number): number => (MARKS.has(code) ? MARK_WEIGHT : 1);
