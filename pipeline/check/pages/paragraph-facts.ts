/** What the checks of finished pages know of one paragraph, whatever stands around it. */
import type { LineFacts } from './line-looseness.js';
import type { PageFinding } from './page-finding.js';
import type { PrintedHeading } from './references.js';

export interface ParagraphFacts extends LineFacts {
  /** What each check of paragraphs finds, in the order of the checks. */
  readonly findings: readonly (readonly PageFinding[])[];
  readonly headings: readonly PrintedHeading[];
  /** How many lines end inside a Korean word. */
  readonly brokenWords: number;
}
