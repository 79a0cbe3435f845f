/** A text without its white space that still knows where its characters stood. */
import { isWhiteSpace } from '../source/index.js';
import { indexAfter } from './index-after.js';

export interface SqueezedText {
  readonly text: string;
  /** The place in the full text of a place in the squeezed one; its end is the full text's end. */
  readonly indexOf: (squeezed: number) => number;
  /** The other way round. */
  readonly squeezedIndexOf: (index: number) => number;
}

/** Takes the white space out of a text. */
export function squeeze(full: string): SqueezedText {
  const places = full.split('').flatMap((unit, index) => (isWhiteSpace(unit) ? [] : [index]));
  return {
    text: places.map((index) => full.charAt(index)).join(''),
    indexOf: (squeezed) => places[squeezed] ?? full.length,
    squeezedIndexOf: (index) => indexAfter(places, index - 1),
  };
}
