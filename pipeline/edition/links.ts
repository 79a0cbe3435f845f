/** Links led to the blocks where they arrive. */
import { error, type Diagnostic, type Span } from '../diagnostic/index.js';
import type { Memo } from '../work/index.js';
import type { Block, Inline, ParagraphBlock } from './edition.js';
import { similarNames } from './similar-names.js';

/** What links can lead to, and where the markup has its first. */
export interface LinkContext {
  /** Every id that is printed, with the anchor of the block where it stands. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly place: Span | undefined;
  readonly memo: Memo;
}

/** A block with every link and page reference in it leading to an anchor of a block; the same block where there is none. */
export function resolveLinks(block: Block, context: LinkContext): Block {
  const targets = targetsIn(block);
  if (targets.length === 0) return block;
  const arrivals = targets.map((target) => context.anchors.get(target));
  // What leads nowhere is told of, each time.
  if (arrivals.includes(undefined)) return withLinks(block, context);
  return context.memo.keep('edition/links', [block, ...arrivals], () => withLinks(block, context));
}

/** Whether anything in a block leads elsewhere. */
export const hasLinks = (block: Block): boolean => targetsIn(block).length > 0;

function targetsIn(block: Block): readonly string[] {
  const inlines = block.kind === 'row' ? block.cells.flat().flatMap((cell) => cell.inlines) : block.inlines;
  return inlines.flatMap((inline) => targetOf(inline) ?? []);
}

function withLinks(block: Block, context: LinkContext): Block {
  const resolve = (paragraph: ParagraphBlock): ParagraphBlock => ({
    ...paragraph,
    inlines: paragraph.inlines.map((inline) => resolveInline(inline, context)),
  });
  return block.kind === 'row' ? { ...block, cells: block.cells.map((cell) => cell.map(resolve)) } : resolve(block);
}

const targetOf = (inline: Inline): string | undefined => (inline.kind === 'line-break' ? undefined : inline.target);

function resolveInline(inline: Inline, { anchors, report, place }: LinkContext): Inline {
  const id = targetOf(inline);
  if (inline.kind === 'line-break' || id === undefined) return inline;
  const target = anchors.get(id);
  if (target !== undefined) return { ...inline, target };
  const hints = [...similarNames(id, [...anchors.keys()]), 'hint/printed-id' as const];
  report(error('edition/unknown-anchor', { id }, { span: place, hints }));
  return inline;
}
