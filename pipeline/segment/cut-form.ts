/** One paragraph cut at the sentences that the segment files hold, where they fit it exactly. */
import { isWhiteSpace, withoutWhiteSpace, type ParagraphForm } from '../source/index.js';
import type { Cut } from './cut-document.js';
import { cutSentence } from './segment-document.js';
import type { Sentence } from './segmented-document.js';

/**
 * The sentences of a paragraph as its cuts have them, with offsets in the paragraph's own raw text; undefined where they are not the
 * paragraph, white space apart. Agrees with `cutDocument`, which says what is wrong.
 * Sentences tile their paragraph: each reaches to where the next begins, and has the role of the rules' sentence that begins with it.
 */
export function cutForm(form: ParagraphForm, cuts: readonly Cut[]): readonly Sentence[] | undefined {
  const { text } = form.text;
  const starts: number[] = [];
  let at = 0;
  for (const { chinese } of cuts) {
    const start = skipWhiteSpace(text, at);
    const end = endOf(text, start, withoutWhiteSpace(chinese));
    if (end === undefined) return undefined;
    starts.push(starts.length === 0 ? 0 : start);
    at = end;
  }
  if (starts.length === 0 || skipWhiteSpace(text, at) < text.length) return undefined;
  const roles = new Map(form.sentences.map((sentence) => [sentence.start, sentence.role]));
  return cuts.map(({ id }, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    return cutSentence(form, form, { id, role: roles.get(start) ?? 'sentence', start, end });
  });
}

function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhiteSpace(text.charAt(at))) at += 1;
  return at;
}

/** Where a line of Chinese without white space ends in a text that it begins at a place of; undefined if it does not, or says nothing. */
function endOf(text: string, start: number, wanted: string): number | undefined {
  if (wanted === '') return undefined;
  if (text.startsWith(wanted, start)) return start + wanted.length;
  let at = start;
  for (const unit of wanted.split('')) {
    at = skipWhiteSpace(text, at);
    if (text.charAt(at) !== unit) return undefined;
    at += 1;
  }
  return at;
}

/** A sentence of a paragraph that begins at a place of its raw file. */
export const placeSentence = (sentence: Sentence, start: number): Sentence => ({
  ...sentence,
  text: { text: sentence.text.text, offsets: sentence.text.offsets.map((offset) => start + offset) },
});
