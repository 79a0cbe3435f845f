/** CSS text to rules: this file and `parse-selector.ts` alone know css-tree. Input: the text of a stylesheet. Runs again when that text changes. */
import type * as css from 'css-tree';
import parse from 'css-tree/parser';
import { error, spanAt, type Diagnostic, type Span, type Warned } from '../diagnostic/index.js';
import { spanOf, textOf, type CssContext } from './css-context.js';
import type { ParsedDeclaration, ParsedMarginBox, ParsedPageRule, ParsedStatement, ValueToken } from './css-syntax.js';
import { MARGIN_AREAS } from './edition.js';
import { quoteNames } from './similar-names.js';
import { readPageSelectors, readSelector } from './parse-selector.js';

/** Reads a stylesheet into rules and page rules; what is outside the subset is reported and left out. */
export function parseCss(file: string, text: string): Warned<readonly ParsedStatement[]> {
  const diagnostics: Diagnostic[] = [];
  const context: CssContext = { file, text, report: (diagnostic) => diagnostics.push(diagnostic) };
  const gaps: Gap[] = [];
  const sheet = parse(text, {
    positions: true,
    parseCustomProperty: true,
    onComment: (_, { start, end }) => checkComment(start.offset, end.offset, context),
    onParseError: ({ offset }, fallback) => gaps.push(gapOf(offset, fallback)),
  });
  const statements = sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
  const value = statements.flatMap((node) => readStatement(node, context));
  return { value, diagnostics: [...outermost(gaps).map((gap) => unreadable(gap, context)), ...diagnostics] };
}

/** A comment that is not closed takes in the rest of the file, without a word from css-tree. */
function checkComment(start: number, end: number, { file, text, report }: CssContext): void {
  if (end - start >= 4 && text.slice(end - 2, end) === '*/') return;
  report(error('edition/css-unclosed-comment', {}, { span: spanAt(file, text, start), hints: ['hint/close-comment'] }));
}

/** A stretch of text that css-tree could not read, and where in it reading stopped. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly stop: number;
}

const gapOf = (stop: number, node: css.CssNode | null): Gap => ({
  start: Math.min(stop, node?.loc?.start.offset ?? stop),
  end: Math.max(stop, node?.loc?.end.offset ?? stop),
  stop,
});

/** One fault makes css-tree give up several times, at wider and wider stretches: it is told once, where it stopped first. */
function outermost(gaps: readonly Gap[]): readonly Gap[] {
  const kept: Gap[] = [];
  for (const gap of gaps) {
    // They come in the order of the text, so that only the last one that does not lie behind can touch.
    const near = kept.findLast(({ start }) => start <= gap.end);
    if (near === undefined || gap.start > near.end) kept.push(gap);
  }
  return kept;
}

