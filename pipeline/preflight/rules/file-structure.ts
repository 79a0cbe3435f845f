/** Rules of the file's own syntax: ISO 19005-2, 6.1.1 to 6.1.12, with their counterparts. */
import { decodeUtf8, type PdfDict, type SyntaxFault } from '../pdf-file/index.js';
import { isStandardType } from '../survey/structure.js';
import { contentFaults } from './content-faults.js';
import { at, inFileIf, objectPlace, rule, X_REQUIREMENTS, type Check, type Rule } from './rule.js';
import type { Subject } from './subject.js';

/** Places at which the reader noted one of some faults, an object once. */
const noted =
  (...faults: readonly SyntaxFault[]): Check =>
  ({ file }) => {
    // Streams are read when a rule asks for them, and only then are their faults noted.
    for (const { object } of file.objects.values()) if (object.kind === 'stream') file.streamBytes(object);
    const places = file.notes
      .filter(({ fault }) => faults.includes(fault))
      .map(({ id, offset }) => (id === undefined ? `byte ${offset}` : objectPlace(id)));
    return [...new Set(places)].map((place) => at(place));
  };

const noFileId: Check = ({ file }) => {
  const parts = file.items(file.trailer.entries.get('ID'));
  const isWhole = parts.length === 2 && parts.every((part) => part.kind === 'string' && part.bytes.length > 0);
  return inFileIf(!isWhole);
};

const encrypted: Check = ({ file }) => inFileIf(file.isEncrypted);

/** ISO 14289-1, 7.16: bit 10 of P lets assistive technology read. */
const shutsOutReaders: Check = ({ file }) => {
  const permissions = file.number(file.dict(file.trailer.entries.get('Encrypt'))?.entries.get('P'));
  return inFileIf(file.isEncrypted && (permissions === undefined || (permissions & 512) === 0));
};

const externalStream: Check = ({ dicts }) =>
  dicts.flatMap(({ dict, isStream, id }) =>
    isStream
      ? ['F', 'FFilter', 'FDecodeParms']
          .filter((key) => dict.entries.has(key))
          .map((key) => at(objectPlace(id), { key }))
      : [],
  );

/** ISO 32000-1, table 6, without LZWDecode. */
const ARCHIVE_FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(' '),
);
/** PDF/X-1a keeps to the filters of PDF 1.4 but LZWDecode and JBIG2Decode. */
const PRESS_FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode'.split(' '),
);

const filtersOutside =
  (allowed: ReadonlySet<string>): Check =>
  ({ file }) =>
    [...file.objects.values()].flatMap(({ id, object }) => {
      if (object.kind !== 'stream') return [];
      const settings = file.items(object.dict.entries.get('DecodeParms'));
      return file
        .filters(object)
        .filter((filter, index) => !allowed.has(filter) && !isIdentity(filter, file.dict(settings[index]), allowed))
        .map((filter) => at(objectPlace(id), { filter }));
    });

/** The Crypt filter that does nothing. */
const isIdentity = (filter: string, settings: PdfDict | undefined, allowed: ReadonlySet<string>): boolean => {
  const name = settings?.entries.get('Name');
  return filter === 'Crypt' && allowed === ARCHIVE_FILTERS && name?.kind === 'name' && name.name === 'Identity';
};

/** ISO 19005-2, 6.1.8: names that people read are UTF-8. */
const namesNotUtf8: Check = ({ file, dicts }) =>
  dicts.flatMap(({ dict, id }) =>
    readNames(file, dict)
      .filter((name) => !isUtf8(name))
      .map(() => at(objectPlace(id))),
  );

function readNames(file: Subject['file'], dict: PdfDict): readonly string[] {
  const colorants = [...dict.entries.values()].flatMap((value) => {
    const [family, name] = file.array(value)?.items ?? [];
    if (file.name(family) === 'Separation') return file.name(name) ?? [];
    return file.name(family) === 'DeviceN' ? file.items(name).flatMap((item) => file.name(item) ?? []) : [];
  });
  const isElement = dict.entries.has('S') && (dict.entries.has('P') || dict.entries.has('K'));
  const roles = file.dict(dict.entries.get('RoleMap'))?.entries.keys() ?? [];
  const type = isElement ? file.name(dict.entries.get('S')) : undefined;
  const fonts = ['BaseFont', 'FontName'].flatMap((key) => file.name(dict.entries.get(key)) ?? []);
  return [...fonts, ...colorants, ...roles, ...(type === undefined || isStandardType(type) ? [] : [type])];
}

const isUtf8 = (name: string): boolean => decodeUtf8(Uint8Array.from(name, (byte) => byte.charCodeAt(0))) !== undefined;

const permissions: Check = ({ file }) => {
  const keys = [...(file.dict(file.catalog.entries.get('Perms'))?.entries.keys() ?? [])];
  return inFileIf(keys.some((key) => !['UR3', 'DocMDP'].includes(key)));
};

const hexStrings: Check = (subject) => [
  ...noted('hex-odd', 'hex-digit')(subject),
  ...subject.content.faults.filter(({ kind }) => kind === 'content-hex').map(({ place }) => at(place)),
];

export const FILE_STRUCTURE_RULES: readonly Rule[] = [
  ...rule(
    { a: '6.1.1', ua: '6.2', x: X_REQUIREMENTS },
    'preflight/damaged',
    noted('damaged', 'stream-damaged', 'name-escape'),
  ),
  ...rule({ a: '6.1.2' }, 'preflight/header', noted('header', 'header-version')),
  ...rule({ a: '6.1.2' }, 'preflight/binary-comment', noted('binary-comment')),
  ...rule({ a: '6.1.3', x: X_REQUIREMENTS }, 'preflight/no-file-id', noFileId),
  ...rule({ a: '6.1.3', x: X_REQUIREMENTS }, 'preflight/encrypted', encrypted),
  ...rule({ ua: '7.16' }, 'preflight/shuts-out-readers', shutsOutReaders),
  ...rule({ a: '6.1.3' }, 'preflight/end-of-file', noted('after-end-of-file', 'no-end-of-file')),
  ...rule({ a: '6.1.4' }, 'preflight/cross-references', noted('xref-spacing', 'xref-entry')),
  ...rule({ a: '6.1.6' }, 'preflight/hex-string', hexStrings),
  ...rule({ a: '6.1.7.1' }, 'preflight/stream-length', noted('stream-length')),
  ...rule({ a: '6.1.7.1' }, 'preflight/stream-keyword', noted('stream-keyword', 'endstream-keyword')),
  ...rule({ a: '6.1.7.1', x: X_REQUIREMENTS }, 'preflight/external-stream', externalStream),
  ...rule({ a: '6.1.7.2' }, 'preflight/filter', filtersOutside(ARCHIVE_FILTERS)),
  ...rule({ x: X_REQUIREMENTS }, 'preflight/press-filter', filtersOutside(PRESS_FILTERS)),
  ...rule({ a: '6.1.8' }, 'preflight/name-not-utf8', namesNotUtf8),
  ...rule({ a: '6.1.9' }, 'preflight/object-spacing', noted('object-spacing')),
  ...rule({ a: '6.1.10', x: X_REQUIREMENTS }, 'preflight/inline-filter', contentFaults('filter', 'inline-filter')),
  ...rule({ a: '6.1.12' }, 'preflight/permissions', permissions),
];
