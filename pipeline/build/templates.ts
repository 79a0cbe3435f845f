/** The templates of a project: which there are, and each compiled. */
import type { Warned } from '../diagnostic/index.js';
import { compileTemplate, type Template, type TemplateRoot } from '../template/index.js';
import { sheetNames } from './load-stylesheet.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { readText, statesOf } from './read-text.js';
import type { World } from './world.js';

const FOLDER = 'templates';

/** The template of the docket for the printer, which is no edition of a document. */
export const DOCKET_TEMPLATE = 'docket';

/** The templates that editions can have. */
export const templateNames = (world: World): readonly string[] =>
  world
    .list(FOLDER)
    .folders.filter(
      (name) => name !== DOCKET_TEMPLATE && world.list(`${FOLDER}/${name}`).files.includes('edition.hbs'),
    );

/** The names that an edition can have in a project: those of its templates, and of each with one of its sheets. */
export const editionNames = (world: World): readonly string[] =>
  templateNames(world).flatMap((name) => [name, ...sheetNames(world, name).map((sheet) => `${name}-${sheet}`)]);

/** Compiles a template against the data of its kind; undefined, with errors, if a file of it cannot be read or does not fit. */
export function loadTemplate<Data extends object>(
  world: World,
  name: string,
  root: TemplateRoot<Data>,
  memo: Memo = NO_MEMO,
): Warned<Template<Data> | undefined> {
  const paths = templateFiles(world, name);
  const compile = (): Warned<Template<Data> | undefined> => compiled(world, name, root, paths);
  return memo.keep('build/template', [root, name, ...statesOf(world, paths)], compile);
}

function compiled<Data extends object>(
  world: World,
  name: string,
  root: TemplateRoot<Data>,
  paths: readonly string[],
): Warned<Template<Data> | undefined> {
  const texts = paths.map((file) => ({ file, text: readText(world, file) }));
  const diagnostics = texts.flatMap(({ text }) => text.diagnostics);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const files = new Map(texts.map(({ file, text }) => [file, text.value ?? '']));
  return compileTemplate(`${FOLDER}/${name}/edition.hbs`, files, root);
}

/** A template's own files and the shared partials. */
const templateFiles = (world: World, name: string): readonly string[] =>
  [`${FOLDER}/${name}`, `${FOLDER}/partials`].flatMap((folder) =>
    world
      .list(folder)
      .files.filter((file) => file.endsWith('.hbs'))
      .map((file) => `${folder}/${file}`),
  );
