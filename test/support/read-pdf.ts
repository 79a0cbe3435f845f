/** Reads a PDF back over pdf.js, glyph by glyph: what a test asks about a finished page, independent of our own model. */
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A glyph where a viewer draws it. Points, from the top left corner of the sheet, y downwards. */
export interface PdfGlyph {
  /** What ToUnicode says it stands for. */
  readonly text: string;
  /** The code in the page stream: in our files the face's own glyph id. */
  readonly code: number;
  readonly x: number;
  /** The baseline, a raised glyph's too. */
  readonly y: number;
  readonly rise: number;
  /** The advance that the file states. */
  readonly width: number;
  readonly fontSize: number;
  /** With the subset's tag: `ABCDEF+NotoSerifSC-Regular`. */
  readonly fontName: string;
  /** Fill colour as CSS writes it. */
  readonly color: string;
  /** Whether it is no part of the content: a folio, a running head. */
  readonly isArtifact: boolean;
}

/** A line that is drawn, not set: an underline. */
export interface PdfRule {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly isArtifact: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the page stream. */
  readonly glyphs: readonly PdfGlyph[];
  readonly rules: readonly PdfRule[];
}

export interface PdfBookmark {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  /** Left edge and top of the destination, from the top left corner. */
  readonly left: number;
  readonly top: number;
  readonly children: readonly PdfBookmark[];
}

/** An element of the structure tree with its children; a leaf of marked content has the role `content`. */
export interface PdfElement {
  readonly role: string;
  readonly lang?: string;
  readonly children: readonly PdfElement[];
}

export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly PdfBookmark[];
  /** The part of the structure tree that each page shows. */
  readonly structure: readonly PdfElement[];
}

/** A line of a page: glyphs on one baseline, none further from the one before than the gap between columns. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  /** Where its last glyph's advance ends. */
  readonly right: number;
  readonly baseline: number;
  readonly glyphs: readonly PdfGlyph[];
}

/** Reads a whole file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  // pdf.js takes its input away from the caller, hence a copy.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  const structure: PdfElement[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    pages.push(await readPage(page));
    structure.push(elementOf(await page.getStructTree()));
  }
  const { info } = await file.getMetadata();
  const bookmarks = await readBookmarks(file, pages);
  await task.destroy();
  // Outside data: pdf.js types the Info dictionary as Object.
  return { pages, info: info as Readonly<Record<string, unknown>>, bookmarks, structure };
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
const compose = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** What `q` saves. */
interface GraphicsState {
  readonly ctm: Matrix;
  readonly font: string;
  readonly fontSize: number;
  readonly rise: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly color: string;
}

