/** The sentences of a changed paragraph: by rule, but cut as the segment files have them where their lines are still there. */
import { withoutWhiteSpace, type ParagraphForm } from '../source/index.js';

/** A stretch of a paragraph's printed text, UTF-16, and what it says without white space. */
export interface FreshSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A shorter line that stands in a paragraph is there by chance. */
const SHORTEST_LINE = 4;

/** Cuts a paragraph. `lines` are those of the segment files, without white space, that may be in it. */
export function recutParagraph(
  { text: { text }, sentences }: ParagraphForm,
  lines: Iterable<string>,
): readonly FreshSentence[] {
  const places = printedPlaces(text);
  const squeezed = places.map((place) => text.charAt(place)).join('');
  const starts = new Set(sentences.map(({ start }) => places.findIndex((place) => place >= start)));
  for (const line of lines) {
    const from = line.length < SHORTEST_LINE ? -1 : squeezed.indexOf(line);
    if (from < 0 || squeezed.indexOf(line, from + 1) >= 0) continue;
    const to = from + line.length;
    for (const start of starts) if (start > from && start < to) starts.delete(start);
    starts.add(from);
    if (to < squeezed.length) starts.add(to);
  }
  const cuts = [...starts].sort((a, b) => a - b).map((start) => (start === 0 ? 0 : (places[start] ?? text.length)));
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return { start, end, text: withoutWhiteSpace(text.slice(start, end)) };
  });
}

/** The places of a text that are no white space. */
function printedPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1)
    if (withoutWhiteSpace(text.charAt(index)) !== '') places.push(index);
  return places;
}
