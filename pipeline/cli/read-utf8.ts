/** Segment files as the commands for git read them: whole or not at all. */
import type { World } from '../build/index.js';

/** A file that is UTF-8 throughout, a byte order mark kept; of any other not every byte could be written back. What is wrong with it `check` says. */
export function readUtf8(world: World, path: string): string | undefined {
  const read = world.readFile(path);
  try {
    return read.kind === 'file'
      ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.bytes)
      : undefined;
  } catch {
    return undefined;
  }
}
