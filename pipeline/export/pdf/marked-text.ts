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

/** The text of lines, in order; lines that show nothing give none. */
export function markedTexts(lines: readonly PlacedLine[], fonts: FontsById): readonly MarkedText[] {
  const texts: (MarkedText & { readonly pieces: MarkedPiece[] })[] = [];
  for (const text of lines.flatMap((line) => line.runs.flatMap((run) => textsOfRun(line, run, fontOf(run, fonts))))) {
    const open = texts.at(-1);
    if (open && areOne(open, text)) open.pieces.push(...text.pieces);
    else texts.push({ ...text, pieces: [...text.pieces] });
  }
  return texts;
}

const areOne = (open: MarkedText, next: MarkedText): boolean =>
  open.lang === next.lang &&
  open.origin === next.origin &&
  open.actualText === undefined &&
  next.actualText === undefined;

function textsOfRun(line: PlacedLine, run: PlacedRun, font: FontInUse): readonly MarkedText[] {
  const { lang, origin } = run;
  return readings(run.glyphs).map(({ glyphs, actualText }) => ({
    ...{ lang, origin },
    ...(actualText !== undefined && { actualText }),
    pieces: [{ line, run: { ...run, glyphs }, font }],
  }));
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
