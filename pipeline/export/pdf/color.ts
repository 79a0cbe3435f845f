/** Colours as operators: greys on the black plate alone; everything else as RGB, or on a press as the second ink. */
import type { Color } from '../../edition/index.js';
import type { Page } from '../../layout/index.js';
import { pdfNumber } from './numbers.js';
import type { SpotInk } from './pdf-options.js';

/** What there is to print with: a screen's colours, or black and perhaps a second ink. */
export type Inks = 'screen' | { readonly spot: SpotInk | undefined };

/** The resource name of the second ink's colour space. */
export const SPOT_SPACE = 'Ink2';

/** Whether black alone prints a colour. */
export const isGrey = ({ red, green, blue }: Color): boolean => red === green && green === blue;

/** Whether two colours are one. */
export const isSameColor = (a: Color, b: Color): boolean => a.red === b.red && a.green === b.green && a.blue === b.blue;

/** The operator that fills text with a colour. */
export const fillColor = (color: Color, inks: Inks = 'screen'): string => colorOperators(color, inks, FILL);

/** The operator that strokes lines with a colour. */
export const strokeColor = (color: Color, inks: Inks = 'screen'): string => colorOperators(color, inks, STROKE);

interface Operators {
  readonly grey: string;
  readonly rgb: string;
  readonly space: string;
  readonly tint: string;
}
const FILL: Operators = { grey: 'g', rgb: 'rg', space: 'cs', tint: 'scn' };
const STROKE: Operators = { grey: 'G', rgb: 'RG', space: 'CS', tint: 'SCN' };

function colorOperators(color: Color, inks: Inks, { grey, rgb, space, tint }: Operators): string {
  const { red, green, blue } = color;
  if (isGrey(color)) return `${part(red)} ${grey}`;
  if (inks === 'screen') return `${part(red)} ${part(green)} ${part(blue)} ${rgb}`;
  // Which colours a document shows is looked at before it is printed.
  if (!inks.spot || !isSameColor(inks.spot.color, color)) throw new Error('a press sheet has a colour without an ink');
  return `/${SPOT_SPACE} ${space} 1 ${tint}`;
}

const part = (channel: number): string => pdfNumber(channel / 255);

/** The colours of pages that black cannot print, each once, in order of appearance. */
export function colorsOf(pages: readonly Page[]): readonly Color[] {
  const all = pages.flatMap(({ lines, marginLines, rules = [] }) => [
    ...[...lines, ...marginLines].flatMap(({ runs }) => runs.map(({ color }) => color)),
    ...rules.map(({ color }) => color),
  ]);
  const found: Color[] = [];
  for (const color of all) if (!isGrey(color) && !found.some((known) => isSameColor(known, color))) found.push(color);
  return found;
}
