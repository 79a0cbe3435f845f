/** What a build asks of the disk, and what it was told: a build that is told the same again makes the same. */
import { createHash } from 'node:crypto';
import type { World } from '../build/index.js';

/** A question in one line: what is asked, and of which path. */
export type Question = `${'file' | 'stamp' | 'exists' | 'list'} ${string}`;

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Fonts are large, and told apart by their stamps: of some, ten or twenty million bytes would be read for every start. */
const FONT_FILE = /\.(?:ttf|otf|ttc|otc|woff)$/i;

/** The question that reading a file comes down to. */
export const readingOf = (path: string): Question => (FONT_FILE.test(path) ? `stamp ${path}` : `file ${path}`);

/** What the disk answers, shortened to a digest where it is long. */
export function answerTo(world: World, question: Question): string {
  const [kind, path] = [question.slice(0, question.indexOf(' ')), question.slice(question.indexOf(' ') + 1)];
  switch (kind) {
    case 'file':
      return answerOfRead(world.readFile(path));
    case 'stamp':
      return world.stamp(path) ?? 'missing';
    case 'exists':
      return String(world.exists(path));
    default:
      return answerOfList(world.list(path));
  }
}

/** What was read, as an answer. */
export function answerOfRead(read: ReturnType<World['readFile']>): string {
  switch (read.kind) {
    case 'file':
      return sha256(read.bytes);
    case 'missing':
      return 'missing';
    case 'failed':
      return `failed ${read.reason} ${read.detail}`;
  }
}

/** What was listed, as an answer. */
export const answerOfList = ({ files, folders }: ReturnType<World['list']>): string => JSON.stringify([files, folders]);
