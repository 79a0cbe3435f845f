/**
 * The segments of a document for a new version of its source: which old segments each is made of, and which of its ids it keeps. Input: the
 * segments of the files, the new source. What goes into which file, and how it is written, is told elsewhere.
 */
import { compareIds, idAfter, parseId, type SegmentId } from '../../segment/index.js';
import { sentenceRanges, withoutWhiteSpace, type ParagraphForm, type SourceDocument } from '../../source/index.js';
import { nameParagraphs } from '../lay-over.js';
import { matchSame } from '../match-texts.js';
import type { ParagraphEntries } from '../paragraph-entries.js';
import { recutParagraph, type FreshSentence } from '../recut.js';
import type { SegmentEntry } from '../segment-file.js';
import { matchSentences, type SentenceLink } from './match-sentences.js';
import { bundleEntries, type Bundle } from './bundles.js';

/** A segment of the new source. */
export interface PlannedSegment {
  readonly ids: readonly SegmentId[];
  /** The segment that it goes on as; absent where the sentence is new. */
  readonly entry: SegmentEntry | undefined;
  /** Segments whose Korean comes to it, because their sentences were merged with its own; in the order of the files. */
  readonly merged: readonly SegmentEntry[];
  /** Its sentences in their paragraph; of a paragraph that stayed as it was, those of its segments. */
  readonly sentences: readonly FreshSentence[];
  /** The paragraph's place in the source. */
  readonly paragraph: number;
}

export interface SegmentPlan {
  /** In the order of the source. */
  readonly segments: readonly PlannedSegment[];
  /** Segments of which nothing is left but their Korean. */
  readonly removed: readonly SegmentEntry[];
}

/** A sentence of the files. */
export interface OldSentence {
  readonly id: SegmentId;
  readonly entry: SegmentEntry;
  readonly text: string;
}

/** A sentence of a paragraph of the source that is not whole in the files. */
export interface NewSentence extends FreshSentence {
  readonly paragraph: number;
}

/** Plans the segments. `known` are ids of the attic: nothing is given them again. */
export function planSegments(
  files: readonly ParagraphEntries[],
  { paragraphs }: SourceDocument,
  known: readonly SegmentId[],
): SegmentPlan {
  const forms = paragraphs.map(({ form }) => form);
  const { inOrder, all: same } = matchSame(
    files.map(({ text }) => text),
    forms.map((form) => withoutWhiteSpace(form.text.text)),
  );
  const whole = new Set(same);
  const old = files.flatMap((file, index) => (whole.has(index) ? [] : [{ file: index, sentences: sentencesOf(file) }]));
  const cuts = new Set(old.flatMap(({ sentences }) => cutByHand(sentences.map(({ text }) => text))));
  const fresh = forms.flatMap((form, paragraph) =>
    same[paragraph] === undefined
      ? [{ paragraph, sentences: recutParagraph(form, cuts).map((sentence) => ({ ...sentence, paragraph })) }]
      : [],
  );
  const matched = linkSentences(old, fresh, inOrder);
  return new Planner(files, { forms, same, known, ...matched }).plan();
}

const sentencesOf = ({ entries }: ParagraphEntries): readonly OldSentence[] =>
  entries.flatMap((entry) =>
    entry.ids.map((id, index) => ({ id, entry, text: withoutWhiteSpace(entry.chinese[index]?.text ?? '') })),
  );

/** The lines of a paragraph that begin or end where no rule cuts, or that a rule would cut: these stay sentences where they are still there. */
function cutByHand(lines: readonly string[]): readonly string[] {
  const text = lines.join('');
  const byRule = [...sentenceRanges(text).map(({ start }) => start), text.length];
  let end = 0;
  return lines.filter((line) => {
    const start = end;
    end += line.length;
    const within = byRule.filter((cut) => cut >= start && cut <= end);
    return within.length !== 2 || within[0] !== start || within[1] !== end;
  });
}

