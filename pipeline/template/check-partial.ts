/** Calls of partials: found by name, and the partial's file checked in the context that the call gives it. */
import { checkExpression, checkKind } from './check-expression.js';
import { nodeSpan, type TemplateFile } from './parse-template.js';
import type { Partials } from './partials.js';
import { hint, listed, nameHints, reported, textOf, type Findings, type PartialCall, type Scope } from './scope.js';
import type { Field, GroupShape, Shape } from './shape.js';
import type { Hash, PartialStatement, Program } from './syntax-tree.js';

/** What a check needs beside the scope. */
export interface Check {
  readonly findings: Findings;
  readonly partials: Partials;
}

/** Checks a call, and the partial in the context of this call. */
export function checkPartial(
  call: PartialStatement,
  scope: Scope,
  check: Check,
  checkProgram: (program: Program, scope: Scope, check: Check) => void,
): void {
  const { findings, partials } = check;
  const name = partialName(call, scope, findings);
  const context = calledContext(call, name ?? 'partial', scope, findings);
  if (name === undefined) return;

  const partial = partials.find(name);
  if (!partial) {
    reportUnknown(call, name, scope, check);
    return;
  }
  const chain = scope.calls.map((outer) => outer.name);
  if (chain.includes(name)) {
    const args = { name, chain: [...chain.slice(chain.indexOf(name)), name].join(' → ') };
    findings.report(scope, call.loc, 'template/partial-recursion', args, [hint('hint/template-no-recursion', {})]);
    return;
  }
  const inner = partialScope(partial, context, { name, span: nodeSpan(scope.source.file, call.loc) }, scope);
  if (partial.tree && partials.isNew(name, inner)) checkProgram(partial.tree, inner, check);
}

/** A partial sees its context, `@` names and nothing else: neither the blocks around its call nor names between bars. */
const partialScope = (source: TemplateFile, context: Shape, call: PartialCall, caller: Scope): Scope => ({
  source,
  root: caller.root,
  contexts: [context],
  names: new Map(),
  loops: caller.loops,
  calls: [...caller.calls, call],
});

const choiceExample = '{{#if isStale}}{{> one}}{{else}}{{> other}}{{/if}}';

function partialName({ name, loc }: PartialStatement, scope: Scope, findings: Findings): string | undefined {
  if (name.type === 'PathExpression' && !name.data) return name.original;
  if (name.type === 'StringLiteral') return String(name.value);
  if (name.type === 'SubExpression' || name.type === 'PathExpression') {
    const hints = [hint('hint/template-choose-partial', { example: choiceExample })];
    findings.report(scope, loc, 'template/dynamic-partial', { tag: textOf(scope, loc) }, hints);
    return undefined;
  }
  findings.report(scope, name.loc, 'template/no-name', { value: textOf(scope, name.loc) });
  return undefined;
}

function reportUnknown(call: PartialStatement, name: string, scope: Scope, { findings, partials }: Check): void {
  const known = partials.names();
  const file = partials.fileFor(name);
  const all = known.length > 0 ? hint('hint/template-known-names', { names: listed(known) }) : undefined;
  const hints = all ? nameHints(name, known, all) : [];
  findings.report(scope, call.name.loc, 'template/unknown-partial', { name }, [
    ...hints,
    hint('hint/template-add-partial', { file }),
  ]);
}

/** What the partial's names are looked up in: the one value of the call, or else what the caller has, with the named values added. */
function calledContext(call: PartialStatement, name: string, scope: Scope, findings: Findings): Shape {
  const [value, ...more] = call.params;
  if (more.length > 0) {
    const args = { name, expected: 1, found: call.params.length };
    const hints = [hint('hint/template-write', { example: `{{> ${name} ${textOf(scope, value?.loc ?? call.loc)}}}` })];
    findings.report(scope, call.loc, 'template/wrong-count', args, hints);
    for (const superfluous of more) checkExpression(superfluous, scope, findings);
  }
  const context = value ? checkExpression(value, scope, findings) : scope.contexts[0];
  const taker = { name, needs: 'template/kind-group' as const, accepts: isGroup, example: `{{> ${name} name=…}}` };
  const isRightKind = !value || checkKind(taker, value, context, scope, findings);
  const added = namedValues(call.hash, scope, findings);
  if (!isRightKind || context.kind !== 'group') return reported();
  return call.hash ? withNamedValues(context, added) : context;
}

const isGroup = (shape: Shape): boolean => shape.kind === 'group' || shape.kind === 'unknown';

const VALUE_NAME = /^[a-z][A-Za-z0-9]*$/;

function namedValues(hash: Hash | undefined, scope: Scope, findings: Findings): Readonly<Record<string, Field>> {
  const fields: Record<string, Field> = {};
  for (const { key, value, loc } of hash?.pairs ?? []) {
    const shape = checkExpression(value, scope, findings);
    if (VALUE_NAME.test(key)) fields[key] = { shape, meaning: '' };
    else findings.report(scope, loc, 'template/partial-value-name', { key }, [hint('hint/template-value-name', {})]);
  }
  return fields;
}

const withNamedValues = (context: GroupShape, added: Readonly<Record<string, Field>>): GroupShape => ({
  ...context,
  fields: { ...context.fields, ...added },
});
