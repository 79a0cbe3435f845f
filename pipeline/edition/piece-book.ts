/**
 * Blocks of pieces of markup, made again only where a piece or what it stands in changed. A piece is what a template printed for one
 * member of a list: it is read and styled by itself, under a key of all that can reach into it from around. Where that cannot be told,
 * or anything is wrong, the markup is read as a whole.
 */
import type { Diagnostic } from '../diagnostic/index.js';
import type { Memo, Steps } from '../work/index.js';
import { flattenElement, type PieceBook, type Surroundings } from './blocks.js';
import type { Block, FontStack } from './edition.js';
import { readPiece, type MarkupElement } from './element-tree.js';
import { isBareBlock } from './font-families.js';
import { hasLinks } from './links.js';
import type { Matchable, PlaceAsked } from './selector.js';
import { StyleBook, type StyleTables } from './style-book.js';

/** Thrown where the markup is to be read as a whole. */
export class NotByPieces extends Error {}

/** What one piece gives. */
interface Piece {
  readonly blocks: readonly Block[];
  /** What each block says, where there are several: an edit of one must not change the others. */
  readonly contents: readonly string[];
  /** Whether every block is as it will be printed: it has no links. */
  readonly isSettled: boolean;
  readonly ids: readonly string[];
  readonly anchors: readonly (readonly [string, string])[];
  readonly stacks: readonly FontStack[];
  /** The last of its outer elements, as far as selectors look back. */
  readonly last: readonly Sibling[];
}

/** What a selector can ask of an element that stands before another. */
type Sibling = Pick<Matchable, 'name' | 'id' | 'classes' | 'lang'>;

/** The elements before a piece in its container, as far as selectors look back, the nearest last. */
interface Before {
  readonly siblings: readonly Sibling[];
  /** Whether there are no others before these. */
  readonly isStart: boolean;
}

/** What the pieces of an edition share. */
export interface PieceSources {
  readonly tables: StyleTables;
  readonly styles: StyleBook;
  readonly runs: readonly (readonly string[])[];
  /** The ids outside the pieces. */
  readonly ids: ReadonlySet<string>;
  readonly memo: Memo;
}

/** The pieces of one edition. */
export class Pieces implements PieceBook {
  /** Blocks that need nothing more. */
  readonly settled = new Set<Block>();
  private readonly ids: Set<string>;
  private readonly asked: PlaceAsked;

  constructor(private readonly sources: PieceSources) {
    this.ids = new Set(sources.ids);
    this.asked = sources.tables.asked;
  }

  refuse(): never {
    throw new NotByPieces();
  }

  *blocksOf(run: MarkupElement, around: Surroundings): Steps<readonly Block[]> {
    const { parent, run: place } = run;
    if (!parent || !place) return this.refuse();
    const { tables, memo, runs } = this.sources;
    const context = this.contextOf(parent);
    const texts = runs[place.index] ?? [];
    let before = this.beforeOf(run.previous);
    const blocks: Block[] = [];
    for (const [index, text] of texts.entries()) {
      const isLast = this.asked.isLastAsked && run.isLastChild && index === texts.length - 1;
      const here = before;
      const key = [tables, context, this.beforeKey(here), isLast, text];
      const make = (): Piece | undefined =>
        makePiece(text, { parent, before: asMatchable(here, parent), isLast }, around, { tables, asked: this.asked });
      const piece = memo.keep('edition/piece', key, make) ?? this.refuse();
      this.take(piece, around, blocks);
      before = this.after(here, piece.last);
      yield;
    }
    const last = asMatchable(before, parent);
    if (last) place.settle(last);
    return blocks;
  }

  private take(piece: Piece, { anchors }: Surroundings, blocks: Block[]): void {
    for (const id of piece.ids) {
      if (this.ids.has(id)) this.refuse();
      this.ids.add(id);
    }
    for (const [id, anchor] of piece.anchors) anchors.set(id, anchor);
    this.sources.styles.use(piece.stacks);
    const { memo, tables } = this.sources;
    for (const [index, made] of piece.blocks.entries()) {
      const content = piece.contents[index];
      const block = content === undefined ? made : memo.keep('edition/block', [tables, content], () => made);
      blocks.push(block);
      if (piece.isSettled) this.settled.add(block);
    }
  }

  private after({ siblings }: Before, last: readonly Sibling[]): Before {
    const { reach } = this.asked;
    const all = [...siblings, ...last];
    return { siblings: reach === 0 ? [] : all.slice(-reach), isStart: false };
  }

  private beforeOf(previous: Matchable | undefined): Before {
    const siblings: Sibling[] = [];
    let at = previous;
    for (; at && siblings.length < this.asked.reach; at = at.previous) siblings.unshift(siblingOf(at, this.asked));
    return { siblings, isStart: at === undefined };
  }

  private beforeKey({ siblings, isStart }: Before): string {
    const start = this.asked.isFirstAsked && isStart ? '^' : '';
    return siblings.length === 0 ? start : start + JSON.stringify(siblings);
  }

  /** All that reaches into a piece from the elements around it. */
  private contextOf(parent: MarkupElement): string {
    const { asked } = this;
    const { origin, target, headingLevel, isInContents, isInComment, isInReply, author } = parent;
    const chain: unknown[] = [origin, target, headingLevel, isInContents, isInComment, isInReply, author];
    for (let at: MarkupElement | undefined = parent; at; at = at.parent) {
      const isLast = asked.isLastAsked && at.isLastChild;
      chain.push([siblingOf(at, asked), this.beforeKey(this.beforeOf(at.previous)), isLast]);
    }
    return JSON.stringify(chain.map((value) => value ?? null));
  }
}

const siblingOf = ({ name, id, classes, lang }: Matchable, { areIdsAsked }: PlaceAsked): Sibling => ({
  name,
  ...(areIdsAsked && id !== undefined && { id }),
  classes,
  lang,
});

/** The nearest element before a piece as selectors see it. What lies beyond their reach is there, and nothing more is known of it. */
function asMatchable({ siblings, isStart }: Before, parent: Matchable): Matchable | undefined {
  const beyond = { name: '', classes: [], lang: '', parent, isLastChild: false };
  return siblings.reduce<Matchable | undefined>(
    (previous, sibling) => ({ ...sibling, parent, previous, isLastChild: false }),
    isStart ? undefined : beyond,
  );
}

/** The blocks of a piece; undefined where anything is wrong in it. */
function makePiece(
  text: string,
  place: Parameters<typeof readPiece>[1],
  around: Surroundings,
  { tables, asked }: { readonly tables: StyleTables; readonly asked: PlaceAsked },
): Piece | undefined {
  const tree = readPiece(text, place);
  if (!tree) return undefined;
  const findings: Diagnostic[] = [];
  const anchors = new Map<string, string>();
  const styles = new StyleBook(tables);
  const own = { ...around, styles, anchors, report: (finding: Diagnostic): void => void findings.push(finding) };
  const blocks = tree.elements.flatMap((element) => flattenElement(element, own));
  if (findings.length > 0 || blocks.some(isBareBlock)) return undefined;
  const last = tree.elements.slice(tree.elements.length - Math.min(asked.reach, tree.elements.length));
  return {
    blocks,
    contents: blocks.length > 1 ? blocks.map((block) => JSON.stringify(block)) : [],
    isSettled: !blocks.some(hasLinks),
    ids: [...tree.ids],
    anchors: [...anchors],
    stacks: [...styles.used],
    last: last.map((element) => siblingOf(element, asked)),
  };
}
