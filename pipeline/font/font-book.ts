/** The font book: which face shows a character in a font stack. Faces are opened when a character first needs them. */
import { error, warning, type Diagnostic, type Span, type Warned } from '../diagnostic/index.js';
import type { Face } from './face.js';
import { embeddingRights, type FaceFacts } from './face-facts.js';
import { FontDamage } from './font-damage.js';
import { readFontImage, type FontImage, type OpenedFile } from './font-image.js';
import { packagePath, unpackedPath, type FontList, type ListedFace, type ListedFamily } from './font-list.js';
import { openFace } from './fontkit-face.js';
import { preferWeights } from './match-weight.js';
import { fontFormat, readIdentities, type FaceIdentity } from './sfnt.js';
import { unpackWoff } from './unpack-woff.js';

export interface FontBook {
  /** The names of all families, dropped ones first, then in the order of the list. */
  readonly families: readonly string[];
  /** Whether a name of a font stack is that of a family, or a generic name that some family stands in for. ASCII case does not count. */
  knows(family: string): boolean;
  /** A stack resolved: of each known family the face of the nearest weight. Opens all of them. */
  facesOf(families: readonly string[], weight: number): readonly Face[];
  /** The first face of a stack: its metrics make the strut. Opens no other. */
  firstFace(families: readonly string[], weight: number): Face | undefined;
  /** The first face of the stack that has the character; faces after it stay closed. */
  faceFor(families: readonly string[], weight: number, codePoint: number): Face | undefined;
  /** What was found in the faces opened so far, whoever opened them: listed files that are missing or damaged. In the order of the book. */
  findings(): readonly Diagnostic[];
  /** Those of them that are about faces which a stack was looked through in vain for before a face; in all of it if none was found. */
  findingsBefore(families: readonly string[], weight: number, face: Face | undefined): readonly Diagnostic[];
}

/** What a font book is made of. Paths are relative to the project, with forward slashes. */
export interface FontBookRequest {
  readonly list: FontList;
  /** Font files that a user put in `fonts/`. */
  readonly dropped: readonly { readonly path: string }[];
  /** The bytes of a file; undefined if it is not there. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Opens a listed file to read parts of it, where that can be done; all that it gives is of one state of the file. */
  readonly open?: (path: string) => OpenedFile | undefined;
  /** Whether a file is there, without reading it. With it, every listed file that is missing is an error at once; without, when it is first needed. */
  readonly exists?: (path: string) => boolean;
}

/** Opens the book: reads the names of dropped fonts, and no listed font yet. */
export function openFontBook(request: FontBookRequest): Warned<FontBook> {
  const dropped = readDropped(request);
  const taken = new Set(dropped.value.map((entry) => entry.postscriptName));
  const listed = request.list.families.flatMap((family) => listedEntries(request, family, taken));
  const exists = request.exists;
  const missing = exists
    ? request.list.families.flatMap((family) => missingFiles(family, (face) => pathsOf(face).some(exists)))
    : [];
  const book = new LazyFontBook([...dropped.value, ...listed], request.list);
  return { value: book, diagnostics: [...dropped.diagnostics, ...missing] };
}

/** A face of the book, opened on demand. */
interface Entry {
  readonly families: readonly string[];
  readonly weight: number;
  readonly postscriptName: string;
  open(): Warned<Face | undefined>;
}

/** A listed WOFF is read unpacked where `npm ci` has put it, else as it is. */
const pathsOf = (face: ListedFace): readonly string[] => {
  const unpacked = unpackedPath(face);
  return unpacked === undefined ? [packagePath(face)] : [unpacked, packagePath(face)];
};

/** Every file that a font book made of a list may read, of a packed face both states of it. Paths are relative to the project. */
export const fontFiles = ({ families }: FontList): readonly string[] =>
  families.flatMap(({ faces }) => faces.flatMap(pathsOf));

const missingFile = (family: string, face: ListedFace): Diagnostic =>
  error(
    'font/missing-file',
    { path: packagePath(face), family, weight: face.weight },
    { span: face.span, hints: ['hint/run-npm-ci'] },
  );

const missingFiles = ({ family, faces }: ListedFamily, isThere: (face: ListedFace) => boolean): readonly Diagnostic[] =>
  faces.filter((face) => !isThere(face)).map((face) => missingFile(family, face));

