/** What a rule is: a clause of a standard, a message, and a function that finds where a file breaks it. */
import type { MessageArgs, MessageCode } from '../../diagnostic/index.js';
import { STANDARDS, type Standard } from '../violation.js';
import type { Subject } from './subject.js';

/** One place at which a rule is broken. */
export interface Finding {
  /** `object 12`, `page 3`, `file`. */
  readonly place: string;
  /** What fills the gaps of the rule's message, besides standard, clause and place. */
  readonly args: MessageArgs;
}

/** Finds where a file breaks a rule. */
export type Check = (subject: Subject) => readonly Finding[];

/** A rule of one standard. */
export interface Rule {
  readonly standard: Standard;
  /** The clause that asks it; the parent clause where the finer number is not certain. */
  readonly clause: string;
  readonly code: MessageCode;
  readonly check: Check;
  /** Something that the user can do. */
  readonly hints: readonly MessageCode[];
}

/** The clauses under which standards ask the same thing. */
export interface Clauses {
  readonly a?: string;
  readonly ua?: string;
  readonly x?: string;
}

const [A2A, UA1, X1A] = STANDARDS;

/** A rule for each standard that asks it. */
export function rule(
  clauses: Clauses,
  code: MessageCode,
  check: Check,
  hints: readonly MessageCode[] = [],
): readonly Rule[] {
  const places: readonly (readonly [Standard, string | undefined])[] = [
    [A2A, clauses.a],
    [UA1, clauses.ua],
    [X1A, clauses.x],
  ];
  return places.flatMap(([standard, clause]) =>
    clause === undefined ? [] : [{ standard, clause, code, check, hints }],
  );
}

/** A finding. */
export const at = (place: string, args: MessageArgs = {}): Finding => ({ place, args });

/** A finding about the file as a whole when a claim holds. */
export const inFileIf = (isBroken: boolean, args: MessageArgs = {}): readonly Finding[] =>
  isBroken ? [at('file', args)] : [];

/** How an object is named to the reader. */
export const objectPlace = (id: number): string => (id > 0 ? `object ${id}` : 'file');

/** The clause of ISO 15930-4 under which all technical requirements stand; its finer numbers are not given here. */
export const X_REQUIREMENTS = '6';
