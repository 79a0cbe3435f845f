/** Computed styles as Word's paragraph and run properties, in the order that its schema asks for. */
import type { BlockStyle, Border, Color, TextStyle } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import type { LeaderTab } from '../text/leaders.js';
import { element, toggle, twips, twipsWithin } from '../xml/word-xml.js';

/** CSS's generic families name no font file and mean nothing to Word. */
const GENERIC_FAMILIES = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'cursive',
  'fantasy',
  'system-ui',
  'math',
  'emoji',
]);

/** What a stack without any real family is set in: the face that every Word for East Asia has. */
const LAST_RESORT = 'SimSun';

/** Weights from here on are Word's bold; it knows no others. */
export const BOLD_FROM = 600;

/** The real families of a stack, in order. */
export const namedFamilies = (stack: readonly string[]): readonly string[] =>
  stack.filter((family) => !GENERIC_FAMILIES.has(family.toLowerCase()));

/** The family that Word is given; it finds its own substitutes, with the font table's help. */
export const wordFamily = (stack: readonly string[]): string => namedFamilies(stack)[0] ?? LAST_RESORT;

/** Whether Word sets a style bold. */
export const isBold = (style: TextStyle): boolean => style.fontWeight >= BOLD_FROM;

const hexOf = (color: Color): string =>
  [color.red, color.green, color.blue]
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

