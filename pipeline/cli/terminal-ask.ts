/** Questions to whoever sits at the terminal. */
import { createInterface } from 'node:readline';
import type { Ask } from './build-command.js';

/** A way of asking, to be closed after the last question; undefined where nobody sits there. */
export function terminalAsk(): { readonly ask: Ask; readonly close: () => void } | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  let isClosed = false;
  let giveUp: (() => void) | undefined;
  // Ctrl-C and Ctrl-D end the questions, and what was answered stands.
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    isClosed = true;
    giveUp?.();
  });
  const ask: Ask = (question) =>
    new Promise((answer) => {
      if (isClosed) {
        answer(undefined);
        return;
      }
      giveUp = () => answer(undefined);
      reader.question(question, answer);
    });
  return { ask, close: () => reader.close() };
}
