/** Korean of earlier segments for those that are empty or stale, or that are named; and into the empty ones, where somebody asks for it. */
import { error, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import { findOffers, type Memory, type Offer, type OfferOptions } from '../memory/index.js';
import {
  withKorean,
  withNote,
  withState,
  type LocatedSegment,
  type Passage,
  type SegmentFile,
} from '../translation/index.js';
import { findSegments, openDocument, type OpenedDocument } from './find-segments.js';
import { documentNames } from './load-document.js';
import { leftOut, loadMemory } from './load-memory.js';
import { editSegments, saveSegmentFiles } from './save-segments.js';
import type { World } from './world.js';

export interface SuggestRequest extends OfferOptions {
  /** Segments as `findSegments` takes them; all that are empty or stale if there are none. */
  readonly names: readonly string[];
  /** One document; all of the project if undefined. */
  readonly document: string | undefined;
  /** Whether empty segments are given the Korean of the same Chinese. */
  readonly writes: boolean;
}

/** A segment and what the memory has for it, best first. */
export interface Suggestion {
  readonly document: string;
  readonly passage: Passage;
  readonly chinese: string;
  readonly offers: readonly Offer[];
  /** Whether its empty slot has been given the Korean of its first offer. */
  readonly isFilled: boolean;
}

export interface SuggestReport {
  readonly suggestions: readonly Suggestion[];
  /** Paths of the segment files that were written. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks segments up in the memory. Nothing but empty slots is ever written into, and all files or none. */
export function suggest(world: World, request: SuggestRequest): SuggestReport {
  const { names, document } = request;
  if (documentNames(world).length === 0)
    return failure([error('build/no-documents', {}, { hints: ['hint/import-first'] })]);
  if (document !== undefined && !documentNames(world).includes(document))
    return failure(openDocument(world, document).diagnostics);
  const named = findSegments(world, { names, document });
  if (hasErrors(named.diagnostics)) return failure(named.diagnostics);

  const { value: opened, diagnostics } = loadMemory(world);
  const scope = opened.documents.filter(({ name }) =>
    names.length > 0 ? named.value.some((segment) => segment.document.name === name) : name === (document ?? name),
  );
  const others = opened.documents.filter((one) => !scope.includes(one));
  const unusable = scope.flatMap((one) => (one.aligned ? [] : one.diagnostics));
  const wanted = new Set(named.value.map((segment) => `${segment.document.name} ${segment.entry.id}`));
  const isWanted = ({ document: { name }, passage }: PassageQuery): boolean =>
    names.length > 0 ? wanted.has(`${name} ${passage.id}`) : isOpen(passage);
  const found = scope
    .flatMap(queriesOf)
    .filter(isWanted)
    .map((query) => ({ ...query, offers: offersOf(opened.memory, query, request) }));
  const filled = request.writes ? fill(world, found) : NOTHING_FILLED;
  return {
    suggestions: found.map((query) => suggestionOf(query, filled)),
    written: filled.written,
    diagnostics: [...diagnostics, ...others.flatMap(leftOut), ...unusable, ...filled.diagnostics],
  };
}

const failure = (diagnostics: readonly Diagnostic[]): SuggestReport => ({ suggestions: [], written: [], diagnostics });

/** Whether somebody still has to translate it, or to translate it anew. */
const isOpen = ({ korean, staysChinese, isStale }: Passage): boolean =>
  !staysChinese && (korean === undefined || isStale);

/** A passage that is looked up, with the Chinese around it. */
interface PassageQuery {
  readonly document: OpenedDocument;
  readonly passage: Passage;
  readonly chinese: string;
  readonly before: string;
  readonly after: string;
}

function queriesOf(document: OpenedDocument): readonly PassageQuery[] {
  const passages = document.aligned?.paragraphs.flatMap((paragraph) => paragraph.passages) ?? [];
  const sentences = passages.flatMap((passage) => passage.sentences.map(({ text }) => text.text));
  let at = 0;
  return passages.map((passage) => {
    const first = at;
    at += passage.sentences.length;
    const chinese = sentences.slice(first, at).join('').trim();
    return { document, passage, chinese, before: sentences[first - 1] ?? '', after: sentences[at] ?? '' };
  });
}

/** A query and what was found for it. */
interface AnsweredQuery extends PassageQuery {
  readonly offers: readonly Offer[];
}

const suggestionOf = ({ document: { name }, passage, chinese, offers }: AnsweredQuery, filled: Filled): Suggestion => ({
  document: name,
  passage,
  chinese,
  offers,
  isFilled: filled.passages.has(passage),
});

const offersOf = (memory: Memory, query: PassageQuery, options: OfferOptions): readonly Offer[] =>
  findOffers(memory, { ...query, self: { document: query.document.name, id: query.passage.id } }, options);

/** What was written, and where. */
interface Filled {
  readonly passages: ReadonlySet<Passage>;
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING_FILLED: Filled = { passages: new Set(), written: [], diagnostics: [] };

/** An empty segment with its place and the Korean that it is given. */
interface Filling extends LocatedSegment {
  readonly passage: Passage;
  readonly offer: Offer;
}

/** Writes the Korean of the same Chinese into empty slots: under `initial`, with a note, so that nobody takes it for reviewed. */
function fill(world: World, found: readonly AnsweredQuery[]): Filled {
  const fillings = found.flatMap(({ document, passage, offers }): readonly Filling[] => {
    const offer = offers.find(({ kind, entry }) => kind === 'exact' && !entry.isPart);
    const place = offer && emptyPlace(document, passage);
    return offer && place ? [{ ...place, passage, offer }] : [];
  });
  const files = editSegments(fillings, fillSegment);
  const diagnostics = saveSegmentFiles(world, files);
  if (diagnostics.length > 0) return { ...NOTHING_FILLED, diagnostics };
  return {
    passages: new Set(fillings.map(({ passage }) => passage)),
    written: files.map(({ file }) => file),
    diagnostics: [],
  };
}

/** Where an empty segment stands; nowhere if it has Korean or stays Chinese, or if no file has it yet. */
function emptyPlace({ files }: OpenedDocument, passage: Passage): LocatedSegment | undefined {
  if (passage.korean || passage.staysChinese || passage.isStale) return undefined;
  const places = files.flatMap((file) => file.entries.map((entry) => ({ file, entry })));
  return places.find(({ entry }) => entry.id === passage.id && !entry.korean);
}

function fillSegment(file: SegmentFile, { entry: { id }, offer }: Filling): SegmentFile {
  const noted = withNote(file, id, `duizhao suggest: 100 %, ${originName(offer)}`);
  return withState(withKorean(noted, id, offer.entry.korean), id, 'initial');
}

/** The same in every language of the program: it stands in the file for all who open it. */
function originName({ entry: { origin } }: Offer): string {
  switch (origin.kind) {
    case 'segment':
    case 'earlier':
      return `${origin.document} ${origin.id}`;
    case 'attic':
      return `${origin.document} ${origin.id} (attic)`;
    case 'tmx':
      return `${origin.span.file} #${origin.number}`;
  }
}
