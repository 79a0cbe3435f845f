/** What the memory holds: Chinese that was translated before, its Korean, and where both stand. */
import type { Span } from '../diagnostic/index.js';
import type { State } from '../translation/index.js';

/**
 * - `segment`: a segment of a document of the project as it stands
 * - `earlier`: a segment whose Chinese has changed since: the Chinese that its Korean was made from
 * - `attic`: Korean whose Chinese is gone from its document
 * - `tmx`: a unit of a TMX file
 */
export type MemoryOrigin =
  | {
      readonly kind: 'segment' | 'earlier' | 'attic';
      readonly document: string;
      readonly id: string;
      readonly span: Span;
    }
  | {
      readonly kind: 'tmx';
      readonly number: number;
      readonly span: Span;
      /** What the file notes of the unit. */
      readonly properties: readonly { readonly type: string; readonly text: string }[];
    };

export interface MemoryEntry {
  readonly chinese: string;
  readonly korean: string;
  readonly state: State;
  /** The day of the document or of the last change, `2021-01-12`; empty if none is known. */
  readonly date: string;
  /** Who translated it; empty if nobody is named. */
  readonly by: string;
  readonly origin: MemoryOrigin;
  /** The Chinese that stands before and after it there; empty at an end. */
  readonly before: string;
  readonly after: string;
  /** One sentence of a passage of several: the Korean renders them all. */
  readonly isPart: boolean;
}
