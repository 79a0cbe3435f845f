/** Every character of the report stands in the finished editions, and nothing else but what the page dump lists as generated. */
import { ElementType, parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_MARKS, PRINTED_MARKS, printedText, readSource, type SourceDocument } from '../../pipeline/source/index.js';
import { rawStreams } from '../export/raw-pdf.js';
import { requireTool } from '../support/outside-tools.js';
import { docxText, readDocx } from '../support/read-docx.js';
import type { PdfFile } from '../support/read-pdf.js';
import { mutool, readPdfByMutool } from '../support/read-pdf-mutool.js';
import {
  expectedParagraphs,
  contentsNumbers,
  contentsOf,
  coverOf,
  flowingText,
  IMPRINTS,
  isBooklet,
  MARKS,
  receivedBytes,
  receivedLines,
  squeezed,
  withPrintedMarks,
} from './expected-text.js';
import { EDITIONS, finishEditions, type EditionName } from './finished-editions.js';
import { artifactLines, glyphText, shows, takeOut } from './set-lines.js';
import { readEdition, sidesIn, textsOf } from './set-sides.js';

const pdftotext = requireTool('pdftotext', 'apt-get install poppler-utils');

const pdfinfo = requireTool('pdfinfo', 'apt-get install poppler-utils');
const mupdf = mutool();

const finished = await finishEditions();
afterAll(finished.remove);

const expected = expectedParagraphs();
const chinese = squeezed(textsOf('zh').join(''));
const korean = squeezed(textsOf('ko').join(''));

function receivedSource(): SourceDocument {
  const { value } = readSource('zh.txt', receivedBytes(), NO_MARKS);
  if (!value) throw new Error('the source cannot be read');
  return value;
}

describe('the text that must be there', () => {
  const source = receivedSource();

  it('is the normalised source, character for character', () => {
    expect(chinese).toBe(squeezed(printedText(source)));
  });

  it('is the received file, less its web residue and nothing else', () => {
    const { web, report } = receivedLines();
    expect(web).toHaveLength(9);
    expect(web.slice(1)).toEqual(Array.from({ length: 8 }, () => '2022-10-06'));
    expect(source.residue.map(({ text }) => squeezed(text))).toEqual(web.map(squeezed));
    expect(withPrintedMarks(chinese)).toBe(withPrintedMarks(squeezed(report.join(''))));
  });

  it('changes a mark by the declared table alone', () => {
    expect(PRINTED_MARKS).toEqual(MARKS);
    const received = squeezed(receivedLines().report.join(''));
    const changes = Array.from(received).flatMap((unit, index) =>
      unit === chinese.charAt(index) ? [] : [`${unit}${chinese.charAt(index)}`],
    );
    const declared = Object.entries(MARKS).map(([mark, printed]) => mark + printed);
    expect(changes.filter((change) => !declared.includes(change))).toEqual([]);
    expect(changes.length).toBeGreaterThan(400);
  });

  it('leaves no half-width mark but within numbers', () => {
    expect(chinese.match(/[,;:!?()•]/g)).toEqual([':', ':']);
    expect(chinese).toContain('7.6:34.3:58.1');
  });

  it('is Korean where it is translated and Chinese elsewhere', () => {
    expect(korean).toMatch(/^정부사업보고/);
    expect(expected.filter((paragraph) => /[가-힣]/.test(paragraph.korean)).length).toBeGreaterThanOrEqual(9);
    expect(expected.some((paragraph) => /[가-힣]/.test(paragraph.chinese))).toBe(false);
  });
});

/** What each side of an edition must say. */
const columnTexts: Readonly<Record<EditionName, readonly string[]>> = {
  chinese: [chinese],
  'chinese-16k': [chinese],
  korean: [korean],
  'korean-16k': [korean],
  'large-chinese': [chinese],
  'large-korean': [korean],
  interpreter: [chinese, korean],
  bilingual: [korean, chinese],
  facing: [chinese, korean],
  proof: [squeezed(textsOf('both').join(''))],
};

