/** Word's fields: what Word works out itself, with what it says until then. */
import { TextRun, type IRunOptions } from 'docx';
import type { Numbering } from '../../../edition/index.js';
import { fieldCharacter, FieldInstruction, textRun } from '../xml/docx-gaps.js';

/** What a field says that nobody has worked out yet. */
const UNKNOWN = '–';

/** A field. Without a result it is marked as out of date, so that Word works it out when it opens the file; an empty one shows nothing until then. */
export const field = (options: IRunOptions, instruction: string, result?: string): readonly TextRun[] => [
  ...fieldBegin(instruction, { options, isStale: result === undefined }),
  ...(result === '' ? [] : [textRun(options, result ?? UNKNOWN)]),
  fieldEnd(options),
];

/** What stands before the result of a field. Begin, instruction and separator are runs of their own, as Word writes them. */
export const fieldBegin = (
  instruction: string,
  { options = {}, isStale = false }: { readonly options?: IRunOptions; readonly isStale?: boolean } = {},
): readonly TextRun[] =>
  [fieldCharacter('begin', isStale), new FieldInstruction(instruction), fieldCharacter('separate')].map(
    (child) => new TextRun({ ...options, children: [child] }),
  );

/** What stands behind the result of a field. */
export const fieldEnd = (options: IRunOptions = {}): TextRun =>
  new TextRun({ ...options, children: [fieldCharacter('end')] });

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
