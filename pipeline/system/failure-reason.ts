/** Why the machine would not do a thing, told from the codes of Node's errors. */
import type { FailureReason } from '../build/index.js';

/** The code of a Node error (`ENOENT`), or nothing. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** The machine's own words for a message: the error's code, else its text. */
export const detailOf = (cause: unknown): string => codeOf(cause) || String(cause);

const REASONS: Readonly<Record<string, FailureReason>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'is-a-folder',
};

/** What a failed operation comes down to. */
export const reasonOf = (cause: unknown): FailureReason => REASONS[codeOf(cause)] ?? 'other';

/**
 * The same for the replacing of a file that is there, in a folder that has just taken another file.
 * Windows says EBUSY for a sharing violation and EPERM (ERROR_ACCESS_DENIED) when the file to be replaced is open.
 */
export const replaceReasonOf = (cause: unknown): FailureReason =>
  codeOf(cause) === 'EPERM' ? 'in-use' : reasonOf(cause);