/** The text of an edition's sides by poppler, less the generated lines of each page. */
async function popplerColumns(edition: EditionName): Promise<readonly string[]> {
  const { file, gutters } = await readEdition(finished, edition);
  const columns = columnEdges(file, gutters).map((edges) => popplerPages(edition, edges));
  const hasColumns = gutters.length > 0;
  file.pages.forEach(({ number }, index) => {
    const added = finished.generated(edition).filter(({ page }) => page === number);
    for (const { text } of added) {
      // A generated line stands in one of the columns: the first that has it; or outside all of them, if there are several.
      const holder = columns.find((pages) => shows(pages[index] ?? [], text));
      if (holder || !hasColumns) takeOut(holder?.[index] ?? [], text, (line) => line, number);
    }
  });
  return sidesOf(edition, columns).map((pages) => squeezed(pages.flat().join('')));
}

/** How far before the middle of a gutter its numbers can begin, in points. */
const NOTES = 8;

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the text of each column stands, in points; what is no content stands outside, but for an edition of one column. */
function columnEdges({ pages }: PdfFile, gutters: readonly number[]): readonly Edges[] {
  if (gutters.length === 0) return [{ left: 0, right: 1000, top: 0, bottom: 1000 }];
  const glyphs = pages.flatMap((page) => page.glyphs.filter(({ isArtifact }) => !isArtifact));
  const baselines = glyphs.map(({ y }) => y);
  const top = baselines.reduce((a, b) => Math.min(a, b), Infinity) - 12;
  const bottom = baselines.reduce((a, b) => Math.max(a, b), 0) + 6;
  return [0, ...gutters].map((from, index) => {
    // The numbers of the next column reach into the gutter.
    const gutter = gutters[index];
    const right = gutter === undefined ? (pages[0]?.width ?? 0) : gutter - NOTES;
    // An opening mark at a line's start has its blank half beyond the edge.
    const own = glyphs.filter(({ x, text }) => x >= from && x < right && /[가-힣一-鿿]/.test(text));
    return { left: own.reduce((least, { x }) => Math.min(least, x), right) - 0.5, right, top, bottom };
  });
}

/** The lines of each page between edges. */
function popplerPages(edition: EditionName, { left, right, top, bottom }: Edges): string[][] {
  const tenths = (points: number): string => String(Math.round(10 * points));
  const place = ['-x', tenths(left), '-y', tenths(top), '-W', tenths(right - left), '-H', tenths(bottom - top)];
  const crop = ['-r', '720', ...place];
  const { stdout } = pdftotext.run(['-raw', '-enc', 'UTF-8', ...crop, finished.path(edition, 'pdf'), '-']);
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line !== ''));
}

/** The columns that hold text; facing pages are two, the versos and the rectos. */
function sidesOf(edition: EditionName, columns: readonly (readonly string[][])[]): readonly (readonly string[][])[] {
  if (edition === 'proof') return columns.slice(1, 2);
  const [pages = []] = columns;
  return edition === 'facing' ? [1, 0].map((side) => pages.filter((_, index) => index % 2 === side)) : columns;
}

/** What the program adds to the text itself: cover, imprint, contents. */
function generatedText(edition: EditionName): string {
  const language = edition.startsWith('chinese') ? 'zh' : 'ko';
  const front = [
    ...coverOf(language),
    ...IMPRINTS[edition],
    language === 'zh' ? '目录' : '차례',
    ...contentsOf(language),
  ];
  return squeezed((isBooklet(edition) ? front : IMPRINTS[edition]).join(''));
}

