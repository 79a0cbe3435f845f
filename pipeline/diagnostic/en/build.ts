/** English words of the `build` room. */
export const buildMessages = {
  'build/no-documents': 'there is no document in translations/',
  'build/no-such-document': 'there is no document named {name}',
  'hint/import-first': 'make one with `duizhao import FILE --as NAME`',
  'hint/known-documents': 'the documents here are: {names}',
  'build/no-such-edition': 'there is no template for an edition named {name}',
  'build/edition-not-asked': 'the document {document} has no edition named {edition}',
  'hint/known-editions': 'choose one of: {names}; which editions a document has stands in its document.yaml',
  'hint/known-templates': 'write one of: {names}; each is a folder in templates/ with an edition.hbs',
  'build/no-such-sheet': 'the template {template} has no sheet {sheet}: there is no file {file}',
  'hint/known-sheets': 'choose one of: {sheets}; or delete the line for the sheet of the template itself',
  'hint/make-sheet': 'delete the line for the sheet of the template itself, or make {file}',
  'build/stand-in-faces':
    'stand-in faces: {faces}; drop the licensed font files into fonts/ before anything goes to press',
  'build/damaged-record': 'the build record {path} cannot be read, and is begun anew',
  'hint/build-all-again': 'build all editions once, so that it names them all again',
  'build/no-such-file': 'there is no file {file}',
  'hint/restore-file': 'restore it from git, or make it',
  'hint/check-path': 'check the path; it counts from the folder in which you gave the command',
  'build/unreadable-file': 'the file {file} cannot be read ({detail})',
  'build/folder-not-file': '{file} is a folder, not a file',
  'hint/name-file': 'name a file in it, or move the folder away',
  'hint/check-permissions': 'close programs that have it open, and check that you are allowed to use it',
  'build/not-utf-8': 'the file {file} is not UTF-8 text from here on',
  'build/no-font-of-stack': 'no font of this list is there, or none can be read: {families}',
  'hint/drop-font':
    'put a font file of one of these families into fonts/, or end the list with a family that fonts/fonts.yaml names',
  'build/cannot-write-not-allowed': 'cannot write {path}: not allowed ({detail})',
  'build/cannot-write-in-use': 'cannot write {path}: another program has it open ({detail})',
  'build/cannot-write-disk-full': 'cannot write {path}: the disk is full ({detail})',
  'build/cannot-write-not-a-folder': 'cannot write {path}: something on the way to it is not a folder ({detail})',
  'build/cannot-write-is-a-folder': 'cannot write {path}: a folder of that name is there ({detail})',
  'build/cannot-write-other': 'cannot write {path} ({detail})',
  'hint/choose-writable-folder': 'choose a folder that you may write to with `--out DIR`',
  'hint/close-viewer':
    'close the viewer or Word window that shows it (or take off its write protection) and build again; the last good edition is still there',
  'hint/move-folder': 'move that folder away, or choose another place with `--out DIR`',
  'hint/free-disk': 'free some space on the disk and build again; the last good edition is still there',
  'hint/free-disk-and-retry': 'free some space on the disk and try again; nothing that was there has changed',
  'hint/choose-folder': 'choose another folder with `--out DIR`',
  'hint/choose-report-file': 'choose another file with `--report FILE`',
  'build/colour-without-ink': 'the edition {edition} shows the colour {color}, which the press has no ink for',
  'hint/name-second-ink':
    'name the ink under `press:` in document.yaml, such as `ink: { name: PANTONE 485 C, color: "{color}", cmyk: [0, 95, 100, 0] }`, or make it black or grey',
  'hint/one-second-ink':
    'a press file has black and one second ink: make {color} the colour of `ink:` in document.yaml, or black or grey',
  'build/draft-for-press': 'the Korean of {edition} awaits review, and its press files are none for print',
  'hint/review-first': 'have a second person read it, and set its passages to `reviewed`; `duizhao status` counts them',
  'build/older-copies':
    '{folder} still holds {copies} {copies|copy|copies} of another version of {edition}: {first} to {last}',
  'hint/take-older-copies-out': 'take them out of the folder, or make them again, before any copy is handed out',
  'build/no-face-for-copies':
    'no face of the edition {edition} has the figures and words that its copies are marked with',
  'build/long-docket': 'the docket for the printer takes {pages} pages, and should be one',
  'hint/shorten-docket':
    'shorten `press:` in document.yaml, or set the docket smaller in templates/docket/style.css; a second page is soon lost',
  'build/bad-document-name': '“{name}” cannot be the name of a document',
  'hint/document-name':
    'use small letters, digits and hyphens, such as 2021-work-report, as every system takes that as the name of a folder',
  'build/document-exists': 'the name {name} is taken in translations/',
  'hint/another-name': 'choose another name with `--as NAME`; an import never changes a document that is there',
  'build/which-document': 'there are several documents, and nothing says which one {name} belongs to',
  'hint/name-document':
    'write `{first}:{name}`, or give the document with `--document {first}`; the documents are: {names}',
  'build/no-such-segment': 'the document {document} has no segment, paragraph or section file named {name}',
  'hint/nearest-segments': 'did you mean {names}?',
  'hint/segment-names':
    'name a segment as its header does, such as p012.s03, a stretch p012.s03..p013.s02, a paragraph p012, or a file of ko/, such as 01-02',
  'build/reversed-segments': 'the stretch from {first} to {last} ends before it begins',
  'hint/turn-round': 'write `{last}..{first}`',
  'build/segment-in-state': '{id} is {state}',
  'build/stale-segment': '{id} is {state}, but its Chinese has changed since',
  'build/more-segments': 'and {more} more from here on',
  'build/state-without-korean':
    '{count} {count|segment has|segments have} no Korean and cannot be set to `{to}`; no segment was changed',
  'hint/translate-first':
    'write the Korean under the Chinese, or `% translate: no` if the sentence stays Chinese; or leave the segment out',
  'build/state-of-stale':
    'the Chinese of {count} {count|segment|segments} has changed since {count|its|their} Korean was made: {count|it|they} cannot be set to `{to}`; no segment was changed',
  'hint/accept-first': 'correct the Korean, then `duizhao accept {ids}`',
  'build/below-required':
    '{count} of {total} segments of {document} {count|is|are} not yet `{required}`, as is required: editions that print Korean are withheld',
  'hint/review-below':
    'have them read, then `duizhao state ID… --to {required}`; `duizhao status {name}` counts them, and editions for proof are made all the same',
  'build/another-text':
    'this seems to be another text than {name}: {gone} of its {count} segments would lose their Chinese; nothing was changed',
  'hint/sync-by-force': 'look whether it is the right file; if it is, `--force` takes it all the same',
  'build/unknown-mark': '“{text}” stands out in the document as a heading or lead, and document.yaml does not name it',
  'hint/add-mark': 'if it is one that no rule finds, write it under `headings:` or `leads:`',
  'build/mark-changed':
    '“{old}”, which document.yaml marks as a heading or lead, reads “{fresh}” now: until the mark follows, it is an ordinary sentence',
  'hint/change-mark': 'write there: {sentence}',
  'build/lost-segments':
    'segments are missing in ko/, and in ko/attic.md too: {ids}; new ones would be made in their place, without their Korean; nothing was changed',
  'hint/restore-segments':
    'put the segment file back as it was, from git or a copy; if they were meant to go, `--force` goes on without them',
  'build/title-changed': 'the title of the text is another one now: “{title}”; document.yaml still has the old one',
  'hint/change-title': 'change `title:` in both languages',
  'hint/name-new-source': 'name the file that has the new version of the Chinese',
  'build/accept-unsynced': 'the Chinese of segment {id} is not yet that of the source',
  'hint/sync-first': 'bring the segment files up to date: `duizhao sync {name}`',
  'build/accepted-figure':
    'the Korean of segment {id} was accepted, but its figures are not those of the Chinese: {figures}',
  'hint/correct-figure': 'correct it; until then `check` finds it, and editions that print Korean are withheld',
  'build/accept-empty': 'segment {id} has no Korean that could be accepted',
  'build/no-history':
    'what has changed cannot be told: there is no git here, or the project is in no repository with a commit',
  'hint/use-git': 'install git, and keep the project in a repository: `git init`, then commit its files',
  'build/unknown-revision': '{since} is neither a day nor a release or revision that git knows',
  'hint/since': 'write a day, such as 2021-01-05, or a revision, such as HEAD~3',
  'hint/since-tags': 'write a day, such as 2021-01-05, or a release; there are {names}',
} as const;
