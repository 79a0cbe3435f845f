/** The text that an edition must show, by paragraph and sentence, from the segment files alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSegments, squeezed } from '../editions/expected-text.js';
import { DOCUMENT, ROOT } from '../editions/finished-editions.js';

export type Language = 'zh' | 'ko';

/** A sentence pair. */
export interface Sentence {
  /** `p012.s03`, or `p012.s03+s04` where one Korean sentence stands for two. */
  readonly id: string;
  readonly zh: string;
  readonly ko: string;
}

export interface ReportParagraph {
  /** `p012`. */
  readonly id: string;
  /** Whether it is the title or a numbered heading with a line of its own. */
  readonly isHeading: boolean;
  readonly sentences: readonly Sentence[];
}

/** The paragraphs of the report in their order. */
export function reportParagraphs(
  folder: string = join(ROOT, 'translations', DOCUMENT, 'ko'),
): readonly ReportParagraph[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'attic.md')
    .sort();
  return paragraphsOf(names.map((name) => readFileSync(join(folder, name), 'utf8')));
}

/** The paragraphs of some segment files. */
export function paragraphsOf(files: readonly string[]): readonly ReportParagraph[] {
  const segments = files.flatMap((file) => {
    const ids = [...file.matchAll(/^## (\S+)/gm)].map(([, id = '']) => id);
    return readSegments(file).map((segment, index) => ({ ...segment, id: ids[index] ?? '' }));
  });
  const paragraphs = [...new Set(segments.map(({ paragraph }) => paragraph))];
  return paragraphs.map((id, index) => {
    const own = segments.filter(({ paragraph }) => paragraph === id);
    const sentences = own.map((segment) => ({
      ...{ id: segment.id, zh: segment.chinese, ko: segment.korean === '' ? segment.chinese : segment.korean },
    }));
    const isHeading = index === 0 || /^[一二三四五六七八九十]+、/.test(sentences[0]?.zh ?? '');
    return { id, isHeading, sentences };
  });
}

/** What a paragraph says: Korean sentences stand apart by a space. */
export const textOf = ({ sentences }: ReportParagraph, language: Language): string =>
  sentences.map((sentence) => sentence[language]).join(language === 'ko' ? ' ' : '');

/** Where each sentence of a paragraph begins and ends, counted in characters without white space. */
export function sentenceRanges(
  { sentences }: ReportParagraph,
  language: Language,
): readonly { readonly id: string; readonly start: number; readonly end: number }[] {
  let at = 0;
  return sentences.map((sentence) => {
    const start = at;
    at += squeezed(sentence[language]).length;
    return { id: sentence.id, start, end: at };
  });
}
