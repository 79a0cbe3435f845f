/** Criterion 30: bookmarks are the headings of the text, and contents name the pages on which their targets stand. */
import type { Inline, ParagraphBlock } from '../../edition/index.js';
import type { OutlineEntry, Page } from '../../layout/index.js';
import { type MeasuredBook, type MeasuredLine, type MeasuredParagraph } from './measured-page.js';
import { numberText } from './numbering.js';
import type { ParagraphFacts } from './paragraph-facts.js';
import { fault, pageFault, type PageFinding } from './page-finding.js';

/** Bookmarks and references. */
export const checkReferences = (book: MeasuredBook, facts: readonly ParagraphFacts[]): readonly PageFinding[] => {
  const { anchors, pages } = book.document;
  const pageOf = new Map(pages.map((page) => [page.number, page]));
  // Of anchors that share an id the first one counts: later entries of a map win.
  const targets = new Map([...anchors].reverse().map(({ id, page }) => [id, pageOf.get(page)]));
  return [
    ...outlineFaults(book, facts),
    ...book.paragraphs.flatMap((paragraph) => referenceFaults(paragraph, targets)),
  ];
};

function outlineFaults({ document }: MeasuredBook, facts: readonly ParagraphFacts[]): readonly PageFinding[] {
  const rows = new Set<number>();
  // Of a row only its first heading: those of the other languages say the same.
  const headings = facts
    .flatMap(({ headings: own }) => own)
    .filter(({ line: { placed } }) => {
      const { block, cell } = placed.place;
      const isFirst = !rows.has(block);
      rows.add(block);
      return cell === undefined || isFirst;
    });
  const extra = document.outline.slice(headings.length);
  return [
    ...headings.flatMap((heading, index) => entryFaults(heading, document.outline[index])),
    ...extra.map(({ title, page }) => pageFault('pages/outline-extra', page, { title })),
  ];
}

/** A heading as it is printed. */
export interface PrintedHeading {
  /** The line on which it begins. */
  readonly line: MeasuredLine;
  readonly level: number;
  readonly title: string;
}

/** The headings that a paragraph prints: itself, or what opens it. */
export function headingsOf({ block, lines }: MeasuredParagraph): readonly PrintedHeading[] {
  const first = lines.find(({ placed }) => placed.index === 0);
  if (block.tag === 'p') return runInHeadings(lines);
  return first ? [{ line: first, level: Number(first.placed.tag.slice(1)), title: blockText(block) }] : [];
}

/** Run-in headings, from what stands on the lines: a bookmark leaves out their full stop. */
function runInHeadings(lines: readonly MeasuredLine[]): readonly PrintedHeading[] {
  const headings: (PrintedHeading & { title: string })[] = [];
  let last: number | undefined;
  for (const line of lines) {
    for (const { headingLevel: level, glyphs } of line.placed.runs) {
      if (level !== undefined) {
        const open = headings.at(-1);
        const text = glyphs.map((glyph) => glyph.text).join('');
        if (level === last && open) open.title += text;
        else headings.push({ line, level, title: text });
      }
      last = level;
    }
  }
  return headings.map((heading) => ({ ...heading, title: heading.title.trim().replace(/[。.]$/, '') }));
}

function entryFaults({ line, level, title }: PrintedHeading, entry: OutlineEntry | undefined): readonly PageFinding[] {
  const isRight =
    entry !== undefined &&
    squeezed(entry.title) === squeezed(title) &&
    entry.level === level &&
    entry.page === line.page.number;
  const found = entry ? `${entry.title}, h${entry.level}, ${entry.page}` : '–';
  return isRight ? [] : [fault('pages/outline', line, { title, found })];
}

const blockText = ({ inlines }: ParagraphBlock): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

type Reference = Extract<Inline, { kind: 'page-reference' }>;

/** Every reference prints the number that the page of its target carries. */
function referenceFaults(
  { block, lines }: MeasuredParagraph,
  targets: ReadonlyMap<string, Page | undefined>,
): readonly PageFinding[] {
  const references = block.inlines.filter((inline): inline is Reference => inline.kind === 'page-reference');
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || references.length === 0) return [];
  const printed = squeezed(lines.map(({ text }) => text).join('')).match(/[0-9]+|[ivxlcdm]+|[IVXLCDM]+/g) ?? [];
  return references.flatMap(({ target, numbering, origin }, index) => {
    const page = targets.get(target);
    if (!page) return [fault('pages/reference-nowhere', first, { target }, origin)];
    const expected = numberText(page.counter, numbering);
    // References stand at the end of a contents line, in their order.
    const found = printed.at(index - references.length);
    return found === expected
      ? []
      : [fault('pages/reference', last, { target, found: found ?? '–', expected }, origin)];
  });
}
