/** Korean words of the `termbase` room. */
import type { termbaseMessages as english } from '../en/termbase.js';
import type { Words } from '../words.js';

export const termbaseMessages: Words<typeof english> = {
  'termbase/missing-column': '용어집에 {column}란이 없습니다',
  'hint/termbase-columns': '첫줄에 란이름을 쓰십시오: {columns}',
  'termbase/bad-value': '“{value}” 값은 {column}란에 쓸 수 없습니다',
  'hint/write-one-of': '다음 가운데서 하나를 쓰십시오: {allowed}',
  'termbase/empty-term': '용어의 {column}란이 비여있습니다',
  'termbase/too-many-cells': '이 줄의 칸이 란의 수보다 많습니다: “{cell}” 칸이 남습니다',
  'hint/fill-both-languages': 'zh와 ko 두 란을 다 채우거나 이 줄을 지우십시오',
};
