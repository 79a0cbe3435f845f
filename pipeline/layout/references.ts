/**
 * Page references: the numbers of the pages on which anchors stand.
 * A number can change how many lines its paragraph has, and so on which page an anchor stands:
 * the blocks that hold references are set again until the numbers that they show are those of the pages.
 */
import { warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Block, Inline, ParagraphBlock } from '../edition/index.js';
import { anchorsOf } from './anchors.js';
import type { FlowItem } from './flow/index.js';
import { formatNumber } from './numbering.js';
import type { PageDraft } from './pages/index.js';
import type { Memo, Steps } from '../work/index.js';

/** How often blocks with references are set again. Numbers rarely change twice; those that still do may go on for ever. */
const MOST_ROUNDS = 4;
/** Stands for a number before there are pages: two figures, as most have. */
const PLACEHOLDER = '00';

/** How an edition is set and paged. */
export interface Paging {
  readonly flow: (block: Block) => Steps<Warned<FlowItem>>;
  readonly breakPages: (items: readonly FlowItem[]) => Steps<readonly PageDraft[]>;
  readonly memo: Memo;
}

/** Sets the blocks and breaks them into pages on which every reference says where its anchor stands. */
export function* pageBlocks(blocks: readonly Block[], paging: Paging): Steps<Warned<readonly PageDraft[]>> {
  const still = yield* flowAll(blocks, (block) => (hasReference(block) ? undefined : paging.flow(block)));
  const found = still.flatMap((item) => item?.diagnostics ?? []);
  if (!still.includes(undefined)) {
    const items = still.flatMap((item) => item?.value ?? []);
    return { value: yield* paging.breakPages(items), diagnostics: found };
  }
  let round = yield* pageRound(blocks, still, paging, () => PLACEHOLDER);
  for (let count = 0; count < MOST_ROUNDS && isUnsettled(round); count += 1)
    round = yield* pageRound(blocks, still, paging, round.found);
  return { value: round.drafts, diagnostics: [...found, ...round.diagnostics, ...unsettledReferences(round)] };
}

/** Items of blocks, or nothing for those that are set elsewhere. */
type Flowed = Warned<FlowItem> | undefined;

function* flowAll(
  blocks: readonly Block[],
  flow: (block: Block, index: number) => Steps<Warned<FlowItem>> | undefined,
): Steps<readonly Flowed[]> {
  const items: Flowed[] = [];
  for (const [index, block] of blocks.entries()) {
    const steps = flow(block, index);
    items.push(steps && (yield* steps));
    yield;
  }
  return items;
}

type PageReference = Extract<Inline, { kind: 'page-reference' }>;

/** The text of a reference. */
type ReferenceText = (reference: PageReference) => string;

/** References set with texts, the pages that this makes, and what the references should say there. */
interface Round {
  readonly references: readonly PageReference[];
  readonly shown: ReferenceText;
  readonly found: ReferenceText;
  readonly drafts: readonly PageDraft[];
  readonly diagnostics: readonly Diagnostic[];
}

function* pageRound(
  blocks: readonly Block[],
  still: readonly Flowed[],
  { flow, breakPages, memo }: Paging,
  shown: ReferenceText,
): Steps<Round> {
  const answered = yield* flowAll(blocks, (block, index) =>
    still[index] ? undefined : flow(answerReferences(block, shown, memo)),
  );
  const drafts = yield* breakPages(blocks.flatMap((_, index) => (still[index] ?? answered[index])?.value ?? []));
  const references = blocks.flatMap((block, index) => (still[index] ? [] : referencesOf(block)));
  const diagnostics = answered.flatMap((item) => item?.diagnostics ?? []);
  return { references, shown, found: textsOnPages(blocks, drafts), drafts, diagnostics };
}

const isUnsettled = (round: Round): boolean => wrongReferences(round).length > 0;

const wrongReferences = ({ references, shown, found }: Round): readonly PageReference[] =>
  references.filter((reference) => shown(reference) !== found(reference));

function unsettledReferences(round: Round): readonly Diagnostic[] {
  const count = wrongReferences(round).length;
  if (count === 0) return [];
  const args = { count, rounds: MOST_ROUNDS };
  return [warning('layout/unsettled-page-references', args, { hints: ['hint/fix-page-breaks'] })];
}

/** What references say on pages: the page counter where their anchors stand. */
function textsOnPages(blocks: readonly Block[], drafts: readonly PageDraft[]): ReferenceText {
  const pages = new Map(anchorsOf(blocks, drafts).map(({ id, page }) => [id, page]));
  return ({ target, numbering }) => {
    const page = pages.get(target);
    // The edition room has refused references to what does not exist.
    if (page === undefined) throw new Error(`a page reference leads to ${target}, which stands on no page`);
    return formatNumber(counterOf(drafts, page), numbering);
  };
}

/** What the page counter says on a physical page. */
const counterOf = (drafts: readonly PageDraft[], page: number): number => drafts[page - 1]?.counter ?? page;

const isReference = (inline: Inline): inline is PageReference => inline.kind === 'page-reference';

const paragraphsOf = (block: Block): readonly ParagraphBlock[] =>
  block.kind === 'paragraph' ? [block] : block.cells.flat();

const referencesOf = (block: Block): readonly PageReference[] =>
  paragraphsOf(block).flatMap(({ inlines }) => inlines.filter(isReference));

const hasReference = (block: Block): boolean => paragraphsOf(block).some(({ inlines }) => inlines.some(isReference));

/** A block with a text in the place of each reference: the same block for the same texts. */
function answerReferences(block: Block, text: ReferenceText, memo: Memo): Block {
  const shown = referencesOf(block).map(text).join('\n');
  return memo.keep('layout/answered', [block, shown], () => answeredBlock(block, text));
}

function answeredBlock(block: Block, text: ReferenceText): Block {
  const answered = (paragraph: ParagraphBlock): ParagraphBlock => ({
    ...paragraph,
    inlines: paragraph.inlines.map((inline) => (isReference(inline) ? answer(inline, text(inline)) : inline)),
  });
  return block.kind === 'paragraph'
    ? answered(block)
    : { ...block, cells: block.cells.map((cell) => cell.map(answered)) };
}

const answer = ({ lang, style, target }: PageReference, text: string): Inline => ({
  kind: 'text',
  text,
  origin: 'generated',
  ...{ lang, style, target },
});
