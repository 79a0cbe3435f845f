/** The grammar of segment files. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { parseSegmentFile, writeSegmentFile, type SegmentEntry } from '../../pipeline/translation/index.js';
import { pick, scribble, seeded } from './seeded.js';

const FILE = 'ko/01-01.md';
const HEADER = '## p012.s03 [reviewed] src:9f2c41d7';
const GOOD = `${HEADER}\n> 城镇登记失业率2.87%。\n% note: 주통계국 공보와 대조함\n도시등록실업률은 2.87%였습니다.\n`;
const entryOf = (text: string): SegmentEntry =>
  parseSegmentFile(FILE, text).value.entries[0] ?? expect.fail('no entry');
const koreanOf = (...lines: readonly string[]): string | undefined =>
  entryOf(`${HEADER}\n> 甲。\n${lines.join('\n')}\n\n`).korean?.text;
const findings = (text: string): readonly string[] =>
  parseSegmentFile(FILE, text).diagnostics.map(
    ({ code, span }) => `${code} ${span?.start.line ?? 0}:${span?.start.column ?? 0}`,
  );

describe('a segment', () => {
  it('has id, state, hash, Chinese, notes and Korean with their places', () => {
    expect(parseSegmentFile(FILE, GOOD).diagnostics).toEqual([]);
    expect(entryOf(GOOD)).toMatchObject({
      id: 'p012.s03',
      ids: ['p012.s03'],
      state: 'reviewed',
      src: '9f2c41d7',
      chinese: [{ text: '城镇登记失业率2.87%。', span: { file: FILE, start: { line: 2, column: 3 } } }],
      notes: [{ text: '주통계국 공보와 대조함', isReply: false }],
      staysChinese: false,
      korean: { text: '도시등록실업률은 2.87%였습니다.', span: { start: { line: 4, column: 1 } } },
      span: { start: { line: 1, column: 1 } },
    });
  });

  it('may render several sentences of one paragraph', () => {
    const entry = entryOf('## p012.s03+s04 [final] src:00000000\n> 甲。\n> 乙。\n가고, 나다.\n');
    expect([entry.ids, entry.chinese.map(({ text }) => text)]).toEqual([
      ['p012.s03', 'p012.s04'],
      ['甲。', '乙。'],
    ]);
  });

  it('has old Chinese, keys, and notes with replies', () => {
    const entry = entryOf(
      `${HEADER}\n> 新。\n>- 旧。\n% note: 맞습니까?\n%   네.\n% by: 김\n% pass: 2\n% translate: no\n`,
    );
    expect(entry).toMatchObject({
      notes: [
        { text: '맞습니까?', isReply: false },
        { text: '네.', isReply: true },
      ],
      by: '김',
      pass: '2',
      staysChinese: true,
      korean: undefined,
    });
    expect(entry.oldChinese).toMatchObject([{ text: '旧。' }]);
  });

  it('may begin with Chinese that is negative', () => {
    expect(entryOf(`${HEADER}\n> -5℃。\n`).chinese[0]?.text).toBe('-5℃。');
  });

  it('has no Korean in an empty slot', () => {
    expect(entryOf(`${HEADER}\n> 甲。\n\n\n`).korean).toBeUndefined();
  });
});

describe('Korean text', () => {
  it('prints a line end as a space and a backslash at the end as a line break', () => {
    expect(koreanOf('첫째 줄', '둘째 줄')).toBe('첫째 줄 둘째 줄');
    expect(koreanOf('첫째 줄\\', '둘째 줄')).toBe('첫째 줄\n둘째 줄');
    expect(koreanOf('첫째 줄', '', '둘째 줄 ')).toBe('첫째 줄 둘째 줄');
  });

  it.each(['#', '>', '%', '\\'])('takes a backslash before a leading %s', (mark) => {
    expect(koreanOf(`\\${mark}가`)).toBe(`${mark}가`);
    expect(koreanOf(`가${mark}나`)).toBe(`가${mark}나`);
  });

  it.each(['\u3000', '\u00a0 \u3000', '\ufeff', '\\'])('is none where only spaces stand in the slot', (slot) => {
    expect(koreanOf(slot)).toBeUndefined();
    expect(koreanOf(slot, '가')).toContain('가');
  });

  it('is otherwise literal', () => {
    expect(koreanOf('*가* <나> &amp; `다` \\n')).toBe('*가* <나> &amp; `다` \\n');
  });

  it('is read as NFC, with a warning where it was not', () => {
    const text = `${HEADER}\n> 甲。\n\u1100\u1161\n`;
    expect(entryOf(text).korean?.text).toBe('가');
    expect(parseSegmentFile(FILE, text).diagnostics).toMatchObject([
      { code: 'translation/not-nfc', severity: 'warning', span: { start: { line: 3, column: 1 } } },
    ]);
    expect(writeSegmentFile(parseSegmentFile(FILE, text).value)).toBe(text);
  });
});

describe('mistakes', () => {
  it.each([
    ['a header without a state', '## p012.s03 src:9f2c41d7\n> 甲。\n', 'translation/bad-header 1:1'],
    ['a heading among the segments', `${GOOD}\n# 제목\n`, 'translation/bad-header 6:1'],
    ['a wrong id', '## p12.s3 [final] src:9f2c41d7\n> 甲。\n', 'translation/bad-id 1:4'],
    ['a join that goes back', '## p012.s03+s02 [final] src:9f2c41d7\n> 甲。\n', 'translation/bad-id 1:4'],
    ['an unknown state', '\n## p012.s03 [done] src:9f2c41d7\n> 甲。\n', 'translation/unknown-state 2:14'],
    ['a damaged hash', '## p012.s03 [final] src:9f2c\n> 甲。\n', 'translation/bad-hash 1:21'],
    ['no hash', '## p012.s03 [final]\n> 甲。\n', 'translation/bad-hash 1:20'],
    ['no Chinese', `${HEADER}\n가\n`, 'translation/no-chinese 1:1'],
    ['Chinese after the Korean', `${HEADER}\n> 甲。\n가\n> 나\n`, 'translation/chinese-after-korean 4:1'],
    [
      'fewer lines than a join has sentences',
      '## p012.s03+s04 [final] src:9f2c41d7\n> 甲。乙。\n',
      'translation/join-lines 2:3',
    ],
    ['an unknown key', `${HEADER}\n> 甲。\n% todo: 나\n`, 'translation/unknown-key 3:1'],
    ['Korean that begins with a percent sign', `${HEADER}\n> 甲。\n%는 퍼센트이다\n`, 'translation/unknown-key 3:1'],
    ['a strange translate', `${HEADER}\n> 甲。\n% translate: yes\n`, 'translation/bad-translate 3:1'],
    ['a conflict', `${HEADER}\n> 甲。\n<<<<<<< HEAD\n가\n`, 'translation/conflict-marker 3:1'],
    ['the middle of a conflict', `${HEADER}\n> 甲。\n=======\n가\n`, 'translation/conflict-marker 3:1'],
    ['the end of a conflict', `${HEADER}\n> 甲。\n가\n>>>>>>> other\n`, 'translation/conflict-marker 4:1'],
    ['bytes that were no UTF-8', `${HEADER}\n> 甲。\n가\ufffd\n`, 'translation/not-utf-8 3:2'],
    ['Chinese behind a full-width sign', `${HEADER}\n＞ 甲。\n가\n`, 'translation/misread-chinese 2:1'],
    ['Chinese set in', `${HEADER}\n  > 甲。\n가\n`, 'translation/misread-chinese 2:1'],
    [
      'a header of full-width signs',
      `${GOOD}\n＃＃ p012.s04 [final] src:9f2c41d7\n> 乙。\n나\n`,
      'translation/misread-header 6:1',
    ],
    [
      'a header behind a byte order mark',
      `${GOOD}\n\ufeff## p012.s04 [final] src:9f2c41d7\n> 乙。\n나\n`,
      'translation/misread-header 6:1',
    ],
    [
      'such a header at the top',
      `＃＃ p012.s02 [final] src:9f2c41d7\n> 乙。\n나\n\n${GOOD}`,
      'translation/misread-header 1:1',
    ],
    [
      'a header of one or three signs at the top',
      `### p012.s02 [final] src:9f2c41d7\n> 乙。\n나\n\n${GOOD}`,
      'translation/bad-header 1:1',
    ],
    ['a key twice', `${HEADER}\n> 甲。\n% by: 김\n% by: 이\n`, 'translation/repeated-key 4:1'],
    ['a number padded too far', '## p0012.s03 [final] src:9f2c41d7\n> 甲。\n', 'translation/bad-id 1:4'],
  ])('finds %s', (_, text, wanted) => {
    const { diagnostics } = parseSegmentFile(FILE, text);
    expect(findings(text)).toEqual([wanted]);
    expect(diagnostics.every(({ severity, hints }) => severity === 'error' && hints.length > 0)).toBe(true);
  });

  it.each(['p012.s03 + s04', 'p012.s03+p012.s04', 'p012.s03,s04', 'p012.s04+s03', 'p012.s03+p013.s01'])(
    'in a join written %s show how one is written',
    (id) => {
      const [finding] = parseSegmentFile(FILE, `## ${id} [final] src:9f2c41d7\n> 甲。\n> 乙。\n`).diagnostics;
      expect(finding?.hints).toEqual([{ code: 'hint/write-join', args: {} }]);
    },
  );

  it.each(['％ note: 메모', ' % note: 메모', '\u3000％by：김'])('warn that `%s` would be printed', (line) => {
    const text = `${HEADER}\n> 甲。\n${line}\n가\n`;
    expect(parseSegmentFile(FILE, text).diagnostics).toMatchObject([
      { code: 'translation/misread-remark', severity: 'warning', span: { start: { line: 3, column: 1 } } },
    ]);
    expect(entryOf(text).korean?.text).toContain('가');
  });

  it('are said in a translator’s words', () => {
    const { diagnostics } = parseSegmentFile(FILE, '## p012.s03 [done] src:9f2c41d7\n> 甲。\n');
    expect(diagnostics.map((finding) => formatDiagnostic(finding))).toEqual([
      'error[translation/unknown-state]: unknown state `done`; a segment is initial, translated, reviewed or final\n' +
        '  --> ko/01-01.md:1:14\n   = hint: write one of these words between [ and ]',
    ]);
  });

  it('keep a segment with an unknown state known, and a file with a lost header unsound', () => {
    expect(entryOf('## p012.s03 [done] src:9f2c41d7\n> 甲。\n').id).toBe('p012.s03');
    expect(parseSegmentFile(FILE, '## p012.s03 [done] src:9f2c41d7\n> 甲。\n').value.isSound).toBe(true);
    expect(parseSegmentFile(FILE, '## p12\n> 甲。\n').value.isSound).toBe(false);
  });

  it('are none before the first segment', () => {
    const text = `# 제1장\n\n> 인용\n## 머리말\n${GOOD}`;
    expect(findings(text)).toEqual([]);
    expect(entryOf(text).span.start.line).toBe(5);
  });
});

describe('a file', () => {
  it.each([
    ['LF', GOOD],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['mixed line ends', GOOD.replace('\n', '\r\n').replace('다.\n', '다.\r')],
    ['a byte order mark', `\ufeff${GOOD}`],
    ['no line end at its end', GOOD.trimEnd()],
    ['nothing', ''],
    ['a conflict', `${GOOD}<<<<<<< a\n${GOOD}=======\n>>>>>>> b\n`],
  ])('with %s is written as it was read', (_, text) => {
    expect(writeSegmentFile(parseSegmentFile(FILE, text).value)).toBe(text);
  });

  it('reads the same with a byte order mark and CRLF', () => {
    const other = entryOf(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
    expect({ ...other, korean: other.korean?.text }).toEqual({ ...entryOf(GOOD), korean: entryOf(GOOD).korean?.text });
  });

  it('of any content at all is written as it was read', () => {
    const random = seeded(20210112);
    const pieces = [
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '## p001.s01 [initial] src:00000000',
      '## ',
      '#',
      '> ',
      '>-',
      '>',
      '%',
      '% note: ',
      '\\',
      ' ',
      '\t',
      '\u00a0',
      '甲。',
      '가나',
      '\ufeff',
      '=======',
      '<<<<<<< a',
      '\ud83d',
      '\u1100\u1161',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const text = scribble(random, pieces, 40);
      expect(writeSegmentFile(parseSegmentFile(FILE, text).value)).toBe(text);
    }
  });

  it('of real segments with a byte changed anywhere is written as it was read', () => {
    const random = seeded(7);
    const base = Array.from({ length: 5 }, (_, index) => GOOD.replace('s03', `s0${index + 1}`)).join('\n');
    for (let round = 0; round < 1000; round += 1) {
      const at = Math.floor(random() * base.length);
      const text =
        base.slice(0, at) +
        pick(random, ['', '\n', '\r', '#', '>', '\\', 'ㄱ']) +
        base.slice(at + Math.floor(random() * 3));
      expect(writeSegmentFile(parseSegmentFile(FILE, text).value)).toBe(text);
    }
  });
});
