/** English words of the `cli` room. */
export const cliMessages = {
  'cli/usage': `duizhao — a Chinese source and its Korean translation, set side by side as PDF, Word and HTML

Usage: duizhao COMMAND [ARGUMENTS]

Commands:
  build [DOCUMENT…]          make the editions of documents (all of them if none is named)
  watch [DOCUMENT…]          make them, and again at every save; Ctrl-C ends it
  check [DOCUMENT…]          find what is wrong with documents and their editions, --all: between documents too; write nothing
  status [DOCUMENT…]         say how far documents are, section by section; --since, what has changed
  state ID… --to STATE       say how far segments are: translated, reviewed, final
  suggest [SEGMENT…]         offer earlier Korean for segments that are empty or stale
  import FILE --as NAME      make a document folder from a Chinese text, Word document or web page
  sync DOCUMENT [NEW_FILE]   take in a new version of the Chinese; the Korean stays with its sentences
  accept ID…                 say that the Korean of segments was brought up to date with their Chinese
  term find|add|check|change
                             find, add and check agreed terms, or change one in every sentence
  resolve [DOCUMENT…]        settle what two people changed differently: shows both versions and takes the answer
  setup-git                  tell git to merge segment files segment by segment
  merge-file …               what git runs then; nobody needs to give it by hand

Options:
  --help                     this text, or that of a command: duizhao build --help
  --version                  the version of the program
  --lang zh|ko|en            the language of messages, with any command: duizhao --lang ko build; a project settles its own
                             by the line \`lang: ko\` in translations/settings.yaml, a user by DUIZHAO_LANG or the locale

Examples:
  duizhao build
  duizhao build 2021-work-report --edition korean,bilingual --format pdf
  duizhao import report.txt --as 2022-work-report
  duizhao sync 2022-work-report report-2.txt

Exit code: 0 clean or with warnings, 1 errors, 2 wrong usage`,
  'cli/usage-build': `Usage: duizhao build [DOCUMENT…] [OPTIONS]

Makes the editions of documents, at DIR/<document>/<edition>.<format>.
An edition with an error is not written; its last good files stay.

Options:
  --edition E,…              only these editions: korean, chinese, bilingual, or any folder in templates/ that document.yaml asks for
  --format F,…               pdf, docx, html (these three if not given); pdf-a1b, PDF/A-1b for archives that ask for it;
                             dump, the page dump as text
  --embed-fonts              put the fonts of the pages into the Word files, cut to their characters, for offices that have
                             none of them; the files grow by half a MB or so, and characters typed later take another font
  --impose booklet           instead, a PDF of A3 sheets for the office copier, at DIR/<document>/imposed/<edition>-booklet.pdf:
                             print on both sides at 100 %, flipped on the short edge; fold, staple through the fold, trim
  --paper-thickness T        of one sheet of the booklet, such as 0.1mm or 100um; 0.1mm if not given, 0mm where the copier shifts
                             the pages of inner sheets itself
  --impose 2up               two pages side by side on A3 for reading, at DIR/<document>/imposed/<edition>-2up.pdf
  --press                    PDF/X-1a for a printer who imposes for himself, with bleed, crop marks and a docket, at
                             DIR/<document>/press/; what is ordered stands under press: in document.yaml
  --copies 1-316             numbered copies of one edition, at DIR/<document>/copies/<edition>-000001.pdf and so on, each with its
                             number on the cover, under the text and in the file
  --require reviewed|final   withhold editions that print Korean while any of it is not yet so far; lists the segments
  --out DIR                  the folder for the editions; out if not given
  --no-cache                 make everything anew, and keep nothing in .duizhao/ for the next time
  --timings                  say how long each stage took

Without --edition, only editions that document.yaml does not mark \`purpose: proof\` are imposed.

Examples:
  duizhao build
  duizhao build 2021-work-report
  duizhao build 2021-work-report --edition korean --format pdf --out proofs
  duizhao build 2021-work-report --require final --press
  duizhao build 2021-work-report --edition korean --impose booklet --paper-thickness 0.1mm`,
  'cli/usage-watch': `Usage: duizhao watch [DOCUMENT…] [OPTIONS]

Makes the editions of documents as build does, and makes them again whenever a segment file, a source, document.yaml,
a template, a stylesheet, a font or the termbase is saved. The PDF that you look at comes first, the other files after it.
What is wrong is said when it comes up and when it is mended; the last good files stay meanwhile. Ctrl-C ends it.

Options:
  --first EDITION            the edition to look at, whose PDF comes first; if not given, the first one that the document asks
                             for whose file you saved
  --edition E,…              only these editions
  --format F,…               pdf, docx, html (these three if not given), pdf-a1b, dump
  --out DIR                  the folder for the editions; out if not given
  --open                     show the first PDF in your viewer once it is there
  --poll [MS]                look at the files every MS milliseconds (500 if not given) instead of waiting for the system to
                             tell of a save: for network drives that tell of none

A file that a viewer keeps locked is written beside it, as <edition>.new.pdf, until the viewer lets go of it.

Examples:
  duizhao watch
  duizhao watch 2021-work-report --first bilingual --open
  duizhao watch 2021-work-report --edition korean --format pdf
  duizhao watch --poll 1000`,
  'cli/usage-check': `Usage: duizhao check [DOCUMENT…] [OPTIONS]

Reads documents, runs their templates and sets their pages, and says what is wrong. Writes no edition.
Of several documents it compares what they say: figures of the same indicator, time and place in the Chinese, and names,
terms and formulas in the Korean.

Options:
  --all                      all documents of the project, compared with each other
  --edition E,…              only these editions
  --pages                    check the finished pages too: line ends, spaces, marks, page turns, page numbers, pairs; lists the
                             ten loosest and tightest lines of every edition and a table of figures (a build checks pages as well)
  --report FILE              the same, and write findings and figures to FILE as JSON; of several documents, every figure that
                             agrees, contradicts or could not be compared (and their pages, if --pages is given too)
  --no-cache                 find everything anew, and keep nothing in .duizhao/ for the next time
  --timings                  say how long each stage took

A finding on a page that is to stand goes under \`waivers:\` in document.yaml, with its reason:
  waivers:
    - { check: pages/runt, edition: korean, at: p012.s03, reason: a name that cannot be reworded }

Examples:
  duizhao check
  duizhao check 2021-work-report --edition bilingual --pages
  duizhao check 2021-work-report --pages --report pages.json
  duizhao check --all
  duizhao check 2021-work-report 2021-budget-report --report session.json`,
  'cli/usage-status': `Usage: duizhao status [DOCUMENT…]

Says how far documents are, section by section: characters of Chinese and words of Korean, segments by state, stale ones,
those without Korean, rounds (\`% pass\`), errors and warnings of the checks; where there is git, when and by whom last changed.

Options:
  --since DAY|TAG|REVISION   instead, what has changed since the beginning of a day (2021-01-05), or since a release or revision
                             of git: segments added and removed, and those with other Chinese, Korean or state
  --json                     the same as JSON, for other programs
  --queries                  print the query sheet to the drafting office instead: doubts about the Chinese itself

Examples:
  duizhao status
  duizhao status 2021-work-report --since v1.0
  duizhao status 2021-work-report --queries`,
  'cli/usage-import': `Usage: duizhao import FILE --as NAME [--changes accept|reject|show]

Makes translations/NAME/ from a Chinese text (UTF-8, UTF-16 or GB18030), a Word document (.docx) or a web page (.html):
the source (a text byte for byte), document.yaml with what could be found out, and one segment file per section with
slots for the Korean. What stands in a document or page beside its text is left out and listed.

Options:
  --changes accept           take the new text of a document with tracked changes
  --changes reject           take the old text
  --changes show             list each change with its place, author and date, and take the new text

Examples:
  duizhao import ~/Desktop/report.txt --as 2022-work-report
  duizhao import ~/Desktop/report.docx --as 2022-work-report --changes show`,
  'cli/usage-resolve': `Usage: duizhao resolve [DOCUMENT…] [ID=ANSWER…] [OPTIONS]

Finds the conflicts that git left in segment files, settles by itself what only one side changed, and shows the rest: the segment, its
Chinese, both versions and their difference, with who wrote them and when. An answer is written at once and not asked again.
Korean that was put together or typed anew is set back to translated.

On a terminal it asks: 1 ours, 2 theirs, 3 both one after the other, 4 type the Korean (a \\ between two blanks is a line break), s skip, q quit.
In a script answer with ID=ours, ID=theirs or ID=both, or with --take. Without an answer the conflicts are listed and the exit code is 1.

“Ours” is the version of the branch that you are on; when you rebase or pull with rebase, that of the branch you rebase onto.

Options:
  --take ours|theirs         the answer to every conflict that no ID=ANSWER names
  --dry-run                  only list

Examples:
  duizhao resolve
  duizhao resolve 2021-work-report p012.s03=ours p012.s04=both
  duizhao resolve --take theirs`,
  'cli/usage-merge-file': `Usage: duizhao merge-file BASE OURS THEIRS PATH [MARKER_SIZE [LABEL_OF_OURS LABEL_OF_THEIRS]]

Merges two versions of a segment file with their common ancestor, segment by segment, and writes the result to OURS. Git runs it once
\`duizhao setup-git\` has told it to. PATH is the file's name for messages. What both changed differently is left between git's markers.

Exit code: 0 merged, 1 a conflict is left

Example:
  duizhao merge-file base.md ours.md theirs.md translations/2021-work-report/ko/01-01.md`,
  'cli/usage-setup-git': `Usage: duizhao setup-git [OPTIONS]

Writes into this repository's own configuration that git merges segment files with this program: what two people changed in different
segments, or in different parts of one, goes together without a conflict. Adds the line to .gitattributes that asks for it, if it is
missing. Everybody does it once in every clone; where nobody did, git merges line by line as with any text.

Options:
  --undo                     take the setting out again
  --dry-run                  only say what would be done

Examples:
  duizhao setup-git
  duizhao setup-git --undo`,
  'cli/merge-conflicts':
    '{path}: both sides changed {count} {count|segment|segments} differently: {segments}; the rest went together; next: duizhao resolve',
  'cli/merged-as-text': '{path}: one of the versions cannot be read as segments; merged line by line instead',
  'cli/merged-not-at-all':
    '{path}: the versions cannot be merged, not even line by line; your own stays, and `git show :3:./{path}` shows the other',
  'cli/merge-unwritten': '{path}: the merged file could not be written ({detail})',
  'cli/no-git': 'git is not installed, or cannot be started',
  'hint/install-git': 'install it from git-scm.com, then give the command again',
  'cli/no-repository': 'this project is not kept in git',
  'hint/git-init': 'give `git init` in the folder of the project first, if you want to keep it in git',
  'cli/git-refused': 'git would not change its configuration: {detail}',
  'hint/check-git-config': 'see to it that .git/config can be written, then give the command again',
  'cli/driver-set': 'wrote into .git/config of this repository: merge.duizhao.driver = {command}',
  'cli/driver-is-set': 'is set already in .git/config of this repository: merge.duizhao.driver = {command}',
  'cli/driver-would-be-set': 'would write into .git/config of this repository: merge.duizhao.driver = {command}',
  'cli/driver-removed':
    'took out of .git/config of this repository: merge.duizhao.driver = {command}; the line in {file} may stay, git merges line by line without the setting',
  'cli/driver-would-be-removed':
    'would take out of .git/config of this repository: merge.duizhao.driver = {command}; the line in {file} may stay',
  'cli/driver-not-set': 'nothing to undo: this repository has no merge.duizhao.driver',
  'cli/attribute-added': 'added to {file}: {line}',
  'cli/attribute-would-be-added': 'would add to {file}: {line}',
  'cli/attribute-unwritten': 'the line for segment files could not be added to {file} ({detail})',
  'cli/next-merge':
    'next: merge or pull as ever; git asks only where both sides changed the same Korean, then duizhao resolve',
  'cli/next-commit-attribute':
    'next: git add {file} and commit it, so that the others have the line too; each gives duizhao setup-git once',
  'cli/no-conflicts': 'no segment file has a conflict; next: duizhao check',
  'cli/conflict-head': '{number} of {count}: {id} ({path}:{line})',
  'cli/conflict-chinese': '  Chinese: {text}',
  'cli/conflict-before': '  before: {text}',
  'cli/conflict-ours': '  1 ours{side}: {text}',
  'cli/conflict-theirs': '  2 theirs{side}: {text}',
  'cli/conflict-difference': '  from 1 to 2: {text}',
  'cli/conflict-nothing': 'nothing: taken away',
  'cli/conflict-elsewhere':
    '  it was moved to {place}: put there what is to stay, then take the side that has it no more here',
  'cli/conflict-side': ' ({facts})',
  'cli/conflict-author': '{name} {day}',
  'cli/choice-ours': '1 ours',
  'cli/choice-theirs': '2 theirs',
  'cli/choice-both': '3 both',
  'cli/choice-typed': '4 type the Korean',
  'cli/choice-skip': 's skip',
  'cli/choice-quit': 'q quit',
  'cli/ask-choice': '{choices}: ',
  'cli/ask-korean': 'Korean: ',
  'cli/settled-alone':
    '{path}: {marked} {marked|place was|places were} marked; {left} {left|is|are} to be answered, all else went together',
  'cli/settled': '{path}: {count} settled, {left} left',
  'cli/would-settle': '{path}: {count} would be settled, {left} left',
  'cli/next-git-add': 'next: git add {paths}, go on with the merge (git status says how), then duizhao check {names}',
  'cli/next-answer':
    'next: answer with duizhao resolve on a terminal, or with an id, such as duizhao resolve {id}=ours, or for all with --take theirs',
  'cli/bad-answer': '“{word}” is no answer: after the id comes ours, theirs or both',
  'cli/bad-take': 'the option --take takes ours or theirs, not {value}',
  'cli/no-such-conflict': 'there is no conflict {id}',
  'hint/known-conflicts': 'the conflicts are: {ids}',
  'cli/no-such-answer': 'the answer {answer} does not fit {id}: two versions of a segment cannot both stay',
  'hint/ours-or-theirs': 'answer with {id}=ours or {id}=theirs',
  'cli/usage-term': `Usage: duizhao term find TEXT
       duizhao term add CHINESE KOREAN [OPTIONS]
       duizhao term check
       duizhao term change CHINESE --ko KOREAN [OPTIONS]

Works on translations/termbase.csv, the agreed terms of all documents.

find TEXT                    the terms that have TEXT (Chinese or Korean, a part is enough) as their Chinese, their Korean,
                             a variant or a forbidden form, and where they are used

add CHINESE KOREAN           a new row, put where the order of the file wants it
  --variants A;B             forms that are right too
  --forbidden A;B            forms that are wrong for this Chinese
  --kind KIND                place, person, org, project, policy, general, unit; general if not given
  --protected                never broken at a line end, and written exactly so
  --status STATUS            evidenced, or known (awaits a translator's word); known if not given
  --note TEXT                where the form was seen, or what is to be kept in mind
  --dry-run                  say what would be added, and what speaks against it; write nothing

check                        doubles, contradictions, terms that stand nowhere, terms whose Korean is never used

change CHINESE --ko KOREAN   list every sentence that another Korean for this term would change, before and after, with the
                             particles that follow it; nothing is written yet
  --apply                    change the row and the sentences; what was reviewed goes back to translated, with a note
  --forbid-old               put the old form among the forbidden ones
  --from OLD                 replace OLD, if it is not the form of the row: where the row was changed by hand
  --dry-run                  the same as without --apply

Put texts with blanks or ; in quotes.

Examples:
  duizhao term find 빈곤
  duizhao term add 数字政府 수자정부 --kind policy --forbidden "디지털정부;숫자정부" --note "길림신문 2021-03-02"
  duizhao term check
  duizhao term change 疫情 --ko 역병상황
  duizhao term change 疫情 --ko 역병상황 --forbid-old --apply`,
  'cli/unknown-subcommand': 'the command {command} has no {subcommand}',
  'hint/subcommands': 'write one of: {subcommands}; see `duizhao {command} --help`',
  'cli/option-of-other': 'the option {option} does not go with {command}',
  'cli/bad-term': 'a term cannot hold a line end, and is not empty: {argument}',
  'hint/quote-term': 'put it in quotes, on one line',
  'cli/term-row': '{zh}  {ko}',
  'cli/term-where': '  {kind}, {status}  {place}',
  'cli/term-variants': '  also right: {forms}',
  'cli/term-forbidden': '  forbidden: {forms}',
  'cli/term-protected': '  protected: {languages}',
  'cli/term-note': '  note: {note}',
  'cli/term-use': '  {document}: {count} {count|segment|segments}, {missing} in other words; first {places}',
  'cli/term-no-use': '  stands in no document by itself',
  'cli/term-none': 'no term has “{text}” in its Chinese or Korean',
  'cli/term-found': '{count} {count|term|terms}',
  'cli/next-term-add': 'next: duizhao term add CHINESE KOREAN adds it',
  'cli/next-term-change': 'next: duizhao term change {zh} --ko KOREAN lists what other Korean for it would change',
  'cli/term-added': 'added {zh}  {ko}  {place}',
  'cli/term-would-add': 'would add {zh}  {ko}  {place}; nothing was written',
  'cli/next-term-use': 'next: duizhao check holds every sentence with {zh} against it',
  'cli/next-term-add-really': 'next: the same without --dry-run adds it',
  'cli/term-checked':
    '{terms} {terms|term|terms} held against {segments} {segments|segment|segments}: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  'cli/next-term-mend': 'next: mend {place}',
  'cli/next-term-clean': 'next: duizhao check',
  'cli/term-segment': '{id}  {place}',
  'cli/term-before': '  - {text}',
  'cli/term-after': '  + {text}',
  'cli/term-apart': '{count} {count|segment has|segments have} {zh} and neither {from} nor {ko}:',
  'cli/term-same': '{zh} is {ko} already, and no sentence has another form that is to be changed',
  'cli/term-plan':
    '{from} → {ko}: the row and {segments} {segments|segment|segments} in {files} {files|file|files} would change; nothing was written',
  'cli/term-plan-segments':
    '{from} → {ko}: {segments} {segments|segment|segments} in {files} {files|file|files} would change; nothing was written',
  'cli/term-changed':
    '{from} → {ko}: changed the row and {segments} {segments|segment|segments} in {files} {files|file|files}',
  'cli/term-changed-segments':
    '{from} → {ko}: changed {segments} {segments|segment|segments} in {files} {files|file|files}',
  'cli/next-term-apply': 'next: {command}',
  'cli/next-term-review': 'next: duizhao check; the changed segments are to be reviewed again',
  'cli/next-term-warnings':
    'next: look at the places above by hand, then duizhao check; the changed segments are to be reviewed again',
  'cli/usage-suggest': `Usage: duizhao suggest [SEGMENT…] [OPTIONS]

Looks for Korean that was made before: of the same Chinese, of Chinese that differs in figures only, of Chinese that is alike.
It looks in all documents of the project (what is \`translated\` or better and not stale; of a stale segment, the Chinese that its
Korean was made from), in the translation memories translations/*.tmx (TMX 1.4), and last in the attics.
SEGMENT is an id (p012.s03), a stretch (p012.s03..s07), a paragraph (p012) or a section file (01-02);
if none is named, all segments that are empty or stale.

Options:
  --document NAME            only this document
  --at-least PERCENT         leave out what is less like it; 70 if not given
  --limit N                  so many offers for a segment at most; 3 if not given
  --adapt-figures            give Korean whose Chinese differs in figures only the new figures, where it is certain how
  --write                    put the Korean of the same Chinese into segments that are empty, as \`initial\` and with a note that
                             says where it comes from; nothing that is there is changed

Examples:
  duizhao suggest
  duizhao suggest p012.s03 --adapt-figures
  duizhao suggest --document 2022-work-report --at-least 85
  duizhao suggest --document 2022-work-report --write`,
  'cli/suggest-head': '{id} ({path}:{line}): {chinese}',
  'cli/suggest-none': '{id} ({path}:{line}): nothing in the memory is like it: {chinese}',
  'cli/suggest-offer': '  {number}. {percent} %, {likeness}: {from}',
  'cli/suggest-also': 'also {places}',
  'cli/suggest-part': 'one sentence of a passage: the Korean renders more than it',
  'cli/suggest-adapted': 'with the new figures:',
  'cli/suggest-unsure': 'figures not adapted: it is not certain how {figure} is to be written here',
  'cli/suggest-filled': '     the Korean of the same Chinese is in its slot now, as `initial`, with a note',
  'cli/suggest-wrote': 'wrote {path}',
  'cli/suggest-nothing-open': 'no segment is empty or stale; name one to look it up all the same',
  'cli/suggest-summary': '{found} of {count} {count|segment|segments} with offers',
  'cli/next-suggest-written':
    'next: read and correct the {count} filled {count|segment|segments}, delete the note and write `[translated]`',
  'cli/next-suggest-write':
    'next: duizhao suggest --write fills {count} empty {count|segment|segments} whose Chinese was translated before',
  'cli/next-suggest-take':
    'next: copy what fits into the segment files and correct it; what was stale, then `duizhao accept ID`',
  'cli/next-suggest-none': 'next: translate them, or put a translation memory into translations/ as a .tmx file',
  'cli/bad-number': 'the option {option} takes a whole number from 1 to {most}, found “{value}”',
  'cli/unknown-command': 'there is no command {command}',
  'cli/unknown-option': 'the command {command} has no option {option}',
  'cli/option-needs-value': 'the option {option} needs a value',
  'cli/unexpected-argument': 'the command {command} takes no argument {argument}',
  'cli/missing-argument': 'the command {command} needs {argument}',
  'cli/unknown-language': 'there are no messages in the language “{language}”',
  'cli/unknown-language-variable': '{variable} names the language “{language}”, in which there are no messages',
  'hint/languages': 'the languages are: {languages}',
  'cli/unknown-setting': 'this line is no setting of the project: {line}; known here: {known}',
  'cli/unknown-format': 'there is no format {format}',
  'hint/formats': 'the formats are: {formats}',
  'cli/options-exclude': 'the options {one} and {other} do not go together',
  'hint/one-product': 'leave one of them out, and give the command twice if you want both',
  'cli/unknown-scheme': 'there is no way of imposing {scheme}',
  'hint/schemes': 'the ways are: {schemes}',
  'cli/embedding-without-docx': 'the option --embed-fonts needs Word files, and none are asked for',
  'hint/embedding-is-for-docx': 'leave it out, since a PDF always carries its fonts, or give `--format docx` with it',
  'cli/thickness-without-booklet': 'the option --paper-thickness needs --impose booklet',
  'hint/thickness-is-for-booklets': 'leave it out: only the pages of a folded booklet are moved by it',
  'cli/bad-thickness': 'the paper thickness {value} is not one that can be read, or is more than 1 mm',
  'hint/thickness':
    'give that of one sheet in millimetres or micrometres, such as 0.1mm or 100um; copy paper of 80 g/m² has about 0.1mm',
  'cli/unknown-edition': 'there is no edition {edition}',
  'hint/editions': 'the editions are: {editions}; each is a folder in templates/, or one of its sheets',
  'hint/command-help': 'see `duizhao {command} --help`',
  'hint/help': 'see `duizhao --help`',
  'cli/first-not-made': 'the option --first names {edition}, which is not among the editions of --edition',
  'hint/name-first-too': 'name it there too, such as `--edition {editions},{edition}`, or leave --first out',
  'cli/first-without-pdf': 'the option {option} needs a PDF, and none is asked for',
  'hint/name-pdf-too': 'leave it out, or give `--format pdf` with the other formats',
  'cli/bad-poll': '“{value}” is no time between two looks at the files, from 20 to 60000 milliseconds',
  'hint/poll': 'write a number of milliseconds, such as `--poll 1000`, or --poll alone',
  'cli/watch-taken': 'the folder {out} is kept current already, by process {pid} on {host}',
  'hint/end-other-watch':
    'end that one with Ctrl-C, or choose another folder with `--out DIR`; if no such process runs, delete {file}',
  'cli/watch-unlocked':
    'cannot note in .duizhao/ that {out} is being kept current ({detail}); a second watch would not know',
  'hint/one-watch-only': 'see to it that only one runs for this folder',
  'cli/output-in-use': '{path} is held by another program, which shows the old state',
  'hint/look-beside': 'open {beside}; once the other program lets go of the file, the new one takes its place',
  'cli/cannot-open': 'cannot show {path} ({detail})',
  'hint/open-by-hand': 'open it by hand',
  'cli/output-freed': '{path} is current again',
  'cli/watch-start': 'keeping {out}/ current with translations/, templates/ and fonts/; Ctrl-C ends it',
  'cli/watch-polling': 'keeping {out}/ current, looking every {poll} ms; Ctrl-C ends it',
  'cli/watch-begun': 'start',
  'cli/watch-more': '{names} and {count} more',
  'cli/watch-first': '{changed} → {names} ({first} s to the first, {all} s in all); {counts}',
  'cli/watch-same': '{changed}: every file is as it was ({all} s); {counts}',
  'cli/watch-none': '{changed}: no file could be made ({all} s); {counts}',
  'cli/watch-counts': '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  'cli/mended': 'mended: no errors, {warnings} {warnings|warning|warnings}',
  'cli/watch-beside-left': '{path} is still held by another program; its new state is {beside}',
  'cli/watch-end': 'ended; {out}/ is current; next: duizhao check',
  'cli/watch-end-early': 'ended before everything was made; next: duizhao build',
  'cli/all-and-names': '--all stands for all documents, and {names} {count|is|are} named too',
  'hint/all-or-names': 'leave out `--all` to compare those that are named, or the names to compare all',
  'cli/no-project': 'this is no duizhao project: neither this folder nor one above it has translations/ and templates/',
  'hint/go-to-project': 'change to the folder of the project first',
  'cli/bad-copies': '“{value}” is no range of copy numbers, from 1 on and at most {most} in one run',
  'hint/copies': 'write the first and the last number, such as `--copies 1-316`, or one number alone',
  'cli/copies-of-one-edition': 'numbered copies are made of one edition at a time',
  'hint/name-one-edition': 'name it, such as `--edition korean --copies 1-316`',
  'cli/bug': 'this is a mistake in duizhao, not in your files: {detail}',
  'cli/building': '{document}: {edition}',
  'cli/stage': '{place} … {stage}',
  'cli/stage-load': 'load',
  'cli/stage-fonts': 'fonts',
  'cli/stage-check': 'check',
  'cli/stage-template': 'template',
  'cli/stage-layout': 'layout',
  'cli/stage-pages': 'pages',
  'cli/stage-press': 'press',
  'cli/stage-preflight': 'preflight',
  'cli/stage-docket': 'docket',
  'cli/stage-copies': 'copies',
  'cli/stage-write': 'write',
  'cli/wrote-paged': 'wrote {path}  {pages} {pages|page|pages}, {size} kB',
  'cli/wrote': 'wrote {path}  {size} kB',
  'cli/wrote-copies':
    'wrote {copies} {copies|copy|copies}, {first} to {last}  {pages} {pages|page|pages} each, {size} MB in all',
  'cli/withheld': 'withheld {name}: what was there before is untouched',
  'cli/previewed': '  its pages, marked: {path}',
  'cli/summary':
    '{files} {files|file|files} written, {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {seconds} s',
  'cli/check-summary':
    '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {seconds} s; nothing was written',
  'cli/loosest': '{name}: loosest lines',
  'cli/tightest': '{name}: tightest lines',
  'cli/rated-korean': '  page {page}, line {line} ({segment}): widest word space {figure} em  {words}',
  'cli/rated-chinese': '  page {page}, line {line} ({segment}): {figure} em a gap  {words}',
  'cli/pages-columns': 'edition|pages|lines|broken words|word space median / 95 % / max|errors|warnings|waived',
  'cli/pages-found':
    '{name}: {errors} {errors|error|errors} and {warnings} {warnings|warning|warnings} on its pages; more: duizhao check {document} --pages',
  'cli/timing': '  {stage} {milliseconds} ms',
  'cli/next-fix': 'next: mend the errors above, then build again',
  'cli/queries-head': '{name}: {title} — {count} {count|query|queries} to the drafting office',
  'cli/unknown-changes': 'there is no way {changes} of taking tracked changes',
  'hint/change-choices': 'the ways are: {choices}',
  'cli/query': '{number}. {segments}  {zh}\n   {question}',
  'cli/no-queries': '{name}: no queries; translations/{name}/queries.yaml holds them',
  'cli/next-passage': 'next: translate {id} ({path}:{line})',
  'cli/next-open': 'next: open {path}',
  'cli/next-booklet':
    'next: print {path} on A3 at 100 %, on both sides, flipped on the short edge; then fold, staple through the fold and trim',
  'cli/next-two-up': 'next: print {path} on A3 at 100 %',
  'cli/next-press': 'next: sign the docket in {folder} and send it to the printer with the files that it lists',
  'cli/next-copies':
    'next: hand out the copies in {folder} by their numbers; build.json beside it lists each with its checksum',
  'cli/next-build': 'next: duizhao build {name}',
  'cli/next-import':
    'next: fill in translations/{name}/document.yaml and the Korean in translations/{name}/ko/, then duizhao build {name}',
  'cli/made': 'made {path}',
  'cli/usage-sync': `Usage: duizhao sync DOCUMENT [NEW_FILE] [OPTIONS]

Takes in a new version of the Chinese, or, without NEW_FILE, zh.txt as somebody has edited it. Sentences that are the same or
were moved keep their ids and their Korean. Of an edited sentence the old Chinese stays beside the new one, so that its Korean is
stale until it was corrected and accepted; one that was split, or several that were merged, keep their Korean together. A new
sentence takes a new id and an empty segment. Korean whose Chinese is gone goes to ko/attic.md. A second run changes nothing.

Options:
  --dry-run                  show what would become of every segment, and write nothing
  --force                    take the new text even if most segments would lose their Chinese

Examples:
  duizhao sync 2021-work-report new-version.txt --dry-run
  duizhao sync 2021-work-report new-version.txt
  duizhao sync 2021-work-report`,
  'cli/usage-accept': `Usage: duizhao accept ID… [OPTIONS]

Says that the Korean of stale segments was brought up to date with their new Chinese: the old Chinese goes, and figures are compared
with the new one. A segment that was reviewed or final is translated again, for nobody has reviewed what was changed.
An ID is a segment (p012.s03), a stretch (p012.s03..p013.s02), a paragraph (p012) or a segment file (01-02).

Options:
  --document NAME            the document, where there are several; NAME:p012.s03 says it too
  --keep-state               leave reviewed and final segments what they are
  --dry-run                  show what would be accepted, and write nothing

Examples:
  duizhao accept p012.s03
  duizhao accept p012 p013.s02+s03 --dry-run`,
  'cli/sync-edited': 'edited',
  'cli/sync-split': 'split',
  'cli/sync-merged': 'merged',
  'cli/sync-moved': 'moved',
  'cli/sync-inserted': 'new',
  'cli/sync-deleted': 'gone',
  'cli/sync-and-moved': '{kind}, moved',
  'cli/sync-was': 'was {ids}',
  'cli/sync-to-attic': 'its Korean is kept in ko/attic.md',
  'cli/sync-was-empty': 'it had no Korean',
  'cli/sync-counts':
    '{edited} edited, {split} split, {merged} merged, {moved} moved, {inserted} new, {deleted} gone; {kept} {kept|segment|segments} as {kept|it was|they were}',
  'cli/sync-nothing': 'nothing to do: every segment is what its Chinese says it is ({kept} {kept|segment|segments})',
  'cli/sync-written': 'written: {paths}',
  'cli/sync-would-write': 'would be written: {paths}',
  'cli/next-accept':
    'next: correct the Korean of {count} {count|segment|segments} marked by `>-`, then duizhao accept {ids}',
  'cli/next-translate': 'next: translate {count} new {count|sentence|sentences}, beginning with {id} ({path}:{line})',
  'cli/accepted': 'accepted {id}',
  'cli/accepted-and-lowered': 'accepted {id}, which was {from} and is {to} now',
  'cli/accept-counts': '{count} {count|segment|segments} accepted, {unchanged} {unchanged|was|were} not stale',
  'cli/next-check': 'next: duizhao check {name}',
  'cli/status-head': '{name}: {title}',
  'cli/status-columns': 'section|zh|ko|init|trans|rev|final|stale|open|pass|e/w|changed|by',
  'cli/status-total': 'all',
  'cli/status-uncommitted': 'uncommitted',
  'cli/status-legend':
    '  zh: characters; ko: words; init to final: segments by state; open: no Korean; e/w: errors/warnings',
  'cli/status-share': '{done} of {all} segments have Korean ({percent} %)',
  'cli/usage-state': `Usage: duizhao state ID… --to initial|translated|reviewed|final [OPTIONS]

Writes into the segment files how far segments are, and nothing else; of all that are named, or of none.
A segment without Korean can only be initial; one whose Chinese has changed since can be neither reviewed nor final.

ID is a segment p012.s03, a stretch p012.s03..p013.s02 or p012.s03..s07, a paragraph p012, or a file of ko/, such as 01-02;
where there are several documents, NAME:ID. The name of a document stands for all of it.

Options:
  --to STATE                 the state: initial, translated, reviewed, final
  --pass N                   the round of the house, for the line \`% pass\`; alone, without --to, it leaves the states
  --document NAME            the document of the names that name none
  --dry-run                  say what would be changed, and change nothing

Examples:
  duizhao state p012.s03 --to reviewed
  duizhao state 01-02 02-01 --to reviewed --pass 2
  duizhao state 2021-work-report:p012.s03..p013.s02 --to final --dry-run`,
  'cli/unknown-state': 'there is no state {state}; a segment is initial, translated, reviewed or final',
  'hint/write-to': 'write `--to {state}`',
  'cli/bad-pass': '“{pass}” is no round: a number from 1 to 99',
  'hint/pass': 'write a number, such as `--pass 2`',
  'cli/state-change': '  {id}  {from} → {to}',
  'cli/state-and-pass-change': '  {id}  {from} → {to}, pass {before} → {after}',
  'cli/states-more': '  and {more} more',
  'cli/states-changed':
    '{count} {count|segment|segments} changed in {files} {files|file|files}; {unchanged} {unchanged|was|were} so already',
  'cli/states-would-change':
    '{count} {count|segment|segments} would change in {files} {files|file|files}; {unchanged} {unchanged|is|are} so already; nothing was written',
  'cli/next-status': 'next: duizhao status {name}',
  'cli/next-require': 'next: duizhao build {name} --require {state}',
  'cli/next-for-good': 'next: the same without --dry-run',
  'cli/unknown-requirement': 'Korean can be required to be reviewed or final, not {state}',
  'hint/require': 'write `--require reviewed` or `--require final`',
  'cli/nothing-changed': '{name}: no segment has changed since {since} ({revision})',
  'cli/changes-head': '{name}: changes since {since} ({revision})',
  'cli/changes-columns': 'segment|what|zh|ko|place',
  'cli/changed-added': 'new ({after})',
  'cli/changed-removed': 'gone',
  'cli/changed-chinese': 'Chinese',
  'cli/changed-korean': 'Korean',
  'cli/changed-state': '{before} → {after}',
  'cli/changed-pass': 'pass',
  'cli/changes-total':
    '{count} {count|segment|segments}: {added} new, {removed} gone, {newChinese} with other Chinese, {newKorean} with other Korean, {states} in another state',
  'cli/changes-words':
    '{chinese} {chinese|character|characters} of Chinese and {korean} {korean|word|words} of Korean in what is new, other or gone',
} as const;
