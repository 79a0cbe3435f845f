/** Criterion 29: three lines of Korean whose wide word spaces stand below one another read as a river of white. */
import type { MeasuredLine, MeasuredParagraph } from './measured-page.js';
import { remark, rounded, type PageFinding } from './page-finding.js';
import { hasLeader } from './spacing.js';

const LINES = 3;
/** How near to each other the spaces stand, in ems. */
const ALIGNED = 1;
/** How wide they are, against the face's own space. */
const WIDE = 1.5;

/** The rivers of a paragraph; a river of four lines is found twice. */
export const checkRivers = (paragraph: MeasuredParagraph): readonly PageFinding[] => {
  if (!paragraph.block.lang.startsWith('ko') || hasLeader(paragraph)) return [];
  const { lines } = paragraph;
  if (lines.length < LINES) return [];
  const wide = lines.map((line) => (line.placed.isJustified ? wideSpaces(line) : []));
  const found: PageFinding[] = [];
  lines.forEach((line, index) => {
    const three = wide.slice(index, index + LINES);
    if (three.length < LINES || three.some(({ length }) => length === 0)) return;
    const isOnePage = lines.slice(index, index + LINES).every(({ page }) => page === line.page);
    const river = isOnePage ? riverOf(three) : undefined;
    if (river !== undefined)
      found.push(remark('pages/river', line, { x: rounded(river / (line.glyphs[0]?.size ?? 1)) }));
  });
  return found;
};

interface WideSpace {
  /** Middle of the space, from the start edge of the line. */
  readonly middle: number;
  readonly size: number;
}

function wideSpaces({ spaces, placed }: MeasuredLine): readonly WideSpace[] {
  const wide: WideSpace[] = [];
  for (const { kind, ems, stretch, before, width } of spaces.gaps)
    if (kind === 'word' && ems > WIDE * (ems - stretch))
      wide.push({ middle: before.x + before.advance + width / 2 - placed.x, size: before.size });
  return wide;
}

/** Where spaces of all lines meet within an em. */
function riverOf([first = [], ...others]: readonly (readonly WideSpace[])[]): number | undefined {
  return first.find(({ middle, size }) => {
    let [least, most] = [middle, middle];
    for (const spaces of others) {
      const near = spaces.find(
        (space) => Math.max(most, space.middle) - Math.min(least, space.middle) <= ALIGNED * size,
      );
      if (!near) return false;
      least = Math.min(least, near.middle);
      most = Math.max(most, near.middle);
    }
    return true;
  })?.middle;
}
