/** Two versions of a segment file made one: what one side changed is taken, what both changed is asked, nothing is lost. */
import { describe, expect, it } from 'vitest';
import {
  answerConflicts,
  conflictsOf,
  isMerged,
  mergeSegmentFiles,
  parseSegmentFile,
  splitConflicts,
  withKorean,
  withState,
  writeMergedFile,
  writeSegmentFile,
  type MergeConflict,
  type SegmentFile,
  type State,
} from '../../pipeline/translation/index.js';
import { seededRandom, type Random } from '../support/random.js';

const FILE = 'translations/report/ko/01-01.md';
const LABELS = { ours: 'HEAD', theirs: 'proofreading' };

const parse = (text: string): SegmentFile => parseSegmentFile(FILE, text).value;

/** Lines of three segments: the first and second with Korean, the third an empty slot. */
const BASE = [
  '## p003.s01 [translated] src:11111111',
  '> 甲。',
  '가.',
  '',
  '## p003.s02 [translated] src:22222222',
  '> 乙。',
  '나.',
  '',
  '## p003.s03 [initial] src:33333333',
  '> 丙。',
  '',
  '',
].join('\n');

const replace = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

/** The merged text; its conflicts between markers. */
function merge(base: string | undefined, ours: string, theirs: string, file = FILE): string {
  const merged = mergeSegmentFiles({ file, base, ours, theirs }) ?? expect.fail('cannot be read as segments');
  return writeMergedFile(merged, LABELS);
}

const conflicts = (base: string | undefined, ours: string, theirs: string): readonly MergeConflict[] =>
  conflictsOf(mergeSegmentFiles({ file: FILE, base, ours, theirs }) ?? expect.fail('cannot be read as segments'));

