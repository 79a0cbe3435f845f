/** Where the command speaks: a terminal shows progress in place, anything else gets plain lines. */
import type { Catalogue } from '../diagnostic/index.js';
import { cutToWidth } from './display-width.js';

/** What lines are written to. */
export interface Screen {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Shows what is going on; replaced by the next line on a terminal. */
  readonly progress: (line: string) => void;
  /** Progress line for a log that cannot replace lines. */
  readonly isTerminal: boolean;
}

export interface Console extends Screen {
  /** The words of the reader's language. */
  readonly words: Catalogue;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const CLEAR_LINE = '\r\u001b[K';

/** A screen on two streams. */
export function streamScreen(stdout: Stream, stderr: Stream): Screen {
  const isTerminal = stderr.isTTY === true;
  const clear = isTerminal ? CLEAR_LINE : '';
  return {
    isTerminal,
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
