/** The classes of characters as Chinese and Korean want them: Unicode's table with the characters that `TAILORINGS` reclasses. */
import { TAILORINGS } from './tailorings.js';
import { unpackClasses } from './unicode-classes.js';

let table: Uint8Array | undefined;

/** The tailored class of every code point, made at the first call. */
export function tailoredTable(): Uint8Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint8Array {
  const classes = unpackClasses();
  for (const { ranges = [], characters = [] } of TAILORINGS) {
    for (const [first, last, from, kind] of ranges) {
      for (let at = first; at <= last; at++) if (classes[at] === from) classes[at] = kind;
    }
    for (const [kind, list] of characters) {
      for (let i = 0; i < list.length; i++) classes[list.charCodeAt(i)] = kind;
    }
  }
  return classes;
}
