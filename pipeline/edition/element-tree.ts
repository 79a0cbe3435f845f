/** Markup to a tree of elements of the subset. Of this room, this file alone knows htmlparser2. */
import { Parser } from 'htmlparser2';
import { hasErrors, type Span, type Warned } from '../diagnostic/index.js';
import type { ElementName } from './elements.js';
import type { Matchable } from './selector.js';
import { emptyTree, standIn, TreeBuilder } from './tree-builder.js';

/** What a template wrote: the content of the body, and where in the template files each name stands first. */
export interface MarkupInput {
  readonly html: string;
  /** The same in parts: a text, or texts one after another of which each is made by itself and may be what it was before. Absent: one. */
  readonly parts?: readonly (string | readonly string[])[];
  readonly elementPlaces: ReadonlyMap<string, Span>;
  readonly attributePlaces: ReadonlyMap<string, Span>;
  readonly classPlaces: ReadonlyMap<string, Span>;
}

export interface MarkupText {
  readonly kind: 'text';
  readonly text: string;
}

export type MarkupNode = MarkupElement | MarkupText;

export interface MarkupElement extends Matchable {
  readonly kind: 'element';
  readonly name: ElementName;
  /** The `data-origin` that counts inside: its own, or the nearest above. */
  readonly origin?: string | undefined;
  /** The id that the link around leads to, its own included. */
  readonly target?: string | undefined;
  /** The level of the run-in heading that it is, or that it stands in. */
  readonly headingLevel?: number | undefined;
  /** Whether it is a table of contents, or stands in one. */
  readonly isInContents: boolean;
  /** Whether it is a comment, or stands in one. */
  readonly isInComment: boolean;
  /** Whether it is, or stands in, a comment inside a comment: the answer to it. */
  readonly isInReply: boolean;
  /** Who says it, of a comment: the `data-author` that counts inside. */
  readonly author?: string | undefined;
  readonly parent?: MarkupElement | undefined;
  readonly children: readonly MarkupNode[];
  /** The first tag in the template with its name and class. */
  readonly place?: Span | undefined;
  /** Set on what stands for a run of pieces, which are read by themselves. */
  readonly run?: RunPlace;
  /** Whether a run of pieces stands in it. */
  readonly hasRun: boolean;
}

/** What an element that stands for a run of pieces has to do with it. */
export interface RunPlace {
  /** Which run it is, from 0. */
  readonly index: number;
  /** Says which elements come last in the run, once that is known, the last one first in line to be looked at. */
  readonly settle: (last: Matchable) => void;
}

/** The elements directly in an element. */
export const elementsIn = (element: MarkupElement): readonly MarkupElement[] =>
  element.children.filter((child) => child.kind === 'element');

/** `html`, and `body` in it. */
export interface ElementTree {
  readonly root: MarkupElement;
  readonly body: MarkupElement;
  readonly ids: ReadonlySet<string>;
  /** Whether a run of pieces stands where no container is. */
  readonly isRunMisplaced: boolean;
}

/** Reads markup as the content of `body` and gives `html`, as a browser has it. Everything outside the subset is an error, and then there is no tree. */
export function readElementTree(markup: MarkupInput, lang: string): Warned<ElementTree | undefined> {
  const { root, body } = emptyTree(lang);
  const builder = new TreeBuilder(markup, body);
  feed(builder, markup.html);
  const { diagnostics, ids, isRunMisplaced } = builder.finish();
  const value = { root, body, ids, isRunMisplaced };
  return { value: hasErrors(diagnostics) ? undefined : value, diagnostics };
}

/** Where a piece of markup stands: in which element, after which, and whether as the last. */
export interface PiecePlace {
  readonly parent: MarkupElement;
  readonly before: Matchable | undefined;
  readonly isLast: boolean;
}

/** The elements of a piece of markup and its ids. */
export interface PieceTree {
  readonly elements: readonly MarkupElement[];
  readonly ids: ReadonlySet<string>;
}

/** Reads a piece of markup that stands in a container; undefined where anything is wrong in it, or where it is not whole by itself. */
export function readPiece(html: string, place: PiecePlace): PieceTree | undefined {
  const parent = standIn(place);
  const builder = new TreeBuilder({ ...NO_PLACES, html }, parent);
  feed(builder, html);
  const { diagnostics, ids, isWhole } = builder.finish();
  const elements = elementsIn(parent);
  if (diagnostics.length > 0 || !isWhole || elements.length === 0) return undefined;
  if (!place.isLast && parent.lastElement) parent.lastElement.isLastChild = false;
  return { elements, ids };
}

const NO_PLACES = { elementPlaces: new Map(), attributePlaces: new Map(), classPlaces: new Map() } as const;

function feed(builder: TreeBuilder, html: string): void {
  const parser: Parser = new Parser({
    onopentag: (name, attributes, isImplied) => {
      builder.reach(parser.startIndex, parser.endIndex);
      if (isImplied) builder.reportStrayTag(`</${name}>`);
      builder.open(name, attributes);
    },
    onclosetag: (name, isImplied) => {
      if (!isImplied) builder.reach(parser.startIndex, parser.endIndex);
      builder.close(name, isImplied);
    },
    ontext: (text) => {
      builder.reach(parser.startIndex, parser.endIndex);
      builder.addText(text);
    },
    oncomment: (text) => {
      builder.reach(parser.startIndex, parser.endIndex);
      builder.comment(text);
    },
    onprocessinginstruction: (name) => {
      builder.reach(parser.startIndex, parser.endIndex);
      builder.reportUnknownElement(name);
    },
  });
  parser.end(html);
  builder.reach(html.length, html.length);
}
