/** What a file says of itself: the Info dictionary and the XMP packet, of the same values, with no clock in them. */
import type { EditionMetadata } from '../../edition/index.js';
import { textString } from './numbers.js';
import type { ArchiveLevel } from './pdf-options.js';
import { printableMetadata, xmpPacket } from './xmp.js';

/** Who made the file; no version, so that an upgrade alone changes no bytes. */
const PRODUCER = 'duizhao';

/** What is said of a file: the edition's metadata, and what is the file's own. */
export interface FileFacts {
  readonly metadata: EditionMetadata;
  /** What the file claims to be. */
  readonly archive?: ArchiveLevel;
  /** Whether it claims to be PDF/UA-1 too. */
  readonly isAccessible?: boolean;
  /** Further entries of the Info dictionary, as names and values written. */
  readonly entries?: readonly string[];
  /** Which copy of the edition this is: `korean-000001`. */
  readonly identifier?: string;
}

/** The Info dictionary and the packet of a file. */
export interface WrittenFacts {
  readonly info: string;
  readonly xmp: Uint8Array;
}

/** Writes what is said of a file. Throws where an edition has no day. */
export function writeFacts(facts: FileFacts): WrittenFacts {
  const metadata = printableMetadata(facts.metadata);
  const day = midnight(metadata);
  return { info: infoDictionary({ ...facts, metadata }, day), xmp: xmpPacket({ ...facts, metadata }, day, PRODUCER) };
}

function midnight({ date }: EditionMetadata): Date {
  // Date only, hence midnight UTC whatever the system's time zone.
  const [year = NaN, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(time.getTime())) throw new Error(`an edition has the date ${date}`);
  return time;
}

function infoDictionary({ metadata, identifier, entries = [] }: FileFacts, day: Date): string {
  const { title, author, subject } = metadata;
  const date = `(D:${day.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
  return [
    `<</Title ${textString(title)}`,
    ...(author === '' ? [] : [`/Author ${textString(author)}`]),
    ...(subject === '' ? [] : [`/Subject ${textString(subject)}`]),
    `/Creator (${PRODUCER}) /Producer (${PRODUCER})`,
    `/CreationDate ${date} /ModDate ${date}`,
    ...(identifier === undefined ? [] : [`/Identifier ${textString(identifier)}`]),
    ...entries,
    '>>',
  ].join('\n');
}
