/** An aligned document to an edition: template run, stylesheet applied. */
import { hasErrors, error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { composeEdition, type Edition, type EditionMetadata } from '../edition/index.js';
import type { EditionChoice } from '../source/index.js';
import { compileTemplate, renderTemplate, templateData, type TextFindings } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { loadStylesheet, sheetNames } from './load-stylesheet.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

const FOLDER = 'templates';

/** The names that an edition can have in a project: those of its templates, and of each with one of its sheets. */
export const editionNames = (world: World): readonly string[] =>
  templateNames(world).flatMap((name) => [name, ...sheetNames(world, name).map((sheet) => `${name}-${sheet}`)]);

const templateNames = (world: World): readonly string[] =>
  world.list(FOLDER).folders.filter((name) => world.list(`${FOLDER}/${name}`).files.includes('edition.hbs'));

/** Makes one edition; undefined, with errors, if its template or stylesheet cannot be used. */
export function makeEdition(
  world: World,
  document: AlignedDocument,
  choice: EditionChoice,
  found: TextFindings,
): Warned<Edition | undefined> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(warned: Warned<T>): T => {
    diagnostics.push(...warned.diagnostics);
    return warned.value;
  };
  if (!templateNames(world).includes(choice.template))
    return { value: undefined, diagnostics: [noSuchTemplate(world, choice)] };
  const template = take(loadTemplate(world, choice.template));
  const stylesheet = take(loadStylesheet(world, choice));
  if (!template || !stylesheet || hasErrors(diagnostics)) return { value: undefined, diagnostics };

  const { name, lead, sheet } = choice;
  const data = templateData(document, { name, lead, ...(sheet && { sheet: sheet.name }) }, found);
  const markup = take(renderTemplate(template, data));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const edition = take(composeEdition({ name, metadata: metadataOf(document, choice), markup, stylesheet }));
  return { value: hasErrors(diagnostics) ? undefined : edition, diagnostics };
}

const entryOf = (name: string): string => `${FOLDER}/${name}/edition.hbs`;

function noSuchTemplate(world: World, { template, span }: EditionChoice): Diagnostic {
  const hint = { code: 'hint/known-templates', args: { names: templateNames(world).join(', ') } } as const;
  return error('build/no-such-edition', { name: template }, { span, hints: [hint] });
}

function loadTemplate(world: World, name: string): ReturnType<typeof compileTemplate> {
  const texts = templateFiles(world, name).map((file) => ({ file, text: readText(world, file) }));
  const diagnostics = texts.flatMap(({ text }) => text.diagnostics);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return compileTemplate(entryOf(name), new Map(texts.map(({ file, text }) => [file, text.value ?? ''])));
}

/** An edition's own templates and the shared partials. */
const templateFiles = (world: World, name: string): readonly string[] =>
  [`${FOLDER}/${name}`, `${FOLDER}/partials`].flatMap((folder) =>
    world
      .list(folder)
      .files.filter((file) => file.endsWith('.hbs'))
      .map((file) => `${folder}/${file}`),
  );

function metadataOf({ manifest }: AlignedDocument, { lead }: EditionChoice): EditionMetadata {
  const { title, author, issuer, languages, date } = manifest;
  const other = lead === 'zh' ? 'ko' : 'zh';
  return {
    title: title[lead],
    author: author[lead],
    subject: issuer[lead],
    language: languages[lead],
    languages: [languages[lead], languages[other]],
    date,
  };
}
