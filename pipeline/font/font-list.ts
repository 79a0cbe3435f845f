/** `fonts/fonts.yaml`: the families that a stylesheet may name, and the files of their faces. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { error, spanAt, type Diagnostic, type Phrase, type Span, type Warned } from '../diagnostic/index.js';

const GENERICS = ['serif', 'sans-serif', 'cursive', 'fangsong', 'monospace'] as const;

/** CSS's generic families that a family of the list can stand in for. */
export type GenericFamily = (typeof GENERICS)[number];

/** A face of the list. */
export interface ListedFace {
  readonly package: string;
  /** Inside the package, with forward slashes. */
  readonly file: string;
  readonly weight: number;
  /** Its entry in the list. */
  readonly span: Span;
}

export interface ListedFamily {
  readonly family: string;
  readonly generic?: GenericFamily;
  readonly faces: readonly ListedFace[];
}

/** The families in the order of the file. */
export interface FontList {
  readonly families: readonly ListedFamily[];
}

/** Where a listed face's file lies, relative to the program's folder. */
export const packagePath = (face: ListedFace): string => `node_modules/${face.package}/${face.file}`;

/** Whether a face came from the list, not from a file that somebody put into `fonts/`. */
export const isListedFace = ({ file }: { readonly file: string }): boolean => file.startsWith('node_modules/');

/** Where a listed WOFF is kept unpacked, relative to the program's folder; undefined for files that are read as they are. */
export function unpackedPath(face: ListedFace): string | undefined {
  if (!face.file.toLowerCase().endsWith('.woff')) return undefined;
  const name = face.file.slice(face.file.lastIndexOf('/') + 1, -'.woff'.length);
  return `dist/fonts/${name}.ttf`;
}

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: Diagnostic[];
}

/** Reads a font list. Entries with mistakes are reported and left out. */
export function readFontList(file: string, text: string): Warned<FontList> {
  const reading: Reading = { file, text, diagnostics: [] };
  const document = parseDocument(text, { prettyErrors: false });
  for (const problem of document.errors) {
    const span = spanAt(file, text, problem.pos[0], problem.pos[1]);
    const reason = problem.message.replace(/\s+/g, ' ');
    reading.diagnostics.push(error('font/list-syntax', { reason }, { span, hints: ['hint/correct-font-list'] }));
  }
  if (reading.diagnostics.length > 0) return { value: { families: [] }, diagnostics: reading.diagnostics };
  const families = readFamilies(reading, document.contents);
  return { value: { families }, diagnostics: reading.diagnostics };
}

function readFamilies(reading: Reading, contents: Node | null): readonly ListedFamily[] {
  if (!isMap(contents)) return expected(reading, contents, { code: 'font/expected-top' }, []);
  const root = contents as YAMLMap<Node, Node | null>; // yaml's guard loses the item types
  knownKeys(reading, root, ['families']);
  const families = root.get('families', true) as Node | undefined; // untyped in yaml
  if (!isMap(families)) return expected(reading, families ?? contents, { code: 'font/expected-families' }, []);
  const map = families as YAMLMap<Node, Node | null>; // as above
  return map.items.flatMap((pair) => readFamily(reading, pair));
}

function readFamily(reading: Reading, pair: Pair<Node, Node | null>): readonly ListedFamily[] {
  const family = isScalar(pair.key) ? String(pair.key.value) : '';
  if (!isMap(pair.value))
    return expected(reading, pair.value ?? pair.key, { code: 'font/expected-family', args: { family } }, []);
  const map = pair.value as YAMLMap<Node, Node | null>; // as above
  knownKeys(reading, map, ['generic', 'role', 'faces']);
  const faces = map.get('faces', true) as Node | undefined; // untyped in yaml
  if (!isSeq(faces)) return expected(reading, faces ?? pair.key, { code: 'font/expected-faces', args: { family } }, []);
  const generic = readGeneric(reading, map.get('generic', true)); // untyped in yaml
  const listed = (faces.items as Node[]).flatMap((node) => readFace(reading, node)); // untyped in yaml
  reportRepeats(reading, family, listed);
  return [{ family, faces: listed, ...(generic && { generic }) }];
}

function readGeneric(reading: Reading, node: Node | undefined): GenericFamily | undefined {
  if (node === undefined) return undefined;
  const generic = isScalar(node) ? GENERICS.find((name) => name === node.value) : undefined;
  return (
    generic ??
    expected<GenericFamily | undefined>(
      reading,
      node,
      { code: 'font/expected-one-of', args: { names: GENERICS } },
      undefined,
    )
  );
}

function readFace(reading: Reading, node: Node): readonly ListedFace[] {
  if (!isMap(node)) return expected(reading, node, { code: 'font/expected-face' }, []);
  const map = node as YAMLMap<Node, Node | null>; // as above
  knownKeys(reading, map, ['package', 'file', 'weight']);
  const name = map.get('package');
  const file = map.get('file');
  const weight = map.get('weight');
  if (typeof name !== 'string' || name === '') return expected(reading, node, { code: 'font/expected-package' }, []);
  if (typeof file !== 'string' || file === '') return expected(reading, node, { code: 'font/expected-file' }, []);
  if (typeof weight !== 'number' || weight < 1 || weight > 1000) {
    return expected(reading, node, { code: 'font/expected-weight' }, []);
  }
  return [{ package: name, file, weight, span: spanOf(reading, node) }];
}

function reportRepeats({ diagnostics }: Reading, family: string, faces: readonly ListedFace[]): void {
  for (const [index, { weight, span }] of faces.entries()) {
    if (faces.findIndex((face) => face.weight === weight) === index) continue;
    diagnostics.push(error('font/list-repeated-face', { family, weight }, { span, hints: ['hint/correct-font-list'] }));
  }
}

function knownKeys(reading: Reading, map: YAMLMap<Node, Node | null>, known: readonly string[]): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (known.includes(name)) continue;
    const args = { key: name, known: known };
    const details = { span: spanOf(reading, key), hints: ['hint/correct-font-list'] as const };
    reading.diagnostics.push(error('font/list-unknown-key', args, details));
  }
}

function expected<T>(reading: Reading, node: Node | null | undefined, what: Phrase, fallback: T): T {
  const details = { span: spanOf(reading, node), hints: ['hint/correct-font-list'] as const };
  reading.diagnostics.push(error('font/list-expected', { expected: what }, details));
  return fallback;
}

function spanOf({ file, text }: Reading, node: Node | null | undefined): Span {
  const [start, end] = node?.range ?? [0, 0];
  return spanAt(file, text, start, end);
}
