/** Memories for tests. */
import {
  findOffers,
  makeMemory,
  type MemoryEntry,
  type Offer,
  type OfferOptions,
} from '../../pipeline/memory/index.js';

/** An entry of a TMX file, with what matters to a test. */
export const entry = (chinese: string, korean: string, more: Partial<MemoryEntry> = {}): MemoryEntry => ({
  chinese,
  korean,
  state: 'translated',
  date: '',
  by: '',
  origin: { kind: 'tmx', number: 1, span: { file: 'old.tmx', start: { line: 1, column: 1 } }, properties: [] },
  before: '',
  after: '',
  isPart: false,
  ...more,
});

/** A place in a document. */
export const segment = (
  document: string,
  id: string,
  kind: 'segment' | 'earlier' | 'attic' = 'segment',
): Pick<MemoryEntry, 'origin'> => ({
  origin: { kind, document, id, span: { file: `${document}/${id}.md`, start: { line: 1, column: 1 } } },
});

const OPTIONS: OfferOptions = { atLeast: 70, limit: 10, adaptsFigures: false };

/** The offers of a list of entries. */
export const offersFor = (
  entries: readonly MemoryEntry[],
  chinese: string,
  more: Partial<OfferOptions & { before: string; after: string; self: { document: string; id: string } }> = {},
): readonly Offer[] => {
  const { before = '', after = '', self, ...options } = more;
  return findOffers(makeMemory(entries), { chinese, before, after, ...(self && { self }) }, { ...OPTIONS, ...options });
};

/** Each offer as its kind, its likeness and its Korean. */
export const inShort = (offers: readonly Offer[]): readonly string[] =>
  offers.map(({ kind, percent, entry: { korean } }) => `${kind} ${percent} ${korean}`);
