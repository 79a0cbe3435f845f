/** Run-in headings: Word knows headings as whole paragraphs, so a paragraph that begins with one is several to Word, set on as one. */
import type { BlockStyle, Inline, ParagraphBlock } from '../../../edition/index.js';
import type { TextInline } from './paragraphs.js';

/** What of a paragraph of the edition is a paragraph to Word: all of it, a run-in heading, or what stands beside one. */
export interface ParagraphPart {
  readonly block: ParagraphBlock;
  /** Which of the block's inlines is the first here. */
  readonly first: number;
  readonly inlines: readonly Inline[];
  readonly styleName: string;
  readonly style: BlockStyle;
  /** 1 for Word's first heading level, 0 for its Title, which stands above them. Absent: no heading. */
  readonly headingDepth?: number;
  /** Whether the next part goes on in the same line: a style separator stands between (ECMA-376-1, 17.3.2.36). */
  readonly runsOn: boolean;
}

/** Text by which a part is known; spaces belong to what is around them. */
const isWorded = (inline: Inline): inline is TextInline => inline.kind === 'text' && inline.text.trim() !== '';

/** The text that says whether an inline is in a heading: itself, else its neighbour; a note beside the line belongs to what follows. */
function leadOf(inlines: readonly Inline[], index: number): TextInline | undefined {
  const before = inlines.slice(0, index + 1).findLast(isWorded);
  const after = inlines.slice(index).find(isWorded);
  return inlines[index]?.kind === 'line-note' ? (after ?? before) : (before ?? after);
}

/** Inlines that stand together, of one level. */
interface Stretch {
  readonly first: number;
  /** Absent where nothing is said. */
  readonly lead: TextInline | undefined;
  readonly inlines: Inline[];
}

function stretchesOf({ inlines }: ParagraphBlock): readonly Stretch[] {
  const stretches: Stretch[] = [];
  inlines.forEach((inline, index) => {
    const lead = leadOf(inlines, index);
    const last = stretches.at(-1);
    if (last && last.lead?.headingLevel === lead?.headingLevel) last.inlines.push(inline);
    else stretches.push({ first: index, lead, inlines: [inline] });
  });
  return stretches;
}

/** The name of a heading that looks as its paragraph does, and so has none of its own. */
const UNNAMED = 'span.run-in-heading';

/** A space between two spans has the paragraph's look; in a heading it takes the heading's, or it would need a style of its own. */
const inLookOf = (lead: TextInline, inline: Inline): Inline =>
  inline.kind === 'text' && inline.text.trim() === '' ? { ...inline, style: lead.style } : inline;

/** The page breaks before the first part only. */
const placed = (style: BlockStyle, at: number): BlockStyle =>
  at === 0 || style.breakBefore === 'auto' ? style : { ...style, breakBefore: 'auto' };

const isRunIn = (inline: Inline): boolean =>
  inline.kind === 'text' && inline.headingLevel !== undefined && isWorded(inline);

/** Of every paragraph that is still there: it is asked for its parts in each pass over an edition, and is never changed. */
const PARTS = new WeakMap<ParagraphBlock, readonly ParagraphPart[]>();

/**
 * The parts of a paragraph, in order: at least one. A heading looks as its text does, in lines and with indents of its paragraph.
 * The first level is Word's first, not Title, which is no heading to its navigation.
 */
export function partsOf(block: ParagraphBlock): readonly ParagraphPart[] {
  const known = PARTS.get(block);
  if (known) return known;
  const parts = divided(block);
  PARTS.set(block, parts);
  return parts;
}

function divided(block: ParagraphBlock): readonly ParagraphPart[] {
  const { tag, role, styleName, style } = block;
  const whole = { block, styleName, style, ...(tag !== 'p' && { headingDepth: Number(tag.slice(1)) - 1 }) };
  if (tag !== 'p' || role !== undefined || !block.inlines.some(isRunIn))
    return [{ ...whole, first: 0, inlines: block.inlines, runsOn: false }];
  const stretches = stretchesOf(block);
  return stretches.map(({ first, lead, inlines }, at): ParagraphPart => {
    const part = { ...whole, style: placed(style, at), first, inlines, runsOn: at < stretches.length - 1 };
    if (lead?.headingLevel === undefined) return part;
    const named = lead.styleName ?? UNNAMED;
    return {
      ...part,
      inlines: inlines.map((inline) => inLookOf(lead, inline)),
      styleName: named,
      style: { ...part.style, text: lead.style },
      headingDepth: Math.max(1, lead.headingLevel - 1),
    };
  });
}

/** Whether a paragraph is a run-in heading and nothing else, as a passage may be that stands by itself. */
export function isHeadingAlone(block: ParagraphBlock): boolean {
  const [part, ...others] = partsOf(block);
  return block.tag === 'p' && part?.headingDepth !== undefined && others.length === 0;
}
