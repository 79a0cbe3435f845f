/** Which new sentences take over the Korean of which segments: one run of sentences for each, and one run for segments that were merged. */
import { compareIds, parseId, type SegmentId } from '../../segment/index.js';
import type { SegmentEntry } from '../segment-file.js';
import type { SentenceLink } from './match-sentences.js';
import type { NewSentence, OldSentence } from './plan-segments.js';

/** New sentences from `from` to `to`, with the segments whose Korean is theirs; the first is the one that they go on as. */
export interface Bundle {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly SegmentEntry[];
}

/** So many sentences that were put between those of one passage become part of it; with more it is parted. */
const MOST_BETWEEN = 2;

/** The bundles, in no order; no two have a sentence in common. */
export function bundleEntries(
  old: readonly OldSentence[],
  fresh: readonly NewSentence[],
  links: readonly SentenceLink[],
): readonly Bundle[] {
  const linked = new Set(links.flatMap((link) => link.fresh));
  const book: Book = { old, fresh, linked, taken: new Set() };
  const groups = groupEntries(old, links);
  return groups.flatMap((group): readonly Bundle[] => {
    const runs = runsOf(group.links, book);
    const [only, more] = runs;
    if (only && !more) return take(only, group.entries, book);
    return bundleOneByOne(group, book);
  });
}

/** What no longer stands together keeps its Korean one by one, each with the run that has most of it; what has none to itself shares one. */
function bundleOneByOne({ entries, links }: EntryGroup, book: Book): readonly Bundle[] {
  const bundles: Bundle[] = [];
  for (const entry of entries) {
    const own = links.filter((link) => link.old.some((at) => book.old[at]?.entry === entry));
    const runs = runsOf(own, book);
    const best = runs
      .filter((run) => run.every((at) => !book.taken.has(at)))
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    const shared = bundles.findIndex(({ from, to }) => runs.some((run) => run.some((at) => at >= from && at <= to)));
    const other = bundles[shared];
    if (best.length > 0) bundles.push(...take(best, [entry], book));
    else if (other) bundles[shared] = { ...other, entries: withKoreanFirst([...other.entries, entry]) };
  }
  return bundles;
}

interface Book {
  readonly old: readonly OldSentence[];
  readonly fresh: readonly NewSentence[];
  readonly linked: ReadonlySet<number>;
  /** Sentences that are in a bundle. */
  readonly taken: Set<number>;
}

function take(run: readonly number[], entries: readonly SegmentEntry[], { taken }: Book): readonly Bundle[] {
  const [from = 0, to = 0] = [run[0], run.at(-1)];
  // Without Korean nothing holds sentences together, unless somebody has joined them.
  const [entry] = entries;
  const end = entry?.korean || (entry && entry.ids.length > 1 && entry.ids.length === run.length) ? to : from;
  for (let at = from; at <= end; at += 1) taken.add(at);
  return [{ from, to: end, entries }];
}

/** Segments that have a sentence in common with others through a merge, and the links of all of them. */
interface EntryGroup {
  readonly entries: readonly SegmentEntry[];
  readonly links: readonly SentenceLink[];
}

function groupEntries(old: readonly OldSentence[], links: readonly SentenceLink[]): readonly EntryGroup[] {
  const groupOf = new Map<SegmentEntry, { entries: Set<SegmentEntry>; links: SentenceLink[] }>();
  for (const link of links) {
    const entries = link.old.flatMap((at) => old[at]?.entry ?? []);
    const groups = [...new Set(entries.flatMap((entry) => groupOf.get(entry) ?? []))];
    const group = groups[0] ?? { entries: new Set(), links: [] };
    for (const other of groups.slice(1)) {
      for (const entry of other.entries) group.entries.add(entry);
      group.links.push(...other.links);
    }
    for (const entry of entries) group.entries.add(entry);
    group.links.push(link);
    for (const entry of group.entries) groupOf.set(entry, group);
  }
  const order = new Map(old.map(({ entry }, index) => [entry, index]));
  return [...new Set(groupOf.values())].map((group) => ({
    entries: withKoreanFirst([...group.entries].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))),
    links: group.links,
  }));
}

/** Of merged segments the first that has Korean goes on. */
function withKoreanFirst(entries: readonly SegmentEntry[]): readonly SegmentEntry[] {
  const filled = entries.filter(({ korean }) => korean);
  return [...filled, ...entries.filter(({ korean }) => !korean)];
}

/**
 * Stretches of one paragraph that the links reach, each beginning with a sentence that keeps an id; between them few that are new. The ids
 * of a stretch rise within one paragraph, as those of a passage do: sentences in another order are parted, so that each keeps its own.
 */
function runsOf(links: readonly SentenceLink[], { old, fresh, linked }: Book): readonly (readonly number[])[] {
  const places = [...new Set(links.flatMap((link) => link.fresh))].sort((a, b) => a - b);
  const ids = new Map(links.map((link) => [link.fresh[0] ?? -1, old[link.old[0] ?? -1]?.id]));
  const runs: { readonly places: number[]; id: SegmentId }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const last = run?.places.at(-1);
    const id = ids.get(place);
    const isNear =
      last !== undefined &&
      fresh[last]?.paragraph === fresh[place]?.paragraph &&
      place - last - 1 <= MOST_BETWEEN &&
      !between(last, place).some((at) => linked.has(at));
    if (run && isNear && (id === undefined || isBehind(id, run.id))) {
      run.places.push(...between(last, place), place);
      run.id = id ?? run.id;
    } else if (id !== undefined) runs.push({ places: [place], id });
  }
  return runs.map((run) => run.places);
}

/** Whether an id may stand behind another one in a passage. */
const isBehind = (id: SegmentId, other: SegmentId): boolean =>
  parseId(id)?.paragraph === parseId(other)?.paragraph && compareIds(other, id) < 0;

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index);
