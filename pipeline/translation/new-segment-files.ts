/** Segment files for a document that has none: every sentence with an empty slot for its Korean, one file per section. */
import type { SegmentedDocument, SegmentedParagraph, Sentence } from '../segment/index.js';

/** A file to be written; `path` is relative to the document's folder. */
export interface NewSegmentFile {
  readonly path: string;
  readonly text: string;
}

/**
 * One file per section, so that several people can work at once: `00-front.md` up to the first heading;
 * then for each heading 一、 its opening (`01-00.md`), each numbered passage （一） (`01-01.md`) and what follows them unnumbered.
 * A document may have numbered passages before or without any heading: `00-part-01.md`, which sorts behind `00-front.md`.
 * Names are ASCII, so that they sort in document order and are the same on every system.
 */
export function newSegmentFiles(document: SegmentedDocument): readonly NewSegmentFile[] {
  const sections = splitSections(document.paragraphs);
  const width = Math.max(2, ...sections.map(({ heading, part }) => String(Math.max(heading, part)).length));
  return sections.map(({ heading, part, paragraphs }) => ({
    path: `ko/${sectionName(heading, part, width)}.md`,
    text: paragraphs.flatMap((paragraph) => paragraph.sentences.map(writeEmptySegment)).join('\n'),
  }));
}

/** Paragraphs that go into one file. */
interface Section {
  /** Counts the headings 一、 from 1; 0 is the front. */
  readonly heading: number;
  /** Counts the parts of a heading from its opening, 0. */
  readonly part: number;
  readonly paragraphs: SegmentedParagraph[];
}

function sectionName(heading: number, part: number, width: number): string {
  if (heading > 0) return `${pad(heading, width)}-${pad(part, width)}`;
  return part === 0 ? `${pad(0, width)}-front` : `${pad(0, width)}-part-${pad(part, width)}`;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

function splitSections(paragraphs: readonly SegmentedParagraph[]): readonly Section[] {
  const sections: Section[] = [];
  let isOwnPassage = false;
  for (const paragraph of paragraphs) {
    const last = sections.at(-1) ?? { heading: 0, part: -1 };
    const isNumbered = paragraph.sentences[0]?.role === 'run-in-heading';
    if (paragraph.kind === 'heading') sections.push({ heading: last.heading + 1, part: 0, paragraphs: [paragraph] });
    else if (isNumbered || isOwnPassage || last.part < 0)
      sections.push({ heading: last.heading, part: last.part + 1, paragraphs: [paragraph] });
    else sections.at(-1)?.paragraphs.push(paragraph);
    // A numbered heading alone in its paragraph opens a passage of several; one that runs into its text is a passage by itself.
    isOwnPassage = isNumbered && paragraph.sentences.length > 1;
  }
  return sections;
}

/** A segment whose slot is a line of its own: with the blank line between segments, neighbours can be filled by two people and merge. */
const writeEmptySegment = ({ id, text, hash }: Sentence): string =>
  `## ${id} [initial] src:${hash}\n> ${text.text.trim()}\n\n`;
