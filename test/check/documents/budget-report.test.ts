/** The work report beside a budget report with planted contradictions: all of them are found, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../pipeline/build/index.js';
import type { Diagnostic } from '../../../pipeline/diagnostic/index.js';
import { readCsv } from '../../../pipeline/spreadsheet/index.js';
import { sessionWorld } from './session-support.js';

const PLANTED = 'planted.csv';
const planted = readCsv(PLANTED, readFileSync(new URL('budget-report/planted.csv', import.meta.url), 'utf8'))
  .value.slice(1)
  .map((row) => row.map(({ text }) => text).join(' | '));

const { value: comparison, diagnostics } = checkDocuments(sessionWorld('budget-report'), [
  '2021-budget-report',
  '2021-work-report',
]);
const findings = diagnostics.filter(({ severity }) => severity !== 'info');

/** A finding in the words of the list. */
function told({ code, args }: Diagnostic): string {
  const [what, here, there] = (
    {
      'check/documents-figure': ['indicator', 'says', 'otherSays'],
      'check/documents-source-formula': ['formula', 'found', 'formula'],
    } as Readonly<Record<string, readonly string[]>>
  ) // the codes whose arguments have other names
  [code] ?? ['zh', 'form', 'otherForm'];
  return [code, ...[what, here, there].map((name) => String(args[name ?? '']))].join(' | ');
}

describe('a budget report beside the work report', () => {
  it('shows every contradiction that was planted, and no other', () => {
    expect(findings.map(told).sort()).toEqual([...planted].sort());
  });

  it('gives each with its two places', () => {
    for (const { span, labels } of findings) {
      const files = [span, labels[0]?.span].map((one) => one?.file.split('/')[1]);
      expect([...files].sort()).toEqual(['2021-budget-report', '2021-work-report']);
    }
  });

  it('counts what agrees, and what cannot be compared, in one line', () => {
    const [counts] = diagnostics.filter(({ code }) => code === 'check/documents-compared');
    expect(counts?.args).toMatchObject({ documents: 2, contradict: 14 });
    expect(counts?.args['agree']).toBe(comparison.pairs[0]?.figures.agreeing.length);
  });
});
