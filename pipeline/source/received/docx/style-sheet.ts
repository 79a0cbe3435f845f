/** What the styles of a Word document say about text: headings, list numbers, hidden and bold (ECMA-376, part 1, 17.7). */
import { childOf, elementsIn, type ElementNode } from '../element-tree.js';

/** Which list a paragraph is in, and how deep; 0 is the outermost level. A part is undefined where nothing says it. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** What a style says, with what it is based on; undefined where nothing is said. */
export interface Style {
  readonly id: string | undefined;
  /** 0 is the highest; 9 is that of body text. */
  readonly outlineLevel: number | undefined;
  readonly list: ListPlace | undefined;
  readonly isHidden: boolean | undefined;
  readonly isStrong: boolean | undefined;
  /** Whether it is a style of the lines of a table of contents. */
  readonly isContents: boolean;
}

/** The styles of a document. */
export interface StyleSheet {
  /** The style of a paragraph; without an id the default one. */
  readonly paragraph: (id: string | undefined) => Style;
  /** The style of a run of text. */
  readonly run: (id: string | undefined) => Style;
}

const NO_STYLE: Style = {
  id: undefined,
  outlineLevel: undefined,
  list: undefined,
  isHidden: undefined,
  isStrong: undefined,
  isContents: false,
};

/** Word keeps its own names in English in every language; other programs write what their users read. */
const HEADING_NAME = /^(?:heading|标题|제목)\s*([1-9])$/i;
const CONTENTS_NAME = /^(?:toc|目录|목차|contents)\s*(?:[1-9]|heading|标题)$/i;

/** Reads `word/styles.xml`; a document may have none. */
export function readStyleSheet(root: ElementNode | undefined): StyleSheet {
  const elements = root ? elementsIn(root).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(elements.map((element) => [element.attributes.get('w:styleId') ?? '', element]));
  const known = new Map<string, Style>();
  const resolve = (id: string, above: readonly string[]): Style => {
    const element = byId.get(id);
    // A style that is based on itself says what it says itself.
    if (!element || above.includes(id)) return NO_STYLE;
    const kept = known.get(id);
    if (kept) return kept;
    const based = valueOf(element, 'w:basedOn');
    const style = readStyle(id, element, based === undefined ? NO_STYLE : resolve(based, [...above, id]));
    known.set(id, style);
    return style;
  };
  const usual = elements.find(
    ({ attributes }) => attributes.get('w:type') === 'paragraph' && isOn(attributes.get('w:default') ?? '0'),
  );
  const usualId = usual?.attributes.get('w:styleId');
  return {
    paragraph: (id = usualId) => (id === undefined ? NO_STYLE : resolve(id, [])),
    run: (id) => (id === undefined ? NO_STYLE : resolve(id, [])),
  };
}

function readStyle(id: string, element: ElementNode, base: Style): Style {
  const paragraph = childOf(element, 'w:pPr');
  const text = childOf(element, 'w:rPr');
  const name = valueOf(element, 'w:name') ?? '';
  const own = ownOutlineLevel(paragraph) ?? levelByName(name);
  return {
    id,
    outlineLevel: own ?? base.outlineLevel,
    list: mergeLists(listPlace(paragraph), base.list),
    isHidden: toggle(text, 'w:vanish') ?? base.isHidden,
    isStrong: toggle(text, 'w:b') ?? base.isStrong,
    isContents: CONTENTS_NAME.test(name) || base.isContents,
  };
}

const levelByName = (name: string): number | undefined => {
  const level = HEADING_NAME.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
};

/** The outline level that the properties of a paragraph or of a style give. */
export function ownOutlineLevel(properties: ElementNode | undefined): number | undefined {
  const value = valueOf(properties, 'w:outlineLvl');
  return value === undefined ? undefined : Number(value);
}

/** The list that the properties of a paragraph or of a style give. */
export function listPlace(properties: ElementNode | undefined): ListPlace | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (!numbering) return undefined;
  const level = valueOf(numbering, 'w:ilvl');
  return { list: valueOf(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}

/** What is said nearer counts, part by part. */
export function mergeLists(near: ListPlace | undefined, far: ListPlace | undefined): ListPlace | undefined {
  if (!near || !far) return near ?? far;
  return { list: near.list ?? far.list, level: near.level ?? far.level };
}

/** A property that is on or off; undefined where nothing is said. */
export function toggle(properties: ElementNode | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && isOn(element.attributes.get('w:val') ?? '1');
}

/** ECMA-376, part 1, 22.9.2.7. */
const isOn = (value: string): boolean => !['0', 'false', 'off'].includes(value);

/** The `w:val` of a child. */
export const valueOf = (element: ElementNode | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get('w:val');