function listedEntries(request: FontBookRequest, listed: ListedFamily, taken: ReadonlySet<string>): readonly Entry[] {
  return listed.faces.map((face) => ({
    families: [listed.family],
    weight: face.weight,
    postscriptName: '',
    open: () => openListed(request, listed.family, face, taken),
  }));
}

function openListed(
  { read, exists, open }: FontBookRequest,
  family: string,
  face: ListedFace,
  taken: ReadonlySet<string>,
): Warned<Face | undefined> {
  const image = firstOf(pathsOf(face), (path) => imageOf(path, read, open));
  // Reported when the book was opened, if it could look.
  if (image === undefined) return { value: undefined, diagnostics: exists ? [] : [missingFile(family, face)] };
  const file = packagePath(face);
  try {
    const font = asSfnt(image.bytes);
    const facts = readIdentities(font)[0]?.facts ?? NO_FACTS;
    const id = (name: string): string => (taken.has(name) ? `${name}@listed` : name);
    const source = { bytes: font, family, weight: face.weight, file, facts, id };
    const opened = openFace(image.late ? { ...source, late: image.late } : source);
    return { value: opened, diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof FontDamage)) throw cause;
    const args = { path: file, family, weight: face.weight };
    return {
      value: undefined,
      diagnostics: [error('font/unreadable-file', args, { span: face.span, hints: ['hint/run-npm-ci'] })],
    };
  }
}

/** Of a file that names no face. */
const NO_FACTS: FaceFacts = { embedding: embeddingRights(undefined) };

/** The first of the files that is there. */
function firstOf<T>(paths: readonly string[], read: (path: string) => T | undefined): T | undefined {
  for (const path of paths) {
    const found = read(path);
    if (found) return found;
  }
  return undefined;
}

/** A file in parts where it can be read so, else whole. */
function imageOf(path: string, read: FontBookRequest['read'], open: FontBookRequest['open']): FontImage | undefined {
  const image = open && readFontImage(() => open(path));
  const bytes = image ? undefined : read(path);
  return image ?? (bytes && { bytes });
}

const asSfnt = (bytes: Uint8Array): Uint8Array => (fontFormat(bytes) === 'woff' ? unpackWoff(bytes) : bytes);

const topOf = (file: string): Span => ({ file, start: { line: 1, column: 1 } });

/** Names, weights and faults of the dropped files; their order in the folder does not count. */
function readDropped({ dropped, read }: FontBookRequest): Warned<readonly Entry[]> {
  const paths = [...new Set(dropped.map(({ path }) => path))].sort((a, b) => (a < b ? -1 : 1));
  const files = paths.map((path) => readDroppedFile(path, read));
  return { value: files.flatMap((file) => file.value), diagnostics: files.flatMap((file) => file.diagnostics) };
}

function readDroppedFile(path: string, read: FontBookRequest['read']): Warned<readonly Entry[]> {
  const bytes = read(path) ?? new Uint8Array(0);
  const format = fontFormat(bytes);
  if (format === 'woff2')
    return leftOut(
      warning('font/unknown-format', { path, format: 'WOFF2' }, { span: topOf(path), hints: ['hint/convert-font'] }),
    );
  try {
    const identities = readIdentities(bytes);
    const entries = identities.map((identity) => droppedEntry(path, identity, { read, isMember: format === 'ttc' }));
    return { value: entries, diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof FontDamage)) throw cause;
    return leftOut(unreadableDropped(path));
  }
}

const leftOut = (finding: Diagnostic): Warned<readonly Entry[]> => ({ value: [], diagnostics: [finding] });

const unreadableDropped = (path: string): Diagnostic =>
  warning('font/unreadable-dropped', { path }, { span: topOf(path), hints: ['hint/copy-font-again'] });

function droppedEntry(
  path: string,
  identity: FaceIdentity,
  { read, isMember }: { read: FontBookRequest['read']; isMember: boolean },
): Entry {
  const { postscriptName, weight, families, facts } = identity;
  const names = postscriptName === '' ? families : [...families, postscriptName];
  const open = (): Warned<Face | undefined> => {
    try {
      const bytes = asSfnt(read(path) ?? new Uint8Array(0));
      const family = families[0] ?? postscriptName;
      const face = { bytes, family, weight, file: path, facts, id: (name: string) => name };
      return { value: openFace(isMember ? { ...face, member: postscriptName } : face), diagnostics: [] };
    } catch (cause) {
      if (!(cause instanceof FontDamage)) throw cause;
      return { value: undefined, diagnostics: [unreadableDropped(path)] };
    }
  };
  return { families: names, weight, postscriptName, open };
}

