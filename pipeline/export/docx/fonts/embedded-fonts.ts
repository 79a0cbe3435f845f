/** Font files inside a Word file: cut to the characters of the document, obfuscated, keyed (ISO/IEC 29500-1, 17.8.1 and 17.8.3.3 to 17.8.3.6). */
import { createHash } from 'node:crypto';
import type { Face } from '../../../font/index.js';
import type { Memo, Steps } from '../../../work/index.js';
import type { StackUse } from '../styles/font-stacks.js';
import { wordFamily } from '../styles/style-properties.js';
import { element, primarySubtag, XML_DECLARATION } from '../xml/word-xml.js';
import { faceKey } from './embedded-faces.js';

/** A font file inside a Word file. */
export interface EmbeddedFont {
  readonly family: string;
  readonly isBold: boolean;
  /** `word/fonts/font1.odttf`. */
  readonly part: string;
  /** Of the relationship that leads the font table to it. */
  readonly id: string;
  /** The GUID by which it is obfuscated, in braces. */
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** What every file gets whether the document has it or not, so that a date or a mark can be corrected: what is typed on any keyboard, and East Asian marks. */
const ALWAYS =
  String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index)) +
  '\u00a0·‘’“”—…\u3000、。〈〉《》「」『』【】〔〕！％（），．：；？～';

const codePointsOf = (text: string): readonly number[] =>
  [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);

/** By language all that the document says in it. */
function textsByLanguage(stacks: readonly StackUse[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { lang, text } of stacks) texts.set(primarySubtag(lang), (texts.get(primarySubtag(lang)) ?? '') + text);
  return texts;
}

/**
 * The fonts of the faces in which stacks are set, in the order of the stacks. Each has all characters of the document in the
 * languages that it sets, so that a heading can be reworded with words of the text; and since LibreOffice, with two files
 * open that bring one family, shows both in the first one's, editions of one document then lack nothing.
 */
export function* embedFonts(
  stacks: readonly StackUse[],
  faces: ReadonlyMap<string, Face>,
  memo: Memo,
): Steps<readonly EmbeddedFont[]> {
  const said = textsByLanguage(stacks);
  const texts = new Map<Face, string>();
  for (const { families, isBold, lang, text } of stacks) {
    const face = faces.get(faceKey(wordFamily(families), isBold));
    if (face) texts.set(face, (texts.get(face) ?? ALWAYS) + (said.get(primarySubtag(lang)) ?? text));
  }
  const fonts: EmbeddedFont[] = [];
  for (const [face, text] of texts) {
    const points = codePointsOf(text);
    const characters = points.map((point) => String.fromCodePoint(point)).join('');
    const file = memo.keep('docx-font', [face, characters], () => fontFile(face, points));
    const number = fonts.length + 1;
    if (file) fonts.push({ ...face.officeName, ...file, part: `word/fonts/font${number}.odttf`, id: `rId${number}` });
    yield;
  }
  return fonts;
}

/** The obfuscated file of a face with these characters; undefined where it gives none. */
function fontFile(face: Face, points: readonly number[]): Pick<EmbeddedFont, 'key' | 'bytes'> | undefined {
  const bytes = face.fontFile(points);
  if (!bytes) return undefined;
  const key = keyOf(bytes);
  return { key: `{${key.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`, bytes: obfuscated(bytes, key) };
}

/** 32 hexadecimal digits. Word makes them at random; made of the font they are the same in every build. */
const keyOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();

const OBFUSCATED_BYTES = 32;

/** 17.8.1: the first 32 bytes, XORed with the bytes of the GUID in reverse order, twice over. */
function obfuscated(bytes: Uint8Array, key: string): Uint8Array {
  const keyBytes = (key.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16)).reverse();
  const result = Uint8Array.from(bytes);
  result.set(bytes.subarray(0, OBFUSCATED_BYTES).map((byte, at) => byte ^ (keyBytes[at % keyBytes.length] ?? 0)));
  return result;
}

const FONT_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

/** The parts of the fonts, and the relationships of the font table to them; nothing where none is embedded. */
export function fontParts(fonts: readonly EmbeddedFont[]): Readonly<Record<string, string | Uint8Array>> {
  if (fonts.length === 0) return {};
  const relationships = fonts.map(({ id, part }) =>
    element('Relationship', { Id: id, Type: FONT_RELATIONSHIP, Target: part.replace('word/', '') }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return {
    'word/_rels/fontTable.xml.rels': XML_DECLARATION + element('Relationships', { xmlns }, ...relationships),
    ...Object.fromEntries(fonts.map(({ part, bytes }) => [part, bytes])),
  };
}
