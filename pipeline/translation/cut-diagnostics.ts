/** Where the segment files do not fit the source, in the words of a translator. */
import { error, spanAt, type Diagnostic, type Label, type Span } from '../diagnostic/index.js';
import { hashSentence, idAfter, parseId, type CutMistake, type SegmentId } from '../segment/index.js';
import { withoutWhiteSpace, type SourceDocument } from '../source/index.js';
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
  return mistakes.flatMap((mistake) => {
    switch (mistake.kind) {
      case 'missing':
        return unknown.has(withoutWhiteSpace(mistake.chinese)) ? [] : [missingSegment(mistake, context)];
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
function missingSegment(
  { chinese, offset, after, before }: Mistake<'missing'>,
  { source, entries }: CutContext,
): Diagnostic {
  const place = placeOf(entries, before) ?? placeOf(entries, after) ?? spanAt(source.file, source.raw, offset);
  const paragraph = parseId(before ?? after ?? '')?.paragraph ?? 'p001';
  const isInParagraph = after !== undefined && parseId(after)?.paragraph === paragraph;
  const id = idAfter(paragraph, isInParagraph ? after : undefined, new Set(entries.flatMap(({ ids }) => ids)));
  const hints = [
    { code: 'hint/add-segment' as const, args: { id, hash: hashSentence(rawFrom(source, offset)), chinese } },
  ];
  const labels = [sourceLabel(source, offset)];
  return error('translation/missing-segment', { chinese: excerpt(chinese) }, { span: place, labels, hints });
}

/** The raw sentence that begins at an offset of the source. */
function rawFrom(source: SourceDocument, offset: number): string {
  for (const { text, sentences } of source.paragraphs) {
    const sentence = sentences.find(({ start }) => text.offsets[start] === offset);
    if (sentence) return source.raw.slice(offset, text.offsets[sentence.end]);
  }
  return '';
}

function unknownSegment(
  { id, chinese }: Mistake<'unknown'>,
  { entries }: CutContext,
  isMisplaced: boolean,
): Diagnostic {
  const span = placeOf(entries, id);
  if (isMisplaced) return error('translation/misplaced-segment', { id }, { span, hints: ['hint/move-segment'] });
  return error(
    'translation/unknown-segment',
    { id, chinese: excerpt(chinese) },
    { span, hints: ['hint/move-to-attic'] },
  );
}

function chineseDiffers(mistake: Mistake<'difference'>, { source, entries }: CutContext): Diagnostic {
  const { id, at, offset, found, expected } = mistake;
  const entry = entries.find(({ ids }) => ids.includes(id));
  const line = entry?.chinese[entry.ids.indexOf(id)];
  const span = line && { file: line.span.file, start: { ...line.span.start, column: line.span.start.column + at } };
  const details = { span, labels: [sourceLabel(source, offset)], hints: ['hint/restore-chinese' as const] };
  if (found === '') return error('translation/chinese-ends', { id, expected: excerpt(expected) }, details);
  return error('translation/chinese-differs', { id, found: excerpt(found), expected: excerpt(expected) }, details);
}

const placeOf = (entries: readonly SegmentEntry[], id: SegmentId | undefined): Span | undefined =>
  entries.find(({ ids }) => id !== undefined && ids.includes(id))?.span;

const sourceLabel = (source: SourceDocument, offset: number): Label => ({
  code: 'translation/source-place',
  args: {},
  span: spanAt(source.file, source.raw, offset),
});
