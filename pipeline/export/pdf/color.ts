/**
 * Colours as operators. On a screen: greys as grey, everything else as RGB. On a press: black and greys on the black plate alone, the rest
 * as the second ink; black prints over what lies under it, everything else is left white under it.
 */
import type { Color } from '../../edition/index.js';
import type { Page } from '../../layout/index.js';
import { pdfNumber } from './numbers.js';
import type { SpotInk } from './pdf-options.js';

/** What there is to print with: a screen's colours, or black and perhaps a second ink. */
export type Inks = 'screen' | { readonly spot: SpotInk | undefined };

/** The resource name of the second ink's colour space. */
export const SPOT_SPACE = 'Ink2';

/** The resource names of the graphics states in which a colour prints over what is there, or is left white under. */
export const OVERPRINT_STATE = 'Over';
export const KNOCKOUT_STATE = 'Knock';

/** Whether black alone prints a colour. */
const isGrey = ({ red, green, blue }: Color): boolean => red === green && green === blue;

/** Whether two colours are one. */
export const isSameColor = (a: Color, b: Color): boolean => a.red === b.red && a.green === b.green && a.blue === b.blue;

/** The operator that fills text with a colour. */
export const fillColor = (color: Color, inks: Inks = 'screen'): string => colorOperators(color, inks, FILL);

/** The operator that strokes lines with a colour. */
export const strokeColor = (color: Color, inks: Inks = 'screen'): string => colorOperators(color, inks, STROKE);

interface Operators {
  readonly grey: string;
  readonly rgb: string;
  readonly cmyk: string;
  readonly space: string;
  readonly tint: string;
}
const FILL: Operators = { grey: 'g', rgb: 'rg', cmyk: 'k', space: 'cs', tint: 'scn' };
const STROKE: Operators = { grey: 'G', rgb: 'RG', cmyk: 'K', space: 'CS', tint: 'SCN' };

function colorOperators(color: Color, inks: Inks, operators: Operators): string {
  const { red, green, blue } = color;
  if (inks !== 'screen') return pressOperators(color, inks.spot, operators);
  if (isGrey(color)) return `${part(red)} ${operators.grey}`;
  return `${part(red)} ${part(green)} ${part(blue)} ${operators.rgb}`;
}

/**
 * Black as DeviceCMYK: only there does overprint mode 1 leave the other process plates alone; DeviceGray clears them (ISO 32000-1, 8.6.7
 * and table 149), which shows as soon as a proofer or a digital press prints the second ink with process colours.
 */
function pressOperators(color: Color, spot: SpotInk | undefined, { cmyk, space, tint }: Operators): string {
  if (isGrey(color)) {
    const state = color.red === 0 ? OVERPRINT_STATE : KNOCKOUT_STATE;
    return `/${state} gs 0 0 0 ${part(255 - color.red)} ${cmyk}`;
  }
  // Which colours a document shows is looked at before it is printed.
  if (!spot || !isSameColor(spot.color, color)) throw new Error('a press sheet has a colour without an ink');
  return `/${KNOCKOUT_STATE} gs /${SPOT_SPACE} ${space} 1 ${tint}`;
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
