/**
 * An edition whose text names the faces that it is set in, for a Word file that brings them along.
 * A stylesheet asks for FangSong_GB2312 and a free face stands in: the office program finds what is embedded only under that face's own name.
 */
import type {
  Block,
  ContentPart,
  Edition,
  Inline,
  PageStyle,
  PageStyleSet,
  ParagraphBlock,
  TextStyle,
} from '../../../edition/index.js';
import { officeEmbeddingFault, type Face, type FontBook } from '../../../font/index.js';
import type { Memo, Steps } from '../../../work/index.js';
import { isFacingParagraph } from '../pages/facing-paragraph.js';
import { BOLD_FROM } from '../styles/style-properties.js';

/** An edition in faces, and the faces by what Word knows them by. */
export interface EditionInFaces {
  readonly edition: Edition;
  readonly faces: ReadonlyMap<string, Face>;
}

/** What Word tells faces apart by: the family, and whether the text is bold. */
export const faceKey = (family: string, isBold: boolean): string => `${isBold ? 'bold' : 'regular'} ${family}`;

/** Word's two weights, for a face that is bold and one that is not. */
const weightOf = (isBold: boolean): number => (isBold ? BOLD_FROM : 400);

/** Sets text styles in faces, and remembers which. */
class FaceSetter {
  faces = new Map<string, Face>();
  /** One style object for one look, as the edition has it. */
  private readonly styles = new Map<TextStyle, Map<Face, TextStyle>>();

  constructor(private readonly fonts: FontBook) {}

  /** The style with the face's own family before its stack, which tells what to take where the face cannot be loaded; itself where the face must not be embedded. */
  styleIn(style: TextStyle, face: Face | undefined): TextStyle {
    if (face === undefined || officeEmbeddingFault(face)) return style;
    const known = this.styles.get(style) ?? new Map<Face, TextStyle>();
    const { family, isBold } = face.officeName;
    const made = known.get(face) ?? {
      ...style,
      fontFamily: [family, ...style.fontFamily.filter((name) => name !== family)],
      fontWeight: weightOf(isBold),
    };
    this.styles.set(style, known.set(face, made));
    this.faces.set(faceKey(family, isBold), face);
    return made;
  }

  /** What has no text of its own, or text that one style must serve: the face of its first letter, else of its strut. */
  styleFor(style: TextStyle, text = ''): TextStyle {
    const [first] = text.trim();
    const { fontFamily, fontWeight } = style;
    const face = first === undefined ? undefined : this.faceOf(style, first);
    return this.styleIn(style, face ?? this.fonts.firstFace(fontFamily, fontWeight));
  }

  /** The stretches of a text that one face sets each. White space, and what no face has, goes with what is before it. */
  stretchesOf(style: TextStyle, text: string): readonly { readonly text: string; readonly style: TextStyle }[] {
    const stretches: { text: string; style: TextStyle }[] = [];
    for (const character of text) {
      const face = character.trim() === '' ? undefined : this.faceOf(style, character);
      const last = stretches.at(-1);
      const set = face ? this.styleIn(style, face) : (last?.style ?? this.styleFor(style));
      if (last && (last.style === set || last.text.trim() === '')) {
        last.text += character;
        last.style = set;
      } else stretches.push({ text: character, style: set });
    }
    return stretches;
  }

  /** A block with every text in its face, and the faces of it alone. */
  blockInFaces(block: Block): { readonly block: Block; readonly faces: ReadonlyMap<string, Face> } {
    const all = this.faces;
    this.faces = new Map();
    const set = { block: setBlock(block, this), faces: this.faces };
    this.faces = all;
    return set;
  }

  private faceOf({ fontFamily, fontWeight }: TextStyle, character: string): Face | undefined {
    return this.fonts.faceFor(fontFamily, fontWeight, character.codePointAt(0) ?? 0);
  }
}

function setInline(inline: Inline, setter: FaceSetter): readonly Inline[] {
  switch (inline.kind) {
    case 'text':
      if (inline.text === '') return [inline];
      return setter.stretchesOf(inline.style, inline.text).map((stretch) => ({ ...inline, ...stretch }));
    case 'line-break':
      return [inline];
    case 'leader':
    case 'page-reference':
    case 'line-note':
      return [{ ...inline, style: setter.styleFor(inline.style) }];
  }
}

/** With the paragraph that it goes on with, which gives it its style. */
const setParagraph = (block: ParagraphBlock, setter: FaceSetter): ParagraphBlock => ({
  ...block,
  ...(isFacingParagraph(block) && block.continues && { continues: setParagraph(block.continues, setter) }),
  style: { ...block.style, text: setter.styleFor(block.style.text) },
  inlines: block.inlines.flatMap((inline) => setInline(inline, setter)),
});

const setBlock = (block: Block, setter: FaceSetter): Block =>
  block.kind === 'paragraph'
    ? setParagraph(block, setter)
    : { ...block, cells: block.cells.map((cell) => cell.map((paragraph) => setParagraph(paragraph, setter))) };

/** The texts of a margin box; the fields among them have figures and what the edition's headings say. */
const wordsOf = (content: readonly ContentPart[]): string =>
  content.map((part) => (part.kind === 'text' ? part.text : '')).join('');

const setPage = (page: PageStyle, setter: FaceSetter): PageStyle => ({
  ...page,
  boxes: page.boxes.map((box) => ({ ...box, style: setter.styleFor(box.style, wordsOf(box.content)) })),
});

const setPages = (set: PageStyleSet, setter: FaceSetter): PageStyleSet => ({
  ...set,
  first: setPage(set.first, setter),
  recto: setPage(set.recto, setter),
  verso: setPage(set.verso, setter),
  blank: setPage(set.blank, setter),
});

/** The edition with every text in the face that sets it on the pages, where that face may be embedded. */
export function* setInFaces(edition: Edition, fonts: FontBook, memo: Memo): Steps<EditionInFaces> {
  const setter = new FaceSetter(fonts);
  const { named } = edition.pages;
  const pages = {
    ...edition.pages,
    ...setPages(edition.pages, setter),
    ...(named && {
      named: Object.fromEntries(Object.entries(named).map(([name, set]) => [name, setPages(set, setter)])),
    }),
  };
  const blocks: Block[] = [];
  const { faces } = setter;
  for (const block of edition.blocks) {
    const set = memo.keep('docx-faces', [block, fonts], () => setter.blockInFaces(block));
    blocks.push(set.block);
    for (const [key, face] of set.faces) faces.set(key, face);
    yield;
  }
  return { edition: { ...edition, pages, blocks }, faces };
}
