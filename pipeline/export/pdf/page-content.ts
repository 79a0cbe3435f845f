/**
 * A page as a content stream: text marked with the paragraph it belongs to, everything else marked as artifact; or without any mark.
 * Depends on the page and its fonts alone.
 */
import { marginSide, type BlockPlace, type MarginSide, type Page, type PlacedLine } from '../../layout/index.js';
import { newPageStream, writeRun, type PageStream } from './glyph-run.js';
import type { Inks } from './color.js';
import { linksOf, type PageLink } from './links.js';
import { markedTexts, type FontsById, type MarkedText } from './marked-text.js';
import { hexString, textString } from './numbers.js';
import { ruleOperators } from './rules.js';
import { stretchesOf, type Stretch } from './stretches.js';
import { structureType, type ContentMark } from './structure-tree.js';
import { underlineOperators } from './underlines.js';

/** The operators of a page; for each marked-content id (its index) where in the structure it belongs; and its links. */
export interface PageContent {
  readonly operators: string;
  readonly marks: readonly ContentMark[];
  readonly links: readonly PageLink[];
}

export interface ContentOptions {
  /** Whether the text is marked for the structure; else nothing is marked, as on press sheets, and there are no links. */
  readonly isTagged: boolean;
  /** What there is to print with; a screen's colours if not said. */
  readonly inks?: Inks;
}

/** A page that is being written. */
interface Writing {
  readonly isTagged: boolean;
  readonly page: Page;
  readonly fonts: FontsById;
  readonly stream: PageStream;
  readonly marks: ContentMark[];
  readonly links: PageLink[];
}

/** Writes a page's text: every stretch of a paragraph under a marked-content id of its own, folios, running heads and notes beside lines after them. */
export function pageContent(page: Page, fonts: FontsById, { isTagged, inks }: ContentOptions): PageContent {
  const writing: Writing = { page, fonts, isTagged, stream: newPageStream(inks), marks: [], links: [] };
  for (const lines of paragraphParts(page.lines)) writePart(writing, lines);
  writeLayoutArtifact(writing, ruleOperators(page, writing.stream.inks));
  for (const line of page.marginLines) writeMarginLine(writing, line);
  const { marks, links } = writing;
  return { operators: writing.stream.operators.join('\n'), marks, links };
}

/** Neighbouring lines of one paragraph. */
function paragraphParts(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const parts: PlacedLine[][] = [];
  let before: PlacedLine | undefined;
  for (const line of lines) {
    if (before && isSameParagraph(before.place, line.place)) parts[parts.length - 1]?.push(line);
    else parts.push([line]);
    before = line;
  }
  return parts;
}

const isSameParagraph = (a: BlockPlace, b: BlockPlace): boolean =>
  a.block === b.block && a.cell === b.cell && a.paragraph === b.paragraph;

function writePart(writing: Writing, lines: readonly PlacedLine[]): void {
  const { isTagged, links, page } = writing;
  if (isTagged) {
    const written = stretchesOf(lines).map((stretch) => ({ stretch, mark: writeStretch(writing, stretch) }));
    links.push(...linksOf(written, page.size.height));
  } else writeUnmarked(writing, lines);
  for (const line of lines) writeUnderlines(writing, line);
}

/** Writes a stretch and gives its first mark; a leader is for the eye alone, and has none. */
function writeStretch(writing: Writing, { lines, isLeader, ...place }: Stretch): number | undefined {
  const { stream, fonts, marks } = writing;
  if (isLeader) {
    for (const line of lines) writeArtifact(writing, '/Type /Layout', () => writeReadable(writing, line));
    return undefined;
  }
  const first = marks.length;
  for (const text of markedTexts(lines, fonts)) {
    const mark = { ...place, line: text.pieces[0].line };
    stream.operators.push(contentMark(text, mark, marks.length));
    marks.push(mark);
    writeText(writing, text);
    stream.operators.push('EMC');
  }
  return marks.length > first ? first : undefined;
}

function writeUnmarked(writing: Writing, lines: readonly PlacedLine[]): void {
  for (const text of markedTexts(lines, writing.fonts)) writeText(writing, text);
}

/** ISO 32000-1, table 330: only running heads and folios have a subtype. */
const ARTIFACT_ENTRIES: Readonly<Record<MarginSide, string>> = {
  head: '/Type /Pagination /Subtype /Header',
  foot: '/Type /Pagination /Subtype /Footer',
  beside: '/Type /Pagination',
};

function writeMarginLine(writing: Writing, line: PlacedLine): void {
  const entries = ARTIFACT_ENTRIES[marginSide(writing.page, line)];
  writeArtifact(writing, entries, () => writeReadable(writing, line));
  writeUnderlines(writing, line);
}

/** What is no part of the content, in a mark that says so where the page is tagged. */
function writeArtifact({ stream, isTagged }: Writing, entries: string, write: () => void): void {
  if (isTagged) stream.operators.push(`/Artifact <<${entries}>> BDC`);
  write();
  if (isTagged) stream.operators.push('EMC');
}

/** A line's text outside the structure, read back as what it shows. */
function writeReadable(writing: Writing, line: PlacedLine): void {
  const { stream, fonts, isTagged } = writing;
  for (const text of markedTexts([line], fonts)) {
    const actualText = isTagged ? text.actualText : undefined;
    if (actualText !== undefined) stream.operators.push(`/Span <</ActualText ${hexString(actualText)}>> BDC`);
    writeText(writing, text);
    if (actualText !== undefined) stream.operators.push('EMC');
  }
}

/** Key of a mark's origin: a segment id, or `generated`. In the form of a private name (ISO 32000-1, annex E). */
const ORIGIN_KEY = 'DUIZ_Origin';

/** The mark that opens a stretch of a paragraph. Language and read text are properties of spans only (ISO 32000-1, 14.9.2 and 14.9.4). */
function contentMark({ lang, origin, actualText }: MarkedText, mark: ContentMark, mcid: number): string {
  const spanEntries = [
    ...(lang === mark.line.lang ? [] : [`/Lang ${textString(lang)}`]),
    ...(actualText === undefined ? [] : [`/ActualText ${hexString(actualText)}`]),
  ];
  const tag = spanEntries.length > 0 ? 'Span' : structureType(mark);
  const entries = [`/MCID ${mcid}`, ...spanEntries, `/${ORIGIN_KEY} ${textString(origin)}`];
  return `/${tag} <<${entries.join(' ')}>> BDC`;
}

function writeText({ stream, page }: Writing, { pieces }: MarkedText): void {
  stream.operators.push('BT');
  for (const { run, font, line } of pieces) writeRun(stream, run, font, page.size.height - line.baseline);
  stream.operators.push('ET');
}

function writeUnderlines(writing: Writing, line: PlacedLine): void {
  writeLayoutArtifact(writing, underlineOperators(line, writing.page.size.height - line.baseline, writing.stream.inks));
}

/** Lines that say nothing (ISO 32000-1, 14.8.2.2). */
function writeLayoutArtifact(writing: Writing, drawn: readonly string[]): void {
  if (drawn.length > 0) writeArtifact(writing, '/Type /Layout', () => writing.stream.operators.push(...drawn));
}
