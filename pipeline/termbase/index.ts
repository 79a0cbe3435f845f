/** The door of the termbase room: agreed terms, those that are never broken, and one form put for another. */
export { placeRow, type RowKey } from './place-row.js';
export {
  replaceTerm,
  withEdits,
  type Doubt,
  type DoubtKind,
  type FormPlace,
  type TermReplacement,
  type TextEdit,
} from './replace-term.js';
export { cellSpan, findFaults, rowLabel } from './termbase-faults.js';
export {
  allForms,
  protectedTerms,
  readTermbase,
  readTermRows,
  STATUSES,
  TERM_COLUMNS,
  type Term,
  type Termbase,
  type TermCell,
  type TermColumn,
  type TermRow,
} from './termbase.js';
