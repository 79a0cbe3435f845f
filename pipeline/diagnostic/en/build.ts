/** English words of the `build` room. */
export const buildMessages = {
  'build/no-documents': 'there is no document in translations/',
  'build/no-such-document': 'there is no document named {name}',
  'hint/import-first': 'make one with `duizhao import FILE --as NAME`',
  'hint/known-documents': 'the documents here are: {names}',
  'build/no-such-edition': 'there is no template for an edition named {name}',
  'build/edition-not-asked': 'the document {document} has no edition named {edition}',
  'hint/known-editions': 'choose one of: {names}; which editions a document has stands in its document.yaml',
  'build/no-such-file': 'there is no file {file}',
  'hint/restore-file': 'restore it from git, or make it',
  'hint/check-path': 'check the path; it counts from the folder in which you gave the command',
  'build/unreadable-file': 'the file {file} cannot be read ({reason})',
  'hint/check-permissions': 'close programs that have it open and check that you may read it',
  'build/not-utf-8': 'the file {file} is not UTF-8 text from here on',
  'build/no-font-of-stack': 'no font of this list is installed or lies in fonts/: {families}',
  'hint/drop-font':
    'put a font file of one of these families into fonts/, or end the list with a family of fonts/fonts.yaml',
  'build/cannot-write-not-allowed': 'cannot write {path}: not allowed ({detail})',
  'build/cannot-write-in-use': 'cannot write {path}: another program has it open ({detail})',
  'build/cannot-write-disk-full': 'cannot write {path}: the disk is full ({detail})',
  'build/cannot-write-not-a-folder': 'cannot write {path}: something on the way to it is not a folder ({detail})',
  'build/cannot-write-other': 'cannot write {path} ({detail})',
  'hint/choose-writable-folder': 'choose a folder that you may write to with `--out DIR`',
  'hint/close-viewer':
    'close the viewer or Word window that shows it and build again; the last good edition is still there',
  'hint/free-disk': 'free some space on the disk and build again; the last good edition is still there',
  'hint/choose-folder': 'choose another folder with `--out DIR`',
  'build/bad-document-name': '“{name}” cannot be the name of a document',
  'hint/document-name':
    'use small letters, digits and hyphens, such as 2021-work-report, so that every system takes it as a folder name',
  'build/document-exists': 'there is a document named {name} already',
  'hint/another-name': 'choose another name with `--as NAME`; an import never changes a document that is there',
} as const;
