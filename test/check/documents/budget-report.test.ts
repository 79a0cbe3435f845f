/** The work report beside a budget report with planted contradictions: all of them are found, and nothing else. */
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../pipeline/build/index.js';
import { plantedIn, sessionWorld, told } from './session-support.js';

const { value: comparison, diagnostics } = checkDocuments(sessionWorld('budget-report'), [
  '2021-budget-report',
  '2021-work-report',
]);
const findings = diagnostics.filter(({ severity }) => severity !== 'info');

describe('a budget report beside the work report', () => {
  it('shows every contradiction that was planted, and no other', () => {
    expect(findings.map(told).sort()).toEqual(plantedIn('budget-report'));
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
