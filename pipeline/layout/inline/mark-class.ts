/** What a character is to the line: which side of its frame is blank, and what may stand beside it. */

/**
 * - `opening`, `closing`, `pause`: full-width marks of Chinese with a blank half frame (left of an opening mark, right of the others)
 * - `dash`, `ellipsis`: two characters that fill 2 em together
 * - `middle-dot`: half an em, never adjusted
 * - `connector`: solidus and short connectors, never widened around
 * - `leader`: fills what its line leaves
 */
export type CharacterClass =
  | 'han'
  | 'hangul'
  | 'latin'
  | 'space'
  | 'opening'
  | 'closing'
  | 'pause'
  | 'dash'
  | 'ellipsis'
  | 'middle-dot'
  | 'connector'
  | 'korean-mark'
  | 'leader'
  | 'break';

const OPENING = '“‘（《〈「『【〔［｛';
const CLOSING = '”’）》〉」』】〕］｝';
// CLREQ, pause or stop marks: in the lower left of the frame in mainland setting.
const PAUSE = '、，；：。！？．';
const CONNECTOR = '/／–-～~';

const inRanges = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

const HANGUL = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
] as const;

/** Ideographs and everything that is set on a full em like them. */
const HAN = [
  [0x2e80, 0x2fff],
  [0x3000, 0x30ff],
  [0x3190, 0x9fff],
  [0xf900, 0xfaff],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3ffff],
  // Circled and parenthesised numbers stand on a full em in Chinese faces.
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
] as const;

const CLASSES: readonly CharacterClass[] = [
  ...(['han', 'hangul', 'latin', 'space', 'opening', 'closing', 'pause', 'dash'] as const),
  ...(['ellipsis', 'middle-dot', 'connector', 'korean-mark', 'leader', 'break'] as const),
];

/** Answers of a function of a character, kept for the next time: a class and one for each UTF-16 unit, 0 where it was not asked yet. */
function keptFor(classOf: (code: number, character: string) => CharacterClass): (code: number) => CharacterClass {
  const known = new Uint8Array(0x10000);
  return (code) => {
    const found = CLASSES[(known[code] ?? 0) - 1];
    if (found !== undefined) return found;
    const made = classOf(code, String.fromCodePoint(code));
    known[code] = CLASSES.indexOf(made) + 1;
    return made;
  };
}

/** The class of a character in a Chinese run, by its code point. */
export const chineseClass = keptFor((code, character) => {
  if (character === '\n') return 'break';
  if (character === ' ' || character === '\u00a0') return 'space';
  if (OPENING.includes(character)) return 'opening';
  if (CLOSING.includes(character)) return 'closing';
  if (PAUSE.includes(character)) return 'pause';
  if (character === '—' || character === '⸺') return 'dash';
  if (character === '…') return 'ellipsis';
  if (character === '·') return 'middle-dot';
  if (CONNECTOR.includes(character)) return 'connector';
  if (inRanges(code, HANGUL)) return 'hangul';
  return inRanges(code, HAN) ? 'han' : 'latin';
});

/** The class of a character in a Korean run, whose marks are as wide as the face makes them. */
export const koreanClass = keptFor((code, character) => {
  if (character === '\n') return 'break';
  if (character === ' ' || character === '\u00a0') return 'space';
  if (inRanges(code, HANGUL)) return 'hangul';
  if ('‘’“”《》〈〉「」『』()[]{}.,!?:;·―—…~/-'.includes(character)) return 'korean-mark';
  return inRanges(code, HAN) ? 'han' : 'latin';
});
