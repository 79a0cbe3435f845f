/** The door of the exchange room: other programs' formats, as ways in. */
export { readTmx } from './read-tmx.js';
export type { TmxProperty, TmxUnit } from './tmx-unit.js';
