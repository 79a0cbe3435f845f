/** The work report beside an excerpt of a plan report that was written after the rules, in another office's words, and has no Korean yet. */
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../../pipeline/build/index.js';
import { plantedIn, sessionWorld, told } from './session-support.js';

const { value, diagnostics } = checkDocuments(sessionWorld('plan-report'), ['2021-plan-report', '2021-work-report']);

describe('a plan report beside the work report', () => {
  it('shows the contradictions in what is an indicator of the table, and no other', () => {
    const found = diagnostics.filter(({ severity }) => severity !== 'info').map(told);
    expect(found.sort()).toEqual(plantedIn('plan-report'));
  });

  it('says of figures that agree only roughly that they do', () => {
    const rough = diagnostics
      .filter(({ code }) => code === 'check/documents-rounding')
      .map(({ args }) => args['indicator']);
    expect(rough).toEqual(['规模以上工业增加值', '新增市场主体']);
  });

  it('agrees on what both say, in old units and under other names too', () => {
    const agreeing = value.pairs[0]?.figures.agreeing.map(({ one }) => one.indicator) ?? [];
    for (const indicator of [
      '粮食产量',
      '高标准农田',
      '城镇居民人均可支配收入',
      '农村居民人均可支配收入',
      '一般公共预算收入',
    ])
      expect(agreeing).toContain(indicator);
  });

  it('does not read what is no indicator of the table: how many projects of a size there are', () => {
    const read = value.pairs.flatMap(({ figures }) =>
      figures.contradicting.map(({ one }) => one.place.sentence.text.text),
    );
    expect(read.filter((text) => text.includes('217个'))).toEqual([]);
  });
});
