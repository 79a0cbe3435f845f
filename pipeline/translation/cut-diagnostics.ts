/** Where the segment files do not fit the source, in the words of a translator. */
import { error, spanAt, type Diagnostic, type Label } from '../diagnostic/index.js';
import { hashSentence, idAfter, paragraphIdAfter, parseId, type CutMistake, type SegmentId } from '../segment/index.js';
import { withoutWhiteSpace, type SourceDocument, type SourceParagraph } from '../source/index.js';
import type { SegmentEntry } from './segment-file.js';

/** What is needed to give mistakes their places. */
export interface CutContext {
  readonly source: SourceDocument;
  readonly entries: readonly SegmentEntry[];
}

/** How many characters of a sentence a message shows. */
const EXCERPT = 12;

/** The mistakes with their places. A sentence that is missing here and unknown there has only been moved. */
export function cutDiagnostics(mistakes: readonly CutMistake[], context: CutContext): readonly Diagnostic[] {
  const missing = new Set(mistakes.flatMap((one) => (one.kind === 'missing' ? [withoutWhiteSpace(one.chinese)] : [])));
  const unknown = new Set(mistakes.flatMap((one) => (one.kind === 'unknown' ? [withoutWhiteSpace(one.chinese)] : [])));
  const newIds = new NewIds(context.entries.flatMap(({ ids }) => ids));
  return mistakes.flatMap((mistake) => {
    switch (mistake.kind) {
      case 'missing':
        return unknown.has(withoutWhiteSpace(mistake.chinese)) ? [] : [missingSegment(mistake, newIds, context)];
      case 'unknown':
        return [unknownSegment(mistake, context, missing.has(withoutWhiteSpace(mistake.chinese)))];
      case 'difference':
        return [chineseDiffers(mistake, context)];
    }
  });
}

type Mistake<Kind extends CutMistake['kind']> = Extract<CutMistake, { readonly kind: Kind }>;

const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** The place is the header before which the segment belongs, or else the one after which it does. */
function missingSegment(mistake: Mistake<'missing'>, newIds: NewIds, { source, entries }: CutContext): Diagnostic {
  const { chinese, offset, after, before } = mistake;
  const [next, previous] = [entryOf(entries, before), entryOf(entries, after)];
  const paragraph = source.paragraphs.findLastIndex(({ text }) => (text.offsets[0] ?? 0) <= offset);
  const { id, previous: neighbour } = newIds.give(mistake, paragraph);
  const hash = hashSentence(rawFrom(source.paragraphs[paragraph], source.raw, offset));
  const hint =
    next || !previous
      ? { code: 'hint/add-segment' as const, args: { id, hash, chinese } }
      : { code: 'hint/add-segment-after' as const, args: { id, hash, chinese, neighbour: neighbour ?? previous.id } };
  const span = (next ?? previous)?.span ?? spanAt(source.file, source.raw, offset);
  const labels = [sourceLabel(source, offset)];
  return error('translation/missing-segment', { chinese: excerpt(chinese) }, { span, labels, hints: [hint] });
}

/** The raw sentence that begins at an offset of the source. */
function rawFrom(paragraph: SourceParagraph | undefined, raw: string, offset: number): string {
  const sentence = paragraph?.sentences.find(({ start }) => paragraph.text.offsets[start] === offset);
  return raw.slice(offset, paragraph?.text.offsets[sentence?.end ?? 0]);
}

/** Ids for segments that are missing, no two the same: following every hint makes the files right. */
class NewIds {
  /** The ids of each paragraph of the files. */
  private readonly taken = new Map<string, Set<SegmentId>>();
  /** Ids given to whole paragraphs, by their place in the source. */
  private readonly paragraphs = new Map<number, string>();
  private last: { readonly after: SegmentId | undefined; readonly id: SegmentId } | undefined;

  constructor(ids: readonly SegmentId[]) {
    for (const id of ids) this.take(id);
  }

  /** The id for a missing sentence of the source's nth paragraph, and the segment that it comes after. */
  give(
    { paragraph, after }: Mistake<'missing'>,
    sourceParagraph: number,
  ): { readonly id: SegmentId; readonly previous: SegmentId | undefined } {
    // Several that are missing at one place follow each other.
    const previous = this.last && this.last.after === after ? this.last.id : after;
    const own = paragraph ?? this.paragraphs.get(sourceParagraph) ?? this.newParagraph(previous, sourceParagraph);
    const isSame = previous !== undefined && parseId(previous)?.paragraph === own;
    const id = idAfter(own, isSame ? previous : undefined, this.taken.get(own) ?? new Set());
    this.take(id);
    this.last = { after, id };
    return { id, previous };
  }

  private newParagraph(previous: SegmentId | undefined, sourceParagraph: number): string {
    const id = paragraphIdAfter(previous && parseId(previous)?.paragraph, new Set(this.taken.keys()));
    this.paragraphs.set(sourceParagraph, id);
    return id;
  }

  private take(id: SegmentId): void {
    const paragraph = parseId(id)?.paragraph ?? '';
    const ids = this.taken.get(paragraph);
    if (ids) ids.add(id);
    else this.taken.set(paragraph, new Set([id]));
  }
}

function unknownSegment(
  { id, chinese }: Mistake<'unknown'>,
  { entries }: CutContext,
  isMisplaced: boolean,
): Diagnostic {
  const span = entryOf(entries, id)?.span;
  if (isMisplaced) return error('translation/misplaced-segment', { id }, { span, hints: ['hint/move-segment'] });
  return error(
    'translation/unknown-segment',
    { id, chinese: excerpt(chinese) },
    { span, hints: ['hint/move-to-attic'] },
  );
}

function chineseDiffers(mistake: Mistake<'difference'>, { source, entries }: CutContext): Diagnostic {
  const { id, at, offset, found, expected } = mistake;
  const entry = entryOf(entries, id);
  const line = entry?.chinese[entry.ids.indexOf(id)];
  const span = line && { file: line.span.file, start: { ...line.span.start, column: line.span.start.column + at } };
  const details = { span, labels: [sourceLabel(source, offset)], hints: ['hint/restore-chinese' as const] };
  if (found === '') return error('translation/chinese-ends', { id, expected: excerpt(expected) }, details);
  return error('translation/chinese-differs', { id, found: excerpt(found), expected: excerpt(expected) }, details);
}

const entryOf = (entries: readonly SegmentEntry[], id: SegmentId | undefined): SegmentEntry | undefined =>
  id === undefined ? undefined : entries.find(({ ids }) => ids.includes(id));

const sourceLabel = (source: SourceDocument, offset: number): Label => ({
  code: 'translation/source-place',
  args: {},
  span: spanAt(source.file, source.raw, offset),
});
