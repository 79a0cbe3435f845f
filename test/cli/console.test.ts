/** Where the command speaks. */
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { allowClosedPipe } from '../../pipeline/cli/console.js';

const fault = (code: string): Error => Object.assign(new Error(`write ${code}`), { code });

it('goes on when the reader of a pipe has seen enough', () => {
  const stream = new EventEmitter();
  allowClosedPipe(stream);
  expect(() => stream.emit('error', fault('EPIPE'))).not.toThrow();
});

it('hides no other fault of a stream', () => {
  const stream = new EventEmitter();
  allowClosedPipe(stream);
  expect(() => stream.emit('error', fault('ENOSPC'))).toThrow('ENOSPC');
});