/** A stack with what is known of it. */
interface Stack {
  readonly entries: readonly Entry[];
  readonly byCodePoint: Map<number, Face | undefined>;
}

class LazyFontBook implements FontBook {
  readonly families: readonly string[];
  readonly #entries: readonly Entry[];
  readonly #byName = new Map<string, Entry[]>();
  /** Families of the list by generic name. */
  readonly #generics = new Map<string, string[]>();
  readonly #stacks = new Map<string, Stack>();
  /** The same by the list itself: a paragraph asks for every character with one and the same list. */
  readonly #stacksByList = new WeakMap<readonly string[], Map<number, Stack>>();
  readonly #opened = new Map<Entry, Warned<Face | undefined>>();

  constructor(entries: readonly Entry[], list: FontList) {
    this.#entries = entries;
    this.families = [...new Set(entries.flatMap((entry) => entry.families))];
    for (const entry of entries) for (const name of entry.families) push(this.#byName, lowerCase(name), entry);
    for (const { generic, family } of list.families) if (generic) push(this.#generics, generic, family);
  }

  knows(family: string): boolean {
    return this.#byName.has(lowerCase(family)) || this.#generics.has(lowerCase(family));
  }

  facesOf(families: readonly string[], weight: number): readonly Face[] {
    return this.#stack(families, weight).entries.flatMap((entry) => this.#open(entry) ?? []);
  }

  firstFace(families: readonly string[], weight: number): Face | undefined {
    for (const entry of this.#stack(families, weight).entries) {
      const face = this.#open(entry);
      if (face) return face;
    }
    return undefined;
  }

  faceFor(families: readonly string[], weight: number, codePoint: number): Face | undefined {
    const { entries, byCodePoint } = this.#stack(families, weight);
    if (byCodePoint.has(codePoint)) return byCodePoint.get(codePoint);
    const entry = entries.find((candidate) => this.#open(candidate)?.covers(codePoint));
    const face = entry && this.#open(entry);
    byCodePoint.set(codePoint, face);
    return face;
  }

  findings(): readonly Diagnostic[] {
    return this.#entries.flatMap((entry) => this.#opened.get(entry)?.diagnostics ?? []);
  }

  findingsBefore(families: readonly string[], weight: number, face: Face | undefined): readonly Diagnostic[] {
    const findings: Diagnostic[] = [];
    for (const entry of this.#stack(families, weight).entries) {
      if (face && this.#open(entry) === face) return findings;
      findings.push(...this.#findingsOf(entry));
    }
    return findings;
  }

  #findingsOf(entry: Entry): readonly Diagnostic[] {
    this.#open(entry);
    return this.#opened.get(entry)?.diagnostics ?? [];
  }

  #open(entry: Entry): Face | undefined {
    const known = this.#opened.get(entry);
    if (known) return known.value;
    const opened = entry.open();
    this.#opened.set(entry, opened);
    return opened.value;
  }

  #stack(families: readonly string[], weight: number): Stack {
    const byWeight = this.#stacksByList.get(families) ?? new Map<number, Stack>();
    const known = byWeight.get(weight) ?? this.#stackByNames(families, weight);
    if (!byWeight.has(weight)) this.#stacksByList.set(families, byWeight.set(weight, known));
    return known;
  }

  #stackByNames(families: readonly string[], weight: number): Stack {
    const key = JSON.stringify([families, weight]);
    const known = this.#stacks.get(key);
    if (known) return known;
    const names = families.flatMap((name) => this.#familiesOf(name));
    const entries = new Set(names.flatMap((name) => this.#nearest(name, weight) ?? []));
    const stack = { entries: [...entries], byCodePoint: new Map<number, Face | undefined>() };
    this.#stacks.set(key, stack);
    return stack;
  }

  #familiesOf(name: string): readonly string[] {
    return this.#byName.has(lowerCase(name)) ? [name] : (this.#generics.get(lowerCase(name)) ?? []);
  }

  /** At the same weight a dropped face wins, being first in the book. */
  #nearest(family: string, weight: number): Entry | undefined {
    const entries = this.#byName.get(lowerCase(family)) ?? [];
    const [nearest] = preferWeights([...new Set(entries.map((entry) => entry.weight))], weight);
    return entries.find((entry) => entry.weight === nearest);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** CSS compares family names without regard to ASCII case. */
const lowerCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
