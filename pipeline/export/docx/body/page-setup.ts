/** Sheet, margins, page numbers and document grid as the properties of Word's sections. */
import { DocumentGridType, NumberFormat, SectionType, type ISectionPropertiesOptions } from 'docx';
import type { Numbering, PageStyleSet } from '../../../edition/index.js';
import { bandAt, bandDistance, LEAST_BAND_HEIGHT, type Band } from '../pages/bands.js';
import type { SectionPlan, SectionStart } from '../pages/sections.js';
import type { ContentsPlan } from '../text/contents.js';
import { sheetSize } from '../xml/docx-gaps.js';
import { twips, twipsWithin } from '../xml/word-xml.js';

/** Whether the margins change sides with the page: Word then reads left as inner and right as outer. */
export const mirrorsMargins = ({ recto, verso }: PageStyleSet): boolean =>
  recto.margin.left !== verso.margin.left || recto.margin.right !== verso.margin.right;

/** Word has one height for the headers and one for the footers of all pages of a section: that of the first that says anything. Where none does, LibreOffice 7.4 still makes both in a section that starts on a side. */
function distanceOf(place: Band['place'], pages: PageStyleSet): number {
  const found = [pages.recto, pages.verso, pages.first].flatMap((page) => {
    const band = bandAt(place, page);
    return band ? [bandDistance(band, page)] : [];
  });
  const { top, bottom } = pages.recto.margin;
  return twips(found[0] ?? Math.max(0, (place === 'header' ? top : bottom) - LEAST_BAND_HEIGHT));
}

const SECTION_TYPES: Readonly<Record<SectionStart, (typeof SectionType)[keyof typeof SectionType]>> = {
  page: SectionType.NEXT_PAGE,
  recto: SectionType.ODD_PAGE,
  verso: SectionType.EVEN_PAGE,
};

const NUMBER_FORMATS: Readonly<Record<Numbering, (typeof NumberFormat)[keyof typeof NumberFormat] | undefined>> = {
  decimal: undefined,
  'lower-roman': NumberFormat.LOWER_ROMAN,
  'upper-roman': NumberFormat.UPPER_ROMAN,
};

/** Numbers are a section's: written as its first margin box with a number has them. */
function pageNumbers({ pages, pageNumber }: SectionPlan) {
  const parts = [pages.recto, pages.verso, pages.first].flatMap(({ boxes }) => boxes.flatMap(({ content }) => content));
  const numbering = parts.find((part) => part.kind === 'page-number')?.numbering ?? 'decimal';
  const formatType = NUMBER_FORMATS[numbering];
  return { ...(pageNumber !== undefined && { start: pageNumber }), ...(formatType && { formatType }) };
}

/**
 * Whether lines of a section stand on the document grid. LibreOffice cuts the type area to whole lines of a grid: an imprint of small
 * lines would find no room, nor the end of the field behind a page of contents. Rows leave the grid with their margins, and LibreOffice
 * would widen every one of these to the next line of it.
 */
const hasGrid = ({ blocks }: SectionPlan, gridPitch: number, contents: ContentsPlan): boolean =>
  blocks.some(({ block }) => block.kind === 'paragraph' && twipsWithin(block.style.lineHeight) === gridPitch) &&
  !blocks.some(({ block }) => block.kind === 'row' || contents.entries.has(block));

/** Properties of a section. */
export function sectionProperties(
  section: SectionPlan,
  gridPitch: number,
  contents: ContentsPlan,
): ISectionPropertiesOptions {
  const { pages, start, first, isFacingPage } = section;
  const { size, margin } = pages.recto;
  const numbers = pageNumbers(section);
  return {
    ...(start && { type: SECTION_TYPES[start] }),
    ...(first && { titlePage: true }),
    // LibreOffice ends a page with the last whole line of the grid; two languages have two pitches, and one of them would lose a line.
    ...(!isFacingPage && {
      grid: { ...(hasGrid(section, gridPitch, contents) && { type: DocumentGridType.LINES }), linePitch: gridPitch },
    }),
    page: {
      size: sheetSize(size.width, size.height),
      margin: {
        top: twips(margin.top),
        bottom: twips(margin.bottom),
        left: twips(margin.left),
        right: twips(margin.right),
        header: distanceOf('header', pages),
        footer: distanceOf('footer', pages),
        gutter: 0,
      },
      ...(Object.keys(numbers).length > 0 && { pageNumbers: numbers }),
    },
  };
}
