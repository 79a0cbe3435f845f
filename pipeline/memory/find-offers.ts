/** What the memory has for a sentence: the same Chinese, the same but for figures, and what is like it. */
import { adaptFigures, type AdaptedFigures } from '../figure/index.js';
import { STATES } from '../translation/index.js';
import type { KnownEntry, Memory } from './memory.js';
import type { MemoryEntry, MemoryOrigin } from './memory-entry.js';
import { sharedPairs } from './pair-index.js';
import { shapeOf, textKey, type Shape } from './shape.js';
import { similarity } from './similarity.js';

/** A sentence, or a passage of several, for which Korean is looked for. */
export interface Query {
  readonly chinese: string;
  /** The Chinese that stands before and after it; empty at an end. */
  readonly before: string;
  readonly after: string;
  /** The segment that it is: what it says itself is no offer. */
  readonly self?: { readonly document: string; readonly id: string };
}

export interface OfferOptions {
  /** Offers under this likeness are left out, in per cent. */
  readonly atLeast: number;
  readonly limit: number;
  /** Whether Korean whose Chinese differs in figures alone is given the new ones. */
  readonly adaptsFigures: boolean;
}

export interface Offer {
  /** `figures`: the Chinese is the same but for figures of the same classes. */
  readonly kind: 'exact' | 'figures' | 'fuzzy';
  /** Likeness of the Chinese in per cent; 100 where it is the same. */
  readonly percent: number;
  readonly entry: MemoryEntry;
  /** Where else the same Chinese stands with the same Korean. */
  readonly others: readonly MemoryOrigin[];
  /** With the new figures, if that was asked for and only figures differ. */
  readonly adapted?: AdaptedFigures;
}

/** The offers for a sentence, best first. The same memory gives the same offers in the same order. */
export function findOffers(memory: Memory, query: Query, options: OfferOptions): readonly Offer[] {
  const shape = shapeOf(query.chinese, memory.book);
  if (shape.text === '') return [];
  const found = candidates(memory, shape, options.atLeast)
    .filter(({ known }) => !isSelf(known.entry.origin, query))
    .filter(({ percent }) => percent >= options.atLeast);
  const around = { before: textKey(query.before), after: textKey(query.after) };
  const rated = found.map((hit) => ({ ...hit, context: contextOf(hit.known, around) }));
  const offers = mergeSame(rated.sort(byRank)).slice(0, options.limit);
  return options.adaptsFigures ? offers.map((offer) => withFigures(offer, shape.text)) : offers;
}

const isSelf = (origin: MemoryOrigin, { self }: Query): boolean =>
  origin.kind === 'segment' && origin.document === self?.document && origin.id === self.id;

interface Hit {
  readonly known: KnownEntry;
  readonly kind: Offer['kind'];
  readonly percent: number;
}

/** Only what is the same is 100 per cent like it. */
const MOST_LIKE = 99;

function candidates(memory: Memory, shape: Shape, atLeast: number): readonly Hit[] {
  const hits = new Map<number, Hit>();
  for (const known of memory.byText.get(shape.text) ?? [])
    hits.set(known.index, { known, kind: 'exact', percent: 100 });
  const add = (known: KnownEntry, kind: Hit['kind']): void => {
    if (hits.has(known.index)) return;
    const percent = Math.min(MOST_LIKE, Math.floor(100 * similarity(known.shape, shape)));
    hits.set(known.index, { known, kind, percent });
  };
  for (const known of memory.bySigns.get(shape.signs) ?? []) add(known, 'figures');
  for (const known of likely(memory, shape, atLeast)) add(known, 'fuzzy');
  return [...hits.values()];
}

/** So many are compared sign by sign. */
const MOST_COMPARED = 40;
/** An edit spoils two pairs of signs: what is alike to 70 per cent may have no more than this share of its pairs in common. */
const leastShare = (atLeast: number): number => Math.max(0.2, (2 * atLeast) / 100 - 1.2);

/** The entries with the most pairs of signs in common, by Dice's coefficient. */
function likely({ known, byPair }: Memory, shape: Shape, atLeast: number): readonly KnownEntry[] {
  const { counts, met, pairs } = sharedPairs(byPair, shape.signs);
  const least = leastShare(atLeast);
  const rated: { readonly one: KnownEntry; readonly share: number }[] = [];
  for (const index of met) {
    const one = known[index];
    if (!one) continue;
    const share = (2 * (counts[index] ?? 0)) / (pairs + (byPair.counts[index] ?? 0));
    const lengths = Math.min(one.shape.weight, shape.weight) / Math.max(one.shape.weight, shape.weight);
    if (share >= least && 100 * lengths >= atLeast) rated.push({ one, share });
  }
  return rated
    .sort((a, b) => b.share - a.share || a.one.index - b.one.index)
    .slice(0, MOST_COMPARED)
    .map(({ one }) => one);
}

/** How many of its neighbours, before and after, are the same; `around` are those of the query. */
function contextOf({ entry }: KnownEntry, around: Around): number {
  const isSame = (text: string, key: string): boolean => key !== '' && textKey(text) === key;
  return Number(isSame(entry.before, around.before)) + Number(isSame(entry.after, around.after));
}

/** The keys of a query's neighbours. */
type Around = Pick<Query, 'before' | 'after'>;

type RatedHit = Hit & { readonly context: number };

const KINDS: readonly Offer['kind'][] = ['exact', 'figures', 'fuzzy'];

/** The same before figures only before what is like it, the likest first; whole before part, attic last, then neighbours, state and day. */
function byRank(a: RatedHit, b: RatedHit): number {
  const [x, y] = [a.known.entry, b.known.entry];
  const isAttic = ({ origin }: MemoryEntry): number => Number(origin.kind === 'attic');
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    (a.kind === 'fuzzy' ? b.percent - a.percent : 0) ||
    isAttic(x) - isAttic(y) ||
    Number(x.isPart) - Number(y.isPart) ||
    b.context - a.context ||
    STATES.indexOf(y.state) - STATES.indexOf(x.state) ||
    (x.date === y.date ? 0 : x.date < y.date ? 1 : -1) ||
    a.known.index - b.known.index
  );
}

/** One offer for the same Chinese with the same Korean, the best; where else it stands is told beside it. */
function mergeSame(hits: readonly Hit[]): readonly Offer[] {
  const offers = new Map<string, Omit<Offer, 'others'> & { readonly others: MemoryOrigin[] }>();
  for (const { known, kind, percent } of hits) {
    const { entry, shape } = known;
    const key = `${shape.text}\n${entry.korean.normalize('NFC').trim()}`;
    const first = offers.get(key);
    if (first) first.others.push(entry.origin);
    else offers.set(key, { kind, percent, entry, others: [] });
  }
  return [...offers.values()];
}

/** Korean that renders more than this Chinese has figures of which nothing is known. */
function withFigures(offer: Offer, newChinese: string): Offer {
  const { kind, entry } = offer;
  if (kind !== 'figures' || entry.isPart) return offer;
  const oldChinese = textKey(entry.chinese);
  return { ...offer, adapted: adaptFigures({ oldChinese, newChinese, korean: entry.korean }) };
}
