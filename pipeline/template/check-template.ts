/**
 * A template checked against the published data before anything runs: every name, helper and partial at every place
 * where one can stand. Input: the files and the schema. Output: findings, and the files that were reached.
 */
import type { Hint, MessageCode } from '../diagnostic/index.js';
import { checkExpression, checkKind, checkMustache, helperNamesHint } from './check-expression.js';
import { BLOCK_HELPERS, HELPER_NAMES, inlineHelper, isBlockName, type BlockName } from './helpers.js';
import { checkPartial, type Check } from './check-partial.js';
import { isScoped, resolvePath } from './resolve-path.js';
import { enter, Findings, hint, nameHints, reported, textOf, type Scope } from './scope.js';
import { isPrintable, NUMBER, shapePhrase, type Shape } from './shape.js';
import type { BlockStatement, MustacheStatement, Program, Statement } from './syntax-tree.js';

/** Checks the statements of a file or block. */
export function checkProgram(program: Program, scope: Scope, check: Check): void {
  for (const statement of program.body) checkStatement(statement, scope, check);
}

function checkStatement(statement: Statement, scope: Scope, check: Check): void {
  switch (statement.type) {
    case 'MustacheStatement':
      checkPrinted(statement, scope, check.findings);
      return;
    case 'BlockStatement':
      if (isRawBlock(statement, scope))
        refuse('template/raw-block', statement, scope, check, [hint('hint/template-plain-text', {})]);
      else checkBlock(statement, scope, check);
      return;
    case 'PartialStatement':
      checkPartial(statement, scope, check, checkProgram);
      return;
    case 'PartialBlockStatement':
      refuse('template/partial-block', statement, scope, check, [
        hint('hint/template-write', { example: '{{> name side=first}}' }),
      ]);
      return;
    case 'Decorator':
    case 'DecoratorBlock':
      refuse('template/decorator', statement, scope, check, [
        hint('hint/template-use-partial', { example: '{{> name}}' }),
      ]);
      return;
    case 'ContentStatement':
    case 'CommentStatement':
      return;
  }
}

/** Reports a construct of Handlebars that templates here do without. */
function refuse(code: MessageCode, { loc }: Statement, scope: Scope, check: Check, hints: readonly Hint[] = []): void {
  const tag = /^\{+[^}]*\}*/.exec(textOf(scope, loc))?.[0] ?? '';
  check.findings.report(scope, loc, code, { tag }, hints);
}

function checkPrinted(mustache: MustacheStatement, scope: Scope, findings: Findings): void {
  const shape = checkMustache(mustache, scope, findings);
  const tag = textOf(scope, mustache.loc);
  if (!mustache.escaped) {
    const inner = tag.replace(/^\{\{~?[{&]\s*|\s*\}?~?\}\}$/g, '');
    const hints = [hint('hint/template-write', { example: `{{${inner}}}, {{lines ${inner}}}` })];
    findings.report(scope, mustache.loc, 'template/unescaped', { tag }, hints);
  }
  if (isPrintable(shape)) return;
  const path = textOf(scope, mustache.path.loc);
  const block = shape.kind === 'list' ? 'each' : 'with';
  const hints = [hint('hint/template-write', { example: `{{#${block} ${path}}}…{{/${block}}}` })];
  findings.report(scope, mustache.loc, 'template/not-printable', { path, kind: shapePhrase(shape) }, hints);
}

/** Raw blocks have a tree of their own kind of block; the four braces are all that tells them apart. */
const isRawBlock = (block: BlockStatement, scope: Scope): boolean => textOf(scope, block.loc).startsWith('{{{{');

