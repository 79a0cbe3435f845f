/** What becomes of the particle behind a word when the word is replaced by another. */
import { finalSound, type FinalSound } from './final-sound.js';
import {
  formBehind,
  formsBehind,
  INVARIANT,
  OTHER_WORDS,
  PARTICLE_PAIRS,
  type ParticlePair,
} from './particle-pairs.js';

/** What stands behind a replaced word. */
export type Followed =
  /** It stays as it is: nothing there, a particle of one form, the form that is right already. */
  | { readonly kind: 'kept' }
  /** Hangul that is no particle is joined to the word: 대상|관리. It stays as it is. */
  | { readonly kind: 'joined'; readonly word: string }
  /** `length` units from `start` become `form`. */
  | { readonly kind: 'changed'; readonly start: number; readonly length: number; readonly form: string }
  /** It may be a particle or the beginning of another word, or the sound before it is not known. It stays as it is. */
  | { readonly kind: 'unsure'; readonly start: number; readonly word: string };

/** Marks that may close behind a word before its particle, and a bracket that stands there. */
const CLOSING = /^[’”》〉」』"')]*/;
const BRACKET = /^[(（][^()（）]*[)）]/;
const HANGUL = /^[가-힣]+/;
/** Seoul's 이었다 for 이였다; behind a vowel both are 였다. */
const SEOUL_PAST = '이었';

/**
 * What becomes of what stands behind a word when that is replaced by another. `rest` is the text behind it; offsets
 * count in it, in UTF-16 units.
 */
export function adjustParticle(before: string, after: string, rest: string): Followed {
  const closing = CLOSING.exec(rest)?.[0].length ?? 0;
  const bracket = BRACKET.exec(rest.slice(closing))?.[0] ?? '';
  const start = closing + bracket.length;
  const word = HANGUL.exec(rest.slice(start))?.[0] ?? '';
  if (word === '') return { kind: 'kept' };
  const sounds = { old: finalSound(before), now: finalSound(after) };
  const tail = readTail(word, rest.slice(start + word.length), sounds.old);
  switch (tail.kind) {
    case 'invariant':
      return { kind: 'kept' };
    case 'word':
      return start > 0 ? { kind: 'kept' } : { kind: 'joined', word };
    case 'unsure':
      return tail.pairs.every((pair) => isSettled(pair, sounds)) ? { kind: 'kept' } : { kind: 'unsure', start, word };
    case 'particle':
      return isSettled(tail.pair, sounds)
        ? { kind: 'kept' }
        : bracket === '' || soundsOtherwise(bracket, sounds.old)
          ? changeParticle(tail, sounds.now, { start, word })
          : { kind: 'unsure', start, word };
  }
}

type Tail =
  | { readonly kind: 'particle'; readonly pair: ParticlePair; readonly form: string }
  | { readonly kind: 'unsure'; readonly pairs: readonly ParticlePair[] }
  | { readonly kind: 'invariant' }
  | { readonly kind: 'word' };

/** What a run of Hangul is that stands behind a word with a sound, and before `next`. */
function readTail(word: string, next: string, sound: FinalSound | undefined): Tail {
  const possible = PARTICLE_PAIRS.flatMap((pair) =>
    formsBehind(pair, sound)
      .filter((form) => word.startsWith(form))
      .map((form) => ({ pair, form, certainty: certaintyOf({ pair, form }, word, next) })),
  );
  const sure = possible.find(({ certainty }) => certainty === 'sure');
  if (sure) return { kind: 'particle', pair: sure.pair, form: sure.form };
  if (word.startsWith(SEOUL_PAST) && sound !== 'vowel') return { kind: 'particle', pair: PAST, form: SEOUL_PAST };
  if (OTHER_WORDS.test(word)) return { kind: 'word' };
  const pairs = possible.filter(({ certainty }) => certainty === 'unsure').map(({ pair }) => pair);
  const isWhole = possible.some(({ form, certainty }) => form === word && certainty === 'unsure');
  if (!isWhole && INVARIANT.test(word)) return { kind: 'invariant' };
  return pairs.length > 0 ? { kind: 'unsure', pairs } : { kind: 'word' };
}

const PAST: ParticlePair = { consonant: SEOUL_PAST, vowel: '였', then: /^.+$/ };

interface Form {
  readonly pair: ParticlePair;
  readonly form: string;
}

function certaintyOf({ pair, form }: Form, word: string, next: string): 'sure' | 'unsure' | 'none' {
  const isVowelForm = form === pair.vowel;
  const more = word.slice(form.length);
  if (isVowelForm && pair.isVowelUnsure) return more === '' ? 'unsure' : 'none';
  if (!pair.then.test(more)) return 'unsure';
  return isVowelForm && pair.vowelBefore?.test(next) === false ? 'unsure' : 'sure';
}

interface Sounds {
  readonly old: FinalSound | undefined;
  readonly now: FinalSound | undefined;
}

/** Whether a particle is the same behind both words, whatever it is. */
const isSettled = (pair: ParticlePair, { old, now }: Sounds): boolean =>
  old !== undefined && now !== undefined && formBehind(pair, old) === formBehind(pair, now);

/** A bracket is read by some and not by others: only where it sounds otherwise, the particle shows that it was not. */
const soundsOtherwise = (bracket: string, old: FinalSound | undefined): boolean => {
  const inside = finalSound(bracket.slice(1, -1));
  return inside !== undefined && old !== undefined && (inside === 'vowel') !== (old === 'vowel');
};

interface TailPlace {
  readonly start: number;
  readonly word: string;
}

function changeParticle({ pair, form }: Form, now: FinalSound | undefined, { start, word }: TailPlace): Followed {
  if (pair.staysFull && form === pair.consonant) return { kind: 'kept' };
  if (now === undefined) return { kind: 'unsure', start, word };
  const right = formBehind(pair, now);
  return right === form ? { kind: 'kept' } : { kind: 'changed', start, length: form.length, form: right };
}
