/** What a build is asked for, what it says on the way, and what it gives in the end. */
import type { EditionReport } from '../check/index.js';
import type { Diagnostic } from '../diagnostic/index.js';
import type { Requirement } from '../source/index.js';
import type { LastingMemo } from '../work/index.js';
import type { HeldFiles } from './held-files.js';
import type { Product } from './product.js';
import type { Stage, Timing } from './timings.js';
import type { World } from './world.js';

export interface BuildRequest {
  /** All documents of the project if empty. */
  readonly documents: readonly string[];
  /** All editions that a document asks for if empty; of a product for print, those that are finished. */
  readonly editions: readonly string[];
  readonly product: Product;
  /** Folder for the editions; undefined checks everything and writes nothing. */
  readonly out: string | undefined;
  /** Whether the finished pages are checked too. */
  readonly checksPages?: boolean;
  /** How far all Korean must be in finished editions, besides what `document.yaml` asks. Absent: no matter how far. */
  readonly require?: Requirement;
  /** The program's version, for the build record. */
  readonly version?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** The PDF that somebody looks at: it is written before anything else is made, and the rest of the build after it. Without an edition, or where the document has none of that name, the first one asked for. */
  readonly first?: { readonly document: string; readonly edition: string | undefined };
  /** A folder for that PDF where an error in the Korean withholds it: marked on every page, so that the page can be seen all the same. Absent: none is made. */
  readonly previews?: string;
  /** Told of files as soon as they are on the disk. */
  readonly onWritten?: (files: readonly WrittenFile[]) => void;
  /** Set once the build has become pointless. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly document: string;
  readonly edition: string;
  readonly stage: Stage;
}

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Pages of a PDF or a page dump; Word and browsers paginate for themselves. */
  readonly pages: number | undefined;
  /** The number of a numbered copy. */
  readonly copy?: number;
}

export interface BuildReport {
  readonly written: readonly WrittenFile[];
  /** `document/edition` of what an error withheld. */
  readonly withheld: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the checks of finished pages found, edition by edition. */
  readonly pages: readonly EditionReport[];
  readonly timings: readonly Timing[];
}

/** What builds work with: `session` makes it, and keeps it from build to build. */
export interface BuildMeans {
  readonly files: HeldFiles;
  /** The disk as it is now, for what a build itself has written. */
  readonly disk: World;
  readonly memo: LastingMemo;
}
