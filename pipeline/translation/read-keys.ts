/** The `% key: value` lines of one segment. */
import type { MessageArgs, MessageCode } from '../diagnostic/index.js';
import type { Note } from './aligned-document.js';

/** What the `%` lines of a segment say. */
export interface Keys {
  readonly notes: readonly Note[];
  readonly by: string | undefined;
  readonly pass: string | undefined;
  readonly staysChinese: boolean;
}

/** Something wrong with the line of this number. */
export interface KeyMistake {
  readonly code: MessageCode;
  readonly args: MessageArgs;
  readonly number: number;
  readonly hint: MessageCode;
}

/** A `%` line and its number in the file. */
export interface KeyLine {
  readonly text: string;
  readonly number: number;
}

const KEY = /^%[ \t]*([^:：]*?)[ \t]*[:：][ \t]*(.*?)[ \t]*$/s;
/** Set further in than its key would be: it answers the note above. */
const REPLY = /^%(?:[ \t]{2,}|\t)/;
/** Keys that say one thing of a segment; notes may repeat. */
const SINGLE = ['by', 'pass', 'translate'];

/** Reads the key lines of the segment `id`. */
export function readKeys(
  id: string,
  lines: readonly KeyLine[],
): { readonly keys: Keys; readonly mistakes: readonly KeyMistake[] } {
  const notes: Note[] = [];
  const values = new Map<string, string>();
  const mistakes: KeyMistake[] = [];
  for (const { text, number } of lines) {
    const [, key = '', value = ''] = KEY.exec(text) ?? [];
    const mistake = (code: MessageCode, args: MessageArgs, hint: MessageCode): void => {
      mistakes.push({ code, args: { id, ...args }, number, hint });
    };
    if (REPLY.test(text) && notes.length > 0) notes.push({ text: text.slice(1).trim(), isReply: true });
    else if (key === 'note') notes.push({ text: value, isReply: false });
    else if (!SINGLE.includes(key))
      mistake('translation/unknown-key', { key: key || text.slice(1).trim() }, 'hint/use-note');
    else if (values.has(key)) mistake('translation/repeated-key', { key }, 'hint/keep-one-line');
    else if (key === 'translate' && value !== 'no')
      mistake('translation/bad-translate', { found: value }, 'hint/translate-no');
    else values.set(key, value);
  }
  const keys = { notes, by: values.get('by'), pass: values.get('pass'), staysChinese: values.has('translate') };
  return { keys, mistakes };
}
