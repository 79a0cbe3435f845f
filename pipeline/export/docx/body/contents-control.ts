/** Contents as Word writes them: heading and entries in a content control, the entries the result of a field. */
import type { ParagraphBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { SPACER_STYLE } from '../styles/styles-part.js';
import { paragraphXml } from '../xml/text-xml.js';
import { fieldBegin, fieldEnd } from './fields.js';
import { writeParagraph, type Surroundings, type Writing } from './paragraph.js';

/** A paragraph of the contents, with what the page around asks of it. */
export interface ContentsParagraph {
  readonly block: ParagraphBlock;
  readonly around: Surroundings;
}

/**
 * A content control of the gallery of tables of contents, over which Word shows “Update table” (ECMA-376-1, 17.5.2.12). The library's own
 * has no place for a heading, marks the field as out of date, writes tab stops into every entry, and each entry as one run (#3319).
 */
const CONTROL_BEGIN =
  '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>';
const CONTROL_END = '</w:sdtContent></w:sdt>';

/**
 * One table of contents, in pieces. The field ends in a paragraph of its own, as in contents that Word has written: when they are
 * gathered anew, the mark of the paragraph that holds the end stays.
 */
export function writeContents(
  paragraphs: readonly ContentsParagraph[],
  measure: Pt,
  writing: Writing,
): readonly string[] {
  const { entries, instruction } = writing.contents;
  const first = paragraphs.findIndex(({ block }) => entries.has(block));
  const written = paragraphs.flatMap(({ block, around }, index) =>
    writeParagraph(block, writing, {
      ...{ measure, around },
      ...(index === first && { opening: fieldBegin(instruction) }),
    }),
  );
  return [CONTROL_BEGIN, ...written, paragraphXml({ style: SPACER_STYLE }, fieldEnd()), CONTROL_END];
}
