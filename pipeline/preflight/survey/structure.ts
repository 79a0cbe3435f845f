/** The logical structure of a file: its elements in reading order, what they hold, and the parent tree (ISO 32000-1, 14.7). */
import type { PdfDict, PdfFile, PdfObject } from '../pdf-file/index.js';
import { contentKey, type MarkedContent } from './content.js';

/** A structure element. */
export interface StructureElement {
  readonly dict: PdfDict;
  /** Its object's number, 0 when it is written in place. */
  readonly id: number;
  /** The type as it is written; the standard type that it comes down to, where there is one. */
  readonly type: string;
  readonly standardType: string | undefined;
  readonly parent: StructureElement | undefined;
  /** The elements directly inside. */
  readonly kids: readonly StructureElement[];
  /** The language that holds here: its own, or that of the nearest element round it. */
  readonly lang: string | undefined;
  /** `object 12 (P)`. */
  readonly place: string;
}

/** The whole structure. */
export interface Structure {
  readonly root: PdfDict;
  /** Depth first, which is the reading order. */
  readonly elements: readonly StructureElement[];
  /** The elements that hold marked content, by its `contentKey`, and those that hold an object. */
  readonly holders: ReadonlyMap<string, StructureElement>;
  readonly objectHolders: ReadonlyMap<number, StructureElement>;
  /** Kids that lead back to an element that holds them. */
  readonly circles: readonly string[];
  /** Keys that two elements hold. */
  readonly heldTwice: readonly string[];
  readonly parentTree: ReadonlyMap<number, PdfObject>;
  /** Types and what each is mapped to. */
  readonly roles: ReadonlyMap<string, string>;
}

/** ISO 32000-1, 14.8.4. */
const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Whether a type is one of ISO 32000-1, 14.8.4. */
export const isStandardType = (type: string): boolean => STANDARD_TYPES.has(type);

const MAX_DEPTH = 400;
const MAX_ELEMENTS = 1_000_000;

/** The standard type that the role map leads to; nothing at a dead end or in a circle. */
function standardTypeOf(type: string, roles: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  for (let current: string | undefined = type; current !== undefined; current = roles.get(current)) {
    if (isStandardType(current)) return current;
    if (seen.has(current)) return undefined;
    seen.add(current);
  }
  return undefined;
}

/** Whether following the role map from a type comes back to a type already seen. */
export function hasCircularRole(type: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let current: string | undefined = type; current !== undefined; current = roles.get(current)) {
    if (seen.has(current)) return true;
    seen.add(current);
  }
  return false;
}

/** Reads the structure; nothing where the catalog has no StructTreeRoot. */
export function readStructure(file: PdfFile): Structure | undefined {
  const root = file.dict(file.catalog.entries.get('StructTreeRoot'));
  return root && new StructureReader(file, root).read();
}

class StructureReader {
  private readonly elements: StructureElement[] = [];
  private readonly holders = new Map<string, StructureElement>();
  private readonly objectHolders = new Map<number, StructureElement>();
  private readonly circles: string[] = [];
  private readonly heldTwice: string[] = [];
  /** How many elements are being read within one another. */
  private depth = 0;
  private readonly seen = new Set<PdfDict>();
  private readonly roles: ReadonlyMap<string, string>;

  constructor(
    private readonly file: PdfFile,
    private readonly root: PdfDict,
  ) {
    const roles = file.dict(root.entries.get('RoleMap'))?.entries ?? new Map<string, PdfObject>();
    this.roles = new Map([...roles].map(([type, role]) => [type, file.name(role) ?? '']));
  }

  read(): Structure {
    this.readKids(this.root, undefined, undefined);
    return {
      root: this.root,
      elements: this.elements,
      holders: this.holders,
      objectHolders: this.objectHolders,
      circles: this.circles,
      heldTwice: this.heldTwice,
      parentTree: readNumberTree(this.file, this.root.entries.get('ParentTree')),
      roles: this.roles,
    };
  }

