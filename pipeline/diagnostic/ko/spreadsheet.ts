/** Korean words of the `spreadsheet` room. */
import type { spreadsheetMessages as english } from '../en/spreadsheet.js';
import type { Words } from '../words.js';

export const spreadsheetMessages: Words<typeof english> = {
  'spreadsheet/unclosed-quote': '이 칸을 여는 인용표가 닫히지 않았습니다',
  'spreadsheet/text-after-quote': '칸을 닫는 인용표 뒤에 글이 더 있습니다',
  'hint/csv-quotes':
    '쉼표나 줄바꿈, `"`가 들어있는 칸은 두 `"` 사이에 쓰고 그 안의 `"`는 두번 겹쳐 씁니다: `"他说""好"""`',
};
