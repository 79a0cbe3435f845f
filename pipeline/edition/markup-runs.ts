/** Markup in parts: which of them can be read by themselves, and what stands around them. */
import type { MarkupInput } from './element-tree.js';
import { runMark } from './tree-builder.js';

/** Markup with a mark for every run of pieces, and the runs. */
export interface MarkedMarkup {
  readonly markup: MarkupInput;
  readonly runs: readonly (readonly string[])[];
}

/** Begins with an element. Whether it is whole shows when it is read. */
const BEGINS_WITH_TAG = /^[ \t\n\r\f]*<[a-z]/i;
const BLANK = /^[ \t\n\r\f]*$/;

/** Marks the runs of pieces; blanks between two pieces are no part of them. */
export function markRuns(markup: MarkupInput): MarkedMarkup {
  const runs: string[][] = [];
  let html = '';
  for (const part of markup.parts ?? [markup.html]) {
    let run: string[] | undefined;
    for (const text of typeof part === 'string' ? [] : part) {
      if (BEGINS_WITH_TAG.test(text)) {
        if (!run) {
          html += runMark(runs.length);
          run = [];
          runs.push(run);
        }
        run.push(text);
      } else if (!run || !BLANK.test(text)) {
        html += text;
        run = undefined;
      }
    }
    if (typeof part === 'string') html += part;
  }
  return { markup: { ...markup, html }, runs };
}
