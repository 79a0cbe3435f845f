/** Rules of natural language: ISO 19005-2, 6.7.4, and ISO 14289-1, 7.2. */
import type { PdfDict } from '../pdf-file/index.js';
import { enclosing, isArtifact, type MarkedContent } from '../survey/content.js';
import { holderOf } from '../survey/structure.js';
import { annotationsOf } from './annotations.js';
import { at, inFileIf, objectPlace, rule, type Check, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** The shape of a tag of BCP 47: language, script, region, variants, extensions, private use. */
const LANGUAGE_TAG =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i;

/** RFC 5646, 4.4.1 makes do with 35; private subtags may be longer. */
const LONGEST_TAG = 100;

/** The language of the whole file; nothing where it is not stated or empty. */
const fileLanguage = ({ file }: Subject): string | undefined =>
  file.text(file.catalog.entries.get('Lang')) || undefined;

const missing: Check = (subject) => inFileIf(fileLanguage(subject) === undefined);

/** Every Lang of the catalog, structure elements and property lists. */
const invalid: Check = (subject) => {
  const { file, structure, content } = subject;
  const holders: readonly (readonly [PdfDict | undefined, string])[] = [
    [file.catalog, 'file'],
    ...(structure?.elements ?? []).map(({ dict, place }) => [dict, place] as const),
    ...content.sequences.map(({ properties, owner }) => [properties, owner.place] as const),
  ];
  return holders.flatMap(([dict, place]) => {
    const tag = file.text(dict?.entries.get('Lang'));
    // An empty tag says that the language is not known (ISO 32000-1, 14.9.2.2).
    return tag === undefined || tag === '' || (tag.length <= LONGEST_TAG && LANGUAGE_TAG.test(tag))
      ? []
      : [at(place, { tag })];
  });
};

/** The language of content: of its own mark, of the element that holds it, of the file. */
function languageOf(subject: Subject, marked: MarkedContent | undefined): string | undefined {
  const { file, structure } = subject;
  const stated = enclosing(marked, (content) => {
    if (file.text(content.properties?.entries.get('Lang'))) return true;
    return Boolean(holderOf(structure, content)?.lang);
  });
  return stated ? 'stated' : fileLanguage(subject);
}

const ofText: Check = (subject) => {
  if (fileLanguage(subject) !== undefined) return [];
  const places = subject.content.texts
    .filter(({ marked, owner }) => !owner.isAside && !isArtifact(marked) && languageOf(subject, marked) === undefined)
    .map(({ owner }) => owner.place);
  return [...new Set(places)].map((place) => at(place));
};

const ofOutline: Check = (subject) => {
  const { file } = subject;
  const hasOutline = file.dict(file.catalog.entries.get('Outlines'))?.entries.has('First') === true;
  return inFileIf(hasOutline && fileLanguage(subject) === undefined);
};

const ofDescriptions: Check = (subject) => {
  const { file, structure } = subject;
  if (fileLanguage(subject) !== undefined) return [];
  const described = (structure?.elements ?? []).filter(
    ({ dict, lang }) => !lang && ['Alt', 'ActualText', 'E'].some((key) => dict.entries.has(key)),
  );
  const annotations = annotationsOf(file).filter(
    ({ dict, id }) =>
      dict.entries.has('Contents') && !dict.entries.has('Lang') && !structure?.objectHolders.get(id)?.lang,
  );
  return [...described, ...annotations].map(({ place }) => at(place));
};

/** ISO 14289-1, 7.2: metadata too is in a language. */
const ofMetadata: Check = (subject) => inFileIf(subject.xmp !== undefined && fileLanguage(subject) === undefined);

/** ActualText, Alt and E are text strings. */
const replacement: Check = ({ file, dicts, structure }) => {
  const elements = new Set((structure?.elements ?? []).map(({ dict }) => dict));
  return dicts
    .filter(({ dict }) => elements.has(dict))
    .filter(({ dict }) =>
      ['Alt', 'ActualText', 'E'].some((key) => dict.entries.has(key) && file.text(dict.entries.get(key)) === undefined),
    )
    .map(({ id }) => at(objectPlace(id)));
};

export const LANGUAGE_RULES: readonly Rule[] = [
  ...rule({ a: '6.7.4' }, 'preflight/no-language', missing),
  ...rule({ a: '6.7.4', ua: '7.2' }, 'preflight/language-tag', invalid, ['hint/write-language-tag']),
  ...rule({ ua: '7.2' }, 'preflight/text-language', ofText),
  ...rule({ ua: '7.2' }, 'preflight/outline-language', ofOutline),
  ...rule({ ua: '7.2' }, 'preflight/description-language', ofDescriptions),
  ...rule({ ua: '7.2' }, 'preflight/metadata-language', ofMetadata),
  ...rule({ a: '6.7' }, 'preflight/replacement-text', replacement),
];
