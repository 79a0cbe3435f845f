/** The objects of a document, in groups that stay as they are while other parts of the document change. */
import type { Memo } from '../../work/index.js';
import { fingerprint } from './bytes.js';
import { latin1Bytes } from './numbers.js';

/** An indirect object as it is written. */
export interface PdfObject {
  readonly id: number;
  /** What stands between `obj` and `endobj`, less the stream. */
  readonly body: Uint8Array;
  /** The bytes of a stream, whose length the body states. */
  readonly stream?: Uint8Array;
  /** Kept out of object streams: whoever looks for a file's title in its bytes finds it. */
  readonly isReadable?: true;
}

/** Whether an object stands in a file by itself: streams must (ISO 32000-1, 7.5.7). */
export const isLoose = ({ stream, isReadable }: PdfObject): boolean => stream !== undefined || isReadable === true;

/** Objects that change together: those of a page, those of a font. */
export interface ObjectGroup {
  readonly objects: readonly PdfObject[];
  /** Sixteen bytes that stand for all of it. */
  readonly digest: Uint8Array;
}

/** Puts objects into a group. */
export const groupOf = (objects: readonly PdfObject[]): ObjectGroup => ({
  objects,
  digest: fingerprint(objects.flatMap(({ body, stream }) => (stream ? [body, stream] : [body]))),
});

/** An object without a stream, as a text of its bytes. */
export interface WrittenObject {
  readonly id: number;
  readonly text: string;
}

/** The group of these objects: the same as long as they say the same. */
export function keptGroup(objects: readonly WrittenObject[], memo: Memo): ObjectGroup {
  const key = objects.map(({ id, text }) => `${id} ${text}`).join('\n');
  return memo.keep('pdf objects', [key], () =>
    groupOf(objects.map(({ id, text }) => ({ id, body: latin1Bytes(text) }))),
  );
}

/** All objects of a document. */
export interface PdfObjects {
  readonly groups: readonly ObjectGroup[];
  readonly root: number;
  readonly info: number;
  /** The id after the last; smaller ones need not all be given. */
  readonly size: number;
}

/** Sixteen bytes that stand for all that a document holds. */
export const contentId = ({ groups }: PdfObjects): Uint8Array => fingerprint(groups.map(({ digest }) => digest));
