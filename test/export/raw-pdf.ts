/** A PDF's own objects, for what no reader tells: marked content's properties, and the compression of streams. */
import { unzlibSync } from 'fflate';

/** A stream object: its dictionary as it is written, its bytes in the file, and inflated. */
export interface RawStream {
  readonly id: number;
  readonly dictionary: string;
  readonly stored: Uint8Array;
  readonly bytes: Uint8Array;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Every stream of a file. */
export function rawStreams(file: Uint8Array): readonly RawStream[] {
  const text = latin1(file);
  return [...text.matchAll(/(\d+) 0 obj\n(<<(?:(?!endobj)[^])*?\/Length (\d+)(?:(?!endobj)[^])*?>>)\nstream\n/g)].map(
    (match) => {
      const [whole, id, dictionary = '', length] = match;
      const start = match.index + whole.length;
      const stored = file.subarray(start, start + Number(length));
      const isDeflated = dictionary.includes('/FlateDecode');
      return { id: Number(id), dictionary, stored, bytes: isDeflated ? unzlibSync(stored) : stored };
    },
  );
}

/** Every object without a stream as it is written, those in object streams too, in the order of their numbers. */
function plainObjects(file: Uint8Array): readonly (readonly [number, string])[] {
  const found = new Map<number, string>();
  for (const [, id, body = ''] of latin1(file).matchAll(/(\d+) 0 obj\n((?:(?!endobj)[^])*?)\n(?:endobj|stream)/g))
    found.set(Number(id), body);
  for (const { dictionary, bytes } of rawStreams(file).filter((stream) => stream.dictionary.includes('/ObjStm')))
    for (const [id, body] of packedObjects(dictionary, latin1(bytes))) found.set(id, body);
  return [...found].sort(([a], [b]) => a - b);
}

function packedObjects(dictionary: string, text: string): readonly (readonly [number, string])[] {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const places = text.slice(0, first).trim().split(/\s+/).map(Number);
  return places.flatMap((id, index) => {
    if (index % 2 === 1) return [];
    const [start = 0, end] = [places[index + 1], places[index + 3]];
    return [[id, text.slice(first + start, end === undefined ? undefined : first + end).trimEnd()] as const];
  });
}

/** All objects of a file as text. */
export const objectsText = (file: Uint8Array): string =>
  plainObjects(file)
    .map(([id, body]) => `${id} 0 obj\n${body}\nendobj`)
    .join('\n');

/** The operators of every page, in the order in which pages were written. */
export function pageOperators(file: Uint8Array): readonly string[] {
  const streams = new Map(rawStreams(file).map((stream) => [stream.id, stream]));
  return [...objectsText(file).matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const stream = streams.get(Number(id));
    if (!stream) throw new Error(`page stream ${String(id)} not found`);
    return latin1(stream.bytes);
  });
}

/** The ToUnicode CMaps of a file. */
export const unicodeMaps = (file: Uint8Array): readonly string[] =>
  rawStreams(file)
    .map(({ bytes }) => latin1(bytes))
    .filter((text) => text.includes('Adobe-Identity-UCS'));

/** The dictionary of every object whose text holds `needle`. */
export const dictionariesWith = (file: Uint8Array, needle: string): readonly string[] =>
  plainObjects(file)
    .map(([, body]) => body)
    .filter((dictionary) => dictionary.includes(needle));
