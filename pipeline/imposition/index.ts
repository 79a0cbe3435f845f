/** The door of the imposition room: finished pages placed on the sheets of a press or a copier. */
export { bookletSheets, type BookletOptions } from './booklet-sheets.js';
export { coverAndText, type CoverAndText } from './cover-and-text.js';
export { pressSheets, type PressSheetOptions } from './press-sheets.js';
export type { Sheet, SheetMark, SheetPage } from './sheet.js';
export { twoUpSheets } from './two-up-sheets.js';
