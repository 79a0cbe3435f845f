/** The memory: its entries, found by their text, by their shape, and by the pairs of signs that they have. */
import type { MemoryEntry } from './memory-entry.js';
import { indexPairs, type PairIndex } from './pair-index.js';
import { newShapeBook, shapeOf, type Shape, type ShapeBook } from './shape.js';

/** An entry that can be looked up; `index` is its place in the list that the memory was made of. */
export interface KnownEntry {
  readonly entry: MemoryEntry;
  readonly index: number;
  readonly shape: Shape;
}

export interface Memory {
  readonly known: readonly KnownEntry[];
  readonly book: ShapeBook;
  /** Entries by their text without white space. */
  readonly byText: ReadonlyMap<string, readonly KnownEntry[]>;
  /** Entries by their signs. */
  readonly bySigns: ReadonlyMap<string, readonly KnownEntry[]>;
  /** Entries by their pairs of signs. */
  readonly byPair: PairIndex;
}

/** Makes a memory of entries; their order decides where nothing else does. What says nothing in one of the languages is left out. */
export function makeMemory(entries: readonly MemoryEntry[]): Memory {
  const book = newShapeBook();
  const byText = new Map<string, KnownEntry[]>();
  const bySigns = new Map<string, KnownEntry[]>();
  const known: KnownEntry[] = [];
  for (const entry of entries) {
    const shape = shapeOf(entry.chinese, book);
    if (shape.text === '' || entry.korean.trim() === '') continue;
    const one = { entry, index: known.length, shape };
    known.push(one);
    putInto(byText, shape.text, one);
    putInto(bySigns, shape.signs, one);
  }
  return { known, book, byText, bySigns, byPair: indexPairs(known.map(({ shape }) => shape.signs)) };
}

function putInto<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}
