/** A face over fontkit 2.0.4: the only file that knows the font library and its oddities. */
import { create, type Font, type Glyph as FontkitGlyph, type GlyphRun } from 'fontkit';
import type { Em } from '../geometry/index.js';
import type {
  Face,
  FaceDescriptor,
  FaceMetrics,
  FaceSubset,
  Glyph,
  GlyphCluster,
  OfficeName,
  ShiftedGlyph,
} from './face.js';
import type { FaceFacts } from './face-facts.js';
import { FontDamage, FontReplaced } from './font-damage.js';
import type { FetchOutline, LateOutlines } from './font-image.js';
import { subsetTrueType } from './pdf-subset.js';
import { advanceReader, characterReader, type GlyphOf } from './sfnt-glyphs.js';
import { subsetSfnt } from './sfnt-subset.js';

/** What the font book knows of a face before it is opened. */
export interface FaceSource {
  readonly bytes: Uint8Array;
  /** Outlines that are not among the bytes until they are fetched. */
  readonly late?: LateOutlines;
  /** Which face of a collection, by PostScript name. */
  readonly member?: string;
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly facts: FaceFacts;
  /** What stands in for a PostScript name that the face lacks or shares with another. */
  readonly id: (postscriptName: string) => string;
}

/** Parts of fontkit that its types leave out or have wrong. */
interface FontkitInternals {
  readonly post: { readonly isFixedPitch: number } | undefined;
  readonly directory: {
    readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number } | undefined>>;
  };
  readonly head: { readonly macStyle: { readonly bold: boolean } };
  readonly 'OS/2': Font['OS/2'] | undefined;
  /** What every glyph comes from. */
  _getBaseGlyph(id: number, characters?: readonly number[]): { _metrics?: unknown } | null;
  /** Where every look at a table begins, those at single outlines too. */
  _getTableStream(tag: string): unknown;
}
interface FontkitSubset {
  /** Takes an id as well as a glyph, and gives the new index, not a boolean. */
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/** Opens a face. Decodes the table directory and the head tables; glyphs only when they are asked for. Throws `FontDamage`. */
export function openFace(source: FaceSource): Face {
  try {
    const font = createFont(source.bytes, source.member);
    if (source.late) fetchOutlinesFor(font, source.bytes, source.late);
    const face = new FontkitFace(font, source);
    // fontkit swallows errors of a table until its first use: use the ones that everything depends on.
    face.glyphOf(0x20);
    if (!Object.values(face.metrics).every(Number.isFinite)) throw new FontDamage('no units per em');
    return face;
  } catch (cause) {
    if (cause instanceof FontReplaced) throw cause;
    throw new FontDamage(source.file, { cause });
  }
}

/**
 * Before fontkit looks at an outline, all are fetched: it needs them only for faces that lack a table which usual ones have.
 * It measures the outline of every glyph too, only to know its place in a vertical line, of which we set none: so it is told the measures.
 */
function fetchOutlinesFor(font: Font, bytes: Uint8Array, late: LateOutlines): void {
  const internals = font as unknown as FontkitInternals; // what @types/fontkit leaves out
  const streamOf = internals._getTableStream.bind(font);
  internals._getTableStream = (tag) => {
    if (tag === 'glyf') late.all();
    return streamOf(tag);
  };
  if ('fvar' in internals.directory.tables) return;
  const advanceOf = advanceReader((tag) => tableOf(bytes, internals, tag) ?? new Uint8Array(0));
  const glyphOf = internals._getBaseGlyph.bind(font);
  internals._getBaseGlyph = (id, characters) => {
    const glyph = glyphOf(id, characters);
    if (glyph) glyph._metrics ??= { advanceWidth: advanceOf(id), advanceHeight: 0, leftBearing: 0, topBearing: 0 };
    return glyph;
  };
}

function tableOf(bytes: Uint8Array, { directory }: FontkitInternals, tag: string): Uint8Array | undefined {
  const entry = directory.tables[tag];
  return entry && bytes.subarray(entry.offset, entry.offset + entry.length);
}

function createFont(bytes: Uint8Array, member: string | undefined): Font {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The second argument on a single font would ask for an instance of a variable font.
  const opened = member === undefined ? create(buffer) : create(buffer, member);
  if (!('glyphForCodePoint' in opened)) throw new FontDamage('a collection');
  return opened;
}

class FontkitFace implements Face {
  readonly id: string;
  readonly postscriptName: string;
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly facts: FaceFacts;
  readonly officeName: OfficeName;
  readonly outlines: 'truetype' | 'cff';
  readonly metrics: FaceMetrics;
  readonly descriptor: FaceDescriptor;
  readonly #bytes: Uint8Array;
  readonly #late: LateOutlines | undefined;
  readonly #font: Font;
  readonly #internals: FontkitInternals;
  readonly #glyphIdOf: GlyphOf;
  readonly #unitsOf: (glyph: number) => number;
  readonly #unitsPerEm: number;
  readonly #nominal = new Map<number, Glyph | undefined>();
  readonly #featured = new Map<string, ShiftedGlyph | undefined>();
  readonly #shaped = new Map<string, readonly GlyphCluster[]>();

