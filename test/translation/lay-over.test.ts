/** Segments whose sentences were moved, divided or joined in the source keep their ids, and fit. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { NO_MARKS, readSource } from '../../pipeline/source/index.js';
import { alignDocument, parseSegmentFile } from '../../pipeline/translation/index.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';

/** The paragraphs and passages of a source with segments in this order: `p001.s02 第二句。`. */
function align(chinese: readonly string[], segments: readonly string[]): readonly string[] {
  const source = readSource('zh.txt', new TextEncoder().encode(chinese.join('\n')), NO_MARKS).value;
  const text = segments
    .map((segment) => segment.replace(/^(\S+) (.*)$/, '## $1 [translated] src:00000000\n> $2\n번역문\n'))
    .join('\n');
  const files = [parseSegmentFile('ko/00-front.md', text).value];
  const { value, diagnostics } = alignDocument({
    name: 'report',
    manifest: BARE_MANIFEST,
    source: source ?? expect.fail('no source'),
    files,
  });
  if (!value) return diagnostics.map((finding) => formatDiagnostic(finding).split('\n')[0] ?? '');
  return value.paragraphs.map(({ id, passages }) => `${id}: ${passages.map((passage) => passage.id).join(' ')}`);
}

describe('segments laid over the source', () => {
  it('stand in another paragraph than their id names', () => {
    expect(
      align(
        ['各位代表：', '第一句在这里。', '第三句在这里。第二句在这里。'],
        ['p001.s01 各位代表：', 'p002.s01 第一句在这里。', 'p003.s01 第三句在这里。', 'p002.s02 第二句在这里。'],
      ),
    ).toEqual(['p001: p001.s01', 'p002: p002.s01', 'p003: p003.s01 p002.s02']);
  });
  it('name a paragraph that was divided or joined by most of their ids, and each paragraph by another name', () => {
    const segments = [
      'p001.s01 第一句在这里。',
      'p001.s02 第二句在这里。',
      'p001.s03 第三句在这里。',
      'p002.s01 第四句在这里。',
    ];
    expect(align(['第一句在这里。', '第二句在这里。第三句在这里。', '第四句在这里。'], segments)).toEqual([
      'p000a: p001.s01',
      'p001: p001.s02 p001.s03',
      'p002: p002.s01',
    ]);
    expect(align(['第一句在这里。第二句在这里。第三句在这里。第四句在这里。'], segments)).toEqual([
      'p001: p001.s01 p001.s02 p001.s03 p002.s01',
    ]);
  });
  it('are misplaced where the source has the order of their ids and a file has not', () => {
    expect(
      align(
        ['各位代表：', '第一句在这里。第二句在这里。'],
        ['p001.s01 各位代表：', 'p002.s02 第二句在这里。', 'p002.s01 第一句在这里。'],
      ),
    ).toEqual([expect.stringContaining('translation/misplaced-segment')]);
  });
});
