/**
 * The few tables of a font file that say what it is: names, weight, permission to embed.
 * Reads TrueType, OpenType, collections and WOFF 1 without the font library, which would decode far more.
 */
import { unzlibSync } from 'fflate';
import { embeddingRights, type FaceFacts } from './face-facts.js';
import { FontDamage } from './font-damage.js';

/** What a face says of itself. */
export interface FaceIdentity {
  readonly postscriptName: string;
  /** Every family name in every language, and the full names: 仿宋_GB2312, FangSong_GB2312. */
  readonly families: readonly string[];
  /** CSS weight, from `OS/2`. */
  readonly weight: number;
  readonly facts: FaceFacts;
}

/** A table's place in a file; `packed` is smaller than `length` where WOFF compressed it. */
export interface TableEntry {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly packed: number;
  readonly length: number;
}

export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
export const tagAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const SFNT_TAGS: readonly string[] = ['\0\u0001\0\0', 'OTTO', 'true'];
const REQUIRED_TABLES = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name'];

/** What kind of font file the bytes begin like. */
export function fontFormat(bytes: Uint8Array): 'sfnt' | 'ttc' | 'woff' | 'woff2' | 'unknown' {
  const tag = tagAt(bytes, 0);
  if (SFNT_TAGS.includes(tag)) return 'sfnt';
  if (tag === 'ttcf') return 'ttc';
  if (tag === 'wOFF') return 'woff';
  return tag === 'wOF2' ? 'woff2' : 'unknown';
}

/** The faces of a font file, one unless it is a collection. Throws `FontDamage` where a table is missing or cut off. */
export function readIdentities(bytes: Uint8Array): readonly FaceIdentity[] {
  return readDirectories(bytes).map((tables) => identify(bytes, tables));
}

function readDirectories(bytes: Uint8Array): readonly (readonly TableEntry[])[] {
  switch (fontFormat(bytes)) {
    case 'sfnt':
      return [sfntDirectory(bytes, 0)];
    case 'ttc':
      return collectionOffsets(bytes).map((offset) => sfntDirectory(bytes, offset));
    case 'woff':
      return [woffDirectory(bytes)];
    case 'woff2':
    case 'unknown':
      throw new FontDamage('no font format that is read');
  }
}

const MAX_COLLECTION = 64;

function collectionOffsets(bytes: Uint8Array): readonly number[] {
  const count = u32(bytes, 8);
  if (count === 0 || count > MAX_COLLECTION) throw new FontDamage('no plausible number of fonts');
  return Array.from({ length: count }, (_, i) => u32(bytes, 12 + 4 * i));
}

function sfntDirectory(bytes: Uint8Array, start: number): readonly TableEntry[] {
  const entries = Array.from({ length: u16(bytes, start + 4) }, (_, i): TableEntry => {
    const at = start + 12 + 16 * i;
    const length = u32(bytes, at + 12);
    return { tag: tagAt(bytes, at), checksum: u32(bytes, at + 4), offset: u32(bytes, at + 8), packed: length, length };
  });
  return checkedDirectory(bytes, entries);
}

/** DEFLATE packs a thousand to one at best; a table that claims more is damaged, and no room is made for it. */
const MOST_PACKED = 1100;

/** The table directory of a WOFF 1 file. */
export function woffDirectory(bytes: Uint8Array): readonly TableEntry[] {
  const entries = Array.from({ length: u16(bytes, 12) }, (_, i): TableEntry => {
    const at = 44 + 20 * i;
    return {
      tag: tagAt(bytes, at),
      offset: u32(bytes, at + 4),
      packed: u32(bytes, at + 8),
      length: u32(bytes, at + 12),
      checksum: u32(bytes, at + 16),
    };
  });
  const wrong = entries.find(({ packed, length }) => packed > length || length > packed * MOST_PACKED);
  if (wrong) throw new FontDamage(`the ${wrong.tag} table has no plausible length`);
  return checkedDirectory(bytes, entries);
}

function checkedDirectory(bytes: Uint8Array, entries: readonly TableEntry[]): readonly TableEntry[] {
  const tags = entries.map((entry) => entry.tag);
  const missing = REQUIRED_TABLES.find((tag) => !tags.includes(tag));
  if (missing !== undefined) throw new FontDamage(`no ${missing} table`);
  // CFF2 is left out on purpose: its glyphs cannot be subset.
  if (!tags.includes('glyf') && !tags.includes('CFF ')) throw new FontDamage('no outlines');
  const cut = entries.find((entry) => entry.offset + entry.packed > bytes.length);
  if (cut) throw new FontDamage(`the ${cut.tag} table is cut off`);
  return entries;
}

