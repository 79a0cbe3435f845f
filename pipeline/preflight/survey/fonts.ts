/** The fonts that text is shown in: what codes are used, what characters and glyphs they stand for, what program is embedded. */
import type { PdfDict, PdfFile, PdfStream } from '../pdf-file/index.js';
import { codesOf, readCodeMap, type CodeMap } from './code-map.js';
import type { ContentSurvey, TextShown } from './content.js';
import { readFontProgram, type FontProgram } from './truetype.js';

/** A font in use. */
export interface FontUse {
  readonly dict: PdfDict;
  /** `BaseFont`, or what the file calls it. */
  readonly name: string;
  readonly subtype: string;
  /** The CIDFont of a composite font. */
  readonly descendant: PdfDict | undefined;
  readonly descriptor: PdfDict | undefined;
  /** The embedded program and the key that it stands under. */
  readonly embedded: { readonly key: string; readonly stream: PdfStream } | undefined;
  readonly program: FontProgram | undefined;
  /** The CMap that turns bytes into CIDs; nothing for simple fonts and for predefined CMaps other than Identity. */
  readonly encoding: CodeMap | undefined;
  /** The name of a predefined CMap. */
  readonly encodingName: string | undefined;
  readonly toUnicode: CodeMap | undefined;
  /** The codes that are shown, each with the first place. */
  readonly codes: ReadonlyMap<number, string>;
  /** Whether any of it is visible (not rendering mode 3). */
  readonly isRendered: boolean;
  readonly place: string;
  /** The codes of a string in this font. */
  readonly split: (bytes: Uint8Array) => readonly number[];
}

const IDENTITY: CodeMap = {
  spaces: [{ length: 2, low: 0, high: 0xffff }],
  cids: new Map(),
  texts: new Map(),
  writingMode: 0,
  uses: undefined,
};
const ONE_BYTE = [{ length: 1, low: 0, high: 0xff }];
const TWO_BYTES = IDENTITY.spaces;

/** Every font in which text is shown, in the order of first use. */
export function surveyFonts(file: PdfFile, content: ContentSurvey): readonly FontUse[] {
  const shown = new Map<PdfDict, TextShown[]>();
  for (const text of content.texts) {
    const texts = shown.get(text.font);
    if (texts) texts.push(text);
    else shown.set(text.font, [text]);
  }
  return [...shown].map(([dict, texts]) => describeFont(file, dict, texts));
}

function describeFont(file: PdfFile, dict: PdfDict, texts: readonly TextShown[]): FontUse {
  const subtype = file.name(dict.entries.get('Subtype')) ?? '';
  const [first] = subtype === 'Type0' ? file.items(dict.entries.get('DescendantFonts')) : [];
  const descendant = file.dict(first);
  const descriptor = file.dict((descendant ?? dict).entries.get('FontDescriptor'));
  const embedded = embeddedProgram(file, descriptor);
  const { encoding, encodingName } = subtype === 'Type0' ? readEncoding(file, dict) : NO_ENCODING;
  const unicodeStream = file.stream(dict.entries.get('ToUnicode'));
  const spaces = subtype === 'Type0' ? (encoding?.spaces ?? TWO_BYTES) : ONE_BYTE;
  const split = (bytes: Uint8Array): readonly number[] => codesOf(bytes, spaces.length > 0 ? spaces : TWO_BYTES);
  return {
    dict,
    name: file.name(dict.entries.get('BaseFont')) ?? file.name(dict.entries.get('Name')) ?? `object ${file.idOf(dict)}`,
    subtype,
    descendant,
    descriptor,
    embedded,
    program: embedded && embedded.key !== 'FontFile' ? readFontProgram(file.streamBytes(embedded.stream)) : undefined,
    encoding,
    encodingName,
    toUnicode: unicodeStream && readCodeMap(file.streamBytes(unicodeStream)),
    codes: shownCodes(texts, split),
    isRendered: texts.some(({ mode }) => mode !== 3),
    place: texts[0]?.owner.place ?? 'file',
    split,
  };
}

function shownCodes(
  texts: readonly TextShown[],
  split: (bytes: Uint8Array) => readonly number[],
): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  for (const { bytes, owner } of texts)
    for (const code of split(bytes)) if (!codes.has(code)) codes.set(code, owner.place);
  return codes;
}

const NO_ENCODING = { encoding: undefined, encodingName: undefined };

function readEncoding(
  file: PdfFile,
  dict: PdfDict,
): { readonly encoding: CodeMap | undefined; readonly encodingName: string | undefined } {
  const value = file.get(dict, 'Encoding');
  if (value.kind === 'stream') return { encoding: readCodeMap(file.streamBytes(value)), encodingName: undefined };
  const encodingName = value.kind === 'name' ? value.name : undefined;
  return { encoding: encodingName?.startsWith('Identity-') ? IDENTITY : undefined, encodingName };
}

function embeddedProgram(file: PdfFile, descriptor: PdfDict | undefined): FontUse['embedded'] {
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const stream = file.stream(descriptor?.entries.get(key));
    if (stream) return { key, stream };
  }
  return undefined;
}

/** The CID of a code; nothing where the CMap has none. */
export function cidOf({ encoding, encodingName }: FontUse, code: number): number | undefined {
  if (encodingName !== undefined) return encoding && code;
  const cid = encoding?.cids.get(code);
  return cid ?? (encoding?.uses?.startsWith('Identity-') ? code : undefined);
}

/** The glyph of a CID in a TrueType program, by CIDToGIDMap; nothing where the font has none. */
export function glyphOfCid(file: PdfFile, font: FontUse): (cid: number) => number | undefined {
  const map = file.get(font.descendant, 'CIDToGIDMap');
  if (map.kind !== 'stream') return (cid) => cid;
  const bytes = file.streamBytes(map);
  return (cid) => (2 * cid + 1 < bytes.length ? ((bytes[2 * cid] ?? 0) << 8) | (bytes[2 * cid + 1] ?? 0) : undefined);
}

/** Every CID several times over. */
const MAX_WIDTHS = 1 << 18;

/** The width of a CID by W and DW, in thousandths of an em (ISO 32000-1, 9.7.4.3). */
export function widthsOfCids(file: PdfFile, descendant: PdfDict | undefined): (cid: number) => number {
  const otherwise = file.number(descendant?.entries.get('DW')) ?? 1000;
  const widths = new Map<number, number>();
  let steps = 0;
  const items = file.items(descendant?.entries.get('W'));
  for (let at = 0; at + 1 < items.length;) {
    const first = file.number(items[at]) ?? 0;
    const second = items[at + 1];
    if (second?.kind === 'array') {
      for (const [i, width] of second.items.entries()) widths.set(first + i, file.number(width) ?? 0);
      at += 2;
      continue;
    }
    const [last, width] = [file.number(second) ?? 0, file.number(items[at + 2]) ?? 0];
    for (let cid = first; cid <= last && steps < MAX_WIDTHS; cid += 1, steps += 1) widths.set(cid, width);
    at += 3;
  }
  return (cid) => widths.get(cid) ?? otherwise;
}
