/** Where the command speaks: a terminal shows progress in place, anything else gets plain lines. */
import { english, type Catalogue } from '../diagnostic/index.js';
import { cutToWidth } from './display-width.js';

export interface Console {
  /** The words of the reader's language. */
  readonly words: Catalogue;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Shows what is going on; replaced by the next line on a terminal. */
  readonly progress: (line: string) => void;
  /** Progress line for a log that cannot replace lines. */
  readonly isTerminal: boolean;
  /** Whether what goes out may be coloured: to a terminal, if the reader has not asked for none. */
  readonly hasColors?: boolean;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const CLEAR_LINE = '\r\u001b[K';

/** A console on two streams, in a language. */
export function streamConsole(stdout: Stream, stderr: Stream, words: Catalogue = english): Console {
  const isTerminal = stderr.isTTY === true;
  const clear = isTerminal ? CLEAR_LINE : '';
  return {
    words,
    isTerminal,
    // NO_COLOR, of whatever value but an empty one, as no-color.org has it.
    hasColors: stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    out: (line) => {
      if (isTerminal) stderr.write(clear);
      stdout.write(`${line}\n`);
    },
    err: (line) => void stderr.write(`${clear}${line}\n`),
    progress: (line) => {
      // A line that breaks on the screen could not be taken back.
      if (isTerminal) stderr.write(`${clear}${cutToWidth(line, (stderr.columns ?? 80) - 1)}`);
    },
  };
}
