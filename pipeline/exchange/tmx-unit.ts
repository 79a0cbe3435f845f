/** A translation unit of a TMX file: Chinese, its Korean, and what the file says about them. */
import type { Span } from '../diagnostic/index.js';

/** A `prop`: whatever a program noted of a unit. */
export interface TmxProperty {
  readonly type: string;
  readonly text: string;
}

export interface TmxUnit {
  /** Its place among the units of the file, from 1. */
  readonly number: number;
  /** Its `tuid`; empty if it has none. */
  readonly id: string;
  /** Plain text: codes are dropped, white space at the edges too. */
  readonly chinese: string;
  readonly korean: string;
  /** The days of creation and of the last change, `2021-01-12`, and by whom; empty where the file does not say. The Korean's own come first. */
  readonly created: string;
  readonly createdBy: string;
  readonly changed: string;
  readonly changedBy: string;
  readonly properties: readonly TmxProperty[];
  readonly notes: readonly string[];
  /** Where the unit begins. */
  readonly span: Span;
}
