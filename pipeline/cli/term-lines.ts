/** Terms and what a change of one touches, in lines for the console. */
import type { ChangePlan, FoundRow, TermChange, TermUse } from '../build/index.js';
import { formatMessage, formatPlace, type Catalogue } from '../diagnostic/index.js';

/** Each term that was found, with its forms and its uses. */
export const searchLines = (found: readonly FoundRow[], words: Catalogue): readonly string[] =>
  found.flatMap((row) => rowLines(row, words));

function rowLines({ term, span, uses }: FoundRow, words: Catalogue): readonly string[] {
  const { zh, ko, kind, status, variants, forbidden, protectedIn, note } = term;
  return [
    formatMessage('cli/term-row', { zh, ko }, words),
    formatMessage('cli/term-where', { kind, status, place: formatPlace(span) }, words),
    ...(variants.length > 0 ? [formatMessage('cli/term-variants', { forms: variants }, words)] : []),
    ...(forbidden.length > 0 ? [formatMessage('cli/term-forbidden', { forms: forbidden }, words)] : []),
    ...(protectedIn.length > 0 ? [formatMessage('cli/term-protected', { languages: protectedIn }, words)] : []),
    ...(note === '' ? [] : [formatMessage('cli/term-note', { note }, words)]),
    ...(uses.length > 0 ? uses.map((use) => useLine(use, words)) : [formatMessage('cli/term-no-use', {}, words)]),
  ];
}

function useLine({ document, segments, missing, first }: TermUse, words: Catalogue): string {
  const places = first.map(({ id, span }) => `${id} (${formatPlace(span)})`).join(', ');
  return formatMessage('cli/term-use', { document, count: segments, missing, places }, words);
}

/** Every sentence that changes, before and after, and those that have the term in other words. */
export const planLines = (plan: ChangePlan, { zh, ko }: TermChange, words: Catalogue): readonly string[] => [
  ...plan.changed.flatMap(({ id, span, before, after }) => [
    formatMessage('cli/term-segment', { id, place: formatPlace(span) }, words),
    formatMessage('cli/term-before', { text: before }, words),
    formatMessage('cli/term-after', { text: after }, words),
  ]),
  ...(plan.apart.length > 0
    ? [formatMessage('cli/term-apart', { count: plan.apart.length, zh, from: plan.from, ko }, words)]
    : []),
  ...plan.apart.map(({ id, span, ko: text }) =>
    formatMessage('cli/term-segment', { id: `  ${id}`, place: `${formatPlace(span)}  ${text}` }, words),
  ),
];
