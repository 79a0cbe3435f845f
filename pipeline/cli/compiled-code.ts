/**
 * Code that V8 compiled, kept beside the bundle for the next start. V8 takes only what the same version of it made with the same
 * flags, and a file that is not as it was written is not shown to it; the names of bundle files change with what they say.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Bytes of a SHA-256, which closes the file. */
const DIGEST = 32;

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Where the code of a bundle file is kept, apart for each version of Node. */
export const codeFileOf = (path: string): string => `${path}.${process.version}-${process.arch}.code`;

/** Code that was kept; undefined if there is none, or the file is damaged. */
export function readCompiled(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, -DIGEST);
    return digestOf(code).equals(bytes.subarray(-DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps code. Where the program lies in a folder that its user may not write, every start compiles. */
export function writeCompiled(path: string, code: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      writeFileSync(handle, Buffer.concat([code, digestOf(code)]));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch {
    removeQuietly(temporary);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made.
  }
}
