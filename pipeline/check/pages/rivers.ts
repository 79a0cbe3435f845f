/** Criterion 29: three lines of Korean whose wide word spaces stand below one another read as a river of white. */
import type { Gap } from './line-spaces.js';
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
  const wide = lines.map((line) => (line.placed.isJustified ? wideSpaces(line) : []));
  return lines.flatMap((line, index) => {
    if (wide[index]?.length === 0) return [];
    const three = wide.slice(index, index + LINES);
    const isOnePage = lines.slice(index, index + LINES).every(({ page }) => page === line.page);
    const river = three.length === LINES && isOnePage ? riverOf(three) : undefined;
    return river === undefined
      ? []
      : [remark('pages/river', line, { x: rounded(river / (line.glyphs[0]?.size ?? 1)) })];
  });
};

interface WideSpace {
  /** Middle of the space, from the start edge of the line. */
  readonly middle: number;
  readonly size: number;
}

const wideSpaces = (line: MeasuredLine): readonly WideSpace[] =>
  line.spaces.gaps
    .filter((gap) => gap.kind === 'word' && isWide(gap))
    .map(({ before, width }) => ({ middle: before.x + before.advance + width / 2 - line.placed.x, size: before.size }));

const isWide = ({ ems, stretch }: Gap): boolean => ems > WIDE * (ems - stretch);

/** Where spaces of all lines meet within an em. */
function riverOf([first = [], ...others]: readonly (readonly WideSpace[])[]): number | undefined {
  return first.find(({ middle, size }) => {
    const chosen = [middle];
    return others.every((spaces) => {
      const near = spaces.find((space) => spread([...chosen, space.middle]) <= ALIGNED * size);
      if (near) chosen.push(near.middle);
      return near !== undefined;
    });
  })?.middle;
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
