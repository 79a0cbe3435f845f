/** The boxes of a sheet as a page's entries (ISO 32000-1, 14.11.2). */
import type { Box, Size } from '../../geometry/index.js';
import type { Sheet } from '../../imposition/index.js';
import { roundToThousandth } from './numbers.js';
import type { SheetUse } from './pdf-options.js';

/** TrimBox and BleedBox, where the sheet holds one finished page. A press wants to know the trim of every sheet: of others it is the sheet. */
export function sheetBoxes({ size, trim, bleed }: Sheet, { kind }: SheetUse): Record<string, unknown> {
  const finished = trim ?? (kind === 'press' ? { x: 0, y: 0, ...size } : undefined);
  return {
    ...(finished && { TrimBox: rectangle(finished, size) }),
    ...(bleed && { BleedBox: rectangle(bleed, size) }),
  };
}

/** Left, foot, right, head: from the foot of the sheet. */
const rectangle = ({ x, y, width, height }: Box, sheet: Size): readonly number[] =>
  [x, sheet.height - y - height, x + width, sheet.height - y].map(roundToThousandth);
