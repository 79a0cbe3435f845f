/** Links led to the blocks where they arrive. */
import { error, type Diagnostic, type Span } from '../diagnostic/index.js';
import type { Block, Inline, ParagraphBlock } from './edition.js';
import { similarNames } from './similar-names.js';

/** What links can lead to, and where the markup has its first. */
export interface LinkContext {
  /** Every id that is printed, with the anchor of the block where it stands. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly place: Span | undefined;
}

/** The blocks with every link and page reference leading to an anchor of a block. */
export function resolveLinks(blocks: readonly Block[], context: LinkContext): readonly Block[] {
  const resolve = (block: ParagraphBlock): ParagraphBlock => {
    const hasLinks = block.inlines.some((inline) => targetOf(inline) !== undefined);
    return hasLinks ? { ...block, inlines: block.inlines.map((inline) => resolveInline(inline, context)) } : block;
  };
  return blocks.map((block) =>
    block.kind === 'row' ? { ...block, cells: block.cells.map((cell) => cell.map(resolve)) } : resolve(block),
  );
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
