/** What the program added to a text: covers, contents with their leaders and page numbers, running heads, folios, notes beside lines. */
import type { Page, PagedDocument, PlacedLine, PlacedRun } from '../../layout/index.js';

/** A text that no author wrote, and the physical page that shows it, from 1. */
export interface GeneratedText {
  readonly page: number;
  readonly text: string;
}

/** Every text that the program added, page by page: first in the type area, then in the margins. */
export const generatedTexts = (document: PagedDocument): readonly GeneratedText[] =>
  document.pages.flatMap(generatedOnPage);

/** Those of a page. */
export const generatedOnPage = ({ number, lines, marginLines }: Page): readonly GeneratedText[] =>
  [...lines.flatMap(generatedStretches), ...marginLines.map(({ runs }) => runs.map(runText).join(''))].map((text) => ({
    page: number,
    text,
  }));

/** The characters that a run shows. */
export const runText = ({ glyphs }: PlacedRun): string => glyphs.map(({ text }) => text).join('');

/** Neighbouring generated runs of a line are one text. */
function generatedStretches({ runs }: PlacedLine): readonly string[] {
  const stretches: PlacedRun[][] = [];
  let isOpen = false;
  for (const run of runs) {
    const isGenerated = run.origin === 'generated';
    if (isGenerated && isOpen) stretches.at(-1)?.push(run);
    else if (isGenerated) stretches.push([run]);
    isOpen = isGenerated;
  }
  return stretches.map((stretch) => stretch.map(runText).join(''));
}
