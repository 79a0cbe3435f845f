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
  for (const part of lines.flatMap(partsOfLine)) {
    const open = stretches.at(-1);
    if (open && isSamePlace(open, part)) open.lines.push(...part.lines);
    else stretches.push({ ...part, lines: [...part.lines] });
  }
  return stretches;
}

function partsOfLine(line: PlacedLine): readonly Stretch[] {
  const parts: (Stretch & { readonly runs: PlacedRun[] })[] = [];
  for (const run of line.runs) {
    const open = parts.at(-1);
    const place = placeOf(run, line);
    if (open && isSamePlace(open, place)) open.runs.push(run);
    else parts.push({ ...place, lines: [], runs: [run] });
  }
  return parts.map(({ runs, ...place }) => ({ ...place, lines: [{ ...line, runs }] }));
}

type StructurePlace = Omit<Stretch, 'lines'>;

/** In a heading and in an entry of the contents there is no further heading. */
function placeOf({ headingLevel, target, isLeader }: PlacedRun, { tag, role }: PlacedLine): StructurePlace {
  const isHeading = headingLevel !== undefined && tag === 'p' && role === undefined;
  return { ...(isHeading && { headingLevel }), ...(target !== undefined && { target }), isLeader: isLeader === true };
}

const isSamePlace = (a: StructurePlace, b: StructurePlace): boolean =>
  a.headingLevel === b.headingLevel && a.target === b.target && a.isLeader === b.isLeader;
