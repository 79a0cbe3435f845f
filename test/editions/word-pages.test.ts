/** The Word files of both booklets as LibreOffice prints them: nothing lost, 22 lines of 28 characters, no line broken where it must not be. */
import { afterAll, describe, expect, it } from 'vitest';
import { mm } from '../../pipeline/geometry/index.js';
import { readPdf, type PdfFile, type PdfPage } from '../support/read-pdf.js';
import { contentsOf, flowingText, squeezed } from './expected-text.js';
import { brokenNumbers, forbiddenMarks, splitDashes, splitWords } from './line-faults.js';
import { glyphText, linesOf, setParagraphs, type SetLine, type SetParagraph } from './set-lines.js';
import { headingIndexes, textsOf } from './set-sides.js';
import { brokenFigures, marginLines, printWordFiles, rightOf, soffice, type TextArea } from './word-prints.js';

const BOOKLETS = ['chinese', 'korean'] as const;
type Booklet = (typeof BOOKLETS)[number];
const LANGUAGE = { chinese: 'zh', korean: 'ko' } as const;

const office = soffice();
const prints = await printWordFiles(office, BOOKLETS);
afterAll(prints.remove);

/** The type area of GB/T 9704 on A4: 37 mm from the head, 28 mm from the inner edge, 156 mm wide, 225 mm high. */
const AREA: TextArea = { top: mm(37), bottom: mm(37 + 225) + 2 };
const INNER = mm(28);
const OUTER = mm(26);
/** How far a glyph's advance may reach beyond an edge by rounding, in points. */
const ROUNDING = 1;

interface PrintedBooklet {
  readonly file: PdfFile;
  /** Every line but running heads and page numbers: cover, imprint, contents, text. */
  readonly lines: readonly SetLine[];
  /** The lines of the text itself. */
  readonly textLines: readonly SetLine[];
}

const shown = ({ glyphs }: SetLine): string => squeezed(glyphText(glyphs));

/** What may run over the pages: the title and the headings. */
function runningHeads(edition: Booklet): readonly string[] {
  const texts = textsOf(LANGUAGE[edition]);
  return headingIndexes().map((index) => squeezed(texts[index] ?? ''));
}

/** The text begins with the last line that says what the title says: cover and imprint say it too. */
async function printedBooklet(edition: Booklet): Promise<PrintedBooklet> {
  const file = await prints.printed(edition);
  const heads = runningHeads(edition);
  const isAround = (line: SetLine): boolean =>
    line.baseline >= AREA.bottom || (line.baseline <= AREA.top && heads.includes(shown(line)));
  const lines = file.pages.flatMap((page) => linesOf(page)).filter((line) => !isAround(line));
  const start = lines.findLastIndex((line) => shown(line) === heads[0]);
  return { file, lines, textLines: lines.slice(start) };
}

const ENTRY = /^(.*?)·{2,}([0-9]+)$/;
const paragraphsOf = (edition: Booklet, { textLines }: PrintedBooklet): readonly SetParagraph[] =>
  setParagraphs(textsOf(LANGUAGE[edition]), textLines);

/** The lines of each page of the text. */
const textPages = ({ textLines }: PrintedBooklet): readonly (readonly SetLine[])[] =>
  [...new Set(textLines.map(({ page }) => page))].map((number) => textLines.filter(({ page }) => page === number));

describe.runIf(office.canRun).each(BOOKLETS)('%s.docx on paper', (edition) => {
  it('says the whole text, and besides it cover, imprint and contents alone', async () => {
    const { lines } = await printedBooklet(edition);
    const numbers = lines.flatMap((line) => ENTRY.exec(shown(line))?.[2] ?? []);
    expect(numbers).toHaveLength(contentsOf(LANGUAGE[edition]).length);
    const said = lines.map((line) => shown(line).replace(ENTRY, '$1$2')).join('');
    expect(said).toBe(flowingText(edition, numbers));
  });

  it('says above the text what report and section it is, and below it the page’s number, from 1', async () => {
    const booklet = await printedBooklet(edition);
    const heads = runningHeads(edition);
    const pages = textPages(booklet).map((lines) => lines[0]?.page ?? 0);
    for (const [index, number] of pages.entries()) {
      const page = booklet.file.pages[number - 1];
      const outside = page ? marginLines(page, AREA).map(shown) : [];
      expect(outside.at(-1)).toBe(`—${String(index + 1)}—`);
      for (const head of outside.slice(0, -1)) expect(heads).toContain(head);
    }
  });

  it('keeps every line within the type area', async () => {
    const booklet = await printedBooklet(edition);
    const beyond = textPages(booklet).flatMap((lines, index) => {
      const isRecto = index % 2 === 0;
      const left = (isRecto ? INNER : OUTER) - ROUNDING;
      const right = mm(210) - (isRecto ? OUTER : INNER) + ROUNDING;
      return lines.filter(({ glyphs: [first, ...rest] }) => {
        const last = rest.findLast(({ text }) => text.trim() !== '') ?? first;
        return (first?.x ?? 0) < left || (last ? rightOf(last) : 0) > right;
      });
    });
    expect(beyond.map((line) => `${String(line.page)}: ${shown(line)}`)).toEqual([]);
  });

  it.each([
    ['breaks no number in figures, nor before its per cent sign', brokenFigures],
    ['splits no dash and no ellipsis', splitDashes],
    ['splits no Latin word', splitWords],
  ])('%s at a line end', async (_, rule) => {
    const paragraphs = paragraphsOf(edition, await printedBooklet(edition));
    expect(paragraphs.flatMap(({ texts }) => rule(texts))).toEqual([]);
  });
});

