/** Which glyphs of which faces a document shows, and the code that page streams show each with. Depends on the pages alone. */
import type { Face, FaceSubset } from '../../font/index.js';
import type { PagedDocument, PlacedRun } from '../../layout/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { pieceStream, type PieceStream } from './deflate.js';
import { giveCodes, pairKey, type ShownGlyph } from './glyph-codes.js';
import { hex4, pdfName } from './numbers.js';
import { faceUses, runsOf, type FaceUse } from './page-faces.js';
import { trueTypeWidths } from './truetype-widths.js';

/** A face with what the document needs of it. */
export interface FontInUse {
  readonly face: Face;
  /** The resource name of the face in every page. */
  readonly name: string;
  /** The glyph and the text of every code, in ascending order: no two texts share a code, though they may share a glyph. */
  readonly codes: ReadonlyMap<number, ShownGlyph>;
  readonly subset: FaceSubset;
  /** The subset's program, to be deflated. */
  readonly program: PieceStream;
  /** From each code to the glyph's place in the subset, two bytes each; a CFF program has an encoding instead. */
  readonly glyphMap: Uint8Array | undefined;
  /** Width by glyph id, in 1/1000 em. */
  readonly widths: ReadonlyMap<number, number>;
  /** By glyph id the first of its codes, as pages show it. */
  readonly shown: ReadonlyMap<number, GlyphInUse>;
  /** Whether some of its glyphs only continue a cluster. */
  readonly hasClusters: boolean;
  /** The code of a glyph that shows a text. */
  codeOf(glyph: number, text: string): number;
}

/** A glyph with a text, and how page streams show it. */
interface GlyphInUse {
  readonly text: string;
  /** Its code, four hex digits. */
  readonly digits: string;
  /** In 1/1000 em. */
  readonly width: number;
}

/** Every face of a document, and of what is printed besides, with its glyphs, in order of first use: the same object as long as the glyphs are the same. */
export const collectFonts = (
  document: Pick<PagedDocument, 'pages'>,
  others?: readonly PlacedRun[],
): readonly FontInUse[] => finish(collectFontsSteps(document, others));

/** `collectFonts` in short steps. */
export function* collectFontsSteps(
  { pages }: Pick<PagedDocument, 'pages'>,
  others: readonly PlacedRun[] = [],
  memo: Memo = NO_MEMO,
): Steps<readonly FontInUse[]> {
  const byId = new Map<string, Union>();
  const add = (use: FaceUse): void => {
    const known = byId.get(use.face.id);
    const union = known ?? new Union(use.face);
    if (!known) byId.set(use.face.id, union);
    union.add(use);
  };
  for (const page of pages) {
    pageFaces(page, memo).forEach(add);
    yield;
  }
  faceUses(others).forEach(add);
  const fonts: FontInUse[] = [];
  for (const union of byId.values()) {
    fonts.push(union.font(memo));
    yield;
  }
  return fonts;
}

/** The faces of a page. */
export const pageFaces = (page: PagedDocument['pages'][number], memo: Memo): readonly FaceUse[] =>
  memo.keep('pdf page faces', [page], () => faceUses(runsOf(page)));

/** What of a document's fonts a page's stream depends on besides the page: the codes of glyphs that are no character's own, and widths that are not the face's. */
export const codesKey = (uses: readonly FaceUse[], fonts: ReadonlyMap<string, FontInUse>): string =>
  uses
    .flatMap(({ face, others, advances }) => {
      const font = fonts.get(face.id);
      const codes = others.map(({ glyph, text }) => font?.codeOf(glyph, text));
      return [...codes, ...Array.from(advances.keys(), (glyph) => font?.widths.get(glyph))];
    })
    .join(' ');

/** What pages show of a face, put together. */
class Union {
  /** The numbers of characters that are shown in their own glyphs. */
  private readonly own = new Set<number>();
  private readonly others = new Map<string, ShownGlyph>();
  private readonly advances = new Map<number, number>();

  constructor(private readonly face: Face) {}

