/** What a build makes of every edition: its formats, or a product for print. */
import type { Warned } from '../diagnostic/index.js';
import type { Packer } from '../export/index.js';
import type { Edition } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { EditionChoice } from '../source/index.js';
import type { FontBook } from '../font/index.js';
import type { AlignedDocument } from '../translation/index.js';
import type { Memo, Pace } from '../work/index.js';
import type { EditionRecord } from './build-record.js';
import type { World } from './world.js';
import type { CheckCounts } from './check-counts.js';
import type { StandIn } from './stand-ins.js';
import type { Stage } from './timings.js';

/** `pdf` is PDF/A-2a and PDF/UA-1; `pdf-a1b` for archives that ask for part 1 of PDF/A. */
export const FORMATS = ['pdf', 'pdf-a1b', 'docx', 'html', 'dump'] as const;
export type Format = (typeof FORMATS)[number];

/** `booklet`: to be folded and stitched. `2up`: two pages beside each other, to be read as they are. */
export const SCHEMES = ['booklet', '2up'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Editions as files. */
export interface EditionsProduct {
  readonly kind: 'editions';
  readonly formats: readonly Format[];
  /** Whether Word files bring their faces along. Absent: no. */
  readonly embedsFonts?: true;
}

export type Product =
  | EditionsProduct
  | { readonly kind: 'imposed'; readonly scheme: Scheme; readonly paperThickness: Pt }
  /** For a printer who imposes for himself. */
  | { readonly kind: 'press' }
  /** Numbered copies, from the first number to the last. */
  | { readonly kind: 'copies'; readonly first: number; readonly last: number };

/** Whether an edition is made where none is named: what is printed in numbers is finished. */
export function isMadeUnasked(product: Product, { purpose }: EditionChoice): boolean {
  switch (product.kind) {
    case 'editions':
      return true;
    case 'imposed':
    case 'press':
    case 'copies':
      return purpose === 'finished';
  }
}

/** Whether faces go into the files: a PDF carries them. */
export function embedsFaces(product: Product): boolean {
  switch (product.kind) {
    case 'editions':
      return product.formats.some((format) => format === 'pdf' || format === 'pdf-a1b');
    case 'imposed':
    case 'press':
    case 'copies':
      return true;
  }
}

/** Whether a PDF of the whole edition is among the files: the one that people look at while they edit. */
export const makesPdf = (product: Product): boolean => product.kind === 'editions' && product.formats.includes('pdf');

/** An edition with its pages. */
export interface SetEdition {
  readonly choice: EditionChoice;
  readonly edition: Edition;
  readonly paged: PagedDocument;
  readonly standIns: readonly StandIn[];
}

/** A finished edition on its way to its files. */
export interface FinishedEdition extends SetEdition {
  readonly checks: CheckCounts;
}

/** What was made before, and how long steps make room for new saves. */
export interface ExportMeans {
  readonly memo: Memo;
  readonly pace: Pace;
  /** Deflates beside the build, where there is something that does. */
  readonly packer?: Packer;
}

/** What a product takes besides the edition. */
export interface ProductMeans extends ExportMeans {
  readonly world: World;
  readonly document: AlignedDocument;
  readonly fonts: FontBook;
  /** Whether it prints Korean that awaits review. */
  readonly isDraft: boolean;
  /** What is recorded of the edition with these files. */
  readonly recordOf: (files: readonly MadeFile[]) => EditionRecord;
}

export interface MadeFile {
  /** From the folder of the document, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which copy of the edition it is. */
  readonly copy?: number;
  /** Pages of a PDF or a page dump; Word and browsers paginate for themselves. */
  readonly pages: number | undefined;
}

/** One step in making a product: files, or errors that withhold the edition. */
export interface FileStep {
  readonly stage: Stage;
  readonly make: () => Promise<Warned<readonly MadeFile[]>>;
}
