/** What somebody changed in the source, told sentence by sentence, with the lines that bring the segment files up to date. */
import { info, spanAt, warning, type Diagnostic, type Hint, type Label, type Span } from '../diagnostic/index.js';
import { hashSentences } from '../segment/index.js';
import { withoutWhiteSpace, type SourceDocument, type SourceParagraph } from '../source/index.js';
import { rawsOf, type FollowedParagraph, type FollowedSegment, type FollowedSource } from './follow-source.js';
import type { FreshSentence } from './recut.js';
import type { SegmentEntry } from './segment-file.js';

/** How many characters of a sentence a message shows. */
const EXCERPT = 12;

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** One line for all of them in the document of this name, and one for every sentence that is edited, new or gone. */
export function sourceChanges(
  { paragraphs, removed }: FollowedSource,
  source: SourceDocument,
  name: string,
): readonly Diagnostic[] {
  const placed = paragraphs.flatMap(segmentsOf);
  const parted = new Set(removed.flatMap(({ ids }) => ids));
  const edited = placed.flatMap((segment) => editedLines(segment, source));
  // The sentences of a join that was parted are told with it.
  const fresh = placed.flatMap((segment, index) =>
    segment.entry || parted.has(segment.ids[0] ?? '') ? [] : [newSentence(placed, index, source)],
  );
  const present = new Set(placed.flatMap(({ ids }) => ids));
  const gone = removed.map((entry) =>
    goneSegment(
      entry,
      entry.ids.some((id) => present.has(id)),
    ),
  );
  const args = { edited: edited.length, fresh: fresh.length, gone: gone.length };
  const span = { file: source.file, start: { line: 1, column: 1 } };
  const first = warning('translation/source-changed', args, {
    span,
    hints: [{ code: 'hint/follow-source', args: { name } }],
  });
  return [first, ...edited, ...fresh, ...gone];
}

/** A segment and its paragraph. */
interface PlacedSegment extends FollowedSegment {
  readonly paragraph: SourceParagraph;
}

/** The segments of a paragraph in order; the sentences of one that stayed are of no interest. */
export function segmentsOf(followed: FollowedParagraph): readonly PlacedSegment[] {
  const { source: paragraph } = followed;
  switch (followed.kind) {
    case 'changed':
      return followed.segments.map((segment) => ({ ...segment, paragraph }));
    case 'same':
      return followed.entries.entries.map((entry) => ({ ids: entry.ids, entry, sentences: [], paragraph }));
  }
}

function editedLines({ entry, sentences, paragraph }: PlacedSegment, source: SourceDocument): readonly Diagnostic[] {
  return sentences.flatMap((sentence, index) => {
    const line = entry?.chinese[index];
    if (!entry || !line || withoutWhiteSpace(line.text) === sentence.text) return [];
    const chinese = printed(sentence, paragraph);
    const same = commonLength(line.text, chinese);
    const args = { id: entry.id, found: excerpt(line.text.slice(same)), expected: excerpt(chinese.slice(same)) };
    const labels = [placeOf(sentence, paragraph, source)];
    // Where there is Korean, the old line stays beside it, so that a changed figure is not forgotten.
    const hash = hashSentences(rawsOf(paragraph.form, sentences));
    const hint: Hint = entry.korean
      ? { code: 'hint/write-new-chinese', args: { chinese } }
      : { code: 'hint/write-new-chinese-and-hash', args: { chinese, hash } };
    return [info('translation/edited-in-source', args, { span: line.span, labels, hints: [hint] })];
  });
}

/** Its place is the header of the segment that it comes after, or, before all others, that of the next. */
function newSentence(placed: readonly PlacedSegment[], index: number, source: SourceDocument): Diagnostic {
  const { ids = [], sentences = [], paragraph } = placed[index] ?? {};
  const [id = ''] = ids;
  const [sentence] = sentences;
  if (!sentence || !paragraph) throw new Error(`the new segment ${id} has no sentence`);
  const chinese = printed(sentence, paragraph);
  const args = { id, hash: hashSentences(rawsOf(paragraph.form, [sentence])), chinese };
  const place = headerBeside(placed, index);
  const hint: Hint = place.after
    ? {
        code: 'hint/add-segment-after',
        args: { ...args, neighbour: placed[index - 1]?.entry?.id ?? placed[index - 1]?.ids[0] ?? '' },
      }
    : { code: 'hint/add-segment', args };
  const labels = [placeOf(sentence, paragraph, source)];
  return warning(
    'translation/new-in-source',
    { chinese: excerpt(chinese) },
    { span: place.span, labels, hints: [hint] },
  );
}

interface HeaderPlace {
  readonly span: Span | undefined;
  readonly after: boolean;
}

/** The header of the segment before a new one, or else of the next: where the new one is written in a file. */
export function headerBeside(segments: readonly Pick<FollowedSegment, 'entry'>[], index: number): HeaderPlace {
  const before = segments.slice(0, index).findLast(({ entry }) => entry)?.entry;
  const next = before ? undefined : segments.slice(index).find(({ entry }) => entry)?.entry;
  return { span: (before ?? next)?.span, after: before !== undefined };
}

function goneSegment({ id, span }: SegmentEntry, isParted: boolean): Diagnostic {
  return isParted
    ? warning('translation/parted-in-source', { id }, { span, hints: ['hint/part-join'] })
    : info('translation/gone-from-source', { id }, { span, hints: ['hint/move-to-attic'] });
}

const printed = ({ start, end }: FreshSentence, { text: { text } }: SourceParagraph): string =>
  text.slice(start, end).trim();

const placeOf = ({ start }: FreshSentence, { text: { offsets } }: SourceParagraph, source: SourceDocument): Label => ({
  code: 'translation/source-place',
  args: {},
  span: spanAt(source.file, source.raw, offsets[start] ?? 0),
});

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
