/** An aligned document to an edition: template run, stylesheet applied. */
import { hasErrors, error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { composeEdition, type Edition, type EditionMetadata } from '../edition/index.js';
import type { EditionChoice } from '../source/index.js';
import { EDITION_ROOT, renderTemplate, templateData, type TextFindings } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { loadStylesheet } from './load-stylesheet.js';
import { loadTemplate, templateNames } from './templates.js';
import type { World } from './world.js';

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
  const template = take(loadTemplate(world, choice.template, EDITION_ROOT));
  const stylesheet = take(loadStylesheet(world, choice));
  if (!template || !stylesheet || hasErrors(diagnostics)) return { value: undefined, diagnostics };

  const { name, lead, sheet } = choice;
  const data = templateData(document, { name, lead, ...(sheet && { sheet: sheet.name }) }, found);
  const markup = take(renderTemplate(template, data));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const edition = take(composeEdition({ name, metadata: metadataOf(document, choice), markup, stylesheet }));
  return { value: hasErrors(diagnostics) ? undefined : edition, diagnostics };
}

function noSuchTemplate(world: World, { template, span }: EditionChoice): Diagnostic {
  const hint = { code: 'hint/known-templates', args: { names: templateNames(world).join(', ') } } as const;
  return error('build/no-such-edition', { name: template }, { span, hints: [hint] });
}

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
