/** Chinese words of the `spreadsheet` room. */
import type { spreadsheetMessages as english } from '../en/spreadsheet.js';
import type { Words } from '../words.js';

export const spreadsheetMessages: Words<typeof english> = {
  'spreadsheet/unclosed-quote': '这个单元格开头的引号没有结束',
  'spreadsheet/text-after-quote': '单元格结束的引号后面还有文字',
  'hint/csv-quotes': '单元格里有逗号、换行或 `"` 时，要放在两个 `"` 之间，里面的每个 `"` 写两次：`"他说""好"""`',
};
