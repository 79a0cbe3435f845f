/** English help texts of the commands. */
export const usageMessages = {
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
  'cli/usage-sync': `Usage: duizhao sync DOCUMENT [NEW_FILE] [OPTIONS]

Takes in a new version of the Chinese (text, Word document or web page), or, without NEW_FILE, zh.txt as somebody has edited it.
Sentences that are the same or were moved keep their ids and their Korean. Of an edited sentence the old Chinese stays beside the
new one, so that its Korean is stale until it was corrected and accepted; one that was split, or several that were merged, keep
their Korean together. A new sentence takes a new id and an empty segment. Korean whose Chinese is gone goes to ko/attic.md.
A second run changes nothing.

Options:
  --changes accept           take the new text of a Word document with tracked changes
  --changes reject           take the old text
  --changes show             list each change with its place, author and date, and take the new text
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
} as const;
