/**
 * Everything in which this program's line breaks differ from UAX #14's, in the order in which it is applied: reclassed characters, pairs, seams, stretches.
 * Each is tested apart in test/linebreak/tailorings.test.ts.
 */
import { ANY, HANGUL, type PairRule } from './pair-rules.js';
import { U } from './unicode-classes.js';

/** Classes that UAX #14 has not. */
export const T = {
  /** Opening brackets, title marks and resolved quotes on a full em. */
  FULL_OPENING: 41,
  /** Closing brackets, title marks, resolved quotes, pause and stop marks on a full em. */
  FULL_CLOSING: 42,
  /** Plus. */
  PLUS: 43,
} as const;

/** One tailoring. What no table can say (quotes, seams, stretches) is in the file that `seeFile` names. */
export interface Tailoring {
  readonly name: string;
  /** The rule served. */
  readonly source: string;
  /** Characters of a range that have one class get another. */
  readonly ranges?: readonly (readonly [first: number, last: number, from: number, kind: number])[];
  readonly characters?: readonly (readonly [kind: number, characters: string])[];
  readonly pairs?: readonly PairRule[];
  readonly seeFile?: string;
}

const LATIN = [U.AL, U.HL, U.NU];

const keep = (left: readonly number[], right: readonly number[], over: PairRule['over']): PairRule => ({
  left,
  right,
  over,
  mayBreak: false,
});
/** Never at a line start, after spaces either. */
const notFirst = (right: readonly number[]): readonly PairRule[] => [
  keep(ANY, right, 'nothing'),
  keep(ANY, right, 'spaces'),
];

/** The list. A later one's classes override an earlier one's, an earlier one's pairs a later one's. */
export const TAILORINGS: readonly Tailoring[] = [
  {
    name: 'wide-spaces',
    source: 'UAX #14, SP: a space of any width and a tab hang at the end of their line as the word space does',
    characters: [[U.SP, '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000\t']],
  },
  {
    name: 'full-em-symbols',
    source: 'UAX #14, AI: circled numbers, shapes and pictographs are ideographs in an East Asian text',
    ranges: [
      [0x2460, 0x24ff, U.AL, U.ID],
      [0x2500, 0x27bf, U.AL, U.ID],
      [0x3190, 0x33ff, U.AL, U.ID],
      [0x1f000, 0x1fbff, U.AL, U.ID],
    ],
  },
  {
    name: 'full-width-latin',
    source: 'CLREQ, Western words are not parted; however wide they are typed',
    ranges: [
      [0xff10, 0xff19, U.ID, U.NU],
      [0xff21, 0xff3a, U.ID, U.AL],
      [0xff41, 0xff5a, U.ID, U.AL],
    ],
    characters: [[U.AL, '＆']],
  },
  {
    name: 'full-width-marks',
    source:
      'CLREQ, line start and line end (basic): a number does not reach over full-width marks, and all of them close alike',
    characters: [
      [T.FULL_OPENING, '（【《〈「『〔［｛〖〘〚‘“‚„‛‟‹«⟨⟪｟｢﹙﹛﹝〝\u2329'],
      [T.FULL_CLOSING, '、，；：。．！？）】》〉」』〕］｝〗〙〛’”›»｠｡､｣﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞〞〟\u232a⟩⟫‼⁇⁈⁉'],
    ],
    pairs: [
      ...notFirst([T.FULL_CLOSING]),
      keep([T.FULL_OPENING], ANY, 'nothing'),
      keep([T.FULL_OPENING], ANY, 'spaces'),
    ],
  },
  {
    name: 'quotes',
    source: 'CLREQ, line start and line end (basic): “ and ‘ open, ” and ’ close; UAX #14 leaves them ambiguous (QU)',
    characters: [[U.QU, '＂＇']],
    seeFile: 'quotes.ts',
  },
  {
    name: 'connectors',
    source:
      'CLREQ, line start (basic): connectors and interpunct; KLREQ 4.3.4: iteration marks; ㆍ, 〜 and ∼ are typed for · and ~ in Korean',
    characters: [[U.NS, '–～~〜∼·‧・･•∙⋅ㆍ']],
    pairs: notFirst([U.NS]),
  },
  {
    name: 'dash',
    source: 'CLREQ, line start (strict): ——; NORM16: the Korean dash is ― and keeps the word after it',
    characters: [[U.B2, '―']],
    pairs: notFirst([U.B2]),
    seeFile: 'seams.ts',
  },
  { name: 'ellipsis', source: 'CLREQ, line start (strict): ……, after a space either', pairs: notFirst([U.IN]) },
  {
    name: 'solidus',
    source: 'GB/T 15834-2011, 5.1.9: a solidus stands neither at a line’s start nor at its end',
    characters: [[U.SY, '／']],
    pairs: [keep([U.SY], ANY, 'nothing')],
    seeFile: 'seams.ts',
  },
  {
    name: 'per-cent',
    source: 'w3c/clreq#262: no break between a number and % ‰ ° ℃; the sign never begins a line',
    pairs: notFirst([U.PO]),
  },
  {
    name: 'currency',
    source: 'w3c/clreq#262: no break between a currency sign, + or ± and its number, in Han numerals and brackets too',
    pairs: [keep([U.PR], ANY, 'nothing')],
  },
  {
    name: 'plus',
    source:
      'CLREQ, Western words are not parted (1+X); a plus between Han (科技+产业) stays with what it follows, as a connector does',
    characters: [[T.PLUS, '+＋']],
    pairs: [keep(ANY, [T.PLUS], 'nothing')],
  },
  {
    name: 'latin-words',
    source:
      'CLREQ, Western words are not parted but by hyphenation: e-mail, f(x), www.gov.cn, R&D; a soft hyphen would need a hyphen that is not set',
    characters: [
      [U.HY, '－‐'],
      [U.CP, '}'],
      [U.AL, '\u00ad'],
    ],
    pairs: [keep([U.IS, U.EX, U.HY, U.CP, T.PLUS], LATIN, 'nothing')],
  },
  {
    name: 'korean-particles',
    source:
      'KLREQ, word break restrictions: a particle joined to a Latin word, figure or sign stays with it (5G를, 98%를)',
    pairs: [keep([...LATIN, U.PO, T.PLUS], HANGUL, 'nothing')],
  },
  {
    name: 'korean-words',
    source: 'KLREQ, word break restrictions: a break inside a word has a price; compatibility jamo are Hangul',
    ranges: [[0x3131, 0x318e, U.ID, U.H3]],
    seeFile: 'seams.ts',
  },
  {
    name: 'figures',
    source:
      'w3c/clreq#262, GB/T 15835, KLREQ: a number is not parted, nor from its sign, unit, counter, range and bound',
    seeFile: 'figures.ts',
  },
  {
    name: 'protected-terms',
    source: 'the termbase and the edition: formulas, names and titles of laws that stay on one line',
    seeFile: 'break-opportunities.ts',
  },
  { name: 'unbreakable', source: 'CSS Text, white-space: nowrap', seeFile: 'break-opportunities.ts' },
];
