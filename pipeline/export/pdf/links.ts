/** Links: where on a page one can be clicked, what it says and where it leads (ISO 32000-1, 12.5.6.5). */
import { EM_BOX_ASCENT, type PlacedLine } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import type { Stretch } from './stretches.js';

/** The part of a link that stands on one line. */
export interface PageLink {
  readonly target: string;
  /** What the link says on this page, leaders left out: the name under which a screen reader offers it (PDF/UA-1, 7.18.5). */
  readonly text: string;
  /** Left, foot, right and top, from the bottom left corner of the sheet. */
  readonly area: readonly [Pt, Pt, Pt, Pt];
  /** A mark of its text: the annotation belongs where that stands in the structure. */
  readonly mark: number;
}

/** A stretch of a page, and the first of its marks; none where it has no text or is an artifact. */
export interface WrittenStretch {
  readonly stretch: Stretch;
  readonly mark: number | undefined;
}

/** The links of neighbouring lines of one paragraph: one per line, on a sheet of that height. */
export function linksOf(written: readonly WrittenStretch[], sheetHeight: Pt): readonly PageLink[] {
  return linkGroups(written).flatMap(({ target, parts }): readonly PageLink[] => {
    const mark = parts.find((part) => part.mark !== undefined)?.mark;
    if (mark === undefined) return [];
    const text = parts.map(({ stretch }) => (stretch.isLeader ? ' ' : textOf(stretch.lines))).join('');
    const shared = { target, text: text.replace(/\s+/g, ' ').trim(), mark };
    const lines = linesOf(parts.flatMap(({ stretch }) => stretch.lines));
    return lines.map((line) => ({ ...shared, area: areaOf(line, sheetHeight) }));
  });
}

interface LinkGroup {
  readonly target: string;
  readonly parts: WrittenStretch[];
}

/** A link is a heading, a leader and a number as often as one piece of text. */
function linkGroups(written: readonly WrittenStretch[]): readonly LinkGroup[] {
  const groups: (LinkGroup | undefined)[] = [];
  for (const part of written) {
    const { target } = part.stretch;
    const open = groups.at(-1);
    if (open && open.target === target) open.parts.push(part);
    else groups.push(target === undefined ? undefined : { target, parts: [part] });
  }
  return groups.filter((group) => group !== undefined);
}

const textOf = (lines: readonly PlacedLine[]): string =>
  lines.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))).join('');

/** The parts of lines put together by line. */
function linesOf(parts: readonly PlacedLine[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const part of parts) {
    const open = lines.at(-1);
    if (open?.index === part.index) lines[lines.length - 1] = { ...open, runs: [...open.runs, ...part.runs] };
    else lines.push(part);
  }
  return lines;
}

function areaOf({ runs, baseline }: PlacedLine, sheetHeight: Pt): PageLink['area'] {
  const size = runs.reduce((largest, { fontSize }) => Math.max(largest, fontSize), 0);
  const y = sheetHeight - baseline;
  const left = runs.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = runs.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
  return [left, y - (1 - EM_BOX_ASCENT) * size, right, y + EM_BOX_ASCENT * size];
}