/** Sentences of changed paragraphs, and how they are linked: by their places in these lists. */
interface LinkedSentences {
  readonly old: readonly OldSentence[];
  readonly fresh: readonly NewSentence[];
  readonly links: readonly SentenceLink[];
}

/** Links the sentences of changed paragraphs. Paragraphs that stayed where they were part what is before them from what is behind. */
function linkSentences(
  old: readonly { readonly file: number; readonly sentences: readonly OldSentence[] }[],
  fresh: readonly { readonly paragraph: number; readonly sentences: readonly NewSentence[] }[],
  inOrder: readonly (number | undefined)[],
): LinkedSentences {
  const marks = inOrder.flatMap((at, paragraph) => (at === undefined ? [] : [{ at, paragraph, text: `\0${at}` }]));
  const before = [
    ...old.map(({ file, sentences }) => ({ place: file, sentences, texts: sentences.map(({ text }) => text) })),
    ...marks.map(({ at, text }) => ({ place: at, sentences: [undefined], texts: [text] })),
  ].sort((a, b) => a.place - b.place);
  const after = [
    ...fresh.map(({ paragraph, sentences }) => ({
      place: paragraph,
      sentences,
      texts: sentences.map(({ text }) => text),
    })),
    ...marks.map(({ paragraph, text }) => ({ place: paragraph, sentences: [undefined], texts: [text] })),
  ].sort((a, b) => a.place - b.place);
  const links = matchSentences(
    before.flatMap(({ texts }) => texts),
    after.flatMap(({ texts }) => texts),
  );
  const [oldPlaces, freshPlaces] = [placesOf(before), placesOf(after)];
  return {
    old: before.flatMap(({ sentences }) => sentences.filter((one) => one !== undefined)),
    fresh: after.flatMap(({ sentences }) => sentences.filter((one) => one !== undefined)),
    links: links.flatMap((link) => {
      const own = { old: pick(oldPlaces, link.old), fresh: pick(freshPlaces, link.fresh) };
      return own.old.length > 0 && own.fresh.length > 0 ? [own] : [];
    }),
  };
}

const pick = (places: readonly (number | undefined)[], indices: readonly number[]): readonly number[] =>
  indices.flatMap((index) => places[index] ?? []);

/** For each place of the list with marks, the place without them. */
function placesOf(lists: readonly { readonly sentences: readonly unknown[] }[]): readonly (number | undefined)[] {
  let next = 0;
  return lists.flatMap(({ sentences }) => sentences.map((one) => (one === undefined ? undefined : next++)));
}

interface PlanContext extends LinkedSentences {
  readonly forms: readonly ParagraphForm[];
  /** By the paragraph's place in the source, its place in the files. */
  readonly same: readonly (number | undefined)[];
  readonly known: readonly SegmentId[];
}

/** Where a segment is made: the name of its paragraph, and the ids before it there. */
interface SegmentPlace {
  readonly name: string;
  readonly before: readonly SegmentId[];
}

/** Goes through the new source and makes its segments. */
class Planner {
  private readonly taken = new Map<string, Set<SegmentId>>();
  private readonly linkOf = new Map<number, SentenceLink>();
  private readonly bundleAt = new Map<number, Bundle>();

  constructor(
    private readonly files: readonly ParagraphEntries[],
    private readonly context: PlanContext,
  ) {
    const { known, links, old, fresh } = context;
    for (const id of [...known, ...files.flatMap(({ entries }) => entries.flatMap(({ ids }) => ids))]) this.take(id);
    for (const link of links) for (const at of link.fresh) this.linkOf.set(at, link);
    for (const bundle of bundleEntries(old, fresh, links)) this.bundleAt.set(bundle.from, bundle);
  }

