/** Korean words of the `source` room. */
import type { sourceMessages as english } from '../en/source.js';
import type { Words } from '../words.js';

export const sourceMessages: Words<typeof english> = {
  'source/empty': '원문에 글이 없습니다',
  'source/unknown-encoding': '원문의 문자부호화방식을 알 수 없습니다: UTF-8, UTF-16, GB18030으로 읽어보았습니다',
  'source/bad-byte': '원문의 시작은 {encoding}인데 이 바이트는 그 방식으로 읽을 수 없습니다',
  'source/control-character': '원문에 보통 글에는 없는 조종문자가 있습니다: {character}',
  'source/encoding': '원문을 {encoding}(으)로 읽었습니다',
  'source/web-residue': '본문이 아니라 웹페지에 속하는 내용이므로 뺐습니다: {text}',
  'source/lead-not-found': '원문에 이런 문장이 없습니다: “{sentence}”',
  'source/manifest-syntax': 'YAML의 규정에 맞지 않습니다: {problem}',
  'source/manifest-not-a-mapping': '`{key}` 아래에는 항목과 값이 있어야 합니다',
  'source/manifest-unknown-key': '{place}에 알 수 없는 항목 `{key}`이(가) 있습니다; 여기에 쓸 수 있는 항목: {known}',
  'source/manifest-missing-key': '{place}에 `{key}` 항목이 없습니다',
  'source/manifest-not-text': '`{key}`의 값은 글이여야 합니다',
  'source/manifest-not-a-list': '`{key}` 항목은 목록이여야 합니다. 한줄에 하나씩 `- `로 시작하여 쓰십시오',
  'source/manifest-empty': '`{key}` 항목이 비여있습니다',
  'source/manifest-no-korean': '`{key}`의 조선문이 아직 없습니다; 그 자리에 중문이 인쇄됩니다',
  'source/manifest-bad-date': '`{date}`은(는) 년-월-일로 적은 실지 날자가 아닙니다',
  'source/manifest-bad-language': '`{tag}`은(는) `{key}`에 쓸 수 있는 언어표식이 아닙니다',
  'source/manifest-unknown-lead': '판에서 앞세울 언어는 `zh`나 `ko`여야 하는데 `{lead}`(으)로 되여있습니다',
  'source/manifest-bad-template': '`{template}`은(는) templates/ 안의 폴더이름으로 쓸 수 없습니다',
  'source/manifest-double-edition': '`{edition}`판이 두번 적혀있습니다',
  'source/manifest-bad-version': '`version`은 한줄로 된 글이여야 합니다',
  'source/manifest-unknown-requirement':
    '판에 요구할 수 있는 상태는 `reviewed`나 `final`인데 `{state}`(으)로 되여있습니다',
  'source/manifest-unknown-purpose': '판의 용도는 `finished`나 `proof`여야 하는데 `{purpose}`(으)로 되여있습니다',
  'source/manifest-bad-sheet': '`{sheet}`은(는) 판형이름으로 쓸 수 없습니다',
  'source/manifest-bad-turns': '`{turns}`은(는) 판이름으로 쓸 수 없습니다',
  'source/manifest-unknown-turns': '쪽나눔을 따르려는 `{edition}`판이 없습니다',
  'source/manifest-turns-circle': '`{edition}`판의 쪽나눔이 돌고돌아 자기자신을 따르고 있습니다',
  'source/press-one-line': '`{key}`의 값은 한줄로 된 글이여야 합니다',
  'source/press-copies': '`{key}` 항목은 1부터 999999까지의 옹근수여야 하는데 `{found}`(으)로 되여있습니다',
  'source/press-choice': '`{key}` 항목에 쓸 수 있는 것은 {known}인데 `{found}`(으)로 되여있습니다',
  'source/press-thickness':
    '`{key}` 항목은 종이 한장의 두께로서 0.02mm부터 1mm까지여야 하는데 `{found}`(으)로 되여있습니다',
  'source/press-condition': '`{found}`은(는) 인쇄조건의 이름으로 쓸 수 없습니다',
  'source/press-ink-name': '`{found}`은(는) 별색잉크의 이름으로 쓸 수 없습니다',
  'source/press-color':
    '`press.ink.color`에는 색을 16진수 여섯자리로 인용표 안에 써야 하는데 `{found}`(으)로 되여있습니다',
  'source/press-grey': '회색 `{found}`은(는) 먹색으로 인쇄하므로 별색잉크의 색이 될 수 없습니다',
  'source/press-cmyk':
    '`press.ink.cmyk`에는 청색, 자홍색, 황색, 먹색의 백분률 네개를 0부터 100까지로 라렬하여야 합니다',
  'hint/known-turns': '이 문건의 다른 판 가운데서 하나를 쓰십시오: {names}',
  'hint/break-turns-circle': '이 판이나 이 판이 따르는 판에서 `turns`줄을 지우십시오',
  'hint/give-text': '중문원고를 이 파일에 저장하십시오',
  'hint/save-as-utf-8': '파일을 만든 프로그람에서 열고 UTF-8 텍스트파일로 저장하십시오',
  'hint/remove-character': '그 문자를 지우거나 파일을 UTF-8 텍스트파일로 다시 저장하십시오',
  'hint/mark-lead-as-written': '원문에 있는 문장을 그대로 다 쓰거나 이 줄을 지우십시오',
  'hint/fix-yaml':
    '다른 document.yaml과 대조하여보십시오: `key: value`로 쓰고 빈칸 두개로 들여쓰며 두점(:)이 있는 글은 인용표 안에 씁니다',
  'hint/correct-or-delete-key': '철자를 바로잡거나 이 줄을 지우십시오',
  'hint/add-key': '`{example}` 줄을 보태십시오',
  'hint/write-like': '다음과 같이 쓰십시오: `{example}`',
};
