/** Chinese help texts of the commands. */
import type { usageMessages as english } from '../en/usage.js';
import type { Words } from '../words.js';

export const usageMessages: Words<typeof english> = {
  'cli/usage': `duizhao — 中文原文与朝鲜文译文对照排版，生成 PDF、Word 和 HTML

用法：duizhao COMMAND [ARGUMENTS]

命令：
  build [DOCUMENT…]          制作文档的各个版本（不写名字则制作全部文档）
  watch [DOCUMENT…]          制作后守候，每次保存都重新制作；按 Ctrl-C 结束
  check [DOCUMENT…]          查找文档和各版本的问题，加 --all 则各文档之间也核对；不写任何文件
  status [DOCUMENT…]         分章节说明文档进度；--since 列出此后的变动
  state ID… --to STATE       写明各段的进度：translated、reviewed、final
  suggest [SEGMENT…]         为空的或过时的段提供以前的译文
  import FILE --as NAME      由中文文本、Word 文档或网页建立文档文件夹
  sync DOCUMENT [NEW_FILE]   接收新的中文原文；译文留在各自的句子上
  accept ID…                 确认译文已按新的原文改好
  term find|add|check|change
                             查找、新增、检查术语，或在所有句子中改换一个术语的译法
  resolve [DOCUMENT…]        解决双方修改不同之处：显示两个版本并按回答处理
  setup-git                  让 git 按段合并译文文件
  merge-file …               由 git 调用，不必手工执行

选项：
  --help                     显示本说明，或某个命令的说明：duizhao build --help
  --version                  程序的版本号
  --lang zh|ko|en            消息用哪种语言，可与任何命令连用：duizhao --lang ko build；项目可在
                             translations/settings.yaml 里写一行 \`lang: ko\`，个人可用 DUIZHAO_LANG 或系统的语言设置

示例：
  duizhao build
  duizhao build 2021-work-report --edition korean,bilingual --format pdf
  duizhao import report.txt --as 2022-work-report
  duizhao sync 2022-work-report report-2.txt

退出码：0 没有错误（可能有警告），1 有错误，2 用法不对`,
  'cli/usage-build': `用法：duizhao build [DOCUMENT…] [OPTIONS]

制作文档的各个版本，放在 DIR/<document>/<edition>.<format>。
有错误的版本不写入，上一次的好文件保留不动。

选项：
  --edition E,…              只制作这些版本：korean、chinese、bilingual，或 document.yaml 要求的、templates/ 里的任何文件夹
  --format F,…               pdf、docx、html（不写则三种都做）；pdf-a1b 即 PDF/A-1b，供要求它的档案馆使用；
                             dump 是以文本写出的页面内容
  --embed-fonts              把页面用到的字体裁成所需的字后放进 Word 文件，供没有这些字体的单位使用；
                             文件约增大半兆，以后补打的字会用别的字体
  --impose booklet           改为制作供办公室复印机用的 A3 拼版 PDF，放在 DIR/<document>/imposed/<edition>-booklet.pdf：
                             按 100 % 双面打印，沿短边翻转；对折、骑缝装订、裁切
  --paper-thickness T        小册子每张纸的厚度，例如 0.1mm 或 100um；不写则为 0.1mm；
                             复印机自己会移动内页的，写 0mm
  --impose 2up               两页并排在 A3 上供阅读，放在 DIR/<document>/imposed/<edition>-2up.pdf
  --press                    给自行拼版的印厂用的 PDF/X-1a，带出血、裁切线和付印单，放在
                             DIR/<document>/press/；订货内容写在 document.yaml 的 press: 下
  --copies 1-316             某一版本的编号本，放在 DIR/<document>/copies/<edition>-000001.pdf 等，
                             编号印在封面和正文下面，也写进文件属性
  --require reviewed|final   译文还没有全部达到这一状态时，印有朝鲜文的版本暂不写入，并列出各段
  --out DIR                  放置各版本的文件夹；不写则为 out
  --no-cache                 全部重新制作，也不在 .duizhao/ 里保留中间结果
  --timings                  显示每一步用了多少时间

不写 --edition 时，document.yaml 里标明 \`purpose: proof\` 的版本不拼版。

示例：
  duizhao build
  duizhao build 2021-work-report
  duizhao build 2021-work-report --edition korean --format pdf --out proofs
  duizhao build 2021-work-report --require final --press
  duizhao build 2021-work-report --edition korean --impose booklet --paper-thickness 0.1mm`,
  'cli/usage-watch': `用法：duizhao watch [DOCUMENT…] [OPTIONS]

像 build 一样制作文档的各个版本；每当段文件、原文、document.yaml、模板、样式表、字体或术语库有保存，就重新制作。
先出你正在看的 PDF，再出其他文件。有问题随时报告，改好后也会说明；期间上一次的好文件保留不动。按 Ctrl-C 结束。

选项：
  --first EDITION            正在看的版本，它的 PDF 最先出；不写则为刚保存的文档所要求的第一个版本
  --edition E,…              只制作这些版本
  --format F,…               pdf、docx、html（不写则三种都做），pdf-a1b，dump
  --out DIR                  放置各版本的文件夹；不写则为 out
  --open                     第一个 PDF 做好后用阅读器打开
  --poll [MS]                每隔 MS 毫秒（不写则为 500）自己查看文件，不等系统通知：用于不发通知的网络盘

被阅读器占用的文件写在旁边，名为 <edition>.new.pdf，直到阅读器放开为止。

示例：
  duizhao watch
  duizhao watch 2021-work-report --first bilingual --open
  duizhao watch 2021-work-report --edition korean --format pdf
  duizhao watch --poll 1000`,
  'cli/usage-check': `用法：duizhao check [DOCUMENT…] [OPTIONS]

读取文档，运行模板，排出页面，指出问题。不写任何版本。
检查几个文档时，还互相比较：中文里同一指标、同一时间、同一地方的数字，译文里的名称、术语和固定表述。

选项：
  --all                      项目的全部文档，并互相比较
  --edition E,…              只检查这些版本
  --pages                    也检查排好的页面：行末、空距、标点、翻页、页码、对照；列出每个版本最松和最紧的
                             各十行，以及统计表（build 也会检查页面）
  --report FILE              同上，并把问题和数据以 JSON 写入 FILE；检查几个文档时，写入一致、矛盾和无法比较的每一个数字
                             （同时写 --pages 时，也写入页面的检查结果）
  --no-cache                 全部重新检查，也不在 .duizhao/ 里保留中间结果
  --timings                  显示每一步用了多少时间

页面上的某个问题准许保留的，写在 document.yaml 的 \`waivers:\` 下，并写明理由：
  waivers:
    - { check: pages/runt, edition: korean, at: p012.s03, reason: 人名不能改写 }

示例：
  duizhao check
  duizhao check 2021-work-report --edition bilingual --pages
  duizhao check 2021-work-report --pages --report pages.json
  duizhao check --all
  duizhao check 2021-work-report 2021-budget-report --report session.json`,
  'cli/usage-status': `用法：duizhao status [DOCUMENT…]

按章节说明文档做到哪一步：中文字数、朝鲜文词数，各状态的段数，过时的段，没有朝鲜文的段，轮次（\`% pass\`），
检查出的错误和警告；有 git 时还有最近何时由何人修改。

选项：
  --since DAY|TAG|REVISION   改为列出某日（2021-01-05）零时以来，或某个发布版、git 修订以来的改动：
                             新增和去掉的段，中文、朝鲜文或状态有改动的段
  --json                     同样内容写成 JSON，供其他程序使用
  --queries                  改为打印给起草办的疑问单：对原文本身的疑问

示例：
  duizhao status
  duizhao status 2021-work-report --since v1.0
  duizhao status 2021-work-report --queries`,
  'cli/usage-import': `用法：duizhao import FILE --as NAME [--changes accept|reject|show]

由中文文本（UTF-8、UTF-16 或 GB18030）、Word 文档（.docx）或网页（.html）建立 translations/NAME/：
原文（文本逐字节保留）、写有已知内容的 document.yaml，以及每节一个、留有朝鲜文空位的段文件。
文档或网页中正文以外的内容不收入，并逐项列出。

选项：
  --changes accept           文档有修订时取新文本
  --changes reject           取旧文本
  --changes show             逐处列出修订的位置、作者和日期，并取新文本

示例：
  duizhao import ~/Desktop/report.txt --as 2022-work-report
  duizhao import ~/Desktop/report.docx --as 2022-work-report --changes show`,
  'cli/usage-resolve': `用法：duizhao resolve [DOCUMENT…] [ID=ANSWER…] [OPTIONS]

找出 git 在译文文件中留下的冲突，只有一方修改过的自行处理，其余逐一显示：段号、原文、两个版本及其差别、由谁在何日写成。
回答后立即写入，不会再问。把两个版本合在一起的或重新输入的译文，状态退回 translated。

在终端上询问：1 我方，2 对方，3 两者前后相接，4 输入朝鲜文（前后各空一格的 \\ 表示换行），s 跳过，q 退出。
在脚本中用 ID=ours、ID=theirs、ID=both 或 --take 回答。没有回答时列出冲突，退出码为 1。

“我方”（ours）是您所在分支的版本；变基（rebase）或以变基方式拉取时，是变基所到分支的版本。

选项：
  --take ours|theirs         没有用 ID=ANSWER 指明的冲突一律这样回答
  --dry-run                  只列出

示例：
  duizhao resolve
  duizhao resolve 2021-work-report p012.s03=ours p012.s04=both
  duizhao resolve --take theirs`,
  'cli/usage-merge-file': `用法：duizhao merge-file BASE OURS THEIRS PATH [MARKER_SIZE [LABEL_OF_OURS LABEL_OF_THEIRS]]

把译文文件的两个版本连同其共同的旧版本逐段合并，结果写入 OURS。执行过 \`duizhao setup-git\` 之后由 git 调用。
PATH 是信息中使用的文件名。双方修改不同之处留在 git 的标记之间。

退出码：0 已合并，1 留有冲突

示例：
  duizhao merge-file base.md ours.md theirs.md translations/2021-work-report/ko/01-01.md`,
  'cli/usage-setup-git': `用法：duizhao setup-git [OPTIONS]

在本仓库自己的配置中写明由本程序合并译文文件：两人修改不同的段，或同一段的不同部分，合并时没有冲突。
.gitattributes 中如缺少相应的一行，则加上。每人在每个克隆中执行一次；没有执行的地方，git 像对待其他文本一样逐行合并。

选项：
  --undo                     撤销此设置
  --dry-run                  只说明将做什么

示例：
  duizhao setup-git
  duizhao setup-git --undo`,
  'cli/usage-term': `用法：duizhao term find TEXT
      duizhao term add CHINESE KOREAN [选项]
      duizhao term check
      duizhao term change CHINESE --ko KOREAN [选项]

用于 translations/termbase.csv，即所有文件共用的术语库。

find TEXT                    查找中文、朝文、别译或禁用译法中含有 TEXT 的术语（中文、朝文均可，只写一部分也行），
                             并列出用在何处

add CHINESE KOREAN           新增一行，放在文件次序应在的位置
  --variants A;B             同样正确的译法
  --forbidden A;B            对这个中文来说错误的译法
  --kind KIND                place、person、org、project、policy、general、unit；不写即为 general
  --protected                在行末不拆开，并须照此书写
  --status STATUS            evidenced，或 known（待译员定夺）；不写即为 known
  --note TEXT                译法的出处或应注意之处
  --dry-run                  只说明将增加什么、有何不妥；不写入任何内容

check                        检查重复、矛盾、从未出现的术语、译法从未使用的术语

change CHINESE --ko KOREAN   列出术语换成另一译法后会改动的每个句子，改前改后及其后的助词一并列出；此时不写入任何内容
  --apply                    改动该行和句子；已审校的段退回 translated，并附说明
  --forbid-old               把旧译法列为禁用
  --from OLD                 该行已手工改过、旧译法不是行中译法时，替换 OLD
  --dry-run                  与不加 --apply 相同

含有空格或 ; 的文字请加引号。

示例：
  duizhao term find 빈곤
  duizhao term add 数字政府 수자정부 --kind policy --forbidden "디지털정부;숫자정부" --note "길림신문 2021-03-02"
  duizhao term check
  duizhao term change 疫情 --ko 역병상황
  duizhao term change 疫情 --ko 역병상황 --forbid-old --apply`,
  'cli/usage-suggest': `用法：duizhao suggest [SEGMENT…] [OPTIONS]

查找以前的译文：原文相同的、只有数字不同的、相近的。
查找范围：项目的所有文档（状态为 \`translated\` 以上且未过时的段；过时的段按其译文所依据的旧原文查找）、
translations/*.tmx 中的翻译记忆（TMX 1.4），最后是各文档的存放处。
SEGMENT 可以是段号（p012.s03）、一个范围（p012.s03..s07）、一个自然段（p012）或一个译文文件（01-02）；
不写则为所有未译或过时的段。

选项：
  --document NAME            只查这一文档
  --at-least PERCENT         不列出相似度更低的；不写则为 70
  --limit N                  每段最多列出几条；不写则为 3
  --adapt-figures            原文只有数字不同时，在能够确定写法的情况下给译文换上新数字
  --write                    把相同原文的译文填入空段，状态为 \`initial\`，并附备注写明出处；已有的内容一概不动

示例：
  duizhao suggest
  duizhao suggest p012.s03 --adapt-figures
  duizhao suggest --document 2022-work-report --at-least 85
  duizhao suggest --document 2022-work-report --write`,
  'cli/usage-state': `用法：duizhao state ID… --to initial|translated|reviewed|final [OPTIONS]

把各段的进度写进段文件，别的都不改；所写的段要么全部改，要么一段也不改。
没有译文的段只能是 initial；译出之后原文改过的段，不能是 reviewed 或 final。

ID 可以是一段 p012.s03、一截 p012.s03..p013.s02 或 p012.s03..s07、一个段落 p012，或 ko/ 里的一个文件，例如 01-02；
有几个文档时写 NAME:ID。只写文档名，就是它的全部。

选项：
  --to STATE                 状态：initial、translated、reviewed、final
  --pass N                   本单位的校次，写进 \`% pass\` 一行；单独用而不写 --to 时，状态不变
  --document NAME            没有写明文档的编号属于哪个文档
  --dry-run                  说明会改什么，但不改动

示例：
  duizhao state p012.s03 --to reviewed
  duizhao state 01-02 02-01 --to reviewed --pass 2
  duizhao state 2021-work-report:p012.s03..p013.s02 --to final --dry-run`,
  'cli/usage-sync': `用法：duizhao sync DOCUMENT [NEW_FILE] [选项]

收进原文的新版本（文本、Word 文档或网页）；不写 NEW_FILE 时，以有人改过的 zh.txt 为准。没有变或者只是移动了的句子，编号和译文都不变。
改过的句子，旧原文留在新原文下面，译文算作过时，改好并 accept 之后才不过时；一句拆成几句，或者几句并成一句的，
译文仍在一起。新句子得到新编号和空的一段。原文已经没有的译文收进 ko/attic.md。再运行一次，什么也不变。

选项：
  --changes accept           Word 文档有修订时取新文本
  --changes reject           取旧文本
  --changes show             逐处列出修订的位置、作者和日期，并取新文本
  --dry-run                  只显示每一段会怎样，什么也不写
  --force                    即使大部分段会失去原文，也收进新文本

示例：
  duizhao sync 2021-work-report new-version.txt --dry-run
  duizhao sync 2021-work-report new-version.txt
  duizhao sync 2021-work-report`,
  'cli/usage-accept': `用法：duizhao accept ID… [选项]

表示过时的译文已按新原文改好：旧原文去掉，数字按新原文核对。已审校或已定稿的段回到 translated，因为改动还没有人审校。
ID 可以是一段（p012.s03）、一截（p012.s03..p013.s02）、一个段落（p012）或一个译文文件（01-02）。

选项：
  --document NAME            有几个文档时指明文档；也可写 NAME:p012.s03
  --keep-state               已审校、已定稿的段保持原来的状态
  --dry-run                  只显示会接受哪些段，什么也不写

示例：
  duizhao accept p012.s03
  duizhao accept p012 p013.s02+s03 --dry-run`,
};
