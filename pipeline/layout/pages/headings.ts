/** The headings that begin on a line: of a heading its text, run-in headings at the start of a paragraph or inside it too. */
import type { Inline } from '../../edition/index.js';
import type { InlineLine } from '../inline/index.js';
import type { FlowParagraph } from '../flow/index.js';
import type { OutlineEntry } from '../paged-document.js';

/** A heading for bookmarks, without its place. */
export type Heading = Pick<OutlineEntry, 'level' | 'title'>;

/** Whether a paragraph is a heading or has one. */
export const hasHeading = ({ block: { tag, inlines } }: FlowParagraph): boolean =>
  tag !== 'p' || inlines.some((inline) => inline.kind === 'text' && inline.headingLevel !== undefined);

/** The headings that begin on a line of a paragraph. */
export function headingsOn({ block, lines }: FlowParagraph, line: number): readonly Heading[] {
  const { tag, inlines } = block;
  if (tag !== 'p') return line === 0 ? [{ level: Number(tag.slice(1)), title: textOf(inlines) }] : [];
  const own = beginningsOn(lines, line, line + 1);
  if (own === 0) return [];
  const before = beginningsOn(lines, 0, line);
  return runInHeadings(inlines).slice(before, before + own);
}

/** The run-in headings of a paragraph: stretches of one level. */
function runInHeadings(inlines: readonly Inline[]): readonly Heading[] {
  const stretches: { level: number | undefined; inlines: Inline[] }[] = [];
  for (const inline of inlines.filter(({ kind }) => kind !== 'line-note')) {
    const open = stretches.at(-1);
    // A line break has no level of its own.
    const level = inline.kind === 'text' ? inline.headingLevel : open?.level;
    if (open && open.level === level) open.inlines.push(inline);
    else stretches.push({ level, inlines: [inline] });
  }
  return stretches.flatMap(({ level, inlines: own }) =>
    level === undefined ? [] : [{ level, title: withoutStop(textOf(own)) }],
  );
}

/** A bookmark is no sentence: the full stop that sets a run-in heading apart from its paragraph is not of it. */
const withoutStop = (title: string): string => title.trim().replace(/[。.]$/, '');

/** How many run-in headings begin on the lines from one up to another. */
function beginningsOn(lines: readonly InlineLine[], from: number, to: number): number {
  let last = lines[from - 1]?.runs.at(-1)?.headingLevel;
  let count = 0;
  for (let line = from; line < to; line += 1)
    for (const { headingLevel } of lines[line]?.runs ?? []) {
      if (headingLevel !== undefined && headingLevel !== last) count += 1;
      last = headingLevel;
    }
  return count;
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .filter(({ kind }) => kind !== 'line-note')
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('');
