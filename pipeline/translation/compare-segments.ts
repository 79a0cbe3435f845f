/** Two states of a document's segment files: what was changed, added and removed between them. */
import type { State } from './aligned-document.js';
import { countChinese, countKorean } from './count-words.js';
import type { SegmentEntry, SegmentFile } from './segment-file.js';

/** What may have become of a segment. A new one has all of its text changed. */
export type ChangeKind = 'added' | 'removed' | 'chinese' | 'korean' | 'state' | 'pass';

/** A segment that is no longer what it was. */
export interface SegmentChange {
  readonly id: string;
  /** Where it stands, or stood. */
  readonly file: string;
  readonly line: number;
  readonly kinds: readonly ChangeKind[];
  /** Its states then and now; undefined where it was not there. */
  readonly before: State | undefined;
  readonly after: State | undefined;
  /** Characters of Chinese, where the Chinese has changed; words of Korean, where the Korean has. Of what was removed, what is gone. */
  readonly chinese: number;
  readonly korean: number;
}

/** Compares segments by their ids; a join is compared with all that its sentences were before. In the order of the document, removed ones last. */
export function compareSegments(
  before: readonly SegmentFile[],
  after: readonly SegmentFile[],
): readonly SegmentChange[] {
  const old = before.flatMap((file) => file.entries.map((entry) => ({ file, entry })));
  const oldOf = new Map(old.flatMap(({ entry }) => entry.ids.map((id) => [id, entry])));
  const now = after.flatMap((file) => file.entries.map((entry) => ({ file, entry })));
  const left = new Set(now.flatMap(({ entry }) => entry.ids));
  const changed = now.flatMap(({ file, entry }) => {
    const were = [...new Set(entry.ids.flatMap((id) => oldOf.get(id) ?? []))];
    return changeOf(file.file, were, entry) ?? [];
  });
  const removed = old.filter(({ entry }) => !entry.ids.some((id) => left.has(id)));
  return [...changed, ...removed.map(({ file, entry }) => removedSegment(file.file, entry))];
}

function changeOf(file: string, were: readonly SegmentEntry[], entry: SegmentEntry): SegmentChange | undefined {
  const [first] = were;
  const isChanged = (of: (one: SegmentEntry) => string): boolean => were.map(of).join('\n') !== of(entry);
  const texts = { chinese: isChanged(chineseOf), korean: isChanged(koreanOf) };
  const kinds: readonly ChangeKind[] = first
    ? [
        ...(texts.chinese ? (['chinese'] as const) : []),
        ...(texts.korean ? (['korean'] as const) : []),
        ...(were.some(({ state }) => state !== entry.state) ? (['state'] as const) : []),
        ...(were.some(({ pass }) => pass !== entry.pass) ? (['pass'] as const) : []),
      ]
    : ['added'];
  if (kinds.length === 0) return undefined;
  return {
    ...{ id: entry.id, file, line: entry.span.start.line, kinds, before: first?.state, after: entry.state },
    chinese: texts.chinese ? countChinese(chineseOf(entry)) : 0,
    korean: texts.korean ? countKorean(koreanOf(entry)) : 0,
  };
}

const removedSegment = (file: string, entry: SegmentEntry): SegmentChange => ({
  ...{ id: entry.id, file, line: entry.span.start.line, kinds: ['removed'], before: entry.state, after: undefined },
  chinese: countChinese(chineseOf(entry)),
  korean: countKorean(koreanOf(entry)),
});

const chineseOf = ({ chinese }: SegmentEntry): string => chinese.map(({ text }) => text).join('\n');
const koreanOf = ({ korean }: SegmentEntry): string => korean?.text ?? '';
