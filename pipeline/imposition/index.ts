/** The door of the imposition room: finished pages placed on the sheets of a press or a copier. */
export type { Sheet, SheetMark, SheetPage } from './sheet.js';
