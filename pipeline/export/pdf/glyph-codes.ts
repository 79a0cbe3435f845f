/**
 * The codes with which page streams show glyphs. One code stands for one glyph with one text, so that text reads back exactly
 * though several characters share a glyph: nothing depends on ActualText, which not every reader minds.
 */
import type { Face } from '../../font/index.js';

/** A glyph of a face, and the text that it shows: empty where it only continues a cluster. */
export interface ShownGlyph {
  readonly glyph: number;
  readonly text: string;
}

/** Where codes begin that are no character: the private use area. */
const FIRST_PRIVATE = 0xe000;
const LAST = 0xffff;

/** A key that tells glyphs with their texts apart. */
export const pairKey = (glyph: number, text: string): string => `${glyph} ${text}`;

/**
 * A code for each, in ascending order. A character's own glyph takes the character's number, whatever else a document shows;
 * features' glyphs, ligatures and characters beyond the first plane take free numbers, in the order of their texts.
 */
export function giveCodes(face: Face, shown: readonly ShownGlyph[]): ReadonlyMap<number, ShownGlyph> {
  const codes = new Map<number, ShownGlyph>();
  const others: ShownGlyph[] = [];
  for (const pair of shown) {
    const code = ownCode(face, pair);
    if (code === undefined) others.push(pair);
    else codes.set(code, pair);
  }
  let next = FIRST_PRIVATE;
  for (const pair of others.sort(compare)) {
    while (codes.has(next)) next += 1;
    if (next > LAST) throw new Error(`${face.id} shows more glyphs than there are codes`);
    codes.set(next, pair);
  }
  return new Map([...codes].sort(([a], [b]) => a - b));
}

/** A character's number, where the glyph is the one that the face gives the character by itself. */
export function ownCode(face: Face, { glyph, text }: ShownGlyph): number | undefined {
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  const isOwn = code >= 0x20 && code < LAST && face.glyphOf(code)?.id === glyph;
  return isOwn ? code : undefined;
}

const compare = (a: ShownGlyph, b: ShownGlyph): number =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : a.glyph - b.glyph;
