/** Compression that gives the same bytes on every system: the node's zlib does not. */
import { zlibSync } from 'fflate';

/** fflate packs fonts no smaller above it. */
const LEVEL = 6;

/** The bytes of a stream as FlateDecode reads them. */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: LEVEL });
