/** What a PDF is for, and what follows from it. */
import type { Color } from '../../edition/index.js';
import type { Face } from '../../font/index.js';

/**
 * `2a`: PDF/A-2a and PDF/UA-1, tagged, in object streams: what is handed on and kept.
 * `1b`: PDF/A-1b, for archives that ask for part 1 (GB/T 23286.1), and for validators that know no other.
 */
export type ArchiveLevel = '2a' | '1b';

/** A second ink beside black (ISO 32000-1, 8.6.6.4: Separation). */
export interface SpotInk {
  /** As the printer knows it: `PANTONE 485 C`. */
  readonly name: string;
  /** The colour of the stylesheet that is printed with it. */
  readonly color: Color;
  /** What shows it where the ink is not at hand, 0 to 1 each. */
  readonly cmyk: readonly [number, number, number, number];
}

/** What sheets are for: `office`, a copier, plain PDF 1.7; `press`, PDF/X-1a:2003 in black and at most one second ink. Neither is tagged. */
export type SheetUse =
  | { readonly kind: 'office' }
  | {
      readonly kind: 'press';
      /** A characterised printing condition by its name in the ICC's registry: `FOGRA47`. */
      readonly outputCondition: string;
      readonly ink?: SpotInk;
      /** Sets the slugs of sheets, every character of which it must have; without it sheets have none. */
      readonly slugFace?: Face;
    };
