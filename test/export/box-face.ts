/** A face over a CFF program made by hand, whose glyphs are boxes: the first of a subset 100 units high, the second 200, and so on. */
import type { Face } from '../../pipeline/font/index.js';
import { squareFace } from '../support/square-face.js';

const square = squareFace('Box');

/** Covers what the square face covers; embeds as a CID-keyed CFF font. */
export const boxFace: Face = {
  ...square,
  outlines: 'cff',
  subset: (glyphIds) => {
    const ids = [...new Set([0, ...glyphIds])].sort((a, b) => a - b);
    const widths = ids.map((id) => Math.round((square.glyphOf(id)?.advance ?? 1) * 1000));
    return { kind: 'cff', program: boxProgram(widths), indexOf: new Map(ids.map((id, index) => [id, index])) };
  },
};

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const uint16 = (value: number): number[] => [value >> 8, value & 0xff];
const uint32 = (value: number): number[] => [value >>> 24, (value >> 16) & 0xff, ...uint16(value & 0xffff)];

/** An INDEX (CFF specification, 5). */
function index(items: readonly (readonly number[])[]): number[] {
  if (items.length === 0) return uint16(0);
  const ends = items.map((_, i) => 1 + items.slice(0, i + 1).reduce((sum, item) => sum + item.length, 0));
  return [...uint16(items.length), 4, ...uint32(1), ...ends.flatMap(uint32), ...items.flat()];
}

/** A DICT entry with operands of a fixed length, so that offsets do not change what they count. */
const entry = (operator: readonly number[], ...operands: readonly number[]): number[] => [
  ...operands.flatMap((operand) => [29, ...uint32(operand)]),
  ...operator,
];

/** A number of a Type 2 charstring. */
const number = (value: number): number[] => [28, ...uint16(value & 0xffff)];

/** A box from 100 to the width less 100, from the baseline up. */
const boxGlyph = (width: number, height: number): number[] => [
  ...[...number(width), ...number(100), ...number(0), 21], // width, rmoveto
  ...[...number(width - 200), ...number(height), ...number(200 - width), 6], // hlineto, alternating
  14, // endchar
];

function boxProgram(widths: readonly number[]): Uint8Array {
  const header = [1, 0, 4, 4];
  const names = index([ascii('Box')]);
  const strings = index([ascii('Adobe'), ascii('Identity')]);
  const glyphs = index(widths.map((width, i) => (i === 0 ? [...number(width), 14] : boxGlyph(width, 100 * i))));
  const charset = [2, ...uint16(1), ...uint16(Math.max(0, widths.length - 2))];
  const select = [3, ...uint16(1), ...uint16(0), 0, ...uint16(widths.length)];
  const privateDict = [...entry([20], 0), ...entry([21], 0)]; // defaultWidthX, nominalWidthX
  const topOf = (charsetAt: number, selectAt: number, glyphsAt: number, fontsAt: number): number[] =>
    index([
      [
        ...entry([12, 30], 391, 392, 0), // ROS
        ...entry([12, 34], widths.length), // CIDCount
        ...entry([15], charsetAt),
        ...entry([12, 37], selectAt),
        ...entry([17], glyphsAt),
        ...entry([12, 36], fontsAt),
      ],
    ]);
  const charsetAt = header.length + names.length + topOf(0, 0, 0, 0).length + strings.length + 2;
  const selectAt = charsetAt + charset.length;
  const glyphsAt = selectAt + select.length;
  const privateAt = glyphsAt + glyphs.length;
  const fontsAt = privateAt + privateDict.length;
  return Uint8Array.from([
    ...[...header, ...names, ...topOf(charsetAt, selectAt, glyphsAt, fontsAt), ...strings, ...index([])],
    ...[...charset, ...select, ...glyphs, ...privateDict],
    ...index([entry([18], privateDict.length, privateAt)]),
  ]);
}
