/** The styles in which an edition sets text: in its blocks and on its page margins. */
import type { Edition, Inline, PageStyleSet, TextStyle } from '../edition/index.js';

/** Styles of inlines and of margin boxes that say something. */
export function printedStyles(edition: Edition): readonly TextStyle[] {
  const inlines = paragraphsOf(edition).flatMap((paragraph) => paragraph.inlines);
  return distinct([...inlines.flatMap(inlineStyle), ...boxStyles(edition)]);
}

/** The same with the styles of the blocks themselves, whose first face makes the strut of every line. */
export function textStyles(edition: Edition): readonly TextStyle[] {
  const struts = paragraphsOf(edition).map(({ style }) => style.text);
  return distinct([...struts, ...printedStyles(edition)]);
}

const distinct = (styles: readonly TextStyle[]): readonly TextStyle[] => [...new Set(styles)];

const paragraphsOf = ({ blocks }: Edition) =>
  blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));

const inlineStyle = (inline: Inline): readonly TextStyle[] => (inline.kind === 'line-break' ? [] : [inline.style]);

function boxStyles({ pages }: Edition): readonly TextStyle[] {
  const sets: readonly PageStyleSet[] = [pages, ...Object.values(pages.named ?? {})];
  const styles = sets.flatMap(({ first, recto, verso, blank }) => [first, recto, verso, blank]);
  return styles.flatMap((page) => page.boxes.map((box) => box.style));
}
