/** The door of the room: Chinese and Korean numerals to values, and the comparison of the two sides. */
export {
  adaptFigures,
  shapedFigures,
  type AdaptationInput,
  type AdaptedFigures,
  type ShapedFigure,
} from './adapt-figures.js';
export { readChineseFigures } from './chinese-figures.js';
export { compareFigures, type FaultKind, type FigureFault, type Place } from './compare-figures.js';
export type { Bound, Figure, Period } from './figure.js';
export { readKoreanFigures } from './korean-figures.js';
export type { UnitClass } from './units.js';
