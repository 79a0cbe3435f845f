/** An edition: markup and stylesheet resolved into blocks, rows and inlines with computed styles. No glyph has been measured and no page cut. */
import type { Span } from '../diagnostic/index.js';
import type { Em, Pt, Sides, Size } from '../geometry/index.js';

/** A segment id (`p012.s03`, `p012.s03+s04`), or `generated` for what the program added. */
export type Origin = string;

export interface Color {
  /** 0 to 255 each. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Computed style of a run of text. */
export interface TextStyle {
  readonly fontFamily: readonly string[];
  readonly fontSize: Pt;
  readonly fontWeight: number;
  readonly color: Color;
  /** `text-decoration`: an underline, solid or of dots, or a line through the text. */
  readonly decoration: 'none' | 'solid' | 'dotted' | 'line-through';
  /** `text-autospace`: whether Han and Latin or digits stand a quarter em apart. */
  readonly hasAutospace: boolean;
  /** `font-feature-settings: "hwid"`: whether figures and % are half an em wide each, whatever the face makes them. */
  readonly hasHalfWidthFigures: boolean;
  /** `white-space: nowrap`. */
  readonly isUnbreakable: boolean;
}

/** Korean word spaces as printed, the face's own space included, in ems of their font. */
export interface WordSpace {
  /** A crowded line goes down to it. */
  readonly min: Em;
  /** As wide as a good line has them; wider ones cost more and more. */
  readonly comfortable: Em;
  /** A line that would need wider ones stays short. */
  readonly max: Em;
}

/** What a justified line may take from (0 or less) and add between two syllables of a Korean word, in ems of their font. */
export interface SyllableSpace {
  readonly min: Em;
  readonly max: Em;
}

/** Computed style of a block of lines. */
export interface BlockStyle {
  readonly textAlign: 'start' | 'center' | 'end' | 'justify';
  readonly textIndent: Pt;
  /** Distance of two baselines. */
  readonly lineHeight: Pt;
  /** Margins of containers are in here already. Between two blocks the layout takes the larger of `marginBottom` and the next `marginTop` (CSS 2, section 8.3.1). */
  readonly marginTop: Pt;
  readonly marginBottom: Pt;
  /** Margins at the start and end of lines. */
  readonly marginStart: Pt;
  readonly marginEnd: Pt;
  readonly breakBefore: BreakValue;
  readonly breakAfter: BreakValue;
  readonly breakInside: 'auto' | 'avoid';
  readonly orphans: number;
  readonly widows: number;
  /** `--dz-break-inside-word`: the price of a break between two syllables of a Korean word, or `never`. */
  readonly breakInsideWord: number | 'never';
  /** `border-top` and `border-bottom`: a rule across the block's width. Absent: none. */
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  /** `--dz-page-turn`: where a page may end inside the paragraph: after any line, or after a sentence, whose last line then stays short. Absent: `line`. */
  readonly pageTurn?: 'line' | 'sentence';
  /** `--dz-word-space`. */
  readonly wordSpace: WordSpace;
  /** `--dz-syllable-space`. */
  readonly syllableSpace: SyllableSpace;
  /** The block's own text style: its strut, and what Word's paragraph style takes. */
  readonly text: TextStyle;
}

/** A solid rule over or under a block (CSS Backgrounds and Borders 3, section 3). */
export interface Border {
  readonly width: Pt;
  readonly color: Color;
  /** `padding-top` or `padding-bottom`: from the line boxes to the rule's near edge. */
  readonly distance: Pt;
}

export type BreakValue = 'auto' | 'avoid' | 'page' | 'recto' | 'verso';

/** How a counter is written (CSS Counter Styles 3). */
export type Numbering = 'decimal' | 'lower-roman' | 'upper-roman';

/** A text that the layout works out: what all generated inlines share. */
interface GeneratedInline {
  readonly origin: Origin;
  /** BCP 47. */
  readonly lang: string;
  readonly style: TextStyle;
  /** The `id` that a link around it leads to. */
  readonly target?: string;
}

export type Inline =
  | {
      readonly kind: 'text';
      /** White space collapsed as CSS says. */
      readonly text: string;
      readonly origin: Origin;
      /** BCP 47. */
      readonly lang: string;
      readonly style: TextStyle;
      /** `span.lead`: element and classes, from which Word's character style takes its name; absent where the text has the block's style. One name can have several styles, by the paragraph it stands in. */
      readonly styleName?: string;
      /** `a`: the `id` that a link leads to. */
      readonly target?: string;
      /** `role="heading" aria-level="3"` of a span around it: a run-in heading, which structure and bookmarks take for a heading of that level. */
      readonly headingLevel?: number;
      /** `break-after: avoid` of a span: where pages turn after sentences, none turns behind it. */
      readonly keepsNext?: true;
    }
  | { readonly kind: 'line-break'; readonly origin: Origin }
  /** `leader()`: fills what the line leaves with its pattern, aligned from line to line (CSS Generated Content for Paged Media, section 5). */
  | (GeneratedInline & { readonly kind: 'leader'; readonly pattern: string })
  /** `target-counter(attr(href), page)`: the number of the page on which an anchor stands. */
  | (GeneratedInline & { readonly kind: 'page-reference'; readonly target: string; readonly numbering: Numbering })
  /**
   * A span out of the flow beside the line in which it would stand: `position: absolute` with `right: 100%` (before the block)
   * or `left: 100%` (after it), and its margin as the gap. Several on one line follow one another, a space between.
   */
  | (GeneratedInline & {
      readonly kind: 'line-note';
      readonly side: 'before' | 'after';
      readonly gap: Pt;
      readonly text: string;
    });

/** What `string-set` sets a named string to where an element begins (CSS Generated Content for Paged Media, section 1.1). */
export interface NamedString {
  readonly name: string;
  readonly value: string;
}

/** What every block can have besides its lines. */
interface BlockPlaceInBook {
  /** `page`: the name of its pages; a change of it starts a new page (CSS Paged Media 3, section 7). Absent: `auto`. */
  readonly page?: string;
  /** `counter-reset: page n`: the page on which the block begins has this number. */
  readonly pageNumber?: number;
  /** `string-set` of the block and of what it stands first in. */
  readonly strings?: readonly NamedString[];
}

/** A block of lines: p, h1–h6. */
export interface ParagraphBlock extends BlockPlaceInBook {
  readonly kind: 'paragraph';
  readonly tag: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  /** The `id` attribute. */
  readonly anchor?: string;
  /**
   * What it is besides its tag: an entry of a table of contents, where it stands in `nav role="doc-toc"`;
   * what somebody says of the text beside it, where it stands in `div role="comment"`.
   */
  readonly role?: 'toc-item' | 'comment';
  /** `data-author`, of a comment: who says it. Absent: the program. */
  readonly author?: string;
  /** Of a comment: whether it answers the one before it, as a comment inside a comment does. */
  readonly isReply?: true;
  /** `p.subtitle`: element and classes, from which Word's paragraph style takes its name. One name can have several styles, by language and by what it stands in. */
  readonly styleName: string;
  /** BCP 47. */
  readonly lang: string;
  readonly style: BlockStyle;
  readonly inlines: readonly Inline[];
}

/** A pair: cells that start level. */
export interface RowBlock extends BlockPlaceInBook {
  readonly kind: 'row';
  readonly anchor?: string;
  /** One weight per column (`fr`). */
  readonly columns: readonly number[];
  readonly columnGap: Pt;
  /** Around the cells: those of the paragraphs in them are added, not collapsed with it (CSS Grid 1, section 6). */
  readonly marginTop: Pt;
  readonly marginBottom: Pt;
  readonly breakBefore: BreakValue;
  readonly breakAfter: BreakValue;
  readonly breakInside: 'auto' | 'avoid';
  readonly cells: readonly (readonly ParagraphBlock[])[];
  /** Which cells are comments (`role="comment"`), counted from 0; one can be so and hold nothing. Absent: none. */
  readonly commentCells?: readonly number[];
  /**
   * `--dz-pairing`: `step`, cells side by side; `facing`, the first cell on the verso and the second on the recto of one opening,
   * a row that is divided being divided at the same sentence in both. Absent: `step`.
   */
  readonly pairing?: 'step' | 'facing';
}

export type Block = ParagraphBlock | RowBlock;

/** A piece of `content` in a margin box. */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  /** The page counter; `numbering` absent: decimal. */
  | { readonly kind: 'page-number'; readonly numbering?: Numbering }
  | { readonly kind: 'page-count' }
  /** `string(name, …)`: the first value set on the page, the one it starts with, the last, or the first but nothing on the page where it is set. */
  | { readonly kind: 'string'; readonly name: string; readonly which: 'first' | 'start' | 'last' | 'first-except' };

export const MARGIN_AREAS = [
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
] as const;
export type MarginArea = (typeof MARGIN_AREAS)[number];

/** A margin box with what it says: a folio, a running head. */
export interface MarginBox {
  readonly area: MarginArea;
  readonly content: readonly ContentPart[];
  readonly lang: string;
  readonly style: TextStyle;
  readonly textAlign: 'start' | 'center' | 'end';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly padding: Sides;
  readonly lineHeight: Pt;
}

/** A page of one kind. The type area is the sheet less the margins. */
export interface PageStyle {
  readonly size: Size;
  readonly margin: Sides;
  readonly boxes: readonly MarginBox[];
  /** `--dz-line-grid`: the pitch of a grid of baselines that begins at the top of the type area; every line of text stands on it. Absent: none. */
  readonly lineGrid?: Pt;
}

/** `@page` resolved for pages of one name: the first page, every other recto (odd, `:right`) and verso (even, `:left`), and pages left blank, which take `:left` too, as they stand before a recto. */
export interface PageStyleSet {
  readonly first: PageStyle;
  readonly recto: PageStyle;
  readonly verso: PageStyle;
  readonly blank: PageStyle;
  /** Of a name: whether a rule says anything of its first pages. Where none does they are set as every other recto or verso. */
  readonly hasFirst?: boolean;
}

/** The pages of an edition: those without a name, and by name those of `@page name`. */
export interface PageStyles extends PageStyleSet {
  /** By the name that `page` gives; absent: none. `first` of a name is the first page of every run of pages of that name (CSS Paged Media 3, section 5.2). */
  readonly named?: Readonly<Record<string, PageStyleSet>>;
  /** `--dz-pad-pages`: blank pages at the end make the page count a multiple of this. Absent: 1. */
  readonly padTo?: number;
}

export interface EditionMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47 tag of the leading language. */
  readonly language: string;
  /** All languages, the leading one first. */
  readonly languages: readonly string[];
  /** ISO 8601 date. */
  readonly date: string;
}

/** A font stack that the stylesheet gives, and where: so that a missing font is reported at its place. */
export interface FontStack {
  readonly families: readonly string[];
  readonly span: Span;
}

export interface Edition {
  readonly name: string;
  readonly metadata: EditionMetadata;
  readonly pages: PageStyles;
  readonly blocks: readonly Block[];
  readonly fontStacks: readonly FontStack[];
  /** What a browser shows. */
  readonly markup: string;
  readonly stylesheet: string;
}
