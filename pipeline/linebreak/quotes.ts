/** Quotes as opening and closing marks. UAX #14 leaves ‘ ’ “ ” ambiguous (QU), which glues “六稳” to both its neighbours. */
import { T } from './tailorings.js';
import { isLineEnd, U } from './unicode-classes.js';

const APOSTROPHE = 0x2019;
const SINGLE_OPENING = 0x2018;
const ASCII_APOSTROPHE = 0x27;
const FULL_WIDTH_APOSTROPHE = 0xff07;
const STRAIGHT = '"\'＂＇';

const isLatinOrDigit = (kind: number | undefined): boolean => kind === U.AL || kind === U.HL || kind === U.NU;

/** The classes with every quote resolved: an apostrophe inside a Latin word is a letter, straight quotes open and close in turn, single and double ones each for themselves. */
export function resolveQuotes(text: string, classes: Uint8Array): Uint8Array {
  const resolved = Uint8Array.from(classes);
  const isOpen = { single: false, straightSingle: false, straightDouble: false };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isInLatin = isLatinOrDigit(classes[i - 1]) && isLatinOrDigit(classes[i + 1]);
    if (unit === SINGLE_OPENING) isOpen.single = true;
    else if (unit === APOSTROPHE && !isOpen.single && isInLatin) resolved[i] = U.AL;
    else if (unit === APOSTROPHE) isOpen.single = false;
    else if (unit === ASCII_APOSTROPHE && isInLatin) resolved[i] = U.AL;
    else if (classes[i] === U.QU && STRAIGHT.includes(text.charAt(i))) {
      const isSingle = unit === ASCII_APOSTROPHE || unit === FULL_WIDTH_APOSTROPHE;
      const kind = isSingle ? 'straightSingle' : 'straightDouble';
      resolved[i] = isOpen[kind] ? T.FULL_CLOSING : T.FULL_OPENING;
      isOpen[kind] = !isOpen[kind];
    } else if (isLineEnd(classes[i] ?? U.AL)) isOpen.single = isOpen.straightSingle = isOpen.straightDouble = false;
  }
  return resolved;
}
