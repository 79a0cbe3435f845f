/** Contents as Word writes them: heading and entries in a content control, the entries the result of a field. */
import { FileChild, Paragraph, StringValueElement, XmlComponent } from 'docx';
import type { Pt } from '../../../geometry/index.js';
import type { ParagraphBlock } from '../../../edition/index.js';
import { fieldBegin, fieldEnd } from './fields.js';
import { writeParagraph, type Surroundings, type Writing } from './paragraph.js';
import { SPACER_STYLE } from '../styles/styles-part.js';

class XmlElement extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/**
 * A content control of the gallery of tables of contents, over which Word shows “Update table” (ECMA-376-1, 17.5.2.12).
 * The library's own writes the tab stops into every entry, and has no place for a heading.
 */
class ContentsControl extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = new XmlElement('w:docPartObj', [
      new StringValueElement('w:docPartGallery', 'Table of Contents'),
      new XmlElement('w:docPartUnique', []),
    ]);
    this.root.push(new XmlElement('w:sdtPr', [gallery]), new XmlElement('w:sdtContent', paragraphs));
  }
}

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
