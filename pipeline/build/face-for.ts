/** A face for text that no stylesheet sets. */
import type { Face } from '../font/index.js';

/** The first of the faces that has every character of a text. */
export const faceFor = (text: string, faces: readonly Face[]): Face | undefined =>
  faces.find((face) => Array.from(text).every((character) => face.covers(character.codePointAt(0) ?? 0)));
