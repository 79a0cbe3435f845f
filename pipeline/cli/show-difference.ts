/** What became of a text, on a terminal in colours, elsewhere in signs. */
import type { DifferencePart } from '../translation/index.js';

/** Old and new parts: `[-2.87%-]{+2.78%+}`, or struck out in red and in green. */
export const showDifference = (parts: readonly DifferencePart[], isColoured: boolean): string =>
  parts.map((part) => (isColoured ? inColour(part) : inSigns(part))).join('');

/** Whether a terminal is written to whose user has not asked for plain text (no-color.org). */
export const isColoured = (isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean =>
  isTerminal && !environment['NO_COLOR'];

function inSigns({ kind, text }: DifferencePart): string {
  switch (kind) {
    case 'same':
      return text;
    case 'old':
      return `[-${text}-]`;
    case 'new':
      return `{+${text}+}`;
  }
}

function inColour({ kind, text }: DifferencePart): string {
  switch (kind) {
    case 'same':
      return text;
    case 'old':
      return `\u001b[31;9m${text}\u001b[0m`;
    case 'new':
      return `\u001b[32m${text}\u001b[0m`;
  }
}
