/** Korean words of the `layout` room. */
import type { layoutMessages as english } from '../en/layout.js';
import type { Words } from '../words.js';

export const layoutMessages: Words<typeof english> = {
  'layout/missing-glyph-added':
    'document.yaml이나 서식틀이 덧붙인 글 가운데의 {character} (U+{code}) 글자가 어느 글꼴에도 없습니다; 찾아본 글꼴: {faces}',
  'layout/missing-glyph': '{segment} 문장의 {character} (U+{code}) 글자가 어느 글꼴에도 없습니다; 찾아본 글꼴: {faces}',
  'hint/add-face-or-change-character':
    '이 글자가 있는 글꼴파일을 fonts/에 넣고 양식표에 그 글꼴의 이름을 적거나 글에서 이 글자를 바꾸십시오',
  'layout/overfull-line': '{segment} 문장의 한줄이 줄너비보다 {excess}pt 깁니다: {words}',
  'hint/shorten-or-allow-break': '나눌 수 없는 말을 줄이거나 양식표에서 글의 자리를 넓히십시오',
  'layout/uneven-type-area': '이 판은 쪽마다 판면의 너비가 다릅니다; 모든 줄을 {width}pt로 조판하였습니다',
  'layout/unsettled-page-references':
    '글 가운데의 쪽번호가 {rounds}번 되풀이해도 정해지지 않습니다. 번호가 새로 바뀔 때마다 쪽이 밀리기 때문입니다; 틀린 번호: {count}개',
  'hint/fix-page-breaks':
    '번호가 가리키는 부분을 새 쪽에서 시작하게 하거나(break-before: page) 번호를 한줄에 따로 놓으십시오',
  'hint/equal-margins': '모든 @page 규칙에서 왼쪽여백과 오른쪽여백의 합을 같게 하십시오',
};
