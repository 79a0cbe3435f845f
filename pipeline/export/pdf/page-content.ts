/** A page as a content stream: text marked with the paragraph it belongs to, everything else marked as artifact. Depends on the page and its fonts. */
import { marginSide, type MarginSide, type Page, type PlacedLine } from '../../layout/index.js';
import type { Inks } from './color.js';
import { newPageStream, writeRun, type PageStream } from './glyph-run.js';
import { markedTexts, type FontsById, type MarkedText } from './marked-text.js';
import { hexString, textString } from './numbers.js';
import { placeKey, structureType } from './structure.js';
import { ruleOperators } from './rules.js';
import { underlineOperators } from './underlines.js';

/** The operators of a page, and for each marked-content id (its index) a line of the paragraph that it belongs to. */
export interface PageContent {
  readonly operators: string;
  readonly marks: readonly PlacedLine[];
}

/** A page that is being written. */
interface Writing {
  readonly page: Page;
  readonly fonts: FontsById;
  readonly stream: PageStream;
  readonly marks: PlacedLine[];
}

/** Writes a page's text: every stretch of a paragraph under a marked-content id of its own, folios, running heads and notes beside lines after them. */
export function pageContent(page: Page, fonts: FontsById, inks: Inks = 'screen'): PageContent {
  const writing: Writing = { page, fonts, stream: newPageStream(inks), marks: [] };
  for (const lines of paragraphParts(page.lines)) writePart(writing, lines);
  writing.stream.operators.push(...ruleOperators(page, inks));
  for (const line of page.marginLines) writeMarginLine(writing, line);
  return { operators: writing.stream.operators.join('\n'), marks: writing.marks };
}

/** Neighbouring lines of one paragraph. */
function paragraphParts(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const parts: [PlacedLine, ...PlacedLine[]][] = [];
  for (const line of lines) {
    const open = parts.at(-1);
    if (open && placeKey(open[0].place) === placeKey(line.place)) open.push(line);
    else parts.push([line]);
  }
  return parts;
}

function writePart(writing: Writing, lines: readonly PlacedLine[]): void {
  const { stream, fonts, marks } = writing;
  for (const text of markedTexts(lines, fonts)) {
    stream.operators.push(contentMark(text, marks.length));
    marks.push(text.pieces[0].line);
    writeText(writing, text);
    stream.operators.push('EMC');
  }
  for (const line of lines) writeUnderlines(writing, line);
}

/** ISO 32000-1, table 330: only running heads and folios have a subtype. */
const ARTIFACT_ENTRIES: Readonly<Record<MarginSide, string>> = {
  head: '/Type /Pagination /Subtype /Header',
  foot: '/Type /Pagination /Subtype /Footer',
  beside: '/Type /Pagination',
};

function writeMarginLine(writing: Writing, line: PlacedLine): void {
  const { stream, page, fonts } = writing;
  stream.operators.push(`/Artifact <<${ARTIFACT_ENTRIES[marginSide(page, line)]}>> BDC`);
  for (const text of markedTexts([line], fonts)) {
    const { actualText } = text;
    if (actualText !== undefined) stream.operators.push(`/Span <</ActualText ${hexString(actualText)}>> BDC`);
    writeText(writing, text);
    if (actualText !== undefined) stream.operators.push('EMC');
  }
  stream.operators.push('EMC');
  writeUnderlines(writing, line);
}

/** Key of a mark's origin: a segment id, or `generated`. In the form of a private name (ISO 32000-1, annex E). */
const ORIGIN_KEY = 'DUIZ_Origin';

/** The mark that opens a stretch of a paragraph. Language and read text are properties of spans only (ISO 32000-1, 14.9.2 and 14.9.4). */
function contentMark({ lang, origin, actualText, pieces }: MarkedText, mcid: number): string {
  const { line } = pieces[0];
  const spanEntries = [
    ...(lang === line.lang ? [] : [`/Lang ${textString(lang)}`]),
    ...(actualText === undefined ? [] : [`/ActualText ${hexString(actualText)}`]),
  ];
  const tag = spanEntries.length > 0 ? 'Span' : structureType(line);
  const entries = [`/MCID ${mcid}`, ...spanEntries, `/${ORIGIN_KEY} ${textString(origin)}`];
  return `/${tag} <<${entries.join(' ')}>> BDC`;
}

function writeText({ stream, page }: Writing, { pieces }: MarkedText): void {
  stream.operators.push('BT');
  for (const { run, font, line } of pieces) writeRun(stream, run, font, page.size.height - line.baseline);
  stream.operators.push('ET');
}

function writeUnderlines({ stream, page }: Writing, line: PlacedLine): void {
  stream.operators.push(...underlineOperators(line, page.size.height - line.baseline, stream.inks));
}
