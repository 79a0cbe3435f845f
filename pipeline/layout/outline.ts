/**
 * Bookmarks: every heading with the page and height where it begins, run-in headings at the start of a paragraph or inside it too.
 * Of a row only the first heading, which is the leading language's.
 */
import type { Inline } from '../edition/index.js';
import type { InlineLine } from './inline/index.js';
import type { FlowParagraph } from './flow/index.js';
import type { PageDraft } from './pages/index.js';
import type { OutlineEntry } from './paged-document.js';

/** The outline of an edition, in reading order. */
export function outlineOf(drafts: readonly PageDraft[]): readonly OutlineEntry[] {
  /** Rows whose heading is listed: those of the other languages say the same. */
  const listed = new Set<number>();
  return drafts.flatMap((draft) =>
    draft.lines.flatMap(({ paragraph, line, top }): readonly OutlineEntry[] => {
      const { block, cell } = paragraph.place;
      const isInRow = cell !== undefined;
      const headings = isInRow && listed.has(block) ? [] : headingsOn(paragraph, line);
      if (isInRow && headings.length > 0) listed.add(block);
      const at = { lang: paragraph.block.lang, page: draft.number, top: draft.style.margin.top + top };
      return headings.slice(0, isInRow ? 1 : headings.length).map((heading) => ({ ...heading, ...at }));
    }),
  );
}

type Heading = Pick<OutlineEntry, 'level' | 'title'>;

/** The headings that begin on a line of a paragraph. */
function headingsOn({ block, lines }: FlowParagraph, line: number): readonly Heading[] {
  const { tag, inlines } = block;
  if (tag !== 'p') return line === 0 ? [{ level: Number(tag.slice(1)), title: textOf(inlines) }] : [];
  const headings = runInHeadings(inlines);
  if (headings.length === 0) return [];
  const before = beginningsOn(lines.slice(0, line), undefined);
  const own = beginningsOn(lines.slice(line, line + 1), lines[line - 1]);
  return headings.slice(before, before + own);
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

/** How many run-in headings begin on lines that follow another one. */
function beginningsOn(lines: readonly InlineLine[], before: InlineLine | undefined): number {
  const levels = lines.flatMap(({ runs }) => runs.map(({ headingLevel }) => headingLevel));
  let last = before?.runs.at(-1)?.headingLevel;
  let count = 0;
  for (const level of levels) {
    if (level !== undefined && level !== last) count += 1;
    last = level;
  }
  return count;
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .filter(({ kind }) => kind !== 'line-note')
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('');
