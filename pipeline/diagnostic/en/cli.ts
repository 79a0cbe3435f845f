/** English words of the `cli` room. */
export const cliMessages = {
  'cli/usage': `duizhao — a Chinese source and its Korean translation, set side by side as PDF, Word and HTML

Usage: duizhao COMMAND [ARGUMENTS]

Commands:
  build [DOCUMENT…]          make the editions of documents (all of them if none is named)
  watch [DOCUMENT…]          make them, and again at every save; Ctrl-C ends it
  check [DOCUMENT…]          find what is wrong with documents and their editions; write nothing
  status [DOCUMENT…]         count segments by state and section
  state ID… --to STATE       say how far segments are: translated, reviewed, final
  import FILE --as NAME      make a document folder from a Chinese text file
  sync DOCUMENT [NEW_FILE]   take in a new version of the Chinese; the Korean stays with its sentences
  accept ID…                 say that the Korean of segments was brought up to date with their Chinese

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

Counts the segments of documents by state, section by section.

Options:
  --queries                  print the query sheet to the drafting office instead: doubts about the Chinese itself

Examples:
  duizhao status
  duizhao status 2021-work-report --queries`,
  'cli/usage-import': `Usage: duizhao import FILE --as NAME

Makes translations/NAME/ from a Chinese text file (UTF-8, UTF-16 or GB18030): the source byte for byte,
document.yaml with what could be found out, and one segment file per section with slots for the Korean.

Example:
  duizhao import ~/Desktop/report.txt --as 2022-work-report`,
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
  'cli/status-columns': 'section',
  'cli/status-total': 'all',
  'cli/status-stale': 'stale',
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
} as const;
