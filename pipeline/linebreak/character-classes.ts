/** Line-breaking classes of characters: those of UAX #14 that matter here, split or joined where Chinese and Korean ask for it. */

/** The classes. Names are UAX #14's where the class is its own. */
export const C = {
  /** Letters and everything that is not listed: AL, HL. */
  AL: 0,
  /** Digits, half and full width. */
  NU: 1,
  /** Han, kana, symbols on a full em. */
  ID: 2,
  /** Hangul syllables and compatibility jamo: H2, H3. */
  HS: 3,
  /** Conjoining jamo: leading, vowel, trailing. */
  JL: 4,
  JV: 5,
  JT: 6,
  SP: 7,
  /** Line feeds and their kin: BK, CR, LF, NL. */
  BK: 8,
  /** No-break space, word joiner: GL, WJ. */
  GL: 9,
  ZW: 10,
  /** Combining marks, and the second half of a surrogate pair: part of the character before. */
  CM: 11,
  /** Opening brackets and quotes on a full em. */
  OP: 12,
  /** Closing brackets and quotes, pause and stop marks on a full em. */
  CL: 13,
  /** ASCII opening brackets: OP that joins Latin words. */
  OPN: 14,
  /** ASCII closing brackets: CP. */
  CP: 15,
  /** ASCII , . : ; ! ?: IS, EX. */
  IS: 16,
  /** Connectors, interpunct, iteration and long-vowel marks: NS. */
  NS: 17,
  /** Dashes on a full em: B2. */
  B2: 18,
  /** Ellipsis: IN. */
  IN: 19,
  /** Solidus: SY. */
  SY: 20,
  /** Per cent, degree: PO. */
  PO: 21,
  /** Currency and plus-minus: PR. */
  PR: 22,
  /** Plus: not at the line start, and one with a Latin word or figure after it. */
  PLUS: 23,
  HY: 24,
  /** Quotes that open and close alike or may be an apostrophe, until `resolveQuotes` has seen them. */
  QU: 25,
} as const;

/** A class's number in `C`. */
export type CharacterClass = (typeof C)[keyof typeof C];

/** Ranges `first, last, class`; what comes later overrides. After UAX #14's LineBreak.txt (Unicode 15) for the blocks named. */
const RANGES: readonly (readonly [first: number, last: number, kind: CharacterClass])[] = [
  [0x0300, 0x036f, C.CM], // combining diacritical marks
  [0x1100, 0x115f, C.JL],
  [0x1160, 0x11a7, C.JV],
  [0x11a8, 0x11ff, C.JT],
  [0xa960, 0xa97c, C.JL],
  [0xd7b0, 0xd7c6, C.JV],
  [0xd7cb, 0xd7fb, C.JT],
  [0x20a0, 0x20cf, C.PR], // currency signs
  [0x20d0, 0x20ff, C.CM], // combining marks for symbols
  [0x2100, 0x214f, C.AL],
  [0x2460, 0x24ff, C.ID], // circled numbers
  [0x2500, 0x27bf, C.ID], // box drawing, shapes, dingbats
  [0x2e80, 0x2fff, C.ID], // radicals, ideographic description
  [0x3003, 0x3007, C.ID],
  [0x3012, 0x3013, C.ID],
  [0x3020, 0x3034, C.ID],
  [0x3036, 0x303a, C.ID],
  [0x3040, 0x30ff, C.ID], // kana
  [0x3100, 0x312f, C.ID], // bopomofo
  [0x3130, 0x318f, C.HS], // Hangul compatibility jamo
  [0x3190, 0x4dbf, C.ID], // enclosed CJK, CJK extension A
  [0x4e00, 0x9fff, C.ID], // CJK unified ideographs
  [0xac00, 0xd7a3, C.HS],
  [0xd800, 0xdbff, C.ID], // pairs: replaced by their code point's class
  [0xdc00, 0xdfff, C.CM],
  [0xf900, 0xfaff, C.ID], // CJK compatibility ideographs
  [0xfe00, 0xfe0f, C.CM], // variation selectors
  [0xfe20, 0xfe2f, C.CM],
  [0xfe30, 0xfe6f, C.ID],
  [0xff01, 0xff60, C.ID],
  [0xff61, 0xff9f, C.ID],
  [0xff10, 0xff19, C.NU],
  [0xff21, 0xff3a, C.AL], // full-width Latin: ID in UAX #14, but a word is not parted however wide it is typed
  [0xff41, 0xff5a, C.AL],
  [0x0030, 0x0039, C.NU],
];

