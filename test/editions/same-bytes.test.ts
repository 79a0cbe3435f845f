/** Same input, same bytes: clean builds in one process and in another, under another clock, zone and language. */
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { FORMATS } from '../../pipeline/build/index.js';
import { EDITIONS, finishedIn, finishEditions, type FinishedEditions } from './finished-editions.js';
import { freshProgram } from './fresh-program.js';

const first = await finishEditions();
afterAll(first.remove);

const FILES = EDITIONS.flatMap((edition) => FORMATS.map((format) => [edition, format] as const));

/** A digest of every file: short enough to be read where one differs. */
const digests = (finished: FinishedEditions, formats: readonly string[]): readonly string[] =>
  FILES.filter(([, format]) => formats.includes(format)).map(
    ([edition, format]) =>
      `${edition}.${format} ${createHash('sha256').update(finished.bytes(edition, format)).digest('hex')}`,
  );

describe('two clean builds in two folders', () => {
  it('give the same bytes in one process', async () => {
    const second = await finishEditions();
    onTestFinished(second.remove);
    expect(digests(second, FORMATS)).toEqual(digests(first, FORMATS));
  });

  it('give the same bytes in a process of its own, in another zone and language', () => {
    const program = freshProgram();
    onTestFinished(program.remove);
    const out = mkdtempSync(join(tmpdir(), 'duizhao-out-'));
    const other = finishedIn(out);
    onTestFinished(other.remove);
    const { status, output } = program.run(['build', '--out', out], {
      ...{ TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1' },
    });
    expect(status, output).toBe(0);
    const formats = ['pdf', 'docx', 'html'];
    expect(digests(other, formats)).toHaveLength(3 * EDITIONS.length);
    expect(digests(other, formats)).toEqual(digests(first, formats));
  });
});
