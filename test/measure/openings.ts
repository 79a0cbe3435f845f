/** Which sentences stand on which opening, a verso and the recto beside it, in either language. */
import type { MatchedParagraph } from './match-text.js';
import { sentenceRanges, type Language, type ReportParagraph } from './report-text.js';
import { squeezed } from '../editions/expected-text.js';
import { lineText } from './page-lines.js';

export interface Opening {
  /** The verso's number; the recto is one more. */
  readonly verso: number;
  readonly sentences: Readonly<Record<Language, readonly string[]>>;
  /** Sentences of which one language stands here, wholly or in part, without the other. */
  readonly alone: readonly string[];
}

type Sides = Readonly<Record<Language, readonly MatchedParagraph[]>>;

/** The openings of a file in which both languages stand. */
export function openingsOf(report: readonly ReportParagraph[], sides: Sides): readonly Opening[] {
  const zh = sentencePages(report, sides.zh, 'zh');
  const ko = sentencePages(report, sides.ko, 'ko');
  const openingOf = (page: number): number => page - (page % 2);
  const versos = [...new Set([...zh.values(), ...ko.values()].flat().map(openingOf))].sort((a, b) => a - b);
  return versos.map((verso) => {
    const on = (pages: ReadonlyMap<string, readonly number[]>): readonly string[] =>
      [...pages].filter(([, own]) => own.some((page) => openingOf(page) === verso)).map(([id]) => id);
    const [chinese, korean] = [on(zh), on(ko)];
    const alone = [...chinese.filter((id) => !korean.includes(id)), ...korean.filter((id) => !chinese.includes(id))];
    return { verso, sentences: { zh: chinese, ko: korean }, alone };
  });
}

/** The pages on which each sentence stands. A sentence that the other language says with its neighbour is left out. */
export function sentencePages(
  report: readonly ReportParagraph[],
  paragraphs: readonly MatchedParagraph[],
  language: Language,
): ReadonlyMap<string, readonly number[]> {
  const pages = new Map<string, readonly number[]>();
  for (const { index, lines, starts } of paragraphs) {
    const paragraph = report[index];
    if (!paragraph) continue;
    for (const { id, start, end } of sentenceRanges(paragraph, language)) {
      const own = lines.filter((line, at) => {
        const from = starts[at] ?? 0;
        return from < end && from + squeezed(lineText(line)).length > start;
      });
      if (end > start) pages.set(id, [...new Set(own.map(({ page }) => page))]);
    }
  }
  return pages;
}
