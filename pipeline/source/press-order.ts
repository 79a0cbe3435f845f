/** `press:` of `document.yaml`: what is ordered of a press. */
import { mm, type Pt } from '../geometry/index.js';

/** How the sheets are held together: folded into each other and stitched through the fold (骑马订), or gathered and glued at the back (胶订). */
export const BINDINGS = ['saddle-stitch', 'perfect'] as const;
export type Binding = (typeof BINDINGS)[number];

/** Whether the cover is printed on the sheets of the text, or on a sheet of its own. */
export const COVERS = ['together', 'separate'] as const;
export type CoverPrinting = (typeof COVERS)[number];

/** The paper, as the printer calls it. */
export interface PressPaper {
  /** Grammage and kind, `80 g 双胶纸`; empty if none is named. */
  readonly text: string;
  readonly cover: string;
  /** Of one leaf of the text, for the creep of a stitched booklet and the width of a glued back. */
  readonly thickness: Pt;
}

/** A second ink beside black. */
export interface PressInk {
  /** As the printer knows it: `PANTONE 485 C`. */
  readonly name: string;
  /** The colour of the stylesheet that is printed with it, 0 to 255 each. */
  readonly color: { readonly red: number; readonly green: number; readonly blue: number };
  /** What shows it where the ink is not at hand: cyan, magenta, yellow and black, 0 to 1 each. */
  readonly cmyk: readonly [number, number, number, number];
}

export interface PressOrder {
  /** How many copies are printed; absent: not said yet. */
  readonly copies?: number;
  readonly binding: Binding;
  readonly cover: CoverPrinting;
  readonly paper: PressPaper;
  /** A characterised printing condition by its name in the ICC's registry (ISO 15930-1, 6.8). */
  readonly condition: string;
  /** Absent: black alone. */
  readonly ink?: PressInk;
}

/** What holds where `document.yaml` says nothing: a stitched booklet on uncoated paper of 80 g, which is a tenth of a millimetre thick, black alone. */
export const DEFAULT_PRESS_ORDER: PressOrder = {
  binding: 'saddle-stitch',
  cover: 'together',
  paper: { text: '', cover: '', thickness: mm(0.1) },
  condition: 'FOGRA47',
};