describe('two people who change different segments', () => {
  it('both have their way, side by side', () => {
    const ours = replace(BASE, '가.', '가가.');
    const theirs = replace(BASE, '나.', '나나.');
    expect(merge(BASE, ours, theirs)).toBe(replace(ours, '나.', '나나.'));
  });

  it('add segments at one place, which are sorted by their ids', () => {
    const added = (id: string): string => `## ${id} [initial] src:44444444\n> 丁${id}。\n\n\n`;
    const at = '## p003.s02';
    const ours = replace(BASE, at, `${added('p003.s01b')}${at}`);
    const theirs = replace(BASE, at, `${added('p003.s01a')}${at}`);
    const both = replace(BASE, at, `${added('p003.s01a')}${added('p003.s01b')}${at}`);
    expect(merge(BASE, ours, theirs)).toBe(both);
    expect(merge(BASE, theirs, ours)).toBe(both);
  });

  it('add segments behind the last, each with a blank line before it', () => {
    const added = (id: string): string => `\n## ${id} [initial] src:44444444\n> 丁。\n\n`;
    expect(merge(BASE, BASE + added('p004.s01'), BASE + added('p003.s04'))).toBe(
      `${BASE}${added('p003.s04')}${added('p004.s01')}`,
    );
  });

  it('one takes a segment away, the other changes its neighbour', () => {
    const ours = replace(BASE, '## p003.s02 [translated] src:22222222\n> 乙。\n나.\n\n', '');
    expect(merge(BASE, ours, replace(BASE, '가.', '가가.'))).toBe(replace(ours, '가.', '가가.'));
  });

  it('one moves a segment, the other changes it', () => {
    const [first = '', second = '', third = ''] = BASE.split(/(?=^## )/m);
    const moved = second + first + third;
    expect(merge(BASE, moved, replace(BASE, '가.', '가가.'))).toBe(replace(moved, '가.', '가가.'));
    expect(merge(BASE, replace(BASE, '가.', '가가.'), moved)).toBe(replace(moved, '가.', '가가.'));
  });

  it('one joins two sentences, the other changes a third', () => {
    const joined = `${BASE.slice(0, BASE.indexOf('## p003.s02'))}## p003.s02+s03 [translated] src:55555555\n> 乙。\n> 丙。\n나와 다.\n`;
    expect(merge(BASE, joined, replace(BASE, '가.', '가가.'))).toBe(replace(joined, '가.', '가가.'));
  });
});

describe('two people who change different parts of one segment', () => {
  it('one the Korean, the other the Chinese: all of it is taken', () => {
    const ours = replace(BASE, '가.', '가가.');
    const theirs = replace(BASE, '> 甲。', '> 甲一。\n>- 甲。');
    expect(merge(BASE, ours, theirs)).toBe(replace(theirs, '가.', '가가.'));
    expect(merge(BASE, theirs, ours)).toBe(replace(theirs, '가.', '가가.'));
  });

  it('one fills the slot, the other asks a question in a note', () => {
    const ours = replace(
      BASE,
      '## p003.s03 [initial] src:33333333\n> 丙。\n\n',
      '## p003.s03 [translated] src:33333333\n> 丙。\n다.\n',
    );
    const theirs = replace(BASE, '> 丙。\n', '> 丙。\n% note: 이것은 무엇입니까\n');
    expect(merge(BASE, ours, theirs)).toBe(replace(ours, '> 丙。\n', '> 丙。\n% note: 이것은 무엇입니까\n'));
  });

  it('notes of both stay in their order, with the answers under theirs', () => {
    const base = replace(BASE, '> 甲。\n', '> 甲。\n% note: 하나\n% note: 둘\n');
    const ours = replace(base, '% note: 하나\n', '% note: 하나\n%   대답\n');
    const theirs = replace(base, '% note: 둘\n', '% note: 둘\n% note: 셋\n');
    expect(merge(base, ours, theirs)).toContain('> 甲。\n% note: 하나\n%   대답\n% note: 둘\n% note: 셋\n가.\n');
  });

  it('a note that one took away is gone', () => {
    const base = replace(BASE, '> 甲。\n', '> 甲。\n% note: 하나\n');
    expect(merge(base, BASE, replace(base, '가.', '가가.'))).toBe(replace(BASE, '가.', '가가.'));
  });

  it.each<[State, State, State, State]>([
    ['translated', 'translated', 'reviewed', 'translated'],
    ['reviewed', 'translated', 'final', 'translated'],
    ['reviewed', 'reviewed', 'translated', 'translated'],
    ['final', 'final', 'reviewed', 'reviewed'],
  ])('from %s, one changes the Korean and leaves it %s, the other makes it %s: %s', (before, left, right, merged) => {
    const as = (text: string, state: State): string => writeSegmentFile(withState(parse(text), 'p003.s01', state));
    const base = as(BASE, before);
    const ours = as(replace(base, '가.', '가가.'), left);
    const theirs = as(base, right);
    const expected = as(replace(BASE, '가.', '가가.'), merged);
    expect(merge(base, ours, theirs)).toBe(expected);
    expect(merge(base, theirs, ours)).toBe(expected);
  });

  it('one accepts the new Chinese that the other replaces once more: it is stale, with what was accepted as the old', () => {
    const base = replace(BASE, '> 甲。', '> 甲二。\n>- 甲。');
    const ours = replace(replace(base, '>- 甲。\n가.', '가이.'), 'src:11111111', 'src:aaaaaaaa');
    const theirs = replace(base, '> 甲二。', '> 甲三。');
    const expected = replace(replace(ours, '> 甲二。', '> 甲三。\n>- 甲二。'), '', '');
    expect(merge(base, ours, theirs)).toBe(expected);
    expect(merge(base, theirs, ours)).toBe(expected);
  });

  it('one takes it through a round, the other changes its Korean: the round does not count for the new Korean', () => {
    const ours = replace(replace(BASE, '> 甲。\n', '> 甲。\n% pass: 2\n'), 's01 [translated]', 's01 [reviewed]');
    const theirs = replace(BASE, '가.', '가가.');
    expect(merge(BASE, ours, theirs)).toBe(theirs);
    expect(merge(BASE, theirs, ours)).toBe(theirs);
    const both = replace(ours, '가.', '가가.');
    expect(merge(ours, both, BASE)).toBe(replace(both, '[reviewed]', '[translated]'));
  });

  it('both say who did it: the word of the one who changed the Korean counts', () => {
    const ours = replace(BASE, '> 甲。\n가.', '> 甲。\n% by: 김\n가가.');
    const theirs = replace(BASE, '> 甲。\n', '> 甲。\n% by: 박\n');
    expect(merge(BASE, ours, theirs)).toBe(ours);
  });
});

describe('two people who change the same Korean', () => {
  it('leave a conflict around it, with the text before, in the markers of git', () => {
    const text = merge(BASE, replace(BASE, '가.', '가가.'), replace(BASE, '가.', '가거.'));
    const block = '<<<<<<< HEAD\n가가.\n||||||| base\n가.\n=======\n가거.\n>>>>>>> proofreading\n';
    expect(text).toBe(replace(BASE, '가.\n', block));
  });

  it('to the same text have no conflict', () => {
    const ours = replace(BASE, '가.', '가가.');
    expect(merge(BASE, ours, ours)).toBe(ours);
  });

  it('and other segments too have only the one conflict', () => {
    const ours = replace(replace(BASE, '가.', '가가.'), '나.', '나나.');
    const theirs = replace(BASE, '가.', '가거.');
    expect(conflicts(BASE, ours, theirs)).toMatchObject([{ kind: 'korean', id: 'p003.s01', chinese: ['甲。'] }]);
    expect(merge(BASE, ours, theirs)).toContain('나나.');
  });

  it('one by taking its segment away: the whole segment is asked for', () => {
    const gone = replace(BASE, '## p003.s01 [translated] src:11111111\n> 甲。\n가.\n\n', '');
    const found = conflicts(BASE, gone, replace(BASE, '가.', '가가.'));
    expect(found).toMatchObject([{ kind: 'segment', id: 'p003.s01', ours: [] }]);
    expect(merge(BASE, gone, replace(BASE, '가.', '가가.'))).toMatch(
      /^<<<<<<< HEAD\n\|\|\|\|\|\|\| base\n## p003\.s01/,
    );
  });

  it('one by joining it with the next: both segments are asked for together', () => {
    const joined = `${BASE.slice(0, BASE.indexOf('## p003.s02'))}## p003.s02+s03 [translated] src:55555555\n> 乙。\n> 丙。\n나와 다.\n`;
    const found = conflicts(BASE, joined, replace(BASE, '나.', '나나.'));
    expect(found).toMatchObject([{ kind: 'segment', id: 'p003.s02+s03', chinese: ['乙。', '丙。'] }]);
  });

  it('of a sentence that both took in anew: filled on one side it is filled, on both it is asked for', () => {
    const added = (korean: string, state: string): string =>
      `${BASE}\n## p003.s04 [${state}] src:44444444\n> 丁。\n${korean}\n`;
    const empty = added('', 'initial');
    expect(merge(BASE, added('라.', 'translated'), empty)).toBe(added('라.', 'translated'));
    expect(merge(BASE, empty, added('라.', 'translated'))).toBe(added('라.', 'translated'));
    expect(conflicts(BASE, added('라.', 'translated'), added('러.', 'translated'))).toMatchObject([
      { kind: 'korean', id: 'p003.s04' },
    ]);
  });

  it('after different Chinese came in leave the whole segment to choose', () => {
    const found = conflicts(BASE, replace(BASE, '> 甲。', '> 甲一。'), replace(BASE, '> 甲。', '> 甲二。'));
    expect(found).toMatchObject([{ kind: 'segment', id: 'p003.s01', chinese: [] }]);
  });
});

describe('without a common ancestor', () => {
  it('Korean that one side has is taken, Korean that differs is asked for', () => {
    const ours = replace(replace(BASE, '[initial]', '[translated]'), '> 丙。\n\n', '> 丙。\n다.\n');
    expect(merge(undefined, ours, BASE)).toBe(ours);
    expect(conflicts(undefined, ours, replace(BASE, '나.', '나나.'))).toMatchObject([
      { id: 'p003.s02', base: undefined },
    ]);
  });

  it('a segment that one side has not is asked for', () => {
    const gone = replace(BASE, '## p003.s01 [translated] src:11111111\n> 甲。\n가.\n\n', '');
    expect(conflicts(undefined, gone, BASE)).toMatchObject([{ kind: 'segment', id: 'p003.s01' }]);
  });
});

describe('bytes', () => {
  it('line ends that one side gave the whole file are those of the merged file', () => {
    const ours = BASE.replaceAll('\n', '\r\n');
    const theirs = replace(BASE, '나.', '나나.');
    expect(merge(BASE, ours, theirs)).toBe(replace(ours, '나.', '나나.'));
    expect(merge(BASE, theirs, ours)).toBe(replace(ours, '나.', '나나.'));
  });

  it('a byte order mark and a missing last line end stay, and go with the side that took them away', () => {
    const bare = `\ufeff${BASE.slice(0, BASE.indexOf('\n\n## p003.s03'))}`;
    const ours = replace(bare, '가.', '가가.');
    const theirs = replace(bare, '나.', '나나.');
    expect(merge(bare, ours, theirs)).toBe(replace(ours, '나.', '나나.'));
    expect(merge(bare, ours, `${theirs.slice(1)}\n`)).toBe(`${replace(ours, '나.', '나나.').slice(1)}\n`);
  });

  it('text before the first segment is kept, and both versions of it where both changed it', () => {
    const base = `설명\n\n${BASE}`;
    expect(merge(base, replace(base, '설명', '새 설명'), replace(base, '가.', '가가.'))).toBe(
      replace(replace(base, '설명', '새 설명'), '가.', '가가.'),
    );
    expect(conflicts(base, replace(base, '설명', '하나'), replace(base, '설명', '둘'))).toMatchObject([
      { kind: 'opening' },
    ]);
  });
});

describe('the attic', () => {
  it('keeps what both put into it, a segment twice if its Korean differs', () => {
    const attic = (korean: string): string => `## p003.s01 [translated] src:11111111\n> 甲。\n${korean}\n`;
    const file = 'translations/report/ko/attic.md';
    expect(merge('설명\n', `설명\n\n${attic('가.')}`, `설명\n\n${attic('나.')}`, file)).toBe(
      `설명\n\n${attic('가.')}\n${attic('나.')}`,
    );
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['conflict markers', replace(BASE, '가.', '<<<<<<< HEAD\n가.')],
    ['a header that is none', replace(BASE, '## p003.s02 ', '## ')],
    ['one sentence twice', replace(BASE, '## p003.s02', '## p003.s01')],
  ])('with %s is not merged', (_, damaged) => {
    expect(mergeSegmentFiles({ file: FILE, base: BASE, ours: damaged, theirs: BASE })).toBeUndefined();
    expect(mergeSegmentFiles({ file: FILE, base: damaged, ours: BASE, theirs: BASE })).toBeUndefined();
    expect(mergeSegmentFiles({ file: FILE, base: BASE, ours: BASE, theirs: damaged })).toBeUndefined();
  });
});

describe('random changes', () => {
  const PIECES = ['사업', '보고', '경제가 장성', '2.87%', '하였습니다.', '(1)', '\n', '　', '인민'];

  /** A file of some segments, filled and empty, and one version of it with random changes in some of them. */
  const madeFile = (random: Random): string =>
    Array.from({ length: 3 + random.below(5) }, (_, index) => {
      const korean = random.chance(0.6) ? `본문${index} ${random.of(PIECES).trim()}` : '';
      return `## p001.s${String(index + 1).padStart(2, '0')} [${korean ? 'translated' : 'initial'}] src:0000000${index}\n> 句${index}。\n${korean}\n`;
    }).join('\n');

  const change = (text: string, random: Random, name: string): string => {
    let file = parse(text);
    for (const { id } of file.entries) {
      if (random.chance(0.5)) continue;
      const words = Array.from({ length: 1 + random.below(4) }, () => random.of(PIECES)).join(' ');
      file = withState(withKorean(file, id, `${name} ${words} ${name}`), id, 'translated');
    }
    const parts = writeSegmentFile(file).split(/(?=^## )/m);
    if (random.chance(0.2)) parts.splice(random.below(parts.length), 1);
    if (random.chance(0.3))
      parts.splice(
        1 + random.below(parts.length),
        0,
        `## p001.s01${name === 'A' ? 'x' : 'y'} [initial] src:0000000a\n> 新。\n\n\n`,
      );
    return parts.join('');
  };

  const koreanLines = (text: string): readonly string[] =>
    parse(text).entries.flatMap(({ korean }) => korean?.lines.map(({ written }) => written) ?? []);

  it('lose no Korean line of either side, and come out the same each time', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const random = seededRandom(seed);
      const base = madeFile(random);
      const [ours, theirs] = [change(base, random, 'A'), change(base, random, 'B')];
      const text = merge(base, ours, theirs);
      const before = new Set(koreanLines(base));
      for (const line of [...koreanLines(ours), ...koreanLines(theirs)])
        if (!before.has(line)) expect(text, `seed ${seed}`).toContain(line);
      const kept = koreanLines(ours).filter((line) => koreanLines(theirs).includes(line));
      for (const line of kept) expect(text, `seed ${seed}`).toContain(line);
      expect(merge(base, ours, theirs)).toBe(text);
    }
  });

  it('leave a file that is read back to the same questions, and whose answers leave no mark', () => {
    let asked = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const random = seededRandom(seed);
      const base = madeFile(random);
      const [ours, theirs] = [change(base, random, 'A'), change(base, random, 'B')];
      const text = merge(base, ours, theirs);
      const split = splitConflicts(FILE, text, undefined);
      if (!split) continue;
      asked += 1;
      expect(writeMergedFile(split.merged, LABELS), `seed ${seed}`).toBe(text);
      expect(split.labels).toEqual(LABELS);
      const kind = random.of(['ours', 'theirs'] as const);
      const answered = answerConflicts(split.merged, () => ({ kind }));
      const settled = writeMergedFile(answered, LABELS);
      expect(parseSegmentFile(FILE, settled), `seed ${seed}`).toMatchObject({ value: { isSound: true } });
      const left = new Set(koreanLines(settled));
      for (const { kind: of, [kind]: chosen } of conflictsOf(split.merged))
        if (of === 'korean')
          for (const line of chosen) expect(left.has(line.text.replace(/\\$/, '')), `seed ${seed}`).toBe(true);
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('merge whichever side is ours: the same segments with the same Korean', () => {
    let agreed = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const random = seededRandom(seed);
      const base = madeFile(random);
      const [ours, theirs] = [change(base, random, 'A'), change(base, random, 'B')];
      const [one, other] = [[ours, theirs] as const, [theirs, ours] as const].map(([left, right]) =>
        mergeSegmentFiles({ file: FILE, base, ours: left, theirs: right }),
      );
      if (!one || !other) expect.fail('cannot be read');
      expect(
        conflictsOf(one)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        conflictsOf(other)
          .map(({ id }) => id)
          .sort(),
      );
      if (!isMerged(one)) continue;
      agreed += 1;
      expect(writeMergedFile(one, LABELS)).toBe(writeMergedFile(other, LABELS));
    }
    expect(agreed).toBeGreaterThan(20);
  });
});
