/** The terms that are never broken at a line end, from `translations/termbase.csv`; a project need not have one. */
import type { Warned } from '../diagnostic/index.js';
import { readCsv } from '../spreadsheet/index.js';
import { protectedTerms, readTermbase } from '../termbase/index.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

const FILE = 'translations/termbase.csv';

/** Protected terms in both languages, longest first. */
export function loadProtectedTerms(world: World): Warned<readonly string[]> {
  if (world.readFile(FILE).kind === 'missing') return { value: [], diagnostics: [] };
  const text = readText(world, FILE);
  if (text.value === undefined) return { value: [], diagnostics: text.diagnostics };
  const termbase = readTermbase(FILE, readCsv(text.value));
  return { value: protectedTerms(termbase.value), diagnostics: termbase.diagnostics };
}
