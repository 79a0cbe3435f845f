/** A checked template and its data to markup: the content of the page's body. Runs again when either changes. */
import { error, type Span, type Warned } from '../diagnostic/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../work/index.js';
import type { Template } from './compile-template.js';
import { TemplateFailure, type MarkupPart } from './runtime.js';
import { hint } from './scope.js';

/** HTML of an edition's body, and where in the template files its names stand. */
export interface Markup {
  readonly html: string;
  /** The same in parts: what stands around the outermost loops, and for each of these the texts of its members. */
  readonly parts: readonly MarkupPart[];
  /** The place of the first use of each element name, in lower case; of attributes and classes likewise. */
  readonly elementPlaces: ReadonlyMap<string, Span>;
  readonly attributePlaces: ReadonlyMap<string, Span>;
  readonly classPlaces: ReadonlyMap<string, Span>;
}

/** Renders a template. The markup is empty where the template failed. */
export const renderTemplate = <Data extends object>(template: Template<Data>, data: Data): Warned<Markup> =>
  finish(renderTemplateSteps(template, data));

/** Renders a template in steps, member of a loop by member; members that print what they printed before are not run again. */
export function* renderTemplateSteps<Data extends object>(
  template: Template<Data>,
  data: Data,
  memo: Memo = NO_MEMO,
): Steps<Warned<Markup>> {
  const { elements: elementPlaces, attributes: attributePlaces, classes: classPlaces } = template.places;
  const places = { elementPlaces, attributePlaces, classPlaces };
  try {
    const parts = yield* template.program.steps(template.root.values(data), memo);
    return { value: { html: joined(parts), parts, ...places }, diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof TemplateFailure)) throw cause;
    const { reason, file, position } = cause;
    const start = position ? { line: position.line, column: position.column + 1 } : { line: 1, column: 1 };
    const details = { span: { file, start }, hints: [hint('hint/template-report', {})] };
    const value = { html: '', parts: [], ...places };
    return { value, diagnostics: [error('template/failed', { reason }, details)] };
  }
}

/** One after another: added up, so that nothing is copied before somebody reads it. */
function joined(parts: readonly MarkupPart[]): string {
  let html = '';
  for (const text of parts.flat()) html += text;
  return html;
}
