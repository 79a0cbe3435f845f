/**
 * Judges a finished PDF by the rules of the standards that it claims to keep.
 * Input: the bytes and the standards. Output: violations, in the order of the rules. Runs again when the bytes change.
 */
import { error, type MessageArg } from '../diagnostic/index.js';
import { ANNOTATION_RULES } from './rules/annotations.js';
import { COLOUR_RULES } from './rules/colour.js';
import { FILE_STRUCTURE_RULES } from './rules/file-structure.js';
import { FONT_DICTIONARY_RULES } from './rules/font-dictionaries.js';
import { GLYPH_RULES } from './rules/glyphs.js';
import { GRAPHICS_RULES } from './rules/graphics.js';
import { INTERACTION_RULES } from './rules/interaction.js';
import { LANGUAGE_RULES } from './rules/language.js';
import { LIMIT_RULES } from './rules/limits.js';
import { METADATA_RULES } from './rules/metadata.js';
import { NAVIGATION_RULES } from './rules/navigation.js';
import { NESTING_RULES } from './rules/nesting.js';
import { PRESS_RULES } from './rules/press.js';
import type { Check, Finding, Rule } from './rules/rule.js';
import { Subject } from './rules/subject.js';
import { TAGGING_RULES } from './rules/tagging.js';
import type { Standard, Violation } from './violation.js';

/** Every rule that this room knows. */
export const RULES: readonly Rule[] = [
  ...FILE_STRUCTURE_RULES,
  ...NAVIGATION_RULES,
  ...LIMIT_RULES,
  ...GRAPHICS_RULES,
  ...COLOUR_RULES,
  ...FONT_DICTIONARY_RULES,
  ...GLYPH_RULES,
  ...ANNOTATION_RULES,
  ...INTERACTION_RULES,
  ...METADATA_RULES,
  ...TAGGING_RULES,
  ...LANGUAGE_RULES,
  ...NESTING_RULES,
  ...PRESS_RULES,
];

/** Nothing can be said of a scrambled file but that it is scrambled. */
const SAID_OF_ENCRYPTED = ['preflight/encrypted', 'preflight/shuts-out-readers'];
/** A fault that stands everywhere is told this often for each rule. */
const MAX_FINDINGS = 20;

/** What a file breaks of some standards. Never throws, whatever the bytes. */
export function checkConformance(bytes: Uint8Array, standards: readonly Standard[]): readonly Violation[] {
  const subject = new Subject(bytes);
  const found = new Map<Check, readonly Finding[]>();
  return RULES.filter(({ standard }) => standards.includes(standard)).flatMap((rule) => {
    if (subject.file.isEncrypted && !SAID_OF_ENCRYPTED.includes(rule.code)) return [];
    const findings = found.get(rule.check) ?? rule.check(subject).slice(0, MAX_FINDINGS);
    found.set(rule.check, findings);
    return findings.map((finding) => violationOf(rule, finding));
  });
}

const violationOf = ({ standard, clause, code, hints }: Rule, { place, args }: Finding): Violation => ({
  standard,
  clause,
  place,
  diagnostic: error(code, { ...args, standard, clause, place: placePhrase(place) }, { hints }),
});

/** `file`, `page 3`, `object 12` or `page 3, object 12` in the reader's words. */
function placePhrase(place: string): MessageArg {
  const [, page, within, alone] = /^(?:page (\d+)(?:, object (\d+))?|object (\d+)|file)$/.exec(place) ?? [place];
  if (page !== undefined && within !== undefined)
    return { code: 'preflight/in-page-object', args: { page, object: within } };
  if (page !== undefined) return { code: 'preflight/in-page', args: { page } };
  if (alone !== undefined) return { code: 'preflight/in-object', args: { object: alone } };
  return place === 'file' ? { code: 'preflight/in-file' } : place;
}
