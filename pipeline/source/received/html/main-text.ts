/** Which part of a web page is its text: the smallest element that holds nearly all of the sentences. */
import type { ElementNode } from '../element-tree.js';
import type { PageLine } from './page-lines.js';

/** The lines of a page, sorted. */
export interface MainText {
  readonly container: ElementNode;
  readonly lines: readonly PageLine[];
  /** What stands around, each piece with the lines of one part of the page. */
  readonly around: readonly (readonly PageLine[])[];
}

/** A page with fewer Chinese characters in sentences has no text: it is a list of links, or an entrance. */
const SHORTEST = 30;
/** An element with this share of the sentences is the text, and what stands beside it is not. */
const SHARE = 0.75;
/** A container that the sites' systems are known to put texts into is believed with less. */
const KNOWN_SHARE = 0.5;
const KNOWN =
  /(?:^|[\s_-])(?:TRS_Editor|TRS_UEDITOR|UCAP-CONTENT|ucapcontent|pages_content|zoom|article|article-?con(?:tent)?|news_?con(?:tent)?|con_?text|text_?con(?:tent)?|xxgk_?content|detail_?con(?:tent)?|view|content)(?:$|[\s_-])/i;
/** Elements that are lines of a text, and never all of it. */
const PARAGRAPHS: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 li dd dt blockquote pre'.split(' '));

const STOP = /[。！？；]/;
/** So long a line is a sentence, whatever ends it. */
const LONG_LINE = 40;
const LEAST_IN_SENTENCE = 8;

/** The lines of the text, found by where the sentences are; undefined if there is none. */
export function findMainText(root: ElementNode, lines: readonly PageLine[]): MainText | undefined {
  const shown = lines.filter(({ isHidden }) => !isHidden);
  const weights = weigh(shown);
  const all = weights.get(root) ?? 0;
  if (all < SHORTEST) return undefined;
  const container = descend(knownContainer(weights, all) ?? root, weights, shown);
  const isInside = (line: PageLine): boolean => !line.isHidden && isWithin(line.element, container);
  const around = lines.filter((line) => !isInside(line));
  return { container, lines: lines.filter(isInside), around: intoPieces(around, container) };
}

/** How much of a sentence a line is: its Chinese characters outside links, if it is one. */
export function sentenceWeight({ text, plainHan }: PageLine): number {
  const isSentence = plainHan >= LONG_LINE || (STOP.test(text) && plainHan >= LEAST_IN_SENTENCE);
  return isSentence ? plainHan : 0;
}

function weigh(lines: readonly PageLine[]): ReadonlyMap<ElementNode, number> {
  const weights = new Map<ElementNode, number>();
  for (const line of lines) {
    const weight = sentenceWeight(line);
    for (let at: ElementNode | undefined = line.element; at && weight > 0; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  return weights;
}

/** The known container with the most text in it, the innermost of them. */
function knownContainer(weights: ReadonlyMap<ElementNode, number>, all: number): ElementNode | undefined {
  let found: ElementNode | undefined;
  for (const [element, weight] of weights) {
    if (PARAGRAPHS.has(element.name) || weight < KNOWN_SHARE * all || !isKnown(element)) continue;
    const best = found ? (weights.get(found) ?? 0) : 0;
    if (weight > best || (found && weight === best && isWithin(element, found))) found = element;
  }
  return found;
}

const isKnown = ({ name, attributes }: ElementNode): boolean =>
  [name, attributes.get('id') ?? '', attributes.get('class') ?? ''].some((said) => KNOWN.test(said));

/** Goes down while one element inside holds nearly all the sentences, and no part of the text stands beside it. */
function descend(
  from: ElementNode,
  weights: ReadonlyMap<ElementNode, number>,
  lines: readonly PageLine[],
): ElementNode {
  let node = from;
  let inside = lines.filter(({ element }) => isWithin(element, node));
  for (;;) {
    const best = heaviest(node, weights);
    if (!best || PARAGRAPHS.has(best.name) || (weights.get(best) ?? 0) < SHARE * (weights.get(node) ?? 0)) return node;
    const own = inside.filter(({ element }) => isWithin(element, best));
    if (own.length < 2 || hasTextBeside(inside, own)) return node;
    node = best;
    inside = own;
  }
}

function heaviest(node: ElementNode, weights: ReadonlyMap<ElementNode, number>): ElementNode | undefined {
  let best: ElementNode | undefined;
  for (const child of node.children)
    if (child.kind === 'element' && (weights.get(child) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = child;
  return best;
}

/** What opens a report before its first sentence, and the day that closes it. */
const OPENING = /^(?:各位|同志们|——|⸺|[（(][^（()）]*(?:年|会议|大会)[^（()）]*[）)]$)/;
const CLOSING =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?$/;
const LOOKED_AT = 6;

function hasTextBeside(inside: readonly PageLine[], own: readonly PageLine[]): boolean {
  const first = own[0];
  const last = own.at(-1);
  const start = first ? inside.indexOf(first) : 0;
  const end = last ? inside.lastIndexOf(last) + 1 : inside.length;
  const before = inside.slice(Math.max(0, start - LOOKED_AT), start);
  return (
    before.some(({ text }) => OPENING.test(text)) || inside.slice(end, end + 2).some(({ text }) => CLOSING.test(text))
  );
}

function isWithin(element: ElementNode, outer: ElementNode): boolean {
  for (let at: ElementNode | undefined = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Lines around the text, by the part of the page that they stand in: navigation, head, side, foot. */
function intoPieces(lines: readonly PageLine[], container: ElementNode): readonly (readonly PageLine[])[] {
  const above = new Set<ElementNode>();
  for (let at: ElementNode | undefined = container; at; at = at.parent) above.add(at);
  const pieces = new Map<ElementNode, PageLine[]>();
  for (const line of lines) {
    const part = partOf(line.element, above);
    const piece = pieces.get(part) ?? [];
    piece.push(line);
    pieces.set(part, piece);
  }
  return [...pieces.values()];
}

function partOf(element: ElementNode, above: ReadonlySet<ElementNode>): ElementNode {
  let part = element;
  while (part.parent && !above.has(part) && !above.has(part.parent)) part = part.parent;
  return part;
}
