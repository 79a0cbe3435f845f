/** Named strings in headers: as a field that finds the heading on its page where Word can do that, else as their value if they have but one. */
import type { Block, ContentPart, ParagraphBlock } from '../../../edition/index.js';
import type { ParagraphStyle, StyleBook } from '../styles/style-book.js';
import { paragraphsOf, textOf, withoutSpaces } from '../text/paragraphs.js';
import { partsOf } from '../text/run-in.js';

/** The pages that show a header: the blocks on them, and those on the pages before. */
export interface ShownPages {
  readonly before: readonly Block[];
  readonly blocks: readonly Block[];
}

/** What stands in a header for a named string. */
export interface WordString {
  /** The instruction of a `STYLEREF` field. */
  readonly instruction?: string;
  /** Empty where pages differ in it: what says the same on all of them says something wrong on some. */
  readonly text: string;
}

type StringPart = ContentPart & { kind: 'string' };

const valuesIn = (name: string, blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(({ strings = [] }) => strings.filter((string) => string.name === name).map(({ value }) => value));

/**
 * Gives what stands for the strings of an edition on some of its pages. Word works out the field in a header whenever it lays out
 * the page; a program that knows no such field (LibreOffice 7.4) shows the text that stands in it on every page.
 */
export function planStrings(
  blocks: readonly Block[],
  styles: StyleBook,
): (part: StringPart, pages: ShownPages) => WordString {
  const setters = new Map<string, { readonly style: ParagraphStyle | undefined }>();
  const styleOf = (name: string): ParagraphStyle | undefined => {
    const known = setters.get(name) ?? { style: styleThatSets(blocks, (block) => valuesIn(name, [block]), styles) };
    setters.set(name, known);
    return known.style;
  };
  return ({ name, which }, pages) => {
    const values = shownValues(name, pages);
    // Without a value Word would look for the next heading, on pages further on.
    if (values.size === 0) return { text: '' };
    const [text = ''] = values.size === 1 ? values : [];
    const style = styleOf(name);
    const reference = style && styleReference(style);
    // Without `\l` Word takes the first on the page, else the last before it, as `first` does.
    return reference === undefined
      ? { text }
      : { instruction: `STYLEREF ${reference}${which === 'last' ? ' \\l' : ''}`, text };
  };
}

/** What a string says on some pages: what it is set to on them, and until then what it was before. */
function shownValues(name: string, { before, blocks }: ShownPages): ReadonlySet<string> {
  const [first] = blocks;
  const beginsWithOwn = first !== undefined && valuesIn(name, [first]).length > 0;
  const entry = beginsWithOwn ? [] : valuesIn(name, before).slice(-1);
  return new Set([...entry, ...valuesIn(name, blocks)]);
}

/** The style whose every paragraph sets the string to its own text, where no other sets it. */
function styleThatSets(
  blocks: readonly Block[],
  valuesOf: (block: Block) => readonly string[],
  styles: StyleBook,
): ParagraphStyle | undefined {
  const setters = new Set<ParagraphBlock>();
  for (const block of blocks) {
    const values = valuesOf(block).map(withoutSpaces);
    if (values.length === 0) continue;
    const paragraph = paragraphsOf([block]).find((one) => values.includes(withoutSpaces(textOf(one))));
    // More than one value, or one that is no paragraph's text: no style says that.
    if (values.length > 1 || paragraph === undefined) return undefined;
    setters.add(paragraph);
  }
  const stylesOf = (paragraph: ParagraphBlock): readonly ParagraphStyle[] =>
    partsOf(paragraph).map((part) => styles.paragraphStyle(part));
  const [style, ...others] = new Set([...setters].flatMap(stylesOf));
  if (style === undefined || others.length > 0) return undefined;
  const ofStyle = paragraphsOf(blocks).filter((paragraph) => stylesOf(paragraph).includes(style));
  return ofStyle.every((paragraph) => setters.has(paragraph)) ? style : undefined;
}

/** Headings go by their number: a Word in another language does not know Word's own styles by their English names. */
function styleReference({ name, isBuiltIn }: ParagraphStyle): string | undefined {
  const level = /^heading (\d)$/.exec(name)?.[1];
  if (level !== undefined) return level;
  return isBuiltIn || name.includes('"') ? undefined : `"${name}"`;
}