describe.each(EDITIONS)('%s.pdf', (edition) => {
  it.runIf(pdftotext.canRun)('reads back by poppler as the text, less exactly the generated lines', async () => {
    expect(await popplerColumns(edition)).toEqual(columnTexts[edition]);
  });

  it.runIf(mupdf.canRun)('reads back by mutool as the text, less exactly the generated lines', () => {
    const pages = readPdfByMutool(finished.path(edition, 'pdf'), mupdf);
    const { sides } = sidesIn(finished, edition, { pages, info: {}, bookmarks: [], structure: [] });
    const shown = sides.map(({ lines }) => squeezed(lines.map(({ glyphs }) => glyphText(glyphs)).join('')));
    expect(shown).toEqual(columnTexts[edition]);
  });

  it('says with its glyphs alone what the text is: a glyph of several characters has a code for each, and none needs words in its place', () => {
    const operators = rawStreams(finished.bytes(edition, 'pdf'))
      .map(({ bytes }) => new TextDecoder('latin1').decode(bytes))
      .filter((text) => /\bBT\b/.test(text) && /\bTJ\b/.test(text));
    expect(operators.length).toBeGreaterThan(10);
    expect(operators.filter((text) => text.includes('/ActualText'))).toEqual([]);
  });

  it.runIf(pdfinfo.canRun)('is heard as the text, each paragraph in the leading language and then in the other', () => {
    const text = squeezed(
      heardLines(edition)
        .map((line) => line.text ?? '')
        .join(''),
    );
    if (edition === 'proof') expect(missingPassages(text)).toEqual([]);
    else expect(text).toBe(flowingText(edition, contentsNumbers(finished.generated(edition))));
  });

  it('reads back by its glyphs as the text, less exactly the generated lines', async () => {
    const { sides } = await readEdition(finished, edition);
    const shown = sides.map(({ lines }) => squeezed(lines.map(({ glyphs }) => glyphText(glyphs)).join('')));
    expect(shown).toEqual(columnTexts[edition]);
  });

  it('marks as no content exactly what the dump lists as generated outside the text', async () => {
    const { file, gutters } = await readEdition(finished, edition);
    const artifacts = file.pages.flatMap((page) =>
      artifactLines(page, gutters).map(({ glyphs }) => ({ page: page.number, text: glyphText(glyphs) })),
    );
    expect(artifacts.length).toBeGreaterThan(0);
    // What is left of the list once all that is no content is taken out stands in the text.
    const inText = [...finished.generated(edition)];
    for (const { page, text } of artifacts) {
      const at = inText.findLastIndex((line) => line.page === page && squeezed(line.text) === squeezed(text));
      expect(at, `page ${page}: ${text}`).not.toBe(-1);
      inText.splice(at, 1);
    }
    const said = squeezed(inText.map(({ text }) => text.replace(/·{2,}[0-9]+$/, '')).join(''));
    if (edition === 'proof') expect(said).toMatch(/^p001\.s01译出.*p037\.s01译出.*初稿/);
    else expect(said).toBe(generatedText(edition));
  });
});

interface HeardLine {
  readonly indent: number;
  /** Absent for an element. */
  readonly text?: string;
  readonly element?: string;
}

/** What poppler reads from the structure, in its order, without a warning. It takes its time, and is asked once for each edition. */
function heardLines(edition: EditionName): readonly HeardLine[] {
  const known = heard.get(edition);
  if (known) return known;
  const { stdout, stderr } = pdfinfo.run(['-struct-text', '-enc', 'UTF-8', finished.path(edition, 'pdf')]);
  expect(stderr).toBe('');
  const rows = stdout
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map(heardLine);
  heard.set(edition, rows);
  return rows;
}
const heard = new Map<EditionName, readonly HeardLine[]>();

function heardLine(row: string): HeardLine {
  const [, space = '', text, element] = /^( *)(?:"(.*)"|([A-Za-z0-9]+).*)$/.exec(row) ?? [];
  return { indent: space.length, ...(text !== undefined && { text }), ...(element !== undefined && { element }) };
}

describe('the structure of bilingual.pdf', () => {
  /** Each pair: the elements in it, and what they say. */
  const pairs = (): readonly (readonly [string, string][])[] => {
    const found: [string, string][][] = [];
    let isInside = false;
    for (const { indent, element, text } of heardLines('bilingual')) {
      if (indent === 2) isInside = element === 'Div';
      if (indent === 2 && isInside) found.push([]);
      const pair = isInside ? found.at(-1) : undefined;
      if (indent === 4 && element !== undefined) pair?.push([element, '']);
      const last = pair?.at(-1);
      if (last && text !== undefined) last[1] += text;
    }
    return found;
  };

  it.runIf(pdfinfo.canRun)('pairs every paragraph with its translation, the Korean first, as it is approved', () => {
    const said = pairs().map((pair) => {
      const half = pair.length / 2;
      return [pair.slice(0, half), pair.slice(half)].map((side) => squeezed(side.map(([, text]) => text).join('')));
    });
    const imprint = [IMPRINTS.bilingual.slice(0, 3), IMPRINTS.bilingual.slice(3)].map((lines) =>
      squeezed(lines.join('')),
    );
    const approved = expected.map(({ korean: ko, chinese: zh }) => [squeezed(ko), squeezed(zh)]);
    expect(said).toEqual([...approved, imprint]);
  });

  it.runIf(pdfinfo.canRun)(
    'gives both halves of a pair the same elements, a run-in heading before its paragraph',
    () => {
      const roles = pairs().map((pair) => pair.map(([element]) => element));
      for (const pair of roles) expect(pair.slice(pair.length / 2)).toEqual(pair.slice(0, pair.length / 2));
      const kinds = [...new Set(roles.map((pair) => pair.slice(0, pair.length / 2).join(' ')))];
      expect(kinds.sort()).toEqual(['H1', 'H2', 'H3 P', 'P', 'P P P']);
    },
  );
});

