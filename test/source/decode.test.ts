/** Encodings are told from the bytes. */
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../pipeline/source/index.js';

const TEXT = '现在，我代表州人民政府向大会报告工作，请予审议，并请政协委员提出意见。\n一、2020年工作回顾\n';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (order: 'le' | 'be', mark: string): Uint8Array => {
  const bytes = Buffer.from(mark + TEXT, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** 各位代表，请审议报告。在这个大会上，我们要发展 */
const GB18030 = Buffer.from(
  'b8f7cebbb4fab1eda3acc7ebc9f3d2e9b1a8b8e6a1a3d4dad5e2b8f6b4f3bbe1c9cfa3acced2c3c7d2aab7a2d5b9',
  'hex',
);

describe('encodings', () => {
  it('reads plain UTF-8 and says nothing', () => {
    expect(decodeSource('zh.txt', utf8)).toEqual({ value: { text: TEXT, encoding: 'utf-8' }, diagnostics: [] });
  });

  it.each([
    ['UTF-8 (BOM)', 'utf-8 with byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16LE', 'utf-16le', utf16('le', '\ufeff')],
    ['UTF-16BE', 'utf-16be', utf16('be', '\ufeff')],
    ['UTF-16LE', 'utf-16le', utf16('le', '')],
    ['UTF-16BE', 'utf-16be', utf16('be', '')],
  ])('reads %s and says so', (name, encoding, bytes) => {
    const { value, diagnostics } = decodeSource('zh.txt', bytes);
    expect(value).toEqual({ text: TEXT, encoding });
    expect(diagnostics).toMatchObject([{ code: 'source/encoding', severity: 'info', args: { encoding: name } }]);
  });

  it('reads GB18030 and says so', () => {
    const { value, diagnostics } = decodeSource('zh.txt', GB18030);
    expect(value).toEqual({ text: '各位代表，请审议报告。在这个大会上，我们要发展', encoding: 'gb18030' });
    expect(diagnostics).toMatchObject([{ code: 'source/encoding', args: { encoding: 'GB18030' } }]);
  });
});

describe('encodings without a mark', () => {
  it('reads GB18030 with characters of four bytes, however short the text', () => {
    const bytes = Buffer.concat([GB18030, Buffer.from('95328236', 'hex')]);
    expect(decodeSource('zh.txt', bytes).value?.text).toBe('各位代表，请审议报告。在这个大会上，我们要发展𠀀');
  });

  it('reads UTF-16 of one line that has no zero byte', () => {
    const line = '政府工作报告，现在请予审议';
    const bytes = Buffer.from(line, 'utf16le');
    expect(decodeSource('zh.txt', bytes).value).toEqual({ text: line, encoding: 'utf-16le' });
    expect(decodeSource('zh.txt', Buffer.from(bytes).swap16()).value).toEqual({ text: line, encoding: 'utf-16be' });
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['GB18030', GB18030.subarray(0, -1), { line: 1, column: 23 }],
    ['UTF-16LE', utf16('le', '').subarray(0, -1), { line: 2, column: 12 }],
  ])('shows where %s is cut off inside a character', (encoding, bytes, start) => {
    expect(decodeSource('zh.txt', bytes).diagnostics).toMatchObject([
      { code: 'source/bad-byte', args: { encoding }, span: { start }, hints: [{ code: 'hint/save-as-utf-8' }] },
    ]);
  });

  it('shows a zero byte in UTF-8', () => {
    expect(decodeSource('zh.txt', new TextEncoder().encode('报告\n正\u0000文')).diagnostics).toMatchObject([
      { code: 'source/control-character', args: { character: 'U+0000' }, span: { start: { line: 2, column: 2 } } },
    ]);
  });

  it('refuses an empty source, and one of white space only', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode(' \r\n\u3000\n')]) {
      const { value, diagnostics } = decodeSource('zh.txt', bytes);
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([
        {
          code: 'source/empty',
          severity: 'error',
          span: { start: { line: 1, column: 1 } },
          hints: [{ code: 'hint/give-text' }],
        },
      ]);
    }
  });

  it('shows the byte at which UTF-8 breaks off', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('报告\n正文x'), 0xff, 0xff, ...utf8]);
    const { value, diagnostics } = decodeSource('zh.txt', bytes);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'source/unknown-encoding',
        span: { file: 'zh.txt', start: { line: 2, column: 4 } },
        hints: [{ code: 'hint/save-as-utf-8' }],
      },
    ]);
  });

  it('shows the bad byte behind a byte order mark', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xe6]);
    expect(decodeSource('zh.txt', bytes).diagnostics).toMatchObject([
      { code: 'source/bad-byte', span: { start: { line: 2, column: 1 } } },
    ]);
  });

  it('refuses Korean in EUC-KR, which would read as Chinese nonsense', () => {
    // 우리는 새로운 발전 단계에 들어섰습니다
    const hex = 'bfecb8aeb4c220bbf5b7ceb9ee20b9dfc0fc20b4dcb0e8bfa120b5e9beeebcb9bdc0b4cfb4d9';
    expect(decodeSource('zh.txt', Buffer.from(hex, 'hex')).diagnostics).toMatchObject([
      { code: 'source/unknown-encoding' },
    ]);
  });

  it('refuses a picture and a control character', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(decodeSource('zh.txt', png).diagnostics).toMatchObject([
      { code: 'source/unknown-encoding', severity: 'error' },
    ]);
    expect(decodeSource('zh.txt', new TextEncoder().encode('报告\n正\u0008文'))).toMatchObject({
      value: undefined,
      diagnostics: [
        { code: 'source/control-character', args: { character: 'U+0008' }, span: { start: { line: 2, column: 2 } } },
      ],
    });
  });
});