  add({ own, others, advances }: FaceUse): void {
    own.forEach((code) => this.own.add(code));
    for (const pair of others) this.others.set(pairKey(pair.glyph, pair.text), pair);
    for (const [glyph, advance] of advances) this.advances.set(glyph, Math.max(advance, this.advances.get(glyph) ?? 0));
  }

  font(memo: Memo): FontInUse {
    const { face, advances } = this;
    const codes = Uint16Array.from(this.own).sort();
    const others = [...this.others].sort(([a], [b]) => (a < b ? -1 : 1));
    const widths = [...advances].sort(([a], [b]) => a - b);
    const parts = [textOfCodes(codes), others.map(([key]) => key).join('\0'), widths.join(' ')];
    return memo.keep('pdf font', [face, ...parts], () => {
      const shown = Array.from(codes, (code): ShownGlyph => ({
        glyph: face.glyphOf(code)?.id ?? 0,
        text: String.fromCharCode(code),
      }));
      return fontOfGlyphs(face, [...shown, ...others.map(([, pair]) => pair)], advances);
    });
  }
}

/** Codes as a text that is another for others. */
const textOfCodes = ({ buffer }: Uint16Array): string => Buffer.from(buffer).toString('latin1');

function fontOfGlyphs(face: Face, shown: readonly ShownGlyph[], advances: ReadonlyMap<number, number>): FontInUse {
  // Sorted, because a subset's bytes depend on the order in which its glyphs were asked for.
  const glyphs = [...new Set(shown.map(({ glyph }) => glyph))].sort((a, b) => a - b);
  const subset = face.subset(glyphs);
  const codes = giveCodes(face, shown);
  const others = new Map<string, number>();
  const widths = glyphWidths(glyphs, subset, advances);
  const inUse = new Map<number, GlyphInUse>();
  for (const [code, { glyph, text }] of codes) {
    if (!isOwn(code, text)) others.set(pairKey(glyph, text), code);
    if (!inUse.has(glyph)) inUse.set(glyph, { text, digits: hex4(code), width: widths.get(glyph) ?? 0 });
  }
  return {
    face,
    name: pdfName(face.id),
    codes,
    subset,
    program: pieceStream(subset.program, subset.cuts ?? []),
    glyphMap: subset.kind === 'truetype' ? glyphMap(codes, subset) : undefined,
    widths,
    shown: inUse,
    hasClusters: shown.some(({ text }) => text === ''),
    codeOf(glyph, text) {
      const own = text.length === 1 ? text.charCodeAt(0) : 0;
      const code = codes.get(own)?.glyph === glyph && isOwn(own, text) ? own : others.get(pairKey(glyph, text));
      if (code === undefined) throw new Error(`glyph ${glyph} of ${face.id} was not collected`);
      return code;
    },
  };
}

function glyphMap(codes: FontInUse['codes'], { indexOf }: FaceSubset): Uint8Array {
  // Codes ascend.
  const last = [...codes.keys()].at(-1) ?? 0;
  const bytes = new Uint8Array(2 * (last + 1));
  for (const [code, { glyph }] of codes) {
    const index = indexOf.get(glyph) ?? 0;
    bytes[2 * code] = index >> 8;
    bytes[2 * code + 1] = index & 0xff;
  }
  return bytes;
}

const isOwn = (code: number, text: string): boolean => text.length === 1 && text.charCodeAt(0) === code;

// A glyph narrowed by a feature (`halt`) is placed with half its advance, but W must say what the font program says.
function glyphWidths(
  glyphs: readonly number[],
  subset: FaceSubset,
  advances: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const ofProgram = subset.kind === 'truetype' ? trueTypeWidths(subset.program) : undefined;
  return new Map(
    glyphs.map((glyph) => {
      const index = subset.indexOf.get(glyph);
      if (index === undefined) throw new Error(`a font subset lacks glyph ${glyph}`);
      return [glyph, ofProgram?.[index] ?? advances.get(glyph) ?? 0];
    }),
  );
}