function unreadable({ start, end, stop }: Gap, { file, text }: CssContext): Diagnostic {
  const found = text.slice(start, end).replace(/\s+/g, ' ').trim();
  // css-tree gives a nested rule that begins with an element's name as a declaration gone wrong.
  if (/^[^:;{]+\{/.test(found)) return nestedRule(spanAt(file, text, start, end));
  const rest =
    text
      .slice(stop, stop + 200)
      .split('\n', 1)[0]
      ?.trim() ?? '';
  const shown = (found || rest || 'the end of the file').slice(0, 60);
  const details = { span: spanAt(file, text, stop), hints: ['hint/check-css-punctuation'] as const };
  return error('edition/css-unreadable', { found: shown }, details);
}

const nestedRule = (span: Span): Diagnostic => error('edition/css-nested', {}, { span, hints: ['hint/unnest-rule'] });

function readStatement(node: css.CssNode, context: CssContext): readonly ParsedStatement[] {
  if (node.type === 'Rule') return readRule(node, context);
  if (node.type === 'Atrule') return readAtRule(node, context);
  // A stretch that css-tree could not read is told of by itself.
  if (node.type === 'CDO' || node.type === 'CDC') reportUnreadable(node, context);
  return [];
}

function reportUnreadable(node: css.CssNode, context: CssContext): void {
  const found = textOf(node, context).slice(0, 60);
  const details = { span: spanOf(node, context), hints: ['hint/check-css-punctuation'] as const };
  context.report(error('edition/css-unreadable', { found }, details));
}

function readRule(rule: css.Rule, context: CssContext): readonly ParsedStatement[] {
  const selectors =
    rule.prelude.type === 'Raw'
      ? []
      : rule.prelude.children.toArray().flatMap((node) => readSelector(node, context) ?? []);
  checkClosed(rule, rule.block, context);
  reportNestedAtRules(rule.block, context);
  return [{ kind: 'rule', selectors, declarations: readDeclarations(rule.block, context) }];
}

/** CSS closes what is open at the end of the file; a printed edition had better not guess what was lost. */
function checkClosed(rule: css.CssNode, block: css.Block, context: CssContext): void {
  const end = block.loc?.end.offset ?? 0;
  // The last brace may be that of a rule inside.
  if (context.text[end - 1] === '}' && block.children.last?.loc?.end.offset !== end) return;
  const span = { file: context.file, start: spanOf(rule, context).start };
  context.report(error('edition/css-unclosed', {}, { span, hints: ['hint/close-rule'] }));
}

function readAtRule(rule: css.Atrule, context: CssContext): readonly ParsedStatement[] {
  const name = rule.name.toLowerCase();
  if (rule.block) checkClosed(rule, rule.block, context);
  if (name === 'page' && rule.block) return [readPageRule(rule, rule.block, context)];
  if (name === 'media' && rule.block) {
    checkMedia(rule, context);
    return [];
  }
  if (name === 'page' || name === 'media') {
    reportUnreadable(rule, context);
    return [];
  }
  const details = { span: spanOf(rule, context), hints: ['hint/possible-at-rules'] as const };
  context.report(error('edition/unknown-at-rule', { name }, details));
  return [];
}

/** `@media screen` is for browsers and says nothing about print; any other query might, so none is passed over. */
function checkMedia(rule: css.Atrule, context: CssContext): void {
  const list = rule.prelude?.type === 'AtrulePrelude' ? rule.prelude.children.toArray() : [];
  const queries = list.flatMap((node) => (node.type === 'MediaQueryList' ? node.children.toArray() : []));
  const isForScreen = (node: css.CssNode): boolean =>
    node.type === 'MediaQuery' && node.mediaType === 'screen' && node.modifier !== 'not';
  // A query that css-tree could not read has been reported already.
  if (rule.prelude?.type === 'Raw' || (queries.length > 0 && queries.every(isForScreen))) return;
  const query = rule.prelude ? textOf(rule.prelude, context) : 'all';
  const details = { span: spanOf(rule.prelude ?? rule, context), hints: ['hint/possible-media'] as const };
  context.report(error('edition/unknown-media', { query }, details));
}

function readPageRule(rule: css.Atrule, block: css.Block, context: CssContext): ParsedPageRule {
  const boxes = block.children
    .toArray()
    .flatMap((node) => (node.type === 'Atrule' ? (readMarginBox(node, context) ?? []) : []));
  return {
    kind: 'page',
    selectors: readPageSelectors(rule, context),
    declarations: readDeclarations(block, context),
    boxes,
  };
}

function readMarginBox(rule: css.Atrule, context: CssContext): ParsedMarginBox | undefined {
  const area = MARGIN_AREAS.find((known) => known === rule.name.toLowerCase());
  if (area === undefined || !rule.block) {
    reportMarginArea(rule, context);
    return undefined;
  }
  checkClosed(rule, rule.block, context);
  reportNestedAtRules(rule.block, context);
  return { area, declarations: readDeclarations(rule.block, context) };
}

function reportMarginArea(rule: css.Atrule, context: CssContext): void {
  const names = quoteNames(MARGIN_AREAS.map((area) => `@${area}`));
  const hints = [{ code: 'hint/possible-margin-areas' as const, args: { names } }];
  context.report(error('edition/unknown-margin-area', { name: rule.name }, { span: spanOf(rule, context), hints }));
}

function readDeclarations(block: css.Block, context: CssContext): readonly ParsedDeclaration[] {
  return block.children.toArray().flatMap((node) => {
    if (node.type === 'Declaration') return readDeclaration(node, context);
    if (node.type === 'Rule') context.report(nestedRule(spanOf(node, context)));
    return [];
  });
}

/** At-rules stand inside `@page` alone: `@media` in a rule is CSS Nesting, which browsers follow. */
function reportNestedAtRules(block: css.Block, context: CssContext): void {
  block.children.forEach((node) => {
    if (node.type === 'Atrule') context.report(nestedRule(spanOf(node, context)));
  });
}

/** A declaration, or nothing where css-tree could not read its value, which has been reported already. */
function readDeclaration(node: css.Declaration, context: CssContext): ParsedDeclaration | [] {
  if (node.value.type === 'Raw') return [];
  const span = spanOf(node, context);
  // The value of a custom property begins, for css-tree, with the white space before it.
  const { first } = node.value.children;
  return {
    property: node.property.toLowerCase(),
    isImportant: node.important !== false,
    tokens: node.value.children.toArray().map(readToken),
    valueText: textOf(node.value, context),
    span,
    valueSpan: first ? { ...spanOf(node.value, context), start: spanOf(first, context).start } : span,
  };
}

/** More than any measure of a page; beyond it sums of lengths end in infinity. */
const LARGEST = 1e6;

function readToken(node: css.CssNode): ValueToken {
  if ('value' in node && typeof node.value === 'string' && Math.abs(Number(node.value)) > LARGEST) {
    if (node.type !== 'String' && node.type !== 'Hash') return { kind: 'other' };
  }
  // css-tree gives words as written: one with an escape is another word than it looks.
  if (node.type === 'Identifier')
    return node.name.includes('\\') ? { kind: 'other' } : { kind: 'ident', name: node.name };
  if (node.type === 'Number') return { kind: 'number', value: Number(node.value) };
  if (node.type === 'Dimension') return { kind: 'dimension', value: Number(node.value), unit: node.unit.toLowerCase() };
  if (node.type === 'Percentage') return { kind: 'percentage', value: Number(node.value) };
  if (node.type === 'String') return { kind: 'string', value: node.value };
  if (node.type === 'Hash') return { kind: 'hash', value: node.value };
  if (node.type === 'Function')
    return { kind: 'function', name: node.name.toLowerCase(), args: node.children.toArray().map(readToken) };
  return { kind: node.type === 'Operator' && node.value.trim() === ',' ? 'comma' : 'other' };
}
