/** Bytes of a source read as text: UTF-8, UTF-16 or GB18030, told from the bytes themselves. */
import {
  error,
  info,
  positionAt,
  type Diagnostic,
  type Position,
  type Span,
  type Warned,
} from '../diagnostic/index.js';
import type { DecodedText, SourceEncoding } from './source-document.js';
import { withoutWhiteSpace } from './white-space.js';

/** Byte order marks: with one, the encoding is not in doubt. */
const BYTE_ORDER_MARKS: readonly (readonly [SourceEncoding, readonly number[]])[] = [
  ['utf-8 with byte order mark', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Reads a source. An encoding other than plain UTF-8 is said; bytes that are no text in any known encoding are an error. */
export function decodeSource(file: string, bytes: Uint8Array): Warned<DecodedText | undefined> {
  const encoding = detectEncoding(bytes);
  if (encoding === undefined) return { value: undefined, diagnostics: [unknownEncoding(file, bytes)] };

  const text = decodeAll(bytes, encoding);
  if (text === undefined) return { value: undefined, diagnostics: [badByte(file, bytes, encoding)] };
  const control = findControl(file, text);
  if (control) return { value: undefined, diagnostics: [control] };
  if (withoutWhiteSpace(text) === '') return { value: undefined, diagnostics: [emptySource(file)] };

  const said =
    encoding === 'utf-8' ? [] : [info('source/encoding', { encoding: NAMES[encoding] }, { span: top(file) })];
  return { value: { text, encoding }, diagnostics: said };
}

/** A source in which nothing is left to print. */
export const emptySource = (file: string): Diagnostic =>
  error('source/empty', {}, { span: top(file), hints: ['hint/give-text'] });

const NAMES: Readonly<Record<SourceEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8 with byte order mark': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
};

const LABELS: Readonly<Record<SourceEncoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8 with byte order mark': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gb18030: 'gb18030',
};

const top = (file: string): Span => ({ file, start: { line: 1, column: 1 } });

const UTF_16: readonly SourceEncoding[] = ['utf-16le', 'utf-16be'];
/** Read nearly anything, so that only what looks like Chinese is believed; UTF-16 last, as a text of it nearly always has zero bytes. */
const DOUBTFUL: readonly SourceEncoding[] = ['gb18030', ...UTF_16];

/** UTF-16 shows itself by zero bytes, as every digit and line end has one; which byte comes first shows by what can be read. */
function detectEncoding(bytes: Uint8Array): SourceEncoding | undefined {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  const isChineseAs = (encoding: SourceEncoding): boolean => looksLikeChinese(decodeAll(bytes, encoding));
  const wide = bytes.includes(0) ? UTF_16.find(isChineseAs) : undefined;
  if (wide) return wide;
  return decodeAll(bytes, 'utf-8') === undefined ? DOUBTFUL.find(isChineseAs) : 'utf-8';
}

/** The encoding of a text that has a few damaged bytes, or is cut off inside its last character. */
function damagedEncoding(bytes: Uint8Array): SourceEncoding | undefined {
  const isChineseAs = (encoding: SourceEncoding): boolean =>
    looksLikeChinese(new TextDecoder(LABELS[encoding]).decode(bytes).replace(/\ufffd$/, ''));
  return isChineseAs('utf-8') ? undefined : DOUBTFUL.find(isChineseAs);
}

function decodeAll(bytes: Uint8Array, encoding: SourceEncoding): string | undefined {
  try {
    return new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
  } catch {
    return undefined; // fatal: the bytes are not of this encoding
  }
}

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
/** Characters and marks that a Chinese text has beside its Han characters, with the units of those beyond U+20000. */
const USUAL =
  /[\t\n\r -~\u00a0-\u00ff\u2010-\u2049\u2103\u2160-\u217f\u2460-\u24ff\u25a0-\u25ff\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef\ud840-\ud888\udc00-\udfff]/g;
/** Among the commonest characters of modern Chinese; every real text is full of them, bytes of another encoding read as GB18030 are not. */
const COMMON =
  /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小多天而能好都然没日于起还发成事作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏]/g;

/** A text of some length has a fair share of the commonest characters; a short one must at least be made of Chinese characters and marks. */
function looksLikeChinese(text: string | undefined): boolean {
  if (text === undefined || text === '') return false;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(HAN);
  const isUsual = count(USUAL) >= 0.98 * text.length;
  return isUsual && han > 0 && count(COMMON) >= (han < 40 ? 0.1 : 0.35) * han;
}

/** The first control character that is no tab, line end or form feed. */
function findControl(file: string, text: string): Diagnostic | undefined {
  const found = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.exec(text);
  if (!found) return undefined;
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const start = positionAt(text, found.index);
  return error('source/control-character', { character }, { span: { file, start }, hints: ['hint/remove-character'] });
}

function badByte(file: string, bytes: Uint8Array, encoding: SourceEncoding): Diagnostic {
  const span = { file, start: firstBadByte(bytes, LABELS[encoding]) };
  return error('source/bad-byte', { encoding: NAMES[encoding] }, { span, hints: ['hint/save-as-utf-8'] });
}

/** The place is where UTF-8 stops: a file that is nearly UTF-8 has its one damaged character there. */
function unknownEncoding(file: string, bytes: Uint8Array): Diagnostic {
  const damaged = damagedEncoding(bytes);
  if (damaged) return badByte(file, bytes, damaged);
  const zero = bytes.indexOf(0);
  const readable = zero < 0 ? bytes : bytes.subarray(0, zero);
  const span = { file, start: firstBadByte(readable, 'utf-8') };
  return error('source/unknown-encoding', {}, { span, hints: ['hint/save-as-utf-8'] });
}

/** Where the longest readable beginning of a text file ends, found by halving: line and column of the first byte that is not of the encoding (a WHATWG label). */
export function firstBadByte(bytes: Uint8Array, label: string): Position {
  const read = (length: number): string | undefined => {
    try {
      // `stream`: a character that is cut off at the end is not yet wrong.
      return new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined; // fatal: a bad byte lies within
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (read(middle) === undefined) bad = middle;
    else good = middle;
  }
  const text = read(good) ?? '';
  return positionAt(text, text.length);
}
