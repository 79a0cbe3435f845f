/** The checks of finished pages can fail: each finds the fault in lines made for it, and none where there is none. */
import { describe, expect, it } from 'vitest';
import { brokenNumbers, forbiddenMarks, splitDashes, splitWords, tornUnits } from './line-faults.js';

const RULES = { forbiddenMarks, brokenNumbers, tornUnits, splitDashes, splitWords };
type RuleName = keyof typeof RULES;
const faultsOf = (rule: RuleName, lines: readonly string[]): readonly number[] =>
  RULES[rule](lines).map(({ line }) => line);

const NAMES: readonly RuleName[] = ['forbiddenMarks', 'brokenNumbers', 'tornUnits', 'splitDashes', 'splitWords'];

describe('a doctored line is caught', () => {
  it.each<[RuleName, readonly string[], readonly number[]]>([
    ['forbiddenMarks', ['扎实做好工作', '，促进发展。'], [1]],
    ['forbiddenMarks', ['扎实做好“', '六稳”工作。'], [0]],
    ['forbiddenMarks', ['（一', '）工作回顾'], [1]],
    ['forbiddenMarks', ['中国', '·延边'], [1]],
    ['forbiddenMarks', ['五年来', '——我们'], [1]],
    ['forbiddenMarks', ['增长2.87', '%。'], [1]],
    ['forbiddenMarks', ['사업을 진행하였습니다', '. 우리는'], [1]],
    ['forbiddenMarks', ['우리는 ‘', '여섯가지 안정’을'], [0]],
    ['forbiddenMarks', ['현 (', '시) 종합병원'], [0]],
    ['brokenNumbers', ['增长2.', '87%。'], [0]],
    ['brokenNumbers', ['增长2', '.87%。'], [0]],
    ['brokenNumbers', ['投放655', '4万元'], [0]],
    ['brokenNumbers', ['三次产业比重7.6:', '34.3:58.1'], [0]],
    ['brokenNumbers', ['党的十', '九大'], [0]],
    ['brokenNumbers', ['자금 8.', '1억원'], [0]],
    ['tornUnits', ['增长2.87', '%。'], [0]],
    ['tornUnits', ['2020', '年工作'], [0]],
    ['tornUnits', ['筹集8.1亿', '元投入'], [0]],
    ['tornUnits', ['筹集8.1', '亿元投入'], [0]],
    ['tornUnits', ['下降3个百', '分点'], [0]],
    ['tornUnits', ['改造63万平方', '米'], [0]],
    ['tornUnits', ['提高到500元', '/月和'], [0]],
    ['tornUnits', ['루계로 8.8만', '명을 격리'], [0]],
    ['tornUnits', ['루계로 8.8만 ', '명을 격리'], [0]],
    ['tornUnits', ['자금 8.1억', '원을'], [0]],
    ['tornUnits', ['실업률은 2.87', '%였습니다'], [0]],
    ['tornUnits', ['3퍼센트', '포인트 높아'], [0]],
    ['tornUnits', ['2021', '년 1월'], [0]],
    ['splitDashes', ['五年来—', '—我们'], [0]],
    ['splitDashes', ['等等…', '…'], [0]],
    ['splitWords', ['建成P', 'CR实验室'], [0]],
    ['splitWords', ['R&', 'D投入'], [0]],
    ['splitWords', ['“1', '+X”专项'], [0]],
    ['splitWords', ['5', 'G智能'], [0]],
    ['splitWords', ['PC', 'R실험실'], [0]],
  ])('%s: %j', (rule, lines, expected) => {
    expect(faultsOf(rule, lines)).toEqual(expected);
  });
});

describe('a sound line is not', () => {
  it.each<[readonly string[]]>([
    [['——五年来，我们', '稳增长、调结构。']],
    [['扎实做好', '“六稳”', '“六保”工作。']],
    [['2021年', '1月', '12日在延边']],
    [['增长0.5%，', '24家', '企业获批']],
    [['建成县（市）', 'PCR实验室', '和基地']],
    [['预计，GDP ', 'LNG 项目']],
    [['2021년 ', '1월 ', '12일 ', '연변']],
    [['자금 8.1억원', '을 마련하여 ', '24개 ', '기업']],
    [['‘13.5’', '시기 3%, ', '9% ', '성장하고']],
    [['第十五届人民', '代表大会']],
  ])('%j', (lines) => {
    expect(NAMES.flatMap((rule) => faultsOf(rule, lines))).toEqual([]);
  });
});
