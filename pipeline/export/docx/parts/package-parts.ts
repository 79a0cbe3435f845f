/** The zip around the parts: what the library adds on its own taken out, our parts put in, the same bytes every time. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { UNASKED_PARTS } from '../xml/docx-gaps.js';

/** A part's relationships lie beside it. */
const relationshipsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const TYPES = '[Content_Types].xml';

/** Earliest date of a zip, in local time as the format has it: the same bytes in every time zone. */
const ZIP_DATE = new Date(1980, 0, 1);

/** Takes the mention of unused parts out of the content types and the relationships. */
function withoutMentions(xml: string, folder: string, unused: readonly string[]): string {
  const targets = unused.flatMap((part) => [`/${part}`, part.startsWith(folder) ? part.slice(folder.length) : part]);
  return xml.replace(/<(?:Override|Relationship) [^>]*\/>/g, (mention) =>
    targets.some((target) => mention.includes(`="${target}"`)) ? '' : mention,
  );
}

/** Content types of files by their ending, but for those of the parts that there are. */
const withoutUnusedTypes = (xml: string, names: readonly string[]): string =>
  xml.replace(/<Default [^>]*Extension="(png|jpe?g|bmp|gif|svg|odttf)"[^>]*\/>/g, (mention, extension: string) =>
    names.some((name) => name.endsWith(`.${extension}`)) ? mention : '',
  );

/** A part with what is asked of all: which parts are not used, and which there are. */
function tidied(name: string, bytes: Uint8Array, unused: readonly string[], names: readonly string[]): Uint8Array {
  if (name === TYPES) return strToU8(withoutUnusedTypes(withoutMentions(strFromU8(bytes), '', unused), names));
  if (name === 'word/_rels/document.xml.rels') return strToU8(withoutMentions(strFromU8(bytes), 'word/', unused));
  if (name === '_rels/.rels') return strToU8(withoutMentions(strFromU8(bytes), '', unused));
  return bytes;
}

const isEmptyRelationships = (name: string, bytes: Uint8Array): boolean =>
  name.endsWith('.rels') && !strFromU8(bytes).includes('<Relationship ');

/** Repacks what the library made: parts replaced, unused ones out, `[Content_Types].xml` first and the rest in order. */
export function repack(zip: Uint8Array, replacements: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const unused = UNASKED_PARTS.filter((part) => replacements[part] === undefined);
  const dropped = new Set(unused.flatMap((part) => [part, relationshipsOf(part)]));
  const parts = { ...unzipSync(zip), ...mapValues(replacements, asBytes) };
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = parts[name];
    if (!bytes || dropped.has(name) || isEmptyRelationships(name, bytes)) continue;
    entries[name] = [tidied(name, bytes, unused, names), { mtime: ZIP_DATE, level: 6 }];
  }
  return zipSync(entries);
}

const asBytes = (part: string | Uint8Array): Uint8Array => (typeof part === 'string' ? strToU8(part) : part);

const rank = (name: string): number => (name === TYPES ? 0 : 1);

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
