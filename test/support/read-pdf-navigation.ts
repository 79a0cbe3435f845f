/** How a reader finds its way in a PDF, over pdf.js: page labels, named places and links. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A place in a file. Points, from the top left corner. */
export interface PdfPlace {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** A link annotation. */
export interface PdfLink {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The named place that it leads to. */
  readonly target: string;
  /** What it says of itself. */
  readonly text: string;
}

export interface PdfNavigation {
  /** What a viewer calls each page; without labels in the file, undefined. */
  readonly labels: readonly string[] | undefined;
  readonly places: ReadonlyMap<string, PdfPlace>;
  readonly links: readonly PdfLink[];
}

/** Reads a file's labels, named places and links. */
export async function readNavigation(bytes: Uint8Array): Promise<PdfNavigation> {
  // pdf.js takes its input away from the caller, hence a copy.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const file = await task.promise;
  const heights: number[] = [];
  const links: PdfLink[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    heights.push(top - bottom);
    // Outside data: pdf.js types annotations as any.
    const annotations = (await page.getAnnotations()) as readonly Annotation[];
    for (const annotation of annotations) links.push(linkOf(annotation, number, top));
  }
  const labels = (await file.getPageLabels()) ?? undefined;
  const places = await readPlaces(file, heights);
  await task.destroy();
  return { labels, places, links };
}

interface Annotation {
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly dest: string;
  readonly contentsObj: { readonly str: string };
}

const linkOf = ({ rect, dest, contentsObj }: Annotation, page: number, sheetTop: number): PdfLink => ({
  page,
  ...{ left: rect[0], right: rect[2], top: sheetTop - rect[3], bottom: sheetTop - rect[1] },
  ...{ target: dest, text: contentsObj.str },
});

async function readPlaces(file: PDFDocumentProxy, heights: readonly number[]): Promise<ReadonlyMap<string, PdfPlace>> {
  const places = new Map<string, PdfPlace>();
  for (const name of Object.keys(await file.getDestinations())) {
    // As a viewer looks a name up, by halving. Outside data: a page, the kind of place, and numbers.
    const [ref, kind, left, top] = ((await file.getDestination(name)) ?? []) as unknown as Destination;
    if (kind.name !== 'XYZ') throw new Error(`${name} is no place on a page`);
    const index = await file.getPageIndex(ref);
    places.set(name, { page: index + 1, left, top: (heights[index] ?? 0) - top });
  }
  return places;
}

type Destination = readonly [{ num: number; gen: number }, { readonly name: string }, number, number, number];
