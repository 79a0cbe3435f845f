/**
 * An edition as a Word file. Input: the edition; output: the bytes, the same for the same edition.
 * The docx library writes text, tables, headers and sections; styles, settings, fonts and properties are written here.
 */
import { Document, Packer } from 'docx';
import type { Edition } from '../../edition/index.js';
import { writeBody } from './body.js';
import { planBookmarks } from './bookmarks.js';
import { appPropertiesPart, corePropertiesPart, fontTablePart, settingsPart } from './fixed-parts.js';
import { differsEvenFromOdd, writeHeaders } from './headers.js';
import { repack } from './package-parts.js';
import { mirrorsMargins, sectionProperties, typeAreaWidth } from './page-setup.js';
import { makeStyleBook, type StyleBook } from './style-book.js';
import { stylesPart } from './styles-part.js';

function writeDocument(edition: Edition, styles: StyleBook): Document {
  const { pages, blocks } = edition;
  const width = typeAreaWidth(pages.recto);
  const body = writeBody(blocks, width, { styles, bookmarks: planBookmarks(edition) });
  const headers = writeHeaders(pages, width, styles);
  return new Document({
    sections: body.map(({ start, children }, index) => ({
      properties: sectionProperties(pages, {
        ...(start && { start }),
        gridPitch: styles.gridPitch,
        isFirst: index === 0,
      }),
      ...(index === 0 && headers),
      children,
    })),
  });
}

/** The edition as a Word file, styled by paragraph and character styles alone. */
export async function exportDocx(edition: Edition): Promise<Uint8Array> {
  const { metadata, pages } = edition;
  const styles = makeStyleBook(edition);
  const zip = await Packer.pack(writeDocument(edition, styles), 'uint8array');
  return repack(zip, {
    'word/styles.xml': stylesPart(styles, metadata.language),
    'word/settings.xml': settingsPart({
      language: metadata.language,
      mirrorsMargins: mirrorsMargins(pages),
      differsEvenFromOdd: differsEvenFromOdd(pages),
    }),
    'word/fontTable.xml': fontTablePart(styles.stacks),
    'docProps/core.xml': corePropertiesPart(metadata),
    'docProps/app.xml': appPropertiesPart(),
  });
}
