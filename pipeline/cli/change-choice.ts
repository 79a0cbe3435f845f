/** The option `--changes`: which text of a document with tracked changes counts. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import { CHANGE_CHOICES, type ChangeChoice } from '../source/index.js';

/** What was said, or what is wrong with it. */
export type SaidChoice =
  | { readonly kind: 'choice'; readonly choice: ChangeChoice }
  | { readonly kind: 'mistake'; readonly diagnostic: Diagnostic };

/** Reads the option; undefined where it is not given. */
export function readChangeChoice(options: ReadonlyMap<string, string>): SaidChoice | undefined {
  const said = options.get('changes');
  if (said === undefined) return undefined;
  const choice = CHANGE_CHOICES.find((known) => known === said);
  if (choice) return { kind: 'choice', choice };
  const hints = [{ code: 'hint/change-choices', args: { choices: CHANGE_CHOICES } }] as const;
  return { kind: 'mistake', diagnostic: error('cli/unknown-changes', { changes: said }, { hints }) };
}
