/** Contents as Word writes them: heading and entries in a content control, the entries the result of a field. */
import { Paragraph, type FileChild } from 'docx';
import type { ParagraphBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { SPACER_STYLE } from '../styles/styles-part.js';
import { ContentsControl } from '../xml/docx-gaps.js';
import { fieldBegin, fieldEnd } from './fields.js';
import { writeParagraph, type Surroundings, type Writing } from './paragraph.js';

/** A paragraph of the contents, with what the page around asks of it. */
export interface ContentsParagraph {
  readonly block: ParagraphBlock;
  readonly around: Surroundings;
}

/**
 * One table of contents. The field ends in a paragraph of its own, as in contents that Word has written: when they are
 * gathered anew, the mark of the paragraph that holds the end stays.
 */
export function writeContents(paragraphs: readonly ContentsParagraph[], measure: Pt, writing: Writing): FileChild {
  const { entries, instruction } = writing.contents;
  const first = paragraphs.findIndex(({ block }) => entries.has(block));
  const written = paragraphs.flatMap(({ block, around }, index) =>
    writeParagraph(block, writing, { measure, around, opening: index === first ? fieldBegin(instruction) : [] }),
  );
  return new ContentsControl([...written, new Paragraph({ style: SPACER_STYLE, children: [fieldEnd()] })]);
}
