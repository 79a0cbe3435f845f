/** Chinese words of the `cli` room. */
import type { cliMessages as english } from '../en/cli.js';
import type { Words } from '../words.js';

export const cliMessages: Words<typeof english> = {
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

选项：
  --edition E,…              只检查这些版本
  --pages                    也检查排好的页面：行末、空距、标点、翻页、页码、对照；列出每个版本最松和最紧的
                             各十行，以及统计表（build 也会检查页面）
  --report FILE              同上，并把问题和数据以 JSON 写入 FILE
  --no-cache                 全部重新检查，也不在 .duizhao/ 里保留中间结果
  --timings                  显示每一步用了多少时间

页面上的某个问题准许保留的，写在 document.yaml 的 \`waivers:\` 下，并写明理由：
  waivers:
    - { check: pages/runt, edition: korean, at: p012.s03, reason: 人名不能改写 }

示例：
  duizhao check
  duizhao check 2021-work-report --edition bilingual --pages
  duizhao check 2021-work-report --pages --report pages.json`,
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
  'cli/suggest-head': '{id}（{path}:{line}）：{chinese}',
  'cli/suggest-none': '{id}（{path}:{line}）：记忆中没有相近的句子：{chinese}',
  'cli/suggest-offer': '  {number}. {percent} %，{likeness}：{from}',
  'cli/suggest-also': '另见 {places}',
  'cli/suggest-part': '是一段中的一句：译文还包括其他句子',
  'cli/suggest-adapted': '换上新数字：',
  'cli/suggest-unsure': '数字未换：无法确定 {figure} 在此处怎样写',
  'cli/suggest-filled': '     相同原文的译文已填入空位，状态为 `initial`，并附有备注',
  'cli/suggest-wrote': '已写入 {path}',
  'cli/suggest-nothing-open': '没有未译或过时的段；写出段号即可查找',
  'cli/suggest-summary': '{count} 段中有 {found} 段找到译文',
  'cli/next-suggest-written': '下一步：审读并修改填入的 {count} 段，删去备注，写上 `[translated]`',
  'cli/next-suggest-write': '下一步：duizhao suggest --write 可把以前译过的相同原文的译文填入 {count} 个空段',
  'cli/next-suggest-take': '下一步：把合适的译文抄入译文文件并加以修改；过时的段改好后执行 `duizhao accept ID`',
  'cli/next-suggest-none': '下一步：翻译这些段，或把翻译记忆以 .tmx 文件放入 translations/',
  'cli/bad-number': '选项 {option} 须为 1 到 {most} 的整数，实为“{value}”',
  'cli/unknown-command': '没有命令 {command}',
  'cli/unknown-option': '命令 {command} 没有选项 {option}',
  'cli/option-needs-value': '选项 {option} 要带一个值',
  'cli/unexpected-argument': '命令 {command} 不接受参数 {argument}',
  'cli/missing-argument': '命令 {command} 缺少 {argument}',
  'cli/unknown-language': '没有“{language}”这种语言的消息',
  'cli/unknown-language-variable': '{variable} 指定的语言是“{language}”，没有这种语言的消息',
  'hint/languages': '可用的语言：{languages}',
  'cli/unknown-setting': '这一行不是项目的设置：{line}；可用的设置：{known}',
  'cli/unknown-format': '没有格式 {format}',
  'hint/formats': '可用的格式：{formats}',
  'cli/options-exclude': '选项 {one} 和 {other} 不能同时使用',
  'hint/one-product': '去掉其中一个；两样都要时，命令分两次运行',
  'cli/unknown-scheme': '没有拼版方式 {scheme}',
  'hint/schemes': '可用的方式：{schemes}',
  'cli/embedding-without-docx': '选项 --embed-fonts 用于 Word 文件，这次没有要 Word 文件',
  'hint/embedding-is-for-docx': '去掉它（PDF 总是带着字体），或同时写上 `--format docx`',
  'cli/thickness-without-booklet': '选项 --paper-thickness 要与 --impose booklet 连用',
  'hint/thickness-is-for-booklets': '去掉它：只有对折成册的页面才因它移动',
  'cli/bad-thickness': '纸厚 {value} 无法识别，或者超过 1 mm',
  'hint/thickness': '以毫米或微米写一张纸的厚度，例如 0.1mm 或 100um；80 g/m² 的复印纸约为 0.1mm',
  'cli/unknown-edition': '没有版本 {edition}',
  'hint/editions': '可用的版本：{editions}；每个都是 templates/ 里的文件夹，或它的一种开本',
  'hint/command-help': '见 `duizhao {command} --help`',
  'hint/help': '见 `duizhao --help`',
  'cli/first-not-made': '选项 --first 指定了 {edition}，它不在 --edition 的版本之中',
  'hint/name-first-too': '那里也写上它，例如 `--edition {editions},{edition}`，或者去掉 --first',
  'cli/first-without-pdf': '选项 {option} 需要 PDF，这次没有要 PDF',
  'hint/name-pdf-too': '去掉它，或者除别的格式外再写上 `--format pdf`',
  'cli/bad-poll': '“{value}”不能作为两次查看文件的间隔，应为 20 至 60000 毫秒',
  'hint/poll': '写毫秒数，例如 `--poll 1000`，或只写 --poll',
  'cli/watch-taken': '文件夹 {out} 已由 {host} 上的进程 {pid} 守候',
  'hint/end-other-watch': '按 Ctrl-C 结束那一个，或用 `--out DIR` 另选文件夹；如果没有这个进程，删去 {file}',
  'cli/watch-unlocked': '无法在 .duizhao/ 里记下 {out} 正有人守候（{detail}）；再开一个守候时不会知道',
  'hint/one-watch-only': '注意这个文件夹只能有一个在守候',
  'cli/output-in-use': '{path} 被另一个程序占用，那里显示的还是旧内容',
  'hint/look-beside': '打开 {beside}；那个程序放开文件后，新文件会换上去',
  'cli/cannot-open': '无法打开 {path} 来显示（{detail}）',
  'hint/open-by-hand': '请自己打开',
  'cli/output-freed': '{path} 已是最新内容',
  'cli/watch-start': '正在守候 translations/、templates/ 和 fonts/，随时更新 {out}/；按 Ctrl-C 结束',
  'cli/watch-polling': '正在守候，每 {poll} 毫秒查看一次，随时更新 {out}/；按 Ctrl-C 结束',
  'cli/watch-begun': '开始',
  'cli/watch-more': '{names} 等，另有 {count} 个',
  'cli/watch-first': '{changed} → {names}（第一个 {first} 秒，全部 {all} 秒）；{counts}',
  'cli/watch-same': '{changed}：文件都没有变化（{all} 秒）；{counts}',
  'cli/watch-none': '{changed}：没有能做出的文件（{all} 秒）；{counts}',
  'cli/watch-counts': '{errors} 个错误，{warnings} 个警告',
  'cli/mended': '已改好：没有错误，{warnings} 个警告',
  'cli/watch-beside-left': '{path} 仍被另一个程序占用；它的新内容在 {beside}',
  'cli/watch-end': '已结束；{out}/ 是最新内容；下一步：duizhao check',
  'cli/watch-end-early': '没有全部做完就结束了；下一步：duizhao build',
  'cli/no-project': '这里不是 duizhao 项目：本文件夹及其上级都没有 translations/ 和 templates/',
  'hint/go-to-project': '先进入项目的文件夹',
  'cli/bad-copies': '“{value}”不是编号范围；编号从 1 起，一次最多 {most} 份',
  'hint/copies': '写首尾两个编号，例如 `--copies 1-316`，或只写一个编号',
  'cli/copies-of-one-edition': '编号本一次只能制作一个版本',
  'hint/name-one-edition': '写明版本，例如 `--edition korean --copies 1-316`',
  'cli/bug': '这是 duizhao 自身的错误，与你的文件无关：{detail}',
  'cli/building': '{document}：{edition}',
  'cli/stage': '{place} … {stage}',
  'cli/stage-load': '读取',
  'cli/stage-fonts': '字体',
  'cli/stage-check': '检查',
  'cli/stage-template': '模板',
  'cli/stage-layout': '排版',
  'cli/stage-pages': '页面检查',
  'cli/stage-press': '付印文件',
  'cli/stage-preflight': '印前检查',
  'cli/stage-docket': '付印单',
  'cli/stage-copies': '编号本',
  'cli/stage-write': '写入',
  'cli/wrote-paged': '已写入 {path}  {pages} 页，{size} kB',
  'cli/wrote': '已写入 {path}  {size} kB',
  'cli/wrote-copies': '已写入 {copies} 份，{first} 至 {last}  每份 {pages} 页，共 {size} MB',
  'cli/withheld': '{name} 暂不写入：原有的文件没有改动',
  'cli/previewed': '  带标记的页面在：{path}',
  'cli/summary': '写入 {files} 个文件，{errors} 个错误，{warnings} 个警告，{seconds} 秒',
  'cli/check-summary': '{errors} 个错误，{warnings} 个警告，{seconds} 秒；没有写任何文件',
  'cli/loosest': '{name}：最松的行',
  'cli/tightest': '{name}：最紧的行',
  'cli/rated-korean': '  第 {page} 页第 {line} 行（{segment}）：最宽的词间空 {figure} em  {words}',
  'cli/rated-chinese': '  第 {page} 页第 {line} 行（{segment}）：每个字间 {figure} em  {words}',
  'cli/pages-columns': '版本|页数|行数|断开的词|词间空 中位 / 95 % / 最大|错误|警告|准许保留',
  'cli/pages-found': '{name}：页面上有 {errors} 个错误和 {warnings} 个警告；详见 duizhao check {document} --pages',
  'cli/timing': '  {stage} {milliseconds} ms',
  'cli/next-fix': '下一步：改正上面的错误，再构建一次',
  'cli/queries-head': '{name}：{title}——给起草办的 {count} 个疑问',
  'cli/query': '{number}. {segments}  {zh}\n   {question}',
  'cli/no-queries': '{name}：没有疑问；疑问写在 translations/{name}/queries.yaml',
  'cli/next-passage': '下一步：翻译 {id}（{path}:{line}）',
  'cli/next-open': '下一步：打开 {path}',
  'cli/next-booklet': '下一步：用 A3 纸按 100 % 双面打印 {path}，沿短边翻转；然后对折、骑缝装订、裁切',
  'cli/next-two-up': '下一步：用 A3 纸按 100 % 打印 {path}',
  'cli/next-press': '下一步：在 {folder} 的付印单上签字，与单上所列文件一并送印厂',
  'cli/next-copies': '下一步：按编号分发 {folder} 里的各份；旁边的 build.json 列有每份的校验和',
  'cli/next-build': '下一步：duizhao build {name}',
  'cli/next-import':
    '下一步：填写 translations/{name}/document.yaml 和 translations/{name}/ko/ 里的朝鲜文，然后 duizhao build {name}',
  'cli/made': '已建立 {path}',
  'cli/status-head': '{name}：{title}',
  'cli/status-columns': '章节|字|词|未定|译出|已审|定稿|过时|缺译|轮次|错/警|修改|修改人',
  'cli/status-total': '合计',
  'cli/status-uncommitted': '未提交',
  'cli/status-legend': '  字：汉字数；词：朝鲜文词数；未定至定稿：各状态段数；缺译：没有朝鲜文；错/警：错误和警告数',
  'cli/status-share': '{all} 段中 {done} 段已有朝鲜文（{percent} %）',
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
  'cli/unknown-state': '没有状态 {state}；段的状态是 initial、translated、reviewed 或 final',
  'hint/write-to': '写 `--to {state}`',
  'cli/bad-pass': '“{pass}”不是校次：应为 1 至 99 的数',
  'hint/pass': '写一个数，例如 `--pass 2`',
  'cli/state-change': '  {id}  {from} → {to}',
  'cli/state-and-pass-change': '  {id}  {from} → {to}，校次 {before} → {after}',
  'cli/states-more': '  另有 {more} 段',
  'cli/states-changed': '已在 {files} 个文件里改动 {count} 段；{unchanged} 段本来就是这样',
  'cli/states-would-change': '会在 {files} 个文件里改动 {count} 段；{unchanged} 段本来就是这样；没有写任何文件',
  'cli/next-status': '下一步：duizhao status {name}',
  'cli/next-require': '下一步：duizhao build {name} --require {state}',
  'cli/next-for-good': '下一步：去掉 --dry-run 再运行一次',
  'cli/unknown-requirement': '只能要求朝鲜文达到 reviewed 或 final，不能要求 {state}',
  'hint/require': '写 `--require reviewed` 或 `--require final`',
  'cli/nothing-changed': '{name}：自 {since}（{revision}）以来没有一段改动',
  'cli/changes-head': '{name}：自 {since}（{revision}）以来的改动',
  'cli/changes-columns': '段|改动|字|词|位置',
  'cli/changed-added': '新增（{after}）',
  'cli/changed-removed': '已去掉',
  'cli/changed-chinese': '中文',
  'cli/changed-korean': '朝鲜文',
  'cli/changed-state': '{before} → {after}',
  'cli/changed-pass': '轮次',
  'cli/changes-total':
    '{count} 段：新增 {added}，去掉 {removed}，中文改动 {newChinese}，朝鲜文改动 {newKorean}，状态改动 {states}',
  'cli/changes-words': '新增、改动和去掉的文字：中文 {chinese} 字，朝鲜文 {korean} 词',
  'cli/usage-sync': `用法：duizhao sync DOCUMENT [NEW_FILE] [选项]

收进原文的新版本；不写 NEW_FILE 时，以有人改过的 zh.txt 为准。没有变或者只是移动了的句子，编号和译文都不变。
改过的句子，旧原文留在新原文下面，译文算作过时，改好并 accept 之后才不过时；一句拆成几句，或者几句并成一句的，
译文仍在一起。新句子得到新编号和空的一段。原文已经没有的译文收进 ko/attic.md。再运行一次，什么也不变。

选项：
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
  'cli/sync-edited': '改动',
  'cli/sync-split': '拆分',
  'cli/sync-merged': '合并',
  'cli/sync-moved': '移动',
  'cli/sync-inserted': '新增',
  'cli/sync-deleted': '删去',
  'cli/sync-and-moved': '{kind}、移动',
  'cli/sync-was': '原为 {ids}',
  'cli/sync-to-attic': '译文收在 ko/attic.md',
  'cli/sync-was-empty': '原来没有译文',
  'cli/sync-counts':
    '改动 {edited}，拆分 {split}，合并 {merged}，移动 {moved}，新增 {inserted}，删去 {deleted}；未变 {kept} 段',
  'cli/sync-nothing': '没有要做的：各段原文都没有变（{kept} 段）',
  'cli/sync-written': '已写入：{paths}',
  'cli/sync-would-write': '将会写入：{paths}',
  'cli/next-accept': '下一步：修改带 `>-` 的 {count} 段译文，然后 duizhao accept {ids}',
  'cli/next-translate': '下一步：翻译 {count} 个新句子，从 {id} 开始（{path}:{line}）',
  'cli/accepted': '已接受 {id}',
  'cli/accepted-and-lowered': '已接受 {id}，状态由 {from} 改为 {to}',
  'cli/accept-counts': '接受 {count} 段，{unchanged} 段没有过时',
  'cli/next-check': '下一步：duizhao check {name}',
};
