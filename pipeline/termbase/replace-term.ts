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
  // A short form joined to another word counts when the Chinese has no other place for it: 대상관리 of 项目管理.
  const takesJoined = parts.length <= change.count;
  return {
    edits: parts.flatMap(({ edits, joined }) => (joined && !takesJoined ? [] : edits)),
    doubts: parts.flatMap(({ doubts, joined }) => (joined && !takesJoined ? [joined] : doubts)),
  };
}

const isInside = ({ start, end }: FormPlace, text: string, form: string): boolean => {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (at <= start && end <= at + form.length) return true;
  return false;
};

interface ReplacedPlace extends TermReplacement {
  /** Set where a short form is joined to a word that is no particle. */
  readonly joined?: Doubt;
}

function replacePlace(text: string, place: FormPlace, { from, to }: FormChange): ReplacedPlace {
  const { start, end } = place;
  const leave = (kind: DoubtKind): ReplacedPlace => ({ edits: [], doubts: [{ kind, start, end }] });
  const isShort = from.replaceAll(' ', '').length <= SHORT;
  if (isShort && !place.beginsWord) return leave('inside-word');
  if (isVerb(from) || isVerb(to)) {
    const edit = replaceStem(text, place, { from, to });
    return edit ? { edits: [edit], doubts: [] } : leave('varied');
  }
  if (place.written === 'varied') return leave('varied');
  const edit = { start, end, form: to };
  const behind = adjustParticle(from, to, text.slice(end));
  switch (behind.kind) {
    case 'kept':
      return { edits: [edit], doubts: [] };
    case 'changed': {
      const at = end + behind.start;
      return { edits: [edit, { start: at, end: at + behind.length, form: behind.form }], doubts: [] };
    }
    case 'unsure': {
      const at = end + behind.start;
      return { edits: [edit], doubts: [{ kind: 'particle', start: at, end: at + behind.word.length }] };
    }
    case 'joined': {
      const joined: Doubt = { kind: 'joined', start, end: end + behind.word.length };
      return { edits: [edit], doubts: [], ...(isShort && { joined }) };
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
