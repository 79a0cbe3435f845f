/** English words of the `font` room. */
export const fontMessages = {
  'font/list-syntax': 'this is not well-formed YAML: {reason}',
  'font/list-expected': 'expected {expected}',
  'font/list-unknown-key': '`{key}` is no key of a font list; expected one of {known}',
  'font/list-repeated-face': 'the family `{family}` has weight {weight} twice',
  'font/missing-file': 'the font file {path} of `{family}` {weight} is not there',
  'font/unreadable-file': 'the font file {path} of `{family}` {weight} is damaged, or no font',
  'font/unreadable-dropped': '{path} is damaged, or no font, and is left out',
  'font/unknown-format': '{path} is a font in a format that is not read ({format}), and is left out',
  'font/embedding-forbidden': 'the licence flags of {path} forbid embedding it in a document',
  'font/subsetting-forbidden': 'the licence flags of {path} forbid embedding only the characters used',
  'hint/run-npm-ci': 'run `npm ci`, which fetches the fonts; if the file is still missing, correct its name here',
  'hint/correct-font-list':
    'correct fonts/fonts.yaml; each family has `faces`, and each face `package`, `file` and `weight`',
  'hint/copy-font-again': 'copy the font file again from where it came, or take it out of the folder',
  'hint/convert-font': 'put a .ttf, .otf, .ttc or .woff file of the font here instead',
  'hint/ask-font-licence': 'ask whoever holds the font licence before the edition goes out, or name another font',
} as const;
