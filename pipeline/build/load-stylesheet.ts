/** The stylesheets of an edition: the template's own, and after it that of another sheet. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { readStylesheet, type Stylesheet } from '../edition/index.js';
import type { EditionChoice, PlacedName } from '../source/index.js';
import { readText } from './read-text.js';
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
export function loadStylesheet(world: World, { template, sheet }: EditionChoice): Warned<Stylesheet | undefined> {
  const missing = sheet && missingSheet(world, template, sheet);
  if (missing) return { value: undefined, diagnostics: [missing] };
  const names = [OWN, ...(sheet ? [sheet.name + ENDING] : [])];
  const texts = names.map((name) => {
    const file = `${FOLDER}/${template}/${name}`;
    return { file, text: readText(world, file) };
  });
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
      ? ({ code: 'hint/known-sheets', args: { sheets: known.join(', ') } } as const)
      : ({ code: 'hint/make-sheet', args: { file } } as const);
  return error('build/no-such-sheet', { template, sheet: name, file }, { span, hints: [hint] });
}

interface StylesheetFile {
  readonly file: string;
  readonly text: string;
}

/** Several files as one stylesheet, the later ones winning at equal weight. */
function readStylesheets(files: readonly StylesheetFile[]): Warned<Stylesheet | undefined> {
  const read = files.map(({ file, text }) => readStylesheet(file, text));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  const sheets = read.flatMap(({ value }) => value ?? []);
  const [first] = sheets;
  if (!first || sheets.length < files.length) return { value: undefined, diagnostics };
  // A stable sort: rules of equal weight stay in the order of the files.
  const rules = sheets
    .flatMap((sheet) => sheet.rules)
    .sort((a, b) => a.specificity - b.specificity)
    .map((rule, index) => ({ ...rule, index }));
  const pageRules = sheets.flatMap((sheet) => sheet.pageRules);
  return { value: { ...first, text: sheets.map(({ text }) => text).join('\n'), rules, pageRules }, diagnostics };
}
