/** Stand-in faces: a stylesheet asks for a house's own face first, and a free one of `fonts/fonts.yaml` is set in its place. */
import type { Edition, TextStyle } from '../edition/index.js';
import { isListedFace, type FontBook } from '../font/index.js';
import { printedStyles } from './printed-styles.js';

/** What the stylesheet names first, and the family that is set. */
export interface StandIn {
  readonly wanted: string;
  readonly used: string;
}

/** The stand-ins of an edition in the order in which its text first needs them, each pair once. */
export function standInsOf(edition: Edition, fonts: FontBook): readonly StandIn[] {
  const pairs = new Map<string, StandIn>();
  for (const standIn of printedStyles(edition).flatMap((style) => standInOf(style, fonts) ?? []))
    pairs.set(JSON.stringify([standIn.wanted, standIn.used]), standIn);
  return [...pairs.values()];
}

/**
 * The first family of a stack that has a face sets the text. Names before it have none: where that face is a listed one,
 * it stands in for them. A stack that opens with several names of one face (FangSong_GB2312, 仿宋_GB2312, FangSong)
 * is satisfied by a file that answers to any of them, as a dropped file is no listed one.
 */
function standInOf({ fontFamily, fontWeight }: TextStyle, fonts: FontBook): StandIn | undefined {
  const [wanted] = fontFamily;
  if (wanted === undefined || fonts.firstFace([wanted], fontWeight) !== undefined) return undefined;
  const face = fonts.firstFace(fontFamily, fontWeight);
  return face && isListedFace(face) ? { wanted, used: face.family } : undefined;
}
