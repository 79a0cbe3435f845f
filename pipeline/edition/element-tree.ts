/** Markup to a tree of elements of the subset. This file alone knows htmlparser2. */
import { Parser } from 'htmlparser2';
import { error, hasErrors, type Diagnostic, type Span, type Warned } from '../diagnostic/index.js';
import {
  attributeNames,
  ELEMENT_NAMES,
  holdsText,
  isElementName,
  isParagraphName,
  possibleChildren,
  type ElementName,
} from './elements.js';
import { headingLevelOf, isComment, roleFaults } from './roles.js';
import { quoteNames, similarNames } from './similar-names.js';
import type { Matchable } from './selector.js';

/** What a template wrote: the content of the body, and where in the template files each name stands first. */
export interface MarkupInput {
  readonly html: string;
  readonly elementPlaces: ReadonlyMap<string, Span>;
  readonly attributePlaces: ReadonlyMap<string, Span>;
  readonly classPlaces: ReadonlyMap<string, Span>;
}

export interface MarkupText {
  readonly kind: 'text';
  readonly text: string;
}

export type MarkupNode = MarkupElement | MarkupText;

export interface MarkupElement extends Matchable {
  readonly kind: 'element';
  readonly name: ElementName;
  /** The `data-origin` that counts inside: its own, or the nearest above. */
  readonly origin?: string | undefined;
  /** The id that the link around leads to, its own included. */
  readonly target?: string | undefined;
  /** The level of the run-in heading that it is, or that it stands in. */
  readonly headingLevel?: number | undefined;
  /** Whether it is a table of contents, or stands in one. */
  readonly isInContents: boolean;
  /** Whether it is a comment, or stands in one. */
  readonly isInComment: boolean;
  /** Whether it is, or stands in, a comment inside a comment: the answer to it. */
  readonly isInReply: boolean;
  /** Who says it, of a comment: the `data-author` that counts inside. */
  readonly author?: string | undefined;
  readonly parent?: MarkupElement | undefined;
  readonly children: readonly MarkupNode[];
  /** The first tag in the template with its name and class. */
  readonly place?: Span | undefined;
}

/** The elements directly in an element. */
export const elementsIn = (element: MarkupElement): readonly MarkupElement[] =>
  element.children.filter((child) => child.kind === 'element');

/** `html`, and `body` in it. */
export interface ElementTree {
  readonly root: MarkupElement;
  readonly body: MarkupElement;
}

/** An element whose children are still being read. */
interface OpenElement extends MarkupElement {
  /** An element that the subset has not, read as a div: what stands in it is none the worse for that. */
  readonly isUnknown: boolean;
  /** Whether it is a heading of either kind, or stands in one. */
  readonly isInHeading: boolean;
  readonly parent?: OpenElement | undefined;
  isLastChild: boolean;
  readonly children: (OpenElement | { kind: 'text'; text: string })[];
  lastElement?: OpenElement;
}

/** Reads markup as the content of `body` and gives `html`, as a browser has it. Everything outside the subset is an error, and then there is no tree. */
export function readElementTree(markup: MarkupInput, lang: string): Warned<ElementTree | undefined> {
  const builder = new TreeBuilder(markup, lang);
  const parser: Parser = new Parser({
    onopentag: (name, attributes, isImplied) => {
      builder.reach(parser.startIndex, parser.endIndex);
      if (isImplied) builder.reportStrayTag(`</${name}>`);
      builder.open(name, attributes);
    },
    onclosetag: (name, isImplied) => {
      if (!isImplied) builder.reach(parser.startIndex, parser.endIndex);
      builder.close(name, isImplied);
    },
    ontext: (text) => {
      builder.reach(parser.startIndex, parser.endIndex);
      builder.addText(text);
    },
    oncomment: () => builder.reach(parser.startIndex, parser.endIndex),
    onprocessinginstruction: (name) => {
      builder.reach(parser.startIndex, parser.endIndex);
      builder.reportUnknownElement(name);
    },
  });
  parser.end(markup.html);
  builder.reach(markup.html.length, markup.html.length);
  return builder.finish();
}

/** How many elements may stand one inside the other. Templates need ten; no walk down the tree runs out of stack at this. */
const DEEPEST = 200;

/** A language with what may follow it (BCP 47, 2.1): a wrong one is read aloud in no voice, and no archive takes it. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Collects what the parser's events say, and what is wrong with it. */
class TreeBuilder {
  private readonly root: OpenElement;
  private readonly body: OpenElement;
  private current: OpenElement;
  /** End of the markup that events have told of: what they leave out is an end tag that closes nothing. */
  private reached = 0;
  private depth = 0;
  private readonly ids = new Set<string>();
  /** By content: one slip in a template is told once, however many paragraphs it is repeated for. */
  private readonly findings = new Map<string, Diagnostic>();

  constructor(
    private readonly markup: MarkupInput,
    lang: string,
  ) {
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
    };
    this.root = { ...bare, name: 'html', children: [] };
    const head = { name: 'head', classes: [], lang, parent: this.root, isLastChild: false };
    this.body = { ...bare, name: 'body', parent: this.root, previous: head, children: [] };
    this.root.children.push(this.body);
    this.current = this.body;
  }

  finish(): Warned<ElementTree | undefined> {
    const diagnostics = [...this.findings.values()];
    const { root, body } = this;
    return { value: hasErrors(diagnostics) ? undefined : { root, body }, diagnostics };
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
    if (parent.lastElement) parent.lastElement.isLastChild = false;
    parent.lastElement = element;
    parent.children.push(element);
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
    this.current = this.current.parent ?? this.body;
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
      previous: parent.lastElement,
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