  plan(): SegmentPlan {
    const { forms, same, fresh, old } = this.context;
    const starts = startsOf(fresh);
    const names = this.nameNewParagraphs(starts);
    const segments: PlannedSegment[] = [];
    for (const paragraph of forms.keys()) {
      const at = same[paragraph];
      const entries = at === undefined ? undefined : this.files[at]?.entries;
      if (entries)
        for (const entry of entries) segments.push({ ids: entry.ids, entry, merged: [], sentences: [], paragraph });
      else segments.push(...this.planParagraph(starts.get(paragraph) ?? [], names[paragraph] ?? ''));
    }
    const carried = new Set(segments.flatMap(({ entry, merged }) => (entry ? [entry, ...merged] : [])));
    const removed = [...new Set(old.map(({ entry }) => entry))].filter((entry) => !carried.has(entry));
    return { segments, removed };
  }

  private nameNewParagraphs(starts: ReadonlyMap<number, readonly number[]>): readonly string[] {
    const { forms, same } = this.context;
    const groups = [...forms.keys()].map((paragraph) => {
      const at = same[paragraph];
      if (at !== undefined) return this.files[at]?.entries.flatMap(({ ids }) => ids) ?? [];
      return (starts.get(paragraph) ?? []).flatMap((index) => this.oldIdOf(index) ?? []);
    });
    return nameParagraphs(groups, this.taken.keys());
  }

  private planParagraph(indices: readonly number[], name: string): readonly PlannedSegment[] {
    const segments: PlannedSegment[] = [];
    for (let at = 0; at < indices.length;) {
      const index = indices[at] ?? 0;
      const bundle = this.bundleAt.get(index);
      const count = bundle ? bundle.to - bundle.from + 1 : 1;
      segments.push(this.makeSegment(index, count, { bundle, name, before: segments.flatMap(({ ids }) => ids) }));
      at += count;
    }
    return segments;
  }

  private makeSegment(
    index: number,
    count: number,
    { bundle, name, before }: SegmentPlace & { readonly bundle: Bundle | undefined },
  ): PlannedSegment {
    const sentences = this.context.fresh.slice(index, index + count);
    const [entry, ...merged] = bundle?.entries ?? [];
    const ids = this.idsFor(index, count, { name, before });
    return { ids, entry, merged, sentences, paragraph: sentences[0]?.paragraph ?? 0 };
  }

  /** Sentences keep the ids that they had, where they rise within one paragraph's; others take new ones. */
  private idsFor(index: number, count: number, { name, before }: SegmentPlace): readonly SegmentId[] {
    const ids: SegmentId[] = [];
    for (let at = index; at < index + count; at += 1) {
      const last = ids.at(-1);
      const own = this.oldIdOf(at);
      const isUsable =
        own !== undefined &&
        (last === undefined || (paragraphOf(own) === paragraphOf(last) && compareIds(last, own) < 0));
      ids.push(isUsable ? own : this.newId(last === undefined ? name : paragraphOf(last), last, before));
    }
    return ids;
  }

  private newId(paragraph: string, last: SegmentId | undefined, before: readonly SegmentId[]): SegmentId {
    const previous = last ?? before.findLast((id) => paragraphOf(id) === paragraph);
    const id = idAfter(paragraph, previous, this.taken.get(paragraph) ?? new Set());
    this.take(id);
    return id;
  }

  /** The id that a new sentence had; of several that were merged, the first. The first part of one that was split keeps it. */
  private oldIdOf(index: number): SegmentId | undefined {
    const link = this.linkOf.get(index);
    return link?.fresh[0] === index ? this.context.old[link.old[0] ?? -1]?.id : undefined;
  }

  private take(id: SegmentId): void {
    const paragraph = paragraphOf(id);
    const ids = this.taken.get(paragraph);
    if (ids) ids.add(id);
    else this.taken.set(paragraph, new Set([id]));
  }
}

const paragraphOf = (id: SegmentId): string => parseId(id)?.paragraph ?? '';

/** The places of the new sentences by their paragraph. */
function startsOf(fresh: readonly NewSentence[]): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  for (const [index, { paragraph }] of fresh.entries()) {
    const own = starts.get(paragraph);
    if (own) own.push(index);
    else starts.set(paragraph, [index]);
  }
  return starts;
}