/** A glyph as pdf.js hands it to its painter. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
  readonly isSpace: boolean;
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const reader = new PageReader(page, top);
  // Outside data: pdf.js types the arguments of every operator as any.
  fnArray.forEach((operator, index) => reader.read(operator, (argsArray[index] ?? []) as unknown[]));
  const { glyphs, rules } = reader;
  return { number: page.pageNumber, width: right - left, height: top - bottom, glyphs, rules };
}

/** Follows the text operators of a page (ISO 32000-1, 9.4). */
class PageReader {
  readonly glyphs: PdfGlyph[] = [];
  readonly rules: PdfRule[] = [];
  readonly #page: PDFPageProxy;
  readonly #top: number;
  readonly #saved: GraphicsState[] = [];
  /** Tags of the marked content that is open. */
  readonly #tags: string[] = [];
  #state: GraphicsState = {
    ...{ ctm: IDENTITY, font: '', fontSize: 0, rise: 0, charSpacing: 0, wordSpacing: 0 },
    ...{ scale: 1, leading: 0, color: '#000000' },
  };
  #textMatrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;

  constructor(page: PDFPageProxy, top: number) {
    this.#page = page;
    this.#top = top;
  }

  read(operator: number, args: readonly unknown[]): void {
    const [a, b] = args;
    switch (operator) {
      case OPS.save:
        this.#saved.push(this.#state);
        break;
      case OPS.restore:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.transform:
        this.#set({ ctm: compose(this.#state.ctm, args as unknown as Matrix) });
        break;
      case OPS.setFillRGBColor:
        this.#set({ color: String(a) });
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#tags.push(String(a));
        break;
      case OPS.endMarkedContent:
        this.#tags.pop();
        break;
      case OPS.constructPath:
        this.#addRule(args[2] as ArrayLike<number> | undefined);
        break;
      default:
        this.#readText(operator, a, b);
    }
  }

  #readText(operator: number, a: unknown, b: unknown): void {
    switch (operator) {
      case OPS.setFont:
        this.#set({ font: String(a), fontSize: Number(b) });
        break;
      case OPS.setTextRise:
        this.#set({ rise: Number(a) });
        break;
      case OPS.setCharSpacing:
        this.#set({ charSpacing: Number(a) });
        break;
      case OPS.setWordSpacing:
        this.#set({ wordSpacing: Number(a) });
        break;
      case OPS.setHScale:
        this.#set({ scale: Number(a) / 100 });
        break;
      case OPS.setLeading:
        this.#set({ leading: -Number(a) });
        break;
      case OPS.beginText:
        this.#startLine(IDENTITY);
        break;
      case OPS.setTextMatrix:
        this.#startLine(Array.from(a as ArrayLike<number>) as unknown as Matrix);
        break;
      case OPS.setLeadingMoveText:
        this.#set({ leading: Number(b) });
        this.#move(Number(a), Number(b));
        break;
      case OPS.moveText:
        this.#move(Number(a), Number(b));
        break;
      case OPS.nextLine:
        this.#move(0, this.#state.leading);
        break;
      case OPS.showText:
        this.#show(a as readonly (ShownGlyph | number)[]);
        break;
    }
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #startLine(matrix: Matrix): void {
    this.#lineMatrix = matrix;
    this.#textMatrix = matrix;
  }

  #move(x: number, y: number): void {
    this.#startLine(compose(this.#lineMatrix, [1, 0, 0, 1, x, y]));
  }

  #advance(x: number): void {
    this.#textMatrix = compose(this.#textMatrix, [1, 0, 0, 1, x * this.#state.scale, 0]);
  }

  #show(items: readonly (ShownGlyph | number)[]): void {
    for (const item of items) {
      if (typeof item === 'number') this.#advance((-item * this.#state.fontSize) / 1000);
      else this.#showGlyph(item);
    }
  }

  #showGlyph({ unicode, width, originalCharCode, isSpace }: ShownGlyph): void {
    const { ctm, fontSize, scale, rise, charSpacing, wordSpacing, color } = this.#state;
    const placed = compose(ctm, this.#textMatrix);
    const advance = (width * fontSize) / 1000;
    this.glyphs.push({
      text: unicode,
      code: originalCharCode,
      x: placed[4],
      y: this.#top - placed[5],
      rise,
      width: advance * scale * placed[0],
      fontSize: fontSize * Math.hypot(placed[2], placed[3]),
      fontName: this.#fontName(),
      color,
      isArtifact: this.#tags.includes('Artifact'),
    });
    this.#advance(advance + charSpacing + (isSpace ? wordSpacing : 0));
  }

  #fontName(): string {
    // Outside data: pdf.js has no type for what it keeps of a font.
    const font = this.#page.commonObjs.get(this.#state.font) as { readonly name: string };
    return font.name;
  }

  #addRule(bounds: ArrayLike<number> | undefined): void {
    if (!bounds) return;
    const [x = 0, y = 0, right = 0] = Array.from(bounds);
    this.rules.push({ x, right, y: this.#top - y, isArtifact: this.#tags.includes('Artifact') });
  }
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

async function readBookmarks(file: PDFDocumentProxy, pages: readonly PdfPage[]): Promise<readonly PdfBookmark[]> {
  // Outside data: pdf.js types the outline's items as any.
  const outline = ((await file.getOutline()) as readonly OutlineNode[] | null) ?? [];
  const read = async ({ title, dest, items }: OutlineNode): Promise<PdfBookmark> => {
    const [page, , left, top] = dest as readonly [{ num: number; gen: number }, unknown, number, number];
    const index = await file.getPageIndex(page);
    const height = pages[index]?.height ?? 0;
    const children = await Promise.all(items.map(read));
    return { title, page: index + 1, left, top: height - top, children };
  };
  return Promise.all(outline.map(read));
}

function elementOf(node: unknown): PdfElement {
  // Outside data: a node of pdf.js's tree is an element with a role, or a leaf with a type.
  const { role, lang, children } = (node ?? {}) as { role?: string; lang?: string; children?: readonly unknown[] };
  return { role: role ?? 'content', ...(lang !== undefined && { lang }), children: (children ?? []).map(elementOf) };
}

/** Baselines nearer than this are one. */
const SAME_BASELINE = 0.5;

/** How far apart, in ems, two glyphs of one line stand at most; more is the gap between columns. */
const COLUMN_GAP = 1.5;

/** The lines of a page, from the top and from the left. */
export function lines(page: PdfPage, { columnGap = COLUMN_GAP } = {}): readonly PdfLine[] {
  const rows: PdfGlyph[][] = [];
  for (const glyph of [...page.glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && glyph.y - (row[0]?.y ?? 0) < SAME_BASELINE) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows
    .flatMap((row) =>
      splitColumns(
        row.sort((a, b) => a.x - b.x),
        columnGap,
      ),
    )
    .map(lineOf);
}

function splitColumns(row: readonly PdfGlyph[], columnGap: number): readonly PdfGlyph[][] {
  const columns: PdfGlyph[][] = [];
  for (const glyph of row) {
    const column = columns.at(-1);
    const before = column?.at(-1);
    const gap = before ? glyph.x - before.x - before.width : Infinity;
    if (column && gap <= columnGap * glyph.fontSize) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns;
}

function lineOf(glyphs: readonly PdfGlyph[]): PdfLine {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  return {
    text: textOf(glyphs),
    x: first?.x ?? 0,
    right: last ? last.x + last.width : 0,
    baseline: first?.y ?? 0,
    glyphs,
  };
}

/** The characters that glyphs stand for. */
export const textOf = (glyphs: readonly PdfGlyph[]): string => glyphs.map(({ text }) => text).join('');

/** A text found on a page, with the glyphs that show it. */
export interface Found extends PdfLine {
  /** From 1. */
  readonly page: number;
}

/** Every place where a text is shown, in the order of the page streams; it may run over a line end, not over a page's. */
export const findText = (file: PdfFile, text: string): readonly Found[] =>
  file.pages.flatMap((page) => findOnPage(page, text));

function findOnPage(page: PdfPage, text: string): readonly Found[] {
  const owners = page.glyphs.flatMap((glyph, index) => Array.from({ length: glyph.text.length }, () => index));
  const whole = textOf(page.glyphs);
  const found: Found[] = [];
  for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + 1)) {
    const glyphs = page.glyphs.slice(owners[at], (owners[at + text.length - 1] ?? 0) + 1);
    found.push({ ...lineOf(glyphs), page: page.number });
  }
  return found;
}
