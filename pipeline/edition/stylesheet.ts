/** A stylesheet understood: rules with specified values, every one of the subset and in its place. */
import { error, hasErrors, type Diagnostic, type Span, type Warned } from '../diagnostic/index.js';
import type { PagePseudo, ParsedDeclaration, ParsedMarginBox, ParsedStatement } from './css-syntax.js';
import type { MarginArea } from './edition.js';
import { quoteNames, similarNames } from './similar-names.js';
import { parseCss } from './parse-css.js';
import { PROPERTIES, type Place, type Property, type Specified, type SpecifiedValues } from './property-table.js';
import { specificity, type Selector } from './selector.js';

/** What a rule declares, and where each value stands. */
export interface Declarations {
  readonly values: Specified;
  readonly spans: { readonly [Name in keyof SpecifiedValues]?: Span };
}

/** A rule for one selector of its list. */
export interface StyleRule {
  /** Place in the cascade: a number for this rule alone. */
  readonly index: number;
  readonly selector: Selector;
  readonly specificity: number;
  readonly declarations: Declarations;
}

/** An `@page` rule for one kind of page, or for all. */
export interface PageRule {
  readonly pseudo: PagePseudo | undefined;
  readonly declarations: Declarations;
  readonly boxes: readonly { readonly area: MarginArea; readonly declarations: Declarations }[];
}

export interface Stylesheet {
  readonly file: string;
  /** As written, for browsers; without a byte order mark. */
  readonly text: string;
  /** From the weakest to the strongest: by specificity, then by place. */
  readonly rules: readonly StyleRule[];
  readonly pageRules: readonly PageRule[];
}

/** Reads a stylesheet of the subset. Everything outside it is an error with its place; then there is no stylesheet. */
export function readStylesheet(file: string, fileText: string): Warned<Stylesheet | undefined> {
  const text = fileText.replace(/^\uFEFF/, '');
  const { value: statements, diagnostics: syntax } = parseCss(file, text);
  const diagnostics: Diagnostic[] = [...syntax];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const rules = statements.flatMap((statement) => styleRules(statement, report));
  const pageRules = statements.flatMap((statement) => pageRulesOf(statement, report));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics: inTextOrder(diagnostics) };
  // A stable sort: rules of equal weight stay in the order of the file.
  const sorted = [...rules].sort((a, b) => a.specificity - b.specificity).map((rule, index) => ({ ...rule, index }));
  return { value: { file, text, rules: sorted, pageRules }, diagnostics };
}

const inTextOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => {
    const [first, second] = [a.span?.start, b.span?.start];
    return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
  });

type Report = (diagnostic: Diagnostic) => void;

function styleRules(statement: ParsedStatement, report: Report): readonly Omit<StyleRule, 'index'>[] {
  if (statement.kind !== 'rule') return [];
  const declarations = readDeclarations(statement.declarations, 'rule', report);
  return statement.selectors.map((selector) => ({ selector, specificity: specificity(selector), declarations }));
}

function pageRulesOf(statement: ParsedStatement, report: Report): readonly PageRule[] {
  if (statement.kind !== 'page') return [];
  const declarations = readDeclarations(statement.declarations, 'page', report);
  const boxes = statement.boxes.map((box: ParsedMarginBox) => ({
    area: box.area,
    declarations: readDeclarations(box.declarations, 'margin box', report),
  }));
  return statement.pseudos.map((pseudo) => ({ pseudo, declarations, boxes }));
}

function readDeclarations(parsed: readonly ParsedDeclaration[], place: Place, report: Report): Declarations {
  const read = parsed.map((declaration) => readDeclaration(declaration, place, report));
  return mergeDeclarations(read.filter((declarations) => declarations !== undefined));
}

/** Later declarations win over earlier ones, property by property. */
export const mergeDeclarations = (list: readonly Declarations[]): Declarations => ({
  values: Object.assign({}, ...list.map(({ values }) => values)) as Specified, // spreading a list widens to any
  spans: Object.assign({}, ...list.map(({ spans }) => spans)) as Declarations['spans'], // as above
});

function readDeclaration(declaration: ParsedDeclaration, place: Place, report: Report): Declarations | undefined {
  const property = PROPERTIES.find(({ name }) => name === declaration.property);
  const values = property?.places.includes(place) ? property.read(declaration.tokens, place) : undefined;
  const fault = faultOf(declaration, property, place, values !== undefined);
  if (fault) report(fault);
  if (fault !== undefined || values === undefined) return undefined;
  const spans = Object.fromEntries(Object.keys(values).map((name) => [name, declaration.valueSpan]));
  return { values, spans };
}

/** What is wrong with a declaration, if anything is. */
function faultOf(
  declaration: ParsedDeclaration,
  property: Property | undefined,
  place: Place,
  isRead: boolean,
): Diagnostic | undefined {
  if (property === undefined) return unknownProperty(declaration, place);
  const { name, grammar, places } = property;
  const { span, valueSpan } = declaration;
  if (!places.includes(place)) {
    const hints = [{ code: 'hint/move-property' as const, args: { places: places.map(placeInWords).join(', ') } }];
    return error('edition/misplaced-property', { property: name, place: placeInWords(place) }, { span, hints });
  }
  if (declaration.isImportant) {
    return error('edition/css-important', { property: name }, { span, hints: ['hint/raise-specificity'] });
  }
  if (isRead) return undefined;
  const hints = [{ code: 'hint/possible-values' as const, args: { property: name, grammar } }];
  return error('edition/invalid-value', { property: name, value: declaration.valueText }, { span: valueSpan, hints });
}

function placeInWords(place: Place): string {
  switch (place) {
    case 'rule':
      return 'a rule for elements';
    case 'page':
      return '`@page`';
    case 'margin box':
      return 'a margin box of `@page`';
  }
}

function unknownProperty({ property, span }: ParsedDeclaration, place: Place): Diagnostic {
  const known = PROPERTIES.filter(({ places }) => places.includes(place)).map(({ name }) => name);
  const similar = similarNames(property, known);
  const all = [{ code: 'hint/known-properties' as const, args: { names: quoteNames(known) } }];
  return error('edition/unknown-property', { property }, { span, hints: similar.length > 0 ? similar : all });
}
