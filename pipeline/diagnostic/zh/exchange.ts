/** Chinese words of the `exchange` room. */
import type { exchangeMessages as english } from '../en/exchange.js';
import type { Words } from '../words.js';

export const exchangeMessages: Words<typeof english> = {
  'exchange/unknown-encoding': '文件写明的编码是 {encoding}，无法读取',
  'exchange/bad-byte': '文件写明的编码是 {encoding}，但此处的内容不符合',
  'exchange/no-tmx': '这不是翻译记忆文件：开头应为 `tmx`，实为 `{found}`',
  'exchange/unclosed': '`{element}` 到此处尚未结束',
  'exchange/unclosed-in-unit': '第 {unit} 条的 `{element}` 到此处尚未结束：该条不予采用',
  'exchange/cut-off': '文件在 `{element}` 中间中断；此前读出 {units} 条',
  'exchange/units-left-out': '共 {total} 条，其中 {count} 条没有中文或没有朝鲜文：不予采用',
  'hint/export-as-utf-8': '请用原来的程序重新导出为 UTF-8 编码的 TMX',
  'hint/export-tmx': '请把翻译记忆导出为 TMX（1.4 版），用导出的文件替换它',
  'hint/mend-xml': '请重新导出；如无法导出，请用文本编辑器改正此处',
  'hint/copy-again': '文件没有写完或没有复制完：请重新复制或导出',
  'hint/tmx-languages': '只采用标为中文（zh…）和朝鲜文（ko…）的内容；这些条目的语言是：{languages}',
};
