/** Names of Word styles: from element and classes of the markup to what stands in Word's style list. */

/** Word's own styles that markup may name; under these names Word translates them and offers its shortcuts. */
const BUILT_IN_NAMES = {
  paragraph: [
    'Title',
    'Subtitle',
    'Salutation',
    'Date',
    'Signature',
    'Closing',
    'Quote',
    'caption',
    'header',
    'footer',
    ...['heading 1', 'heading 2', 'heading 3', 'heading 4', 'heading 5'],
  ],
  character: ['Strong', 'Emphasis'],
} as const;

export type StyleType = keyof typeof BUILT_IN_NAMES;

export interface StyleName {
  /** ASCII, unique in the document. */
  readonly id: string;
  readonly name: string;
  readonly isBuiltIn: boolean;
}

/** Elements that stand without a class. */
const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  p: 'Paragraph',
  span: 'Text',
  a: 'Link',
  em: 'Emphasis',
  strong: 'Strong',
  b: 'Strong',
  i: 'Emphasis',
};

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `p.dash` → `Dash`, `span.run-in-heading` → `Run-in-heading`, `strong` → `Strong`, `a.entry::after` → `Entry after`. */
export function readableName(styleName: string): string {
  const [element = '', pseudo] = styleName.split('::');
  if (pseudo !== undefined) return `${readableName(element)} ${pseudo}`;
  const [tag = '', ...classes] = element.split('.');
  if (classes.length === 0) return ELEMENT_NAMES[tag] ?? capitalised(tag);
  return capitalised(classes.join(' '));
}

/** Hands out names and ids, each once; Word compares both without regard to case. */
export class NameRegister {
  private readonly taken = new Set<string>();

  /** A name for a style: the wished one, or the first of the wished one with a number that is free. */
  take(wished: string, type: StyleType): StyleName {
    const builtIn = BUILT_IN_NAMES[type].find((name) => name.toLowerCase() === wished.toLowerCase());
    const other = type === 'paragraph' ? 'character' : 'paragraph';
    // A character style may not take the name of one of Word's paragraph styles, nor the reverse.
    const isOther = BUILT_IN_NAMES[other].some((name) => name.toLowerCase() === wished.toLowerCase());
    const name = this.unique(
      isOther ? `${wished} ${type === 'character' ? 'text' : 'paragraph'}` : (builtIn ?? wished),
    );
    const ascii = capitalised(name).replace(/[^A-Za-z0-9]/g, '');
    return { id: this.unique(`#${ascii === '' ? 'Style' : ascii}`).slice(1), name, isBuiltIn: name === builtIn };
  }

  /** Whether a name is still free. */
  isFree(name: string): boolean {
    return !this.taken.has(name.toLowerCase());
  }

  private unique(wished: string): string {
    const glue = wished.startsWith('#') ? '' : ' ';
    let candidate = wished;
    for (let number = 2; !this.isFree(candidate); number += 1) candidate = `${wished}${glue}${number}`;
    this.taken.add(candidate.toLowerCase());
    return candidate;
  }
}
