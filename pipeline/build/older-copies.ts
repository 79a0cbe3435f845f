/** Numbered copies that an earlier build left in the folder and that are of another version than those made now: they must not be handed out together. */
import { warning, type Diagnostic } from '../diagnostic/index.js';
import type { EditionChoice } from '../source/index.js';
import type { EditionRecord } from './build-record.js';
import type { World } from './world.js';

/** A warning if there are such. `folder` is that of the document's editions, `files` what its record lists of the edition. */
export function olderCopies(
  { list }: Pick<World, 'list'>,
  folder: string,
  { name, span }: Pick<EditionChoice, 'name' | 'span'>,
  { files }: Pick<EditionRecord, 'files'>,
): readonly Diagnostic[] {
  const listed = new Set(files.map((file) => file.name));
  const older = list(`${folder}/copies`).files.filter((file) => isCopyOf(name, file) && !listed.has(`copies/${file}`));
  const [first = '', last = first] = [older[0], older.at(-1)];
  const args = { edition: name, copies: older.length, folder: `${folder}/copies`, first, last };
  return older.length > 0 ? [warning('build/older-copies', args, { span, hints: ['hint/take-older-copies-out'] })] : [];
}

/** `korean-000012.pdf` of `korean`, but not `korean-16k-000012.pdf`. */
const isCopyOf = (edition: string, file: string): boolean =>
  file.startsWith(`${edition}-`) && /^\d{6}\.pdf$/.test(file.slice(edition.length + 1));
