/** A paragraph's lines cut where their place in the structure changes: at run-in headings, links and leaders. */
import type { PlacedLine, PlacedRun } from '../../layout/index.js';

/** Neighbouring text of one place in the structure, over as many lines as it takes. */
export interface Stretch {
  /** The level of a run-in heading. */
  readonly headingLevel?: number;
  /** The `id` that a link leads to. */
  readonly target?: string;
  readonly isLeader: boolean;
  /** The lines that it takes, each with the runs that are its own. */
  readonly lines: readonly PlacedLine[];
}

/** The stretches of neighbouring lines of one paragraph, in order. */
export function stretchesOf(lines: readonly PlacedLine[]): readonly Stretch[] {
  const stretches: (Stretch & { readonly lines: PlacedLine[] })[] = [];
  for (const line of lines)
    for (const { place, runs } of partsOfLine(line)) {
      const open = stretches[stretches.length - 1];
      const own = runs.length === line.runs.length ? line : { ...line, runs };
      if (open && isSamePlace(open, place)) open.lines.push(own);
      else stretches.push({ ...place, lines: [own] });
    }
  return stretches;
}

interface LinePart {
  readonly place: StructurePlace;
  readonly runs: PlacedRun[];
}

function partsOfLine(line: PlacedLine): readonly LinePart[] {
  const parts: LinePart[] = [];
  let open: LinePart | undefined;
  for (const run of line.runs) {
    const place = placeOf(run, line);
    if (open && isSamePlace(open.place, place)) open.runs.push(run);
    else parts.push((open = { place, runs: [run] }));
  }
  return parts;
}

type StructurePlace = Omit<Stretch, 'lines'>;

/** Where most text stands. */
const PLAIN: StructurePlace = { isLeader: false };

/** In a heading and in an entry of the contents there is no further heading. */
function placeOf({ headingLevel, target, isLeader }: PlacedRun, { tag, role }: PlacedLine): StructurePlace {
  const isHeading = headingLevel !== undefined && tag === 'p' && role === undefined;
  if (!isHeading && target === undefined && isLeader !== true) return PLAIN;
  return { ...(isHeading && { headingLevel }), ...(target !== undefined && { target }), isLeader: isLeader === true };
}

const isSamePlace = (a: StructurePlace, b: StructurePlace): boolean =>
  a === b || (a.headingLevel === b.headingLevel && a.target === b.target && a.isLeader === b.isLeader);
