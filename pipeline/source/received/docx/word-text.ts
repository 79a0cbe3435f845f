/** The text of a Word document as its body gives it: paragraphs before numbers are counted and lines cut, and what was met on the way. */
import type { ListPlace } from './style-sheet.js';
import type { TrackedChange } from './tracked-changes.js';

/** Text of one look. A line end in it is a line break of the paragraph, a form feed a break of the page. */
export interface WordRun {
  readonly text: string;
  readonly isStrong: boolean;
}

export interface WordParagraph {
  readonly runs: readonly WordRun[];
  readonly style: string | undefined;
  readonly list: ListPlace | undefined;
  /** 0 is the highest; 9 is that of body text. */
  readonly outlineLevel: number | undefined;
}

/** What is left out and only counted. */
export const LEFT_OUT = ['footnotes', 'endnotes', 'comments', 'bands', 'pictures', 'contents', 'pinyin'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What the author should look at in a paragraph, counted from 0; `text` is what is concerned. */
export interface WordNotice {
  readonly kind: 'hidden' | 'struck' | 'table' | 'text-box' | 'field' | 'formula' | 'object' | 'other-file' | 'symbol';
  readonly paragraph: number;
  readonly text: string;
}

export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  readonly changes: readonly TrackedChange[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  readonly notices: readonly WordNotice[];
}
