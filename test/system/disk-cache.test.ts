/** The cache on the disk: what was put is got again, and nothing that can happen to its files is an error. */
import * as nodeFs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskCache } from '../../pipeline/system/index.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'a cache '));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folder = (): string => join(home, '.duizhao', 'cache');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const files = (): readonly string[] => readdirSync(folder());
const only = (): string => join(folder(), files()[0] ?? '');

describe('a cache', () => {
  it('gives again what was put, in another run too, and nothing for another key', () => {
    expect(diskCache(folder()).get('中')).toBeUndefined();
    diskCache(folder()).put('中', bytesOf('가'));
    expect(textOf(diskCache(folder()).get('中'))).toBe('가');
    expect(diskCache(folder()).get('文')).toBeUndefined();
    diskCache(folder()).put('中', bytesOf('나'));
    expect(textOf(diskCache(folder()).get('中'))).toBe('나');
  });

  it.each([
    ['damaged', (bytes: Buffer) => bytes.fill(0, 40, 41)],
    ['torn', (bytes: Buffer) => bytes.subarray(0, 36)],
    ['empty', () => Buffer.alloc(0)],
  ])('does not give a file that is %s, and replaces it', (_name, damage) => {
    const cache = diskCache(folder());
    cache.put('key', bytesOf('a result of some length'));
    writeFileSync(only(), damage(readFileSync(only())));
    expect(cache.get('key')).toBeUndefined();
    cache.put('key', bytesOf('a result of some length'));
    expect(textOf(cache.get('key'))).toBe('a result of some length');
  });

  it('lets go of what was used longest ago when it takes too much room', () => {
    const cache = diskCache(folder(), { limit: 300 });
    const put = (key: string, minute: number): void => {
      const before = new Set(nodeFs.existsSync(folder()) ? files() : []);
      cache.put(key, new Uint8Array(50));
      const added = files().find((name) => !before.has(name)) ?? '';
      utimesSync(join(folder(), added), minute * 60, minute * 60);
    };
    put('one', 1);
    put('two', 2);
    put('three', 3);
    cache.get('one');
    cache.put('four', new Uint8Array(50));
    expect(['one', 'two', 'three', 'four'].filter((key) => cache.get(key))).toEqual(['one', 'three', 'four']);
    cache.put('too much for all of it', new Uint8Array(301));
    expect(cache.get('too much for all of it')).toBeUndefined();
    expect(cache.get('four')).toBeDefined();
  });

  it('removes what a killed program left half written, and leaves what another one is writing', () => {
    const cache = diskCache(folder());
    cache.put('key', bytesOf('x'));
    writeFileSync(join(folder(), 'old.1.tmp'), '');
    utimesSync(join(folder(), 'old.1.tmp'), 1, 1);
    writeFileSync(join(folder(), 'new.2.tmp'), '');
    cache.put('other', bytesOf('y'));
    expect(files().filter((name) => name.endsWith('.tmp'))).toEqual(['new.2.tmp']);
  });

  it('does without where the folder is a file, or the disk is full', () => {
    writeFileSync(join(home, '.duizhao'), '');
    const cache = diskCache(folder());
    cache.put('key', bytesOf('x'));
    expect(cache.get('key')).toBeUndefined();

    rmSync(join(home, '.duizhao'));
    const writeFileSyncHalf: typeof nodeFs.writeFileSync = (path) => {
      writeFileSync(path, 'half');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const full = diskCache(folder(), { fs: { ...nodeFs, writeFileSync: writeFileSyncHalf } });
    full.put('key', bytesOf('x'));
    expect(full.get('key')).toBeUndefined();
    expect(files()).toEqual([]);
  });
});
