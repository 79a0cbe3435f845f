/** What a web page leaves around a report that was copied from it: the page stamp on top, the dates of other pages at the foot. */
import { spanAt } from '../diagnostic/index.js';
import type { WebResidue } from './source-document.js';
import type { TextLine } from './text-lines.js';

/** A field that a government site prints above an article. */
const FIELD = '(?:来源|信息来源|文章来源|作者|编辑|责任编辑|浏览次数|点击数|字号)[:：]';

/** The line of fields. The first must be a date of publishing, so that no sentence can look like it. */
const PAGE_STAMP = new RegExp(
  '^发布(?:时间|日期)[:：]\\s*\\d{4}-\\d{2}-\\d{2}(?:\\s+\\d{2}:\\d{2}(?::\\d{2})?)?' +
    // A value is never the next field, so that a line of many fields can be read in one way only.
    `(?:\\s+${FIELD}(?:\\s*(?!${FIELD})\\S+)?)*$`,
);

/** The bare date of a list of other pages. A report writes its own date with 年 and 月. */
const BARE_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The lines of the text, and those that are the web page's. */
export interface SortedLines {
  readonly text: readonly TextLine[];
  readonly residue: readonly TextLine[];
}

/**
 * Takes the page stamp from the first line and the bare dates from the end; nothing else is ever left out.
 * One bare date at the end may be the document's own, so it goes only where a page stamp or a second date shows that this was a web page.
 */
export function sortWebResidue(lines: readonly TextLine[]): SortedLines {
  const first = lines[0];
  const hasStamp = first !== undefined && PAGE_STAMP.test(first.text);
  const start = hasStamp ? 1 : 0;

  let end = lines.length;
  while (end > start && BARE_DATE.test(lines[end - 1]?.text ?? '')) end -= 1;
  if (lines.length - end === 1 && !hasStamp) end = lines.length;

  return { text: lines.slice(start, end), residue: [...lines.slice(0, start), ...lines.slice(end)] };
}

/** A line of residue with its place. */
export const webResidue = (file: string, raw: string, line: TextLine): WebResidue => ({
  text: line.text,
  span: spanAt(file, raw, line.start, line.end),
});
