/** What the template of the docket sees: texts ready to print, published in the README. */

/** A text in both languages. */
export interface DocketText {
  readonly zh: string;
  readonly ko: string;
}

/** What a face's licence flags allow (OpenType, `OS/2` fsType). */
export type DocketEmbedding = 'installable' | 'preview-print' | 'editable' | 'restricted' | 'not-stated';

/** A face that sets text in the files. */
export interface DocketFace {
  readonly family: string;
  readonly weight: string;
  /** Without the word “Version”; empty if the face states none. */
  readonly version: string;
  /** In short; empty if the face states none. */
  readonly licence: string;
  readonly embedding: DocketEmbedding;
  /** Whether it is set in place of another. */
  readonly isStandIn: boolean;
}

/** A file that goes to the printer. */
export interface DocketFile {
  /** From the folder of the document's editions. */
  readonly name: string;
  /** Empty for what has no pages. */
  readonly pages: string;
  /** With a comma between thousands. */
  readonly bytes: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export interface DocketData {
  readonly document: {
    readonly name: string;
    readonly title: DocketText;
    readonly session: DocketText;
    readonly issuer: DocketText;
    readonly date: string;
    readonly dateInWords: DocketText;
    readonly version: string;
  };
  readonly edition: {
    readonly name: string;
    /** Whether Korean is printed in it that awaits review. */
    readonly isDraft: boolean;
  };
  readonly order: {
    /** Empty if it is not said yet. */
    readonly copies: string;
    readonly binding: 'saddle-stitch' | 'perfect';
    readonly cover: 'together' | 'separate';
    readonly textPaper: string;
    readonly coverPaper: string;
    /** Of a leaf of the text, in millimetres. */
    readonly thickness: string;
    readonly condition: string;
    /** The second ink; empty for black alone. */
    readonly ink: string;
  };
  /** In millimetres. */
  readonly trim: { readonly width: string; readonly height: string };
  /** In millimetres; empty for none. */
  readonly bleed: string;
  readonly pages: {
    readonly total: string;
    /** Of the cover, where it is printed by itself; else empty. */
    readonly cover: string;
    readonly text: string;
  };
  readonly sheets: {
    /** Of the text in one copy; the cover's with them where both are printed together. */
    readonly text: string;
    /** Of all copies, without waste; empty if the number of copies is not said. */
    readonly textAll: string;
    /** Of a cover printed by itself; else empty. */
    readonly cover: string;
    readonly coverAll: string;
  };
  readonly faces: readonly DocketFace[];
  /** The faces that are set in place of others: 方正小标宋 → Noto Serif SC. */
  readonly standIns: readonly { readonly wanted: string; readonly used: string }[];
  readonly files: readonly DocketFile[];
}
