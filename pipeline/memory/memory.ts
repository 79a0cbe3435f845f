/** The memory: its entries, found by their text, by their shape, and by the pairs of signs that they have. */
import type { MemoryEntry } from './memory-entry.js';
import { newShapeBook, shapeOf, type Shape, type ShapeBook } from './shape.js';

/** An entry that can be looked up; `index` is its place in the list that the memory was made of. */
export interface KnownEntry {
  readonly entry: MemoryEntry;
  readonly index: number;
  readonly shape: Shape;
  /** How many different pairs of neighbouring signs it has, its edges counted as signs. */
  readonly pairs: number;
}

export interface Memory {
  readonly known: readonly KnownEntry[];
  readonly book: ShapeBook;
  /** Entries by their text without white space. */
  readonly byText: ReadonlyMap<string, readonly KnownEntry[]>;
  /** Entries by their signs. */
  readonly bySigns: ReadonlyMap<string, readonly KnownEntry[]>;
  /** For each pair of signs the places of the entries that have it, rising. */
  readonly byPair: ReadonlyMap<number, readonly number[]>;
}

/** Makes a memory of entries; their order decides where nothing else does. What says nothing in one of the languages is left out. */
export function makeMemory(entries: readonly MemoryEntry[]): Memory {
  const book = newShapeBook();
  const byText = new Map<string, KnownEntry[]>();
  const bySigns = new Map<string, KnownEntry[]>();
  const byPair = new Map<number, number[]>();
  const known: KnownEntry[] = [];
  for (const entry of entries) {
    const shape = shapeOf(entry.chinese, book);
    if (shape.text === '' || entry.korean.trim() === '') continue;
    const pairs = signPairs(shape.signs);
    const one = { entry, index: known.length, shape, pairs: pairs.size };
    known.push(one);
    putInto(byText, shape.text, one);
    putInto(bySigns, shape.signs, one);
    for (const pair of pairs) putInto(byPair, pair, one.index);
  }
  return { known, book, byText, bySigns, byPair };
}

function putInto<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

/** The pairs of neighbouring signs of a text; its beginning and its end count as a sign. */
export function signPairs(signs: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  let last = 0;
  for (let index = 0; index < signs.length; index += 1) {
    const code = signs.charCodeAt(index);
    pairs.add(last * 0x10000 + code);
    last = code;
  }
  return pairs.add(last * 0x10000);
}
