/** What the build asks of the machine. `system` gives it on a real disk; tests give a map of paths to bytes. */
import type { Packer } from '../export/index.js';
import type { OpenedFile } from '../font/index.js';

/** A file read, missing, or there but unreadable for a reason. */
export type FileRead =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string };

/** Why the machine would not do a thing. `not-a-folder`: something on the way to a file; `is-a-folder`: what should be the file. */
export type FailureReason = 'not-allowed' | 'in-use' | 'disk-full' | 'not-a-folder' | 'is-a-folder' | 'other';

export interface OutputFile {
  /** Relative to the project, or absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteFailure {
  readonly path: string;
  readonly reason: FailureReason;
  /** The machine's own words. */
  readonly detail: string;
}

/** What works beside the build. It gives undefined where it could not do what it was asked: then the build does it. */
export interface Helper {
  /** Deflates as the PDF export does. */
  readonly deflate: Packer;
  /** SHA-256 of a file as it lies on the disk, in hexadecimal digits. */
  readonly digest: (path: string) => Promise<string | undefined>;
}

/** The last change of a file that was committed. */
export interface FileChangeRecord {
  readonly by: string;
  /** `2021-01-05`. */
  readonly on: string;
}

/** What the version control knows of a project. Only commands ask it that tell of work: a build reads files alone. */
export interface History {
  /** The last commit of each file in a folder, by path; files that were changed since, or are new, are in `uncommitted`. */
  lastChanges(folder: string): {
    readonly committed: ReadonlyMap<string, FileChangeRecord>;
    readonly uncommitted: ReadonlySet<string>;
  };
  /** The commit of a tag or revision; undefined if there is none of this name. */
  findRevision(name: string): string | undefined;
  /** The last commit before a day, `2021-01-05`; undefined where the first came later. */
  revisionBefore(day: string): string | undefined;
  /** Tags, the newest first. */
  tags(): readonly string[];
  /** The files of a folder in a commit, sorted, and their texts. */
  filesAt(revision: string, folder: string): readonly { readonly path: string; readonly text: string }[];
}

/** Paths are relative to the project with forward slashes; `node_modules/` and `dist/` are looked up beside the program. */
export interface World {
  readFile(path: string): FileRead;
  /** Opens a file to read parts of it, where the machine can; undefined if the file cannot be opened. Whoever opens it closes it. */
  openFile?(path: string): OpenedFile | undefined;
  /** Whether a file is there, without reading it. */
  exists(path: string): boolean;
  /** Names of the files and folders in a folder, sorted by code unit; empty if it does not exist. */
  list(folder: string): { readonly files: readonly string[]; readonly folders: readonly string[] };
  /**
   * All or none: every file is written to a temporary name and synced before the first is renamed.
   * Gives what could not be written; then nothing was replaced, and no folder or temporary file is left.
   */
  writeFiles(files: readonly OutputFile[]): readonly WriteFailure[];
  /** A text that is another one whenever the file is another one, or is written again: told without reading it. Undefined if it is not there. */
  stamp(path: string): string | undefined;
  /** Milliseconds that only grow, for timings. */
  clock(): number;
  /** Gives memory back that nobody uses any more; takes some hundredths of a second. Absent: it is given back as it comes. */
  tidy?(): void;
  /** Whether so much memory is in use that little more may be kept for later. */
  isMemoryShort?(): boolean;
  /** Lets everything run that waits: file events, input. */
  pause(): Promise<void>;
  /** Another thread, where there is one. */
  readonly helper?: Helper;
  /** What git knows of the project; undefined where there is no git, or no repository with a commit. */
  history?(): History | undefined;
}
