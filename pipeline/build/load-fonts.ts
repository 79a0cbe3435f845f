/** The font book of a project: what `fonts/fonts.yaml` lists, and every font file that lies in `fonts/`. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Edition, FontStack } from '../edition/index.js';
import { fontFiles, openFontBook, readFontList, type FontBook, type FontList } from '../font/index.js';
import { NO_MEMO, type Memo, type Steps } from '../work/index.js';
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
  const request = { list, dropped: files, read, exists: (path: string) => world.exists(path) };
  return openFontBook(world.openFile ? { ...request, open: (path) => world.openFile?.(path) } : request);
}

/** Font stacks of a stylesheet of which not one family is there, or none has a file that can be read. */
export function* missingStacksSteps(edition: Edition, fonts: FontBook): Steps<readonly Diagnostic[]> {
  const styles = textStyles(edition);
  // A face is a file of many megabytes, which is read in a step of its own.
  for (const { fontFamily, fontWeight } of styles) {
    fonts.firstFace(fontFamily, fontWeight);
    yield;
  }
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

/** What is wrong with faces that the stacks of an edition open with. */
export const stackFindings = (edition: Edition, fonts: FontBook): readonly Diagnostic[] => [
  ...new Set(
    textStyles(edition).flatMap(({ fontFamily, fontWeight }) =>
      fonts.findingsBefore(fontFamily, fontWeight, fonts.firstFace(fontFamily, fontWeight)),
    ),
  ),
];

/** What a layout found: what is wrong with faces that its text needed, each once and in the order of the book, and all else. */
export function partFontFindings(
  found: readonly Diagnostic[],
  fonts: FontBook,
): { readonly faults: readonly Diagnostic[]; readonly others: readonly Diagnostic[] } {
  const all = fonts.findings();
  if (all.length === 0) return { faults: [], others: found };
  const needed = new Set(found);
  const known = new Set(all);
  return {
    faults: all.filter((finding) => needed.has(finding)),
    others: found.filter((finding) => !known.has(finding)),
  };
}
