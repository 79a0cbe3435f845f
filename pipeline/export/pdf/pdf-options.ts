/** What a PDF is for, and what follows from it. */
import type { Color } from '../../edition/index.js';

/**
 * `archive`: PDF/A-2a and PDF/UA-1, tagged, in object streams: what is handed on and kept.
 * `archive-1b`: PDF/A-1b, for archives that ask for part 1, and for validators that know no other.
 * `press`: PDF/X-1a:2003, black and at most one second ink, untagged.
 * `office`: plain PDF 1.7 for a copier, untagged.
 */
export type PdfProfile = 'archive' | 'archive-1b' | 'press' | 'office';

/** A second ink beside black (ISO 32000-1, 8.6.6.4: Separation). */
export interface SpotInk {
  /** As the printer knows it: `PANTONE 485 C`. */
  readonly name: string;
  /** The colour of the stylesheet that is printed with it. */
  readonly color: Color;
  /** What shows it where the ink is not at hand, 0 to 1 each. */
  readonly cmyk: readonly [number, number, number, number];
}

/** What the press prints with. */
export interface PressConditions {
  /** A characterised printing condition by its name in the ICC's registry: `FOGRA47`. */
  readonly outputCondition: string;
  readonly ink?: SpotInk;
}

export interface PdfOptions {
  readonly profile: PdfProfile;
  /** For `press`. */
  readonly press?: PressConditions;
}
