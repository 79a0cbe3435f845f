/** Korean without what terms are compared without: spaces, quotes, title marks, commas and middle dots. */
import { lettersOf } from './letters.js';

export interface SqueezedText {
  readonly text: string;
  /** UTF-16 offset in the written text of each unit of `text`, and of the end. */
  readonly offsets: readonly number[];
}

/** korean.md, “Matching terms by machine”: compare without spaces. Other marks may stand inside a term too, and are checked by themselves: ‘13.5’전망계획; 북경, 천진, 하북. */
const SKIPPED = new Set(lettersOf(' \t\n\u00a0\u3000‘’“”"\',·《》〈〉').map((mark) => mark.charCodeAt(0)));

/** A text without the characters that do not count. */
export function squeeze(written: string): SqueezedText {
  const offsets: number[] = [];
  let text = '';
  let kept = 0;
  for (let index = 0; index < written.length; index += 1) {
    if (!SKIPPED.has(written.charCodeAt(index))) {
      offsets.push(index);
      continue;
    }
    text += written.slice(kept, index);
    kept = index + 1;
  }
  offsets.push(written.length);
  return { text: text + written.slice(kept), offsets };
}
