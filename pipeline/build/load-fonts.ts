/** The font book of a project: what `fonts/fonts.yaml` lists, and every font file that lies in `fonts/`. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Edition, FontStack } from '../edition/index.js';
import { openFontBook, readFontList, type FontBook } from '../font/index.js';
import { textStyles } from './printed-styles.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

const FOLDER = 'fonts';
const LIST = `${FOLDER}/fonts.yaml`;
const FONT_FILE = /\.(ttf|otf|ttc|otc|woff)$/i;

/** Opens the font book; faces are read when a character first asks for them. */
export function loadFonts(world: World): Warned<FontBook | undefined> {
  const text = readText(world, LIST);
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const list = readFontList(LIST, text.value);
  const dropped = world
    .list(FOLDER)
    .files.filter((file) => FONT_FILE.test(file))
    .map((file) => ({ path: `${FOLDER}/${file}` }));
  const read = (path: string): Uint8Array | undefined => {
    const result = world.readFile(path);
    return result.kind === 'file' ? result.bytes : undefined;
  };
  const book = openFontBook({ list: list.value, dropped, read, exists: (path) => world.exists(path) });
  return { value: book.value, diagnostics: [...list.diagnostics, ...book.diagnostics] };
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
