/** What a PDF file breaks of a standard that it claims to keep. */
import type { Diagnostic } from '../diagnostic/index.js';

/** The standards that this room knows: ISO 19005-2 at level A, ISO 14289-1, ISO 15930-4. */
export const STANDARDS = ['PDF/A-2a', 'PDF/UA-1', 'PDF/X-1a:2003'] as const;
export type Standard = (typeof STANDARDS)[number];

/** One broken rule at one place. */
export interface Violation {
  readonly standard: Standard;
  /** The clause of the standard: `6.2.11.4.1`. */
  readonly clause: string;
  /** Where in the file: `object 12`, `page 3`, `file`. */
  readonly place: string;
  /** An error whose message names standard, clause and place. */
  readonly diagnostic: Diagnostic;
}