function checkBlock(block: BlockStatement, scope: Scope, check: Check): void {
  const name = blockName(block, scope, check.findings);
  const shapes = block.params.map((value) => checkExpression(value, scope, check.findings));
  for (const { key, value, loc } of block.hash?.pairs ?? []) {
    checkExpression(value, scope, check.findings);
    if (name) check.findings.report(scope, loc, 'template/named-value', { name, key }, [blockExample(name)]);
  }
  const value = name ? blockValue(name, block, shapes, scope, check.findings) : reported();
  const inner = bodyScope(name, value, block.program?.blockParams ?? [], scope);
  if (block.program) checkProgram(block.program, inner, check);
  if (block.inverse) checkProgram(block.inverse, scope, check);
}

const blockExample = (name: BlockName): Hint => hint('hint/template-write', { example: BLOCK_HELPERS[name].example });

function blockName(block: BlockStatement, scope: Scope, findings: Findings): BlockName | undefined {
  const { path } = block;
  const name = path.type === 'PathExpression' ? path.original : textOf(scope, path.loc);
  const isSimple = path.type === 'PathExpression' && !path.data && !isScoped(path) && !scope.names.has(name);
  if (isSimple && isBlockName(name)) return name;
  const helper = isSimple ? inlineHelper(name) : undefined;
  if (helper) {
    const hints = [hint('hint/template-write', { example: helper.example })];
    findings.report(scope, path.loc, 'template/block-is-helper', { name }, hints);
    return undefined;
  }
  const hints =
    block.params.length > 0 ? nameHints(name, HELPER_NAMES, helperNamesHint()) : variableBlockHints(block, scope, name);
  findings.report(scope, path.loc, 'template/unknown-block', { name }, hints);
  return undefined;
}

/** `{{#paragraphs}}` is Mustache's way; here the block says what it does. */
function variableBlockHints(block: BlockStatement, scope: Scope, name: string): readonly Hint[] {
  const { path } = block;
  const shape = path.type === 'PathExpression' ? resolvePath(path, scope, new Findings()) : undefined;
  if (!shape || shape.kind === 'unknown') return nameHints(name, HELPER_NAMES, helperNamesHint());
  const opener = shape.kind === 'list' ? 'each' : shape.kind === 'group' ? 'with' : 'if';
  return [hint('hint/template-write', { example: `{{#${opener} ${name}}}…{{/${opener}}}` })];
}

/** The shape of a block's one value, checked. */
function blockValue(
  name: BlockName,
  block: BlockStatement,
  shapes: readonly Shape[],
  scope: Scope,
  findings: Findings,
): Shape {
  const { needs, accepts, example, names: expected } = BLOCK_HELPERS[name];
  const hints = [blockExample(name)];
  const found = block.program?.blockParams?.length ?? 0;
  if (found > expected)
    findings.report(scope, block.path.loc, 'template/block-names', { name, expected, found }, hints);

  const [value] = block.params;
  const [shape] = shapes;
  if (!value || !shape || shapes.length > 1) {
    const args = { name, expected: 1, found: shapes.length };
    findings.report(scope, block.path.loc, 'template/wrong-count', args, hints);
    return reported();
  }
  return checkKind({ name, needs, accepts, example }, value, shape, scope, findings) ? shape : reported();
}

/** What is known in the block's body. Only `each` and `with` change what names are looked up in. */
function bodyScope(name: BlockName | undefined, value: Shape, blockParams: readonly string[], scope: Scope): Scope {
  switch (name) {
    case 'each': {
      const item = value.kind === 'list' ? value.item : reported();
      return named({ ...enter(scope, item), loops: scope.loops + 1 }, blockParams, [item, NUMBER]);
    }
    case 'with':
      return named(enter(scope, value), blockParams, [value]);
    case 'if':
    case 'unless':
      return scope;
    case undefined:
      return named(enter(scope, reported()), blockParams, []);
  }
}

const named = (scope: Scope, blockParams: readonly string[], shapes: readonly Shape[]): Scope => ({
  ...scope,
  names: new Map([...scope.names, ...blockParams.map((name, index) => [name, shapes[index] ?? reported()] as const)]),
});
