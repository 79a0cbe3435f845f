/** The line breaks of UAX #14 (Unicode 15.0) as they are for any language, before this program's tailorings. */
import { findBreaks, type UnicodeBreak } from './find-breaks.js';
import { pairTable, UNICODE_PAIRS, type PairTable } from './pair-rules.js';
import { classesOf, unpackClasses } from './unicode-classes.js';

/** Made at the first call. */
let tables: { readonly classes: Uint8Array; readonly pairs: PairTable } | undefined;

/**
 * What UAX #14 says of each UTF-16 offset from 0 to `text.length`, its default rules with the numbers of section 8.2, example 7, as LineBreakTest.txt has them.
 */
export function untailoredBreaks(text: string): readonly UnicodeBreak[] {
  tables ??= { classes: unpackClasses(), pairs: pairTable(UNICODE_PAIRS) };
  return findBreaks(classesOf(text, tables.classes), tables.pairs);
}