function fontElement(style: TextStyle): string {
  const family = wordFamily(style.fontFamily);
  return element('w:rFonts', { 'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family });
}

const boldElements = (isOn: boolean): string => toggle('w:b', isOn) + toggle('w:bCs', isOn);

const colorElement = (style: TextStyle): string => element('w:color', { 'w:val': hexOf(style.color) });

/** Word counts sizes in half points; what lies between (15.75 pt) it gets as room taken from or given to each character. */
function sizeParts(fontSize: Pt): { spacing: string; size: string } {
  const halfPoints = Math.max(2, Math.round(fontSize * 2));
  const spacing = twipsWithin(fontSize - halfPoints / 2);
  return {
    spacing: element('w:spacing', { 'w:val': spacing }),
    size: element('w:sz', { 'w:val': halfPoints }) + element('w:szCs', { 'w:val': halfPoints }),
  };
}

const UNDERLINES = { none: 'none', solid: 'single', dotted: 'dotted', 'line-through': 'none' } as const;

const isStruck = (style: TextStyle): boolean => style.decoration === 'line-through';

const underlineElement = (style: TextStyle): string => element('w:u', { 'w:val': UNDERLINES[style.decoration] });

/** Every run property of a style: what a paragraph style says of its text. */
export function runProperties(style: TextStyle): string {
  const { spacing, size } = sizeParts(style.fontSize);
  return [
    fontElement(style),
    boldElements(isBold(style)),
    isStruck(style) ? toggle('w:strike', true) : '',
    colorElement(style),
    spacing,
    size,
    underlineElement(style),
  ].join('');
}

/** The run properties in which an inline differs from its paragraph; empty where it differs in nothing that Word knows. */
export function changedRunProperties(style: TextStyle, base: TextStyle): string {
  const { spacing, size } = sizeParts(style.fontSize);
  const hasOtherSize = style.fontSize !== base.fontSize;
  return [
    wordFamily(style.fontFamily) === wordFamily(base.fontFamily) ? '' : fontElement(style),
    // A toggle: bold of the character style turns round what the paragraph style says (ECMA-376, 17.7.3).
    isBold(style) === isBold(base) ? '' : boldElements(true),
    isStruck(style) === isStruck(base) ? '' : toggle('w:strike', true),
    hexOf(style.color) === hexOf(base.color) ? '' : colorElement(style),
    hasOtherSize ? spacing + size : '',
    style.decoration === base.decoration ? '' : underlineElement(style),
  ].join('');
}

const ALIGNMENTS = { start: 'left', center: 'center', end: 'right', justify: 'both' } as const;

/** Indents; the first line's also in hundredths of a character, so that it stays two characters when the size is changed in Word. */
function indentElement(style: SaidStyle): string {
  const first = style.textIndent;
  const characters = Math.round((Math.abs(first) / style.text.fontSize) * 100);
  return element('w:ind', {
    'w:left': twips(style.marginStart),
    'w:right': twips(style.marginEnd),
    [first < 0 ? 'w:hangingChars' : 'w:firstLineChars']: characters,
    [first < 0 ? 'w:hanging' : 'w:firstLine']: twips(Math.abs(first)),
  });
}

/** Margins lose what the line lost when it was cut to whole twips: a margin of one line is one line of the grid in Word too. */
function spacingElement({ lineHeight, marginTop, marginBottom }: SaidStyle): string {
  const line = Math.max(1, twipsWithin(lineHeight));
  const margin = (length: Pt): number => Math.max(0, Math.round((length / lineHeight) * line));
  return element('w:spacing', {
    'w:before': margin(marginTop),
    'w:after': margin(marginBottom),
    'w:line': line,
    'w:lineRule': 'exact',
  });
}

/** Word counts widths of borders in eighths of a point, from 2 to 96, and their distance from the text in whole points, up to 31 (ECMA-376, 17.3.4 and 17.18.2). */
function borderElement(name: 'w:top' | 'w:bottom' | 'w:between', { width, distance, color }: Border): string {
  return element(name, {
    'w:val': 'single',
    'w:sz': Math.min(96, Math.max(2, Math.round(width * 8))),
    'w:space': Math.min(31, Math.round(distance)),
    'w:color': hexOf(color),
  });
}

/** Word takes neighbours with the same borders for one block, and puts into it only what `between` says. */
function bordersElement({ borderTop, borderBottom }: SaidStyle): string {
  const between = borderTop ?? borderBottom;
  if (!between) return '';
  return element(
    'w:pBdr',
    {},
    borderTop ? borderElement('w:top', borderTop) : '',
    borderBottom ? borderElement('w:bottom', borderBottom) : '',
    borderElement('w:between', between),
  );
}

/** What a paragraph style needs beside its computed style. */
export interface ParagraphContext {
  /** Line pitch of the document grid, in twips. */
  readonly gridPitch: number;
  /** 0 for Word's first heading level. */
  readonly outlineLevel?: number;
  readonly tab?: LeaderTab;
}

/** How high a face stands at most, over its size: Noto Serif SC asks for 1.44. */
const TALLEST_FACE = 1.45;

/**
 * Whether lines of a style stand on the document grid. A large line of exact height does not:
 * LibreOffice gives it two lines of the grid where its face is higher than one, Word none.
 */
const standsOnGrid = (style: SaidStyle, gridPitch: number): boolean =>
  twipsWithin(style.lineHeight) === gridPitch && twips(style.text.fontSize * TALLEST_FACE) <= gridPitch;

const tabElement = ({ position, leader }: LeaderTab): string =>
  element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': leader, 'w:pos': position }));

/** Of a computed style what its paragraph properties say. */
type SaidStyle = Pick<
  BlockStyle,
  | 'textAlign'
  | 'textIndent'
  | 'lineHeight'
  | 'marginTop'
  | 'marginBottom'
  | 'marginStart'
  | 'marginEnd'
  | 'breakBefore'
  | 'breakAfter'
  | 'breakInside'
  | 'orphans'
  | 'widows'
  | 'borderTop'
  | 'borderBottom'
  | 'text'
>;

const borderKey = (border: Border | undefined): string => (border ? JSON.stringify(border) : '');

/** A text that is the same for two styles whose paragraph properties are the same but for their text: all of `SaidStyle` is in it. */
export function paragraphKey(style: SaidStyle): string {
  const { textAlign, textIndent, lineHeight, marginTop, marginBottom, marginStart, marginEnd } = style;
  const { breakBefore, breakAfter, breakInside, orphans, widows, borderTop, borderBottom } = style;
  const lines = `${textAlign} ${textIndent} ${lineHeight} ${marginTop} ${marginBottom} ${marginStart} ${marginEnd}`;
  const breaks = `${breakBefore} ${breakAfter} ${breakInside} ${orphans} ${widows}`;
  return `${lines} ${breaks} ${borderKey(borderTop)} ${borderKey(borderBottom)}`;
}

/** Every paragraph property of a style. */
export function paragraphProperties(style: SaidStyle, { gridPitch, outlineLevel, tab }: ParagraphContext): string {
  return [
    toggle('w:keepNext', style.breakAfter === 'avoid'),
    toggle('w:keepLines', style.breakInside === 'avoid'),
    // Recto and verso start a section of their own.
    toggle('w:pageBreakBefore', style.breakBefore === 'page'),
    toggle('w:widowControl', style.orphans > 1 || style.widows > 1),
    bordersElement(style),
    tab ? tabElement(tab) : '',
    toggle('w:kinsoku', true),
    // Korean breaks at spaces only. Off, Word would break it after any syllable, whatever price the stylesheet sets for that,
    // and figures and Latin words with it (ECMA-376-1, 17.3.1.45).
    toggle('w:wordWrap', true),
    // On is what Word and WPS set by themselves. LibreOffice (7.4 to 25.8) takes on for off, and off for on:
    // told off, it hangs marks out of the type area, loses one now and then in print, and leaves empty lines behind others.
    toggle('w:overflowPunct', true),
    // Word and WPS; LibreOffice reads neither, and sets its gap between Han and figures whatever a file says.
    toggle('w:autoSpaceDE', style.text.hasAutospace),
    toggle('w:autoSpaceDN', style.text.hasAutospace),
    toggle('w:snapToGrid', standsOnGrid(style, gridPitch)),
    spacingElement(style),
    indentElement(style),
    element('w:jc', { 'w:val': ALIGNMENTS[style.textAlign] }),
    outlineLevel === undefined ? '' : element('w:outlineLvl', { 'w:val': outlineLevel }),
  ].join('');
}
