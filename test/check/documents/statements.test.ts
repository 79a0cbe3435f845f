/** What is read of a sentence: indicator, period, region, kind, goal or not; and what is not. */
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../pipeline/check/documents/read-statements.js';
import { readTermbase } from '../../../pipeline/termbase/index.js';
import { smallDocument } from './session-support.js';

const cell = (text: string): { text: string; line: number; column: number } => ({ text, line: 1, column: 1 });
const TERMBASE = readTermbase('termbase.csv', [
  ['zh', 'ko', 'variants', 'forbidden', 'kind', 'protected', 'status', 'note'].map(cell),
  ['延吉', '연길', '', '', 'place', '', 'known', ''].map(cell),
]).value;

/** The statements of sentences, each a paragraph of its own. */
const read = (...sentences: readonly string[]): readonly string[] =>
  readStatements(
    smallDocument(
      'mini',
      sentences.map((zh) => [[zh]]),
    ),
    TERMBASE,
  ).map(({ indicator, kind, period, region, basis, value, place, start, end }) =>
    [
      indicator,
      kind,
      period,
      region,
      basis,
      value.value < 0n ? 'down' : 'up',
      place.sentence.text.text.slice(start, end),
    ].join(' '),
  );

describe('an indicator', () => {
  it('goes by its first name, whatever it is called', () => {
    for (const name of ['地方级财政收入', '地方财政收入', '一般公共预算收入', '一般公共预算地方级收入'])
      expect(read(`2020年，${name}完成58.7亿元。`)).toEqual([
        '一般公共预算收入 amount 2020 延边 actual up 完成58.7亿元',
      ]);
  });

  it('has several figures, each of its kind', () => {
    expect(read('2020年，一般公共预算收入完成58.7亿元，为预算的101.2%，比上年增加0.6亿元，下降1.0%。')).toEqual([
      '一般公共预算收入 amount 2020 延边 actual up 完成58.7亿元',
      '一般公共预算收入 completion 2020 延边 actual up 为预算的101.2%',
      '一般公共预算收入 change 2020 延边 actual up 增加0.6亿元',
      '一般公共预算收入 growth 2020 延边 actual down 下降1.0%',
    ]);
  });

  it('shares its name or its figures with another', () => {
    expect(read('2020年，城镇和农村常住居民人均可支配收入分别增长2%和6%。')).toEqual([
      '城镇居民人均可支配收入 growth 2020 延边 actual up 2%',
      '农村居民人均可支配收入 growth 2020 延边 actual up 6%',
    ]);
    expect(read('2020年，一般公共预算收入和支出均增长5%。')).toHaveLength(2);
    expect(read('2020年，税收收入40亿元、非税收入18亿元，分别增长2%和6%。')).toHaveLength(4);
    expect(read('2020年，单位GDP能耗和二氧化碳排放量下降2.6%、3.1%。')).toHaveLength(2);
  });

  it('stands behind the money that was spent on it', () => {
    expect(read('2020年，筹集资金8.1亿元投入疫情防控。')).toEqual([
      '疫情防控资金 amount 2020 延边 actual up 筹集资金8.1亿元',
    ]);
  });

  it('takes the verb before it, in a list too', () => {
    expect(read('2020年，州本级压减一般性支出20%、公用经费5%。')).toEqual([
      '一般性支出 growth 2020 延边:本级 actual down 20%',
      '公用经费 growth 2020 延边:本级 actual down 5%',
    ]);
  });

  it.each([
    ['a narrower one', '2020年，第三产业固定资产投资增长12%。'],
    ['what moved it', '2020年，带动固定资产投资增长12%。'],
    ['what it is measured by', '2020年，研究费用占GDP比重达0.4%。'],
    ['a part of it', '2020年，固定资产投资中，其中5000万元以上项目增长8%。'],
    ['a range', '2020年，固定资产投资增长8%～10%。'],
    ['another subject in between', '2020年，固定资产投资结构优化，工业用电量增长8%。'],
    ['two figures for one', '2020年，固定资产投资增长8%和9%。'],
  ])('is not %s', (_, sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('the period', () => {
  const periods = (...sentences: readonly string[]): readonly string[] =>
    read(...sentences).map((line) => `${line.split(' ')[2] ?? ''} ${line.split(' ')[4] ?? ''}`);

  it.each([
    ['过去一年，地区生产总值增长1%。', '2020 actual'],
    ['去年，地区生产总值增长1%。', '2020 actual'],
    ['今年，地区生产总值增长1%。', '2021 target'],
    ['“十三五”时期，地区生产总值年均增长1%。', '2016-2020 actual'],
    ['五年来，地区生产总值年均增长1%。', '2016-2020 actual'],
    ['“十四五”末，森林覆盖率达到81.5%。', '2025 target'],
    ['2020年上半年，地区生产总值下降1%。', '2020/1-6 actual'],
    ['2020年1—11月，地区生产总值增长1%。', '2020/1-11 actual'],
    ['2020年，地区生产总值预期目标增长5%。', '2020 target'],
    ['到2025年末，森林覆盖率达到81.5%。', '2025 target'],
  ])('of “%s” is %s', (sentence, period) => {
    expect(periods(sentence)).toEqual([period]);
  });

  it('is not what a figure is compared with', () => {
    expect(periods('2020年，与2015年相比，森林覆盖率达到81.5%。')).toEqual(['2020 actual']);
    expect(periods('2021年是“十四五”开局之年，地区生产总值增长7%。')).toEqual(['2021 target']);
  });

  it('is that of growth over the year before, not over several', () => {
    expect(periods('2020年，地区生产总值比2019年增长0.5%，比2015年增长16%。')).toEqual(['2020 actual']);
    expect(periods('2020年，与2015年相比，地区生产总值增长16%。')).toEqual([]);
  });

  it('is no year where all is counted until its end', () => {
    expect(periods('截至2020年末，累计发放创业担保贷款50亿元。')).toEqual(['-2020 actual']);
    expect(periods('2020年，累计发放创业担保贷款4.07亿元。')).toEqual(['2020 actual']);
  });

  it('comes from the heading, and none from a heading of two', () => {
    expect(periods('一、2020年工作回顾', '地区生产总值增长1%。')).toEqual(['2020 actual']);
    expect(periods('一、2020年回顾和2021年安排', '地区生产总值增长1%。')).toEqual([' actual']);
  });
});

describe('the region', () => {
  const regions = (...sentences: readonly string[]): readonly string[] =>
    read(...sentences).map((line) => line.split(' ')[3] ?? '');

  it.each([
    ['全州地区生产总值增长1%。', '延边'],
    ['我州地区生产总值增长1%。', '延边'],
    ['延边州地区生产总值增长1%。', '延边'],
    ['全省地区生产总值增长1%。', '全省'],
    ['全国地区生产总值增长1%。', '全国'],
    ['延吉市地区生产总值增长1%。', '延吉'],
    ['临江市地区生产总值增长1%。', '临江'],
    ['州本级一般公共预算收入增长1%。', '延边:本级'],
    ['各县（市）一般公共预算收入增长1%。', '延边:县（市）'],
  ])('of “%s” is %s', (sentence, region) => {
    expect(regions(`2020年，${sentence}`)).toEqual([region]);
  });

  it('may change within a sentence', () => {
    expect(regions('2020年，全州一般公共预算收入58.7亿元，其中州本级12.3亿元。')).toEqual(['延边', '延边:本级']);
  });
});
