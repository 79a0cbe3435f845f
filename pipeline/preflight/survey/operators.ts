/** The operators of ISO 32000-1, annex A, by what they do. */

const words = (list: string): readonly string[] => list.split(' ');

/** Operators that paint with the colour for strokes, for fills, or both. */
export const STROKES: ReadonlySet<string> = new Set(words('S s B B* b b*'));
export const FILLS: ReadonlySet<string> = new Set(words('f F f* B B* b b*'));
export const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Every operator that the standard defines. */
export const DEFINED: ReadonlySet<string> = new Set([
  ...STROKES,
  ...FILLS,
  ...SHOWS_TEXT,
  ...words('n W W* q Q cm w J j M d ri i gs m l c v y h re sh BI ID EI Do'),
  ...words('BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* d0 d1'),
  ...words('CS cs SC SCN sc scn G g RG rg K k MP DP BMC BDC EMC BX EX'),
]);

/** Operators that set a colour in a device space. */
export const DEVICE_OPERATORS: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};
/** What resources may put in the place of device spaces (ISO 32000-1, 8.6.5.6). */
export const DEFAULTS: Readonly<Record<string, string>> = {
  DeviceGray: 'DefaultGray',
  DeviceRGB: 'DefaultRGB',
  DeviceCMYK: 'DefaultCMYK',
};
/** Short names of spaces in inline images (ISO 32000-1, table 94). */
export const INLINE_SPACES: Readonly<Record<string, string>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
};

/** Bytes of a name that print as they are; others as `.`. */
export const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '.').slice(0, 80);

/** ISO 19005-2, 6.1.13, in bytes. */
export const LONGEST_STRING = 32_767;

/** ISO 19005-2, 6.1.13: integers of 32 bits, reals of single precision. */
export function isOutOfRange({ value, isInteger }: { readonly value: number; readonly isInteger: boolean }): boolean {
  if (isInteger) return value > 2_147_483_647 || value < -2_147_483_648;
  return Math.abs(value) > 3.403e38 || (value !== 0 && Math.abs(value) < 1.175e-38);
}
