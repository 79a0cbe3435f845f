/** Reads a PDF back over mutool's trace, glyph by glyph: a second reader beside pdf.js, which shares no code with it or with us. */
import type { PdfGlyph, PdfPage } from './read-pdf.js';
import { requireTool, type OutsideTool } from './outside-tools.js';

/** mutool, and how to get it. */
export const mutool = (): OutsideTool => requireTool('mutool', 'apt-get install mupdf-tools');

/** The pages of a file with every glyph that is filled or stroked; `rise` is part of `y` here, and rules are not read. */
export const readPdfByMutool = (path: string, tool: OutsideTool = mutool()): readonly PdfPage[] =>
  readTrace(tool.run(['draw', '-q', '-F', 'trace', path]).stdout);

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface OpenPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: PdfGlyph[];
}

/** What is in force where a glyph stands in the trace. */
interface TraceState {
  readonly pages: OpenPage[];
  /** Tags of the marked content that is open. */
  readonly tags: string[];
  isShown: boolean;
  transform: Matrix;
  color: string;
  font: string;
  trm: Matrix;
}

/** The pages that a trace lists. Points, from the top left corner of the sheet, y downwards. */
export function readTrace(trace: string): readonly PdfPage[] {
  const state: TraceState = {
    ...{ pages: [], tags: [], isShown: false, transform: IDENTITY, color: '#000000', font: '', trm: IDENTITY },
  };
  for (const [, end = '', name = '', attributes = ''] of trace.matchAll(
    /<(\/?)([a-z_]+)((?:\s+\w+="[^"]*")*)\s*\/?>/g,
  )) {
    if (end === '') readElement(state, name, attributesOf(attributes));
  }
  return state.pages.map((page, index) => ({ ...page, number: index + 1, rules: [] }));
}

type Attributes = ReadonlyMap<string, string>;

const attributesOf = (text: string): Attributes =>
  new Map([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plainText(value)]));

function readElement(state: TraceState, name: string, attributes: Attributes): void {
  const get = (key: string): string => attributes.get(key) ?? '';
  switch (name) {
    case 'page': {
      const [left = 0, top = 0, right = 0, bottom = 0] = numbers(get('mediabox'));
      state.pages.push({ width: right - left, height: bottom - top, glyphs: [] });
      break;
    }
    case 'layer':
      state.tags.push(get('name'));
      break;
    case 'end_layer':
      state.tags.pop();
      break;
    case 'fill_text':
    case 'stroke_text':
    case 'clip_text':
    case 'ignore_text':
      state.isShown = name === 'fill_text' || name === 'stroke_text';
      state.transform = matrixOf(get('transform'));
      state.color = colorOf(get('color'));
      break;
    case 'span':
      state.font = get('font');
      state.trm = matrixOf(get('trm'));
      break;
    case 'g':
      readGlyph(state, attributes);
  }
}

/** A glyph that stands for several characters is listed once, and then once more without a glyph for each further character. */
function readGlyph(state: TraceState, attributes: Attributes): void {
  const { transform, trm, font, color, tags } = state;
  const glyphs = state.pages.at(-1)?.glyphs;
  const text = attributes.get('unicode') ?? '';
  const number = (key: string): number => Number(attributes.get(key) ?? 'NaN');
  if (!state.isShown || !glyphs) return;
  const before = glyphs.at(-1);
  if (!attributes.has('glyph') && before) {
    glyphs[glyphs.length - 1] = { ...before, text: before.text + text };
    return;
  }
  const [a, b, c, d, e, f] = transform;
  const [x, y] = [number('x'), number('y')];
  glyphs.push({
    ...{ text, code: number('glyph'), x: a * x + c * y + e, y: b * x + d * y + f, rise: 0 },
    width: number('adv') * Math.hypot(trm[0], trm[1]) * Math.hypot(a, b),
    fontSize: Math.hypot(trm[2], trm[3]) * Math.hypot(c, d),
    ...{ fontName: font, color, isArtifact: tags.includes('Artifact') },
  });
}

const numbers = (text: string): readonly number[] =>
  text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(Number);

/** Six numbers, or the four of a matrix that does not move. */
function matrixOf(text: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(text);
  return [a, b, c, d, e, f];
}

/** As CSS writes it; a gray, or red, green and blue, from 0 to 1. */
function colorOf(text: string): string {
  const parts = numbers(text);
  const [red = 0, green = red, blue = red] = parts;
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plainText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
