/**
 * The structure tree in parts, one for each page: the elements of the blocks that begin on it, with what they have on later pages.
 * A part is made again only where one of its pages has changed.
 */
import type { KeyPart, Memo } from '../../work/index.js';
import type { MarkedPage } from './marked-page.js';
import { blockStructure, isEntry, type StructureElement, type StructureNode } from './structure-tree.js';

/** An element of a page's part. Pages count from 0 in the list of the part's pages, marks and links on their page, elements in the part. */
export interface PartElement {
  /** Of a heading before levels that are skipped are closed up. */
  readonly type: string;
  readonly lang: string;
  /** Undefined for what stands directly in the document, or in one of its tables of contents. */
  readonly parent: number | undefined;
  readonly children: readonly PartChild[];
}

type PartChild = Exclude<StructureNode, StructureElement> | { readonly kind: 'part'; readonly element: number };

/** What stands directly in the document. */
export interface PartTop {
  readonly element: number;
  readonly block: number;
  readonly lang: string;
  readonly isEntry: boolean;
  /** The levels of the headings in it, in order. */
  readonly levels: readonly number[];
}

/** The elements of one page's part, each before those in it. */
export interface PageStructure {
  readonly elements: readonly PartElement[];
  readonly tops: readonly PartTop[];
  /** By page of the part, the element of each mark, and of each link; undefined where another part has it. */
  readonly owners: readonly {
    readonly marks: readonly (number | undefined)[];
    readonly links: readonly (number | undefined)[];
  }[];
}

/** Which pages make the part of a page, and which parts have elements with marks on it. By index in the document. */
export interface PartPlan {
  /** The page itself first, then those on which its blocks go on. */
  readonly pages: readonly number[];
  /** Blocks that have marks on the page and began on another. */
  readonly foreign: readonly number[];
  /** The pages on which those began. */
  readonly origins: readonly number[];
}

/** The plan of every page. A block belongs to the page where it is first met. */
export function planParts(pages: readonly Pick<MarkedPage, 'blocks'>[]): readonly PartPlan[] {
  const homes = new Map<number, number>();
  const plans = pages.map((_, index) => ({
    pages: [index],
    foreign: new Array<number>(),
    origins: new Array<number>(),
  }));
  pages.forEach(({ blocks }, index) => {
    const plan = plans[index];
    for (const block of blocks) {
      const home = homes.get(block);
      if (home === undefined) homes.set(block, index);
      else {
        plan?.foreign.push(block);
        if (plan && !plan.origins.includes(home)) plan.origins.push(home);
        const goesOn = plans[home]?.pages;
        if (goesOn && goesOn.at(-1) !== index) goesOn.push(index);
      }
    }
  });
  return plans;
}

/** A part of more pages is made anew each time: a key of so many parts would cost more than it saves. */
const MOST_KEPT = 16;

/** The part of a page. */
export function pageStructure(
  { pages: numbers, foreign }: PartPlan,
  pages: readonly MarkedPage[],
  language: string,
  memo: Memo,
): PageStructure {
  const own = numbers.flatMap((index) => pages[index] ?? []);
  const make = (): PageStructure => partOf(own, new Set(foreign), language);
  if (own.length > MOST_KEPT) return make();
  const parts: readonly KeyPart[] = [language, foreign.join(' '), ...own];
  return memo.keep('pdf structure', parts, make);
}

function partOf(pages: readonly MarkedPage[], foreign: ReadonlySet<number>, language: string): PageStructure {
  const wanted = new Set(pages[0]?.blocks.filter((block) => !foreign.has(block)));
  const flat = new Flattening(pages.length);
  const tops = blockStructure(pages, (block) => wanted.has(block), language).map(({ block, element }): PartTop => {
    const levels: number[] = [];
    const index = flat.add(element, undefined, levels);
    return { element: index, block, lang: element.lang, isEntry: isEntry(element), levels };
  });
  return { elements: flat.elements, tops, owners: flat.owners };
}

/** Elements one after the other, and who has which mark. */
class Flattening {
  readonly elements: PartElement[] = [];
  readonly owners: readonly { readonly marks: (number | undefined)[]; readonly links: (number | undefined)[] }[];

  constructor(pages: number) {
    this.owners = Array.from({ length: pages }, () => ({ marks: [], links: [] }));
  }

  add({ type, lang, children }: StructureElement, parent: number | undefined, levels: number[]): number {
    const level = headingLevel(type);
    if (level !== undefined) levels.push(level);
    const index = this.elements.length;
    const own: PartChild[] = [];
    this.elements.push({ type, lang, parent, children: own });
    for (const child of children) own.push(this.child(child, index, levels));
    return index;
  }

  private child(child: StructureNode, parent: number, levels: number[]): PartChild {
    if (child.kind === 'element') return { kind: 'part', element: this.add(child, parent, levels) };
    const owners = this.owners[child.page];
    if (owners && child.kind === 'content') owners.marks[child.mark] = parent;
    if (owners && child.kind === 'annotation') owners.links[child.link] = parent;
    return child;
  }
}

/** The level of a heading's type, `H1` to `H6`. */
export function headingLevel(type: string): number | undefined {
  const level = /^H([1-6])$/.exec(type)?.[1];
  return level === undefined ? undefined : Number(level);
}
