/** Rules of font dictionaries and CMaps: ISO 19005-2, 6.2.11.2 to 6.2.11.4, and ISO 14289-1, 7.21.3 and 7.21.4. */
import type { PdfDict, PdfFile } from '../pdf-file/index.js';
import { readCodeMap } from '../survey/code-map.js';
import type { FontUse } from '../survey/fonts.js';
import { at, rule, X_REQUIREMENTS, type Check, type Rule } from './rule.js';

/** Findings for fonts that a test picks, each with its name. */
export const fontsWhere =
  (isBroken: (font: FontUse, file: PdfFile) => boolean): Check =>
  ({ file, fonts }) =>
    fonts.filter((font) => isBroken(font, file)).map(({ name, place }) => at(place, { font: name }));

const SUBTYPES = ['Type1', 'MMType1', 'TrueType', 'Type3', 'Type0'];
const CID_SUBTYPES = ['CIDFontType0', 'CIDFontType2'];
/** What a font descriptor must have (ISO 32000-1, table 122); fonts of drawn glyphs need none. */
const DESCRIPTOR_KEYS = ['FontName', 'Flags', 'FontBBox', 'ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'StemV'];

/** The keys that a font lacks or has wrong (ISO 32000-1, tables 111, 112, 117, 121 and 122). */
function wrongKeys(file: PdfFile, font: FontUse): readonly string[] {
  const { dict, subtype, descendant, descriptor } = font;
  const wrong: (string | false)[] = [
    file.name(dict.entries.get('Type')) !== 'Font' && 'Type',
    !SUBTYPES.includes(subtype) && 'Subtype',
    subtype !== 'Type3' && file.name(dict.entries.get('BaseFont')) === undefined && 'BaseFont',
  ];
  if (subtype === 'Type0') wrong.push(...wrongCidKeys(file, dict, descendant));
  else if (SUBTYPES.includes(subtype)) wrong.push(...wrongWidths(file, dict));
  if (isMisnamed(file, font)) wrong.push('FontDescriptor FontName');
  if (subtype !== 'Type3')
    wrong.push(
      ...DESCRIPTOR_KEYS.map((key) => !descriptor?.entries.has(key) && `FontDescriptor ${key}`).slice(
        0,
        descriptor ? 8 : 1,
      ),
    );
  return wrong.filter((key) => key !== false);
}

/** Whether the descriptor has another name than its font, of which it is the CID font that counts (ISO 32000-1, table 122). */
function isMisnamed(file: PdfFile, { dict, subtype, descendant, descriptor }: FontUse): boolean {
  const [own, described] = [
    file.name((subtype === 'Type0' ? descendant : dict)?.entries.get('BaseFont')),
    file.name(descriptor?.entries.get('FontName')),
  ];
  return subtype !== 'Type3' && own !== undefined && described !== undefined && own !== described;
}

function wrongCidKeys(file: PdfFile, dict: PdfDict, descendant: PdfDict | undefined): readonly (string | false)[] {
  return [
    file.get(dict, 'Encoding').kind === 'null' && 'Encoding',
    file.array(dict.entries.get('DescendantFonts'))?.items.length !== 1 && 'DescendantFonts',
    file.name(descendant?.entries.get('Type')) !== 'Font' && 'DescendantFonts Type',
    !CID_SUBTYPES.includes(file.name(descendant?.entries.get('Subtype')) ?? '') && 'DescendantFonts Subtype',
    file.name(descendant?.entries.get('BaseFont')) === undefined && 'DescendantFonts BaseFont',
    file.dict(descendant?.entries.get('CIDSystemInfo')) === undefined && 'CIDSystemInfo',
  ];
}

function wrongWidths(file: PdfFile, dict: PdfDict): readonly (string | false)[] {
  const [first, last] = ['FirstChar', 'LastChar'].map((key) => file.number(dict.entries.get(key)));
  const widths = file.array(dict.entries.get('Widths'))?.items.length;
  return [
    first === undefined && 'FirstChar',
    last === undefined && 'LastChar',
    widths !== (last ?? 0) - (first ?? 0) + 1 && 'Widths',
  ];
}

const fontDictionary: Check = ({ file, fonts }) =>
  fonts.flatMap((font) => wrongKeys(file, font).map((key) => at(font.place, { font: font.name, key })));

/** The keys under which each kind of font may be embedded, and the subtypes of FontFile3 (ISO 32000-1, table 126). */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  Type1: ['FontFile', 'FontFile3 Type1C', 'FontFile3 OpenType'],
  MMType1: ['FontFile', 'FontFile3 Type1C'],
  TrueType: ['FontFile2', 'FontFile3 OpenType'],
  CIDFontType0: ['FontFile3 CIDFontType0C', 'FontFile3 OpenType'],
  CIDFontType2: ['FontFile2', 'FontFile3 OpenType'],
};

const fontFileKind = fontsWhere(({ subtype, descendant, embedded }, file) => {
  if (!embedded) return false;
  const kind = subtype === 'Type0' ? (file.name(descendant?.entries.get('Subtype')) ?? '') : subtype;
  const program =
    embedded.key === 'FontFile3'
      ? `FontFile3 ${file.name(embedded.stream.dict.entries.get('Subtype')) ?? ''}`
      : embedded.key;
  return PROGRAMS[kind] !== undefined && !PROGRAMS[kind].includes(program);
});

const isIdentity = (name: string | undefined): boolean => name === 'Identity-H' || name === 'Identity-V';

