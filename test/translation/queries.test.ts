import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readQueries, type AlignedDocument } from '../../pipeline/translation/index.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';

/** Only the ids of a document matter to its query sheet. */
const passage = (id: string): AlignedDocument['paragraphs'][number]['passages'][number] => ({
  id,
  ids: [id],
  role: 'sentence',
  sentences: [],
  korean: undefined,
  state: 'initial',
  isStale: false,
  oldChinese: '',
  staysChinese: false,
  notes: [],
  by: undefined,
  span: { file: 'ko/01.md', start: { line: 1, column: 1 } },
});

const document: AlignedDocument = {
  name: 'mini',
  manifest: BARE_MANIFEST,
  paragraphs: [{ id: 'p001', kind: 'body', passages: [passage('p001.s01')] }],
};

const read = (text: string) => {
  const { value, diagnostics } = readQueries('queries.yaml', text, document);
  return { value, messages: diagnostics.map((finding) => formatDiagnostic(finding)) };
};

describe('the query sheet', () => {
  it('gives the doubts with the segments in which they stand', () => {
    expect(read("- segments: [p001.s01]\n  zh: '园池'\n  question: '是否为“圆池”？'\n  note: '원지'\n").value).toEqual([
      { segments: ['p001.s01'], zh: '园池', question: '是否为“圆池”？', note: '원지' },
    ]);
  });

  it('may be empty', () => {
    expect(read('')).toEqual({ value: [], messages: [] });
  });

  it('refuses a segment that the document does not have, at its place', () => {
    expect(read("- segments: [p001.s09]\n  zh: '园池'\n  question: '？'\n").messages).toEqual([
      expect.stringContaining('segment p001.s09 that the document does not have\n  --> queries.yaml:1:14'),
    ]);
  });

  it('refuses an entry without a question', () => {
    expect(read("- segments: [p001.s01]\n  zh: '园池'\n").messages).toEqual([
      expect.stringContaining('not complete\n  --> queries.yaml:1:3'),
    ]);
  });

  it('says where the YAML is wrong', () => {
    expect(read('- segments: [p001.s01\n').messages).toEqual([expect.stringContaining('--> queries.yaml:')]);
  });
});
