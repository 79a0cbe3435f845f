/**
 * Segments laid over the source in the order in which they stand in the files. A sentence that was moved into another paragraph, or whose
 * paragraph was divided or joined to the next, keeps its id: which paragraph it is in is the source's to say, not the id's.
 */
import { paragraphIdAfter, parseId, type SegmentId } from '../segment/index.js';
import { withoutWhiteSpace, type SourceDocument, type SourceParagraph } from '../source/index.js';
import type { Memo } from '../work/index.js';
import { paragraphOfEntries, type ParagraphEntries } from './paragraph-entries.js';
import type { SegmentEntry } from './segment-file.js';

/** The segments by the paragraphs of the source; undefined where their Chinese, in order, is not the source's. */
export function layOver(
  { paragraphs }: SourceDocument,
  entries: readonly SegmentEntry[],
  memo: Memo,
): readonly ParagraphEntries[] | undefined {
  const groups: (readonly SegmentEntry[])[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    const end = endOfParagraph(squeezed(paragraph, memo), entries, at);
    if (end === undefined) return undefined;
    groups.push(entries.slice(at, end));
    at = end;
  }
  if (at < entries.length) return undefined;
  const ids = nameParagraphs(groups.map((group) => group.flatMap((entry) => entry.ids)));
  return groups.map((group, index) => {
    const id = ids[index] ?? '';
    return memo.keep('laid-paragraph', [id, ...group], () => paragraphOfEntries(id, group));
  });
}

const squeezed = ({ form }: SourceParagraph, memo: Memo): string =>
  memo.keep('squeezed-form', [form], () => withoutWhiteSpace(form.text.text));

/** The entry after the last one of a paragraph. */
function endOfParagraph(text: string, entries: readonly SegmentEntry[], from: number): number | undefined {
  let [at, length] = [from, 0];
  while (length < text.length) {
    const entry = entries[at];
    if (!entry) return undefined;
    const own = entry.chinese.map((line) => withoutWhiteSpace(line.text)).join('');
    if (own === '' || !text.startsWith(own, length)) return undefined;
    length += own.length;
    at += 1;
  }
  return at;
}

/**
 * A paragraph is called as most of its segments are; of two that would be called the same, the one that has more of them is. Others, and
 * those without any, take a name that is not `reserved` either.
 */
export function nameParagraphs(
  groups: readonly (readonly SegmentId[])[],
  reserved: Iterable<string> = [],
): readonly string[] {
  const counts = groups.flatMap((ids, index) => [...countNames(ids)].map(([name, count]) => ({ name, count, index })));
  counts.sort((a, b) => b.count - a.count || a.index - b.index);
  const named = new Map<number, string>();
  const given = new Set<string>();
  for (const { name, index } of counts) {
    if (given.has(name) || named.has(index)) continue;
    named.set(index, name);
    given.add(name);
  }
  const taken = new Set([...counts.map(({ name }) => name), ...reserved]);
  const names: string[] = [];
  for (const index of groups.keys()) {
    const name = named.get(index) ?? paragraphIdAfter(names.at(-1), taken);
    taken.add(name);
    names.push(name);
  }
  return names;
}

function countNames(ids: readonly SegmentId[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const name = parseId(id)?.paragraph ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