/** ISO 32000-1, table 118. */
const PREDEFINED = new Set(
  (
    'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16 B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 ' +
    'UniCNS-UTF16 90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16 ' +
    'KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16 Identity'
  )
    .split(' ')
    .flatMap((name) => [`${name}-H`, `${name}-V`])
    .concat('83pv-RKSJ-H', '90pv-RKSJ-H', 'KSCpc-EUC-H', 'H', 'V'),
);

/** ISO 19005-2, 6.2.11.3.1: font and CMap speak of the same character collection. */
const cidSystemInfo = fontsWhere(({ dict, subtype, descendant, encodingName }, file) => {
  if (subtype !== 'Type0' || isIdentity(encodingName)) return false;
  const cmap = file.stream(dict.entries.get('Encoding'));
  const [own, other] = [descendant, cmap?.dict].map((holder) => file.dict(holder?.entries.get('CIDSystemInfo')));
  if (!cmap) return false;
  const isSame = ['Registry', 'Ordering'].every((key) => {
    const text = file.text(own?.entries.get(key));
    return text !== undefined && text === file.text(other?.entries.get(key));
  });
  return (
    !isSame ||
    (file.number(own?.entries.get('Supplement')) ?? -1) < (file.number(other?.entries.get('Supplement')) ?? 0)
  );
});

const cidToGlyphMap = fontsWhere(({ subtype, descendant, embedded }, file) => {
  if (subtype !== 'Type0' || !embedded || file.name(descendant?.entries.get('Subtype')) !== 'CIDFontType2')
    return false;
  const map = file.get(descendant, 'CIDToGIDMap');
  return !(map.kind === 'stream' || (map.kind === 'name' && map.name === 'Identity'));
});

const cmapNotEmbedded = fontsWhere(
  ({ subtype, encodingName }) => subtype === 'Type0' && encodingName !== undefined && !PREDEFINED.has(encodingName),
);

const cmapWritingMode = fontsWhere(({ dict, encoding, subtype }, file) => {
  const stream = file.stream(dict.entries.get('Encoding'));
  if (subtype !== 'Type0' || !stream || !encoding) return false;
  return encoding.writingMode !== (file.number(stream.dict.entries.get('WMode')) ?? 0);
});

const cmapUsesOther = fontsWhere(({ dict, encoding, subtype }, file) => {
  const used = file.get(file.dict(dict.entries.get('Encoding')), 'UseCMap');
  if (subtype !== 'Type0') return false;
  const names = [encoding?.uses, used.kind === 'name' ? used.name : undefined, innerUse(file, used)];
  return used.kind === 'stream' || names.some((name) => name !== undefined && !PREDEFINED.has(name));
});

const innerUse = (file: PdfFile, used: ReturnType<PdfFile['get']>): string | undefined =>
  used.kind === 'stream' ? readCodeMap(file.streamBytes(used)).uses : undefined;

const notEmbedded = fontsWhere(({ subtype, embedded, isRendered }) => subtype !== 'Type3' && isRendered && !embedded);

/** OpenType: fsType bit 1 alone forbids embedding, bit 9 allows pictures of the glyphs only. */
const RESTRICTED = 0x0002;
const LESS_RESTRICTED = 0x000c;
const BITMAPS_ONLY = 0x0200;
const noRights = fontsWhere(({ program }) => {
  const rights = program?.embeddingRights ?? 0;
  return ((rights & RESTRICTED) !== 0 && (rights & LESS_RESTRICTED) === 0) || (rights & BITMAPS_ONLY) !== 0;
});

/** A program under a key that means sfnt tables, without the tables. Bare CFF has none and is not opened. */
const programDamaged = fontsWhere(({ embedded, program }, file) => {
  if (!embedded || program?.hasOutlines === true) return false;
  return embedded.key === 'FontFile2' || file.name(embedded.stream.dict.entries.get('Subtype')) === 'OpenType';
});

export const FONT_DICTIONARY_RULES: readonly Rule[] = [
  ...rule({ a: '6.2.11.2', x: X_REQUIREMENTS }, 'preflight/font-dictionary', fontDictionary),
  ...rule({ a: '6.2.11.2', x: X_REQUIREMENTS }, 'preflight/font-file-kind', fontFileKind),
  ...rule({ a: '6.2.11.3.1', ua: '7.21.3.1' }, 'preflight/cid-system-info', cidSystemInfo),
  ...rule({ a: '6.2.11.3.2', ua: '7.21.3.2', x: X_REQUIREMENTS }, 'preflight/cid-to-glyph-map', cidToGlyphMap),
  ...rule({ a: '6.2.11.3.3', ua: '7.21.3.3' }, 'preflight/cmap-not-embedded', cmapNotEmbedded),
  ...rule({ a: '6.2.11.3.3', ua: '7.21.3.3' }, 'preflight/cmap-writing-mode', cmapWritingMode),
  ...rule({ a: '6.2.11.3.3', ua: '7.21.3.3' }, 'preflight/cmap-uses-other', cmapUsesOther),
  ...rule({ a: '6.2.11.4.1', ua: '7.21.4.1', x: X_REQUIREMENTS }, 'preflight/font-not-embedded', notEmbedded, [
    'hint/choose-embeddable-font',
  ]),
  ...rule({ a: '6.2.11.4.1', ua: '7.21.4.1', x: X_REQUIREMENTS }, 'preflight/font-rights', noRights, [
    'hint/choose-embeddable-font',
  ]),
  ...rule({ a: '6.2.11.4.1', ua: '7.21.4.1', x: X_REQUIREMENTS }, 'preflight/font-program', programDamaged),
];
