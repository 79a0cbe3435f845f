import { describe, expect, it } from 'vitest';
import { NO_MEMO, openMemo } from '../../pipeline/work/index.js';

/** Counts how often each thing is made. */
function counter(): { readonly make: (name: string) => () => { name: string }; readonly made: string[] } {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return { name };
  };
  return { make, made };
}

describe('a memo', () => {
  it('gives what was made of the same parts, texts by what they say and objects by which they are', () => {
    const memo = openMemo();
    const { make, made } = counter();
    const style = { size: 16 };
    const first = memo.keep('line', ['조선문', style, 2], make('a'));
    expect(memo.keep('line', ['조선' + '문', style, 2], make('b'))).toBe(first);
    memo.keep('line', ['조선문', { size: 16 }, 2], make('c'));
    memo.keep('line', ['汉文', style, 2], make('d'));
    expect(made).toEqual(['a', 'c', 'd']);
  });

  it('keeps stages, and parts that begin alike, apart', () => {
    const memo = openMemo();
    const { make, made } = counter();
    memo.keep('line', ['가'], make('a'));
    memo.keep('page', ['가'], make('b'));
    memo.keep('line', ['가', undefined], make('c'));
    memo.keep('line', [], make('d'));
    memo.keep('line', ['가'], make('e'));
    expect(made).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps nothing of what failed', () => {
    const memo = openMemo();
    const fail = (): never => {
      throw new Error('not made');
    };
    expect(() => memo.keep('line', ['가'], fail)).toThrow('not made');
    expect(memo.keep('line', ['가'], () => 7)).toBe(7);
  });

  it('makes what takes its time once, and again where it failed', async () => {
    const memo = openMemo();
    const { make, made } = counter();
    const later = (name: string) => (): Promise<unknown> => Promise.resolve(make(name)());
    const fails = (): Promise<unknown> => Promise.reject(new Error('abandoned'));
    await expect(memo.keepAsync('pdf', ['가'], fails)).rejects.toThrow('abandoned');
    await memo.keepAsync('pdf', ['가'], later('a'));
    await memo.keepAsync('pdf', ['가'], later('b'));
    expect([made, memo.size]).toEqual([['a'], 1]);
  });

  it('keeps a result that is undefined', () => {
    const memo = openMemo();
    let made = 0;
    const make = (): undefined => {
      made += 1;
      return undefined;
    };
    memo.keep('face', ['가'], make);
    memo.keep('face', ['가'], make);
    expect(made).toBe(1);
  });

  it('lets go of everything when it is told to, and makes it once again', () => {
    const memo = openMemo();
    const { make, made } = counter();
    for (const name of ['a', 'b', 'c']) {
      memo.keep('line', ['가'], make(name));
      if (name === 'b') memo.letGo();
      memo.endBuild();
    }
    memo.keep('line', ['가'], make('d'));
    expect([made, memo.size]).toEqual([['a', 'c'], 1]);
  });

  it('lets go of what no build asks for any more, and never of what each of them asks for', () => {
    const memo = openMemo();
    const { make, made } = counter();
    memo.keep('line', ['old', 1], make('old'));
    for (let build = 0; build < 6; build += 1) {
      memo.keep('line', ['held', 1], make('held'));
      memo.endBuild();
    }
    expect(memo.size).toBe(1);
    memo.keep('line', ['held', 1], make('held'));
    memo.keep('line', ['old', 1], make('old'));
    expect(made).toEqual(['old', 'held', 'old']);
  });

  it('still has what the last builds did without, so that an edit taken back costs nothing', () => {
    const memo = openMemo();
    const { make, made } = counter();
    for (const text of ['가', '나', '가']) {
      memo.keep('line', [text], make(text));
      memo.endBuild();
    }
    expect(made).toEqual(['가', '나']);
  });
});

it('without a memo everything is made anew', () => {
  const { make, made } = counter();
  NO_MEMO.keep('line', ['가'], make('a'));
  NO_MEMO.keep('line', ['가'], make('b'));
  expect(made).toEqual(['a', 'b']);
});
