/** Borders over and under paragraphs: rules, as `border-top` and `border-bottom` draw them. */
import { error, type Diagnostic, type Span } from '../diagnostic/index.js';
import type { Pt } from '../geometry/index.js';
import { own, type Property, type SpecifiedBorder } from './property.js';
import { readAbsoluteDistance, readColor, readKeyword, type Read, type Tokens } from './value.js';

/** Thinner rules break up on press, and so less than this is an error (print practice: no hairline below 0.25 pt). */
const THINNEST_RULE: Pt = 0.25;

/** Styles of CSS, of which `solid` alone is drawn (CSS Backgrounds and Borders 3, section 3.2). */
const LINE_STYLES = ['solid', 'dotted', 'dashed', 'double', 'groove', 'ridge', 'inset', 'outset', 'hidden'];

const readNone = readKeyword({ none: 'none' as const });

const readLineStyle = readKeyword(Object.fromEntries(LINE_STYLES.map((style) => [style, style])));

/** The words of a border, in any order, each kind at most once. */
interface BorderParts {
  readonly width?: Pt;
  readonly style?: string;
  readonly color?: SpecifiedBorder['color'];
}

function readParts(tokens: Tokens): BorderParts | undefined {
  const widths = tokens.flatMap((token) => readAbsoluteDistance([token])?.value ?? []);
  const styles = tokens.flatMap((token) => readLineStyle([token]) ?? []);
  const colors = tokens.flatMap((token) => readColor([token]) ?? []);
  const isWhole = widths.length + styles.length + colors.length === tokens.length;
  const [width, style, color] = [widths[0], styles[0], colors[0]];
  if (!isWhole || widths.length > 1 || styles.length > 1 || colors.length > 1) return undefined;
  return { ...(width !== undefined && { width }), ...(style && { style }), ...(color && { color }) };
}

const readBorder: Read<SpecifiedBorder | 'none'> = (tokens) => {
  const none = readNone(tokens);
  if (none) return none;
  const { width, style, color } = readParts(tokens) ?? {};
  if (width === undefined || width < THINNEST_RULE || style !== 'solid') return undefined;
  return { width, ...(color && { color }) };
};

function explainBorder(property: string, tokens: Tokens, span: Span): Diagnostic | undefined {
  const { width, style } = readParts(tokens) ?? {};
  if (style !== undefined && style !== 'solid')
    return error('edition/border-style', { property, style }, { span, hints: ['hint/solid-border'] });
  if (width === undefined || width >= THINNEST_RULE) return undefined;
  const args = { property, width: String(Math.round(width * 1000) / 1000), least: THINNEST_RULE };
  return error('edition/thin-rule', args, { span, hints: [{ code: 'hint/thicker-rule', args: { property } }] });
}

const FACTS = own(
  `\`none\`, or a width of ${THINNEST_RULE}pt or more (pt, mm, cm, in, px), \`solid\` and a colour (absent: that of the text): of a paragraph or heading, a rule across its width`,
  '`none`',
);

const border = (name: 'border-top' | 'border-bottom'): Property => ({
  name,
  ...FACTS,
  read: (tokens) => {
    const value = readBorder(tokens);
    return value === undefined ? undefined : { [name]: value };
  },
  explain: (tokens, span) => explainBorder(name, tokens, span),
});

export const BORDER_PROPERTIES: readonly Property[] = [border('border-top'), border('border-bottom')];