/** A table's bytes, unpacked. */
export function tableBytes(bytes: Uint8Array, entry: TableEntry): Uint8Array {
  const stored = bytes.subarray(entry.offset, entry.offset + entry.packed);
  if (entry.packed >= entry.length) return stored;
  const unpacked = inflate(stored);
  if (unpacked.length !== entry.length) throw new FontDamage(`the ${entry.tag} table has not its length`);
  return unpacked;
}

function inflate(stored: Uint8Array): Uint8Array {
  try {
    return unzlibSync(stored);
  } catch (cause) {
    throw new FontDamage('a packed table is damaged', { cause });
  }
}

function identify(bytes: Uint8Array, tables: readonly TableEntry[]): FaceIdentity {
  const table = (tag: string): Uint8Array => {
    const entry = tables.find((other) => other.tag === tag);
    return entry ? tableBytes(bytes, entry) : new Uint8Array(0);
  };
  const names = readNames(table('name'));
  const os2 = table('OS/2');
  const text = (...ids: readonly number[]): string[] =>
    names.filter((name) => ids.includes(name.id)).map((name) => name.text);
  return {
    postscriptName: text(POSTSCRIPT_NAME)[0] ?? '',
    families: [...new Set(text(TYPOGRAPHIC_FAMILY, FAMILY, FULL_NAME))],
    weight: os2.length >= 6 ? u16(os2, 4) : 400,
    facts: { ...namedFacts(names), embedding: embeddingRights(os2.length >= 10 ? u16(os2, 8) : undefined) },
  };
}

/** OpenType `name`: copyright, version, licence and where it can be read, each where the face says it. */
function namedFacts(names: readonly NameRecord[]): Omit<FaceFacts, 'embedding'> {
  const version = statement(names, VERSION);
  const copyright = statement(names, COPYRIGHT);
  const licence = statement(names, LICENCE);
  const licenceUrl = statement(names, LICENCE_URL);
  return {
    ...(version !== undefined && { version }),
    ...(copyright !== undefined && { copyright }),
    ...(licence !== undefined && { licence }),
    ...(licenceUrl !== undefined && { licenceUrl }),
  };
}

/** What the names of an id say, in English where they say it in several languages, on one line. */
function statement(names: readonly NameRecord[], id: number): string | undefined {
  const said = names.filter((name) => name.id === id);
  const text = (said.find(({ isEnglish }) => isEnglish) ?? said[0])?.text.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

const COPYRIGHT = 0;
const VERSION = 5;
const LICENCE = 13;
const LICENCE_URL = 14;

const FAMILY = 1;
const FULL_NAME = 4;
const POSTSCRIPT_NAME = 6;
const TYPOGRAPHIC_FAMILY = 16;

interface NameRecord {
  readonly id: number;
  readonly text: string;
  readonly isEnglish: boolean;
}

/** OpenType `name`: English of the United States on Windows, English on the Macintosh. */
const isEnglish = (platform: number, language: number): boolean =>
  platform === 3 ? language === 0x0409 : platform === 1 && language === 0;

function readNames(table: Uint8Array): readonly NameRecord[] {
  const strings = u16(table, 4);
  return Array.from({ length: u16(table, 2) }, (_, i) => 6 + 12 * i).flatMap((at): NameRecord[] => {
    const start = strings + u16(table, at + 10);
    const platform = u16(table, at);
    const text = decodeName(platform, u16(table, at + 2), table.subarray(start, start + u16(table, at + 8)));
    if (text === undefined || text === '') return [];
    return [{ id: u16(table, at + 6), text, isEnglish: isEnglish(platform, u16(table, at + 4)) }];
  });
}

/** OpenType `name`: Unicode (0) and Windows (3; symbol, Unicode) platforms are UTF-16BE; of Macintosh names only the plain ASCII ones are read. */
function decodeName(platform: number, encoding: number, bytes: Uint8Array): string | undefined {
  if (platform === 0 || (platform === 3 && [0, 1, 10].includes(encoding))) {
    return Array.from({ length: bytes.length >> 1 }, (_, i) => String.fromCharCode(u16(bytes, 2 * i))).join('');
  }
  const isAscii = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return platform === 1 && isAscii ? String.fromCharCode(...bytes) : undefined;
}
