/** Chinese words of the `diagnostic` room. */
import type { diagnosticMessages as english } from '../en/diagnostic.js';
import type { Words } from '../words.js';

export const diagnosticMessages: Words<typeof english> = {
  'diagnostic/error': '错误[{code}]：{message}',
  'diagnostic/warning': '警告[{code}]：{message}',
  'diagnostic/info': '说明[{code}]：{message}',
  'diagnostic/place': '  --> {place}',
  'diagnostic/label': '  --> {place}：{message}',
  'diagnostic/hint': '   = 建议：{message}',
  'diagnostic/place-in-line': '（{place}）',
  'diagnostic/label-in-line': '；{message}（{place}）',
};