/** Single characters by class. */
const CHARACTERS: readonly (readonly [kind: CharacterClass, characters: string])[] = [
  [C.SP, ' \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000\t'],
  [C.BK, '\n\r\u000b\u000c\u0085\u2028\u2029'],
  // UAX #14, LB8a: nothing parts what the zero-width joiner joins.
  [C.GL, '\u00a0\u202f\u2007\u2060\ufeff\u034f\u2011\u200d'],
  [C.ZW, '\u200b'],
  [C.CM, '\u200c\u3099\u309a\u302a\u302b\u302c\u302d\u302e\u302f'],
  // CLREQ, prohibition rules for line end (basic): opening quotes, brackets and title marks.
  [C.OP, '（【《〈「『〔［｛〖〘〚“‘„‚«‹｟｢﹙﹛﹝〝⟨⟪\u2329'],
  [C.OPN, '([{'],
  // CLREQ, prohibition rules for line start (basic): pause and stop marks, closing quotes, brackets and title marks.
  [C.CL, '、，；：。．！？）】》〉」』〕］｝〗〙〛”’»›｠｡､｣﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞〞〟\u232a⟩⟫‼⁇⁈⁉'],
  [C.CP, ')]}'],
  [C.IS, ',.:;!?'],
  // CLREQ, line start (basic): connectors and interpunct; KLREQ 4.3.4: iteration and long-vowel marks.
  // ㆍ (U+318D) is typed for the middle dot in Korean, 〜 and ∼ for the tilde.
  [C.NS, '–～~〜∼·‧・･•∙⋅ㆍ々〻ゝゞヽヾー゠ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ'],
  // CLREQ, line start (strict); NORM16's Korean dash is U+2015.
  [C.B2, '—―⸺⸻'],
  [C.IN, '…‥⋯'],
  // GB/T 15834-2011 5.1.9: a solidus stands neither at a line's start nor at its end.
  [C.SY, '/／'],
  // w3c/clreq#262: no break between a number and its sign; the sign itself never starts a line.
  [C.PO, '%‰‱°℃℉％﹪¢￠′″'],
  [C.PR, '$£¥€₩￥￦＄￡±−№'],
  [C.PLUS, '+＋'],
  [C.HY, '-－‐'],
  [C.QU, '"\'＂＇'],
  [C.AL, '＆'],
];

const TABLE = makeTable();

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, kind] of RANGES) table.fill(kind, first, last + 1);
  for (const [kind, characters] of CHARACTERS) {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = kind;
  }
  return table;
}

/** Supplementary planes: Han extensions and emoji are ID, selectors and tags combine, the rest are letters. */
function supplementaryClass(codePoint: number): CharacterClass {
  if (codePoint >= 0x20000 && codePoint <= 0x3fffd) return C.ID;
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return C.CM; // skin tones
  if (codePoint >= 0x1f000 && codePoint <= 0x1fbff) return C.ID;
  return codePoint >= 0xe0000 && codePoint <= 0xe0fff ? C.CM : C.AL;
}

/** The class of each UTF-16 unit. */
export function classesOf(text: string): Uint8Array {
  const classes = new Uint8Array(text.length);
  // Where a letter of a flag that is still alone ends.
  let flagEnd = -1;
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    const isFlagLetter = codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    // UAX #14, LB5: CR LF is one line end. LB30a: two regional indicators are one flag.
    const isJoined = text.startsWith('\r\n', i) || (isFlagLetter && flagEnd === i);
    if (isFlagLetter) flagEnd = isJoined ? -1 : i + 2;
    classes[i] = isJoined ? C.CM : codePoint > 0xffff ? supplementaryClass(codePoint) : (TABLE[codePoint] ?? C.AL);
  }
  return classes;
}
