/** What the content of all pages does, gathered in one walk: text with its fonts, marks on paper, marked content, colours, graphics states. */
import type { PdfDict, PdfObject, PdfPage, PdfStream } from '../pdf-file/index.js';

/** A stretch of content between `BMC` or `BDC` and `EMC`, with what encloses it. */
export interface MarkedContent {
  readonly tag: string;
  readonly properties: PdfDict | undefined;
  readonly mcid: number | undefined;
  readonly parent: MarkedContent | undefined;
  /** The page or form whose StructParents counts its MCIDs. */
  readonly owner: ContentOwner;
}

/** A content stream that has MCIDs of its own. */
export interface ContentOwner {
  /** The object of the page, or of the form XObject. */
  readonly id: number;
  readonly kind: 'page' | 'form';
  readonly page: PdfPage;
  readonly structParents: number | undefined;
  /** `page 3`, `page 3, object 12`. */
  readonly place: string;
  /** What a reader never meets as page content: the appearance of an annotation, a pattern, a drawn glyph. */
  readonly isAside: boolean;
  /** Whether the form as a whole is content of a structure element. */
  readonly isStructured: boolean;
}

/** One string shown in one font. */
export interface TextShown {
  readonly font: PdfDict;
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly marked: MarkedContent | undefined;
  readonly owner: ContentOwner;
}

/** Something that leaves a mark on the page. */
export interface Painted {
  readonly what: 'text' | 'path' | 'image' | 'shading';
  readonly marked: MarkedContent | undefined;
  readonly owner: ContentOwner;
}

/** A colour space that something is painted in; `setting` tells of overprint at that moment. */
export interface ColourUse {
  readonly space: PdfObject;
  readonly overprints: boolean;
  readonly overprintMode: number;
  readonly place: string;
}

export interface DictUse {
  readonly dict: PdfDict;
  readonly id: number;
  readonly page: PdfPage;
  readonly place: string;
}

export interface StreamUse extends DictUse {
  readonly stream: PdfStream;
}

/** What is wrong with a stream's operators. */
export type ContentFaultKind =
  | 'operator-undefined'
  | 'content-damaged'
  | 'resource-missing'
  | 'resource-inherited'
  | 'marks-unbalanced'
  | 'state-unbalanced'
  | 'text-misplaced'
  | 'state-nesting'
  | 'inline-filter'
  | 'inline-interpolate'
  | 'content-number'
  | 'content-string'
  | 'content-hex';

export interface ContentFault {
  readonly kind: ContentFaultKind;
  readonly what: string;
  readonly place: string;
}

/** A rendering intent by its name. */
export interface IntentUse {
  readonly intent: string;
  readonly place: string;
}

/** All that one walk gathers. */
export interface ContentSurvey {
  readonly texts: readonly TextShown[];
  readonly painted: readonly Painted[];
  readonly sequences: readonly MarkedContent[];
  readonly colours: readonly ColourUse[];
  readonly states: readonly DictUse[];
  readonly images: readonly StreamUse[];
  readonly forms: readonly StreamUse[];
  /** XObjects of every other kind. */
  readonly otherObjects: readonly StreamUse[];
  readonly intents: readonly IntentUse[];
  readonly faults: readonly ContentFault[];
}

/** A name for a piece of content: the object whose MCIDs count it, and its MCID. */
export const contentKey = (owner: number, mcid: number | undefined): string => `${owner}:${mcid ?? -1}`;

/** The nearest marked content outwards that a test picks. */
export function enclosing(
  marked: MarkedContent | undefined,
  test: (content: MarkedContent) => boolean,
): MarkedContent | undefined {
  for (let content = marked; content; content = content.parent) if (test(content)) return content;
  return undefined;
}

/** Whether content is marked as an artifact, at any depth. */
export const isArtifact = (marked: MarkedContent | undefined): boolean =>
  enclosing(marked, ({ tag }) => tag === 'Artifact') !== undefined;

/** Whether content belongs to a structure element, at any depth. */
export const isTagged = (marked: MarkedContent | undefined): boolean =>
  enclosing(marked, ({ mcid, owner }) => mcid !== undefined || owner.isStructured) !== undefined;
