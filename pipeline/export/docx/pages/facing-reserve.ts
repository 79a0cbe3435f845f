/**
 * Room that facing pages keep for lines that run on in Word where ours do not. A page that is a line too long costs two: what runs over
 * stands on the other side, with a blank page behind it, so that the sides of all that follows stay right.
 *
 * Measured in LibreOffice on the 46 facing pages of the 2021 report: a Chinese page comes to a line more (a run-in heading stands on a line
 * of its own there), a Korean one to one to three, as LibreOffice 7.4 narrows no word spaces (Word of today narrows them a little, so its
 * pages come out no longer: developer0hye/office2pdf #639 measures 6.7 %). At the stylesheet's pitch 9 pages run over, and the file has 65
 * pages instead of 47, though the text may come down to the folio; at the pitch below none does. A lower folio, or text across it, would
 * show; a pitch half a point closer does not.
 */
import type { MarginBox, PageStyle, PageStyleSet, ParagraphBlock, RowBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { primarySubtag } from '../xml/word-xml.js';
import { bandAt, bandDistance, LEAST_BAND_HEIGHT } from './bands.js';

/** The bottom margin of a facing page: text may come down to the footer, which stays where it is; where there is none, half the margin is left. */
function facingMarginBottom(pages: PageStyleSet): Pt {
  const { bottom } = pages.recto.margin;
  const tops = [pages.recto, pages.verso].flatMap((page) => {
    const band = bandAt('footer', page);
    return band ? [bandDistance(band, page) + Math.max(LEAST_BAND_HEIGHT, band.lead.lineHeight)] : [];
  });
  return Math.min(bottom, tops.length === 0 ? bottom / 2 : Math.max(...tops));
}

/** Pages on which text may come down to the footer, which is as far from the foot of the sheet as before. */
export function withFacingMargin(pages: PageStyleSet): PageStyleSet {
  const bottom = facingMarginBottom(pages);
  const lower = (page: PageStyle): PageStyle => ({
    ...page,
    margin: { ...page.margin, bottom },
    boxes: page.boxes.map((box) => (box.area.startsWith('bottom') ? fromFoot(box, page) : box)),
  });
  const { first, recto, verso, blank } = pages;
  return { first: lower(first), recto: lower(recto), verso: lower(verso), blank: lower(blank) };
}

/** The box at its place, told from the foot of the sheet. */
const fromFoot = (box: MarginBox, page: PageStyle): MarginBox => ({
  ...box,
  verticalAlign: 'bottom',
  padding: { ...box.padding, top: 0, bottom: bandDistance({ place: 'footer', lead: box }, page) },
});

/** Lines that a full page can take in beyond ours. Korean words go to the next line whole, which makes a line in about fifteen. */
const spareLines = (lang: string): number => (primarySubtag(lang) === 'ko' ? 2 : 1);

/** The closest pitch, as a share of the stylesheet's: what a reader does not see. */
const CLOSEST = 0.97;

/** A pitch at which a page holds its full number of lines and the spare ones. */
function facingPitch({ lang, style: { lineHeight } }: ParagraphBlock, pages: PageStyleSet): Pt {
  const { size, margin } = pages.recto;
  const height = size.height - margin.top - margin.bottom;
  const lines = Math.floor(height / lineHeight) + spareLines(lang);
  const room = size.height - margin.top - facingMarginBottom(pages);
  return Math.min(lineHeight, Math.max(lineHeight * CLOSEST, room / lines));
}

/** A facing row with the pitch of its lines as Word gets it. */
export const withFacingPitch = (row: RowBlock, pages: PageStyleSet): RowBlock => ({
  ...row,
  cells: row.cells.map((cell) =>
    cell.map((block) => ({ ...block, style: { ...block.style, lineHeight: facingPitch(block, pages) } })),
  ),
});
