/** The segments of the files by the paragraphs that their ids name. */
import type { SegmentId } from '../segment/index.js';
import { withoutWhiteSpace } from '../source/index.js';
import { openMemo, type Memo } from '../work/index.js';
import type { SegmentEntry, SegmentFile } from './segment-file.js';

/** The segments of one paragraph, in the files' order. */
export interface ParagraphEntries {
  /** `p012`. */
  readonly id: string;
  readonly entries: readonly SegmentEntry[];
  /** All their Chinese, without white space. */
  readonly text: string;
  /** Whether a segment's id stands twice among them. */
  readonly hasDouble: boolean;
}

/** The paragraphs of all files, in order; one that goes on in the next file is one. The same segments are the same object. */
export function entriesByParagraph(files: readonly SegmentFile[], memo: Memo): readonly ParagraphEntries[] {
  const paragraphs: ParagraphEntries[] = [];
  for (const file of files) {
    for (const paragraph of paragraphsOf(file, memo)) {
      const last = paragraphs.at(-1);
      if (last?.id !== paragraph.id) paragraphs.push(paragraph);
      else
        paragraphs[paragraphs.length - 1] = memo.keep('torn-paragraph', [last, paragraph], () => join(last, paragraph));
    }
  }
  return paragraphs;
}

/** Whether no id stands twice: told by paragraphs, whose ids begin with theirs. */
export function hasOneOfEach(paragraphs: readonly ParagraphEntries[]): boolean {
  const ids = new Set(paragraphs.map(({ id }) => id));
  return ids.size === paragraphs.length && !paragraphs.some(({ hasDouble }) => hasDouble);
}

function paragraphsOf(file: SegmentFile, memo: Memo): readonly ParagraphEntries[] {
  // As with the segments of a file: its paragraphs are asked for only when it has changed.
  const own = memo.keep('paragraph-memo', [file.file], openMemo);
  return memo.keep('file-paragraphs', [file], () => {
    const paragraphs = groupEntries(file.entries).map(({ id, entries }) =>
      own.keep('paragraph', [id, ...entries], () => paragraphOfEntries(id, entries)),
    );
    own.endBuild();
    return paragraphs;
  });
}

function groupEntries(entries: readonly SegmentEntry[]): readonly Pick<ParagraphEntries, 'id' | 'entries'>[] {
  const groups: { readonly id: string; readonly entries: SegmentEntry[] }[] = [];
  for (const entry of entries) {
    const id = paragraphOf(entry.ids[0] ?? '');
    const last = groups.at(-1);
    if (last?.id === id) last.entries.push(entry);
    else groups.push({ id, entries: [entry] });
  }
  return groups;
}

const join = ({ id, entries }: ParagraphEntries, next: ParagraphEntries): ParagraphEntries =>
  paragraphOfEntries(id, [...entries, ...next.entries]);

/** A paragraph of segments, whatever their ids are. */
export function paragraphOfEntries(id: string, entries: readonly SegmentEntry[]): ParagraphEntries {
  const text = entries.flatMap(({ chinese }) => chinese.map((line) => withoutWhiteSpace(line.text))).join('');
  return { id, entries, text, hasDouble: hasDouble(entries) };
}

/** What stands before the point of an id. */
const paragraphOf = (id: SegmentId): string => id.slice(0, id.indexOf('.'));

function hasDouble(entries: readonly SegmentEntry[]): boolean {
  const ids = entries.flatMap((entry) => entry.ids);
  return new Set(ids).size < ids.length;
}
