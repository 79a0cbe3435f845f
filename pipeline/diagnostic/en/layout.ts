/** English words of the `layout` room. */
export const layoutMessages = {
  'layout/missing-glyph-added':
    'no face has the character {character} (U+{code}) of text that document.yaml or the template adds; tried: {faces}',
  'layout/missing-glyph': 'no face has the character {character} (U+{code}) of segment {segment}; tried: {faces}',
  'hint/add-face-or-change-character':
    'put a font file that has the character into fonts/ and name its family in the stylesheet, or change the character in the text',
  'layout/overfull-line': 'a line of segment {segment} is {excess} pt wider than its measure: {words}',
  'hint/shorten-or-allow-break': 'shorten the unbreakable words, or let the stylesheet give the text more room',
  'layout/uneven-type-area':
    'pages of this edition differ in the width of their type area; all lines are set to {width} pt',
  'layout/unsettled-page-references':
    'page numbers in the text do not settle in {rounds} rounds, since each new number moves the pages; wrong numbers: {count}',
  'hint/fix-page-breaks':
    'begin what the numbers refer to on a new page (break-before: page), or give the numbers a line of their own',
  'hint/equal-margins': 'give every @page rule margins that add up to the same width',
} as const;
