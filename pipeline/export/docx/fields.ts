/** Word's fields: what Word works out itself, with what it says until then. */
import { BuilderElement, TextRun, XmlComponent, type IRunOptions } from 'docx';
import type { Numbering } from '../../edition/index.js';

const fieldCharacter = (type: 'begin' | 'separate' | 'end', isStale = false): XmlComponent =>
  new BuilderElement({
    name: 'w:fldChar',
    attributes: {
      type: { key: 'w:fldCharType', value: type },
      ...(isStale && { dirty: { key: 'w:dirty', value: 'true' } }),
    },
  });

/** The library writes the instructions of the fields that it knows, and no others. */
class Instruction extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push(instruction);
  }
}

/** What a field shows until Word works it out. */
class Result extends XmlComponent {
  constructor(text: string) {
    super('w:t');
    this.root.push(text);
  }
}

/** What a field says that nobody has worked out yet. */
const UNKNOWN = '–';

/** A field as one run. Without a result it is marked as out of date, so that Word works it out when it opens the file. */
export const field = (options: IRunOptions, instruction: string, result?: string): TextRun =>
  new TextRun({
    ...options,
    children: [
      fieldCharacter('begin', result === undefined),
      new Instruction(instruction),
      fieldCharacter('separate'),
      new Result(result ?? UNKNOWN),
      fieldCharacter('end'),
    ],
  });

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
