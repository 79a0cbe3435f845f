/** An aligned document to an edition: template run, stylesheet applied. */
import { hasErrors, error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { composeEditionSteps, type Edition, type EditionMetadata } from '../edition/index.js';
import type { EditionChoice } from '../source/index.js';
import { EDITION_ROOT, renderTemplateSteps, templateData, type TextFindings } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';
import { NO_MEMO, type Memo, type Steps } from '../work/index.js';
import { loadStylesheet } from './load-stylesheet.js';
import { loadTemplate, templateNames } from './templates.js';
import type { World } from './world.js';

/** Makes one edition in steps; undefined, with errors, if its template or stylesheet cannot be used. */
export function* makeEditionSteps(
  world: World,
  document: AlignedDocument,
  choice: EditionChoice,
  found: TextFindings,
  memo: Memo = NO_MEMO,
): Steps<Warned<Edition | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(warned: Warned<T>): T => {
    diagnostics.push(...warned.diagnostics);
    return warned.value;
  };
  if (!templateNames(world).includes(choice.template))
    return { value: undefined, diagnostics: [noSuchTemplate(world, choice)] };
  const template = take(loadTemplate(world, choice.template, EDITION_ROOT, memo));
  yield;
  const stylesheet = take(loadStylesheet(world, choice, memo));
  yield;
  if (!template || !stylesheet || hasErrors(diagnostics)) return { value: undefined, diagnostics };

  const { name, lead, sheet } = choice;
  const data = templateData(document, { name, lead, ...(sheet && { sheet: sheet.name }) }, found, memo);
  yield;
  const markup = take(yield* renderTemplateSteps(template, data, memo));
  yield;
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const metadata = metadataOf(document, choice, memo);
  const edition = take(yield* composeEditionSteps({ name, metadata, markup, stylesheet }, memo));
  return { value: hasErrors(diagnostics) ? undefined : edition, diagnostics };
}

function noSuchTemplate(world: World, { template, span }: EditionChoice): Diagnostic {
  const hint = { code: 'hint/known-templates', args: { names: templateNames(world) } } as const;
  return error('build/no-such-edition', { name: template }, { span, hints: [hint] });
}

function metadataOf({ manifest }: AlignedDocument, { lead }: EditionChoice, memo: Memo): EditionMetadata {
  const { title, author, issuer, languages, date } = manifest;
  const other = lead === 'zh' ? 'ko' : 'zh';
  const metadata = {
    title: title[lead],
    author: author[lead],
    subject: issuer[lead],
    language: languages[lead],
    languages: [languages[lead], languages[other]],
    date,
  };
  return memo === NO_MEMO ? metadata : memo.keep('build/metadata', [JSON.stringify(metadata)], () => metadata);
}
