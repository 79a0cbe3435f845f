/** A face as PDF objects: a Type0 font whose codes are the face's own glyph ids, over an embedded subset (ISO 32000-1, 9.7). */
import type { Face } from '../../font/index.js';
import { encodingMap, toUnicodeMap } from './character-maps.js';
import type { FontInUse } from './fonts-in-use.js';
import { utf8Bytes, pdfName } from './numbers.js';
import { fingerprint, writeStream, type PdfDocument, type PdfRef } from './pdfkit-document.js';

/** Font descriptor flags (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

const IDENTITY = { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 };

/** Writes a font's objects and gives the reference that pages name. */
export function embedFont(pdf: PdfDocument, font: FontInUse): PdfRef {
  const baseFont = `${subsetTag(font)}+${pdfName(font.face.postscriptName)}`;
  const isCff = font.subset.kind === 'cff';
  const descendant = writeObject(pdf, {
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: IDENTITY,
    FontDescriptor: writeDescriptor(pdf, font, baseFont),
    ...widthEntries(widthsByCid(font)),
    ...(!isCff && { CIDToGIDMap: writeStream(pdf, glyphMap(font.subset.indexOf)) }),
  });
  return writeObject(pdf, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: isCff ? writeEncoding(pdf, font) : 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(pdf, utf8Bytes(toUnicodeMap(font.texts))),
  });
}

function writeObject(pdf: PdfDocument, dictionary: Record<string, unknown>): PdfRef {
  const ref = pdf.ref(dictionary);
  ref.end();
  return ref;
}

/** Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4). */
function subsetTag({ face, texts }: FontInUse): string {
  const digest = fingerprint([utf8Bytes(`${face.postscriptName} ${[...texts.keys()].join(' ')}`)]);
  return String.fromCharCode(...digest.slice(0, 6).map((byte) => 65 + (byte % 26)));
}

function writeDescriptor(pdf: PdfDocument, { face, subset }: FontInUse, baseFont: string): PdfRef {
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
    ...(subset.kind === 'truetype'
      ? { FontFile2: writeStream(pdf, subset.program, { Length1: subset.program.length }) }
      : { FontFile3: writeStream(pdf, subset.program, { Subtype: cffSubtype(subset.program) }) }),
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

/** From each glyph id of the face to its place in the subset, two bytes each. */
function glyphMap(indexOf: ReadonlyMap<number, number>): Uint8Array {
  const bytes = new Uint8Array(2 * (Math.max(0, ...indexOf.keys()) + 1));
  for (const [glyph, index] of indexOf) {
    bytes[2 * glyph] = index >> 8;
    bytes[2 * glyph + 1] = index & 0xff;
  }
  return bytes;
}

function writeEncoding(pdf: PdfDocument, { name, texts, subset }: FontInUse): PdfRef {
  const cids = new Map([...texts.keys()].map((glyph) => [glyph, subset.indexOf.get(glyph) ?? 0]));
  const cmapName = `${name}-Glyphs`;
  return writeStream(pdf, utf8Bytes(encodingMap(cmapName, cids)), {
    Type: 'CMap',
    CMapName: cmapName,
    CIDSystemInfo: IDENTITY,
    WMode: 0,
  });
}

/** Widths by CID in ascending order: glyph ids of the face, or places in a CFF subset. */
function widthsByCid({ widths, subset }: FontInUse): readonly (readonly [number, number])[] {
  if (subset.kind === 'truetype') return [...widths];
  return [...widths]
    .map(([glyph, width]) => [subset.indexOf.get(glyph) ?? 0, width] as const)
    .sort(([a], [b]) => a - b);
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
