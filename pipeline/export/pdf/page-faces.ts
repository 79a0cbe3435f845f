/** What a page shows of each face: depends on its runs alone, so that pages that stay need not be looked at again. */
import type { Face } from '../../font/index.js';
import type { Page, PlacedRun } from '../../layout/index.js';
import { ownCode, pairKey, type ShownGlyph } from './glyph-codes.js';
import { roundToThousandth } from './numbers.js';

/** What is shown of a face. */
export interface FaceUse {
  readonly face: Face;
  /** Characters in the glyph that the face itself gives them: their numbers, each once. */
  readonly own: readonly number[];
  /** All other glyphs with what they show, each pair once. */
  readonly others: readonly ShownGlyph[];
  /** The widest advance of each glyph of a CFF face, in 1/1000 em; a TrueType program states its own. */
  readonly advances: ReadonlyMap<number, number>;
}

/** The runs of a page, margins too. */
export const runsOf = ({ lines, marginLines }: Page): readonly PlacedRun[] =>
  [...lines, ...marginLines].flatMap(({ runs }) => runs);

interface Gathered {
  readonly face: Face;
  /** By text, the glyph that is the character's own; and the characters' numbers. */
  readonly own: Map<string, number>;
  readonly codes: number[];
  readonly others: Map<string, ShownGlyph>;
  readonly advances: Map<number, number>;
}

/** The faces of runs, in order of first use. */
export function faceUses(runs: readonly PlacedRun[]): readonly FaceUse[] {
  const byId = new Map<string, Gathered>();
  for (const run of runs) {
    const { face } = run;
    const known = byId.get(face.id);
    const gathered: Gathered = known ?? { face, own: new Map(), codes: [], others: new Map(), advances: new Map() };
    if (!known) byId.set(face.id, gathered);
    gatherGlyphs(gathered, run);
    if (face.outlines === 'cff') gatherAdvances(gathered, run);
  }
  return [...byId.values()].map(({ face, codes, others, advances }) => ({
    face,
    own: codes,
    others: [...others.values()],
    advances,
  }));
}

function gatherGlyphs({ face, own, codes, others }: Gathered, { glyphs }: PlacedRun): void {
  for (let i = 0; i < glyphs.length; i += 1) {
    const placed = glyphs[i];
    if (!placed || own.get(placed.text) === placed.glyph) continue;
    const { glyph, text } = placed;
    const pair = { glyph, text };
    const code = ownCode(face, pair);
    if (code === undefined) others.set(pairKey(glyph, text), pair);
    else {
      own.set(text, glyph);
      codes.push(code);
    }
  }
}

function gatherAdvances({ advances }: Gathered, { fontSize, glyphs }: PlacedRun): void {
  for (const { glyph, advance } of glyphs) {
    const width = roundToThousandth((advance * 1000) / fontSize);
    advances.set(glyph, Math.max(width, advances.get(glyph) ?? 0));
  }
}
