/** A face as PDF objects: a Type0 font whose codes are those of `glyph-codes`, over an embedded subset (ISO 32000-1, 9.7). */
import type { Face } from '../../font/index.js';
import { NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { encodingMap, toUnicodeMap } from './character-maps.js';
import { deflatePieces } from './deflate.js';
import type { FontInUse } from './fonts-in-use.js';
import type { FontsById } from './marked-text.js';
import { utf8Bytes, pdfName } from './numbers.js';
import { fingerprint } from './bytes.js';
import type { ArchiveLevel } from './pdf-options.js';
import {
  refTo,
  writeDeflated,
  writeObject,
  writeStream,
  type OpenDocument,
  type PdfDocument,
  type PdfRef,
} from './pdfkit-document.js';

/** Font descriptor flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

const IDENTITY = { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 };

/** The fonts of a file: by the id of their face, and by the name that pages give them. */
export interface EmbeddedFonts {
  readonly byId: FontsById;
  readonly refs: ReadonlyMap<string, PdfRef>;
}

/** Fonts by the id of their face. */
export const fontsById = (fonts: readonly FontInUse[]): FontsById => new Map(fonts.map((font) => [font.face.id, font]));

/** How fonts are embedded. */
interface Embedding {
  readonly level?: ArchiveLevel;
  readonly memo?: Memo;
}

/** Writes the objects of fonts. */
export function* embedFonts(
  { pdf, keep }: OpenDocument,
  fonts: readonly FontInUse[],
  { level, memo = NO_MEMO }: Embedding = {},
): Steps<EmbeddedFonts> {
  const refs = new Map<string, PdfRef>();
  for (const font of fonts) {
    const program = yield* deflatePieces(font.program, memo);
    const id = keep('pdf font objects', [font, level], () => embedFont(pdf, font, { program, level }).id);
    refs.set(font.name, refTo(pdf, id));
    yield;
  }
  return { byId: fontsById(fonts), refs };
}

/** A font's program, deflated, and what the file is to be. */
interface FontOutput {
  readonly program: Uint8Array;
  readonly level: ArchiveLevel | undefined;
}

/** Writes a font's objects and gives the reference that pages name. */
function embedFont(pdf: PdfDocument, font: FontInUse, output: FontOutput): PdfRef {
  const baseFont = `${subsetTag(font)}+${pdfName(font.face.postscriptName)}`;
  const isCff = font.subset.kind === 'cff';
  const descendant = writeObject(pdf, {
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: IDENTITY,
    FontDescriptor: writeDescriptor(pdf, font, { ...output, baseFont }),
    ...widthEntries(widthsByCid(font)),
    ...(font.glyphMap && { CIDToGIDMap: writeStream(pdf, font.glyphMap) }),
  });
  return writeObject(pdf, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: isCff ? writeEncoding(pdf, font) : 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(pdf, utf8Bytes(toUnicodeMap(textsOf(font)))),
  });
}

/** Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4). */
function subsetTag({ face, widths }: FontInUse): string {
  const digest = fingerprint([utf8Bytes(`${face.postscriptName} ${[...widths.keys()].join(' ')}`)]);
  return String.fromCharCode(...digest.slice(0, 6).map((byte) => 65 + (byte % 26)));
}

function writeDescriptor(
  pdf: PdfDocument,
  font: FontInUse,
  { baseFont, program, level }: FontOutput & { readonly baseFont: string },
): PdfRef {
  const { face, subset } = font;
  const { bbox, ascent, descent, capHeight, italicAngle } = face.descriptor;
  return writeObject(pdf, {
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: descriptorFlags(face),
    FontBBox: bbox,
    ItalicAngle: italicAngle,
    Ascent: ascent,
    // Negative by definition, whichever sign the face gave it.
    Descent: -Math.abs(descent),
    CapHeight: capHeight,
    StemV: stemWidth(face.weight),
    ...(level === '1b' && { CIDSet: writeStream(pdf, cidSet(font)) }),
    ...(subset.kind === 'truetype'
      ? { FontFile2: writeDeflated(pdf, program, { Length1: subset.program.length }) }
      : { FontFile3: writeDeflated(pdf, program, { Subtype: cffSubtype(subset.program) }) }),
  });
}

const descriptorFlags = ({ descriptor }: Face): number =>
  SYMBOLIC +
  (descriptor.isFixedPitch ? FIXED_PITCH : 0) +
  (descriptor.isSerif ? SERIF : 0) +
  (descriptor.italicAngle === 0 ? 0 : ITALIC);

/** A vertical stem's width guessed from the weight, in 1/1000 em: only a viewer that has lost the font program looks at it. */
const stemWidth = (weight: number): number => Math.round(50 + (weight / 65) ** 2);

/** A bare CFF table, or one in an OpenType wrapper (`OTTO`). */
const cffSubtype = (program: Uint8Array): string => (program[0] === 0x4f ? 'OpenType' : 'CIDFontType0C');

/** What a viewer copies where a glyph only ever continues a cluster: a zero width space, for every glyph must stand for something. */
const CONTINUATION = '\u200b';

const textsOf = ({ codes }: FontInUse): ReadonlyMap<number, string> =>
  new Map([...codes].map(([code, { text }]) => [code, text || CONTINUATION]));

const indexIn = (subset: FontInUse['subset'], glyph: number): number => subset.indexOf.get(glyph) ?? 0;

function writeEncoding(pdf: PdfDocument, { name, codes, subset }: FontInUse): PdfRef {
  const cids = new Map([...codes].map(([code, { glyph }]) => [code, indexIn(subset, glyph)]));
  const cmapName = `${name}-Glyphs`;
  return writeStream(pdf, utf8Bytes(encodingMap(cmapName, cids)), {
    Type: 'CMap',
    CMapName: cmapName,
    CIDSystemInfo: IDENTITY,
    WMode: 0,
  });
}

/** The CIDs of a subset, a bit each, the first at the high end; part 1 of PDF/A asks for it (ISO 19005-1, 6.3.5). */
function cidSet(font: FontInUse): Uint8Array {
  const cids = [0, ...widthsByCid(font).map(([cid]) => cid)];
  const last = cids.reduce((most, cid) => Math.max(most, cid), 0);
  const bytes = new Uint8Array((last >> 3) + 1);
  for (const cid of cids) bytes[cid >> 3] = (bytes[cid >> 3] ?? 0) | (0x80 >> (cid & 7));
  return bytes;
}

/** Widths by CID in ascending order: codes, or places in a CFF subset. */
function widthsByCid({ codes, widths, subset }: FontInUse): readonly (readonly [number, number])[] {
  if (subset.kind === 'truetype') return [...codes].map(([code, { glyph }]) => [code, widths.get(glyph) ?? 0]);
  return [...widths].map(([glyph, width]) => [indexIn(subset, glyph), width] as const).sort(([a], [b]) => a - b);
}

/** DW, the most frequent width, and W, ranges of the others. A range may run over CIDs that the document does not show. */
function widthEntries(widths: readonly (readonly [number, number])[]): Record<string, unknown> {
  const usual = mostFrequent(widths.map(([, width]) => width));
  const ranges: { first: number; last: number; width: number }[] = [];
  for (const [cid, width] of widths) {
    const open = ranges.at(-1);
    if (open?.width === width) open.last = cid;
    else ranges.push({ first: cid, last: cid, width });
  }
  const others = ranges.filter(({ width }) => width !== usual);
  return {
    DW: usual,
    ...(others.length > 0 && { W: others.flatMap(({ first, last, width }) => [first, last, width]) }),
  };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return usual?.[0] ?? 1000;
}
