/** Colours as operators: greys on the black plate alone, everything else as RGB. */
import type { Color } from '../../edition/index.js';
import { pdfNumber } from './numbers.js';

const isGrey = ({ red, green, blue }: Color): boolean => red === green && green === blue;

const components = (color: Color): string =>
  (isGrey(color) ? [color.red] : [color.red, color.green, color.blue])
    .map((channel) => pdfNumber(channel / 255))
    .join(' ');

/** The operator that fills text with a colour. */
export const fillColor = (color: Color): string => `${components(color)} ${isGrey(color) ? 'g' : 'rg'}`;

/** The operator that strokes lines with a colour. */
export const strokeColor = (color: Color): string => `${components(color)} ${isGrey(color) ? 'G' : 'RG'}`;
