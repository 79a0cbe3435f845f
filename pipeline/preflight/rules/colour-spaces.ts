/** Colour spaces taken apart into the families that they are built of (ISO 32000-1, 8.6). */
import type { PdfFile, PdfObject, PdfStream } from '../pdf-file/index.js';

/** One space, or one that another is built upon. */
export interface ColourSpace {
  readonly family: string;
  /** Of Separation and DeviceN, the names of the inks. */
  readonly names: readonly string[];
  /** Of ICCBased, its profile. */
  readonly profile: PdfStream | undefined;
  /** The array that defines it. */
  readonly items: readonly PdfObject[];
}

/** The place of the space that each family is built upon. */
const BASE_AT: Readonly<Record<string, number>> = { Indexed: 1, I: 1, Pattern: 1, Separation: 2, DeviceN: 2 };
const MAX_DEPTH = 8;

/** A space and every space that it is built upon, outermost first. */
export function colourSpacesIn(file: PdfFile, space: PdfObject): readonly ColourSpace[] {
  const spaces: ColourSpace[] = [];
  let current: PdfObject = file.resolve(space);
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const items: readonly PdfObject[] = current.kind === 'array' ? current.items : [current];
    const family = file.name(items[0]);
    if (family === undefined) return spaces;
    spaces.push({
      family,
      names: file
        .items(items[1])
        .flatMap((name) => (family === 'Separation' || family === 'DeviceN' ? (file.name(name) ?? []) : [])),
      profile: family === 'ICCBased' ? file.stream(items[1]) : undefined,
      items,
    });
    const base = items[BASE_AT[family] ?? items.length];
    if (base === undefined) return spaces;
    current = file.resolve(base);
  }
  return spaces;
}

/** Whether two objects are the same once references are followed; compressed streams by their contents. */
export function isSameObject(
  file: PdfFile,
  first: PdfObject | undefined,
  second: PdfObject | undefined,
  budget = { left: 1000 },
): boolean {
  const [a, b] = [file.resolve(first), file.resolve(second)];
  if (a === b) return true;
  budget.left -= 1;
  if (a.kind !== b.kind || budget.left < 0) return false;
  const inner = (x: PdfObject | undefined, y: PdfObject | undefined): boolean => isSameObject(file, x, y, budget);
  if (a.kind === 'array' && b.kind === 'array')
    return a.items.length === b.items.length && a.items.every((item, i) => inner(item, b.items[i]));
  if (a.kind === 'dict' && b.kind === 'dict')
    return (
      a.entries.size === b.entries.size && [...a.entries].every(([key, value]) => inner(value, b.entries.get(key)))
    );
  if (a.kind === 'stream' && b.kind === 'stream') return Buffer.from(file.streamBytes(a)).equals(file.streamBytes(b));
  if (a.kind === 'string' && b.kind === 'string') return Buffer.from(a.bytes).equals(b.bytes);
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  return a.kind === 'null';
}
