/** Named strings in headers: as a field that finds the heading on its page where Word can do that, else as their first value. */
import type { Block, ContentPart, ParagraphBlock } from '../../edition/index.js';
import { partsOf } from './run-in.js';
import { paragraphsOf, type ParagraphStyle, type StyleBook } from './style-book.js';

/** What stands in a header for a named string. */
export interface WordString {
  /** The instruction of a `STYLEREF` field. */
  readonly instruction?: string;
  readonly text: string;
}

type StringPart = ContentPart & { kind: 'string' };

/** Gives what stands for the strings of an edition. */
export const planStrings =
  (blocks: readonly Block[], styles: StyleBook) =>
  ({ name, which }: StringPart): WordString => {
    const valuesOf = (block: Block): readonly string[] =>
      (block.strings ?? []).filter((string) => string.name === name).map(({ value }) => value);
    const text = blocks.flatMap(valuesOf)[0] ?? '';
    const style = styleThatSets(blocks, valuesOf, styles);
    const reference = style && styleReference(style);
    // Without `\l` Word takes the first on the page, else the last before it, as `first` does.
    return reference === undefined
      ? { text }
      : { instruction: `STYLEREF ${reference}${which === 'last' ? ' \\l' : ''}`, text };
  };

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

const textOf = ({ inlines }: ParagraphBlock): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** Headings go by their number: a Word in another language does not know Word's own styles by their English names. */
function styleReference({ name, isBuiltIn }: ParagraphStyle): string | undefined {
  const level = /^heading (\d)$/.exec(name)?.[1];
  if (level !== undefined) return level;
  return isBuiltIn || name.includes('"') ? undefined : `"${name}"`;
}
