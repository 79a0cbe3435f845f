/** What a parser's events say, collected to a tree, and what is wrong with it. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import type { MarkupElement, MarkupInput, PiecePlace } from './element-tree.js';
import {
  attributeNames,
  ELEMENT_NAMES,
  holdsText,
  isContainerName,
  isElementName,
  isParagraphName,
  possibleChildren,
  type ElementName,
} from './elements.js';
import { headingLevelOf, isComment, roleFaults } from './roles.js';
import { quoteNames, similarNames } from './similar-names.js';
import type { Matchable } from './selector.js';

/** An element whose children are still being read. */
export interface OpenElement extends MarkupElement {
  /** An element that the subset has not, read as a div: what stands in it is none the worse for that. */
  readonly isUnknown: boolean;
  /** Whether it is a heading of either kind, or stands in one. */
  readonly isInHeading: boolean;
  readonly parent?: OpenElement | undefined;
  name: ElementName;
  id?: string | undefined;
  classes: readonly string[];
  lang: string;
  previous?: Matchable | undefined;
  hasRun: boolean;
  isLastChild: boolean;
  readonly children: (OpenElement | { kind: 'text'; text: string })[];
  lastElement?: OpenElement | undefined;
  /** Of what a piece is read into: the element before the piece. */
  readonly before?: Matchable | undefined;
}

/** What a builder found in its markup. */
export interface ReadMarkup {
  readonly diagnostics: readonly Diagnostic[];
  readonly ids: ReadonlySet<string>;
  readonly isRunMisplaced: boolean;
  readonly isWhole: boolean;
}

/** Stands in markup for a run of pieces; the code points around the number are no characters (Unicode, 23.7), so that no author writes it. */
export const runMark = (index: number): string => `<!--\ufffe${String(index)}\ufffe-->`;

const RUN_MARK = /^\ufffe(\d+)\ufffe$/;

/** `html` with an empty `body`. */
export function emptyTree(lang: string): { readonly root: OpenElement; readonly body: OpenElement } {
  const bare = {
    kind: 'element' as const,
    classes: [],
    lang,
    isLastChild: true,
    isUnknown: false,
    isInHeading: false,
    isInContents: false,
    isInComment: false,
    isInReply: false,
    hasRun: false,
  };
  const root: OpenElement = { ...bare, name: 'html', children: [] };
  const head = { name: 'head', classes: [], lang, parent: root, isLastChild: false };
  const body: OpenElement = { ...bare, name: 'body', parent: root, previous: head, children: [] };
  root.children.push(body);
  return { root, body };
}

/** An element like the one in which a piece stands, with nothing in it yet. */
export function standIn({ parent, before }: PiecePlace): OpenElement {
  // Elements come from here alone: every one was open once.
  return { ...(parent as OpenElement), hasRun: false, children: [], lastElement: undefined, before };
}

/** How many elements of the markup stand around what an element holds. */
function depthOf(element: MarkupElement): number {
  let depth = -2;
  for (let at: MarkupElement | undefined = element; at; at = at.parent) depth += 1;
  return depth;
}

function addElement(element: OpenElement, parent: OpenElement): void {
  if (parent.lastElement) parent.lastElement.isLastChild = false;
  parent.lastElement = element;
  parent.children.push(element);
}

/** How many elements may stand one inside the other. Templates need ten; no walk down the tree runs out of stack at this. */
const DEEPEST = 200;

/** A language with what may follow it (BCP 47, 2.1): a wrong one is read aloud in no voice, and no archive takes it. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Collects what the parser's events say, and what is wrong with it. */
export class TreeBuilder {
  private current: OpenElement;
  /** End of the markup that events have told of: what they leave out is an end tag that closes nothing. */
  private reached = 0;
  private depth: number;
  private readonly ids = new Set<string>();
  private isRunMisplaced = false;
  private isCommentOpen = false;
  /** By content: one slip in a template is told once, however many paragraphs it is repeated for. */
  private readonly findings = new Map<string, Diagnostic>();

