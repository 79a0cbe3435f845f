/** Margin boxes as Word's headers and footers: which boxes share one, how high it stands, how it is set. */
import {
  INITIAL_JUSTIFICATION,
  MARGIN_AREAS,
  type BlockStyle,
  type MarginBox,
  type PageStyle,
} from '../../../edition/index.js';
import { mm, type Pt } from '../../../geometry/index.js';

/** The boxes above or below the type area of one kind of page, from left to right. */
export interface Band {
  readonly place: 'header' | 'footer';
  /** The leftmost box; it gives the band's style. */
  readonly lead: MarginBox;
  readonly boxes: readonly MarginBox[];
  /** From its line to the type area. */
  readonly gap: Pt;
}

/** The bands of a kind of page; none where it has no boxes that say anything. */
export function bandsOf(page: PageStyle): readonly Band[] {
  const speaking = MARGIN_AREAS.flatMap((area) =>
    page.boxes.filter((box) => box.area === area && box.content.length > 0),
  );
  return (['header', 'footer'] as const).flatMap((place) => {
    const boxes = speaking.filter((box) => box.area.startsWith('top') === (place === 'header'));
    const [lead] = boxes;
    return lead ? [{ place, lead, boxes, gap: gapOf({ place, lead }, page) }] : [];
  });
}

/** The band above or below the type area, if there is one. */
export const bandAt = (place: Band['place'], page: PageStyle): Band | undefined =>
  bandsOf(page).find((band) => band.place === place);

/** LibreOffice 7.4 makes a header and a footer at least so high. */
export const LEAST_BAND_HEIGHT: Pt = mm(5);

/** Whether two kinds of page say the same in their margins. */
export const saysTheSame = (one: PageStyle, other: PageStyle): boolean =>
  JSON.stringify(one.boxes) === JSON.stringify(other.boxes);

/** A header that came down to the type area would push it down in Word. */
const CLEARANCE: Pt = 0.1;

/**
 * A band as a paragraph. A box alone keeps its alignment; several stand at tab stops. The gap to the type area is the paragraph's:
 * LibreOffice 7.4 loses it where a section starts on a side, and lets the text begin right below its header.
 */
export function bandStyle({ place, lead, boxes, gap }: Band): BlockStyle {
  return {
    textAlign: boxes.length > 1 ? 'start' : lead.textAlign,
    textIndent: 0,
    lineHeight: lead.lineHeight,
    marginTop: place === 'footer' ? gap : 0,
    marginBottom: place === 'header' ? Math.max(0, gap - CLEARANCE) : 0,
    marginStart: lead.padding.left,
    marginEnd: (boxes.at(-1) ?? lead).padding.right,
    breakBefore: 'auto',
    breakAfter: 'auto',
    breakInside: 'auto',
    orphans: 1,
    widows: 1,
    ...INITIAL_JUSTIFICATION,
    text: lead.style,
  };
}

/** Distance of a band from its edge of the sheet: of a header's top, of a footer's foot. */
export function bandDistance({ place, lead }: Pick<Band, 'place' | 'lead'>, page: PageStyle): Pt {
  const { padding, lineHeight, verticalAlign } = lead;
  const margin = place === 'header' ? page.margin.top : page.margin.bottom;
  const slack = margin - padding.top - padding.bottom - lineHeight;
  const above = { top: 0, middle: slack / 2, bottom: slack }[verticalAlign];
  const distance = place === 'header' ? padding.top + above : padding.bottom + slack - above;
  return Math.max(0, distance);
}

/** What is left between a band and the type area. */
function gapOf(band: Pick<Band, 'place' | 'lead'>, page: PageStyle): Pt {
  const margin = band.place === 'header' ? page.margin.top : page.margin.bottom;
  return Math.max(0, margin - bandDistance(band, page) - band.lead.lineHeight);
}
