/** Korean words of the `cli` room. */
import type { cliMessages as english } from '../en/cli.js';
import type { Words } from '../words.js';

export const cliMessages: Words<typeof english> = {
  'cli/usage': `duizhao — 중문원문과 조선문번역문을 나란히 놓고 PDF, Word, HTML로 만듭니다

사용법: duizhao COMMAND [ARGUMENTS]

명령:
  build [DOCUMENT…]          문건의 판을 만듭니다 (이름을 쓰지 않으면 모든 문건)
  watch [DOCUMENT…]          판을 만들고 저장할 때마다 다시 만듭니다; Ctrl-C를 누르면 끝납니다
  check [DOCUMENT…]          문건과 판에서 틀린 데를 찾고 --all이면 문건들도 서로 대조합니다; 아무것도 쓰지 않습니다
  status [DOCUMENT…]         문건이 어디까지 되였는지 부분별로 보여줍니다; --since는 그뒤에 달라진것
  state ID… --to STATE       문장이 어디까지 되였는지 적습니다: translated, reviewed, final
  suggest [SEGMENT…]         비였거나 지난 문장에 이전의 번역문을 제시합니다
  import FILE --as NAME      중문 텍스트, Word문서, 웨브페지에서 문건폴더를 만듭니다
  sync DOCUMENT [NEW_FILE]   새로 온 중문을 받아들입니다; 번역문은 제 문장에 그대로 있습니다
  accept ID…                 번역문을 새 중문에 맞게 고쳤다고 확인합니다
  term find|add|check|change
                             용어를 찾고 넣고 검사하며 한 용어의 역어를 모든 문장에서 바꿉니다
  resolve [DOCUMENT…]        량측이 다르게 고친 곳을 처리합니다: 두 판본을 보여주고 대답을 받습니다
  setup-git                  git이 번역파일을 문장별로 합치게 합니다
  merge-file …               git이 부르는것이므로 손으로 실행할 필요가 없습니다

선택항목:
  --help                     이 설명, 또는 한 명령의 설명: duizhao build --help
  --version                  프로그람의 판본번호
  --lang zh|ko|en            통보문의 언어, 어느 명령과도 함께 씁니다: duizhao --lang ko build; 작업폴더에서는
                             translations/settings.yaml에 \`lang: ko\` 한줄을 써놓고 개인은 DUIZHAO_LANG이나
                             콤퓨터의 언어설정을 쓸 수 있습니다

례:
  duizhao build
  duizhao build 2021-work-report --edition korean,bilingual --format pdf
  duizhao import report.txt --as 2022-work-report
  duizhao sync 2022-work-report report-2.txt

끝맺음코드: 0은 이상이 없거나 경고만 있음, 1은 오유가 있음, 2는 명령을 잘못 썼음`,
  'cli/usage-build': `사용법: duizhao build [DOCUMENT…] [OPTIONS]

문건의 판을 만들어 DIR/<document>/<edition>.<format>에 놓습니다.
오유가 있는 판은 쓰지 않으며 전에 제대로 만든 파일은 그대로 남습니다.

선택항목:
  --edition E,…              이 판들만 만듭니다: korean, chinese, bilingual, 또는 document.yaml에 적은 templates/ 안의 폴더
  --format F,…               pdf, docx, html (쓰지 않으면 이 세가지), pdf-a1b는 문서고에서 요구하는 PDF/A-1b,
                             dump는 쪽의 내용을 적은 텍스트
  --embed-fonts              그 글꼴이 없는 사무실을 위하여 쪽에 쓰인 글꼴을 필요한 글자만 추려 Word 파일에 넣습니다;
                             파일이 0.5MB 좌우 커지고 뒤에 새로 친 글자는 다른 글꼴로 나옵니다
  --impose booklet           판 대신 사무실복사기로 찍을 A3 용지의 PDF를 DIR/<document>/imposed/<edition>-booklet.pdf에
                             만듭니다: 100%로, 량면에, 짧은 변을 축으로 뒤집어 찍은 다음 접고 접은 선에 철침을 박고
                             가장자리를 재단합니다
  --paper-thickness T        소책자용지 한장의 두께, 례를 들어 0.1mm나 100um; 쓰지 않으면 0.1mm, 안쪽 용지의 쪽을
                             복사기가 스스로 옮기면 0mm
  --impose 2up               A3 용지에 두쪽을 나란히 놓아 읽기 좋게 합니다: DIR/<document>/imposed/<edition>-2up.pdf
  --press                    면배치를 스스로 하는 인쇄공장에 보낼 PDF/X-1a를 재단여유, 재단표식, 인쇄작업지시서와 함께
                             DIR/<document>/press/에 만듭니다; 주문내용은 document.yaml의 press: 아래에 적습니다
  --copies 1-316             한 판을 번호본으로 만듭니다: DIR/<document>/copies/<edition>-000001.pdf 등;
                             번호가 표지와 본문 아래, 그리고 파일 안에 들어갑니다
  --require reviewed|final   번역문이 다 그 상태에 이르기 전에는 조선문이 찍히는 판을 쓰지 않고 그 문장들을 보여줍니다
  --out DIR                  판을 놓을 폴더; 쓰지 않으면 out
  --no-cache                 모든 것을 새로 만들고 다음번을 위하여 .duizhao/에 아무것도 남기지 않습니다
  --timings                  단계마다 걸린 시간을 알립니다

--edition을 쓰지 않으면 document.yaml에 \`purpose: proof\`로 표식되지 않은 판만 면배치합니다.

례:
  duizhao build
  duizhao build 2021-work-report
  duizhao build 2021-work-report --edition korean --format pdf --out proofs
  duizhao build 2021-work-report --require final --press
  duizhao build 2021-work-report --edition korean --impose booklet --paper-thickness 0.1mm`,
  'cli/usage-watch': `사용법: duizhao watch [DOCUMENT…] [OPTIONS]

build와 같이 문건의 판을 만들고 번역파일, 원문, document.yaml, 서식틀, 양식표, 글꼴, 용어집을 저장할 때마다
다시 만듭니다. 보고 있는 PDF를 먼저 만들고 다른 파일은 그뒤에 만듭니다.
오유는 생겼을 때와 고쳐졌을 때 알리며 그사이 전에 제대로 만든 파일은 그대로 남습니다. Ctrl-C를 누르면 끝납니다.

선택항목:
  --first EDITION            보고 있는 판, 그 PDF를 먼저 만듭니다; 쓰지 않으면 저장한 파일이 속한 문건의 첫째 판
  --edition E,…              이 판들만 만듭니다
  --format F,…               pdf, docx, html (쓰지 않으면 이 세가지), pdf-a1b, dump
  --out DIR                  판을 놓을 폴더; 쓰지 않으면 out
  --open                     첫 PDF가 만들어지면 열람프로그람으로 보여줍니다
  --poll [MS]                체계가 저장을 알려주기를 기다리지 않고 MS 밀리초에 한번씩 파일을 살펴봅니다 (쓰지 않으면 500):
                             저장을 알려주지 않는 네트워크드라이브에 씁니다

열람프로그람이 잠가놓은 파일은 풀릴 때까지 그옆에 <edition>.new.pdf로 씁니다.

례:
  duizhao watch
  duizhao watch 2021-work-report --first bilingual --open
  duizhao watch 2021-work-report --edition korean --format pdf
  duizhao watch --poll 1000`,
  'cli/usage-check': `사용법: duizhao check [DOCUMENT…] [OPTIONS]

문건을 읽고 서식틀을 실행하고 쪽을 조판하여 틀린 데를 알립니다. 판은 쓰지 않습니다.

선택항목:
  --edition E,…              이 판들만 검사합니다
  --pages                    조판된 쪽도 검사합니다: 줄끝, 간격, 부호, 쪽나눔, 쪽번호, 대조쌍; 판마다 가장 성긴 줄과
                             가장 배좁은 줄을 열개씩 들고 수자표를 냅니다 (build도 쪽을 검사합니다)
  --report FILE              같은 검사를 하고 지적사항과 수자를 FILE에 JSON으로 씁니다
  --no-cache                 모든 것을 새로 검사하고 다음번을 위하여 .duizhao/에 아무것도 남기지 않습니다
  --timings                  단계마다 걸린 시간을 알립니다

쪽에 대한 지적을 그대로 두려면 document.yaml의 \`waivers:\` 아래에 리유와 함께 적습니다:
  waivers:
    - { check: pages/runt, edition: korean, at: p012.s03, reason: 바꿀 수 없는 이름 }

례:
  duizhao check
  duizhao check 2021-work-report --edition bilingual --pages
  duizhao check 2021-work-report --pages --report pages.json`,
  'cli/usage-status': `사용법: duizhao status [DOCUMENT…]

문건이 어디까지 되였는가를 부분별로 알립니다: 중문 글자 수와 조선문 단어 수, 상태별 문장 수, 중문이 바뀐 문장, 조선문이 없는
문장, 차수(\`% pass\`), 검사에서 나온 오유와 경고, git이 있으면 마지막으로 언제 누가 고쳤는가.

선택항목:
  --since DAY|TAG|REVISION   그 대신 어느 날(2021-01-05) 0시부터, 또는 발표판이나 git의 수정판부터 바뀐 것을 보입니다:
                             새로 생기고 없어진 문장, 중문이나 조선문이나 상태가 바뀐 문장
  --json                     같은 내용을 다른 프로그람을 위하여 JSON으로 냅니다
  --queries                  그 대신 원문작성부서에 보낼 질의표 즉 원문 자체에 대한 의문을 냅니다

례:
  duizhao status
  duizhao status 2021-work-report --since v1.0
  duizhao status 2021-work-report --queries`,
  'cli/usage-import': `사용법: duizhao import FILE --as NAME [--changes accept|reject|show]

중문 텍스트파일(UTF-8, UTF-16, GB18030), Word문건(.docx), 웹페지(.html)에서 translations/NAME/을 만듭니다:
원문(텍스트파일은 바이트 그대로), 알아낸 내용을 적은 document.yaml, 절마다 조선문자리를 비워둔 문장파일을 만듭니다.
문건이나 페지에서 본문이 아닌것은 빼놓고 렬거합니다.

선택항목:
  --changes accept           변경내용이 있는 문건에서 새 글을 취합니다
  --changes reject           원래 글을 취합니다
  --changes show             변경내용마다 위치, 작성자, 날자를 렬거하고 새 글을 취합니다

례:
  duizhao import ~/Desktop/report.txt --as 2022-work-report
  duizhao import ~/Desktop/report.docx --as 2022-work-report --changes show`,
  'cli/usage-suggest': `사용법: duizhao suggest [SEGMENT…] [OPTIONS]

전에 한 번역을 찾습니다. 원문이 같은 것, 수자만 다른 것, 비슷한 것을 보여줍니다.
찾는 곳: 프로젝트의 모든 문건(\`translated\` 이상이고 원문이 바뀌지 않은 문장; 원문이 바뀐 문장은 번역할 때의 원문으로),
translations/*.tmx의 번역기억(TMX 1.4), 마지막으로 문건의 보관파일.
SEGMENT는 번호(p012.s03), 범위(p012.s03..s07), 단락(p012) 또는 번역파일(01-02)로 적으며
적지 않으면 번역하지 않았거나 원문이 바뀐 문장 전부입니다.

선택항목:
  --document NAME            이 문건만
  --at-least PERCENT         이보다 덜 비슷한 것은 보여주지 않음. 적지 않으면 70
  --limit N                  문장마다 많아서 몇개. 적지 않으면 3
  --adapt-figures            수자만 다른 원문의 번역에, 쓰는 법이 확실하면 새 수자를 넣음
  --write                    같은 원문의 번역을 빈 문장에 \`initial\` 상태로 넣고 출처를 비고로 적음. 이미 있는 것은 고치지 않음

보기:
  duizhao suggest
  duizhao suggest p012.s03 --adapt-figures
  duizhao suggest --document 2022-work-report --at-least 85
  duizhao suggest --document 2022-work-report --write`,
  'cli/suggest-head': '{id} ({path}:{line}): {chinese}',
  'cli/suggest-none': '{id} ({path}:{line}): 기억에 비슷한 것이 없습니다: {chinese}',
  'cli/suggest-offer': '  {number}. {percent} %, {likeness}: {from}',
  'cli/suggest-also': '또한 {places}',
  'cli/suggest-part': '한 단락의 한 문장입니다. 번역문에는 다른 문장도 들어있습니다',
  'cli/suggest-adapted': '새 수자를 넣으면:',
  'cli/suggest-unsure': '수자를 바꾸지 않음: 여기서 {figure}을(를) 어떻게 쓰는지 확정할 수 없습니다',
  'cli/suggest-filled': '     같은 원문의 번역을 빈자리에 `initial` 상태로 넣고 비고를 달았습니다',
  'cli/suggest-wrote': '{path}에 기록하였습니다',
  'cli/suggest-nothing-open': '번역하지 않았거나 원문이 바뀐 문장이 없습니다. 번호를 적으면 그 문장을 찾아봅니다',
  'cli/suggest-summary': '문장 {count}개 가운데서 {found}개에 참고번역이 있습니다',
  'cli/next-suggest-written':
    '다음: 채워넣은 문장 {count}개를 읽고 고친 다음 비고를 지우고 `[translated]`를 적으십시오',
  'cli/next-suggest-write': '다음: duizhao suggest --write 하면 전에 번역한 원문과 같은 빈 문장 {count}개가 채워집니다',
  'cli/next-suggest-take':
    '다음: 맞는 번역을 번역파일에 옮기고 고치십시오; 원문이 바뀌였던 문장은 고친 다음 `duizhao accept ID`',
  'cli/next-suggest-none': '다음: 번역하거나 번역기억을 .tmx 파일로 translations/에 넣으십시오',
  'cli/bad-number': '선택항목 {option}은(는) 1부터 {most}까지의 옹근수여야 하는데 ‘{value}’입니다',
  'cli/unknown-command': '{command} 명령이 없습니다',
  'cli/unknown-option': '{command} 명령에는 {option} 선택항목이 없습니다',
  'cli/option-needs-value': '선택항목 {option}에는 값을 써야 합니다',
  'cli/unexpected-argument': '{command} 명령에는 이것을 쓸 수 없습니다: {argument}',
  'cli/missing-argument': '{command} 명령에는 {argument}도 써야 합니다',
  'cli/unknown-language': '이 언어로 된 통보문은 없습니다: “{language}”',
  'cli/unknown-language-variable': '{variable}에 적은 언어로 된 통보문은 없습니다: “{language}”',
  'hint/languages': '쓸 수 있는 언어: {languages}',
  'cli/unknown-setting': '이 줄은 작업폴더의 설정이 아닙니다: {line}; 쓸 수 있는 설정: {known}',
  'cli/unknown-format': '{format} 형식이 없습니다',
  'hint/formats': '쓸 수 있는 형식: {formats}',
  'cli/options-exclude': '{one} 선택항목은 {other} 선택항목과 함께 쓸 수 없습니다',
  'hint/one-product': '하나를 빼십시오. 둘 다 필요하면 명령을 두번 내리십시오',
  'cli/unknown-scheme': '{scheme} 면배치방법은 없습니다',
  'hint/schemes': '쓸 수 있는 면배치방법: {schemes}',
  'cli/embedding-without-docx': '선택항목 --embed-fonts는 Word 파일에 쓰는 것인데 만들 형식에 Word 파일이 없습니다',
  'hint/embedding-is-for-docx': 'PDF에는 언제나 글꼴이 들어가므로 이것을 빼거나 `--format docx`를 함께 쓰십시오',
  'cli/thickness-without-booklet': '선택항목 --paper-thickness는 --impose booklet과 함께 써야 합니다',
  'hint/thickness-is-for-booklets': '이것을 빼십시오. 접는 소책자의 쪽만 종이두께에 따라 옮겨집니다',
  'cli/bad-thickness': '종이두께 {value}을(를) 읽을 수 없거나 1mm를 넘습니다',
  'hint/thickness':
    '용지 한장의 두께를 밀리메터나 미크로메터로 쓰십시오. 례를 들어 0.1mm나 100um; 80g/m² 복사용지는 약 0.1mm입니다',
  'cli/unknown-edition': '{edition}판이 없습니다',
  'hint/editions': '쓸 수 있는 판: {editions}; templates/ 안의 폴더이거나 그 판형입니다',
  'hint/command-help': '`duizhao {command} --help`를 보십시오',
  'hint/help': '`duizhao --help`를 보십시오',
  'cli/first-not-made': '선택항목 --first에 쓴 {edition}판이 --edition에 없습니다',
  'hint/name-first-too': '`--edition {editions},{edition}`처럼 거기에도 쓰거나 --first를 빼십시오',
  'cli/first-without-pdf': '선택항목 {option}에는 PDF가 있어야 하는데 만들 형식에 PDF가 없습니다',
  'hint/name-pdf-too': '이것을 빼거나 다른 형식과 함께 `--format pdf`도 쓰십시오',
  'cli/bad-poll': '“{value}”은(는) 파일을 살펴보는 간격이 될 수 없습니다. 20부터 60000밀리초까지입니다',
  'hint/poll': '`--poll 1000`처럼 밀리초를 수자로 쓰거나 --poll만 쓰십시오',
  'cli/watch-taken': '{out} 폴더는 {host} 콤퓨터의 프로쎄스 {pid}번이 이미 지켜보며 새로 만들고 있습니다',
  'hint/end-other-watch':
    'Ctrl-C로 그것을 끝내거나 `--out DIR`로 다른 폴더를 고르십시오. 그런 프로쎄스가 없으면 {file} 파일을 지우십시오',
  'cli/watch-unlocked':
    '{out} 폴더를 지켜보고 있다는 것을 .duizhao/에 적을 수 없습니다 ({detail}); watch를 하나 더 실행해도 알아차리지 못합니다',
  'hint/one-watch-only': '이 폴더에 대하여 watch를 하나만 실행하십시오',
  'cli/output-in-use': '다른 프로그람이 {path} 파일을 잡고 있으며 이전 상태를 보여주고 있습니다',
  'hint/look-beside': '{beside} 파일을 여십시오. 다른 프로그람이 잡고 있던 파일을 놓으면 새것으로 바뀝니다',
  'cli/cannot-open': '{path} 파일을 보여줄 수 없습니다 ({detail})',
  'hint/open-by-hand': '직접 여십시오',
  'cli/output-freed': '{path} 파일이 다시 최신상태로 되였습니다',
  'cli/watch-start':
    'translations/, templates/, fonts/를 지켜보며 {out}/ 안의 판을 새로 만듭니다; Ctrl-C를 누르면 끝납니다',
  'cli/watch-polling': '{poll}ms에 한번씩 살펴보며 {out}/ 안의 판을 새로 만듭니다; Ctrl-C를 누르면 끝납니다',
  'cli/watch-begun': '시작',
  'cli/watch-more': '{names} 그밖에 {count}개',
  'cli/watch-first': '{changed} → {names} (첫 파일까지 {first}초, 전부 {all}초); {counts}',
  'cli/watch-same': '{changed}: 바뀐 파일이 없습니다 (전부 {all}초); {counts}',
  'cli/watch-none': '{changed}: 파일을 하나도 만들지 못하였습니다 (전부 {all}초); {counts}',
  'cli/watch-counts': '오유 {errors}건, 경고 {warnings}건',
  'cli/mended': '고쳐졌습니다: 오유 없음, 경고 {warnings}건',
  'cli/watch-beside-left': '{path} 파일은 아직 다른 프로그람이 잡고 있습니다; 새로 만든 것은 {beside}에 있습니다',
  'cli/watch-end': '끝났습니다; {out}/ 안의 판은 최신상태입니다; 다음: duizhao check',
  'cli/watch-end-early': '다 만들기 전에 끝났습니다; 다음: duizhao build',
  'cli/no-project':
    '여기는 duizhao 작업폴더가 아닙니다: 이 폴더에도 그우의 폴더에도 translations/와 templates/가 없습니다',
  'hint/go-to-project': '먼저 작업폴더로 들어가십시오',
  'cli/bad-copies': '“{value}”은(는) 번호본의 범위로 쓸 수 없습니다. 1번부터이고 한번에 {most}부까지입니다',
  'hint/copies': '`--copies 1-316`처럼 첫 번호와 마지막번호를 쓰거나 번호 하나만 쓰십시오',
  'cli/copies-of-one-edition': '번호본은 한번에 한 판만 만들 수 있습니다',
  'hint/name-one-edition': '`--edition korean --copies 1-316`처럼 판을 지정하십시오',
  'cli/bug': '이것은 작업파일의 잘못이 아니라 duizhao 자체의 오유입니다: {detail}',
  'cli/building': '{document}: {edition}',
  'cli/stage': '{place} … {stage}',
  'cli/stage-load': '읽기',
  'cli/stage-fonts': '글꼴',
  'cli/stage-check': '검사',
  'cli/stage-template': '서식틀',
  'cli/stage-layout': '조판',
  'cli/stage-pages': '쪽검사',
  'cli/stage-press': '인쇄용파일',
  'cli/stage-preflight': '인쇄전검사',
  'cli/stage-docket': '인쇄작업지시서',
  'cli/stage-copies': '번호본',
  'cli/stage-write': '쓰기',
  'cli/wrote-paged': '만든 파일: {path}  {pages}쪽, {size}kB',
  'cli/wrote': '만든 파일: {path}  {size}kB',
  'cli/wrote-copies': '만든 번호본: {copies}부, {first}부터 {last}까지  각각 {pages}쪽, 모두 {size}MB',
  'cli/withheld': '{name}판을 쓰지 않았습니다: 전에 있던 파일은 그대로입니다',
  'cli/previewed': '  표식을 찍은 미리보기: {path}',
  'cli/summary': '파일 {files}개를 썼습니다. 오유 {errors}건, 경고 {warnings}건, {seconds}초',
  'cli/check-summary': '오유 {errors}건, 경고 {warnings}건, {seconds}초; 아무것도 쓰지 않았습니다',
  'cli/loosest': '{name}: 가장 성긴 줄',
  'cli/tightest': '{name}: 가장 배좁은 줄',
  'cli/rated-korean': '  {page}쪽 {line}번째 줄 ({segment}): 가장 넓은 단어간격 {figure}em  {words}',
  'cli/rated-chinese': '  {page}쪽 {line}번째 줄 ({segment}): 글자 사이마다 {figure}em  {words}',
  'cli/pages-columns': '판|쪽|줄|갈라진 단어|단어간격 중간값 / 95% / 최대|오유|경고|면제',
  'cli/pages-found':
    '{name}: 쪽에서 오유 {errors}건, 경고 {warnings}건을 찾았습니다; 자세히 보려면 duizhao check {document} --pages',
  'cli/timing': '  {stage} {milliseconds}ms',
  'cli/next-fix': '다음: 이상의 오유를 고치고 다시 만드십시오',
  'cli/queries-head': '{name}: {title} — 원문작성부서에 보내는 질의 {count}건',
  'cli/query': '{number}. {segments}  {zh}\n   {question}',
  'cli/no-queries': '{name}: 질의가 없습니다; 질의는 translations/{name}/queries.yaml에 적습니다',
  'cli/next-passage': '다음: {id} 문장을 번역하십시오 ({path}:{line})',
  'cli/next-open': '다음: {path} 파일을 여십시오',
  'cli/next-booklet':
    '다음: {path} 파일을 A3 용지에 100%로, 량면에, 짧은 변을 축으로 뒤집어 찍은 다음 접고 접은 선에 철침을 박고 가장자리를 재단하십시오',
  'cli/next-two-up': '다음: {path} 파일을 A3 용지에 100%로 찍으십시오',
  'cli/next-press': '다음: {folder}의 인쇄작업지시서에 서명하여 거기에 적힌 파일과 함께 인쇄공장에 보내십시오',
  'cli/next-copies':
    '다음: {folder}의 번호본을 번호대로 나누어주십시오; 그옆의 build.json에 번호본마다의 검사합계가 있습니다',
  'cli/next-build': '다음: duizhao build {name}',
  'cli/next-import':
    '다음: translations/{name}/document.yaml을 채우고 translations/{name}/ko/에 번역문을 쓴 다음 duizhao build {name}',
  'cli/made': '만든 파일: {path}',
  'cli/status-head': '{name}: {title}',
  'cli/status-columns': '부분|한자|단어|초기|번역|심사|확정|변경|미역|차수|오/경|수정|수정자',
  'cli/status-total': '합계',
  'cli/status-uncommitted': '커밋 전',
  'cli/status-legend':
    '  한자: 글자 수; 단어: 조선문단어 수; 초기-확정: 상태별 문장 수; 미역: 조선문 없음; 오/경: 오유와 경고',
  'cli/status-share': '문장 {all}개 가운데서 {done}개에 번역문이 있습니다 ({percent}%)',
  'cli/usage-state': `사용법: duizhao state ID… --to initial|translated|reviewed|final [OPTIONS]

문장이 어디까지 되였는지를 번역파일에 쓰며 다른것은 고치지 않습니다. 적은 문장을 다 고치거나 하나도 고치지 않습니다.
번역문이 없는 문장은 initial만 될 수 있고, 번역한 다음 중문이 바뀐 문장은 reviewed나 final이 될 수 없습니다.

ID는 문장 p012.s03, 구간 p012.s03..p013.s02 또는 p012.s03..s07, 단락 p012, 또는 01-02처럼 ko/의 파일입니다.
문건이 여러개이면 NAME:ID로 씁니다. 문건이름만 쓰면 그 문건전체입니다.

선택항목:
  --to STATE                 상태: initial, translated, reviewed, final
  --pass N                   사무실의 검토차례, \`% pass\` 줄에 씁니다; --to 없이 쓰면 상태는 그대로입니다
  --document NAME            문건을 밝히지 않은 번호들이 속하는 문건
  --dry-run                  무엇이 바뀔지 말할뿐 고치지는 않습니다

례:
  duizhao state p012.s03 --to reviewed
  duizhao state 01-02 02-01 --to reviewed --pass 2
  duizhao state 2021-work-report:p012.s03..p013.s02 --to final --dry-run`,
  'cli/unknown-state': '{state}(이)라는 상태는 없습니다. 문장의 상태는 initial, translated, reviewed, final입니다',
  'hint/write-to': '`--to {state}`처럼 쓰십시오',
  'cli/bad-pass': '“{pass}”은(는) 검토차례가 아닙니다. 1부터 99까지의 수를 씁니다',
  'hint/pass': '`--pass 2`처럼 수를 쓰십시오',
  'cli/state-change': '  {id}  {from} → {to}',
  'cli/state-and-pass-change': '  {id}  {from} → {to}, 검토차례 {before} → {after}',
  'cli/states-more': '  그밖에 {more}개',
  'cli/states-changed': '파일 {files}개에서 문장 {count}개를 고쳤습니다. {unchanged}개는 이미 그러합니다',
  'cli/states-would-change':
    '파일 {files}개에서 문장 {count}개를 고치게 됩니다. {unchanged}개는 이미 그러합니다. 아무것도 쓰지 않았습니다',
  'cli/next-status': '다음: duizhao status {name}',
  'cli/next-require': '다음: duizhao build {name} --require {state}',
  'cli/next-for-good': '다음: --dry-run 없이 다시 실행하십시오',
  'cli/unknown-requirement': '조선문에 요구할 수 있는 상태는 reviewed나 final이며 {state}은(는) 아닙니다',
  'hint/require': '`--require reviewed`나 `--require final`을 쓰십시오',
  'cli/nothing-changed': '{name}: {since} ({revision}) 이래 바뀐 문장이 없습니다',
  'cli/changes-head': '{name}: {since} ({revision}) 이래 바뀐 것',
  'cli/changes-columns': '문장|바뀐 것|한자|단어|자리',
  'cli/changed-added': '새것 ({after})',
  'cli/changed-removed': '없어짐',
  'cli/changed-chinese': '중문',
  'cli/changed-korean': '조선문',
  'cli/changed-state': '{before} → {after}',
  'cli/changed-pass': '차수',
  'cli/changes-total':
    '문장 {count}개: 새것 {added}, 없어진 것 {removed}, 중문이 바뀐 것 {newChinese}, 조선문이 바뀐 것 {newKorean}, 상태가 바뀐 것 {states}',
  'cli/changes-words': '새것, 바뀐 것, 없어진 것의 분량: 중문 {chinese}자, 조선문 {korean}단어',
  'cli/usage-sync': `사용법: duizhao sync DOCUMENT [NEW_FILE] [선택항목]

원문의 새 판본을 받아들입니다. NEW_FILE이 없으면 누군가 고친 zh.txt를 따릅니다. 그대로이거나 자리만 옮긴 문장은
번호와 번역문을 그대로 가집니다. 고친 문장은 새 원문 아래에 옛 원문이 남아있어 번역문을 고치고 accept할 때까지
지난 것으로 됩니다. 여러 문장으로 나뉘거나 한 문장으로 합쳐진것은 번역문이 함께 있습니다. 새 문장은 새 번호와 빈자리를
가집니다. 원문이 없어진 번역문은 ko/attic.md에 들어갑니다. 다시 실행하면 아무것도 바뀌지 않습니다.

선택항목:
  --dry-run                  문장마다 어떻게 되는지 보여주기만 하고 아무것도 쓰지 않습니다
  --force                    대부분의 문장이 원문을 잃어도 새 글을 받아들입니다

보기:
  duizhao sync 2021-work-report new-version.txt --dry-run
  duizhao sync 2021-work-report new-version.txt
  duizhao sync 2021-work-report`,
  'cli/usage-accept': `사용법: duizhao accept ID… [선택항목]

지난 번역문을 새 원문에 맞게 고쳤음을 알립니다. 옛 원문은 없어지고 수자는 새 원문과 대조합니다. reviewed나 final이던
문장은 고친것을 아직 아무도 심사하지 않았으므로 translated로 됩니다.
ID는 문장(p012.s03), 구간(p012.s03..p013.s02), 단락(p012) 또는 번역파일(01-02)입니다.

선택항목:
  --document NAME            문건이 여럿일 때 문건을 가리킵니다. NAME:p012.s03으로 써도 됩니다
  --keep-state               reviewed와 final 상태를 그대로 둡니다
  --dry-run                  어느 문장을 받아들이는지 보여주기만 하고 아무것도 쓰지 않습니다

보기:
  duizhao accept p012.s03
  duizhao accept p012 p013.s02+s03 --dry-run`,
  'cli/sync-edited': '고침',
  'cli/sync-split': '나눔',
  'cli/sync-merged': '합침',
  'cli/sync-moved': '옮김',
  'cli/sync-inserted': '새것',
  'cli/sync-deleted': '없어짐',
  'cli/sync-and-moved': '{kind}, 옮김',
  'cli/sync-was': '이전 번호 {ids}',
  'cli/sync-to-attic': '번역문은 ko/attic.md에 있습니다',
  'cli/sync-was-empty': '번역문이 없었습니다',
  'cli/sync-counts':
    '고침 {edited}, 나눔 {split}, 합침 {merged}, 옮김 {moved}, 새것 {inserted}, 없어짐 {deleted}; 그대로인 문장 {kept}개',
  'cli/sync-nothing': '할 일이 없습니다. 모든 문장의 원문이 그대로입니다({kept}개)',
  'cli/sync-written': '썼습니다: {paths}',
  'cli/sync-would-write': '쓰게 됩니다: {paths}',
  'cli/next-accept': '다음: `>-`가 있는 문장 {count}개의 번역문을 고친 다음 duizhao accept {ids}',
  'cli/next-translate': '다음: 새 문장 {count}개를 {id}부터 번역합니다({path}:{line})',
  'cli/accepted': '받아들였습니다: {id}',
  'cli/accepted-and-lowered': '받아들였습니다: {id}, 상태 {from} → {to}',
  'cli/accept-counts': '문장 {count}개를 받아들였고 {unchanged}개는 지난것이 아니였습니다',
  'cli/next-check': '다음: duizhao check {name}',
};
