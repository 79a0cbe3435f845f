/** Segments by the names that an author gives them: one, a stretch, a paragraph, a whole section file. */
import type { SegmentEntry, SegmentFile } from './segment-file.js';

/** A segment and the file that holds it. */
export interface LocatedSegment {
  readonly file: SegmentFile;
  readonly entry: SegmentEntry;
}

/** What a name stands for, in the order of the document. */
export type Selection =
  | { readonly kind: 'found'; readonly segments: readonly LocatedSegment[] }
  /** Nothing has this name, or this end of a stretch. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** The stretch ends before it begins. */
  | { readonly kind: 'reversed'; readonly first: string; readonly last: string };

/** Every segment of these files, in their order. */
export const allSegments = (files: readonly SegmentFile[]): readonly LocatedSegment[] =>
  files.flatMap((file) => file.entries.map((entry) => ({ file, entry })));

const STRETCH = /^(.+?)\.{2,3}(.+)$/;
/** The end of a stretch in the paragraph in which it begins: `p012.s03..s07`. */
const SENTENCE = /^s\d+[a-z]*$/;

/**
 * The segments that a name stands for: `p012.s03` (of a join too, one of its sentences), `p012.s03+s04`, `p012.s03..p013.s02`,
 * `p012.s03..s07`, all of a paragraph `p012`, all of a section file `01-02`. `files` are those of one document, in its order.
 */
export function selectSegments(files: readonly SegmentFile[], name: string): Selection {
  const all = allSegments(files);
  const [, first, end] = STRETCH.exec(name) ?? [];
  if (first === undefined || end === undefined) {
    const segments = namedSegments(all, name);
    return segments.length === 0 ? { kind: 'unknown', name } : { kind: 'found', segments };
  }
  const last = SENTENCE.test(end) ? `${first.split('.')[0] ?? ''}.${end}` : end;
  const [begins, ends] = [namedSegments(all, first)[0], namedSegments(all, last).at(-1)];
  if (!begins || !ends) return { kind: 'unknown', name: begins ? last : first };
  const [from, to] = [all.indexOf(begins), all.indexOf(ends)];
  return from > to ? { kind: 'reversed', first, last } : { kind: 'found', segments: all.slice(from, to + 1) };
}

/** Every name that stands for something in these files, for those who look for the one they meant. */
export const segmentNames = (files: readonly SegmentFile[]): readonly string[] => [
  ...new Set(files.flatMap(({ entries }) => entries.flatMap(({ id, ids }) => [id, ...ids, paragraphOf(ids[0] ?? '')]))),
  ...files.map(sectionName),
];

function namedSegments(all: readonly LocatedSegment[], name: string): readonly LocatedSegment[] {
  const own = all.filter(
    ({ entry: { id, ids } }) => id === name || ids.includes(name) || paragraphOf(ids[0] ?? '') === name,
  );
  return own.length > 0 ? own : all.filter(({ file }) => sectionName(file) === name.replace(/\.md$/, ''));
}

const paragraphOf = (id: string): string => id.split('.')[0] ?? '';

/** `01-02` of `translations/x/ko/01-02.md`. */
const sectionName = ({ file }: SegmentFile): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
