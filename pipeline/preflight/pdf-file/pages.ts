/** The pages of a file in reading order, with what they inherit (ISO 32000-1, 7.7.3). */
import type { PdfFile } from './pdf-file.js';
import { NULL, type PdfDict, type PdfObject } from './objects.js';

/** A page and what holds for it. */
export interface PdfPage {
  /** Counted from 1, in reading order. */
  readonly number: number;
  /** The number of its object; 0 for a page that is written inside another object. */
  readonly id: number;
  readonly dict: PdfDict;
  /** Resources, MediaBox, CropBox and Rotate, inherited ones included. */
  readonly inheritable: ReadonlyMap<string, PdfObject>;
}

const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** A tree with more levels or kids goes round in a circle or is damaged. */
const MAX_DEPTH = 64;
const MAX_PAGES = 100_000;

/** Walks the page tree; what was seen before is not walked again. */
export function readPages(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<PdfDict>();
  const walk = (node: PdfObject | undefined, inherited: ReadonlyMap<string, PdfObject>, depth: number): void => {
    const id = node?.kind === 'ref' ? node.id : 0;
    const dict = file.dict(node);
    if (!dict || seen.has(dict) || depth > MAX_DEPTH || pages.length >= MAX_PAGES) return;
    seen.add(dict);
    const inheritable = new Map(inherited);
    for (const key of INHERITABLE) if (dict.entries.has(key)) inheritable.set(key, file.get(dict, key));
    const kids = file.array(dict.entries.get('Kids'));
    if (kids && file.name(dict.entries.get('Type')) !== 'Page') {
      for (const kid of kids.items) walk(kid, inheritable, depth + 1);
    } else pages.push({ number: pages.length + 1, id, dict, inheritable });
  };
  walk(file.catalog.entries.get('Pages') ?? NULL, new Map(), 0);
  return pages;
}

/** A rectangle with its corners in order. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Four numbers as a rectangle. */
export function readBox(file: PdfFile, object: PdfObject | undefined): PdfBox | undefined {
  const [a, b, c, d] = file.numbers(object) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

/** A box that the page itself or its tree gives; no defaults. */
export const pageBox = (file: PdfFile, page: PdfPage, name: string): PdfBox | undefined =>
  readBox(file, page.dict.entries.get(name) ?? page.inheritable.get(name));
