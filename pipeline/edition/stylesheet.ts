/** A stylesheet understood: rules with specified values, every one of the subset and in its place. */
import { error, hasErrors, type Diagnostic, type MessageArg, type Span, type Warned } from '../diagnostic/index.js';
import type { PageSelector, ParsedDeclaration, ParsedMarginBox, ParsedStatement } from './css-syntax.js';
import type { MarginArea } from './edition.js';
import { quoteNames, similarNames } from './similar-names.js';
import { parseCss } from './parse-css.js';
import { PROPERTIES } from './property-table.js';
import type { Place, Property, Specified, SpecifiedValues } from './property.js';
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
  readonly selector: PageSelector;
  readonly declarations: Declarations;
  readonly boxes: readonly { readonly area: MarginArea; readonly declarations: Declarations }[];
}

/** A file with its text. */
export interface StylesheetFile {
  readonly file: string;
  readonly text: string;
}

export interface Stylesheet {
  /** In the order of the cascade; at least one. */
  readonly files: readonly string[];
  /** As written, for browsers; without byte order marks. */
  readonly text: string;
  /** From the weakest to the strongest: by specificity, then by place. */
  readonly rules: readonly StyleRule[];
  readonly pageRules: readonly PageRule[];
}

/** Reads a stylesheet of one file. */
export const readStylesheet = (file: string, text: string): Warned<Stylesheet | undefined> =>
  readStylesheets([{ file, text }]);

/**
 * Reads files of the subset as one stylesheet: at equal weight the later file wins, as if it stood below the others.
 * Everything outside the subset is an error with its place; then there is no stylesheet.
 */
export function readStylesheets(files: readonly StylesheetFile[]): Warned<Stylesheet | undefined> {
  const read = files.map(({ file, text }) => readFile({ file, text: text.replace(/^\uFEFF/, '') }));
  const pageRules = read.flatMap((one) => one.pageRules);
  // A stable sort: rules of equal weight stay in the order of the files.
  const rules = read
    .flatMap((one) => one.rules)
    .sort((a, b) => a.specificity - b.specificity)
    .map((rule, index) => ({ ...rule, index }));
  const strings = checkStringNames(rules, pageRules);
  const diagnostics = files.flatMap(({ file }, index) =>
    inTextOrder([...(read[index]?.diagnostics ?? []), ...strings.filter(({ span }) => span?.file === file)]),
  );
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const text = read.map((one) => one.text).join('\n');
  return { value: { files: files.map(({ file }) => file), text, rules, pageRules }, diagnostics };
}

interface ReadFile {
  readonly text: string;
  readonly rules: readonly Omit<StyleRule, 'index'>[];
  readonly pageRules: readonly PageRule[];
  readonly diagnostics: readonly Diagnostic[];
}

function readFile({ file, text }: StylesheetFile): ReadFile {
  const { value: statements, diagnostics: syntax } = parseCss(file, text);
  // By content: a declaration for an element and for text generated in it is read twice.
  const findings = new Map<string, Diagnostic>(syntax.map((finding) => [JSON.stringify(finding), finding]));
  const report = (finding: Diagnostic): void => void findings.set(JSON.stringify(finding), finding);
  const rules = statements.flatMap((statement) => styleRules(statement, report));
  const pageRules = statements.flatMap((statement) => pageRulesOf(statement, report));
  return { text, rules, pageRules, diagnostics: [...findings.values()] };
}

const inTextOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort((a, b) => {
    const [first, second] = [a.span?.start, b.span?.start];
    return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
  });

/** A margin box that asks for a string that nothing sets would stay empty on every page. */
function checkStringNames(rules: readonly StyleRule[], pageRules: readonly PageRule[]): readonly Diagnostic[] {
  const known = [
    ...new Set(rules.flatMap(({ declarations }) => declarations.values['string-set'] ?? []).map(({ name }) => name)),
  ];
  return pageRules.flatMap(({ boxes }) =>
    boxes.flatMap(({ declarations: { values, spans } }) =>
      (values.content ?? []).flatMap((part) => {
        if (part.kind !== 'string' || known.includes(part.name)) return [];
        const hints = [
          ...similarNames(part.name, known),
          { code: 'hint/set-string' as const, args: { name: part.name } },
        ];
        return [error('edition/unknown-string', { name: part.name }, { span: spans.content, hints })];
      }),
    ),
  );
}

type Report = (diagnostic: Diagnostic) => void;

function styleRules(statement: ParsedStatement, report: Report): readonly Omit<StyleRule, 'index'>[] {
  if (statement.kind !== 'rule') return [];
  const { selectors } = statement;
  const read = (place: Place): Declarations => readDeclarations(statement.declarations, place, report);
  const isGenerated = selectors.some(({ pseudoElement }) => pseudoElement !== undefined);
  const generated = isGenerated ? read('pseudo-element') : undefined;
  const isOfElements = selectors.length === 0 || selectors.some(({ pseudoElement }) => pseudoElement === undefined);
  const ofElements = isOfElements ? read('rule') : undefined;
  return selectors.map((selector) => ({
    selector,
    specificity: specificity(selector),
    declarations: (selector.pseudoElement === undefined ? ofElements : generated) ?? { values: {}, spans: {} },
  }));
}

function pageRulesOf(statement: ParsedStatement, report: Report): readonly PageRule[] {
  if (statement.kind !== 'page') return [];
  const declarations = readDeclarations(statement.declarations, 'page', report);
  const boxes = statement.boxes.map((box: ParsedMarginBox) => ({
    area: box.area,
    declarations: readDeclarations(box.declarations, 'margin box', report),
  }));
  const span = declarations.spans['--dz-pad-pages'];
  const isForAll = statement.selectors.every(({ name, pseudos }) => name === undefined && pseudos.length === 0);
  if (span && !isForAll) report(error('edition/padding-of-some-pages', {}, { span, hints: ['hint/pad-all-pages'] }));
  return statement.selectors.map((selector) => ({ selector, declarations, boxes }));
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
    const hints = [{ code: 'hint/move-property' as const, args: { places: places.map(placeInWords) } }];
    return error('edition/misplaced-property', { property: name, place: placeInWords(place) }, { span, hints });
  }
  if (declaration.isImportant) {
    return error('edition/css-important', { property: name }, { span, hints: ['hint/raise-specificity'] });
  }
  if (isRead) return undefined;
  const explained = property.explain?.(declaration.tokens, valueSpan);
  if (explained) return explained;
  const hints = [{ code: 'hint/possible-values' as const, args: { property: name, grammar } }];
  return error('edition/invalid-value', { property: name, value: declaration.valueText }, { span: valueSpan, hints });
}

function placeInWords(place: Place): MessageArg {
  switch (place) {
    case 'rule':
      return { code: 'edition/place-rule' };
    case 'pseudo-element':
      return { code: 'edition/place-pseudo-element' };
    case 'page':
      return '`@page`';
    case 'margin box':
      return { code: 'edition/place-margin-box' };
  }
}

function unknownProperty({ property, span }: ParsedDeclaration, place: Place): Diagnostic {
  const known = PROPERTIES.filter(({ places }) => places.includes(place)).map(({ name }) => name);
  const similar = similarNames(property, known);
  const all = [{ code: 'hint/known-properties' as const, args: { names: quoteNames(known) } }];
  return error('edition/unknown-property', { property }, { span, hints: similar.length > 0 ? similar : all });
}
