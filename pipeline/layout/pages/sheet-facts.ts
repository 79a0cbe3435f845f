/** What anchors, named strings, the outline and the passages ask of a page: worked out once for each sheet. */
import type { Pt } from '../../geometry/index.js';
import { segmentIdsOf, type FlowParagraph } from '../flow/index.js';
import type { PlaceInBlock } from '../paged-document.js';
import { hasHeading, headingsOn, type Heading } from './headings.js';
import type { SheetLine } from './sheet.js';

export interface SheetFacts {
  /** The first line of each paragraph on the page, in the order of its lines. */
  readonly paragraphs: readonly FirstLine[];
  /** Headings that begin on the page. */
  readonly headings: readonly HeadingLine[];
}

/** The first line that a page has of a paragraph. */
export interface FirstLine {
  /** Counted from the first item on the page. */
  readonly item: number;
  readonly at: PlaceInBlock;
  /** From the top of the type area. */
  readonly top: Pt;
  /** Whether no line of the page stands above it. */
  readonly isAtTop: boolean;
  /** The segments that the page shows of the paragraph, each with its first line there. */
  readonly passages: ReadonlyMap<string, Pt>;
}

/** The headings that begin on a line, at least one. */
export interface HeadingLine {
  readonly item: number;
  readonly isInRow: boolean;
  readonly lang: string;
  readonly top: Pt;
  readonly headings: readonly Heading[];
}

const EPSILON: Pt = 0.01;

/** The facts of a page's lines. */
export function factsOf(lines: readonly SheetLine[]): SheetFacts {
  const pageTop = lines.reduce((least, { top }) => Math.min(least, top), Infinity);
  const paragraphs: (FirstLine & { readonly passages: Map<string, Pt> })[] = [];
  const headings: HeadingLine[] = [];
  let before: FlowParagraph | undefined;
  let isHeaded = false;
  for (const { item, paragraph, line, top } of lines) {
    const { at, block } = paragraph;
    if (paragraph !== before) isHeaded = hasHeading(paragraph);
    before = paragraph;
    let known = paragraphs.at(-1);
    if (known?.item !== item || known.at !== at) {
      known = paragraphs.find((other) => other.item === item && other.at === at);
      if (!known) paragraphs.push((known = { item, at, top, isAtTop: top <= pageTop + EPSILON, passages: new Map() }));
    }
    for (const { origin } of paragraph.lines[line]?.runs ?? [])
      for (const id of segmentIdsOf(origin)) if (!known.passages.has(id)) known.passages.set(id, top);
    const own = isHeaded ? headingsOn(paragraph, line) : [];
    if (own.length > 0) headings.push({ item, isInRow: at.cell !== undefined, lang: block.lang, top, headings: own });
  }
  return { paragraphs, headings };
}
