/** English words of the `font` room. */
export const fontMessages = {
  'font/list-syntax': 'this is not well-formed YAML: {reason}',
  'font/list-expected': 'expected {expected}',
  'font/expected-top': 'a map with the key `families`',
  'font/expected-families': '`families`: a map from family names to their faces',
  'font/expected-family': '`faces` of the family {family}',
  'font/expected-faces': '`faces` of the family {family}: a list',
  'font/expected-one-of': 'one of {names}',
  'font/expected-face': 'a face: `{ package: …, file: …, weight: … }`',
  'font/expected-package': '`package`: the name of an npm package',
  'font/expected-file': '`file`: a file of the package',
  'font/expected-weight': '`weight`: a number from 1 to 1000',
  'font/list-unknown-key': '`{key}` is no key of a font list; expected one of {known}',
  'font/list-repeated-face': 'the family `{family}` has weight {weight} twice',
  'font/missing-file': 'the font file {path} of `{family}` {weight} is not there',
  'font/unreadable-file': 'the font file {path} of `{family}` {weight} is damaged, or no font',
  'font/unreadable-dropped': '{path} is damaged, or no font, and is left out',
  'font/unknown-format': '{path} is a font in a format that is not read ({format}), and is left out',
  'font/embedding-forbidden': 'the face {family} {weight} must not go into a PDF: its licence flags say “{flag}”',
  'font/not-for-office':
    'the face {family} {weight} is not put into the Word file, which is edited: its licence flags say “{flag}”',
  'font/cff-for-office':
    'the face {family} {weight} is not put into the Word file: Word loads TrueType outlines only, and this face has CFF ones',
  'hint/run-npm-ci': 'run `npm ci`, which fetches the fonts; if the file is still missing, correct its name here',
  'hint/correct-font-list':
    'correct fonts/fonts.yaml; each family has `faces`, and each face `package`, `file` and `weight`',
  'hint/copy-font-again': 'copy the font file again from where it came, or take it out of the folder',
  'hint/convert-font': 'put a .ttf, .otf, .ttc or .woff file of the font here instead',
  'hint/ask-font-licence':
    'ask the foundry for a licence to embed it, and for a file whose flags say so, or name another face in the stylesheet; HTML files embed no face, and Word files only on demand',
  'hint/office-takes-its-own':
    'the file names it all the same, and an office that has it shows it; others take a face of their own',
  'hint/ask-editable-licence':
    'ask the foundry for a file that may be embedded for editing, or name another face in the stylesheet',
  'hint/drop-truetype': 'put the TrueType file (.ttf) of the face into fonts/ instead, if the foundry has one',
} as const;
