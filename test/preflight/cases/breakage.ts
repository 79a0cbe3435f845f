/** How a file is broken for one rule: what is done to a sample, and what else that breaks by its nature. */
import type { MessageCode } from '../../../pipeline/diagnostic/index.js';
import type { SamplePdf } from '../sample-pdf.js';

export interface Breakage {
  /** The rule that must find it. */
  readonly code: MessageCode;
  readonly breakIt: (pdf: SamplePdf) => unknown;
  /** Rules that the same breakage breaks unavoidably. */
  readonly also?: readonly MessageCode[];
  /** More words where a rule has more than one case. */
  readonly how?: string;
}
