/** The objects of a page in a tagged file: page, stream, links, its leaf of the parent tree, and the elements of its part of the structure (ISO 32000-1, 14.7). */
import type { Memo } from '../../work/index.js';
import { destinationName } from './destinations.js';
import type { PageLink } from './links.js';
import type { MarkedPage } from './marked-page.js';
import { latin1Bytes, objectNumber, shortTextString, textString } from './numbers.js';
import { headingLevel, type PageStructure, type PartElement, type PartPlan } from './page-structure.js';
import { groupOf, type ObjectGroup, type PdfObject } from './pdf-objects.js';

/** The ids of what all pages name. */
export interface SharedIds {
  /** The root of the page tree, the resources of all pages, and the element `Document`. */
  readonly pages: number;
  readonly resources: number;
  readonly document: number;
}

/** Where a page's objects and keys stand. */
export interface PagePlace {
  /** The id of the page itself; its other objects follow. */
  readonly id: number;
  /** Its key in the parent tree; those of its links follow. */
  readonly key: number;
}

/** A page with what is known of it. */
export interface PlannedPage {
  readonly page: MarkedPage;
  readonly plan: PartPlan;
  readonly structure: PageStructure;
  readonly place: PagePlace;
  /** The levels of its part's headings as they are written, in order; and the parents of its entries of contents. */
  readonly levels: string;
  readonly parents: readonly number[];
  /** Streams under its own. */
  readonly under: readonly number[];
}

/** Ids of a page's objects, counted from its own. */
const STREAM = 1;
const FIRST_LINK = 2;

const leafOf = ({ links }: MarkedPage): number => FIRST_LINK + links.length;
const hasLeaf = ({ marks }: MarkedPage): boolean => marks.length > 0;
const firstElement = (page: MarkedPage): number => leafOf(page) + (hasLeaf(page) ? 1 : 0);

/** How many ids a page takes. */
export const idCount = (page: MarkedPage, { elements }: PageStructure): number => firstElement(page) + elements.length;

/** How many keys of the parent tree a page takes. */
export const keyCount = ({ links }: MarkedPage): number => 1 + links.length;

/** The id of a page's leaf of the parent tree; undefined where it has no marks. */
export const leafId = ({ page, place }: PlannedPage): number | undefined =>
  hasLeaf(page) ? place.id + leafOf(page) : undefined;

/** The id of an element of a page's part. */
export const elementId = ({ page, place }: Pick<PlannedPage, 'page' | 'place'>, element: number): number =>
  place.id + firstElement(page) + element;

/** The same objects as long as they say the same. A part of more pages is made anew each time. */
const MOST_KEPT = 16;

/** The objects of a page among all pages. */
export function pageObjects(own: PlannedPage, all: readonly PlannedPage[], shared: SharedIds, memo: Memo): ObjectGroup {
  const { page, plan, structure, place, levels, parents, under } = own;
  const later = plan.pages.flatMap((index) => all[index]?.place.id ?? []);
  const origins = plan.origins.flatMap((index) => all[index] ?? []);
  const make = (): ObjectGroup =>
    groupOf(new PageWriter(own, { later, origins, shared, index: plan.pages[0] ?? 0 }).objects());
  if (later.length + origins.length > MOST_KEPT) return make();
  const parts = [
    ...[page, structure, place.id, place.key, shared.pages, shared.resources, shared.document],
    ...[levels, parents.join(' '), under.join(' '), later.join(' ')],
    ...origins.flatMap((origin) => [origin.structure, elementId(origin, 0), plan.origins.length]),
    ...origins.map((origin) => origin.plan.pages.indexOf(plan.pages[0] ?? 0)),
  ];
  return memo.keep('pdf page objects', parts, make);
}

/** What a page's objects name of others. */
interface Surroundings {
  /** The ids of the pages of its part. */
  readonly later: readonly number[];
  /** Pages whose parts have marks on it. */
  readonly origins: readonly PlannedPage[];
  readonly shared: SharedIds;
  /** Its index in the document. */
  readonly index: number;
}

const ref = (id: number): string => `${id} 0 R`;
const dictionary = (entries: readonly string[]): string => `<<\n${entries.join('\n')}\n>>`;

/** Bit 3: printed, as PDF/A asks of every annotation (ISO 32000-1, table 165). */
const PRINT = 4;

class PageWriter {
  private level = 0;
  private entry = 0;

  constructor(
    private readonly own: PlannedPage,
    private readonly around: Surroundings,
  ) {}

  objects(): readonly PdfObject[] {
    const { page, place, structure } = this.own;
    const { stream } = page;
    const leaf = leafId(this.own);
    const object = (id: number, text: string): PdfObject => ({ id, body: latin1Bytes(text) });
    return [
      object(place.id, this.pageText()),
      { ...object(place.id + STREAM, `<<\n/Filter /FlateDecode\n/Length ${stream.length}\n>>`), stream },
      ...page.links.map((link, index) => object(place.id + FIRST_LINK + index, this.linkText(link, index))),
      ...(leaf === undefined ? [] : [object(leaf, this.leafText())]),
      ...structure.elements.map((element, index) => object(elementId(this.own, index), this.elementText(element))),
    ];
  }

