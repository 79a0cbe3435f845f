/** Word's fields: what Word works out itself, with what it says until then. */
import type { Numbering } from '../../../edition/index.js';
import { fieldMark, instructionRun, textRun, type RunLook } from '../xml/text-xml.js';

/** What a field says that nobody has worked out yet. */
const UNKNOWN = '–';

/** A field. Without a result it is marked as out of date, so that Word works it out when it opens the file; an empty one shows nothing until then. */
export const field = (look: RunLook, instruction: string, result?: string): string =>
  fieldBegin(instruction, look, result === undefined) +
  (result === '' ? '' : textRun(look, result ?? UNKNOWN)) +
  fieldEnd(look);

/** What stands before the result of a field. Begin, instruction and separator are runs of their own, as Word writes them. */
export const fieldBegin = (instruction: string, look: RunLook = '', isStale = false): string =>
  fieldMark(look, 'begin', isStale) + instructionRun(look, instruction) + fieldMark(look, 'separate');

/** What stands behind the result of a field. */
export const fieldEnd = (look: RunLook = ''): string => fieldMark(look, 'end');

/** Where a number is not written as the pages themselves are, a switch of the field says how (ECMA-376, 17.16.4.3.1). */
export function numberingSwitch(numbering: Numbering): string {
  switch (numbering) {
    case 'decimal':
      return '';
    case 'lower-roman':
      return ' \\* roman';
    case 'upper-roman':
      return ' \\* ROMAN';
  }
}
