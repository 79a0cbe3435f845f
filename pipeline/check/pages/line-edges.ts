/** Criterion 3: no forbidden mark at the start or the end of a line, in either language. */
import type { MeasuredParagraph } from './measured-page.js';
import { isForbiddenFirst, isForbiddenLast } from './marks.js';
import { fault, type PageFinding } from './page-finding.js';

/** Marks that stand at an edge where their language forbids it: a paragraph's own beginning and end are no edges. */
export function checkLineEdges({ lines }: MeasuredParagraph): readonly PageFinding[] {
  const found: PageFinding[] = [];
  lines.forEach((line, index) => {
    const { glyphs } = line;
    const first = glyphs[0];
    const last = glyphs[glyphs.length - 1];
    if (first && index > 0 && isForbiddenFirst(first.text, first.isKorean) && !startsAfresh(lines[index - 1]))
      found.push(fault('pages/mark-at-line-start', line, { mark: first.text }, first.origin));
    if (last && index < lines.length - 1 && isForbiddenLast(last.text, last.isKorean))
      found.push(fault('pages/mark-at-line-end', line, { mark: last.text }, last.origin));
  });
  return found;
}

/** After a line break of the text a line begins as a paragraph does. A break leaves a justified line unjustified. */
const startsAfresh = (before: MeasuredParagraph['lines'][number] | undefined): boolean =>
  before?.block?.style.textAlign === 'justify' && !before.placed.isJustified;
