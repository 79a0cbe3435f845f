/** Rows of the termbase by a part of their words, and where they are used. */
import { hasTerm, mentions } from '../check/index.js';
import type { Diagnostic, Span } from '../diagnostic/index.js';
import { cellSpan, type Term } from '../termbase/index.js';
import { loadTermFile, loadTermSegments, type TermSegment } from './term-sources.js';
import type { World } from './world.js';

/** Where a term stands in a document. */
export interface TermUse {
  readonly document: string;
  /** Segments whose Chinese has the term, not counting those that have it as part of a longer one. */
  readonly segments: number;
  /** Those of them whose Korean has no form of it, where the checks ask for its form. */
  readonly missing: number;
  /** The first of them. */
  readonly first: readonly SegmentPlace[];
}

export interface SegmentPlace {
  readonly id: string;
  readonly span: Span;
}

export interface FoundRow {
  readonly term: Term;
  readonly span: Span;
  /** By document; those without it are not here. */
  readonly uses: readonly TermUse[];
}

export interface SearchReport {
  /** Undefined where the termbase cannot be read. */
  readonly found: readonly FoundRow[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** So many places are named of each document. */
const PLACES = 3;

/** The rows that have a text in one of their forms: whole words of it first, then in the order of the file. */
export function searchTerms(world: World, wanted: string): SearchReport {
  const termFile = loadTermFile(world);
  if (!termFile.value) return { found: undefined, diagnostics: termFile.diagnostics };
  const { file, rows, termbase } = termFile.value;
  const segments = loadTermSegments(world, termbase);
  const isWhole = ({ zh, ko, variants }: Term): boolean => [zh, ko, ...variants].includes(wanted);
  const matching = rows.filter(({ term }) => mentions(term, wanted));
  const ordered = [...matching.filter(({ term }) => isWhole(term)), ...matching.filter(({ term }) => !isWhole(term))];
  const found = ordered.map((row) => ({
    term: row.term,
    span: cellSpan(file, row),
    uses: usesOf(row.term, segments.value),
  }));
  return { found, diagnostics: [...termFile.diagnostics, ...segments.diagnostics] };
}

function usesOf(term: Term, segments: readonly TermSegment[]): readonly TermUse[] {
  const own = segments.filter(({ text }) => text.terms.some((found) => found.term === term));
  const documents = [...new Set(own.map(({ document }) => document))];
  return documents.map((document) => {
    const inDocument = own.filter((segment) => segment.document === document);
    return {
      document,
      segments: inDocument.length,
      missing: inDocument.filter((segment) => lacksTerm(segment, term)).length,
      first: inDocument.slice(0, PLACES).map(placeOf),
    };
  });
}

/** Whether a segment has Korean, and none of the term's forms in it. */
export const lacksTerm = ({ text }: TermSegment, term: Term): boolean =>
  text.ko !== '' && hasTerm(text, term) === false;

/** The segment and where its Korean stands, or its header while it has none. */
export const placeOf = ({ entry }: TermSegment): SegmentPlace => ({
  id: entry.id,
  span: entry.korean?.span ?? entry.span,
});
