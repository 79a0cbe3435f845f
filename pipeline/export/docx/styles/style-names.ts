/** Names of Word styles: from element and classes of the markup to what stands in Word's style list. */
import { primarySubtag } from '../xml/word-xml.js';
import { builtInName, languageSuffix, localName, type NamingLanguage } from './style-words.js';

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
    'TOC Heading',
    ...['toc 1', 'toc 2', 'toc 3', 'toc 4', 'toc 5'],
  ],
  character: ['Strong', 'Emphasis', 'Hyperlink', 'FollowedHyperlink'],
} as const;

export type StyleType = keyof typeof BUILT_IN_NAMES;

export interface StyleName {
  /** ASCII, unique in the document, the same whichever language names the styles. */
  readonly id: string;
  /** What Word's style list shows: one of Word's own names, or ours in the leading language. */
  readonly name: string;
  /** What the id is made of. */
  readonly english: string;
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
function readableName(styleName: string): string {
  const [element = '', pseudo] = styleName.split('::');
  if (pseudo !== undefined) return `${readableName(element)} ${pseudo}`;
  const [tag = '', ...classes] = element.split('.');
  if (classes.length === 0) return ELEMENT_NAMES[tag] ?? capitalised(tag);
  return capitalised(classes.join(' '));
}

/** A style that has its name, and the language of its text. */
export interface NamedStyle {
  readonly style: StyleName;
  readonly lang: string;
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Hands out names and ids, each once; Word compares both without regard to case. */
export class NameRegister {
  private readonly taken = new Set<string>();

  constructor(private readonly naming?: NamingLanguage) {}

  /** A style of Word's, or of the program's own in every file; `local`: what ours is called. */
  fixed(english: string, local?: string, type: StyleType = 'paragraph'): StyleName {
    return this.take(type, english, local);
  }

  /** The name of the first style of a kind of text. */
  first(styleName: string, type: StyleType): StyleName {
    const english = readableName(styleName);
    const hasClass = styleName.includes('.');
    // An element without a class that is one of Word's own styles (header, strong) stays so.
    const isWordsOwn = !hasClass && BUILT_IN_NAMES[type].some((name) => sameName(name, english));
    const local = isWordsOwn ? undefined : localName(styleName, this.naming);
    return this.take(type, english, local);
  }

  /** The name of a further look of what `first` names: in a bilingual edition nearly always the other language. */
  further(first: NamedStyle, lang: string, type: StyleType): StyleName {
    const subtag = primarySubtag(lang);
    const isOtherLanguage = subtag !== primarySubtag(first.lang);
    const inLanguage = `${first.style.english} ${subtag}`;
    const isFree = type === 'paragraph' && isOtherLanguage && this.isFree(inLanguage);
    const english = isFree ? inLanguage : first.style.english;
    const base = this.localBase(first.style);
    if (!this.naming || base === undefined) return this.take(type, english);
    return this.take(type, english, base + (isOtherLanguage ? languageSuffix(lang, this.naming) : ''));
  }

  /** What stands before the suffix; undefined where a style is called in English. */
  private localBase({ name, english, isBuiltIn }: StyleName): string | undefined {
    if (isBuiltIn) return builtInName(name, this.naming);
    return name === english ? undefined : name;
  }

  /**
   * A name for a style: the wished one, or the first of the wished one with a number that is free.
   * Without `local` it is called as in English, or as Word calls its own style of that name.
   */
  private take(type: StyleType, wished: string, local?: string): StyleName {
    const builtIn = BUILT_IN_NAMES[type].find((name) => sameName(name, wished));
    const other = type === 'paragraph' ? 'character' : 'paragraph';
    // A character style may not take the name of one of Word's paragraph styles, nor the reverse.
    const isOther = BUILT_IN_NAMES[other].some((name) => sameName(name, wished));
    const english = this.unique(
      isOther ? `${wished} ${type === 'character' ? 'text' : 'paragraph'}` : (builtIn ?? wished),
    );
    const ascii = capitalised(english).replace(/[^A-Za-z0-9]/g, '');
    const id = this.unique(`#${ascii === '' ? 'Style' : ascii}`).slice(1);
    if (local !== undefined) return { id, english, name: this.unique(local), isBuiltIn: false };
    const isBuiltIn = english === builtIn;
    // Word shows its own style under this name, so no other may have it.
    const shown = isBuiltIn ? builtInName(english, this.naming) : undefined;
    if (shown !== undefined) this.unique(shown);
    return { id, english, name: english, isBuiltIn };
  }

  /** Whether a name is still free. */
  private isFree(name: string): boolean {
    return !this.taken.has(name.toLowerCase());
  }

  private unique(wished: string): string {
    const glue = wished.startsWith('#') || wished.endsWith('）') ? '' : ' ';
    let candidate = wished;
    for (let number = 2; !this.isFree(candidate); number += 1) candidate = `${wished}${glue}${number}`;
    this.taken.add(candidate.toLowerCase());
    return candidate;
  }
}
