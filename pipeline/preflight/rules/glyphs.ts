/** Rules of the glyphs and characters that text shows: ISO 19005-2, 6.2.11.4 to 6.2.11.8, and ISO 14289-1, 7.21.4 to 7.21.8. */
import type { PdfFile } from '../pdf-file/index.js';
import { enclosing, isArtifact } from '../survey/content.js';
import { cidOf, glyphOfCid, widthsOfCids, type FontUse } from '../survey/fonts.js';
import { holderOf, nearestElement } from '../survey/structure.js';
import { fontsWhere } from './font-dictionaries.js';
import { at, rule, X_REQUIREMENTS, type Check, type Finding, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** A code that is shown, with the glyph that it leads to. */
interface ShownGlyph {
  readonly code: number;
  readonly cid: number | undefined;
  readonly glyph: number | undefined;
  readonly place: string;
}

/** The codes of a composite font with a TrueType program; others lead to glyphs by ways that this room does not follow. */
function shownGlyphs(file: PdfFile, font: FontUse): readonly ShownGlyph[] {
  const isTrueType = file.name(font.descendant?.entries.get('Subtype')) === 'CIDFontType2';
  if (font.subtype !== 'Type0' || (font.encodingName !== undefined && !font.encoding)) return [];
  const glyphOf = glyphOfCid(file, font);
  return [...font.codes].map(([code, place]) => {
    const cid = cidOf(font, code);
    return { code, cid, glyph: cid === undefined ? undefined : isTrueType ? glyphOf(cid) : cid, place };
  });
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** Findings for glyphs that a test picks. */
const glyphsWhere =
  (isBroken: (glyph: ShownGlyph, font: FontUse) => boolean): Check =>
  ({ file, fonts }) =>
    fonts.flatMap((font) =>
      shownGlyphs(file, font)
        .filter((glyph) => isBroken(glyph, font))
        .map(({ code, place }) => at(place, { font: font.name, character: hex(code) })),
    );

const glyphMissing = glyphsWhere(
  ({ glyph }, { program, isRendered }) =>
    isRendered && glyph !== undefined && program !== undefined && glyph >= program.glyphs,
);

/** Glyph 0, whether a code leads there or nowhere. */
const notdef = glyphsWhere(({ glyph }) => glyph === undefined || glyph === 0);

/** ISO 19005-2, 6.2.11.5: a thousandth of an em is the same. */
const WIDTH_TOLERANCE = 1;

const glyphWidth: Check = ({ file, fonts }) =>
  fonts.flatMap((font): readonly Finding[] => {
    const { program, isRendered } = font;
    if (!program || !isRendered) return [];
    const widthOf = widthsOfCids(file, font.descendant);
    return shownGlyphs(file, font).flatMap(({ code, cid, glyph, place }) => {
      if (cid === undefined || glyph === undefined || glyph >= program.glyphs) return [];
      const [stated, real] = [widthOf(cid), program.widthOf(glyph)];
      const args = { font: font.name, character: hex(code), stated, real: Math.round(real) };
      return Math.abs(stated - real) > WIDTH_TOLERANCE ? [at(place, args)] : [];
    });
  });

/** ISO 19005-2, 6.2.11.4.2: a CIDSet, where there is one, has every CID of the program. */
const cidSet: Check = ({ file, fonts }) =>
  fonts.flatMap((font) => {
    const stream = file.stream(font.descriptor?.entries.get('CIDSet'));
    if (!stream || !font.program) return [];
    const bits = file.streamBytes(stream);
    const glyphOf = glyphOfCid(file, font);
    const { glyphs } = font.program;
    for (let cid = 1; cid < 65_536; cid += 1) {
      const glyph = glyphOf(cid);
      const isPresent = glyph !== undefined && glyph > 0 && glyph < glyphs;
      if (isPresent && ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) === 0)
        return [at(font.place, { font: font.name })];
    }
    return [];
  });

const SYMBOLIC = 4;
const NAMED_ENCODINGS = ['MacRomanEncoding', 'WinAnsiEncoding'];

/** ISO 19005-2, 6.2.11.6: simple TrueType fonts say plainly how codes lead to glyphs. */
const trueTypeEncoding = fontsWhere(({ dict, subtype, descriptor, program }, file) => {
  if (subtype !== 'TrueType' || !program) return false;
  const isSymbolic = ((file.number(descriptor?.entries.get('Flags')) ?? 0) & SYMBOLIC) !== 0;
  const encoding = file.get(dict, 'Encoding');
  const { encodings } = program;
  if (isSymbolic) return encoding.kind !== 'null' || !(encodings.length === 1 || encodings.includes('3,0'));
  if (!encodings.some((known) => known === '3,1' || known === '1,0')) return true;
  if (encoding.kind === 'name') return !NAMED_ENCODINGS.includes(encoding.name);
  if (encoding.kind !== 'dict') return true;
  const base = file.name(encoding.entries.get('BaseEncoding'));
  const hasDifferences = encoding.entries.has('Differences');
  return !NAMED_ENCODINGS.includes(base ?? 'WinAnsiEncoding') || (hasDifferences && !encodings.includes('3,1'));
});

const COLLECTIONS = ['GB1', 'CNS1', 'Japan1', 'Korea1'];
const KNOWN_ENCODINGS = [...NAMED_ENCODINGS, 'MacExpertEncoding'];

/** Fonts whose characters are known without a ToUnicode map (ISO 19005-2, 6.2.11.7.2). */
function isKnownWithout({ dict, subtype, descendant }: FontUse, file: PdfFile): boolean {
  if (subtype === 'Type0') {
    const info = file.dict(descendant?.entries.get('CIDSystemInfo'));
    return (
      file.text(info?.entries.get('Registry')) === 'Adobe' &&
      COLLECTIONS.includes(file.text(info?.entries.get('Ordering')) ?? '')
    );
  }
  const encoding = file.get(dict, 'Encoding');
  const name = encoding.kind === 'dict' ? file.name(encoding.entries.get('BaseEncoding')) : file.name(encoding);
  return KNOWN_ENCODINGS.includes(name ?? '') && !(encoding.kind === 'dict' && encoding.entries.has('Differences'));
}

const unicodeMissing = fontsWhere((font, file) => !font.toUnicode && !isKnownWithout(font, file));

/** Codes that are shown and what the map gives for them. */
const mapped = ({
  fonts,
}: Subject): readonly (ShownGlyph & { readonly font: FontUse; readonly text: string | undefined })[] =>
  fonts.flatMap((font) =>
    font.toUnicode
      ? [...font.codes].map(([code, place]) => ({
          code,
          place,
          font,
          cid: undefined,
          glyph: undefined,
          text: font.toUnicode?.texts.get(code),
        }))
      : [],
  );

const codeNotMapped: Check = (subject) =>
  mapped(subject)
    .filter(({ text }) => text === undefined || text === '')
    .map(({ code, font, place }) => at(place, { font: font.name, character: hex(code) }));

const FORBIDDEN = /[\u0000\ufeff\ufffe]/;
const unicodeValue: Check = (subject) =>
  mapped(subject)
    .filter(({ text }) => FORBIDDEN.test(text ?? ''))
    .map(({ code, font, place }) => at(place, { font: font.name, character: hex(code) }));

const isPrivate = (text: string): boolean =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0).some(
    (point) => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000,
  );

