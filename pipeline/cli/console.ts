/** Where the command speaks: a terminal shows progress in place, anything else gets plain lines. */
import type { Catalogue } from '../diagnostic/index.js';
import { cutToWidth } from './display-width.js';
import { isColoured } from './show-difference.js';

/** What lines are written to. */
export interface Screen {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Shows what is going on; replaced by the next line on a terminal. */
  readonly progress: (line: string) => void;
  /** Progress line for a log that cannot replace lines. */
  readonly isTerminal: boolean;
  /** Whether what goes out may be coloured: to a terminal, if the reader has not asked for none. */
  readonly hasColors?: boolean;
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

/**
 * Lets a reader that has seen enough (`duizhao status | head`) close its end: what would still be written goes nowhere, the work is
 * done to its end, and the exit code is that of the work. Any other fault of the stream is thrown.
 */
export function allowClosedPipe(stream: { on(event: 'error', listener: (cause: Error) => void): unknown }): void {
  stream.on('error', (cause) => {
    if (!('code' in cause) || cause.code !== 'EPIPE') throw cause;
  });
}

const CLEAR_LINE = '\r\u001b[K';

/** A screen on two streams. */
export function streamScreen(stdout: Stream, stderr: Stream): Screen {
  const isTerminal = stderr.isTTY === true;
  const clear = isTerminal ? CLEAR_LINE : '';
  return {
    isTerminal,
    hasColors: isColoured(stdout.isTTY === true, process.env),
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