  private readKids(
    dict: PdfDict,
    element: StructureElement | undefined,
    page: number | undefined,
  ): readonly StructureElement[] {
    const written = dict.entries.get('K');
    const value = this.file.resolve(written);
    const kids = value.kind === 'array' ? value.items : written === undefined ? [] : [written];
    return kids.flatMap((kid) => this.readKid(kid, element, page) ?? []);
  }

  private readKid(
    kid: PdfObject,
    parent: StructureElement | undefined,
    page: number | undefined,
  ): StructureElement | undefined {
    const value = this.file.resolve(kid);
    if (value.kind === 'number') this.hold(parent, page ?? 0, value.value);
    if (value.kind !== 'dict') return undefined;
    const ownPage = value.entries.get('Pg');
    const onPage = ownPage?.kind === 'ref' ? ownPage.id : page;
    switch (this.file.name(value.entries.get('Type')) ?? '') {
      case 'MCR': {
        const stream = value.entries.get('Stm');
        const owner = stream?.kind === 'ref' ? stream.id : (onPage ?? 0);
        this.hold(parent, owner, this.file.number(value.entries.get('MCID')) ?? -1);
        return undefined;
      }
      case 'OBJR': {
        const object = value.entries.get('Obj');
        if (parent) this.objectHolders.set(object?.kind === 'ref' ? object.id : 0, parent);
        return undefined;
      }
      default:
        return this.readElement(kid, value, parent);
    }
  }

  private hold(element: StructureElement | undefined, owner: number, mcid: number): void {
    const key = contentKey(owner, mcid);
    if (this.holders.has(key)) this.heldTwice.push(key);
    if (element) this.holders.set(key, element);
  }

  private readElement(
    kid: PdfObject,
    dict: PdfDict,
    parent: StructureElement | undefined,
  ): StructureElement | undefined {
    const id = kid.kind === 'ref' ? kid.id : 0;
    const type = this.file.name(dict.entries.get('S')) ?? '';
    const place = `object ${id} (${type})`;
    if (this.seen.has(dict) || this.depth > MAX_DEPTH || this.elements.length > MAX_ELEMENTS) {
      this.circles.push(place);
      return undefined;
    }
    this.depth += 1;
    this.seen.add(dict);
    const kids: StructureElement[] = [];
    const lang = this.file.text(dict.entries.get('Lang')) ?? parent?.lang;
    const element = { dict, id, type, standardType: standardTypeOf(type, this.roles), parent, kids, lang, place };
    this.elements.push(element);
    const page = dict.entries.get('Pg');
    for (const found of this.readKids(dict, element, page?.kind === 'ref' ? page.id : undefined)) kids.push(found);
    this.depth -= 1;
    return element;
  }
}

/** A number tree as a map; values unresolved (ISO 32000-1, 7.9.7). */
function readNumberTree(file: PdfFile, tree: PdfObject | undefined): ReadonlyMap<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const seen = new Set<PdfDict>();
  const waiting: (PdfObject | undefined)[] = [tree];
  while (waiting.length > 0) {
    const dict = file.dict(waiting.pop());
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    const numbers = file.array(dict.entries.get('Nums'))?.items ?? [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [key, value] = [file.number(numbers[i]), numbers[i + 1]];
      if (key !== undefined && value) found.set(key, value);
    }
    for (const kid of file.array(dict.entries.get('Kids'))?.items ?? []) waiting.push(kid);
  }
  return found;
}

/** The element that holds marked content itself, not what encloses it. */
export const holderOf = (
  structure: Structure | undefined,
  { owner, mcid }: MarkedContent,
): StructureElement | undefined => structure?.holders.get(contentKey(owner.id, mcid));

/** The nearest element outwards, itself included, that a test picks. */
export function nearestElement(
  element: StructureElement | undefined,
  test: (element: StructureElement) => boolean,
): StructureElement | undefined {
  for (let current = element; current; current = current.parent) if (test(current)) return current;
  return undefined;
}
