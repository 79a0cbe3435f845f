/** The boxes of a sheet as a page's entries (ISO 32000-1, 14.11.2). */
import type { Box, Size } from '../../geometry/index.js';
import type { Sheet } from '../../imposition/index.js';
import { roundToThousandth } from './numbers.js';

/** TrimBox and BleedBox, where the sheet holds one finished page. */
export const sheetBoxes = ({ size, trim, bleed }: Sheet): Record<string, unknown> => ({
  ...(trim && { TrimBox: rectangle(trim, size) }),
  ...(bleed && { BleedBox: rectangle(bleed, size) }),
});

/** Left, foot, right, head: from the foot of the sheet. */
const rectangle = ({ x, y, width, height }: Box, sheet: Size): readonly number[] =>
  [x, sheet.height - y - height, x + width, sheet.height - y].map(roundToThousandth);
