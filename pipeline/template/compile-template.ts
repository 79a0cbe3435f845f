/** Template files to a template that is known to fit the data. Runs again when a file that it reached changes. */
import { error, spanAt, type Warned } from '../diagnostic/index.js';
import { Partials, type ParsedFile } from './partials.js';
import { checkProgram } from './check-template.js';
import { findMarkupPlaces, type MarkupPlaces } from './markup-places.js';
import { parseTemplate } from './parse-template.js';
import { makeProgram, type TemplateProgram } from './runtime.js';
import { Findings, hint, type Scope } from './scope.js';
import type { Shape } from './shape.js';
import type { TemplateRoot } from './template-root.js';

/** Some editors write one at the start of a file: it is no text and would be printed. */
const BYTE_ORDER_MARK = /^\ufeff/;

/** A checked template, ready to render data of its kind. */
export interface Template<Data extends object> {
  /** The path of `edition.hbs`. */
  readonly entry: string;
  /** Every file that it is made of, the entry first. */
  readonly files: readonly string[];
  readonly places: MarkupPlaces;
  readonly root: TemplateRoot<Data>;
  readonly program: TemplateProgram;
}

/** Compiles the template at `entry` out of `written` (project-relative path → text). Undefined where anything is wrong: a template either fits the data or does not run. */
export function compileTemplate<Data extends object>(
  entry: string,
  written: ReadonlyMap<string, string>,
  root: TemplateRoot<Data>,
): Warned<Template<Data> | undefined> {
  const files = new Map([...written].map(([file, text]) => [file, text.replace(BYTE_ORDER_MARK, '')]));
  const text = files.get(entry);
  if (text === undefined) {
    const hints = [hint('hint/template-add-file', { file: entry })];
    const missing = error('template/missing', { file: entry }, { span: spanAt(entry, '', 0), hints });
    return { value: undefined, diagnostics: [missing] };
  }
  const findings = new Findings();
  const partials = new Partials(entry, files, findings);
  const parsed = parseTemplate({ file: entry, text });
  findings.take(parsed.diagnostics);
  const source: ParsedFile = { file: entry, text, tree: parsed.value };
  if (source.tree) checkProgram(source.tree, topScope(source, root.shape), { findings, partials });

  const { diagnostics } = findings;
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...finishTemplate(source, partials), root }, diagnostics };
}

const topScope = (source: ParsedFile, root: Shape): Scope => ({
  source,
  root,
  contexts: [root],
  names: new Map(),
  loops: 0,
  calls: [],
});

function finishTemplate(source: ParsedFile, partials: Partials): Omit<Template<never>, 'root'> {
  const all = [source, ...partials.reached.values()];
  return {
    entry: source.file,
    files: all.map(({ file }) => file),
    places: findMarkupPlaces(all),
    program: makeProgram(source, partials.reached),
  };
}