  constructor(font: Font, { bytes, late, id, family, weight, file, facts }: FaceSource) {
    this.#bytes = bytes;
    this.#late = late;
    this.#font = font;
    this.#internals = font as unknown as FontkitInternals; // what @types/fontkit leaves out
    const need = (tag: string): Uint8Array => this.#table(tag) ?? new Uint8Array(0);
    this.#glyphIdOf = characterReader(need('cmap')) ?? ((codePoint) => font.glyphForCodePoint(codePoint).id);
    this.#unitsOf = advanceReader(need);
    this.#unitsPerEm = font.unitsPerEm;
    this.postscriptName = font.postscriptName || family.replace(/[^A-Za-z0-9-]/g, '') || 'Unnamed';
    this.id = id(this.postscriptName);
    this.family = family;
    this.weight = weight;
    this.file = file;
    this.facts = facts;
    // fontkit's family name is that of id 1, in English where the face has it.
    this.officeName = { family: font.familyName || family, isBold: this.#internals.head.macStyle.bold };
    this.outlines = 'CFF ' in this.#internals.directory.tables ? 'cff' : 'truetype';
    this.metrics = metricsOf(font, this.#internals);
    this.descriptor = descriptorOf(font, this.#internals, this.metrics);
  }

  covers(codePoint: number): boolean {
    return this.glyphOf(codePoint) !== undefined;
  }

  glyphOf(codePoint: number): Glyph | undefined {
    const known = this.#nominal.get(codePoint);
    if (known !== undefined || this.#nominal.has(codePoint)) return known;
    const id = this.#glyphIdOf(codePoint);
    const glyph = id === 0 ? undefined : { id, advance: this.#advanceOf(id) };
    this.#nominal.set(codePoint, glyph);
    return glyph;
  }

  #advanceOf(id: number): Em {
    return this.#unitsOf(id) / this.#unitsPerEm;
  }

  glyphWith(codePoint: number, features: readonly string[]): ShiftedGlyph | undefined {
    const key = `${codePoint} ${features.join(' ')}`;
    if (this.#featured.has(key)) return this.#featured.get(key);
    const glyph = this.covers(codePoint) ? this.#feature(codePoint, features) : undefined;
    this.#featured.set(key, glyph);
    return glyph;
  }

  #feature(codePoint: number, features: readonly string[]): ShiftedGlyph | undefined {
    const run = this.#font.layout(String.fromCodePoint(codePoint), [...features]);
    const [glyph, ...more] = shiftedGlyphs(run, this.#font.unitsPerEm);
    return more.length === 0 ? glyph : undefined;
  }

  shape(text: string, features: readonly string[] = []): readonly GlyphCluster[] {
    const key = `${features.join(' ')}/${text}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    const run = this.#font.layout(text, [...features]);
    const clusters = clustersOf(text, run.glyphs, shiftedGlyphs(run, this.#font.unitsPerEm));
    this.#shaped.set(key, clusters);
    return clusters;
  }

  subset(glyphIds: readonly number[]): FaceSubset {
    if (this.outlines === 'truetype')
      return this.#fetching((fetch) => subsetTrueType((tag) => this.#table(tag), glyphIds, fetch));
    const subset = this.#font.createSubset() as unknown as FontkitSubset; // see FontkitSubset
    // The bytes depend on the order in which glyphs are named.
    const ids = [...new Set([0, ...glyphIds])].sort((a, b) => a - b);
    const indexOf = new Map(ids.map((id) => [id, subset.includeGlyph(id)]));
    return { kind: this.outlines, program: subset.encode(), indexOf };
  }

  fontFile(codePoints: readonly number[]): Uint8Array | undefined {
    if (this.outlines === 'cff') return undefined;
    const glyphs = codePoints.flatMap((codePoint) => {
      const glyph = this.glyphOf(codePoint);
      return glyph ? [[codePoint, glyph.id] as const] : [];
    });
    const source = { table: (tag: string) => this.#table(tag), glyphs: new Map(glyphs) };
    return this.#fetching((fetch) => subsetSfnt(source, fetch));
  }

  #fetching<T>(work: (fetch?: FetchOutline) => T): T {
    return this.#late ? this.#late.during(work) : work();
  }

  /** Of `glyf` only what was fetched is filled. */
  #table(tag: string): Uint8Array | undefined {
    return tableOf(this.#bytes, this.#internals, tag);
  }
}

const shiftedGlyphs = (run: GlyphRun, unitsPerEm: number): readonly ShiftedGlyph[] =>
  run.glyphs.map((glyph, i) => {
    const position = run.positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    return {
      id: glyph.id,
      advance: position.xAdvance / unitsPerEm,
      xOffset: position.xOffset / unitsPerEm,
      yOffset: position.yOffset / unitsPerEm,
    };
  });

/** Groups glyphs by the characters they show. A glyph without characters of its own goes with the one before it. */
function clustersOf(
  text: string,
  glyphs: readonly FontkitGlyph[],
  shifted: readonly ShiftedGlyph[],
): readonly GlyphCluster[] {
  const clusters: { text: string; glyphs: ShiftedGlyph[] }[] = [];
  for (const [i, glyph] of shifted.entries()) {
    const shown = String.fromCodePoint(...(glyphs[i]?.codePoints ?? []));
    const previous = clusters.at(-1);
    if (shown === '' && previous) previous.glyphs.push(glyph);
    else clusters.push({ text: shown, glyphs: [glyph] });
  }
  // Where the face decomposed or reordered characters, nothing smaller than the run tells them apart.
  const isWhole = clusters.map((cluster) => cluster.text).join('') === text;
  return isWhole ? clusters : [{ text, glyphs: shifted }];
}

/** Typographic ascent and descent, as CSS takes them for a line box; `hhea`'s are set wide for screens in CJK faces. */
function metricsOf(font: Font, internals: FontkitInternals): FaceMetrics {
  const units = font.unitsPerEm;
  const os2 = internals['OS/2'];
  return {
    ascent: (os2 ? os2.typoAscender : font.ascent) / units,
    descent: -(os2 ? os2.typoDescender : font.descent) / units,
    // `OS/2` before version 2 has no capital height: measure an H.
    capHeight: (font.capHeight || heightOfCapital(font)) / units,
    underlinePosition: internals.post ? font.underlinePosition / units : -0.1,
    underlineThickness: (internals.post && font.underlineThickness / units) || 0.05,
  };
}

function heightOfCapital(font: Font): number {
  const capital = font.glyphForCodePoint(0x48);
  return capital.id === 0 ? font.ascent : capital.cbox.maxY;
}

const SERIF_STYLES = { first: 2, last: 10 };

/** PDF 32000-1, 9.8: font descriptors. */
function descriptorOf(font: Font, internals: FontkitInternals, metrics: FaceMetrics): FaceDescriptor {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const serifStyle = internals['OS/2']?.panose[1] ?? 0;
  return {
    bbox: [Math.round(minX * scale), Math.round(minY * scale), Math.round(maxX * scale), Math.round(maxY * scale)],
    ascent: Math.round(metrics.ascent * 1000),
    descent: -Math.round(metrics.descent * 1000),
    capHeight: Math.round(metrics.capHeight * 1000),
    italicAngle: internals.post ? font.italicAngle : 0,
    isFixedPitch: (internals.post?.isFixedPitch ?? 0) !== 0,
    isSerif: serifStyle >= SERIF_STYLES.first && serifStyle <= SERIF_STYLES.last,
  };
}
