/** Tracked changes as they are met: which text counts, and what each change did, who made it and when (ECMA-376, part 1, 17.13.5). */
import type { ElementNode } from '../element-tree.js';
import type { ChangeChoice } from '../received-source.js';

/** `renumbered`: a paragraph was put into a list or taken out of one, so that its number is another. */
export type ChangeKind = 'inserted' | 'deleted' | 'moved-here' | 'moved-away' | 'renumbered';

/** A change: what one person did at one time in one place. */
export interface TrackedChange {
  readonly kind: ChangeKind;
  readonly author: string;
  /** As Word writes it, `2021-01-12T09:30:00Z`; empty if it is not said. */
  readonly date: string;
  /** The paragraph, counted from 0. */
  readonly paragraph: number;
  /** ¶ stands for the end of a paragraph. */
  readonly text: string;
}

const KINDS: ReadonlyMap<string, ChangeKind> = new Map([
  ['w:ins', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveTo', 'moved-here'],
  ['w:moveFrom', 'moved-away'],
]);

/** The elements that hold changed text, or mark the end of a paragraph as changed. */
export const CHANGE_ELEMENTS: readonly string[] = [...KINDS.keys()];

/** The change being met, to which more text may come. */
interface OpenChange {
  readonly change: TrackedChange;
  text: string;
  /** How much text had been met at its end. */
  metAt: number;
}

/** Keeps account of the changes of a document. */
export class ChangeRecord {
  readonly #found: OpenChange[] = [];
  readonly #around: ElementNode[] = [];
  readonly #keepsOld: boolean;
  #met = 0;

  constructor(choice: ChangeChoice | undefined) {
    this.#keepsOld = choice === 'reject';
  }

  /** What `read` meets stands inside a change. */
  within(element: ElementNode, read: () => void): void {
    this.#around.push(element);
    read();
    this.#around.pop();
  }

  /** Says that text was met, and whether it counts. */
  meet(text: string, paragraph: number): boolean {
    for (const element of this.#around) this.#add(element, text, paragraph);
    this.#met += 1;
    // Text that was put in and taken out again is neither old nor new.
    return this.#around.every(({ name }) => this.#isKept(name));
  }

  /** The same of text that stands in a change by itself. */
  meetWithin(element: ElementNode, text: string, paragraph: number): boolean {
    this.#around.push(element);
    const counts = this.meet(text, paragraph);
    this.#around.pop();
    return counts;
  }

  /** Says that the list number of a paragraph was changed. */
  renumber({ attributes }: ElementNode, paragraph: number): void {
    const author = attributes.get('w:author') ?? '';
    const date = attributes.get('w:date') ?? '';
    this.#found.push({ change: { kind: 'renumbered', author, date, paragraph, text: '' }, text: '', metAt: -1 });
  }

  /** All changes, in the order of the text. */
  list(): readonly TrackedChange[] {
    return this.#found.map(({ change, text }) => ({ ...change, text }));
  }

  #isKept(name: string): boolean {
    const isOld = name === 'w:del' || name === 'w:moveFrom';
    return isOld === this.#keepsOld;
  }

  #add(element: ElementNode, text: string, paragraph: number): void {
    const kind = KINDS.get(element.name);
    if (kind === undefined || text === '') return;
    const author = element.attributes.get('w:author') ?? '';
    const date = element.attributes.get('w:date') ?? '';
    // One change is often written in many pieces; of those around a text the last few were met just before.
    const open = this.#found
      .slice(-4)
      .findLast(
        ({ change, metAt }) =>
          metAt >= this.#met - 1 && change.kind === kind && change.author === author && change.date === date,
      );
    if (open) {
      open.text += text;
      open.metAt = this.#met;
      return;
    }
    this.#found.push({ change: { kind, author, date, paragraph, text }, text, metAt: this.#met });
  }
}

/** How many changes of formatting alone there are. */
export function countFormattingChanges(element: ElementNode): number {
  let count = 0;
  for (const child of element.children) {
    if (child.kind === 'text') continue;
    if (FORMATTING.has(child.name)) count += 1;
    else count += countFormattingChanges(child);
  }
  return count;
}

const FORMATTING: ReadonlySet<string> = new Set(
  ['rPr', 'pPr', 'sectPr', 'tblPr', 'tblPrEx', 'tcPr', 'trPr', 'tblGrid', 'numbering'].map((name) => `w:${name}Change`),
);
