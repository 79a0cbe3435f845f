/**
 * An edition as a Word file. Input: the edition; output: the bytes, the same for the same edition.
 * The docx library writes text, tables, headers and sections; styles, settings, fonts and properties are written here.
 */
import { Document, Packer } from 'docx';
import type { Edition } from '../../edition/index.js';
import type { Face, FontBook } from '../../font/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { writeBlocks } from './body.js';
import { planBookmarks } from './bookmarks.js';
import { customPropertiesPart, type DocumentFacts } from './custom-properties.js';
import { appPropertiesPart, corePropertiesPart, settingsPart } from './fixed-parts.js';
import { setInFaces } from './embedded-faces.js';
import { embedFonts, fontParts } from './embedded-fonts.js';
import { fontTablePart } from './font-table.js';
import { facingPages } from './facing-pages.js';
import { facingSides } from './facing-sides.js';
import { differsEvenFromOdd, writeHeaders } from './headers.js';
import { planStrings } from './named-strings.js';
import { repack } from './package-parts.js';
import { mirrorsMargins, sectionProperties, typeAreaWidth } from './page-setup.js';
import { planSections, type SectionPlan } from './sections.js';
import { makeStyleBook, type StyleBook } from './style-book.js';
import { stylesPart } from './styles-part.js';
import { planTableHeads, type TableHeads } from './table-heads.js';
import { withTitleLines } from './title-lines.js';

/** What a document is written from. */
interface Sources {
  readonly edition: Edition;
  readonly styles: StyleBook;
  readonly sections: readonly SectionPlan[];
  readonly heads: TableHeads;
  readonly pageNumbers: ReadonlyMap<string, string>;
}

function writeDocument({ edition, styles, sections, heads, pageNumbers }: Sources): Document {
  const writing = { styles, bookmarks: planBookmarks(edition), heads, pageNumbers };
  const headerWriting = { styles, strings: planStrings(edition.blocks, styles) };
  const hasEven = sections.some(({ pages }) => differsEvenFromOdd(pages));
  return new Document({
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
  /** The same edition in pages: titles take their lines, and facing rows stand on the pages that they stand on there; they are a table if not given. */
  readonly paged?: PagedDocument;
  /** What the file says of where it comes from; nothing if not given. */
  readonly facts?: DocumentFacts;
  /** The faces of the pages, to be brought along as far as they may be; absent: the file names faces and holds none. */
  readonly faces?: FontBook;
}

/** The edition with what Word cannot find out by itself taken from its pages. */
function asPaged(whole: Edition, paged: PagedDocument): Edition {
  const edition = { ...whole, blocks: withTitleLines(whole.blocks, paged) };
  return facingSides(edition, facingPages(edition, paged));
}

/** The edition as a Word file, styled by paragraph and character styles alone. */
export async function exportDocx(
  whole: Edition,
  { pageNumbers = new Map(), paged, facts, faces: book }: DocxOptions = {},
): Promise<Uint8Array> {
  const onPages = paged ? asPaged(whole, paged) : whole;
  const { edition, faces } = book ? setInFaces(onPages, book) : { edition: onPages, faces: new Map<string, Face>() };
  const { metadata, pages, blocks } = edition;
  const heads = planTableHeads(blocks);
  const styles = makeStyleBook(edition, [...new Set(heads.values())]);
  const fonts = embedFonts(styles.stacks, faces);
  const sections = planSections(pages, blocks);
  const zip = await Packer.pack(writeDocument({ edition, styles, sections, heads, pageNumbers }), 'uint8array');
  return repack(zip, {
    'word/styles.xml': stylesPart(styles, metadata.language),
    'word/settings.xml': settingsPart({
      language: metadata.language,
      mirrorsMargins: sections.some((section) => mirrorsMargins(section.pages)),
      differsEvenFromOdd: sections.some((section) => differsEvenFromOdd(section.pages)),
      embedsFonts: fonts.length > 0,
    }),
    'word/fontTable.xml': fontTablePart(styles.stacks, fonts),
    ...fontParts(fonts),
    'docProps/core.xml': corePropertiesPart(metadata),
    'docProps/app.xml': appPropertiesPart(),
    ...(facts && { 'docProps/custom.xml': customPropertiesPart(facts, metadata.language) }),
  });
}
