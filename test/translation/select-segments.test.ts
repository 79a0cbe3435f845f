/** Segments are found by the names that people give them. */
import { describe, expect, it } from 'vitest';
import { parseSegmentFile, segmentNames, selectSegments, type SegmentFile } from '../../pipeline/translation/index.js';

const file = (name: string, ...ids: readonly string[]): SegmentFile =>
  parseSegmentFile(
    `translations/mini/ko/${name}.md`,
    ids
      .map((id) => {
        const chinese = id
          .split('+')
          .map(() => '> 甲。\n')
          .join('');
        return `## ${id} [initial] src:11111111\n${chinese}\n\n`;
      })
      .join(''),
  ).value;
const FILES = [
  file('00-front', 'p001.s01', 'p002.s01+s02', 'p002.s03'),
  file('01-00', 'p003.s01', 'p003.s01a', 'p003a.s01'),
];
const found = (name: string): readonly string[] | string => {
  const selection = selectSegments(FILES, name);
  switch (selection.kind) {
    case 'found':
      return selection.segments.map(({ entry }) => entry.id);
    case 'unknown':
      return `unknown ${selection.name}`;
    case 'reversed':
      return `reversed ${selection.first} ${selection.last}`;
  }
};

describe('a name', () => {
  it.each([
    ['p003.s01', 'a segment', ['p003.s01']],
    ['p002.s01+s02', 'a join', ['p002.s01+s02']],
    ['p002.s02', 'one sentence of a join', ['p002.s01+s02']],
    ['p002', 'a paragraph', ['p002.s01+s02', 'p002.s03']],
    ['01-00', 'a section file', ['p003.s01', 'p003.s01a', 'p003a.s01']],
    ['01-00.md', 'a section file as it is called', ['p003.s01', 'p003.s01a', 'p003a.s01']],
    ['p002.s03..p003.s01', 'a stretch over files', ['p002.s03', 'p003.s01']],
    ['p002.s02..s03', 'a stretch in a paragraph', ['p002.s01+s02', 'p002.s03']],
    ['p001..p002', 'a stretch of paragraphs', ['p001.s01', 'p002.s01+s02', 'p002.s03']],
    ['p003.s01..p003.s01', 'a stretch of one', ['p003.s01']],
  ])('%s stands for %s', (name, _, ids) => {
    expect(found(name)).toEqual(ids);
  });

  it('that stands for nothing is given back, of a stretch the end that is not there', () => {
    expect(found('p009')).toBe('unknown p009');
    // A paragraph inserted later is another one.
    expect(found('p00')).toBe('unknown p00');
    expect(found('p001.s01..p009.s01')).toBe('unknown p009.s01');
    expect(found('p001.s09..p002')).toBe('unknown p001.s09');
    expect(found('p001.s01..s09')).toBe('unknown p001.s09');
  });

  it('of a stretch that runs backwards is none', () => {
    expect(found('p003.s01..p001.s01')).toBe('reversed p003.s01 p001.s01');
  });

  it('is one of a list that can be looked through', () => {
    expect(segmentNames(FILES.slice(0, 1))).toEqual([
      ...['p001.s01', 'p001', 'p002.s01+s02', 'p002.s01', 'p002.s02', 'p002', 'p002.s03', '00-front'],
    ]);
  });
});
