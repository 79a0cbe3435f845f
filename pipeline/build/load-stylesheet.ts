/** The stylesheets of an edition: the template's own, and after it that of another sheet. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { readStylesheets, type Stylesheet } from '../edition/index.js';
import type { EditionChoice, PlacedName } from '../source/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { readText, statesOf } from './read-text.js';
import type { World } from './world.js';

const FOLDER = 'templates';
const OWN = 'style.css';
const ENDING = '.css';

/** The sheets that a template can stand on besides its own: `16k` for a file `16k.css` beside its `style.css`. */
export const sheetNames = (world: World, template: string): readonly string[] =>
  world
    .list(`${FOLDER}/${template}`)
    .files.filter((file) => file.endsWith(ENDING) && file !== OWN)
    .map((file) => file.slice(0, -ENDING.length));

/** Reads `style.css`, and the sheet's file where another sheet is asked for: what it declares wins over equal weight in the template's own. */
export function loadStylesheet(
  world: World,
  { template, sheet }: Pick<EditionChoice, 'template' | 'sheet'>,
  memo: Memo = NO_MEMO,
): Warned<Stylesheet | undefined> {
  const missing = sheet && missingSheet(world, template, sheet);
  if (missing) return { value: undefined, diagnostics: [missing] };
  const names = [OWN, ...(sheet ? [sheet.name + ENDING] : [])];
  const files = names.map((name) => `${FOLDER}/${template}/${name}`);
  return memo.keep('build/stylesheet', statesOf(world, files), () => readFiles(world, files));
}

function readFiles(world: World, files: readonly string[]): Warned<Stylesheet | undefined> {
  const texts = files.map((file) => ({ file, text: readText(world, file) }));
  const diagnostics = texts.flatMap(({ text }) => text.diagnostics);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return readStylesheets(texts.map(({ file, text }) => ({ file, text: text.value ?? '' })));
}

function missingSheet(world: World, template: string, { name, span }: PlacedName): Diagnostic | undefined {
  const known = sheetNames(world, template);
  if (known.includes(name)) return undefined;
  const file = `${FOLDER}/${template}/${name}${ENDING}`;
  const hint =
    known.length > 0
      ? ({ code: 'hint/known-sheets', args: { sheets: known } } as const)
      : ({ code: 'hint/make-sheet', args: { file } } as const);
  return error('build/no-such-sheet', { template, sheet: name, file }, { span, hints: [hint] });
}
