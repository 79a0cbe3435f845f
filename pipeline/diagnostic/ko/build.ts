/** Korean words of the `build` room. */
import type { buildMessages as english } from '../en/build.js';
import type { Words } from '../words.js';

export const buildMessages: Words<typeof english> = {
  'build/no-documents': 'translations/에 문건이 하나도 없습니다',
  'build/no-such-document': '이름이 {name}인 문건이 없습니다',
  'hint/import-first': '`duizhao import FILE --as NAME` 명령으로 문건을 만드십시오',
  'hint/known-documents': '여기에 있는 문건: {names}',
  'build/no-such-edition': '{name}판의 서식틀이 없습니다',
  'build/edition-not-asked': '{document} 문건에는 {edition}판이 없습니다',
  'hint/known-editions':
    '다음 가운데서 고르십시오: {names}; 문건에 어떤 판이 있는가는 그 문건의 document.yaml에 적혀있습니다',
  'hint/known-templates':
    '다음 가운데서 하나를 쓰십시오: {names}; 하나하나가 templates/ 안의 폴더이고 그 안에 edition.hbs가 있습니다',
  'build/no-such-sheet': '서식틀 {template}에는 {sheet} 판형이 없습니다: {file} 파일이 없습니다',
  'hint/known-sheets': '다음 가운데서 고르십시오: {sheets}; 서식틀에 원래 정해진 판형대로 하려면 이 줄을 지우십시오',
  'hint/make-sheet': '서식틀에 원래 정해진 판형대로 하려면 이 줄을 지우고, 아니면 {file} 파일을 만드십시오',
  'build/stand-in-faces':
    '대용글꼴을 썼습니다: {faces}; 인쇄에 넘기기 전에 사용허가를 받은 글꼴파일을 fonts/에 넣으십시오',
  'build/damaged-record': '제작기록 {path} 파일을 읽을 수 없어 새로 시작합니다',
  'hint/build-all-again': '모든 판을 한번 만드십시오. 그러면 기록에 모든 판이 다시 오릅니다',
  'build/no-such-file': '{file} 파일이 없습니다',
  'hint/restore-file': 'git에서 되살리거나 새로 만드십시오',
  'hint/check-path': '경로를 확인하십시오. 경로는 명령을 내린 폴더에서부터 따집니다',
  'build/unreadable-file': '{file} 파일을 읽을 수 없습니다 ({detail})',
  'build/folder-not-file': '{file}은(는) 파일이 아니라 폴더입니다',
  'hint/name-file': '그 폴더 안의 파일을 지정하거나 폴더를 다른 데로 옮기십시오',
  'hint/check-permissions': '그 파일을 열어놓은 프로그람을 닫고 파일을 사용할 권한이 있는가를 확인하십시오',
  'build/not-utf-8': '{file} 파일은 여기서부터 UTF-8 글이 아닙니다',
  'build/no-font-of-stack': '이 목록의 글꼴이 하나도 없거나 읽을 수 있는 것이 없습니다: {families}',
  'hint/drop-font':
    '이 가운데 어느 한 글꼴의 파일을 fonts/에 넣거나 목록 끝에 fonts/fonts.yaml에 있는 글꼴의 이름을 적으십시오',
  'build/cannot-write-not-allowed': '{path} 파일을 쓸 수 없습니다: 권한이 없습니다 ({detail})',
  'build/cannot-write-in-use': '{path} 파일을 쓸 수 없습니다: 다른 프로그람이 열어놓고 있습니다 ({detail})',
  'build/cannot-write-disk-full': '{path} 파일을 쓸 수 없습니다: 디스크에 빈자리가 없습니다 ({detail})',
  'build/cannot-write-not-a-folder': '{path} 파일을 쓸 수 없습니다: 경로 가운데에 폴더가 아닌 것이 있습니다 ({detail})',
  'build/cannot-write-is-a-folder': '{path} 파일을 쓸 수 없습니다: 같은 이름의 폴더가 있습니다 ({detail})',
  'build/cannot-write-other': '{path} 파일을 쓸 수 없습니다 ({detail})',
  'hint/choose-writable-folder': '쓰기권한이 있는 폴더를 `--out DIR`로 고르십시오',
  'hint/close-viewer':
    '이 파일을 보여주는 열람프로그람이나 Word 창을 닫고(또는 쓰기보호를 풀고) 다시 만드십시오. 전에 제대로 만든 판은 그대로 있습니다',
  'hint/move-folder': '그 폴더를 다른 데로 옮기거나 `--out DIR`로 다른 자리를 고르십시오',
  'hint/free-disk': '디스크에 빈자리를 내고 다시 만드십시오. 전에 제대로 만든 판은 그대로 있습니다',
  'hint/free-disk-and-retry': '디스크에 빈자리를 내고 다시 해보십시오. 원래 있던 것은 하나도 바뀌지 않았습니다',
  'hint/choose-folder': '`--out DIR`로 다른 폴더를 고르십시오',
  'hint/choose-report-file': '`--report FILE`로 다른 파일을 고르십시오',
  'build/colour-without-ink': '{edition}판에 {color} 색이 나오는데 인쇄에 쓸 잉크가 정해지지 않았습니다',
  'hint/name-second-ink':
    'document.yaml의 `press:` 아래에 잉크를 적으십시오. 례: `ink: { name: PANTONE 485 C, color: "{color}", cmyk: [0, 95, 100, 0] }`; 아니면 그 색을 검은색이나 회색으로 바꾸십시오',
  'hint/one-second-ink':
    '인쇄용 파일에는 먹색과 별색 한가지만 쓸 수 있습니다. {color} 색을 document.yaml의 `ink:` 색으로 하거나 검은색이나 회색으로 바꾸십시오',
  'build/draft-for-press':
    '{edition}판의 조선문은 아직 심사를 거치지 않았습니다. 인쇄용 파일을 인쇄에 넘길 수 없습니다',
  'hint/review-first':
    '다른 사람이 한번 읽게 하고 그 문장들의 상태를 `reviewed`로 고치십시오. 몇개 남았는가는 `duizhao status`로 볼 수 있습니다',
  'build/older-copies':
    '{folder}에 {edition}판의 다른 판본으로 만든 번호본이 아직 {copies}부 있습니다: {first}부터 {last}까지',
  'hint/take-older-copies-out': '한부라도 나누어주기 전에 그것들을 폴더에서 들어내거나 다시 만드십시오',
  'build/no-face-for-copies': '{edition}판의 글꼴 가운데는 번호본의 표식에 쓰이는 수자와 글자가 다 있는 것이 없습니다',
  'build/long-docket': '인쇄작업지시서가 {pages}쪽입니다. 한쪽이여야 합니다',
  'hint/shorten-docket':
    'document.yaml의 `press:`를 줄이거나 templates/docket/style.css에서 글자를 더 작게 하십시오. 둘째 쪽은 잃어버리기 쉽습니다',
  'build/bad-document-name': '“{name}”은(는) 문건이름으로 쓸 수 없습니다',
  'hint/document-name':
    '2021-work-report처럼 영문 소문자, 수자, 이음표(-)로 쓰십시오. 그런 이름은 어느 콤퓨터에서나 폴더이름으로 쓸 수 있습니다',
  'build/document-exists': 'translations/에 이름이 {name}인 문건이 이미 있습니다',
  'hint/another-name': '`--as NAME`으로 다른 이름을 고르십시오. import는 이미 있는 문건을 절대 고치지 않습니다',
  'build/which-document': '문건이 여러개인데 {name}이(가) 어느 문건의 것인지 알 수 없습니다',
  'hint/name-document':
    '`{first}:{name}`처럼 쓰거나 `--document {first}`처럼 문건을 밝히십시오. 문건은 다음과 같습니다: {names}',
  'build/no-such-segment': '{document} 문건에는 {name}(이)라는 문장이나 단락, 번역파일이 없습니다',
  'hint/nearest-segments': '{names} 가운데의 하나가 아닙니까?',
  'hint/segment-names':
    '문장은 머리줄에 있는대로 p012.s03처럼, 구간은 p012.s03..p013.s02, 단락은 p012, ko/의 파일은 01-02처럼 쓰십시오',
  'build/reversed-segments': '{first}에서 {last}까지의 구간은 끝이 시작보다 앞에 있습니다',
  'hint/turn-round': '`{last}..{first}`처럼 쓰십시오',
  'build/segment-in-state': '{id} 문장의 상태는 {state}입니다',
  'build/stale-segment': '{id}의 상태는 {state}이지만 그뒤에 원문이 바뀌였습니다',
  'build/more-segments': '여기서부터 {more}개가 더 있습니다',
  'build/state-without-korean':
    '번역문이 없는 문장 {count}개는 `{to}` 상태로 할 수 없습니다. 아무 문장도 고치지 않았습니다',
  'hint/translate-first':
    '중문아래에 번역문을 쓰십시오. 중문 그대로 두려면 `% translate: no`를 쓰십시오. 또는 그 문장을 빼십시오',
  'build/state-of-stale':
    '문장 {count}개는 번역한 다음 중문이 바뀌여 `{to}` 상태로 할 수 없습니다. 아무 문장도 고치지 않았습니다',
  'hint/accept-first': '번역문을 고친 다음 `duizhao accept {ids}`를 실행하십시오',
  'build/below-required':
    '{document} 문건의 문장 {total}개 가운데 {count}개가 요구되는 상태 `{required}`에 이르지 못하였습니다. 조선문이 찍히는 판은 쓰지 않습니다',
  'hint/review-below':
    '읽고 검토하게 한 다음 `duizhao state ID… --to {required}`를 실행하십시오. `duizhao status {name}`에서 문장 수를 볼 수 있습니다. 교정쇄는 그대로 만듭니다',
  'build/another-text':
    '{name} 문건이 아닌 다른 글인것 같습니다. 문장 {count}개 가운데 {gone}개가 원문을 잃게 됩니다. 아무것도 고치지 않았습니다',
  'hint/sync-by-force': '맞는 파일인지 보십시오. 맞으면 `--force`로 받아들일수 있습니다',
  'build/unknown-mark': '문건에서 “{text}” 글이 제목이나 머리글로 드러나는데 document.yaml에 없습니다',
  'hint/add-mark': '규칙으로 찾지 못하는것이면 `headings:`나 `leads:`에 써넣으십시오',
  'build/mark-changed':
    'document.yaml에 제목이나 첫머리문장으로 표시된 “{old}”이(가) 이제는 “{fresh}”입니다. 표시를 고치기 전까지는 보통문장으로 다룹니다',
  'hint/change-mark': '그 자리에 이렇게 쓰십시오: {sentence}',
  'build/lost-segments':
    'ko/에 없고 ko/attic.md에도 없는 문장이 있습니다: {ids}. 그 자리에 조선말글이 없는 새 문장이 만들어지게 되므로 아무것도 고치지 않았습니다',
  'hint/restore-segments':
    'git나 사본에서 번역파일을 원래대로 되돌려놓으십시오. 일부러 없앤것이면 `--force`로 그냥 진행할수 있습니다',
  'build/title-changed': '글의 제목이 “{title}”로 바뀌였는데 document.yaml에는 아직 옛 제목이 있습니다',
  'hint/change-title': '`title:`의 두가지 글을 고치십시오',
  'hint/name-new-source': '원문의 새 판본이 있는 파일을 지정하십시오',
  'build/accept-unsynced': '문장 {id}의 원문이 아직 새 원문이 아닙니다',
  'hint/sync-first': '먼저 번역파일을 갱신하십시오: `duizhao sync {name}`',
  'build/accepted-figure': '문장 {id}의 번역문을 받아들였으나 수자가 원문과 다릅니다: {figures}',
  'hint/correct-figure': '고치십시오. 고칠 때까지 `check`가 알려주며 조선문을 찍는 판은 만들지 않습니다',
  'build/accept-empty': '문장 {id}에는 받아들일 번역문이 없습니다',
  'build/no-history':
    '무엇이 바뀌였는지 알 수 없습니다: git이 없거나 작업폴더가 커밋이 있는 저장소에 들어있지 않습니다',
  'hint/use-git': 'git을 설치하고 작업폴더를 저장소로 만드십시오: `git init`을 하고 파일을 커밋하십시오',
  'build/unknown-revision': '{since}은(는) 날자도 아니고 git이 아는 발표판이나 수정판도 아닙니다',
  'hint/since': '2021-01-05와 같은 날자나 HEAD~3과 같은 수정판을 쓰십시오',
  'hint/since-tags': '2021-01-05와 같은 날자나 발표판을 쓰십시오; 여기에 있는 발표판: {names}',
};
