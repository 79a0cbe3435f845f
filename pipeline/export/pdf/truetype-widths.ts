/** Advance widths as a TrueType font program itself states them. */
import { roundToThousandth } from './numbers.js';

/** The width of every glyph of a program, by its index there, in 1/1000 em (OpenType, `hmtx`). */
export function trueTypeWidths(program: Uint8Array): readonly number[] {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const metricCount = view.getUint16(tableAt(view, 'hhea') + 34);
  const glyphCount = view.getUint16(tableAt(view, 'maxp') + 4);
  const hmtx = tableAt(view, 'hmtx');
  return Array.from({ length: glyphCount }, (_, index) => {
    // Glyphs past the last metric share its advance.
    const advance = view.getUint16(hmtx + 4 * Math.min(index, metricCount - 1));
    return roundToThousandth((advance * 1000) / unitsPerEm);
  });
}

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`a font program has no ${tag} table`);
}
