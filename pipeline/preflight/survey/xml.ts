/** A strict little XML reader for metadata: what is not well-formed is an error, not a guess (XML 1.0, 2.1). */

/** An element with its namespace; attributes by `{namespace}name`. */
export interface XmlElement {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, in one piece. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
}

/** A document, or why it is none. */
export type XmlResult =
  | { readonly kind: 'document'; readonly root: XmlElement; readonly instructions: readonly string[] }
  | { readonly kind: 'error'; readonly what: string; readonly instructions: readonly string[] };

const NAME = '[A-Za-z_\\u0080-\\uffff][-\\w.\\u0080-\\uffff]*(?::[A-Za-z_\\u0080-\\uffff][-\\w.\\u0080-\\uffff]*)?';
const TOKEN = new RegExp(
  `<\\?([^]*?)\\?>|<!--((?:(?!--)[^])*)-->|<!\\[CDATA\\[([^]*?)\\]\\]>|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|([^<]+)`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const MAX_DEPTH = 200;

interface Open {
  readonly written: string;
  readonly element: XmlElement & { readonly children: XmlElement[] };
  readonly namespaces: ReadonlyMap<string, string>;
  text: string;
}

class Malformed extends Error {}

/** Reads a document. Processing instructions are kept, for the packet wrapper of XMP. */
export function readXml(text: string): XmlResult {
  const instructions: string[] = [];
  try {
    return { kind: 'document', root: parse(text.replace(/^\ufeff/, ''), instructions), instructions };
  } catch (cause) {
    if (!(cause instanceof Malformed)) throw cause;
    return { kind: 'error', what: cause.message, instructions };
  }
}

function parse(text: string, instructions: string[]): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) throw new Malformed(`character ${at}`);
    at += token[0].length;
    const [, instruction, , cdata, closing, opening, attributes = '', isEmpty, characters] = token;
    const inner = open.at(-1);
    if (instruction !== undefined) instructions.push(instruction);
    else if (cdata !== undefined || characters !== undefined) addText(inner, cdata ?? unescape(characters ?? ''));
    else if (closing !== undefined) {
      const closed = open.pop();
      if (closed?.written !== closing) throw new Malformed(`</${closing}>`);
      finish(closed);
    } else if (opening !== undefined) {
      if ((!inner && root) || open.length > MAX_DEPTH) throw new Malformed(`<${opening}>`);
      const started = start(opening, attributes, inner);
      root ??= started.element;
      inner?.element.children.push(started.element);
      if (isEmpty !== '/') open.push(started);
    }
  }
  if (!root || open.length > 0) throw new Malformed(open.at(-1)?.written ?? 'no element');
  return root;
}

function addText(inner: Open | undefined, text: string): void {
  if (inner) inner.text += text;
  else if (/[^\s\ufeff]/.test(text)) throw new Malformed(text.trim().slice(0, 20));
}

/** The text is known when the element closes. */
const finish = ({ element, text }: Open): void => void Object.assign(element, { text });

function start(written: string, attributeText: string, outer: Open | undefined): Open {
  const pairs = [...attributeText.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, unescape(double ?? single ?? '')] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Malformed(`<${written}>`);
  const namespaces = new Map(outer?.namespaces ?? [['xml', XML_NAMESPACE]]);
  for (const [name, value] of pairs)
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value);
  const attributes = pairs
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]) => ({ ...resolve(name, namespaces, ''), value }));
  const element = { ...resolve(written, namespaces, namespaces.get('') ?? ''), attributes, children: [], text: '' };
  return { written, element, namespaces, text: '' };
}

function resolve(
  written: string,
  namespaces: ReadonlyMap<string, string>,
  unprefixed: string,
): { readonly namespace: string; readonly prefix: string; readonly name: string } {
  const [first = '', second] = written.split(':');
  if (second === undefined) return { namespace: unprefixed, prefix: '', name: first };
  const namespace = namespaces.get(first);
  if (namespace === undefined) throw new Malformed(`${first}:`);
  return { namespace, prefix: first, name: second };
}

function unescape(text: string): string {
  if (text.includes(']]>')) throw new Malformed(']]>');

  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) throw new Malformed('a control character');
  return text.replace(/&([^;\s&]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new Malformed('&');
    const code = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] === undefined ? 10 : 16) : -1;
    if (point >= 0 && point <= 0x10ffff) return String.fromCodePoint(point);
    const character = ENTITIES[name];
    if (character === undefined) throw new Malformed(whole);
    return character;
  });
}
