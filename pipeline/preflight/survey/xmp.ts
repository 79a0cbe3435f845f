/** XMP metadata: the packet, its properties, and the extension schemas that it describes (ISO 16684-1; ISO 19005-2, 6.6.2). */
import { decodeUtf8 } from '../pdf-file/index.js';
import { readXml, type XmlElement } from './xml.js';

export const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** How a value is built. */
export type XmpShape = 'simple' | 'Alt' | 'Seq' | 'Bag' | 'structure';

/** A property of the packet's one subject. */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly shape: XmpShape;
  /** Of a simple value, itself; of an array, its items. */
  readonly items: readonly XmpItem[];
  readonly element: XmlElement | undefined;
}

export interface XmpItem {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A packet, as far as it can be read. */
export interface XmpPacket {
  readonly properties: readonly XmpProperty[];
  /** Why the packet is no XMP; nothing when it is. */
  readonly error: string | undefined;
  /** Attributes of the opening processing instruction: `begin`, `id`, `bytes`, `encoding`. */
  readonly header: ReadonlyMap<string, string> | undefined;
  /** Properties that its extension schemas describe, as `{namespace}name`. */
  readonly described: ReadonlySet<string>;
  /** What is wrong with the descriptions. */
  readonly schemaFaults: readonly string[];
}

/** Reads a metadata stream whose filters are undone. */
export function readXmp(bytes: Uint8Array): XmpPacket {
  const text = decodeUtf8(bytes);
  if (text === undefined) return failed('UTF-8');
  const xml = readXml(text);
  const header = packetHeader(xml.instructions);
  if (xml.kind === 'error') return { ...failed(xml.what), header };
  const rdf = findRdf(xml.root);
  if (!rdf) return { ...failed('rdf:RDF'), header };
  const properties = rdf.children.filter((node) => isRdf(node, 'Description')).flatMap(readDescription);
  const { described, schemaFaults } = readSchemas(properties);
  const stray = rdf.children.find((node) => !isRdf(node, 'Description'));
  return { properties, error: stray && `rdf:RDF/${stray.name}`, header, described, schemaFaults };
}

const failed = (error: string): XmpPacket => ({
  properties: [],
  error,
  header: undefined,
  described: new Set(),
  schemaFaults: [],
});

function packetHeader(instructions: readonly string[]): ReadonlyMap<string, string> | undefined {
  const begin = instructions.find((instruction) => /^xpacket\s+begin/.test(instruction));
  if (begin === undefined) return undefined;
  return new Map(
    [...begin.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', a, b]) => [key, a ?? b ?? '']),
  );
}

const isRdf = (element: XmlElement, name: string): boolean => element.namespace === RDF && element.name === name;

function findRdf(element: XmlElement): XmlElement | undefined {
  if (isRdf(element, 'RDF')) return element;
  return element.children.map(findRdf).find((found) => found !== undefined);
}

/** Properties as elements and, in short form, as attributes. */
function readDescription(description: XmlElement): readonly XmpProperty[] {
  const short = description.attributes
    .filter(({ namespace, prefix }) => namespace !== RDF && prefix !== 'xml' && prefix !== '')
    .map(({ namespace, prefix, name, value }): XmpProperty => ({
      namespace,
      prefix,
      name,
      shape: 'simple',
      items: [{ text: value, lang: undefined }],
      element: undefined,
    }));
  return [...short, ...description.children.map(readProperty)];
}

function readProperty(element: XmlElement): XmpProperty {
  const { namespace, prefix, name } = element;
  const array = element.children.find((child) => ['Alt', 'Seq', 'Bag'].some((kind) => isRdf(child, kind)));
  const isStructure = !array && (element.children.length > 0 || element.attributes.some((a) => a.name === 'parseType'));
  const base = { namespace, prefix, name, element };
  if (array) return { ...base, shape: arrayShape(array.name), items: array.children.map(readItem) };
  return { ...base, shape: isStructure ? 'structure' : 'simple', items: [readItem(element)] };
}

const arrayShape = (name: string): XmpShape => (name === 'Alt' ? 'Alt' : name === 'Seq' ? 'Seq' : 'Bag');

const readItem = (element: XmlElement): XmpItem => ({
  text: element.text,
  lang: element.attributes.find(({ prefix, name }) => prefix === 'xml' && name === 'lang')?.value,
});

/** The fields of a structure, in either way of writing it. */
function fieldsOf(element: XmlElement): readonly XmlElement[] {
  const [inner] = element.children;
  return inner && isRdf(inner, 'Description') && element.children.length === 1 ? inner.children : element.children;
}

const SCHEMA_FIELDS = ['schema', 'namespaceURI', 'prefix', 'property'];
const PROPERTY_FIELDS = ['name', 'valueType', 'category', 'description'];

/** Extension schemas and what is wrong with them (ISO 19005-2, 6.6.2.3). */
function readSchemas(properties: readonly XmpProperty[]): {
  readonly described: ReadonlySet<string>;
  readonly schemaFaults: readonly string[];
} {
  const described = new Set<string>();
  const faults: string[] = [];
  const container = properties.find(
    ({ namespace, name }) => namespace === NAMESPACES.pdfaExtension && name === 'schemas',
  );
  if (!container) return { described, schemaFaults: faults };
  if (container.shape !== 'Bag' || container.prefix !== 'pdfaExtension') faults.push('pdfaExtension:schemas');
  for (const schema of arrayItems(container.element)) readSchema(schema, described, faults);
  return { described, schemaFaults: faults };
}

const arrayItems = (element: XmlElement | undefined): readonly XmlElement[] => element?.children[0]?.children ?? [];

function readSchema(schema: XmlElement, described: Set<string>, faults: string[]): void {
  const fields = fieldsOf(schema);
  const field = (name: string): XmlElement | undefined =>
    fields.find((child) => child.namespace === NAMESPACES.pdfaSchema && child.name === name);
  for (const name of SCHEMA_FIELDS) if (!field(name)) faults.push(`pdfaSchema:${name}`);
  for (const property of arrayItems(field('property'))) {
    const values = fieldsOf(property).filter((child) => child.namespace === NAMESPACES.pdfaProperty);
    const value = (name: string): string | undefined => values.find((child) => child.name === name)?.text;
    for (const name of PROPERTY_FIELDS) if (value(name) === undefined) faults.push(`pdfaProperty:${name}`);
    if (!['internal', 'external'].includes(value('category') ?? 'internal')) faults.push('pdfaProperty:category');
    described.add(`{${field('namespaceURI')?.text ?? ''}}${value('name') ?? ''}`);
  }
}

/** A property of a packet. */
export const xmpProperty = (
  packet: XmpPacket | undefined,
  prefix: keyof typeof NAMESPACES,
  name: string,
): XmpProperty | undefined =>
  packet?.properties.find((property) => property.namespace === NAMESPACES[prefix] && property.name === name);

/** The words of a property: of a choice of languages the default, of a list the items joined. */
export function xmpText(property: XmpProperty | undefined): string | undefined {
  if (!property) return undefined;
  if (property.shape !== 'Alt') return property.items.map(({ text }) => text).join('; ');
  return (property.items.find(({ lang }) => lang === 'x-default') ?? property.items[0])?.text;
}
