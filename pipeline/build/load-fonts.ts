/** The font book of a project: what `fonts/fonts.yaml` lists, and every font file that lies in `fonts/`. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Edition, FontStack } from '../edition/index.js';
import { fontFiles, openFontBook, readFontList, type FontBook, type FontList } from '../font/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { textStyles } from './printed-styles.js';
import { FONT_FILE } from './held-files.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

const FOLDER = 'fonts';
const LIST = `${FOLDER}/fonts.yaml`;

/** Opens the font book; faces are read when a character first asks for them. The same book as before as long as every file is as it was. */
export function loadFonts(world: World, memo: Memo = NO_MEMO): Warned<FontBook | undefined> {
  const text = readText(world, LIST);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const written = text.value;
  const list = memo.keep('font-list', [written], () => readFontList(LIST, written));
  const dropped = world
    .list(FOLDER)
    .files.filter((file) => FONT_FILE.test(file))
    .map((file) => `${FOLDER}/${file}`);
  const stamps = [...fontFiles(list.value), ...dropped].map((path) => `${path} ${world.stamp(path) ?? 'missing'}`);
  const book = memo.keep('font-book', [list, stamps.join('\n')], () => openBook(world, list.value, dropped));
  return { value: book.value, diagnostics: [...list.diagnostics, ...book.diagnostics] };
}

function openBook(world: World, list: FontList, dropped: readonly string[]): Warned<FontBook> {
  const read = (path: string): Uint8Array | undefined => {
    const result = world.readFile(path);
    return result.kind === 'file' ? result.bytes : undefined;
  };
  const files = dropped.map((path) => ({ path }));
  return openFontBook({ list, dropped: files, read, exists: (path) => world.exists(path) });
}

/** Font stacks of a stylesheet of which not one family is there, or none has a file that can be read. */
export function missingStacks(edition: Edition, fonts: FontBook): readonly Diagnostic[] {
  const styles = textStyles(edition);
  const hasFace = ({ families }: FontStack): boolean =>
    families.some((family) => fonts.knows(family)) &&
    styles
      .filter(({ fontFamily }) => fontFamily.join() === families.join())
      .every(({ fontWeight }) => fonts.firstFace(families, fontWeight) !== undefined);
  return edition.fontStacks
    .filter((stack) => !hasFace(stack))
    .map(({ families, span }) =>
      error('build/no-font-of-stack', { families: families.join(', ') }, { span, hints: ['hint/drop-font'] }),
    );
}
