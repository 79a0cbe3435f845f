/** Small finished pages for the tests of the exporters, set by hand with real faces. */
import { readFileSync } from 'node:fs';
import type { EditionMetadata } from '../../pipeline/edition/index.js';
import { openFontBook, readFontList, type Face, type FontBook } from '../../pipeline/font/index.js';
import type { Page, PagedDocument, PlacedGlyph, PlacedLine, PlacedRun } from '../../pipeline/layout/index.js';

const LIST = `families:
  Song:
    faces:
      - { package: '@expo-google-fonts/noto-serif-sc', file: 400Regular/NotoSerifSC_400Regular.ttf, weight: 400 }
  Myeongjo:
    faces:
      - { package: '@expo-google-fonts/noto-serif-kr', file: 400Regular/NotoSerifKR_400Regular.ttf, weight: 400 }
`;

const readProjectFile = (path: string): Uint8Array => readFileSync(new URL(`../../${path}`, import.meta.url));

/** The faces of both languages. */
export const book: FontBook = openFontBook({
  list: readFontList('fonts/fonts.yaml', LIST).value,
  dropped: [],
  read: readProjectFile,
}).value;

function faceOf(family: string): Face {
  const face = book.firstFace([family], 400);
  if (!face) throw new Error(`no face of ${family}`);
  return face;
}

/** 宋体, and 명조. */
export const song = faceOf('Song');
export const myeongjo = faceOf('Myeongjo');

type RunOptions = Partial<Omit<PlacedRun, 'face' | 'glyphs' | 'width'>> & {
  /** Added after every glyph, in points. */
  readonly tracking?: number;
};

/** A run of nominal glyphs, one per character. */
export function run(face: Face, text: string, options: RunOptions = {}): PlacedRun {
  const { tracking = 0, x = 72, fontSize = 16, ...rest } = options;
  let end = x;
  const glyphs = Array.from(text, (character): PlacedGlyph => {
    const glyph = face.glyphOf(character.codePointAt(0) ?? 0);
    if (!glyph) throw new Error(`${face.id} has no ${character}`);
    const placed = { glyph: glyph.id, x: end, rise: 0, advance: glyph.advance * fontSize, text: character };
    end += placed.advance + tracking;
    return placed;
  });
  return runOfGlyphs(face, glyphs, { x, fontSize, ...rest, width: end - x });
}

/** A run of glyphs that a test placed itself. */
export const runOfGlyphs = (
  face: Face,
  glyphs: readonly PlacedGlyph[],
  options: Partial<Omit<PlacedRun, 'face' | 'glyphs'>> = {},
): PlacedRun => ({
  face,
  fontSize: 16,
  color: { red: 0, green: 0, blue: 0 },
  decoration: 'none',
  lang: face === myeongjo ? 'ko-CN' : 'zh-CN',
  origin: 'p001.s01',
  x: 72,
  width: 0,
  ...options,
  glyphs,
});

/** A line of runs; a paragraph of one line unless said otherwise. */
export const line = (runs: readonly PlacedRun[], options: Partial<Omit<PlacedLine, 'runs'>> = {}): PlacedLine => ({
  place: { block: 0 },
  tag: 'p',
  lang: runs[0]?.lang ?? 'zh-CN',
  index: 0,
  count: 1,
  x: runs[0]?.x ?? 72,
  measure: 442,
  isJustified: false,
  baseline: 120,
  ...options,
  runs,
});

/** An A4 page. */
export const page = (
  number: number,
  lines: readonly PlacedLine[],
  options: Partial<Omit<Page, 'lines'>> = {},
): Page => ({
  number,
  side: number % 2 === 1 ? 'recto' : 'verso',
  isBlank: false,
  name: '',
  counter: number,
  size: { width: (210 * 72) / 25.4, height: (297 * 72) / 25.4 },
  area: { x: 72, y: 72, width: 442, height: 638 },
  marginLines: [],
  ...options,
  lines,
});

const METADATA: EditionMetadata = {
  title: '政府工作报告',
  author: '国务院',
  subject: '',
  language: 'zh-CN',
  languages: ['zh-CN', 'ko-CN'],
  date: '2021-01-12',
};

/** A document of pages. */
export const documentOf = (
  pages: readonly Page[],
  {
    metadata = {},
    ...rest
  }: Partial<Pick<PagedDocument, 'outline' | 'anchors' | 'passages'>> & { metadata?: Partial<EditionMetadata> } = {},
): PagedDocument => ({
  name: 'chinese',
  metadata: { ...METADATA, ...metadata },
  pages,
  outline: [],
  anchors: [],
  ...rest,
});

/** Two pages with what an edition has: heading, both languages, a paragraph over two pages, a pair, a folio. */
export function sampleDocument(): PagedDocument {
  const heading = line([run(song, '一、工作回顾', { fontSize: 22 })], { tag: 'h1', baseline: 90 });
  const opening = line(
    [
      run(song, '增长2.87%，', { tracking: 0.37 }),
      run(myeongjo, '연변 주', { x: 160, decoration: 'dotted', color: { red: 160, green: 0, blue: 0 } }),
    ],
    { place: { block: 1 }, lang: 'zh-CN', count: 2 },
  );
  const rest = line([run(song, '就业平稳。')], { place: { block: 1 }, index: 1, count: 2, baseline: 80 });
  const left = line([run(song, '谢谢。')], { place: { block: 2, cell: 0, paragraph: 0 }, baseline: 140 });
  const right = line([run(myeongjo, '감사합니다. 여러분', { x: 320, fontSize: 11 })], {
    place: { block: 2, cell: 1, paragraph: 0 },
    baseline: 140,
  });
  const folio = (number: number): PlacedLine =>
    line([run(song, `— ${number} —`, { x: 280, origin: 'generated' })], { baseline: 800 });
  return documentOf(
    [
      page(1, [heading, opening], { marginLines: [folio(1)] }),
      page(2, [rest, left, right], { marginLines: [folio(2)] }),
    ],
    { outline: [{ level: 1, title: '一、工作回顾', lang: 'zh-CN', page: 1, top: 68 }] },
  );
}
