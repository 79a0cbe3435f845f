/** SHA-256 of bytes. */
import { createHash } from 'node:crypto';

/** By the bytes themselves, which nobody changes: a file that is held from build to build is digested once. */
const digests = new WeakMap<Uint8Array, string>();

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  const known = digests.get(bytes);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(bytes).digest('hex');
  digests.set(bytes, digest);
  return digest;
}
