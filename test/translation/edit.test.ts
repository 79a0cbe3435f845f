/** Edits of one segment leave the rest of its file as it stands. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { segmentDocument } from '../../pipeline/segment/index.js';
import { NO_MARKS, readSource, withoutWhiteSpace } from '../../pipeline/source/index.js';
import {
  newSegmentFiles,
  parseSegmentFile,
  withHash,
  withKorean,
  withoutOldChinese,
  withPass,
  withState,
  writeSegmentFile,
  type SegmentFile,
} from '../../pipeline/translation/index.js';
import { scribble, seeded } from './seeded.js';

const parse = (text: string): SegmentFile => parseSegmentFile('ko/00-front.md', text).value;
const SLOTS =
  '## p001.s01 [initial] src:11111111\n> 甲。\n\n\n## p001.s02 [initial] src:22222222\n> 乙。\n\n\n## p001.s03 [initial] src:33333333\n> 丙。\n\n';
const passed = (text: string, id: string, pass: string): string => writeSegmentFile(withPass(parse(text), id, pass));
const edited = (text: string, id: string, korean: string): string =>
  writeSegmentFile(withKorean(parse(text), id, korean));

describe('setting the round', () => {
  it('writes a line under the Chinese and what is noted there, before the slot or the Korean', () => {
    expect(passed(SLOTS, 'p001.s02', '1')).toBe(SLOTS.replace('乙。\n\n', '乙。\n% pass: 1\n\n'));
    const noted = '## p001.s01 [initial] src:11111111\r\n> 甲。\r\n>- 乙。\r\n% by: 김\r\n가\r\n% note: 뒤\r\n';
    expect(passed(noted, 'p001.s01', '2')).toBe(noted.replace('김\r\n', '김\r\n% pass: 2\r\n'));
    const bare = '## p001.s01 [initial] src:11111111\n> 甲。';
    expect(passed(bare, 'p001.s01', '1')).toBe(`${bare}\n% pass: 1\n`);
  });

  it('changes the line that is there as it was written, and nothing beside it', () => {
    const written = '## p001.s01 [final] src:11111111\n> 甲。\n가\n%  pass ： 1 \n나\n';
    expect(passed(written, 'p001.s01', '12')).toBe(written.replace('： 1', '： 12'));
  });
});

describe('setting Korean', () => {
  it('fills the slot line and leaves the blank line between segments', () => {
    expect(edited(SLOTS, 'p001.s01', '가.')).toBe(SLOTS.replace('甲。\n\n', '甲。\n가.\n'));
    expect(edited(SLOTS, 'p001.s03', '다.')).toBe(SLOTS.replace('丙。\n\n', '丙。\n다.\n'));
  });

  it('replaces Korean of several lines, and empties the slot again', () => {
    const filled = edited(SLOTS, 'p001.s02', '첫째\n둘째');
    expect(filled).toBe(SLOTS.replace('乙。\n\n', '乙。\n첫째\\\n둘째\n'));
    expect(edited(filled, 'p001.s02', '하나')).toBe(SLOTS.replace('乙。\n\n', '乙。\n하나\n'));
    expect(edited(filled, 'p001.s02', '')).toBe(SLOTS);
  });

  it('makes room where a segment has no slot line', () => {
    const tight = '## p001.s01 [initial] src:11111111\n> 甲。\n## p001.s02 [initial] src:22222222\n> 乙。';
    expect(edited(tight, 'p001.s01', '가')).toBe(tight.replace('甲。\n', '甲。\n가\n'));
    expect(edited(tight, 'p001.s02', '나')).toBe(`${tight}\n나\n`);
    const single = '## p001.s01 [initial] src:11111111\n> 甲。\n\n## p001.s02 [initial] src:22222222\n> 乙。\n';
    expect(edited(single, 'p001.s01', '가')).toBe(single.replace('甲。\n', '甲。\n가\n'));
  });

  it('keeps line ends, byte order mark, notes and a missing end of the last line', () => {
    const windows = `\ufeff${SLOTS.replaceAll('\n', '\r\n')}`;
    expect(edited(windows, 'p001.s01', '가')).toBe(windows.replace('甲。\r\n\r\n', '甲。\r\n가\r\n'));
    const noted = '## p001.s01 [initial] src:11111111\n> 甲。\n% note: 메모\n옛것\n% by: 김\n것';
    expect(edited(noted, 'p001.s01', '새것')).toBe(noted.replace('옛것\n% by: 김\n것', '새것\n% by: 김'));
  });

  it('writes any text so that it is read back', () => {
    const random = seeded(42);
    const pieces = [
      '가',
      '나다 ',
      '#',
      '>',
      '%',
      '\\',
      '\\\\',
      '\n',
      ' ',
      '\t',
      '=======',
      '<<<<<<< ',
      '>>>>>>> x',
      '|||||||',
      '\u00a0',
      '2.87%',
      '\u1100\u1161',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const text = scribble(random, pieces, 12);
      const lines = text
        .normalize('NFC')
        .split('\n')
        .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
      const wanted = lines.join('\n').replace(/^\n+|\n+$/g, '');
      const file = withKorean(parse(SLOTS), 'p001.s02', text);
      expect(file.entries.map(({ korean }) => korean?.text)).toEqual([
        undefined,
        // Spaces of any kind alone are no Korean: printed they would be a blank.
        withoutWhiteSpace(wanted) === '' ? undefined : wanted,
        undefined,
      ]);
      expect(file.isSound).toBe(true);
      expect(writeSegmentFile(withKorean(file, 'p001.s02', ''))).toBe(SLOTS);
    }
  });

  it('is a mistake of ours for a segment that is not in the file', () => {
    expect(() => withKorean(parse(SLOTS), 'p009.s01', '가')).toThrow('p009.s01');
  });
});

describe('other edits', () => {
  it('change the state, and nothing else', () => {
    expect(writeSegmentFile(withState(parse(SLOTS), 'p001.s02', 'reviewed'))).toBe(
      SLOTS.replace('s02 [initial]', 's02 [reviewed]'),
    );
  });

  it('change the hash, and drop the old Chinese once it agrees', () => {
    const stale = SLOTS.replace('> 乙。\n', '> 乙。\n>- 旧。\n');
    const file = parse(stale);
    const hashes = new Map([['p001.s02', 'abcdef01']]);
    expect(writeSegmentFile(withoutOldChinese(file, hashes))).toBe(stale);
    const accepted = withHash(file, 'p001.s02', 'abcdef01');
    expect(writeSegmentFile(withoutOldChinese(accepted, hashes))).toBe(SLOTS.replace('22222222', 'abcdef01'));
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe('new files', () => {
  const source =
    readSource('zh.txt', new TextEncoder().encode('报告\n一、回顾\n甲。乙。丙。'), NO_MARKS).value ?? expect.fail();
  const [front, section] = newSegmentFiles(segmentDocument(source));

  it('have three line ends between the Chinese of an empty segment and the next header', () => {
    expect(section?.text).toMatch(/> 甲。\n\n\n## p003\.s02 \[initial\] src:[0-9a-f]{8}\n> 乙。\n\n\n## p003\.s03/);
    expect(front?.text).toMatch(/^## p001\.s01 \[initial\] src:[0-9a-f]{8}\n> 报告\n\n$/);
  });

  it.skipIf(!hasGit)('merge when two people fill neighbouring segments', () => {
    const base = section?.text ?? '';
    const fill = (id: string, korean: string): string =>
      writeSegmentFile(withState(withKorean(parse(base), id, korean), id, 'translated'));
    const folder = mkdtempSync(join(tmpdir(), 'merge-'));
    try {
      const [ours, ancestor, theirs] = ['ours', 'base', 'theirs'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]; // three names, three paths
      writeFileSync(ancestor, base);
      writeFileSync(ours, fill('p003.s01', '가.'));
      writeFileSync(theirs, fill('p003.s02', '나.'));
      execFileSync('git', ['merge-file', ours, ancestor, theirs]); // fails on a conflict
      const merged = parse(readFileSync(ours, 'utf8'));
      expect(merged.entries.map(({ id, korean }) => [id, korean?.text])).toEqual([
        ['p002.s01', undefined],
        ['p003.s01', '가.'],
        ['p003.s02', '나.'],
        ['p003.s03', undefined],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