  /** `top` takes what the markup holds. */
  constructor(
    private readonly markup: MarkupInput,
    private readonly top: OpenElement,
  ) {
    this.current = top;
    this.depth = depthOf(top);
  }

  /** What was found; whether the markup could be followed by any other. */
  finish(): ReadMarkup {
    const { findings, ids, isRunMisplaced, isCommentOpen, current, top } = this;
    return { diagnostics: [...findings.values()], ids, isRunMisplaced, isWhole: !isCommentOpen && current === top };
  }

  reach(start: number, end: number): void {
    if (start > this.reached) this.reportStrayTag(this.markup.html.slice(this.reached, start).trim());
    this.reached = Math.max(this.reached, end + 1);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.current;
    const known = isElementName(name) ? name : undefined;
    if (known === undefined) this.reportUnknownElement(name);
    else if (!parent.isUnknown && !possibleChildren(parent.name).includes(known)) this.reportMisplaced(known, parent);
    this.checkAttributes(name, attributes);
    this.checkRoles(name, attributes, parent);
    if (name === 'a') this.checkLink(attributes['href'], parent);
    this.depth += 1;
    if (this.depth > DEEPEST) this.report('edition/too-deep', { element: name }, ['hint/nest-less'], name);
    const element = this.makeElement(known, attributes, parent);
    addElement(element, parent);
    this.current = element;
  }

  close(name: string, isImplied: boolean): void {
    if (isImplied && name !== 'br') {
      this.report(
        'edition/unclosed-element',
        { element: name },
        [{ code: 'hint/close-element', args: { element: name } }],
        name,
      );
    }
    this.depth -= 1;
    this.current = this.current.parent ?? this.top;
  }

  /** A comment says nothing, unless it is the mark of a run. */
  comment(text: string): void {
    this.isCommentOpen = !this.markup.html.slice(0, this.reached).endsWith('-->');
    const index = RUN_MARK.exec(text)?.[1];
    if (index !== undefined) this.placeRun(Number(index));
  }

  private placeRun(index: number): void {
    const parent = this.current;
    if (parent.isUnknown || !(isContainerName(parent.name) || parent.name === 'body')) this.isRunMisplaced = true;
    const settle = ({ name, id, classes, lang, previous }: Matchable): void => {
      Object.assign(element, { name, id, classes, lang, previous });
    };
    const element: OpenElement = { ...this.makeElement('div', {}, parent), run: { index, settle } };
    addElement(element, parent);
    for (let at: OpenElement | undefined = parent; at; at = at.parent) at.hasRun = true;
  }

  addText(text: string): void {
    const { name, isUnknown, children } = this.current;
    if (isUnknown) return;
    if (!holdsText(name)) {
      this.checkBlank(text, name);
      return;
    }
    const last = children.at(-1);
    if (last?.kind === 'text') last.text += text;
    else children.push({ kind: 'text', text });
  }

  reportStrayTag(tag: string): void {
    const name = /[a-z][a-z0-9]*/i.exec(tag)?.[0] ?? '';
    this.report('edition/stray-end-tag', { tag }, ['hint/remove-end-tag'], name);
  }

  reportUnknownElement(name: string): void {
    const hints = [
      ...similarNames(name, ELEMENT_NAMES),
      { code: 'hint/possible-elements' as const, args: { names: quoteNames(ELEMENT_NAMES) } },
    ];
    this.report('edition/unknown-element', { element: name }, hints, name);
  }

