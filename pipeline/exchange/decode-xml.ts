/** The text of an XML file, by its byte order mark or by the encoding that it declares. */
import { error, type Diagnostic, type Span, type Warned } from '../diagnostic/index.js';
import { firstBadByte } from '../source/index.js';

/** Byte order marks, and how `<` begins a file in UTF-16 that has none (XML 1.0, appendix F). */
const BEGINNINGS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'<>]*)["']/;
/** No XML declaration is longer. */
const DECLARATION_LENGTH = 256;

/** Decodes a file, its byte order mark left out; undefined, with an error, if that cannot be done. */
export function decodeXml(file: string, bytes: Uint8Array): Warned<string | undefined> {
  const label = labelOf(bytes);
  const decoder = decoderFor(label);
  if (!decoder) return { value: undefined, diagnostics: [unknownEncoding(file, label)] };
  try {
    return { value: decoder.decode(bytes), diagnostics: [] };
  } catch {
    return { value: undefined, diagnostics: [badByte(file, bytes, label)] };
  }
}

/** Undefined for a label that the platform does not know. */
function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

function labelOf(bytes: Uint8Array): string {
  const begun = BEGINNINGS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (begun) return begun[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_LENGTH));
  const declared = DECLARED.exec(head)?.[1]?.trim() ?? '';
  // A file in UTF-16 would have been known by its first bytes: this one was saved anew, and its first line left as it was.
  return declared === '' || /^(?:utf-?16|ucs-?2|unicode$)/i.test(declared) ? 'utf-8' : declared;
}

const top = (file: string): Span => ({ file, start: { line: 1, column: 1 } });

const unknownEncoding = (file: string, encoding: string): Diagnostic =>
  error('exchange/unknown-encoding', { encoding }, { span: top(file), hints: ['hint/export-as-utf-8'] });

function badByte(file: string, bytes: Uint8Array, label: string): Diagnostic {
  const span = { file, start: firstBadByte(bytes, label) };
  return error('exchange/bad-byte', { encoding: label.toUpperCase() }, { span, hints: ['hint/export-as-utf-8'] });
}
