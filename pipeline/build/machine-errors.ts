/** What the machine would not do, in words: files that cannot be read or written. */
import { error, type Diagnostic, type MessageCode, type Span } from '../diagnostic/index.js';
import type { FailureReason, FileRead, WriteFailure } from './world.js';

/** What to do when a file cannot be written. */
export type WriteHints = Readonly<Record<FailureReason, MessageCode>>;

/** For the folder of editions, which the author can choose. */
export const EDITION_HINTS: WriteHints = {
  'not-allowed': 'hint/choose-writable-folder',
  'in-use': 'hint/close-viewer',
  'disk-full': 'hint/free-disk',
  'not-a-folder': 'hint/choose-folder',
  'is-a-folder': 'hint/move-folder',
  other: 'hint/choose-writable-folder',
};

/** For the folder of a document, which lies where it lies. */
export const DOCUMENT_HINTS: WriteHints = {
  'not-allowed': 'hint/check-permissions',
  'in-use': 'hint/check-permissions',
  'disk-full': 'hint/free-disk-and-retry',
  'not-a-folder': 'hint/another-name',
  'is-a-folder': 'hint/another-name',
  other: 'hint/check-permissions',
};

/** For a report, which is one file where the author wants it. */
export const REPORT_HINTS: WriteHints = {
  'not-allowed': 'hint/choose-report-file',
  'in-use': 'hint/choose-report-file',
  'disk-full': 'hint/free-disk-and-retry',
  'not-a-folder': 'hint/choose-report-file',
  'is-a-folder': 'hint/choose-report-file',
  other: 'hint/choose-report-file',
};

const top = (file: string): Span => ({ file, start: { line: 1, column: 1 } });

/** A file that could not be written. */
export const writeError = ({ path, reason, detail }: WriteFailure, hints: WriteHints): Diagnostic =>
  error(`build/cannot-write-${reason}`, { path, detail }, { span: top(path), hints: [hints[reason]] });

/** A file that is there and cannot be read. */
export function readError(
  file: string,
  { reason, detail }: Extract<FileRead, { readonly kind: 'failed' }>,
): Diagnostic {
  if (reason === 'is-a-folder')
    return error('build/folder-not-file', { file }, { span: top(file), hints: ['hint/name-file'] });
  return error('build/unreadable-file', { file, detail }, { span: top(file), hints: ['hint/check-permissions'] });
}

/** A file that is not there. */
export const missingFile = (file: string, hint: MessageCode): Diagnostic =>
  error('build/no-such-file', { file }, { span: top(file), hints: [hint] });
