/** A form of a term in a Korean text replaced by another, with the particles behind it. */
import { adjustParticle } from './particles.js';

/** Where a form of a term stands in a Korean text, and how. Offsets are UTF-16. */
export interface FormPlace {
  readonly start: number;
  readonly end: number;
  /** Letter for letter; but for its spaces; or inflected, opened by a particle, with marks in it. */
  readonly written: 'exact' | 'spaced' | 'varied';
  readonly beginsWord: boolean;
  /** It is, or is part of, the agreed form of another row that stands in the Chinese. */
  readonly isOfOtherTerm: boolean;
}

/** `text.slice(start, end)` becomes `form`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/**
 * Why a place is for the translator: the form may be part of another word, is joined to a word behind it, is inflected
 * or opened; or the form was replaced and what stands behind it may be a particle.
 */
export type DoubtKind = 'inside-word' | 'joined' | 'varied' | 'particle';

/** A place that is left as it is. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly start: number;
  readonly end: number;
}

export interface TermReplacement {
  /** From left to right, none over another. */
  readonly edits: readonly TextEdit[];
  readonly doubts: readonly Doubt[];
}

/** One form for another, and how often the Chinese has the term. */
export interface FormChange {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** So many syllables may be part of any word. */
const SHORT = 2;

/** What is to be changed in a text, and what is left. Places of other rows, and those inside the new form, are nobody's concern. */
export function replaceTerm(text: string, places: readonly FormPlace[], change: FormChange): TermReplacement {
  const own = places.filter((place) => !place.isOfOtherTerm && !isInside(place, text, change.to));
  const parts = own.map((place) => replacePlace(text, place, change));
  // Where the Chinese has a place for each, a short form in a compound is the term too: 중점대상 of 重点项目.
  // Places that have the new form already are counted too: a second run finds no more than the first.
  const isCounted = parts.length + placesOf(text, change.to).length <= change.count;
  return {
    edits: parts.flatMap(({ edits, compound }) => (compound && !isCounted ? [] : edits)),
    doubts: parts.flatMap(({ doubts, compound }) => (compound && !isCounted ? [compound] : doubts)),
  };
}

const isInside = ({ start, end }: FormPlace, text: string, form: string): boolean =>
  placesOf(text, form).some((at) => at <= start && end <= at + form.length);

/** Every place of a form in a text. */
function placesOf(text: string, form: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) places.push(at);
  return places;
}

interface ReplacedPlace extends TermReplacement {
  /** Set where a short form is one half of a compound: what to say if it is left. */
  readonly compound?: Doubt;
}

function replacePlace(text: string, place: FormPlace, { from, to }: FormChange): ReplacedPlace {
  const { start, end } = place;
  const leave = (kind: DoubtKind): ReplacedPlace => ({ edits: [], doubts: [{ kind, start, end }] });
  if (isVerb(from) || isVerb(to)) {
    const edit = replaceStem(text, place, { from, to });
    return edit ? { edits: [edit], doubts: [] } : leave('varied');
  }
  if (place.written === 'varied') return leave('varied');
  const replaced = replaceNoun(text, place, { from, to });
  const length = from.replaceAll(' ', '').length;
  const isInsideWord = !place.beginsWord && !NUMERAL.test(text.slice(0, start));
  const { joined } = replaced;
  if (length > SHORT || !(isInsideWord || joined)) return replaced;
  const doubt: Doubt = isInsideWord
    ? { kind: 'inside-word', start, end }
    : { kind: 'joined', start, end: joined ?? end };
  return length === 1 || (isInsideWord && joined) ? { edits: [], doubts: [doubt] } : { ...replaced, compound: doubt };
}

/** A number ends a word, with what is read with it: 171만|톤. */
const NUMERAL = /\d[\d.,]*[십백천만억조여]*$/;

interface ReplacedNoun extends TermReplacement {
  /** Where the word ends that is joined behind, if one is. */
  readonly joined?: number;
}

function replaceNoun(text: string, { start, end }: FormPlace, { from, to }: Omit<FormChange, 'count'>): ReplacedNoun {
  const edit = { start, end, form: to };
  const behind = adjustParticle(from, to, text.slice(end));
  switch (behind.kind) {
    case 'kept':
      return { edits: [edit], doubts: [] };
    case 'joined':
      return { edits: [edit], doubts: [], joined: end + behind.word.length };
    case 'changed': {
      const at = end + behind.start;
      return { edits: [edit, { start: at, end: at + behind.length, form: behind.form }], doubts: [] };
    }
    case 'unsure': {
      const at = end + behind.start;
      return { edits: [edit], doubts: [{ kind: 'particle', start: at, end: at + behind.word.length }] };
    }
  }
}

/** A form that ends in -다 is a verb, as for the checks: no noun of a termbase ends so. */
const isVerb = (form: string): boolean => form.endsWith('다') && form.length > 2;

/** Two verbs of one ending (수립하다, 확립하다): what stands before the ending, wherever the old one has it letter for letter. */
function replaceStem(
  text: string,
  { start, end }: FormPlace,
  { from, to }: Pick<FormChange, 'from' | 'to'>,
): TextEdit | undefined {
  let same = 0;
  while (same < Math.min(from.length, to.length) && from.at(-1 - same) === to.at(-1 - same)) same += 1;
  const stem = from.slice(0, from.length - same);
  // 하다 at least: without a syllable of the stem, nothing says how the new verb is inflected.
  if (same < 2 || stem === '' || !text.slice(start, end).startsWith(stem)) return undefined;
  return { start, end: start + stem.length, form: to.slice(0, to.length - same) };
}

/** The text with its edits made. */
export const withEdits = (text: string, edits: readonly TextEdit[]): string =>
  [...edits].reverse().reduce((made, { start, end, form }) => made.slice(0, start) + form + made.slice(end), text);
