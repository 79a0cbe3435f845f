/** Which parts a file has: what the library adds on its own taken out, our parts put in, in one order. */
import type { OwnParts } from '../xml/docx-gaps.js';
import { UNASKED_PARTS } from '../xml/docx-gaps.js';
import type { PartContent } from './stretches.js';

/** A part's relationships lie beside it. */
const relationshipsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const TYPES = '[Content_Types].xml';

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
function tidied(name: string, xml: string, unused: readonly string[], names: readonly string[]): string {
  if (name === TYPES) return withoutUnusedTypes(withoutMentions(xml, '', unused), names);
  if (name === 'word/_rels/document.xml.rels') return withoutMentions(xml, 'word/', unused);
  if (name === '_rels/.rels') return withoutMentions(xml, '', unused);
  return xml;
}

const isEmptyRelationships = (name: string, xml: string): boolean =>
  name.endsWith('.rels') && !xml.includes('<Relationship ');

const rank = (name: string): number => (name === TYPES ? 0 : 1);

/** The parts of a file: those of the library, unused ones left out, ours in their place; `[Content_Types].xml` first and the rest in order. */
export function partsOfFile(
  others: ReadonlyMap<string, string>,
  own: Partial<OwnParts> & Readonly<Record<string, PartContent>>,
): ReadonlyMap<string, PartContent> {
  const unused = UNASKED_PARTS.filter((part) => own[part] === undefined);
  const dropped = new Set(unused.flatMap((part) => [part, relationshipsOf(part)]));
  const names = [...new Set([...others.keys(), ...Object.keys(own)])].sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  const parts = new Map<string, PartContent>();
  for (const name of names) {
    const made = own[name];
    const xml = others.get(name);
    if (dropped.has(name)) continue;
    if (made !== undefined) parts.set(name, made);
    else if (xml !== undefined && !isEmptyRelationships(name, xml)) parts.set(name, tidied(name, xml, unused, names));
  }
  return parts;
}