/** How long the text of the facing edition is, all of whose passages stand in its Word file opening by opening: a left page, then its right one. */
function facingLength(text: string): number {
  const passages = expected.flatMap((paragraph) => paragraph.passages);
  const missing = passages.filter(([zh, ko]) => !text.includes(squeezed(zh)) || !text.includes(squeezed(ko)));
  expect(missing.map(([, , segment]) => segment)).toEqual([]);
  return flowingText('facing').length;
}

describe.each(EDITIONS)('%s', (edition) => {
  it('reads back from the Word file, headers and footers apart', () => {
    const bytes = finished.bytes(edition, 'docx');
    const text = squeezed(docxText(bytes).replace(/\{(?:TOC|PAGEREF)[^}]*\}/g, ''));
    if (edition === 'proof') expect(missingPassages(text)).toEqual([]);
    else if (edition === 'facing') expect(text).toHaveLength(facingLength(text));
    else expect(text).toBe(flowingText(edition, contentsNumbers(finished.generated(edition))));
    const { headers, footers } = readDocx(bytes);
    expect([...headers, ...footers].join('')).toContain('{PAGE}');
  });

  it('reads back from the web page', () => {
    const page = parseDocument(new TextDecoder().decode(finished.bytes(edition, 'html')));
    const text = squeezed(bodyText(page));
    if (edition === 'proof') expect(missingPassages(text)).toEqual([]);
    else expect(text).toBe(flowingText(edition));
  });
});

/** The passages of the report that a text does not say one after the other. */
function missingPassages(text: string): readonly string[] {
  let from = 0;
  return textsOf('both').flatMap((passage) => {
    const at = text.indexOf(squeezed(passage), from);
    if (at === -1) return [passage];
    from = at + squeezed(passage).length;
    return [];
  });
}

describe.each(EDITIONS.filter(isBooklet))('the contents of %s.pdf', (edition) => {
  it('print the number of the page on which each heading stands', async () => {
    const { sides } = await readEdition(finished, edition);
    const [side] = sides;
    const language = edition.startsWith('chinese') ? 'zh' : 'ko';
    const entries = contentsOf(language).map(squeezed);
    const generated = finished.generated(edition);
    const folios = new Map(
      generated.flatMap(({ page, text }) => {
        const [, number] = /^— ([0-9]+) —$/.exec(text) ?? [];
        return number === undefined ? [] : [[page, number] as const];
      }),
    );
    const stream = (side?.lines ?? []).map(({ page, glyphs }) => ({ page, text: squeezed(glyphText(glyphs)) }));
    const pages = entries.map((entry) => stream.find(({ text }) => text.startsWith(entry.slice(0, 8)))?.page ?? 0);
    expect(entries.length).toBeGreaterThan(10);
    expect(contentsNumbers(generated)).toEqual(pages.map((page) => folios.get(page)));
  });
});

type HtmlNode = ReturnType<typeof parseDocument> | ReturnType<typeof parseDocument>['children'][number];

/** What a browser shows of a page: everything but its head and its style sheets. */
function bodyText(node: HtmlNode): string {
  if ('data' in node) return node.type === ElementType.ElementType.Text ? node.data : '';
  if ('name' in node && ['head', 'style'].includes(node.name)) return '';
  // The numbers of sentences stand beside the text.
  if ('attribs' in node && node.attribs['class'] === 'number') return '';
  return 'children' in node ? node.children.map(bodyText).join('') : '';
}
