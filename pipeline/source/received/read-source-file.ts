/**
 * The door for sources: a file as it was received, in whatever format, to the text that becomes `zh.txt`.
 * Another format is another line in `READERS`, or in `UNREADABLE` if it can only be told what to do about it.
 */
import { error, info, type Diagnostic, type MessageCode, type Warned } from '../../diagnostic/index.js';
import { NO_MARKS } from '../read-source.js';
import { DOCUMENT_PART, readDocx } from './docx/read-docx.js';
import { readPage } from './html/read-html.js';
import { openZip } from './open-zip.js';
import type { ReceivedSource, ReceiveOptions } from './received-source.js';
import { beginsWith, holdsUtf16, looksLikePage } from './signatures.js';

/** What a file is told from: its first bytes, and what is in it if it is an archive. */
interface Received {
  readonly bytes: Uint8Array;
  /** Names in the archive; undefined where the file is none. */
  readonly names: readonly string[] | undefined;
}

/** A format that is read. */
interface SourceReader {
  /** As it is called in a message; undefined where nothing is to be said. */
  readonly name: string | undefined;
  readonly recognise: (received: Received) => boolean;
  readonly read: (file: string, bytes: Uint8Array, options: ReceiveOptions) => Warned<ReceivedSource | undefined>;
}

/** A format that is only known, and what to do about it. */
interface UnreadableFormat {
  readonly name: string;
  readonly recognise: (received: Received) => boolean;
  readonly code: MessageCode;
  readonly hint: MessageCode;
}

/** Content of archives by a name in them; the first whose name is there counts. */
const holds =
  (name: RegExp) =>
  ({ names }: Received): boolean =>
    names?.some((held) => name.test(held)) ?? false;

const startsWith =
  (...signatures: readonly (readonly number[])[]) =>
  ({ bytes }: Received): boolean =>
    signatures.some((signature) => beginsWith(bytes, signature));

const ascii = (text: string): readonly number[] => Array.from(text).map((unit) => unit.charCodeAt(0));

const ZIP = startsWith([0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06]);
/** The compound file of old Office and WPS ([MS-CFB], 2.2). */
const COMPOUND = startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const compoundWith =
  (stream: string) =>
  (received: Received): boolean =>
    COMPOUND(received) && holdsUtf16(received.bytes, stream);

const SCAN = { code: 'source/scan', hint: 'hint/ask-for-document' } as const;
const OTHER = { code: 'source/other-format', hint: 'hint/save-as-docx' } as const;

/** The first that recognises a file counts; the last one takes every file. */
const READERS: readonly SourceReader[] = [
  { name: 'DOCX', recognise: (received) => ZIP(received) && isDocx(received), read: readDocx },
  { name: 'HTML', recognise: ({ bytes }) => looksLikePage(bytes), read: readPage },
  {
    name: undefined,
    recognise: () => true,
    // As it was received, byte for byte: what is in it the reader of texts says.
    read: (_, bytes) => ({ value: { format: 'text', bytes, marks: NO_MARKS }, diagnostics: [] }),
  },
];

const UNREADABLE: readonly UnreadableFormat[] = [
  { name: 'DOC', recognise: compoundWith('EncryptedPackage'), code: 'source/locked', hint: 'hint/unlock' },
  { name: 'XLS', recognise: compoundWith('Workbook'), ...OTHER },
  { name: 'PPT', recognise: compoundWith('PowerPoint Document'), ...OTHER },
  { name: 'DOC, WPS', recognise: COMPOUND, code: 'source/old-word', hint: 'hint/save-as-docx' },
  { name: 'PDF', recognise: startsWith(ascii('%PDF')), ...SCAN },
  { name: 'JPEG', recognise: startsWith([0xff, 0xd8, 0xff]), ...SCAN },
  { name: 'PNG', recognise: startsWith([0x89, 0x50, 0x4e, 0x47]), ...SCAN },
  { name: 'TIFF', recognise: startsWith([0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]), ...SCAN },
  { name: 'GIF', recognise: startsWith(ascii('GIF8')), ...SCAN },
  { name: 'BMP', recognise: ({ bytes }) => beginsWith(bytes, ascii('BM')) && bytes.includes(0), ...SCAN },
  { name: 'WebP', recognise: ({ bytes }) => beginsWith(bytes, ascii('RIFF')) && bytes.includes(0), ...SCAN },
  { name: 'OFD', recognise: holds(/^OFD\.xml$/i), ...SCAN },
  // Word documents of 2003, and those of other programs, written as one file of XML.
  { name: 'XML', recognise: ({ bytes }) => beginsWith(bytes, ascii('<?xml')) && !looksLikePage(bytes), ...OTHER },
  { name: 'RTF', recognise: startsWith(ascii('{\\rtf')), ...OTHER },
  {
    name: 'MHTML',
    recognise: startsWith(ascii('MIME-Version:'), ascii('From: <Saved')),
    code: 'source/other-format',
    hint: 'hint/save-page-again',
  },
  { name: 'XLSX', recognise: holds(/^xl\/workbook\./), ...OTHER },
  { name: 'PPTX', recognise: holds(/^ppt\/presentation\./), ...OTHER },
  { name: 'ODT', recognise: (received) => ZIP(received) && holds(/^content\.xml$/)(received), ...OTHER },
  {
    name: 'ZIP',
    recognise: (received) => ZIP(received) && received.names !== undefined && !isDocx(received),
    code: 'source/other-format',
    hint: 'hint/unpack',
  },
];

/** An archive that cannot be opened is most likely a damaged document of Word: its reader says so. */
const isDocx = ({ names }: Received): boolean =>
  names === undefined || names.some((name) => name === DOCUMENT_PART || /^word\/document\d*\.xml$/.test(name));

/**
 * Reads a file as it was received, by what is in it and not by its name. Nothing is left out without a word: what is not text is listed.
 * Without a value the file cannot be read, or has tracked changes and `changes` does not say which text counts.
 */
export function readSourceFile(
  file: string,
  bytes: Uint8Array,
  options: ReceiveOptions = {},
): Warned<ReceivedSource | undefined> {
  const received = {
    bytes,
    names: startsWith([0x50, 0x4b])({ bytes, names: undefined }) ? openZip(bytes)?.names : undefined,
  };
  const unreadable = UNREADABLE.find(({ recognise }) => recognise(received));
  if (unreadable) return { value: undefined, diagnostics: [refusal(file, unreadable)] };
  const reader = READERS.find(({ recognise }) => recognise(received));
  const read = reader?.read(file, bytes, options) ?? { value: undefined, diagnostics: [] };
  if (!read.value || reader?.name === undefined) return read;
  return {
    value: read.value,
    diagnostics: [info('source/format', { format: reader.name }, topOf(file)), ...read.diagnostics],
  };
}

const topOf = (file: string): { readonly span: NonNullable<Diagnostic['span']> } => ({
  span: { file, start: { line: 1, column: 1 } },
});

const refusal = (file: string, { name, code, hint }: UnreadableFormat): Diagnostic =>
  error(code, { format: name }, { ...topOf(file), hints: [hint] });
