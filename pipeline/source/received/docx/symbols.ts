/** Characters that Word names by font and code (`w:sym`): those that have a place in Unicode. */

/** Of the symbol fonts that documents use, by code; Wingdings and Symbol as their makers' tables give them in Unicode. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x74: '◆',
    0x75: '◆',
    0x76: '❖',
    0xa1: '○',
    0xa8: '□',
    0xab: '★',
    0xe0: '→',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  symbol: {
    0xa3: '≤',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '·',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xde: '⇒',
    0xae: '→',
  },
};

/** Where symbol fonts keep their codes. */
const PRIVATE = 0xf000;

/** The text of a symbol; undefined where Unicode has none that is known here. */
export function symbolText(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return undefined;
  const own = SYMBOLS[font.toLowerCase()]?.[value >= PRIVATE ? value - PRIVATE : value];
  if (own !== undefined) return own;
  const isPrivate = (value >= 0xe000 && value <= 0xf8ff) || font.toLowerCase() in SYMBOLS;
  return isPrivate || value < 0x20 || value > 0xffff ? undefined : String.fromCharCode(value);
}
