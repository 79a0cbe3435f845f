/** Korean words of the `imposition` room. */
import type { impositionMessages as english } from '../en/imposition.js';
import type { Words } from '../words.js';

export const impositionMessages: Words<typeof english> = {
  'imposition/page-too-large':
    '{page}쪽의 크기가 {size}mm로서 {sheet}mm 용지의 절반에 들어갈 수 있는 {half}mm를 넘습니다',
  'hint/smaller-pages':
    '쪽의 크기가 {half}mm 이내인 판을 고르거나 그 판의 양식표의 @page에서 `size`를 더 작게 하십시오',
  'imposition/pages-differ-in-size':
    '{first}쪽은 {size}mm이고 {page}쪽은 {other}mm입니다. 소책자는 한가지 크기로 재단하여야 합니다',
  'hint/one-page-size': '양식표에서 모든 쪽의 `size`를 같게 하거나 이 판을 그대로 인쇄하십시오',
  'imposition/creep-over-fold':
    '종이가 이렇게 두꺼우면 {page}쪽이 접는 선쪽으로 {creep}mm 밀려서 접는 선을 넘어 인쇄됩니다: 그쪽의 여백은 {white}mm입니다',
  'hint/paper-thickness':
    '용지 한장의 두께를 적으십시오. 례를 들어 80g/m² 복사용지는 `--paper-thickness 0.1mm`입니다. 더 두꺼운 소책자는 다른 방법으로 제본합니다',
  'imposition/no-cover': '이 판에는 따로 인쇄할 수 있는 표지가 없습니다: 첫쪽의 이름이 `cover`가 아닙니다',
  'hint/name-cover':
    '--edition으로 표지가 있는 판을 고르거나 양식표에서 첫쪽에 `page: cover`를 주거나 document.yaml의 `press:` 아래에 `cover: together`를 쓰십시오',
  'imposition/text-on-cover': '본문이 2쪽 즉 표지의 안쪽면에서 시작됩니다',
  'imposition/text-on-verso': '표지 다음에 본문이 왼쪽면인 {page}쪽에서 시작됩니다',
  'hint/text-on-recto': '본문이 오른쪽면에서 시작되게 하십시오: 양식표에 `break-before: recto`를 쓰십시오',
  'imposition/no-text': '표지 다음에 따로 인쇄할 것이 없습니다',
  'hint/whole-booklet': '표지와 본문을 함께 인쇄하십시오',
};
