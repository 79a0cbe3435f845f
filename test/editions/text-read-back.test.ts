/** Every character of the report stands in the finished editions, and nothing else but what the page dump lists as generated. */
import { ElementType, parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_MARKS, PRINTED_MARKS, printedText, readSource, type SourceDocument } from '../../pipeline/source/index.js';
import { requireTool } from '../support/outside-tools.js';
import { docxText, readDocx } from '../support/read-docx.js';
import {
  expectedParagraphs,
  IMPRINTS,
  MARKS,
  receivedBytes,
  receivedLines,
  squeezed,
  withPrintedMarks,
} from './expected-text.js';
import { EDITIONS, finishEditions, type EditionName } from './finished-editions.js';
import { glyphText, linesOf, takeOut } from './set-lines.js';
import { readEdition, textsOf } from './set-sides.js';

const pdftotext = requireTool('pdftotext', 'apt-get install poppler-utils');

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

/** What each column of an edition must say. */
const columnTexts: Readonly<Record<EditionName, readonly string[]>> = {
  chinese: [chinese],
  korean: [korean],
  bilingual: [korean, chinese],
};

/** The text of an edition's columns by poppler, less the generated lines of each page. */
async function popplerColumns(edition: EditionName): Promise<readonly string[]> {
  const { file, gutters } = await readEdition(finished, edition);
  const edges = [0, ...gutters, file.pages[0]?.width ?? 0].map(Math.round);
  const columns = edges.slice(1).map((right, index) => popplerPages(edition, edges[index] ?? 0, right));
  file.pages.forEach(({ number }, index) => {
    const added = finished.generated(edition).filter(({ page }) => page === number);
    for (const { text } of added) {
      // A generated line stands in one of the columns: the one that has it.
      const holder = columns.find((pages) => pages[index]?.some((line) => squeezed(line) === squeezed(text)));
      takeOut(holder?.[index] ?? [], text, (line) => line, number);
    }
  });
  return columns.map((pages) => squeezed(pages.flat().join('')));
}

/** The lines of each page between two edges, in points. */
function popplerPages(edition: EditionName, left: number, right: number): string[][] {
  const crop = ['-r', '72', '-x', String(left), '-y', '0', '-W', String(right - left), '-H', '10000'];
  const { stdout } = pdftotext.run(['-raw', '-enc', 'UTF-8', ...crop, finished.path(edition, 'pdf'), '-']);
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line !== ''));
}

describe.each(EDITIONS)('%s.pdf', (edition) => {
  it.runIf(pdftotext.canRun)('reads back by poppler as the text, less exactly the generated lines', async () => {
    expect(await popplerColumns(edition)).toEqual(columnTexts[edition]);
  });

  it('reads back by its glyphs as the text, less exactly the generated lines', async () => {
    const { sides } = await readEdition(finished, edition);
    const shown = sides.map(({ lines }) => squeezed(lines.map(({ glyphs }) => glyphText(glyphs)).join('')));
    expect(shown).toEqual(columnTexts[edition]);
  });

  it('marks as no content exactly what the dump lists as generated outside the text', async () => {
    const { file } = await readEdition(finished, edition);
    const artifacts = file.pages.flatMap((page) =>
      linesOf({ ...page, glyphs: page.glyphs.filter(({ isArtifact }) => isArtifact) }).map(({ glyphs }) => ({
        page: page.number,
        text: glyphText(glyphs),
      })),
    );
    expect(artifacts.length).toBeGreaterThan(0);
    const imprints: readonly string[] = IMPRINTS[edition].map(squeezed);
    const [inText, outside] = [true, false].map((isImprint) =>
      finished.generated(edition).filter(({ text }) => imprints.includes(squeezed(text)) === isImprint),
    );
    expect(artifacts).toEqual(outside);
    expect(inText?.map(({ text }) => squeezed(text))).toEqual(imprints);
  });
});

/** What Word and browsers show, paragraph by paragraph. */
const flowingTexts: Readonly<Record<EditionName, string>> = {
  chinese,
  korean,
  bilingual: squeezed(expected.map((paragraph) => paragraph.korean + paragraph.chinese).join('')),
};

describe.each(EDITIONS)('%s', (edition) => {
  it('reads back from the Word file, headers and footers apart', () => {
    const bytes = finished.bytes(edition, 'docx');
    expect(squeezed(docxText(bytes))).toBe(flowingTexts[edition] + squeezed(IMPRINTS[edition].join('')));
    const { headers, footers } = readDocx(bytes);
    expect(squeezed([...headers, ...footers].join('')).replace(/—\{PAGE\}—/g, '')).toBe('');
  });

  it('reads back from the web page', () => {
    const page = parseDocument(new TextDecoder().decode(finished.bytes(edition, 'html')));
    expect(squeezed(bodyText(page))).toBe(flowingTexts[edition] + squeezed(IMPRINTS[edition].join('')));
  });
});

type HtmlNode = ReturnType<typeof parseDocument> | ReturnType<typeof parseDocument>['children'][number];

/** What a browser shows of a page: everything but its head and its style sheets. */
function bodyText(node: HtmlNode): string {
  if ('data' in node) return node.type === ElementType.ElementType.Text ? node.data : '';
  if ('name' in node && ['head', 'style'].includes(node.name)) return '';
  return 'children' in node ? node.children.map(bodyText).join('') : '';
}
