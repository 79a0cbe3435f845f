/** When two values of the same thing can both be true. */
import { describe, expect, it } from 'vitest';
import { compareValues, measure, type Measured } from '../../../pipeline/check/documents/measured.js';
import { readChineseFigures } from '../../../pipeline/figure/index.js';

/** The value of the one figure of a text; 下降 before it makes it fall. */
function valueOf(text: string): Measured {
  const [figure] = readChineseFigures(text);
  const measured = figure && measure(figure, text.startsWith('下降') ? -1 : 1);
  return measured ?? expect.fail(`no value in ${text}`);
}

describe('two values', () => {
  it.each([
    ['1.0%', '1%'],
    ['58.7亿元', '58.68亿元'],
    ['58.7亿元', '586800万元'],
    ['0.5%', '0.45%'],
    ['1%', '1.04%'],
    ['7%左右', '7.2%'],
    ['约58亿元', '58.7亿元'],
    ['7%以上', '7%左右'],
    ['4.5%以内', '2.87%'],
    ['超过100亿元', '103亿元'],
    ['近100亿元', '97亿元'],
    ['下降16%', '下降16.0%'],
    ['三万户', '3万户'],
    ['41万亩', '2.73万公顷'],
    ['34.2亿斤', '171万吨'],
  ])('%s and %s agree', (one, other) => {
    expect(compareValues(valueOf(one), valueOf(other))).toBe('agree');
    expect(compareValues(valueOf(other), valueOf(one))).toBe('agree');
  });

  it.each([
    ['58.7亿元', '58.62亿元'],
    ['58.7亿元', '57.8亿元'],
    ['2.87%', '2.78%'],
    ['1%', '1.4%'],
    ['2万人', '1.5万人'],
    ['3%', '3.5%'],
    ['下降25%', '25%'],
    ['7%左右', '9%'],
    ['4.5%以内', '5%以内'],
    ['4.5%以内', '4.6%'],
    ['超过100亿元', '98亿元'],
    ['近100亿元', '80亿元'],
    ['170万吨以上', '165万吨左右'],
    ['43万亩', '2.73万公顷'],
  ])('%s and %s contradict', (one, other) => {
    expect(compareValues(valueOf(one), valueOf(other))).toBe('contradict');
    expect(compareValues(valueOf(other), valueOf(one))).toBe('contradict');
  });

  it('are the same only if rounded roughly', () => {
    expect(compareValues(valueOf('3%'), valueOf('3.3%'))).toBe('rounded');
  });
});
