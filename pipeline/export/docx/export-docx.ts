/**
 * An edition as a Word file. Input: the edition; output: the bytes, the same for the same edition.
 * The docx library writes text, tables, headers and sections; styles, settings, fonts and properties are written here.
 */
import { Document, Packer } from 'docx';
import type { Edition } from '../../edition/index.js';
import { writeBlocks } from './body.js';
import { planBookmarks } from './bookmarks.js';
import { planComments, type CommentPlan } from './comments.js';
import { commentsPart, threadsPart } from './comments-part.js';
import { customPropertiesPart, type DocumentFacts } from './custom-properties.js';
import { appPropertiesPart, corePropertiesPart, fontTablePart, settingsPart } from './fixed-parts.js';
import { differsEvenFromOdd, writeHeaders } from './headers.js';
import { planStrings } from './named-strings.js';
import { repack } from './package-parts.js';
import { mirrorsMargins, sectionProperties, typeAreaWidth } from './page-setup.js';
import { planSections, type SectionPlan } from './sections.js';
import { makeStyleBook, type StyleBook } from './style-book.js';
import { stylesPart } from './styles-part.js';

/** What a document is written from. */
interface Sources {
  readonly plan: CommentPlan;
  readonly styles: StyleBook;
  readonly sections: readonly SectionPlan[];
  readonly pageNumbers: ReadonlyMap<string, string>;
}

function writeDocument({ plan, styles, sections, pageNumbers }: Sources): Document {
  const { edition, comments, ofParagraph } = plan;
  const writing = { styles, bookmarks: planBookmarks(edition), comments: ofParagraph, pageNumbers };
  const headerWriting = { styles, strings: planStrings(edition.blocks, styles) };
  const hasEven = sections.some(({ pages }) => differsEvenFromOdd(pages));
  return new Document({
    // The library mentions the parts of comments where it has some of its own; ours take their place.
    comments: {
      children: comments.map(({ id, answers }) => ({
        id,
        ...(answers !== undefined && { parentId: answers }),
        children: [],
      })),
    },
    sections: sections.map((section, index) => {
      const { pages, beginsRun, blocks } = section;
      const width = typeAreaWidth(pages.recto);
      return {
        properties: sectionProperties(section, styles.gridPitch),
        // The sections of one run of pages go on with the headers of its first.
        ...(beginsRun && writeHeaders({ pages, width, hasEven, followsOthers: index > 0 }, headerWriting)),
        children: writeBlocks(blocks, width, writing),
      };
    }),
  });
}

/** What a Word file takes besides the edition. */
export interface DocxOptions {
  /** By anchor the printed number of its page, which page references show until Word works them out. */
  readonly pageNumbers?: ReadonlyMap<string, string>;
  /** What the file says of where it comes from; nothing if not given. */
  readonly facts?: DocumentFacts;
}

/** The edition as a Word file, styled by paragraph and character styles alone. */
export async function exportDocx(
  source: Edition,
  { pageNumbers = new Map(), facts }: DocxOptions = {},
): Promise<Uint8Array> {
  const plan = planComments(source);
  const { edition, comments } = plan;
  const { metadata, pages, blocks } = edition;
  const hasComments = comments.length > 0;
  const threads = threadsPart(comments);
  const styles = makeStyleBook(edition);
  const sections = planSections(pages, blocks);
  const zip = await Packer.pack(writeDocument({ plan, styles, sections, pageNumbers }), 'uint8array');
  return repack(zip, {
    'word/styles.xml': stylesPart(styles, metadata.language, { hasComments }),
    'word/settings.xml': settingsPart({
      language: metadata.language,
      mirrorsMargins: sections.some((section) => mirrorsMargins(section.pages)),
      differsEvenFromOdd: sections.some((section) => differsEvenFromOdd(section.pages)),
    }),
    'word/fontTable.xml': fontTablePart(styles.stacks),
    'docProps/core.xml': corePropertiesPart(metadata),
    'docProps/app.xml': appPropertiesPart(),
    ...(hasComments && { 'word/comments.xml': commentsPart(comments, metadata.date) }),
    ...(threads !== undefined && { 'word/commentsExtended.xml': threads }),
    ...(facts && { 'docProps/custom.xml': customPropertiesPart(facts, metadata.language) }),
  });
}
