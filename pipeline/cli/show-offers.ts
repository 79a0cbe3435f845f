/** What the memory has for a segment, in lines. */
import type { Suggestion } from '../build/index.js';
import { formatMessage, formatPlace } from '../diagnostic/index.js';
import type { MemoryEntry, MemoryOrigin, Offer } from '../memory/index.js';
import { textDifference } from '../translation/index.js';
import type { Console } from './console.js';
import { cutToWidth } from './display-width.js';
import { showDifference } from './show-difference.js';

type Reader = Pick<Console, 'words' | 'hasColors'>;

/** Of a sentence for which there is nothing so much is shown, in columns. */
const SHOWN = 60;
/** So many further places of the same pair are named. */
const MOST_PLACES = 3;

/** A segment with its offers; in one line if there are none. */
export function showSuggestion({ passage, chinese, offers, isFilled }: Suggestion, reader: Reader): readonly string[] {
  const { file, start } = passage.span;
  const place = { id: passage.id, path: file, line: start.line };
  const { words } = reader;
  if (offers.length === 0)
    return [formatMessage('cli/suggest-none', { ...place, chinese: cutToWidth(chinese, SHOWN) }, words)];
  return [
    formatMessage('cli/suggest-head', { ...place, chinese }, words),
    ...offers.flatMap((offer, index) => showOffer(offer, { chinese, number: index + 1 }, reader)),
    ...(isFilled ? [formatMessage('cli/suggest-filled', {}, words)] : []),
  ];
}

interface OfferPlace {
  readonly chinese: string;
  readonly number: number;
}

const INDENT = '     ';

function showOffer(
  { kind, percent, entry, others, adapted }: Offer,
  { chinese, number }: OfferPlace,
  { words, hasColors = false }: Reader,
): readonly string[] {
  const likeness = formatMessage(`memory/${kind}`, {}, words);
  const from = showOrigin(entry.origin, entry, words);
  const places = others.slice(0, MOST_PLACES).map((origin) => formatPlace(origin.span));
  const more = others.length > places.length ? ', …' : '';
  const difference =
    kind === 'exact' ? [] : [INDENT + showDifference(textDifference(entry.chinese.trim(), chinese), hasColors)];
  return [
    formatMessage('cli/suggest-offer', { number, percent, likeness, from }, words),
    ...(others.length > 0
      ? [INDENT + formatMessage('cli/suggest-also', { places: places.join(', ') + more }, words)]
      : []),
    ...(entry.isPart ? [INDENT + formatMessage('cli/suggest-part', {}, words)] : []),
    ...difference,
    ...indented(entry.korean),
    ...(adapted?.kind === 'adapted'
      ? [INDENT + formatMessage('cli/suggest-adapted', {}, words), ...indented(adapted.korean)]
      : []),
    ...(adapted?.kind === 'unsure'
      ? [INDENT + formatMessage('cli/suggest-unsure', { figure: adapted.figure }, words)]
      : []),
  ];
}

const indented = (text: string): readonly string[] => text.split('\n').map((line) => INDENT + line);

function showOrigin(origin: MemoryOrigin, { state, date, by }: MemoryEntry, words: Console['words']): string {
  const place = formatPlace(origin.span);
  switch (origin.kind) {
    case 'segment':
    case 'earlier':
    case 'attic':
      return formatMessage(
        `memory/from-${origin.kind}`,
        { document: origin.document, id: origin.id, state, place },
        words,
      );
    case 'tmx': {
      const said = [date, by, ...origin.properties.map(({ type, text }) => (type === '' ? text : `${type}: ${text}`))];
      const details = said.flatMap((one) => (one === '' ? [] : [`, ${one}`])).join('');
      return formatMessage('memory/from-tmx', { place, number: origin.number, details }, words);
    }
  }
}