  private pageText(): string {
    const { page, place, under } = this.own;
    const { shared } = this.around;
    const contents = [...under, place.id + STREAM].map(ref);
    return dictionary([
      '/Type /Page',
      `/Parent ${ref(shared.pages)}`,
      `/MediaBox [0 0 ${objectNumber(page.size.width)} ${objectNumber(page.size.height)}]`,
      `/Contents ${contents.length === 1 ? contents.join('') : `[${contents.join(' ')}]`}`,
      `/Resources ${ref(shared.resources)}`,
      ...(hasLeaf(page) ? [`/StructParents ${place.key}`] : []),
      ...(page.links.length > 0
        ? [`/Annots [${page.links.map((_, index) => ref(place.id + FIRST_LINK + index)).join(' ')}]`]
        : []),
      // Tabbing follows the structure (PDF/UA-1, 7.18.3).
      '/Tabs /S',
    ]);
  }

  private linkText({ area, text, target }: PageLink, index: number): string {
    return dictionary([
      '/Type /Annot',
      '/Subtype /Link',
      `/Rect [${area.map(objectNumber).join(' ')}]`,
      `/F ${PRINT}`,
      '/Border [0 0 0]',
      `/Contents ${shortTextString(text)}`,
      `/Dest ${destinationName(target)}`,
      `/StructParent ${this.own.place.key + 1 + index}`,
    ]);
  }

  /** In ascending order: for the page the elements of its marks by their ids, then for every link its element. */
  private leafText(): string {
    const { page, place } = this.own;
    const owned = this.owners();
    const marks = page.marks.map((_, mark) => ref(owned.marks[mark] ?? NaN));
    const links = page.links.map((_, link) => `${place.key + 1 + link} ${ref(owned.links[link] ?? NaN)}`);
    const nums = [`${place.key} [${marks.join(' ')}]`, ...links];
    return dictionary([`/Limits [${place.key} ${place.key + page.links.length}]`, `/Nums [${nums.join(' ')}]`]);
  }

  /** The ids of the elements of the page's marks and links, its own part's and others'. */
  private owners(): { readonly marks: readonly number[]; readonly links: readonly number[] } {
    const { origins, index } = this.around;
    const [marks, links]: [number[], number[]] = [[], []];
    for (const origin of [this.own, ...origins]) {
      const owners = origin.structure.owners[origin.plan.pages.indexOf(index)];
      owners?.marks.forEach((element, mark) => {
        if (element !== undefined) marks[mark] = elementId(origin, element);
      });
      owners?.links.forEach((element, link) => {
        if (element !== undefined) links[link] = elementId(origin, element);
      });
    }
    return { marks, links };
  }

  /** Every element says its language, also where it is the document's: parts of a file are read aloud on their own. */
  private elementText({ type, lang, parent, children }: PartElement): string {
    const content = children.find((child) => child.kind !== 'part');
    const home = content && this.pageId(content.page);
    return dictionary([
      '/Type /StructElem',
      `/S /${this.typeOf(type)}`,
      `/P ${ref(parent === undefined ? this.parentOf(type) : elementId(this.own, parent))}`,
      `/Lang ${textString(lang)}`,
      ...(home === undefined ? [] : [`/Pg ${ref(home)}`]),
      `/K [${children.map((child) => this.childText(child, home)).join(' ')}]`,
    ]);
  }

  private childText(child: PartElement['children'][number], home: number | undefined): string {
    if (child.kind === 'part') return ref(elementId(this.own, child.element));
    const page = this.pageId(child.page);
    if (child.kind === 'annotation')
      return dictionary(['/Type /OBJR', `/Pg ${ref(page)}`, `/Obj ${ref(page + FIRST_LINK + child.link)}`]);
    return page === home ? String(child.mark) : dictionary(['/Type /MCR', `/Pg ${ref(page)}`, `/MCID ${child.mark}`]);
  }

  /** Headings as they are written, closed up. */
  private typeOf(type: string): string {
    if (headingLevel(type) === undefined) return type;
    const level = this.own.levels[this.level];
    this.level += 1;
    return `H${level ?? ''}`;
  }

  /** What stands directly in the document, or in one of its tables of contents. */
  private parentOf(type: string): number {
    if (type !== 'TOCI') return this.around.shared.document;
    const parent = this.own.parents[this.entry];
    this.entry += 1;
    return parent ?? this.around.shared.document;
  }

  private pageId(index: number): number {
    const id = this.around.later[index];
    if (id === undefined) throw new Error(`a part of the structure has no page ${index}`);
    return id;
  }
}
