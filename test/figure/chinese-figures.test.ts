import { describe, expect, it } from 'vitest';
import { readChineseFigures } from '../../pipeline/figure/index.js';

/** `text=value unit bound/per` of every figure, what is `none` left out. */
const read = (text: string): string[] =>
  readChineseFigures(text).map(
    ({ text: found, value, unit, bound, per }) =>
      [`${found}=${value}`, unit, bound].filter((part) => part !== 'none').join(' ') + (per ? `/${per}` : ''),
  );

describe('reading Chinese figures', () => {
  it.each([
    ['资金8.1亿元', ['8.1亿元=810000000 money']],
    ['8亿1000万元', ['8亿1000万元=810000000 money']],
    ['1,166套', ['1,166套=1166 set']],
    ['3.69万套228万平方米', ['3.69万套=36900 set', '228万平方米=2280000 square-metre']],
    ['2万人次以上', ['2万人次以上=20000 person-time at-least']],
    ['30万千瓦和500千瓦', ['30万千瓦=300000 kilowatt', '500千瓦=500 kilowatt']],
  ])('reads scales, sums, commas and units: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads the parts of a date as year, month and day', () => {
    expect(read('2021年1月12日')).toEqual(['2021年=2021 year', '1月=1 month', '12日=12 day']);
  });

  it('reads ordinals, and plenums with their 中', () => {
    expect(read('第十五届人大第六次会议')).toEqual(['第十五届=15 session', '第六次=6 occasion']);
    expect(read('第二十二届')).toEqual(['第二十二届=22 session']);
    expect(read('十九届二中、三中全会')).toEqual(['十九届=19 session', '二中=2 plenum', '三中=3 plenum']);
    expect(read('排名第一')).toEqual(['第一=1 rank']);
  });

  it('reads plan numbers as plans, not as 十三 and 五', () => {
    expect(read('“十三五”规划')).toEqual(['十三五=13.5']);
    expect(read('“七五”普法')).toEqual(['七五=7.5']);
    expect(readChineseFigures('“十三五”')[0]?.kind).toBe('plan');
  });

  it.each([
    ['延吉5G产业园', '5G'],
    ['PCR实验室', 'PCR'],
    ['研发(R&D)经费', 'R&D'],
    ['“1+X”专委会', '1+X'],
    ['12345热线', '12345'],
    ['“761”项目', '761'],
    ['“信易+”', '+'],
    ['中心(B型)', 'B'],
  ])('copies tokens: %s', (text, token) => {
    expect(readChineseFigures(text).map(({ kind, value }) => [kind, value])).toEqual([['token', token]]);
  });

  it('reads ratios and fractions as one figure', () => {
    expect(read('结构优化为7.6:34.3:58.1。')).toEqual(['7.6:34.3:58.1=7.6:34.3:58.1']);
    expect(read('三分之二')).toEqual(['三分之二=2/3']);
    expect(read('百分之三十')).toEqual(['百分之三十=30 percent']);
  });

  it.each([
    ['三大攻坚', ['三大=3 great']],
    ['“六稳”“六保”', ['六=6', '六=6']],
    ['五位一体', ['五=5', '一=1']],
    ['两个维护', ['两个=2 piece']],
    ['百件惠民实事', ['百件=100 case']],
    ['“百企千品”', ['百=100', '千=1000']],
    ['百亿级食品产业园二期', ['百亿级=10000000000 grade', '二期=2 phase']],
    ['“一张网”', ['一张=1 sheet']],
    ['五年来', ['五年=5 year']],
    ['一年来', ['一年=1 year']],
    ['党的十九大', ['十九=19 occasion']],
    ['每万人1.92件', ['万人=10000 person', '1.92件=1.92 case']],
    ['亿元以上', ['亿元以上=100000000 money at-least']],
    ['二〇二一年', ['二〇二一年=2021 year']],
  ])('reads Han numerals in terms: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '命名一批基地', '进一步增强', '一定要统一', '一律一体推进', '万众一心', '千方百计', '红十字工作', '社会消费品零售', '一般公共预算',
    '二氧化碳', '龙井三合口岸', '数百家企业', '几十个', '生态环境', '百分点', '一网通办', '十几万人',
  ])('takes idioms and names for words: %s', (text) => {
    expect(read(text)).toEqual([]);
  }); // prettier-ignore

  it('does not find an idiom inside a number', () => {
    expect(read('八十分钟')).toEqual(['八十分钟=80 minute']);
    expect(read('第一批')).toEqual(['第一批=1 batch']);
  });

  it('reads 零, 翻一番 and 一个多月', () => {
    expect(read('医务人员零感染')).toEqual(['零=0']);
    expect(read('在2020年基础上翻一番')).toEqual(['2020年=2020 year', '翻一番=2 times']);
    expect(read('仅用一个多月时间')).toEqual(['一个多月=1 month over']);
  });

  it.each([
    ['98%以上', 'at-least'],
    ['不低于98%', 'at-least'],
    ['4.5%以内', 'within'],
    ['不超过5%', 'within'],
    ['7%左右', 'about'],
    ['70余部', 'over'],
    ['30多万人', 'over'],
    ['超过98%', 'over'],
    ['突破100亿元', 'over'],
    ['近百家', 'under'],
    ['近五年', 'none'],
    ['7%', 'none'],
  ])('reads the bound of %s', (text, bound) => {
    expect(readChineseFigures(text).map((figure) => figure.bound)).toEqual([bound]);
  });

  it('gives the first number of a range the unit and scale of the second', () => {
    expect(read('3%～5%')).toEqual(['3%=3 percent', '5%=5 percent']);
    expect(read('3～5%')).toEqual(['3=3 percent', '5%=5 percent']);
    expect(read('9～16亿元')).toEqual(['9=900000000 money', '16亿元=1600000000 money']);
  });

  it('keeps the period of a sum of money', () => {
    expect(read('570元/月和4200元/年')).toEqual(['570元/月=570 money/month', '4200元/年=4200 money/year']);
  });

  it('takes the numeral of a heading for a heading only at its head', () => {
    expect(read('二、工作安排')).toEqual(['二=2 heading']);
    expect(read('（十）加强建设')).toEqual(['十=10 heading']);
    expect(read('十大工程')).toEqual(['十大=10 great']);
  });

  it('gives offsets that cut the figure out of the text', () => {
    const text = '预计全年实现利润35亿元、增长7%左右。';
    expect(readChineseFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual(['35亿元', '7%左右']);
  });
});