/** A page that shows anything but its margins. */
const isFilled = ({ glyphs }: PdfPage): boolean =>
  glyphs.some(({ isArtifact, text }) => !isArtifact && text.trim() !== '');

/** Nothing but Han and full-width marks, so that characters count as columns. */
const isFullWidth = (text: string): boolean => /^[一-鿿　-〿！-～“”‘’—…·]+$/.test(text);

/** How many characters of the next line could stand on a line of 28 as well. */
const laterBreaks = (text: string, next: string): readonly number[] =>
  Array.from({ length: Math.max(0, 28 - text.length) }, (_, index) => index + 1).filter((more) => {
    const lines = [text + next.slice(0, more), next.slice(more), '工'];
    return [forbiddenMarks, brokenNumbers, splitWords].every((rule) => rule(lines).every(({ line }) => line > 1));
  });

describe.runIf(office.canRun)('chinese.docx on paper, in lines', () => {
  it('has as many pages as ours that are not blank, or one more or less', async () => {
    const { file } = await printedBooklet('chinese');
    const ours = await readPdf(prints.finished.bytes('chinese', 'pdf'));
    const filled = ours.pages.filter(isFilled).length;
    expect(filled).toBeGreaterThan(20);
    expect(Math.abs(file.pages.filter(isFilled).length - filled)).toBeLessThanOrEqual(1);
  });

  it('has 22 lines on a full page, each on the grid of 28.95 pt', async () => {
    const pages = textPages(await printedBooklet('chinese'));
    const inner = pages.slice(1, -1);
    expect(inner.filter((lines) => lines.length === 22).length).toBeGreaterThan(inner.length / 2);
    // Fewer where a heading, or two lines of a paragraph, go to the next page.
    for (const lines of inner) expect([20, 21, 22]).toContain(lines.length);
    for (const lines of inner)
      for (const { baseline } of lines) {
        const rows = (baseline - (lines[0]?.baseline ?? 0)) / 28.95;
        // A heading in another face stands 2 pt higher or lower in its line.
        expect(Math.abs(rows - Math.round(rows)) * 28.95).toBeLessThan(4);
      }
  });

  it('has 28 characters on a full line, and fewer only where no other break is allowed', async () => {
    const booklet = await printedBooklet('chinese');
    const full = paragraphsOf('chinese', booklet).flatMap(({ texts, lines }) =>
      texts.flatMap((text, index) => {
        const next = texts[index + 1];
        const isIndented = (lines[index]?.glyphs[0]?.x ?? 0) > INNER + 10;
        // Figures that did not fit stand on the next line.
        const isFollowedByHan = next !== undefined && isFullWidth(next.slice(0, 2));
        return isFollowedByHan && isFullWidth(text) && !isIndented ? [{ text, next }] : [];
      }),
    );
    expect(full.length).toBeGreaterThan(150);
    expect(full.filter(({ text }) => text.length === 28).length).toBeGreaterThan(0.85 * full.length);
    expect(full.filter(({ text }) => text.length > 28)).toEqual([]);
    expect(full.filter(({ text, next }) => laterBreaks(text, next).length > 0)).toEqual([]);
  });

  it('has no forbidden mark at a line’s edge, but for a solidus, after which every office breaks', async () => {
    const paragraphs = paragraphsOf('chinese', await printedBooklet('chinese'));
    const faults = paragraphs.flatMap(({ texts }) => forbiddenMarks(texts));
    expect(faults.filter(({ text }) => !text.endsWith('/'))).toEqual([]);
  });
});
