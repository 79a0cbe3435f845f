/** The spelling of a form that is to go into the termbase, against the norm that the checks know. */
import { nameIn } from '../diagnostic/index.js';
import type { CheckCode } from './check-levels.js';
import { checkPair } from './check-pair.js';

/** A spelling of Seoul's, or another that the norm does not have, and what the norm writes. */
export interface FormFault {
  readonly found: string;
  readonly right: string;
}

const SPELLING: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'check/initial-sound',
  'check/inner-sound',
  'check/past-form',
  'check/saisiot',
  'check/loan-word',
  'check/name-spelling',
]);

/** What is misspelled in a Korean form of a Chinese term. */
export const checkForm = (zh: string, ko: string): readonly FormFault[] =>
  checkPair(zh, ko, { termbase: { terms: [] } })
    .filter(({ code }) => SPELLING.has(code))
    .map(({ args }) => ({ found: nameIn(args, 'found') ?? '', right: nameIn(args, 'form') ?? '' }));