  private makeElement(
    known: ElementName | undefined,
    attributes: Readonly<Record<string, string>>,
    parent: OpenElement,
  ): OpenElement {
    const name = known ?? 'div';
    const classes = (attributes['class'] ?? '').split(/[ \t\n\r\f]+/).filter((word) => word !== '');
    const headingLevel = headingLevelOf(name, attributes) ?? parent.headingLevel;
    const place = classes.map((word) => this.markup.classPlaces.get(word)).find((span) => span !== undefined);
    return {
      kind: 'element',
      name,
      isUnknown: known === undefined,
      id: attributes['id'],
      classes,
      lang: attributes['lang'] ?? parent.lang,
      origin: attributes['data-origin'] ?? parent.origin,
      target: (name === 'a' ? attributes['href']?.slice(1) : undefined) ?? parent.target,
      headingLevel,
      isInHeading: parent.isInHeading || headingLevel !== undefined || (isParagraphName(name) && name !== 'p'),
      isInContents: name === 'nav' || parent.isInContents,
      isInComment: isComment(name, attributes) || parent.isInComment,
      isInReply: (isComment(name, attributes) && parent.isInComment) || parent.isInReply,
      author: attributes['data-author'] ?? parent.author,
      parent,
      hasRun: false,
      previous: parent.lastElement ?? parent.before,
      isLastChild: true,
      children: [],
      place: place ?? this.markup.elementPlaces.get(name),
    };
  }

  private checkAttributes(element: string, attributes: Readonly<Record<string, string>>): void {
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!attributeNames(element).includes(attribute)) this.reportUnknownAttribute(attribute, element);
      else if (value === '' && attribute !== 'class') this.reportEmptyAttribute(attribute, element);
    }
    const { id, lang } = attributes;
    if (lang && !LANGUAGE_TAG.test(lang))
      this.report('edition/bad-language', { tag: lang }, ['hint/language-in-markup'], element, 'lang');
    if (id === undefined || id === '') return;
    if (this.ids.has(id)) this.report('edition/duplicate-anchor', { id }, ['hint/unique-id'], element, 'id');
    this.ids.add(id);
  }

  private checkRoles(element: string, attributes: Readonly<Record<string, string>>, parent: OpenElement): void {
    for (const { code, args, hints, attribute } of roleFaults(element, attributes, parent))
      this.report(code, args, hints, element, attribute);
  }

  /** Links lead to places in the edition: what is printed has no other. */
  private checkLink(href: string | undefined, parent: OpenElement): void {
    if (href === undefined) this.report('edition/link-without-href', {}, ['hint/link-inside'], 'a');
    else if (href !== '' && !/^#./.test(href))
      this.report('edition/outside-link', { href }, ['hint/link-inside'], 'a', 'href');
    if (parent.target !== undefined) this.report('edition/link-in-link', {}, ['hint/one-link'], 'a');
  }

  private reportUnknownAttribute(attribute: string, element: string): void {
    const hints = [{ code: 'hint/possible-attributes' as const, args: { names: quoteNames(attributeNames(element)) } }];
    this.report('edition/unknown-attribute', { attribute, element }, hints, element, attribute);
  }

  private reportEmptyAttribute(attribute: string, element: string): void {
    this.report('edition/empty-attribute', { attribute, element }, ['hint/fill-attribute'], element, attribute);
  }

  private reportMisplaced(element: ElementName, parent: OpenElement): void {
    const args = { parent: parent.name, names: quoteNames(possibleChildren(parent.name)) };
    const hints = [{ code: 'hint/possible-children' as const, args }];
    this.report('edition/misplaced-element', { element, parent: parent.name }, hints, element);
  }

  private checkBlank(text: string, element: ElementName): void {
    const found = text.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (found === '') return;
    this.report('edition/misplaced-text', { element, text: found.slice(0, 40) }, ['hint/wrap-text'], element);
  }

  /** Reports at the attribute's place, else the element's, else where the template begins. */
  private report(
    code: Diagnostic['code'],
    args: Diagnostic['args'],
    hints: readonly (Diagnostic['hints'][number] | Diagnostic['code'])[],
    element: string,
    attribute?: string,
  ): void {
    const { attributePlaces, elementPlaces } = this.markup;
    const [first] = elementPlaces.values();
    const ofAttribute = attribute === undefined ? undefined : attributePlaces.get(attribute);
    const span = ofAttribute ?? elementPlaces.get(element) ?? first;
    const finding = error(code, args, { span, hints });
    this.findings.set(JSON.stringify(finding), finding);
  }
}
