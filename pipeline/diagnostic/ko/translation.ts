/** Korean words of the `translation` room. */
import type { translationMessages as english } from '../en/translation.js';
import type { Words } from '../words.js';

export const translationMessages: Words<typeof english> = {
  'translation/not-utf-8': '이 파일은 여기서부터 UTF-8이 아닙니다: 읽을 수 없는 글자가 있습니다',
  'translation/bad-header': '이 줄은 문장의 머리줄처럼 시작하지만 머리줄이 아닙니다',
  'translation/bad-id': '`{id}`은(는) 문장번호가 아닙니다',
  'translation/unknown-state':
    '없는 상태입니다: `{state}`; 문장의 상태는 initial, translated, reviewed, final 가운데의 하나입니다',
  'translation/bad-hash': '{id} 문장의 머리줄은 `src:`와 그뒤의 여덟자(수자나 a-f)로 끝나야 합니다',
  'translation/conflict-marker': '두 판본이 여기서 합쳐졌는데 어느것을 쓸지 아직 고르지 않았습니다',
  'translation/no-chinese': '{id} 문장에 원문줄이 없습니다',
  'translation/chinese-after-korean': '{id} 문장의 번역문에 `>`로 시작하는 줄이 있습니다',
  'translation/unknown-key':
    '{id} 문장에 알 수 없는 `% {key}` 줄이 있습니다; 쓸 수 있는 것은 note, by, pass, translate입니다',
  'translation/repeated-key': '{id} 문장에 `% {key}` 줄이 두번 있습니다',
  'translation/misread-header': '이 줄은 문장의 머리줄 같은데 `{mark}` 부호로 시작하지 않습니다',
  'translation/misread-chinese': '이 줄은 원문줄 같은데 `{mark}` 부호로 시작하지 않습니다',
  'translation/misread-remark': '{id} 문장의 이 줄은 비고 같은데 `% `로 시작하지 않습니다: 이대로 두면 인쇄됩니다',
  'translation/bad-translate': '{id} 문장의 `% translate:`는 `no`여야 하는데 `{found}`(으)로 되여있습니다',
  'translation/join-lines': '{id} 문장은 {ids}개의 문장을 합친 것인데 원문줄은 {lines}줄입니다',
  'translation/not-nfc':
    '{id} 문장의 번역문에 자모가 풀어져있는 글자(NFC가 아닌 글자)가 있습니다; 인쇄할 때는 모아씁니다',
  'translation/duplicate-id': '{id} 문장이 두번 나옵니다',
  'translation/other-place': '다른 한곳',
  'translation/source-place': '원문에 있는 문장',
  'translation/no-segments': '이 문건에는 번역파일이 없습니다: ko/ 폴더의 어느 파일에도 문장이 없습니다',
  'translation/missing-segment': '번역파일에 원문의 이 문장이 없습니다: “{chinese}”',
  'translation/unknown-segment': '{id} 문장이 원문에 없습니다: “{chinese}”',
  'translation/misplaced-segment': '{id} 문장의 자리가 틀렸습니다: 원문에서는 다른 자리에 있습니다',
  'translation/chinese-differs':
    '{id} 문장의 원문줄이 원문과 다릅니다: 여기서는 “{found}”, 원문에서는 “{expected}”입니다',
  'translation/chinese-ends': '{id} 문장의 원문줄이 원문과 다릅니다: 여기서 끝나는데 원문은 계속됩니다: “{expected}”',
  'translation/empty-translation': '{id} 문장의 상태가 {state}인데 번역문이 없습니다',
  'translation/initial-with-korean': '{id} 문장에 번역문이 있는데 상태가 아직 `initial`입니다',
  'translation/korean-not-printed': '{id} 문장에 번역문이 있는데 `% translate: no`가 있으므로 원문이 그대로 인쇄됩니다',
  'translation/stale': '{id} 문장을 번역한 뒤에 원문이 바뀌였습니다',
  'translation/stale-figure': '{id} 문장은 원문이 {old}일 때 번역한 것인데 지금 원문은 {new}입니다',
  'translation/untranslated': '문장 {total}개 가운데서 {count}개에 아직 번역문이 없습니다; 그 자리에 원문을 넣습니다',
  'translation/import-no-title': '글에서 제목을 찾아내지 못하였습니다: 제목을 적어넣어야 합니다',
  'translation/import-no-date': '글에 날자가 없습니다: 문건의 날자를 적어넣어야 합니다',
  'translation/import-marks': '모양으로만 알아보고 여기에 표시한것: 제목 {headings}곳, 머리문장 {leads}곳',
  'hint/check-marks': '`headings`와 `leads`를 살펴보고 아닌것은 빼십시오',
  'translation/import-fill-in': '제목, 보고자, 발행단위의 조선문이 아직 없습니다',
  'translation/bad-name': '`{name}`은(는) 문건의 폴더이름으로 쓸 수 없습니다',
  'translation/source-changed':
    '번역파일을 만든 뒤에 zh.txt가 바뀌였습니다: 고친 문장 {edited}개, 새 문장 {fresh}개, 원문이 없어진 문장 {gone}개; 새 원문이 인쇄됩니다',
  'translation/edited-in-source':
    '{id} 문장의 원문이 바뀌였습니다: 여기서는 “{found}”, 새 원문에서는 “{expected}”입니다',
  'translation/new-in-source': '원문에 번역파일에 없는 새 문장이 있습니다: “{chinese}”',
  'translation/gone-from-source': '{id} 문장의 원문이 없어졌습니다: 번역문은 인쇄되지 않지만 파일에는 그대로 있습니다',
  'translation/parted-in-source':
    '{id} 문장에 합친 문장들이 원문에서 더는 잇달아있지 않습니다: 번역문은 인쇄되지 않지만 파일에는 그대로 있습니다',
  'translation/chinese-damaged':
    '{id} 문장의 원문줄이 원문과도 다르고 `src`를 계산한 글과도 다릅니다: 누군가가 이 파일에서 고쳤습니다',
  'hint/write-new-chinese':
    '이 줄의 `>`를 `>-`로 고치고 그우에 `> {chinese}` 줄을 쓰십시오. 그러면 번역문을 량쪽과 대조할 수 있습니다',
  'hint/write-new-chinese-and-hash': '이 줄을 `> {chinese}` 줄로 고치고 머리줄에 `src:{hash}`을(를) 쓰십시오',
  'hint/part-join': '남은 문장마다 자리를 하나씩 만들고 번역문을 나누어넣으십시오',
  'hint/save-segment-file-as-utf-8': '파일을 UTF-8로 저장하거나 마지막에 고친 것을 되돌리십시오',
  'hint/write-header':
    '머리줄은 `## p012.s03 [translated] src:9f2c41d7`과 같이 씁니다. `#`로 시작하는 번역문은 앞에 `\\`를 붙입니다',
  'hint/write-join':
    '한 단락 안에서 잇달아있는 문장만 합칠 수 있습니다. 머리줄은 `## p012.s03+s04 [translated] src:9f2c41d7`과 같이 씁니다',
  'hint/plain-mark': '줄을 `{mark}` 부호로 시작하십시오. 반각부호로 쓰고 그앞에 아무것도 두지 마십시오',
  'hint/keep-one-line': '맞는 줄을 남기고 다른 줄을 지우십시오',
  'hint/write-state': '이 단어들 가운데서 하나를 [ ] 안에 쓰십시오',
  'hint/keep-hash': '`src:` 뒤의 글자를 원래대로 되돌리거나 git에 있는 같은 문장에서 복사하십시오',
  'hint/type-again':
    '잃어버린 것은 없습니다. 경고가 나오지 않게 하려면 그 부분을 다시 치거나 다른 프로그람에서 복사하여 붙이십시오',
  'hint/resolve': '`duizhao resolve`를 실행하십시오: 두 판본을 보여주고 대답대로 처리합니다',
  'hint/choose-version': '맞는 판본을 남기고 다른 판본은 <, =, > 줄과 함께 지우십시오',
  'hint/write-chinese-line': '머리줄 아래에 `> `로 시작하는 원문줄을 도로 넣으십시오',
  'hint/escape-or-move': '`>`로 시작하는 번역문은 앞에 `\\`를 붙입니다. 원문줄이면 머리줄 바로 아래에 두어야 합니다',
  'hint/use-note': '비고는 `% note: …`로 씁니다. `%`로 시작하는 번역문은 앞에 `\\`를 붙입니다',
  'hint/translate-no': '원문대로 둘 문장이면 `% translate: no`를 쓰고 아니면 이 줄을 지우십시오',
  'hint/one-line-per-sentence': '원문의 문장을 한줄에 하나씩 `> `로 시작하여 쓰십시오',
  'hint/delete-or-renumber': '둘 가운데서 하나를 지우십시오',
  'hint/import-source': '중문원고에서 만드십시오: `duizhao import FILE --as NAME`',
  'hint/add-segment': '그 자리에 `## {id} [initial] src:{hash}` 줄을 쓰고 그아래에 `> {chinese}` 줄을 쓰십시오',
  'hint/add-segment-after':
    '{neighbour} 문장 뒤에 `## {id} [initial] src:{hash}` 줄을 쓰고 그아래에 `> {chinese}` 줄을 쓰십시오',
  'hint/move-to-attic': '원문에서 없어진 문장이면 이 부분을 ko/attic.md에 옮기십시오',
  'hint/move-segment': '원문에서의 자리에 맞게 옮기십시오',
  'hint/sync-new-version': 'zh.txt가 새 판본이면 `duizhao sync {name}`이(가) ko/의 모든 파일을 맞추어줍니다',
  'hint/restore-chinese': '이 줄을 zh.txt와 같게 쓰십시오. zh.txt가 틀렸으면 맞는 zh.txt로 바꾸십시오',
  'hint/translate-or-mark':
    '원문 아래에 번역문을 쓰거나 상태를 `initial`로 되돌리십시오. 원문대로 둘 문장이면 `% translate: no`를 쓰십시오',
  'hint/set-translated': '번역이 다 되면 머리줄에 `[translated]`를 쓰십시오',
  'hint/remove-translate-no': '`% translate: no` 줄이나 번역문을 지우십시오',
  'hint/open-manifest': '파일을 열고 설명에서 요구하는 것을 적어넣으십시오',
  'hint/ascii-name': '`2021-work-report`처럼 영문 소문자 a-z, 수자, 이음표(-)로 쓰십시오',
  'translation/malformed-query': '질의표의 한 항목이 완전하지 않습니다',
  'hint/query-form':
    '`- segments: [p012.s03]`을 쓰고 `zh:`에는 문제로 되는 말을, `question:`에는 중문으로 된 질문을 쓰십시오. 덧붙일 것이 있으면 `note:`에 쓰십시오',
  'translation/query-segment': '질의표에 있는 {id} 문장이 이 문건에 없습니다',
  'hint/query-ids': '번역파일에 있는 문장번호를 그대로 쓰십시오. 합친 문장은 하나씩 따로 씁니다: p012.s03, p012.s04',
  'hint/follow-source':
    'ko/의 파일을 갱신하십시오: `duizhao sync {name}`; zh.txt를 일부러 고친 사람이 없으면 옛 zh.txt를 되돌려놓으십시오',
  'hint/check-korean': '번역문을 고친 다음 `duizhao accept {id}`',
};
