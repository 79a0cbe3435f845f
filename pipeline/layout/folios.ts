/** How pages print their numbers: what page labels and readers' page counts go by. Depends on the pages and the page styles alone. */
import type { Numbering, PageStyle, PageStyles } from '../edition/index.js';
import { sideOf, styleSetOf, type PageDraft } from './pages/index.js';

/**
 * The numbering of each page. A page that itself prints none (the first of its kind, a blank one) counts on in the numbering of its kind;
 * where no page of a run prints its number, none has one.
 */
export function foliosOf(drafts: readonly PageDraft[], styles: PageStyles): readonly (Numbering | undefined)[] {
  return runsOf(drafts).flatMap((run) => {
    const printsNumbers = run.some(({ isBlank, style }) => !isBlank && numberingIn(style) !== undefined);
    if (!printsNumbers) return run.map(() => undefined);
    const folios: (Numbering | undefined)[] = [];
    for (const draft of run) folios.push(draft.isBlank ? folios.at(-1) : numberingOfKind(draft, styles));
    return folios;
  });
}

/** Neighbouring pages of one name; blank pages have the name of those before them. */
function runsOf(drafts: readonly PageDraft[]): readonly (readonly PageDraft[])[] {
  const runs: PageDraft[][] = [];
  for (const draft of drafts) {
    const open = runs.at(-1);
    if (open?.[0]?.name === draft.name) open.push(draft);
    else runs.push([draft]);
  }
  return runs;
}

const numberingOfKind = ({ style, name, number }: PageDraft, styles: PageStyles): Numbering | undefined =>
  numberingIn(style) ?? numberingIn(styleSetOf(styles, name)[sideOf(number)]);

/** How the margin boxes of a page write the page counter, if one does. */
function numberingIn({ boxes }: PageStyle): Numbering | undefined {
  const part = boxes.flatMap(({ content }) => content).find(({ kind }) => kind === 'page-number');
  return part?.kind === 'page-number' ? (part.numbering ?? 'decimal') : undefined;
}
