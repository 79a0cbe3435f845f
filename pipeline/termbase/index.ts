/** The door of the termbase room: agreed terms, and those that are never broken. */
export { allForms, protectedTerms, readTermbase, type Term, type Termbase, type TermCell } from './termbase.js';
