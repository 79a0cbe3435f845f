/** Chinese words of the `memory` room. */
import type { memoryMessages as english } from '../en/memory.js';
import type { Words } from '../words.js';

export const memoryMessages: Words<typeof english> = {
  'memory/document-left-out': '文档 {name} 有错误：其译文不在记忆之中',
  'hint/check-document': '请看 `duizhao check {name}`，并按其提示改正',
  'memory/exact': '原文相同',
  'memory/figures': '除数字外相同',
  'memory/fuzzy': '相近',
  'memory/from-segment': '{document} {id} [{state}]（{place}）',
  'memory/from-earlier': '{document} {id} [{state}]（{place}），按旧原文译出',
  'memory/from-attic': '{document} {id} [{state}]（{place}），取自存放处：其原文已不在',
  'memory/from-tmx': '{place}，第 {number} 条{details}',
};
