/**
 * An edition as a Word file. Input: the edition; output: the bytes, the same for the same edition.
 * The docx library writes text, tables, headers and sections; what it cannot write stands in xml/docx-gaps.ts.
 */
import { Document, Packer } from 'docx';
import type { Edition } from '../../edition/index.js';
import type { Face, FontBook } from '../../font/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { writeBlocks } from './body/body.js';
import { planBookmarks } from './body/bookmarks.js';
import { differsEvenFromOdd, writeHeaders } from './body/headers.js';
import { planStrings } from './body/named-strings.js';
import { mirrorsMargins, sectionProperties } from './body/page-setup.js';
import type { Writing } from './body/paragraph.js';
import { commentParts } from './comments/comments-part.js';
import { planComments, type PlannedComment } from './comments/comments.js';
import { setInFaces } from './fonts/embedded-faces.js';
import { embedFonts, fontParts } from './fonts/embedded-fonts.js';
import { fontTablePart } from './fonts/font-table.js';
import { withBlankPages } from './pages/blank-pages.js';
import { facingPages } from './pages/facing-pages.js';
import { facingSides } from './pages/facing-sides.js';
import { pageNumbersOf } from './pages/page-numbers.js';
import { pagesOf, typeAreaWidth } from './pages/page-styles.js';
import { blocksOfRun, planSections, type SectionPlan } from './pages/sections.js';
import { withTitleLines } from './pages/title-lines.js';
import { customPropertiesPart, type DocumentFacts } from './parts/custom-properties.js';
import { appPropertiesPart, corePropertiesPart, settingsPart } from './parts/fixed-parts.js';
import { repack } from './parts/package-parts.js';
import { makeStyleBook } from './styles/style-book.js';
import { stylesPart } from './styles/styles-part.js';
import { planContents } from './text/contents.js';
import { paragraphsOf } from './text/paragraphs.js';
import { planTableHeads } from './text/table-heads.js';
import { mentionOfComments, type OwnParts } from './xml/docx-gaps.js';
import { hasProofing } from './xml/word-xml.js';

/** What a document is written from. */
interface Sources {
  readonly sections: readonly SectionPlan[];
  readonly comments: readonly PlannedComment[];
  readonly strings: ReturnType<typeof planStrings>;
  readonly writing: Writing;
}

function writeDocument({ sections, comments, strings, writing }: Sources): Document {
  const { styles, contents } = writing;
  const hasEven = sections.some(({ pages }) => differsEvenFromOdd(pages));
  return new Document({
    comments: { children: mentionOfComments(comments) },
    sections: sections.map((section, index) => {
      const { pages, first, beginsRun, blocks } = section;
      const width = typeAreaWidth(pages.recto);
      return {
        properties: sectionProperties(section, styles.gridPitch, contents),
        // The sections of one run of pages go on with the headers of its first.
        ...(beginsRun &&
          writeHeaders(
            { pages, first, width, hasEven, followsOthers: index > 0 },
            { styles, strings: (part) => strings(part, blocksOfRun(sections, index)) },
          )),
        children: writeBlocks(blocks, width, writing),
      };
    }),
  });
}

/** What a Word file takes besides the edition. */
export interface DocxOptions {
  /** By anchor the printed number of its page, which page references show until Word works them out; that of `paged` if not given. */
  readonly pageNumbers?: ReadonlyMap<string, string>;
  /** The same edition in pages: titles take their lines, and facing rows stand on the pages that they stand on there; they are a table if not given. */
  readonly paged?: PagedDocument;
  /** What the file says of where it comes from; nothing if not given. */
  readonly facts?: DocumentFacts;
  /** The faces of the pages, to be brought along as far as they may be; absent: the file names faces and holds none. */
  readonly faces?: FontBook;
}

interface Prepared {
  readonly edition: Edition;
  readonly faces: ReadonlyMap<string, Face>;
}

/** The edition with what Word cannot find out by itself: faces that it holds, lines of titles, facing and blank pages; and the faces by family. */
function prepared(whole: Edition, paged: PagedDocument | undefined, book: FontBook | undefined): Prepared {
  const inLines = paged ? { ...whole, blocks: withTitleLines(whole.blocks, paged) } : whole;
  const { edition, faces } = book ? setInFaces(inLines, book) : { edition: inLines, faces: new Map<string, Face>() };
  return { edition: paged ? onPages(edition, paged) : edition, faces };
}

/** Facing pages are all told their sides, blank ones among them. */
function onPages(edition: Edition, paged: PagedDocument): Edition {
  const openings = facingPages(edition, paged);
  return openings.length > 0 ? facingSides(edition, openings) : withBlankPages(edition, paged);
}

/** The edition as a Word file, styled by paragraph and character styles alone. */
export async function exportDocx(
  whole: Edition,
  { paged, pageNumbers = paged ? pageNumbersOf(paged) : new Map(), facts, faces: book }: DocxOptions = {},
): Promise<Uint8Array> {
  const set = prepared(whole, paged, book);
  const { edition, comments, ofParagraph } = planComments(set.edition);
  const { metadata, pages, blocks } = edition;
  const contents = planContents(blocks, ({ page }) => typeAreaWidth(pagesOf(pages, page).recto));
  const heads = planTableHeads(blocks);
  const sections = planSections(pages, blocks);
  const openings = sections.flatMap(({ first }) => first ?? []);
  const styles = makeStyleBook(edition, { contents, openings, added: [...new Set(heads.values())] });
  const fonts = embedFonts(styles.stacks, set.faces);
  const bookmarks = planBookmarks(edition);
  const writing = { styles, bookmarks, comments: ofParagraph, contents, heads, pageNumbers };
  const strings = planStrings(blocks, styles);
  const zip = await Packer.pack(writeDocument({ sections, comments, strings, writing }), 'uint8array');
  const parts: OwnParts = {
    'word/styles.xml': stylesPart(styles, metadata.language, { hasComments: comments.length > 0 }),
    'word/settings.xml': settingsPart({
      language: metadata.language,
      mirrorsMargins: sections.some((section) => mirrorsMargins(section.pages)),
      differsEvenFromOdd: sections.some((section) => differsEvenFromOdd(section.pages)),
      embedsFonts: fonts.length > 0,
      hasOwnSpelling: !paragraphsOf(blocks).every(({ lang }) => hasProofing(lang)),
    }),
    'word/fontTable.xml': fontTablePart(styles.stacks, fonts),
    ...commentParts(comments, metadata.date),
    'docProps/core.xml': corePropertiesPart(metadata),
    'docProps/app.xml': appPropertiesPart(),
    ...(facts && { 'docProps/custom.xml': customPropertiesPart(facts, metadata.language) }),
  };
  return repack(zip, { ...parts, ...fontParts(fonts) });
}
