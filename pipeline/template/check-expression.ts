/** What stands between braces, checked against the data: names, literals, and helpers with their values. */
import type { Hint, MessageArg } from '../diagnostic/index.js';
import { inlineHelper, isBlockName, BLOCK_HELPERS, HELPER_NAMES, type InlineHelper } from './helpers.js';
import { isScoped, resolvePath } from './resolve-path.js';
import { EXPRESSION_HINT } from './parse-template.js';
import { hint, listed, nameHints, reported, textOf, type Findings, type Scope } from './scope.js';
import { FLAG, NUMBER, shapePhrase, TEXT, type KindCode, type Shape } from './shape.js';
import type { Call, Callee, Expression, Literal, PathExpression, TreeLocation } from './syntax-tree.js';

/** A hint that lists all helpers there are. */
export const helperNamesHint = (): Hint => hint('hint/template-known-names', { names: listed(HELPER_NAMES) });

/** The shape of an expression's value. */
export function checkExpression(expression: Expression, scope: Scope, findings: Findings): Shape {
  switch (expression.type) {
    case 'PathExpression':
      return resolvePath(expression, scope, findings);
    case 'SubExpression':
      return checkHelperCall(expression, scope, findings);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return literalShape(expression);
    case 'NullLiteral':
    case 'UndefinedLiteral':
      findings.report(scope, expression.loc, 'template/no-value', { value: textOf(scope, expression.loc) }, [
        EXPRESSION_HINT,
      ]);
      return reported();
  }
}

const literalShape = ({ type }: Literal): Shape =>
  type === 'StringLiteral' ? TEXT : type === 'NumberLiteral' ? NUMBER : FLAG;

/** What a mustache prints: a name of the data, or what a helper gives. */
export function checkMustache(call: Call, scope: Scope, findings: Findings): Shape {
  const { path, params, hash } = call;
  const isPlain = params.length === 0 && !hash;
  if (isPlain && path.type === 'PathExpression' && helperName(path, scope) === undefined) {
    return resolvePath(path, scope, findings);
  }
  return checkHelperCall(call, scope, findings);
}

/** The name under which Handlebars would call a helper here: one simple name that is no name given between bars. */
function helperName(path: PathExpression, scope: Scope): string | undefined {
  const [name] = path.parts;
  if (name === undefined || path.parts.length > 1 || path.data || path.depth > 0 || isScoped(path)) return undefined;
  if (scope.names.has(name)) return undefined;
  return isBlockName(name) || inlineHelper(name) ? name : undefined;
}

/** A helper with its values, in a mustache or between round brackets. */
function checkHelperCall(call: Call, scope: Scope, findings: Findings): Shape {
  const { path, params, hash } = call;
  const shapes = params.map((value) => checkExpression(value, scope, findings));
  for (const pair of hash?.pairs ?? []) checkExpression(pair.value, scope, findings);

  const callee = checkCallee(path, scope, findings);
  if (callee === undefined) return reported();
  const { name, helper } = callee;
  const hints = [hint('hint/template-write', { example: helper.example })];
  for (const { key, loc } of hash?.pairs ?? [])
    findings.report(scope, loc, 'template/named-value', { name, key }, hints);
  const isRightCount = checkCount(name, helper, call, scope, findings);
  const hasFittingValues = params
    .map((value, index) => checkKind({ name, ...helper }, value, shapes[index] ?? reported(), scope, findings))
    .every(Boolean);
  if (isRightCount && hasFittingValues && name === 'is') checkChoices(params, shapes, scope, findings);
  return helper.gives;
}

function checkCallee(
  path: Callee,
  scope: Scope,
  findings: Findings,
): { name: string; helper: InlineHelper } | undefined {
  if (path.type !== 'PathExpression') {
    const value = textOf(scope, path.loc);
    findings.report(scope, path.loc, 'template/no-name', { value }, [hint('hint/template-plain-text', {})]);
    return undefined;
  }
  const name = helperName(path, scope);
  const helper = name === undefined ? undefined : inlineHelper(name);
  if (name !== undefined && helper) return { name, helper };
  if (name !== undefined && isBlockName(name)) {
    const hints = [hint('hint/template-write', { example: BLOCK_HELPERS[name].example })];
    findings.report(scope, path.loc, 'template/helper-is-block', { name }, hints);
    return undefined;
  }
  const hints = nameHints(path.original, HELPER_NAMES, helperNamesHint());
  findings.report(scope, path.loc, 'template/unknown-helper', { name: path.original }, hints);
  return undefined;
}

function checkCount(name: string, helper: InlineHelper, call: Call, scope: Scope, findings: Findings): boolean {
  const { count, orMore } = helper.values;
  const found = call.params.length;
  if (found === count || (orMore && found > count)) return true;
  const code = orMore ? 'template/too-few' : 'template/wrong-count';
  const hints = [hint('hint/template-write', { example: helper.example })];
  findings.report(scope, call.loc, code, { name, expected: count, found }, hints);
  return false;
}

/** What takes a value: a helper or a partial. */
export interface Taker {
  readonly name: string;
  readonly needs: KindCode;
  readonly accepts: (shape: Shape) => boolean;
  readonly example: string;
}

/** Whether a value is of the kind that its taker needs; a finding where not. */
export function checkKind(
  taker: Taker,
  value: { readonly loc: TreeLocation },
  shape: Shape,
  scope: Scope,
  findings: Findings,
): boolean {
  if (taker.accepts(shape)) return true;
  const { name, needs, example } = taker;
  const args = { name, expected: { code: needs }, value: textOf(scope, value.loc), found: kindWords(shape) };
  findings.report(scope, value.loc, 'template/wrong-kind', args, [hint('hint/template-write', { example })]);
  return false;
}

const kindWords = (shape: Shape): MessageArg =>
  shape.kind === 'group' ? { code: 'template/kind-group' } : shapePhrase(shape);

/** A text that can never come up would make a block silently empty. */
function checkChoices(params: readonly Expression[], shapes: readonly Shape[], scope: Scope, findings: Findings): void {
  for (const [index, literal] of params.entries()) {
    const choice = shapes[1 - index];
    const other = params[1 - index];
    if (literal.type !== 'StringLiteral' || choice?.kind !== 'choice' || !other) continue;
    const value = String(literal.value);
    if (Object.hasOwn(choice.values, value)) continue;
    const values = Object.keys(choice.values);
    const args = { path: textOf(scope, other.loc), value };
    const all = hint('hint/template-values', { values: listed(values) });
    findings.report(scope, literal.loc, 'template/never-equal', args, nameHints(value, values, all));
  }
}
