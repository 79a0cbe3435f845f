/** Stretches of a segment's Korean changed, and notes written: everything else stays byte for byte. */
import { describe, expect, it } from 'vitest';
import { parseSegmentFile, withKoreanEdits, withNote, writeSegmentFile } from '../../pipeline/translation/index.js';

const HEAD = '## p001.s01 [translated] src:11111111\n> 州。\n';
const NEXT = '\n## p001.s02 [initial] src:22222222\n> 省。\n\n';

/** Puts a form for every place of a word in the Korean of the first segment. */
function put(text: string, word: string, form: string): string {
  const file = parseSegmentFile('a.md', text).value;
  const korean = file.entries[0]?.korean?.text ?? '';
  const places = [...korean.matchAll(new RegExp(word, 'g'))];
  const edits = places.map(({ index, 0: found }) => ({ start: index, end: index + found.length, form }));
  return writeSegmentFile(withKoreanEdits(file, 'p001.s01', edits));
}

describe('a stretch of Korean', () => {
  it.each([
    ['one line', `${HEAD}우리 주는 주이다.\n${NEXT}`, `${HEAD}우리 도시는 도시이다.\n${NEXT}`],
    [
      'several lines, cut where they were',
      `${HEAD}우리 주는\n 큰 주이다.  \n${NEXT}`,
      `${HEAD}우리 도시는\n 큰 도시이다.  \n${NEXT}`,
    ],
    [
      'a line break of the translator',
      `${HEAD}우리 주는\\\n큰 주이다.\n${NEXT}`,
      `${HEAD}우리 도시는\\\n큰 도시이다.\n${NEXT}`,
    ],
    ['a line that is escaped', `${HEAD}\\# 주는 주이다.\n${NEXT}`, `${HEAD}\\# 도시는 도시이다.\n${NEXT}`],
    ['the last line of a file without an end', `${HEAD}주`, `${HEAD}도시`],
    ['a file with a byte order mark', `\ufeff${HEAD}주\n${NEXT}`, `\ufeff${HEAD}도시\n${NEXT}`],
  ])('is changed in %s', (_, text, expected) => {
    expect(put(text, '주', '도시')).toBe(expected);
    const windows = (one: string): string => one.replaceAll('\n', '\r\n');
    expect(put(windows(text), '주', '도시')).toBe(windows(expected));
  });

  it('that runs over a line end joins the two lines', () => {
    expect(put(`${HEAD}우리 인민\n정부는 큰\n정부이다.\n${NEXT}`, '인민 정부', '주정부')).toBe(
      `${HEAD}우리 주정부는 큰\n정부이다.\n${NEXT}`,
    );
  });

  it('that runs over a note leaves the note', () => {
    const made = put(`${HEAD}우리 인민\n% note: 확인\n정부는 크다.\n${NEXT}`, '인민 정부', '주정부');
    expect(made).toContain('% note: 확인\n');
    expect(made).toContain('우리 주정부는 크다.\n');
  });

  it('that would be read as something else at a line’s beginning takes its escape', () => {
    expect(put(`${HEAD}주는 크다.\n${NEXT}`, '주', '#1 주')).toBe(`${HEAD}\\#1 주는 크다.\n${NEXT}`);
  });

  it('is found where the file is not NFC', () => {
    const decomposed = '우리 주는'.normalize('NFD');
    expect(put(`${HEAD}${decomposed} 크다.\n${NEXT}`, '주', '도시')).toBe(
      `${HEAD}${'우리 '.normalize('NFD')}도시${'는'.normalize('NFD')} 크다.\n${NEXT}`,
    );
  });
});

describe('a note', () => {
  const note = (text: string, words = '용어 변경'): string =>
    writeSegmentFile(withNote(parseSegmentFile('a.md', text).value, 'p001.s01', words));

  it.each([
    [`${HEAD}주이다.\n${NEXT}`, `${HEAD}% note: 용어 변경\n주이다.\n${NEXT}`],
    [`${HEAD}% by: 김\n주이다.\n${NEXT}`, `${HEAD}% by: 김\n% note: 용어 변경\n주이다.\n${NEXT}`],
    [
      `${HEAD}% note: 확인\n%   답\n주이다.\n${NEXT}`,
      `${HEAD}% note: 확인\n%   답\n% note: 용어 변경\n주이다.\n${NEXT}`,
    ],
    [`${HEAD}\n${NEXT}`, `${HEAD}% note: 용어 변경\n\n${NEXT}`],
    [`\ufeff${HEAD}주`, `\ufeff${HEAD}% note: 용어 변경\n주`],
  ])('goes above the Korean and under the other notes', (text, expected) => {
    expect(note(text)).toBe(expected);
    expect(note(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it('is not written twice', () => {
    const once = note(`${HEAD}주이다.\n${NEXT}`);
    expect(note(once)).toBe(once);
    expect(note(once, '다른 말')).not.toBe(once);
  });
});
