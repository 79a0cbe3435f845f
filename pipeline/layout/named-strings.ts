/**
 * Named strings: what `string-set` has set a name to, as each page sees it. CSS Generated Content for Paged Media, section 1.1.
 * Input: the blocks, and the pages on which they begin.
 */
import type { Block, ContentPart, NamedString } from '../edition/index.js';
import { findBeginnings, placedElements, type Beginning } from './beginnings.js';
import type { PageDraft } from './pages/index.js';

type StringPart = Extract<ContentPart, { kind: 'string' }>;

/** The values of the named strings on one page. */
export class PageStrings {
  /**
   * `entry`: what each name was set to before the page; `set`: what blocks that begin on the page set, in order;
   * `opening`: what those of them set that stand at its top.
   */
  constructor(
    private readonly entry: ReadonlyMap<string, string>,
    private readonly set: readonly NamedString[],
    private readonly opening: readonly NamedString[],
  ) {}

  /** What `string(name, which)` says on the page; empty where nothing was set yet. */
  valueOf({ name, which }: Pick<StringPart, 'name' | 'which'>): string {
    const entry = this.entry.get(name) ?? '';
    const [first, last] = [this.set.find(isOf(name)), this.set.findLast(isOf(name))];
    switch (which) {
      case 'first':
        return first?.value ?? entry;
      case 'start':
        return this.opening.find(isOf(name))?.value ?? entry;
      case 'last':
        return last?.value ?? entry;
      case 'first-except':
        return first ? '' : entry;
    }
  }

  /** What each name is set to behind the page. */
  exit(): ReadonlyMap<string, string> {
    if (this.set.length === 0) return this.entry;
    return new Map([...this.entry, ...this.set.map(({ name, value }) => [name, value] as const)]);
  }
}

const isOf =
  (name: string) =>
  (string: NamedString): boolean =>
    string.name === name;

type Setter = Beginning & { readonly strings: readonly NamedString[] };

/** The named strings of each page, in the order of the pages. What has no line sets its strings where the next line stands. */
export function stringsOfPages(blocks: readonly Block[], drafts: readonly PageDraft[]): readonly PageStrings[] {
  const setters = settersByPage(blocks, drafts);
  const pages: PageStrings[] = [];
  let entry: ReadonlyMap<string, string> = new Map();
  for (const page of drafts.keys()) {
    const own = setters.get(page) ?? [];
    const opening = own.filter((setter) => setter.isAtTop);
    const strings = new PageStrings(entry, stringsOf(own), stringsOf(opening));
    pages.push(strings);
    entry = strings.exit();
  }
  return pages;
}

const stringsOf = (setters: readonly Setter[]): readonly NamedString[] => setters.flatMap(({ strings }) => strings);

function settersByPage(blocks: readonly Block[], drafts: readonly PageDraft[]): ReadonlyMap<number, readonly Setter[]> {
  const beginningOf = findBeginnings(drafts);
  const byPage = new Map<number, Setter[]>();
  const elements = placedElements(blocks, ({ strings }) => strings !== undefined && strings.length > 0);
  for (const { place, element } of elements) {
    const setter = { ...beginningOf(place), strings: element.strings ?? [] };
    const known = byPage.get(setter.page);
    if (known) known.push(setter);
    else byPage.set(setter.page, [setter]);
  }
  return byPage;
}
