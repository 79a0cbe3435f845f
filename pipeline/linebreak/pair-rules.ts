/** The rules of UAX #14 that ask two neighbours only, as a table of pairs of classes; other rules can be set before them. */
import { U } from './unicode-classes.js';

/** What two classes, one after the other, do with the seam between them. */
export interface PairRule {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Where it holds: side by side, or with spaces between. */
  readonly over: 'nothing' | 'spaces';
  readonly mayBreak: boolean;
}

/** Two lists of rules made fast: whether a line may break between two classes, side by side and over spaces. */
export interface PairTable {
  readonly direct: Uint8Array;
  readonly spaced: Uint8Array;
}

/** Room for every class, those of tailorings too; a row of the table is as long. */
export const CLASS_LIMIT = 48;

/** Every class. */
export const ANY: readonly number[] = Array.from({ length: CLASS_LIMIT }, (_, kind) => kind);
/** Hangul syllables and conjoining jamo. */
export const HANGUL: readonly number[] = [U.H2, U.H3, U.JL, U.JV, U.JT];

const CLOSING = [U.CL, U.CP, U.CPW];
const OPENING = [U.OP, U.OPW];
const LETTERS = [U.AL, U.HL];
const IDEOGRAPHS = [U.ID, U.IDX, U.EB, U.EM];
const SIGNS = [U.PR, U.PO];
const allBut = (...kinds: readonly number[]): readonly number[] => ANY.filter((kind) => !kinds.includes(kind));

/** A rule under its number. */
type Rule = readonly [number: string, left: readonly number[], right: readonly number[]];

/** Two classes side by side are not parted, in UAX #14's order. LB15 to LB17 are met again among the spaced ones. */
const DIRECT: readonly Rule[] = [
  ['LB11', ANY, [U.WJ]],
  ['LB11', [U.WJ], ANY],
  ['LB12', [U.GL], ANY],
  ['LB12a', allBut(U.BA, U.HY), [U.GL]],
  ['LB13', ANY, [...CLOSING, U.EX, U.IS, U.SY]],
  ['LB14', OPENING, ANY],
  ['LB15', [U.QU], OPENING],
  ['LB16', CLOSING, [U.NS]],
  ['LB17', [U.B2], [U.B2]],
  ['LB19', ANY, [U.QU]],
  ['LB19', [U.QU], ANY],
];

/** As `DIRECT`, but after LB20, which parts. */
const DIRECT_AFTER_LB20: readonly Rule[] = [
  ['LB21', ANY, [U.BA, U.HY, U.NS]],
  ['LB21', [U.BB], ANY],
  ['LB21b', [U.SY], [U.HL]],
  ['LB22', ANY, [U.IN]],
  ['LB23', LETTERS, [U.NU]],
  ['LB23', [U.NU], LETTERS],
  ['LB23a', [U.PR], IDEOGRAPHS],
  ['LB23a', IDEOGRAPHS, [U.PO]],
  ['LB24', SIGNS, LETTERS],
  ['LB24', LETTERS, SIGNS],
  ['LB25', [...SIGNS, ...OPENING, U.HY], [U.NU]],
  ['LB26', [U.JL], [U.JL, U.JV, U.H2, U.H3]],
  ['LB26', [U.JV, U.H2], [U.JV, U.JT]],
  ['LB26', [U.JT, U.H3], [U.JT]],
  ['LB27', HANGUL, [U.PO]],
  ['LB27', [U.PR], HANGUL],
  ['LB28', LETTERS, LETTERS],
  ['LB29', [U.IS], LETTERS],
  ['LB30', [...LETTERS, U.NU], [U.OP]],
  ['LB30', [U.CP], [...LETTERS, U.NU]],
  ['LB30b', [U.EB, U.IDX], [U.EM]],
];

/** What not even spaces part. */
const SPACED: readonly Rule[] = [
  ['LB11', ANY, [U.WJ]],
  ['LB13', ANY, [...CLOSING, U.EX, U.IS, U.SY]],
  ['LB14', OPENING, ANY],
  ['LB15', [U.QU], OPENING],
  ['LB16', CLOSING, [U.NS]],
  ['LB17', [U.B2], [U.B2]],
];

const keeps = (rules: readonly Rule[], over: PairRule['over']): readonly PairRule[] =>
  rules.map(([, left, right]) => ({ left, right, over, mayBreak: false }));

/** The pair rules of UAX #14, first come first served; what none of them names may break (LB18, LB31). */
export const UNICODE_PAIRS: readonly PairRule[] = [
  ...keeps(DIRECT, 'nothing'),
  // LB20
  { left: ANY, right: [U.CB], over: 'nothing', mayBreak: true },
  { left: [U.CB], right: ANY, over: 'nothing', mayBreak: true },
  ...keeps(DIRECT_AFTER_LB20, 'nothing'),
  ...keeps(SPACED, 'spaces'),
];

/** Writes rules into a table, the last first, so that the first one that fits a pair is the one that stands. */
export function pairTable(rules: readonly PairRule[]): PairTable {
  const direct = new Uint8Array(CLASS_LIMIT * CLASS_LIMIT).fill(1);
  const spaced = Uint8Array.from(direct);
  for (const { left, right, over, mayBreak } of [...rules].reverse()) {
    const table = over === 'nothing' ? direct : spaced;
    for (const first of left) for (const second of right) table[first * CLASS_LIMIT + second] = mayBreak ? 1 : 0;
  }
  return { direct, spaced };
}
