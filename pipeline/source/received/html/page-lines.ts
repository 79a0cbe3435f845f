/** A web page as the lines that a reader sees, each knowing the element that it stands in. */
import type { ElementNode } from '../element-tree.js';
import type { ReceivedLine, ReceivedRun } from '../received-source.js';
import { collapseSpace } from './collapse-space.js';

/** A line of a page. */
export interface PageLine extends ReceivedLine {
  readonly text: string;
  /** The nearest element around that makes lines. */
  readonly element: ElementNode;
  /** How many of its Chinese characters stand in no link. */
  readonly plainHan: number;
  /** Whether all of it is a link, or some. */
  readonly link: 'all' | 'some' | 'none';
  readonly isHidden: boolean;
}

const SKIPPED: ReadonlySet<string> = new Set(
  (
    'audio button canvas embed head iframe input link math meta noscript object option script select style svg template ' +
    'textarea title video rt rp'
  ).split(' '),
);
/** What stands within a line; everything else, elements of a site's own too, stands by itself. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/g;

/** How many Chinese characters a text has. */
export const countHan = (text: string): number => text.match(HAN)?.length ?? 0;

/** What counts inside an element. */
interface Around {
  readonly element: ElementNode;
  readonly isStrong: boolean;
  readonly isHidden: boolean;
  readonly isLink: boolean;
  readonly isPreformatted: boolean;
  readonly level: number | undefined;
}

/** A stretch of the line being read. */
interface Stretch extends ReceivedRun {
  readonly isLink: boolean;
}

/** The lines of a page, without those that hold nothing. */
export function pageLines(root: ElementNode): readonly PageLine[] {
  const lines: PageLine[] = [];
  let line: Stretch[] = [];
  const endLine = (around: Around): void => {
    const made = makeLine(line, around);
    if (made) lines.push(made);
    line = [];
  };
  const visit = (element: ElementNode, around: Around): void => {
    for (const child of element.children) {
      if (child.kind === 'text') {
        addText(child.text, around);
        continue;
      }
      if (SKIPPED.has(child.name)) continue;
      if (child.name === 'br' || child.name === 'hr') {
        endLine(around);
        continue;
      }
      const isInline = INLINE.has(child.name) || child.name.includes(':');
      const inner = aroundIn(child, around, isInline);
      if (!isInline) endLine(around);
      visit(child, inner);
      if (!isInline) endLine(inner);
    }
  };
  const addText = (text: string, around: Around): void => {
    const { isStrong, isLink, isPreformatted } = around;
    const parts = isPreformatted ? text.split('\n') : [text];
    for (const [index, part] of parts.entries()) {
      if (index > 0) endLine(around);
      line.push({ text: part, isStrong, isLink });
    }
  };
  const top = {
    element: root,
    isStrong: false,
    isHidden: false,
    isLink: false,
    isPreformatted: false,
    level: undefined,
  };
  visit(root, top);
  endLine(top);
  return lines;
}

function aroundIn(element: ElementNode, around: Around, isInline: boolean): Around {
  const { name, attributes } = element;
  const style = attributes.get('style') ?? '';
  const level = /^h([1-6])$/.exec(name)?.[1];
  return {
    element: isInline ? around.element : element,
    isStrong: around.isStrong || name === 'b' || name === 'strong' || BOLD.test(style),
    isHidden: around.isHidden || attributes.has('hidden') || HIDDEN.test(style),
    isLink: around.isLink || (name === 'a' && attributes.has('href')),
    isPreformatted: around.isPreformatted || name === 'pre',
    level: level === undefined ? around.level : Number(level),
  };
}

function makeLine(stretches: readonly Stretch[], { element, level, isHidden }: Around): PageLine | undefined {
  const runs = collapseSpace(stretches);
  const text = runs.map((run) => run.text).join('');
  if (text === '') return undefined;
  const seen = stretches.filter((stretch) => stretch.text.trim() !== '');
  const plain = seen.filter(({ isLink }) => !isLink);
  const link = plain.length === 0 ? 'all' : plain.length === seen.length ? 'none' : 'some';
  const plainHan = plain.reduce((sum, stretch) => sum + countHan(stretch.text), 0);
  return { runs, text, element, plainHan, link, isHidden, ...(level !== undefined && { level }) };
}
