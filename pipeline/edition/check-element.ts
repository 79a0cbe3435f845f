/** What a style can say of an element and what it cannot: everything that a browser would do and no page here does is an error. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import { lineHeightOf, type ComputedStyle } from './computed-style.js';
import { elementsIn, type MarkupElement } from './element-tree.js';
import { isContainerName, isParagraphName, isRootName, isRunName, type ElementName } from './elements.js';
import type { PseudoElement } from './selector.js';
import { quoteNames } from './similar-names.js';
import type { StyleBook } from './style-book.js';

/** What checking needs. */
export interface Checks {
  readonly styles: StyleBook;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Checks an element, and the runs in a paragraph. */
export function checkElement(element: MarkupElement, style: ComputedStyle, checks: Checks): void {
  const { name } = element;
  checkDisplay(name, style, checks);
  checkPosition(element, style, checks);
  checkPairing(name, style, checks);
  checkBorders(name, style, checks);
  checkGenerated(element, checks);
  if (isRunName(name)) checkRun(element, style, checks);
  if (!isParagraphName(name) && !isRunName(name)) return;
  for (const child of elementsIn(element)) checkElement(child, checks.styles.styleOf(child), checks);
}

/** What `display` can be for an element; the first is what it is when nothing is said. */
function possibleDisplays(name: ElementName): readonly NonNullable<ComputedStyle['display']>[] {
  if (isContainerName(name)) return ['block', 'grid', 'none'];
  if (isRunName(name) || name === 'br') return ['inline', 'none'];
  return isRootName(name) ? ['block'] : ['block', 'none'];
}

function checkDisplay(name: ElementName, style: ComputedStyle, { report }: Checks): void {
  const { display: value } = style;
  if (value === undefined) return;
  const possible = possibleDisplays(name);
  if (!possible.includes(value)) {
    const hints = [{ code: 'hint/possible-display' as const, args: { element: name, names: quoteNames(possible) } }];
    report(error('edition/wrong-display', { value, element: name }, { span: style.spans.display, hints }));
  }
}

/** What a browser would do in a line and no line here does: gaps beside a span, lines that one span makes taller; and what is a block's alone. */
function checkRun(run: MarkupElement, style: ComputedStyle, { report, styles }: Checks): void {
  const { spans, margin, position, besides } = style;
  const fault = (property: 'margin-left' | 'margin-right' | 'line-height'): void =>
    report(error('edition/inline-property', { property }, { span: spans[property], hints: ['hint/set-on-paragraph'] }));
  const isGap = (side: 'left' | 'right'): boolean => position === 'absolute' && besides.includes(side);
  if (margin.left > 0 && !isGap('left')) fault('margin-left');
  if (margin.right > 0 && !isGap('right')) fault('margin-right');
  const isTaller = run.parent !== undefined && lineHeightOf(style) > lineHeightOf(styles.styleOf(run.parent));
  if (isTaller && spans['line-height']) fault('line-height');
  for (const property of ['page', 'counter-reset', 'string-set'] as const) {
    const details = { span: spans[property], hints: ['hint/set-on-paragraph'] as const };
    if (spans[property]) report(error('edition/block-property', { property, element: run.name }, details));
  }
}

function checkPosition(element: MarkupElement, style: ComputedStyle, checks: Checks): void {
  const { name } = element;
  const { position: value, spans, besides } = style;
  const { report } = checks;
  if (value === 'absolute' && name === 'span') {
    checkNote(element, style, checks);
    return;
  }
  if (value === 'absolute' || (value === 'relative' && !isParagraphName(name))) {
    const details = { span: spans.position, hints: ['hint/possible-position'] as const };
    report(error('edition/wrong-position', { value, element: name }, details));
    return;
  }
  for (const property of besides)
    report(error('edition/offset-in-flow', { property }, { span: spans[property], hints: ['hint/note-side'] }));
}

/** A span beside its line stands on one side of it and is one run of text. */
function checkNote(note: MarkupElement, { spans, besides }: ComputedStyle, { report, styles }: Checks): void {
  const { position: span } = spans;
  if (besides.length !== 1) report(error('edition/note-without-side', {}, { span, hints: ['hint/note-side'] }));
  const pseudos = (['before', 'after'] as const).filter((where) => styles.generatedIn(note, where));
  const found = [...elementsIn(note).map(({ name }) => `\`<${name}>\``), ...pseudos.map((where) => `\`::${where}\``)];
  if (found[0] === undefined) return;
  report(error('edition/note-content', { found: found[0] }, { span, hints: ['hint/text-alone'] }));
}

function checkPairing(name: ElementName, style: ComputedStyle, { report }: Checks): void {
  const { pairing, display, columns, spans } = style;
  if (pairing === 'step') return;
  const span = spans['--dz-pairing'];
  if (display !== 'grid')
    report(error('edition/pairing-without-grid', { element: name }, { span, hints: ['hint/pairing-on-grid'] }));
  else if (columns.length !== 2)
    report(error('edition/facing-columns', { count: columns.length }, { span, hints: ['hint/two-columns'] }));
}

/** Rules belong to paragraphs, and padding to rules: elsewhere both would shift what a browser shows and no page does. */
function checkBorders(name: ElementName, style: ComputedStyle, { report }: Checks): void {
  const { spans, border, padding } = style;
  // Most elements have neither.
  if (!border.top && !border.bottom && padding.top === 0 && padding.bottom === 0) return;
  const misplaced = (property: 'border-top' | 'border-bottom' | 'padding-top' | 'padding-bottom'): void => {
    const details = { span: spans[property], hints: ['hint/set-on-paragraph'] as const };
    report(error('edition/block-property', { property, element: name }, details));
  };
  for (const edge of ['top', 'bottom'] as const) {
    const args = { border: `border-${edge}`, padding: `padding-${edge}` } as const;
    if (!isParagraphName(name)) {
      if (border[edge]) misplaced(args.border);
      if (padding[edge] > 0) misplaced(args.padding);
    } else if (padding[edge] > 0 && !border[edge]) {
      const hints = [{ code: 'hint/border-or-margin' as const, args: { edge } }];
      report(error('edition/padding-without-border', args, { span: spans[args.padding], hints }));
    }
  }
}

/** Text before and after is a run's or a paragraph's; a page number in it that of a link. */
function checkGenerated(element: MarkupElement, { styles, report }: Checks): void {
  const { name } = element;
  const check = (where: PseudoElement): void => {
    const style = styles.generatedIn(element, where);
    const span = style?.spans['generated-content'];
    if (style && !isParagraphName(name) && !isRunName(name)) {
      const args = { pseudo: `::${where}`, element: name };
      report(error('edition/misplaced-generated', args, { span, hints: ['hint/generate-in-text'] }));
    } else if (style?.generated.some(({ kind }) => kind === 'page-reference') && name !== 'a')
      report(error('edition/no-link-target', { element: name }, { span, hints: ['hint/reference-in-link'] }));
  };
  check('before');
  check('after');
}
