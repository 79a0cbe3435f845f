/** The termbase, and what it tells the layout: words that are never broken. A project need not have one. */
import type { Warned } from '../diagnostic/index.js';
import type { LayoutContext } from '../layout/index.js';
import { readCsv } from '../spreadsheet/index.js';
import { allForms, protectedTerms, readTermbase, type Termbase } from '../termbase/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { keepByBytes, readText } from './read-text.js';
import type { World } from './world.js';

/** The terms of all documents. */
export const TERMBASE_FILE = 'translations/termbase.csv';

/** The terms that the checks ask for; those that stay whole on every page, and those that stay whole in titles. */
export interface Terms extends Pick<LayoutContext, 'protectedTerms' | 'titleTerms'> {
  readonly termbase: Termbase;
}

/** Reads `translations/termbase.csv`; a file that says what it said before gives the same object. */
export function loadTerms(world: World, memo: Memo = NO_MEMO): Warned<Terms> {
  return world.readFile(TERMBASE_FILE).kind === 'missing'
    ? memo.keep('no-terms', [], () => readTerms(world))
    : keepByBytes(memo, 'terms', TERMBASE_FILE, { world, make: () => readTerms(world) });
}

function readTerms(world: World): Warned<Terms> {
  const none = { termbase: { terms: [] }, protectedTerms: [], titleTerms: [] };
  if (world.readFile(TERMBASE_FILE).kind === 'missing') return { value: none, diagnostics: [] };
  const text = readText(world, TERMBASE_FILE);
  if (text.value === undefined) return { value: none, diagnostics: text.diagnostics };
  const rows = readCsv(TERMBASE_FILE, text.value);
  if (rows.diagnostics.length > 0) return { value: none, diagnostics: rows.diagnostics };
  const { value: termbase, diagnostics } = readTermbase(TERMBASE_FILE, rows.value);
  return { value: { termbase, protectedTerms: protectedTerms(termbase), titleTerms: allForms(termbase) }, diagnostics };
}
