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
