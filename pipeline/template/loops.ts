/** The loops of one template as it runs: an outermost loop is put off, run in steps, and each of its members only if it would print something new. */
import Handlebars from 'handlebars';
import type { KeyPart, Memo, Steps } from '../work/index.js';
import { bareCopy } from './bare-copy.js';
import { loopNames, type LoopHash } from './mark-loops.js';

/** What a block helper is given by the library. */
export type Options = Handlebars.HelperOptions;

/** One run of an `each`: its list, which has members, and what the library gave. */
export interface Loop {
  readonly list: readonly object[];
  readonly options: Options;
}

/** Stands in the text for a loop that was put off: a code point that is no character (Unicode, 23.7). */
export const LOOP_MARK = '\uffff';

/** Runs the loops of one template. */
export class Loops {
  /** The loops that were put off so far; undefined where they run at once. */
  private waiting: Loop[] | undefined;

  /** The text of a loop, or a mark in its place. */
  run(loop: Loop): string {
    if (!this.waiting) return loop.list.map((_, index) => textOf(loop, index)).join('');
    this.waiting.push(loop);
    return LOOP_MARK;
  }

  /** What a template prints, with a mark for every loop in it, and these loops in order. */
  putOff(run: () => string): { readonly text: string; readonly loops: readonly Loop[] } {
    const waiting: Loop[] = [];
    this.waiting = waiting;
    try {
      return { text: run(), loops: waiting };
    } finally {
      this.waiting = undefined;
    }
  }

  /** The texts of a loop's members. */
  *texts(loop: Loop, memo: Memo): Steps<readonly string[]> {
    const values = outerKey(loop);
    const texts: string[] = [];
    for (const [index, member] of loop.list.entries()) {
      const make = (): string => textOf(loop, index);
      const key = values && [this, ...values, ...loopKey(loop, index), member];
      texts.push(key ? memo.keep('template/member', key, make) : make());
      yield;
    }
    return texts;
  }
}

/** The text of one member. */
function textOf({ list, options }: Loop, index: number): string {
  const loop = { index, key: index, first: index === 0, last: index === list.length - 1 };
  const member = bareCopy(list[index]);
  const data: unknown = Object.assign(Handlebars.createFrame(options.data) as object, loop);
  return options.fn(member, { data, blockParams: [member, index] });
}

/** What the body takes from outside; undefined where that is more than texts, flags and numbers: copies of groups are never the same object. */
function outerKey({ options }: Loop): readonly KeyPart[] | undefined {
  const { block, loop, ...values } = hashOf(options);
  const parts: KeyPart[] = [block, loop];
  for (const value of Object.values(values)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
    parts.push(value);
  }
  return parts;
}

/** What the body uses of the loop itself. */
function loopKey({ list, options }: Loop, index: number): readonly KeyPart[] {
  return loopNames(hashOf(options)).map((name) => {
    switch (name) {
      case 'index':
        return index;
      case 'first':
        return index === 0;
      case 'last':
        return index === list.length - 1;
    }
  });
}

/** `LoopMarker` wrote it into every `each`. */
const hashOf = (options: Options): LoopHash => options.hash as LoopHash;
