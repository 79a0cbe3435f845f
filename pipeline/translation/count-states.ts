/** How far the translation is, section by section. */
import type { AlignedDocument, AlignedParagraph, Passage, State } from './aligned-document.js';
import { isUntranslated } from './align-document.js';
import { countChinese, countKorean } from './count-words.js';

/** The passages of one section. */
export interface SectionCount {
  /** The section's heading in Chinese; empty for what stands before the first. */
  readonly section: string;
  readonly counts: Readonly<Record<State, number>>;
  readonly stale: number;
  /** Passages in which Chinese stands in for Korean. */
  readonly untranslated: number;
  readonly passages: readonly Passage[];
  /** Characters of Chinese and words of Korean. */
  readonly chinese: number;
  readonly korean: number;
}

/** Counts passages by section: each heading 一、 with what belongs to no numbered passage, and each numbered passage （一）. */
export function countStates({ paragraphs }: AlignedDocument): readonly SectionCount[] {
  const sections = new Map<string, { readonly section: string; readonly passages: Passage[] }>();
  let heading = { key: '', title: '' };
  let passage = heading;
  for (const [index, paragraph] of paragraphs.entries()) {
    const isNumbered = paragraph.passages[0]?.role === 'run-in-heading';
    if (paragraph.kind === 'heading') heading = passage = { key: String(index), title: chineseOf(paragraph) };
    if (isNumbered) passage = { key: String(index), title: chineseOf(paragraph, 1) };
    const section = sections.get(passage.key) ?? { section: passage.title, passages: [] };
    section.passages.push(...paragraph.passages);
    sections.set(passage.key, section);
    // A numbered heading that runs into its text ends with its paragraph.
    if (isNumbered && paragraph.passages.length > 1) passage = heading;
  }
  return [...sections.values()].map(({ section, passages }) => countSection(section, passages));
}

const chineseOf = ({ passages }: AlignedParagraph, count = passages.length): string =>
  passages
    .slice(0, count)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text.text))
    .join('')
    .trim()
    .replace(/。$/, '');

function countSection(section: string, passages: readonly Passage[]): SectionCount {
  const count = (isCounted: (passage: Passage) => boolean): number => passages.filter(isCounted).length;
  const inState = (state: State): number => count((passage) => passage.state === state);
  return {
    section,
    counts: {
      initial: inState('initial'),
      translated: inState('translated'),
      reviewed: inState('reviewed'),
      final: inState('final'),
    },
    stale: count((passage) => passage.isStale),
    untranslated: count(isUntranslated),
    passages,
    chinese: sum(passages, ({ sentences }) => countChinese(sentences.map(({ text }) => text.text).join(' '))),
    korean: sum(passages, ({ korean }) => countKorean(korean?.text ?? '')),
  };
}

const sum = (passages: readonly Passage[], of: (passage: Passage) => number): number =>
  passages.reduce((all, passage) => all + of(passage), 0);
