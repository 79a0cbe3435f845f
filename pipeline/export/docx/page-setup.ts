/** Sheet, margins and document grid as the properties of Word's sections. */
import { DocumentGridType, PageOrientation, SectionType, type ISectionPropertiesOptions } from 'docx';
import type { PageStyle, PageStyles } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { bandDistance, bandsOf, type Band } from './bands.js';
import type { SectionStart } from './body.js';
import { differsFirst } from './headers.js';
import { twips } from './word-xml.js';

/** Width of the type area; recto and verso share it. */
export const typeAreaWidth = ({ size, margin }: PageStyle): Pt => size.width - margin.left - margin.right;

/** Whether the margins change sides with the page: Word then reads left as inner and right as outer. */
export const mirrorsMargins = ({ recto, verso }: PageStyles): boolean =>
  recto.margin.left !== verso.margin.left || recto.margin.right !== verso.margin.right;

/** Word has one height for the headers and one for the footers of all pages of a section: that of the first that says anything. */
function distanceOf(place: Band['place'], pages: PageStyles): number {
  const found = [pages.recto, pages.verso, pages.first].flatMap((page) =>
    bandsOf(page)
      .filter((band) => band.place === place)
      .map((band) => bandDistance(band, page)),
  );
  return twips(found[0] ?? 0);
}

/** Sheet size; the library swaps the two sides of a landscape sheet by itself. */
const sheet = ({ width, height }: PageStyle['size']) =>
  width > height
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height), orientation: PageOrientation.PORTRAIT };

const SECTION_TYPES = { recto: SectionType.ODD_PAGE, verso: SectionType.EVEN_PAGE } as const;

/** Properties of a section. Only the first has a first page of its own, and headers that the others go on with. */
export function sectionProperties(
  pages: PageStyles,
  { start, gridPitch, isFirst }: { start?: SectionStart; gridPitch: number; isFirst: boolean },
): ISectionPropertiesOptions {
  const { size, margin } = pages.recto;
  return {
    ...(start && { type: SECTION_TYPES[start] }),
    ...(isFirst && differsFirst(pages) && { titlePage: true }),
    grid: { type: DocumentGridType.LINES, linePitch: gridPitch },
    page: {
      size: sheet(size),
      margin: {
        top: twips(margin.top),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        right: twips(margin.right),
        header: distanceOf('header', pages),
        footer: distanceOf('footer', pages),
        gutter: 0,
      },
    },
  };
}
