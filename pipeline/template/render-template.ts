/** A checked template and its data to markup: the content of the page's body. Runs again when either changes. */
import { error, type Span, type Warned } from '../diagnostic/index.js';
import type { Template } from './compile-template.js';
import { TemplateFailure } from './runtime.js';
import { hint } from './scope.js';

/** HTML of an edition's body, and where in the template files its names stand. */
export interface Markup {
  readonly html: string;
  /** The place of the first use of each element name, in lower case; of attributes and classes likewise. */
  readonly elementPlaces: ReadonlyMap<string, Span>;
  readonly attributePlaces: ReadonlyMap<string, Span>;
  readonly classPlaces: ReadonlyMap<string, Span>;
}

/** Renders a template. The markup is empty where the template failed. */
export function renderTemplate<Data extends object>(template: Template<Data>, data: Data): Warned<Markup> {
  const { elements: elementPlaces, attributes: attributePlaces, classes: classPlaces } = template.places;
  const places = { elementPlaces, attributePlaces, classPlaces };
  try {
    return { value: { html: template.program(template.root.values(data)), ...places }, diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof TemplateFailure)) throw cause;
    const { reason, file, position } = cause;
    const start = position ? { line: position.line, column: position.column + 1 } : { line: 1, column: 1 };
    const details = { span: { file, start }, hints: [hint('hint/template-report', {})] };
    return { value: { html: '', ...places }, diagnostics: [error('template/failed', { reason }, details)] };
  }
}
