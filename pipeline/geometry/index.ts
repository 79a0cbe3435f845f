/** Lengths and sizes. Layout speaks points (1/72 inch) with y growing downwards from the top of the sheet. */

/** A length in points. Plain arithmetic gives one; an `Em` does not fit. */
export type Pt = number & { readonly unit?: 'pt' };

/** A length in ems of the font size at hand. */
export type Em = number & { readonly unit?: 'em' };

/** A width and a height, both in points. */
export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** A rectangle on a sheet, in points, from its top left corner. */
export interface Box extends Size {
  readonly x: Pt;
  readonly y: Pt;
}

/** Four sides of a box, in points. */
export interface Sides {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
}

/** Millimetres to points. */
export const mm = (value: number): Pt => (value * 72) / 25.4;

/** Points to millimetres, rounded to a tenth or to as fine a part as is asked. */
export const inMillimetres = (length: Pt, parts = 10): number => Math.round((length / mm(1)) * parts) / parts;

/** Ems of a font size to points. */
export const em = (value: Em, fontSize: Pt): Pt => value * fontSize;
