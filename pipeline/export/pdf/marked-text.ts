/**
 * Text cut wherever its mark changes: where language or origin do, and where several glyphs show one text.
 * Marks stand side by side and never one in another: poppler takes the end of an inner one for that of the outer, and loses the text behind it.
 */
import type { Origin } from '../../edition/index.js';
import type { PlacedGlyph, PlacedLine, PlacedRun } from '../../layout/index.js';
import type { FontInUse } from './fonts-in-use.js';

/** Glyphs of one line in one face. */
export interface MarkedPiece {
  readonly line: PlacedLine;
  readonly run: PlacedRun;
  readonly font: FontInUse;
}

/** Neighbouring text that one mark can stand for. */
export interface MarkedText {
  readonly lang: string;
  readonly origin: Origin;
  /** What the glyphs show together; absent where each has a text of its own. */
  readonly actualText?: string;
  readonly pieces: readonly [MarkedPiece, ...MarkedPiece[]];
}

export type FontsById = ReadonlyMap<string, FontInUse>;

/** A text that goes on as long as what follows can stand under its mark. */
interface OpenText extends MarkedText {
  readonly pieces: [MarkedPiece, ...MarkedPiece[]];
}

/** The text of lines, in order; lines that show nothing give none. */
export function markedTexts(lines: readonly PlacedLine[], fonts: FontsById): readonly MarkedText[] {
  const texts: OpenText[] = [];
  for (const line of lines)
    for (const run of line.runs) {
      const font = fontOf(run, fonts);
      if (font.hasClusters && hasClusters(run.glyphs))
        for (const { glyphs, actualText } of readings(run.glyphs))
          addPiece(texts, { line, run: { ...run, glyphs }, font }, actualText);
      else if (run.glyphs.length > 0) addPiece(texts, { line, run, font });
    }
  return texts;
}

function addPiece(texts: OpenText[], piece: MarkedPiece, actualText?: string): void {
  const { lang, origin } = piece.run;
  const open = texts[texts.length - 1];
  const isOne = open && actualText === undefined && open.actualText === undefined;
  if (isOne && open.lang === lang && open.origin === origin) open.pieces.push(piece);
  else texts.push({ lang, origin, ...(actualText !== undefined && { actualText }), pieces: [piece] });
}

/** Whether several glyphs show one text. */
function hasClusters(glyphs: readonly PlacedGlyph[]): boolean {
  for (let i = 1; i < glyphs.length; i += 1) if (glyphs[i]?.text === '') return true;
  return false;
}

/** Glyphs that are read in one way; with `actualText` where only all of them together show a text. */
interface Reading {
  readonly glyphs: PlacedGlyph[];
  readonly actualText?: string;
}

function readings(glyphs: readonly PlacedGlyph[]): readonly Reading[] {
  const result: Reading[] = [];
  for (const cluster of clusters(glyphs)) {
    const text = cluster[0]?.text ?? '';
    const open = result.at(-1);
    if (cluster.length > 1) result.push({ glyphs: cluster, actualText: text });
    else if (open && open.actualText === undefined) open.glyphs.push(...cluster);
    else result.push({ glyphs: cluster });
  }
  return result;
}

/** A glyph with text and those after it that have none. */
function clusters(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const result: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    const open = result.at(-1);
    if (glyph.text === '' && open) open.push(glyph);
    else result.push([glyph]);
  }
  return result;
}

/** The font that shows a face. */
export function fontOf({ face }: Pick<PlacedRun, 'face'>, fonts: FontsById): FontInUse {
  const font = fonts.get(face.id);
  if (!font) throw new Error(`face ${face.id} was not collected`);
  return font;
}
