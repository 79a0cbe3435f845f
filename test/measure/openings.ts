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

/** A page turn within the text. */
export interface PageTurn {
  /** The page that it leads to. */
  readonly page: number;
  /** The sentence that goes on there, or begins. */
  readonly sentence: string;
  readonly isInside: boolean;
}

/** The page turns of one language, by the sentence that stands first on the new page. */
export function pageTurns(sentences: ReadonlyMap<string, readonly number[]>): readonly PageTurn[] {
  const numbers = [...new Set([...sentences.values()].flat())].sort((a, b) => a - b);
  return numbers.slice(1).map((page) => {
    const [first] = [...sentences].filter(([, pages]) => pages.includes(page));
    const [sentence = '', pages = []] = first ?? [];
    return { page, sentence, isInside: pages.some((other) => other < page) };
  });
}

/** The report with each sentence as a paragraph of its own. */
export const bySentence = (report: readonly ReportParagraph[]): readonly ReportParagraph[] =>
  report.flatMap(({ isHeading, sentences }) =>
    sentences.map((sentence) => ({ id: sentence.id, isHeading, sentences: [sentence] })),
  );

/** Whether nearly every sentence begins a line: then each was set as a paragraph. */
export function isSetBySentence(
  report: readonly ReportParagraph[],
  paragraphs: readonly MatchedParagraph[],
  language: Language,
): boolean {
  const begins = paragraphs.flatMap(({ index, starts }) => {
    const paragraph = report[index];
    return (paragraph ? sentenceRanges(paragraph, language).slice(1) : []).map(({ start }) => starts.includes(start));
  });
  return begins.length > 0 && begins.filter((isStart) => isStart).length > 0.95 * begins.length;
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
