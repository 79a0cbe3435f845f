/** Rules of metadata: ISO 19005-2, 6.6, and ISO 14289-1, 5 and 7.1. */
import { hasPredefinedShape, isPredefined } from '../survey/predefined-properties.js';
import { NAMESPACES, readXmp, xmpProperty, xmpText, type XmpPacket } from '../survey/xmp.js';
import { at, inFileIf, objectPlace, rule, X_REQUIREMENTS, type Check, type Rule } from './rule.js';

const missing: Check = ({ file, xmp }) => {
  const stream = file.dict(file.catalog.entries.get('Metadata'))?.entries;
  return inFileIf(!xmp || file.name(stream?.get('Type')) !== 'Metadata' || file.name(stream?.get('Subtype')) !== 'XML');
};

/** The metadata of the file, and of whatever in it has some of its own. */
const invalid: Check = ({ file, xmp }) => [
  ...inFileIf(xmp?.error !== undefined, { what: xmp?.error ?? '' }),
  ...[...file.objects.values()].flatMap(({ id, object }) => {
    const isOther = object.kind === 'stream' && object !== file.stream(file.catalog.entries.get('Metadata'));
    if (!isOther || file.name(object.dict.entries.get('Type')) !== 'Metadata') return [];
    const { error } = readXmp(file.streamBytes(object));
    return error === undefined ? [] : [at(objectPlace(id), { what: error })];
  }),
];
const packetAttributes: Check = ({ xmp }) =>
  inFileIf(xmp?.header?.has('bytes') === true || xmp?.header?.has('encoding') === true);

/** ISO 19005-2, 6.6.2.3.1: a property is known to all or described in the file. */
const property: Check = ({ xmp }) =>
  (xmp?.properties ?? [])
    .filter((found) => {
      const isDescribed = xmp?.described.has(`{${found.namespace}}${found.name}`) === true;
      return !isDescribed && (!isPredefined(found) || !hasPredefinedShape(found));
    })
    .map(({ prefix, name }) => at('file', { property: `${prefix}:${name}` }));

const schema: Check = ({ xmp }) => (xmp?.schemaFaults ?? []).map((field) => at('file', { field }));

/** Entries of the document information dictionary and the properties that say the same. */
const PAIRS: readonly (readonly [string, 'dc' | 'xmp' | 'pdf', string])[] = [
  ['Title', 'dc', 'title'],
  ['Author', 'dc', 'creator'],
  ['Subject', 'dc', 'description'],
  ['Keywords', 'pdf', 'Keywords'],
  ['Creator', 'xmp', 'CreatorTool'],
  ['Producer', 'pdf', 'Producer'],
  ['CreationDate', 'xmp', 'CreateDate'],
  ['ModDate', 'xmp', 'ModifyDate'],
];

/** A date of PDF or XMP as a moment in UTC, to the second; nothing where it cannot be read. */
function momentOf(date: string): number | undefined {
  const pdf = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(date);
  const xmp =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d)?)?$/.exec(date);
  const parts = pdf ?? xmp;
  if (!parts) return undefined;
  const [year, month = '1', day = '1', hour = '0', minute = '0', second = '0']: readonly (string | undefined)[] =
    parts.slice(1, 7);
  const offset = (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0)) * (parts[7] === '-' ? -1 : 1);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - offset, Number(second));
}

function isSameText(key: string, info: string, xmp: string): boolean {
  if (!key.endsWith('Date')) return info === xmp;
  const moment = momentOf(info);
  return moment !== undefined && moment === momentOf(xmp);
}

/** ISO 19005-2, 6.6.3: what Info says, the metadata says too. For the press, metadata may be absent. */
const differs =
  (isMetadataOptional: boolean): Check =>
  ({ file, info, xmp }) =>
    PAIRS.flatMap(([key, prefix, name]) => {
      const written = file.text(info?.entries.get(key));
      const found = xmpText(xmpProperty(xmp, prefix, name));
      if (written === undefined || !xmp || (isMetadataOptional && found === undefined)) return [];
      return found !== undefined && isSameText(key, written, found) ? [] : [at('file', { entry: key })];
    });

function archiveClaim(xmp: XmpPacket | undefined): boolean {
  const claims = (xmp?.properties ?? []).filter(({ namespace }) => namespace === NAMESPACES.pdfaid);
  const text = (name: string): string | undefined => xmpText(claims.find((claim) => claim.name === name));
  const isPrefixed = claims.every(({ prefix }) => prefix === 'pdfaid');
  return text('part') === '2' && text('conformance') === 'A' && isPrefixed;
}

const noArchiveClaim: Check = ({ xmp }) => inFileIf(!archiveClaim(xmp));
const noAccessClaim: Check = ({ xmp }) => {
  const part = xmpProperty(xmp, 'pdfuaid', 'part');
  return inFileIf(xmpText(part) !== '1' || part?.prefix !== 'pdfuaid');
};
const noTitle: Check = ({ xmp }) => inFileIf((xmpText(xmpProperty(xmp, 'dc', 'title')) ?? '').trim() === '');

export const METADATA_RULES: readonly Rule[] = [
  ...rule({ a: '6.6.2.1', ua: '7.1' }, 'preflight/no-metadata', missing),
  ...rule({ a: '6.6.2.1' }, 'preflight/metadata-invalid', invalid),
  ...rule({ a: '6.6.2.1' }, 'preflight/metadata-packet', packetAttributes),
  ...rule({ a: '6.6.2.3.1' }, 'preflight/metadata-property', property),
  ...rule({ a: '6.6.2.3.3' }, 'preflight/metadata-schema', schema),
  ...rule({ a: '6.6.3' }, 'preflight/metadata-differs', differs(false)),
  ...rule({ x: X_REQUIREMENTS }, 'preflight/metadata-differs', differs(true)),
  ...rule({ a: '6.6.4' }, 'preflight/no-archive-claim', noArchiveClaim),
  ...rule({ ua: '5' }, 'preflight/no-access-claim', noAccessClaim),
  ...rule({ ua: '7.1' }, 'preflight/no-title', noTitle, ['hint/give-document-title']),
];
