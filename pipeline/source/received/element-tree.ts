/** XML and HTML to a tree of elements. Of this room, this file alone knows htmlparser2. */
import { Parser, type ParserOptions } from 'htmlparser2';

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

export interface ElementNode {
  readonly kind: 'element';
  /** Of HTML in lower case; of XML with the prefix that `XML_PREFIXES` gives its namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (ElementNode | TextNode)[];
  readonly parent: ElementNode | undefined;
}

/** Namespaces by the prefix that they have here, whatever a file calls them: those of ECMA-376 Transitional and Strict (ISO/IEC 29500). */
const XML_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);

/** No document or page nests deeper; what does was made to harm, or is damaged. */
const DEEPEST = 400;

/** Thrown inside a parse, and caught at its edge. */
class BadMarkup extends Error {}

/** The element being filled. */
interface OpenElement extends ElementNode {
  readonly children: (ElementNode | TextNode)[];
  readonly parent: OpenElement | undefined;
  /** Prefix to what `XML_PREFIXES` has for its namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Where its tag begins in the text. */
  readonly openedAt: number;
}

/** The root of an XML part; undefined if it is cut off, not nested properly, or nested too deep. */
export function readXml(text: string): ElementNode | undefined {
  const document = parse(text, true);
  const roots = document?.children.filter((child) => child.kind === 'element') ?? [];
  return roots.length === 1 ? roots[0] : undefined;
}

/** What holds all of an HTML page; undefined if it is nested too deep. */
export const readHtml = (text: string): ElementNode | undefined => parse(text, false);

function parse(text: string, isXml: boolean): ElementNode | undefined {
  const top: OpenElement = {
    kind: 'element',
    name: '#document',
    attributes: new Map(),
    children: [],
    parent: undefined,
    prefixes: new Map(),
    openedAt: -1,
  };
  try {
    feed(text, top, isXml);
    return top;
  } catch (cause) {
    if (cause instanceof BadMarkup) return undefined;
    throw cause;
  }
}

function feed(text: string, top: OpenElement, isXml: boolean): void {
  let open = top;
  let depth = 0;
  const options: ParserOptions = isXml ? { xmlMode: true } : { decodeEntities: true };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new BadMarkup();
        open = openElement(open, { name, attributes, openedAt: parser.startIndex }, isXml);
      },
      ontext: (data) => addText(open, data),
      onclosetag: (_, isImplied) => {
        // A self-closing tag is reported as closed by implication too; only its own place tells it from a cut.
        const isSelfClosed = open.openedAt === parser.startIndex && text.charAt(parser.endIndex - 1) === '/';
        if (isXml && isImplied && !isSelfClosed) throw new BadMarkup();
        depth -= 1;
        open = open.parent ?? top;
      },
    },
    options,
  );
  parser.end(text);
}

interface OpenTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly openedAt: number;
}

function openElement(parent: OpenElement, { name, attributes, openedAt }: OpenTag, isXml: boolean): OpenElement {
  const entries = Object.entries(attributes);
  const prefixes = isXml ? declaredPrefixes(parent.prefixes, entries) : parent.prefixes;
  const rename = (own: string): string => (isXml ? knownName(own, prefixes) : own);
  const named = entries.map(([key, value]) => [key.includes(':') ? rename(key) : key, value] as const);
  const element: OpenElement = {
    kind: 'element',
    name: rename(name),
    attributes: new Map(named),
    children: [],
    parent,
    prefixes,
    openedAt,
  };
  parent.children.push(element);
  return element;
}

/** The prefixes that count in an element, with those that it declares itself. */
function declaredPrefixes(
  around: ReadonlyMap<string, string>,
  attributes: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const own = attributes.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (own.length === 0) return around;
  const declared = own.map(([key, uri]) => [key.slice('xmlns:'.length), XML_PREFIXES.get(uri) ?? 'other'] as const);
  return new Map([...around, ...declared]);
}

/** A name with the prefix that its namespace has here. */
function knownName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [local = '', prefix = ''] = name.split(':').reverse();
  return `${prefixes.get(prefix) ?? 'other'}:${local}`;
}

function addText(open: OpenElement, data: string): void {
  const last = open.children.at(-1);
  // A text with entities comes in parts.
  if (last?.kind === 'text') open.children[open.children.length - 1] = { kind: 'text', text: last.text + data };
  else open.children.push({ kind: 'text', text: data });
}

/** The elements directly in an element. */
export const elementsIn = (element: ElementNode): readonly ElementNode[] =>
  element.children.filter((child) => child.kind === 'element');

/** The first element of a name directly in an element. */
export const childOf = (element: ElementNode | undefined, name: string): ElementNode | undefined =>
  element?.children.find((child): child is ElementNode => child.kind === 'element' && child.name === name);

/** All elements of a name in an element, at any depth, in the order of the text. */
export function descendants(element: ElementNode, name: string): readonly ElementNode[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** All text in an element. */
export const textIn = (element: ElementNode): string =>
  element.children.map((child) => (child.kind === 'text' ? child.text : textIn(child))).join('');
