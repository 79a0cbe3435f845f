/** Korean help texts of the commands. */
import type { usageMessages as english } from '../en/usage.js';
import type { Words } from '../words.js';

export const usageMessages: Words<typeof english> = {
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
문건이 여러개이면 서로 비교하기도 합니다: 중국어에서는 같은 지표, 같은 시기, 같은 지역의 수자를, 조선문에서는 이름, 용어,
고정표현을 비교합니다.

선택항목:
  --all                      작업폴더의 모든 문건을 서로 비교하며 검사합니다
  --edition E,…              이 판들만 검사합니다
  --pages                    조판된 쪽도 검사합니다: 줄끝, 간격, 부호, 쪽나눔, 쪽번호, 대조쌍; 판마다 가장 성긴 줄과
                             가장 배좁은 줄을 열개씩 들고 수자표를 냅니다 (build도 쪽을 검사합니다)
  --report FILE              같은 검사를 하고 지적사항과 수자를 FILE에 JSON으로 씁니다; 문건이 여러개이면 일치하는 수자,
                             모순되는 수자, 비교할 수 없는 수자를 모두 씁니다 (--pages도 있으면 쪽의 검사결과도 씁니다)
  --no-cache                 모든 것을 새로 검사하고 다음번을 위하여 .duizhao/에 아무것도 남기지 않습니다
  --timings                  단계마다 걸린 시간을 알립니다

쪽에 대한 지적을 그대로 두려면 document.yaml의 \`waivers:\` 아래에 리유와 함께 적습니다:
  waivers:
    - { check: pages/runt, edition: korean, at: p012.s03, reason: 바꿀 수 없는 이름 }

례:
  duizhao check
  duizhao check 2021-work-report --edition bilingual --pages
  duizhao check 2021-work-report --pages --report pages.json
  duizhao check --all
  duizhao check 2021-work-report 2021-budget-report --report session.json`,
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
  'cli/usage-resolve': `사용법: duizhao resolve [DOCUMENT…] [ID=ANSWER…] [OPTIONS]

git이 번역파일에 남긴 충돌을 찾아 한쪽만 고친것은 스스로 처리하고 나머지를 보여줍니다: 문장번호, 원문, 두 판본과 그 차이, 누가 언제 썼는지.
대답은 곧 파일에 쓰며 다시 묻지 않습니다. 두 판본을 합치거나 새로 입력한 조선문은 상태를 translated로 되돌립니다.

터미널에서는 이렇게 묻습니다: 1 이쪽, 2 저쪽, 3 둘 다 차례로, 4 조선문 입력(앞뒤를 한칸씩 띄운 \\는 줄바꿈), s 건너뛰기, q 끝내기.
스크립트에서는 ID=ours, ID=theirs, ID=both 또는 --take로 대답합니다. 대답이 없으면 충돌을 렬거하고 종료코드는 1입니다.

‘이쪽’(ours)은 지금 있는 브랜치의 판본이며 rebase를 하거나 rebase로 pull할 때에는 그 바탕이 되는 브랜치의 판본입니다.

선택항목:
  --take ours|theirs         ID=ANSWER로 지정하지 않은 모든 충돌에 대한 대답
  --dry-run                  렬거만 합니다

례:
  duizhao resolve
  duizhao resolve 2021-work-report p012.s03=ours p012.s04=both
  duizhao resolve --take theirs`,
  'cli/usage-merge-file': `사용법: duizhao merge-file BASE OURS THEIRS PATH [MARKER_SIZE [LABEL_OF_OURS LABEL_OF_THEIRS]]

번역파일의 두 판본을 공동의 이전 판본과 함께 문장별로 합쳐 결과를 OURS에 씁니다. \`duizhao setup-git\`을 실행한 다음 git이 부릅니다.
PATH는 통보에 쓰이는 파일이름입니다. 량측이 다르게 고친 곳은 git의 표식사이에 남깁니다.

종료코드: 0 합쳤음, 1 충돌이 남았음

례:
  duizhao merge-file base.md ours.md theirs.md translations/2021-work-report/ko/01-01.md`,
  'cli/usage-setup-git': `사용법: duizhao setup-git [OPTIONS]

git이 번역파일을 이 프로그람으로 합치도록 이 저장소의 설정에 씁니다: 두 사람이 서로 다른 문장 또는 한 문장의 서로 다른 부분을
고쳤으면 충돌이 없이 합쳐집니다. .gitattributes에 해당한 행이 없으면 추가합니다. 각자 매 클론에서 한번씩 실행하며
실행하지 않은 곳에서는 git이 다른 글과 마찬가지로 행별로 합칩니다.

선택항목:
  --undo                     설정을 취소합니다
  --dry-run                  무엇을 하게 되는지만 알려줍니다

례:
  duizhao setup-git
  duizhao setup-git --undo`,
  'cli/usage-term': `사용법: duizhao term find TEXT
        duizhao term add CHINESE KOREAN [선택항목]
        duizhao term check
        duizhao term change CHINESE --ko KOREAN [선택항목]

모든 문서가 함께 쓰는 용어집 translations/termbase.csv를 다룹니다.

find TEXT                    중문, 조문, 다른 역어 또는 금지역어에 TEXT가 들어있는 용어(중문이나 조문의 일부라도 됨)와
                             그것이 쓰인 곳을 찾습니다

add CHINESE KOREAN           새 줄을 파일의 순서에 맞는 자리에 넣습니다
  --variants A;B             마찬가지로 옳은 역어
  --forbidden A;B            이 중문에 대하여 그른 역어
  --kind KIND                place, person, org, project, policy, general, unit. 적지 않으면 general
  --protected                줄끝에서 나누지 않으며 꼭 그대로 씁니다
  --status STATUS            evidenced 또는 known(번역원의 결정을 기다림). 적지 않으면 known
  --note TEXT                역어의 출처나 주의할 점
  --dry-run                  무엇을 넣게 되며 무엇이 문제인가만 알리고 아무것도 쓰지 않습니다

check                        중복, 모순, 어디에도 없는 용어, 역어가 쓰이지 않은 용어를 찾습니다

change CHINESE --ko KOREAN   용어의 역어를 바꿀 때 달라지는 모든 문장을 바꾸기 전과 후로, 뒤에 붙는 토까지 보여줍니다.
                             이때에는 아무것도 쓰지 않습니다
  --apply                    그 줄과 문장들을 고칩니다. 심열한 문장은 설명을 달아 translated로 돌려놓습니다
  --forbid-old               이전 역어를 금지역어에 넣습니다
  --from OLD                 줄을 손으로 이미 고쳐 이전 역어가 줄에 없을 때 OLD를 바꿉니다
  --dry-run                  --apply를 적지 않은것과 같습니다

빈칸이나 ;가 들어있는 글은 인용부호로 묶으십시오.

례:
  duizhao term find 빈곤
  duizhao term add 数字政府 수자정부 --kind policy --forbidden "디지털정부;숫자정부" --note "길림신문 2021-03-02"
  duizhao term check
  duizhao term change 疫情 --ko 역병상황
  duizhao term change 疫情 --ko 역병상황 --forbid-old --apply`,
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
  'cli/usage-sync': `사용법: duizhao sync DOCUMENT [NEW_FILE] [선택항목]

원문의 새 판본(텍스트, Word문건, 웨브페지)을 받아들입니다. NEW_FILE이 없으면 누군가 고친 zh.txt를 따릅니다. 그대로이거나 자리만 옮긴 문장은
번호와 번역문을 그대로 가집니다. 고친 문장은 새 원문 아래에 옛 원문이 남아있어 번역문을 고치고 accept할 때까지
지난 것으로 됩니다. 여러 문장으로 나뉘거나 한 문장으로 합쳐진것은 번역문이 함께 있습니다. 새 문장은 새 번호와 빈자리를
가집니다. 원문이 없어진 번역문은 ko/attic.md에 들어갑니다. 다시 실행하면 아무것도 바뀌지 않습니다.

선택항목:
  --changes accept           변경내용이 있는 Word문건에서 새 글을 취합니다
  --changes reject           원래 글을 취합니다
  --changes show             변경내용마다 위치, 작성자, 날자를 렬거하고 새 글을 취합니다
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
};
