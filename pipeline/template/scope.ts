/** What is known at one place of a template, and the findings that a check collects. */
import type { Diagnostic, Hint, MessageArgs, MessageCode, Span } from '../diagnostic/index.js';
import { error, nearestNames } from '../diagnostic/index.js';
import { nodeSpan, nodeText, type TemplateFile } from './parse-template.js';
import { NUMBER, FLAG, UNKNOWN, type Shape } from './shape.js';
import type { TreeLocation } from './syntax-tree.js';

export interface Scope {
  readonly source: TemplateFile;
  /** What `@root` is. */
  readonly root: Shape;
  /** What names are looked up in, innermost first, no further than the file's own start. */
  readonly contexts: readonly [Shape, ...Shape[]];
  /** Names given between bars, `as |name|`. */
  readonly names: ReadonlyMap<string, Shape>;
  /** How many `each` blocks stand around. */
  readonly loops: number;
  /** The partials that are being called, outermost first, by name. */
  readonly calls: readonly PartialCall[];
}

/** A call of a partial, and where it stands. */
export interface PartialCall {
  readonly name: string;
  readonly span: Span;
}

/** What `@` names mean in the body of an `each`; `@root` stands everywhere. */
export const LOOP_NAMES: Readonly<Record<string, Shape>> = { index: NUMBER, first: FLAG, last: FLAG, key: NUMBER };

/** The scope of a block that changes what names are looked up in. */
export const enter = (scope: Scope, context: Shape): Scope => ({ ...scope, contexts: [context, ...scope.contexts] });

/** Collects findings: the same one, met again by another call of a partial, is kept once. */
export class Findings {
  readonly #found = new Map<string, Diagnostic>();

  /** Reports an error at a node of the scope's file. */
  report(scope: Scope, loc: TreeLocation, code: MessageCode, args: MessageArgs, hints: readonly Hint[] = []): void {
    const span = nodeSpan(scope.source.file, loc);
    const call = scope.calls.at(-1);
    const labels = call ? [{ code: 'template/called-here', args: {}, span: call.span } as const] : [];
    const key = JSON.stringify([code, args, span.file, span.start]);
    if (!this.#found.has(key)) this.#found.set(key, error(code, args, { span, labels, hints }));
  }

  /** Takes over findings that were made elsewhere. */
  take(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      const key = JSON.stringify([diagnostic.code, diagnostic.args, diagnostic.span]);
      if (!this.#found.has(key)) this.#found.set(key, diagnostic);
    }
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }
}

/** A hint. */
export const hint = (code: MessageCode, args: MessageArgs): Hint => ({ code, args });

/** Hints about a name that is not known: the nearest one, and all that there are. */
export function nameHints(name: string, known: readonly string[], all: Hint): readonly Hint[] {
  const nearest = nearestNames(name, known)[0];
  return [...(nearest === undefined ? [] : [hint('hint/template-nearest', { name: nearest })]), all];
}

/** Names as a message lists them. */
export const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The source text of a node. */
export const textOf = (scope: Scope, loc: TreeLocation): string => nodeText(scope.source.text, loc);

/** A shape after a report: fits everywhere. */
export const reported = (): Shape => UNKNOWN;