/** ISO 19005-2, 6.2.11.7.3: a private character says in ActualText what it stands for. */
const privateUse: Check = ({ content, fonts, structure }) => {
  const byDict = new Map(fonts.map((font) => [font.dict, font]));
  const hasPrivate = new Set(
    fonts.filter((font) => [...font.codes.keys()].some((code) => isPrivate(font.toUnicode?.texts.get(code) ?? ''))),
  );
  return content.texts.flatMap(({ font: dict, bytes, marked, owner }) => {
    const font = byDict.get(dict);
    if (!font || !hasPrivate.has(font) || isArtifact(marked)) return [];
    const isReplaced = enclosing(marked, (part) => {
      if (part.properties?.entries.has('ActualText')) return true;
      return (
        nearestElement(holderOf(structure, part), ({ dict: { entries } }) => entries.has('ActualText')) !== undefined
      );
    });
    if (isReplaced) return [];
    return font
      .split(bytes)
      .filter((code) => isPrivate(font.toUnicode?.texts.get(code) ?? ''))
      .map((code) => at(owner.place, { font: font.name, character: hex(code) }));
  });
};

export const GLYPH_RULES: readonly Rule[] = [
  ...rule({ a: '6.2.11.4.1', ua: '7.21.4.1', x: X_REQUIREMENTS }, 'preflight/glyph-missing', glyphMissing),
  ...rule({ a: '6.2.11.4.2', ua: '7.21.4.2' }, 'preflight/cid-set', cidSet),
  ...rule({ a: '6.2.11.5', ua: '7.21.5', x: X_REQUIREMENTS }, 'preflight/glyph-width', glyphWidth),
  ...rule({ a: '6.2.11.6', ua: '7.21.6' }, 'preflight/truetype-encoding', trueTypeEncoding),
  ...rule({ a: '6.2.11.7.2', ua: '7.21.7' }, 'preflight/to-unicode-missing', unicodeMissing),
  ...rule({ a: '6.2.11.7.2', ua: '7.21.7' }, 'preflight/code-not-mapped', codeNotMapped),
  ...rule({ a: '6.2.11.7.2', ua: '7.21.7' }, 'preflight/to-unicode-value', unicodeValue),
  ...rule({ a: '6.2.11.7.3' }, 'preflight/private-use', privateUse, ['hint/write-public-character']),
  ...rule({ a: '6.2.11.8', ua: '7.21.8' }, 'preflight/notdef', notdef),
];
