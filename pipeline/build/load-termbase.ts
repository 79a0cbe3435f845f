/** What the termbase tells the layout: words that are never broken. A project need not have a termbase. */
import type { Warned } from '../diagnostic/index.js';
import type { LayoutContext } from '../layout/index.js';
import { readCsv } from '../spreadsheet/index.js';
import { allForms, protectedTerms, readTermbase } from '../termbase/index.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

const FILE = 'translations/termbase.csv';

/** Terms that stay whole on every page, and those that stay whole in titles. */
export type WholeTerms = Pick<LayoutContext, 'protectedTerms' | 'titleTerms'>;

/** Reads `translations/termbase.csv`. */
export function loadWholeTerms(world: World): Warned<WholeTerms> {
  const none = { protectedTerms: [], titleTerms: [] };
  if (world.readFile(FILE).kind === 'missing') return { value: none, diagnostics: [] };
  const text = readText(world, FILE);
  if (text.value === undefined) return { value: none, diagnostics: text.diagnostics };
  const rows = readCsv(FILE, text.value);
  if (rows.diagnostics.length > 0) return { value: none, diagnostics: rows.diagnostics };
  const { value: termbase, diagnostics } = readTermbase(FILE, rows.value);
  return { value: { protectedTerms: protectedTerms(termbase), titleTerms: allForms(termbase) }, diagnostics };
}
