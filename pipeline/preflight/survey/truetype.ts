/** The tables of a TrueType or OpenType program that say how many glyphs there are and how wide (ISO/IEC 14496-22). */

/** What an embedded program says. */
export interface FontProgram {
  readonly unitsPerEm: number;
  readonly glyphs: number;
  /** The width of a glyph in thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
  /** Platform and encoding of every cmap subtable: `3,1`. */
  readonly encodings: readonly string[];
  /** Whether there is a table of outlines, TrueType's with its index or CFF's. */
  readonly hasOutlines: boolean;
  /** Bits of OS/2 fsType; nothing without the table. */
  readonly embeddingRights: number | undefined;
}

/** Reads an sfnt program; nothing where the tables that every one must have are missing or damaged. */
export function readFontProgram(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = readDirectory(view);
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag));
  if (!head || !hhea || !hmtx || !maxp || head.byteLength < 54 || hhea.byteLength < 36 || maxp.byteLength < 6)
    return undefined;
  const unitsPerEm = head.getUint16(18);
  const metrics = hhea.getUint16(34);
  if (unitsPerEm === 0 || metrics === 0 || hmtx.byteLength < metrics * 4) return undefined;
  const os2 = tables.get('OS/2');
  return {
    unitsPerEm,
    glyphs: maxp.getUint16(4),
    widthOf: (glyph) => (hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
    encodings: readEncodings(tables.get('cmap')),
    hasOutlines: (tables.has('glyf') && tables.has('loca')) || tables.has('CFF '),
    embeddingRights: os2 && os2.byteLength >= 10 ? os2.getUint16(8) : undefined,
  };
}

function readDirectory(view: DataView): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  if (view.byteLength < 12) return tables;
  const count = view.getUint16(4);
  for (let i = 0; i < count && 12 + 16 * (i + 1) <= view.byteLength; i += 1) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length <= view.byteLength)
      tables.set(tag, new DataView(view.buffer, view.byteOffset + offset, length));
  }
  return tables;
}

function readEncodings(cmap: DataView | undefined): readonly string[] {
  if (!cmap || cmap.byteLength < 4) return [];
  const encodings: string[] = [];
  for (let i = 0; i < cmap.getUint16(2) && 4 + 8 * (i + 1) <= cmap.byteLength; i += 1)
    encodings.push(`${cmap.getUint16(4 + 8 * i)},${cmap.getUint16(6 + 8 * i)}`);
  return encodings;
}
