/** A disk on which chosen operations fail, as a full disk, a locked file or a power cut make them fail. */
import * as nodeFs from 'node:fs';
import type { FileSystem } from '../../pipeline/system/index.js';

/** An operation on its way to the disk. */
export interface Operation {
  readonly name: keyof FileSystem;
  /** The first path it is about; empty for one on an open file. */
  readonly path: string;
  readonly args: readonly unknown[];
}

/** The code of the error to throw, or nothing to let the operation pass. */
export type Failing = (operation: Operation) => string | undefined;

const NAMES: readonly (keyof FileSystem)[] = [
  'closeSync',
  'copyFileSync',
  'existsSync',
  'fstatSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'unlinkSync',
  'writeSync',
];

/** Those that change the disk, or open a file to change it. */
export const isWriting = ({ name, args }: Operation): boolean =>
  ['copyFileSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'writeSync'].includes(
    name,
  ) ||
  (name === 'openSync' && args[1] !== 'r');

/** The real disk, less what fails. */
export function failingFs(failing: Failing): FileSystem {
  const wrap = (name: keyof FileSystem): ((...args: readonly unknown[]) => unknown) => {
    const real = nodeFs[name] as (...args: readonly unknown[]) => unknown; // one signature for all of these functions
    return (...args) => {
      const path = typeof args[0] === 'string' ? args[0] : '';
      const code = failing({ name, path, args });
      // Node gives no error here: what it cannot look at is not there.
      if (code !== undefined && name === 'existsSync') return false;
      if (code !== undefined) throw Object.assign(new Error(`${code}: ${name} ${path}`), { code });
      return real(...args);
    };
  };
  return Object.fromEntries(NAMES.map((name) => [name, wrap(name)])) as unknown as FileSystem; // as above
}
