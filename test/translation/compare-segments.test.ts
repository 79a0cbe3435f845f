/** What has changed between two states of segment files is told segment by segment. */
import { describe, expect, it } from 'vitest';
import { compareSegments, parseSegmentFile, type SegmentFile } from '../../pipeline/translation/index.js';

const file = (...blocks: readonly string[]): readonly SegmentFile[] => [
  parseSegmentFile('ko/01-00.md', `${blocks.join('\n')}\n`).value,
];
const block = (id: string, state: string, ...lines: readonly string[]): string =>
  [`## ${id} [${state}] src:11111111`, ...lines, ''].join('\n');
const A = block('p001.s01', 'translated', '> 甲乙。', '가 나.');
const B = block('p001.s02', 'translated', '> 丙。', '다.');
const changes = (before: readonly SegmentFile[], after: readonly SegmentFile[]): readonly string[] =>
  compareSegments(before, after).map(
    ({ id, kinds, before: was, after: is, chinese, korean, line }) =>
      `${id}:${line} ${kinds.join('+')} ${was ?? '–'}→${is ?? '–'} ${chinese}/${korean}`,
  );

describe('between two states', () => {
  it('nothing has changed where only places and hashes have', () => {
    expect(changes(file(A, B), file(`% free text\n${A}`, B.replace('11111111', '22222222')))).toEqual([]);
  });

  it('each segment says what of it has changed, and how much text that is', () => {
    const edited = block('p001.s01', 'translated', '> 甲乙戊。', '가 나 라.');
    const reviewed = block('p001.s02', 'reviewed', '> 丙。', '% pass: 2', '다.');
    expect(changes(file(A, B), file(edited, reviewed))).toEqual([
      'p001.s01:1 chinese+korean translated→translated 3/3',
      'p001.s02:5 state+pass translated→reviewed 0/0',
    ]);
  });

  it('segments are new or gone', () => {
    expect(changes(file(A), file(B))).toEqual([
      'p001.s02:1 added –→translated 1/1',
      'p001.s01:1 removed translated→– 2/2',
    ]);
    expect(changes([], file(A))).toEqual(['p001.s01:1 added –→translated 2/2']);
  });

  it('a join is what its sentences were, and one that was parted is not gone', () => {
    const joined = block('p001.s01+s02', 'translated', '> 甲乙。', '> 丙。', '가 나 다.');
    expect(changes(file(A, B), file(joined))).toEqual(['p001.s01+s02:1 korean translated→translated 0/3']);
    expect(changes(file(joined), file(A, B)).map((change) => change.split(' ')[0])).toEqual([
      'p001.s01:1',
      'p001.s02:5',
    ]);
  });
});
