import { describe, expect, it } from 'vitest';
import { newDocument, shown, sync } from './synced.js';

const CHINESE = [
  '政府工作报告',
  '各位代表：',
  '现在，我代表州人民政府报告工作。请予审议。',
  '一、2020年工作回顾',
  '（一）民生持续改善。城镇登记失业率2.87%。新增就业1.2万人。全州生产总值增长3.5%。',
  '（二）改革不断深化。国企改革三年行动全面完成。全面推行河长制和林长制。',
  '',
].join('\n');

const lines = (from: string, to: string): readonly string[] => {
  expect(CHINESE).toContain(from);
  const before = new Set(shown(newDocument(CHINESE)));
  return shown(sync(newDocument(CHINESE), CHINESE.replace(from, to))).filter((line) => !before.has(line));
};

describe('x', () => {
  it.each([
    ['2.87', '2.78'],
    ['国企改革三年行动全面完成。全面推行', '国企改革三年行动全面完成，全面推行'],
    ['城镇登记失业率2.87%。新增', '城镇登记失业率2.87%，新增'],
    ['国企改革三年行动全面完成。', '国企改革三年行动。全面完成既定任务。'],
    ['新增就业1.2万人。', ''],
    ['新增就业1.2万人。', '新增就业1.2万人。脱贫攻坚取得决定性胜利。'],
    ['（二）改革', '新段落第一句。新段落第二句。\n（二）改革'],
  ])('%s → %s', (a, b) => {
    console.log(a, b, lines(a, b));
  });
});
