/** A page as a content stream: text marked with the paragraph it belongs to, everything else marked as artifact. Depends on the page and its fonts. */
import type { Page, PlacedLine, PlacedRun } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FontInUse } from './fonts-in-use.js';
import { newPageStream, writeRun, type PageStream } from './glyph-run.js';
import { placeKey, structureType } from './structure.js';
import { underlineOperators } from './underlines.js';

/** The operators of a page, and for each marked-content id (its index) a line of the paragraph that it belongs to. */
export interface PageContent {
  readonly operators: string;
  readonly marks: readonly PlacedLine[];
}

type FontsById = ReadonlyMap<string, FontInUse>;

/** Writes a page's text: each part of a paragraph under its own marked-content id, folios and running heads after them. */
export function pageContent(page: Page, fonts: FontsById): PageContent {
  const stream = newPageStream();
  const parts = paragraphParts(page.lines);
  parts.forEach((lines, mcid) =>
    writePart(stream, lines, `/${structureType(lines[0])} <</MCID ${mcid}>>`, page, fonts),
  );
  for (const line of page.marginLines) writePart(stream, [line], paginationMark(line, page), page, fonts);
  return { operators: stream.operators.join('\n'), marks: parts.map(([line]) => line) };
}

type Part = readonly [PlacedLine, ...PlacedLine[]];

/** Neighbouring lines of one paragraph. */
function paragraphParts(lines: readonly PlacedLine[]): readonly Part[] {
  const parts: [PlacedLine, ...PlacedLine[]][] = [];
  for (const line of lines) {
    const open = parts.at(-1);
    if (open && placeKey(open[0].place) === placeKey(line.place)) open.push(line);
    else parts.push([line]);
  }
  return parts;
}

const paginationMark = (line: PlacedLine, { size }: Page): string =>
  `/Artifact <</Type /Pagination /Subtype /${line.baseline < size.height / 2 ? 'Header' : 'Footer'}>>`;

function writePart(stream: PageStream, lines: Part, mark: string, page: Page, fonts: FontsById): void {
  stream.operators.push(`${mark} BDC`, 'BT');
  for (const line of lines) writeLine(stream, line, page.size.height - line.baseline, fonts);
  stream.operators.push('ET', 'EMC');
  for (const line of lines) stream.operators.push(...underlineOperators(line, page.size.height - line.baseline));
}

function writeLine(stream: PageStream, line: PlacedLine, baseline: Pt, fonts: FontsById): void {
  for (const runs of runsByLanguage(line.runs)) {
    const isForeign = runs[0].lang !== line.lang;
    if (isForeign) stream.operators.push(`/Span <</Lang (${languageTag(runs[0].lang)})>> BDC`);
    for (const run of runs) writeRun(stream, run, fontOf(run, fonts), baseline);
    if (isForeign) stream.operators.push('EMC');
  }
}

function runsByLanguage(runs: readonly PlacedRun[]): readonly (readonly [PlacedRun, ...PlacedRun[]])[] {
  const groups: [PlacedRun, ...PlacedRun[]][] = [];
  for (const run of runs) {
    const open = groups.at(-1);
    if (open?.[0].lang === run.lang) open.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** BCP 47 tags are letters, digits and hyphens; anything else would break out of the string. */
const languageTag = (lang: string): string => lang.replace(/[^A-Za-z0-9-]/g, '');

function fontOf(run: PlacedRun, fonts: FontsById): FontInUse {
  const font = fonts.get(run.face.id);
  if (!font) throw new Error(`face ${run.face.id} was not collected`);
  return font;
}
