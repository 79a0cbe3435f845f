/** English words for what the checks find on finished pages. Page, line and segment say where; a line counts from the top of its column. */
export const pagesMessages = {
  'pages/mark-at-line-start': '{edition}, page {page}, line {line} ({segment}): no line may begin with {mark}',
  'pages/mark-at-line-end': '{edition}, page {page}, line {line} ({segment}): no line may end with {mark}',
  'pages/split-number': '{edition}, page {page}, line {line} ({segment}): a number is parted: {words}',
  'pages/split-unit': '{edition}, page {page}, line {line} ({segment}): a number is parted from its unit: {words}',
  'pages/split-dash': '{edition}, page {page}, line {line} ({segment}): a dash or an ellipsis is parted: {words}',
  'pages/split-word': '{edition}, page {page}, line {line} ({segment}): a Latin word is parted: {words}',
  'pages/split-term': '{edition}, page {page}, line {line} ({segment}): the protected term “{term}” is parted',
  'pages/hyphen-in-korean':
    '{edition}, page {page}, line {line} ({segment}): a Korean word is broken with a hyphen: {words}',
  'pages/sheet-size': '{edition}, page {page}: the sheet is {found} mm, the stylesheet says {expected} mm',
  'pages/type-area': '{edition}, page {page}: the type area is {found} mm, the stylesheet says {expected} mm',
  'pages/outside-type-area':
    '{edition}, page {page}, line {line} ({segment}): text stands {by} mm outside the type area',
  'pages/rule-outside-type-area': '{edition}, page {page}: a rule stands {by} mm outside the type area',
  'pages/off-grid':
    '{edition}, page {page}, line {line} ({segment}): the line stands {by} pt off the grid of {pitch} pt',
  'pages/page-not-full':
    '{edition}, page {page}: {found} of {expected} lines are used, though what follows could begin with {needed}',
  'pages/line-not-full':
    '{edition}, page {page}, line {line} ({segment}): a full line of Han holds {found} of {expected} characters',
  'pages/line-start': '{edition}, page {page}, line {line} ({segment}): the line begins {by} pt from where it should',
  'pages/overfull-line': '{edition}, page {page}, line {line} ({segment}): the line is {by} pt too long',
  'pages/short-line': '{edition}, page {page}, line {line} ({segment}): the line ends {by} pt before the edge',
  'pages/hanging-mark': '{edition}, page {page}, line {line} ({segment}): {mark} hangs {by} pt over the edge',
  'pages/mark-not-halved':
    '{edition}, page {page}, line {line} ({segment}): {mark} keeps its blank half at the end of the line',
  'pages/justified-last-line':
    '{edition}, page {page}, line {line} ({segment}): the last line of a paragraph is stretched by {by} em a gap',
  'pages/mark-pair': '{edition}, page {page}, line {line} ({segment}): {marks} take {width} em instead of 1.5',
  'pages/interpunct': '{edition}, page {page}, line {line} ({segment}): {mark} takes {width} em instead of {due}',
  'pages/two-em-mark': '{edition}, page {page}, line {line} ({segment}): {mark} takes {width} em instead of {due}',
  'pages/type-size': '{edition}, page {page}, line {line} ({segment}): set in {found} pt, the style says {expected} pt',
  'pages/type-face':
    '{edition}, page {page}, line {line} ({segment}): set in {found}, which is not in the stack {expected}',
  'pages/heading-at-foot':
    '{edition}, page {page}, line {line} ({segment}): below the heading stand {lines} {lines|line|lines} of its text',
  'pages/orphan':
    '{edition}, page {page}, line {line} ({segment}): the paragraph begins with {found} of {expected} lines at the foot of the page',
  'pages/widow':
    '{edition}, page {page}, line {line} ({segment}): the paragraph ends with {found} of {expected} lines on top of the page',
  'pages/runt': '{edition}, page {page}, line {line} ({segment}): the last line holds one character: {words}',
  'pages/number-missing': '{edition}, page {page}: the page number should say {expected}, found {found}',
  'pages/number-not-asked': '{edition}, page {page}: the page should carry no number, found {found}',
  'pages/number-place':
    '{edition}, page {page}: the page number {number} stands off its place by {x} mm across, {y} mm down',
  'pages/number-size': '{edition}, page {page}: the page number {number} is set in {found} pt instead of {expected}',
  'pages/number-height':
    '{edition}, page {page}: the dash of the page number {number} stands {found} mm below the type area instead of 7',
  'pages/number-inset':
    '{edition}, page {page}: the page number {number} stands {found} pt from the outer edge instead of one character',
  'pages/title-splits-word': '{edition}, page {page}, line {line} ({segment}): the title parts the word “{term}”',
  'pages/title-unbalanced':
    '{edition}, page {page}, line {line} ({segment}): the shortest line of the title has {share} % of the longest',
  'pages/title-hourglass':
    '{edition}, page {page}, line {line} ({segment}): a line of the title is shorter than those above and below it',
  'pages/word-broken':
    '{edition}, page {page}, line {line} ({segment}): a word is broken where the stylesheet says never: {words}',
  'pages/wide-space': '{edition}, page {page}, line {line} ({segment}): a word space of {found} em, at most {limit}',
  'pages/narrow-space': '{edition}, page {page}, line {line} ({segment}): a word space of {found} em, at least {limit}',
  'pages/wide-syllables':
    '{edition}, page {page}, line {line} ({segment}): {found} em between syllables, at most {limit}',
  'pages/narrow-syllables':
    '{edition}, page {page}, line {line} ({segment}): {found} em between syllables, at least {limit}',
  'pages/wide-han': '{edition}, page {page}, line {line} ({segment}): {found} em between two Han, at most {limit}',
  'pages/han-latin-gap':
    '{edition}, page {page}, line {line} ({segment}): {found} em between Han and Latin at “{words}”, expected {expected}',
  'pages/river':
    '{edition}, page {page}, line {line} ({segment}): wide word spaces of three lines stand below one another, {x} em in',
  'pages/outline':
    '{edition}, page {page}, line {line} ({segment}): the bookmark of the heading “{title}” is wrong: {found}',
  'pages/outline-extra': '{edition}, page {page}: the bookmark “{title}” belongs to no heading',
  'pages/reference':
    '{edition}, page {page}, line {line} ({segment}): “{target}” stands on page {expected}, printed {found}',
  'pages/reference-nowhere': '{edition}, page {page}, line {line} ({segment}): “{target}” stands on no page',
  'pages/pair-not-level':
    '{edition}, page {page}, line {line} ({segment}): the other side of the pair starts {by} pt off, on page {other}',
  'pages/pair-sides':
    '{edition}, page {page}, line {line} ({segment}): the pair does not face: its other side stands on page {other}',
  'pages/pair-incomplete': '{edition}, page {page}, line {line}: {id} stands on one side of its pair only',
  'pages/opening-differs': '{edition}, page {page}, line {line}: the opening {opening} has {id} in one language only',
  'pages/heading-count': '{edition}: the languages differ in the number of headings: {found}',
  'pages/page-count': '{edition}: {found} pages are no multiple of {padTo}',
  'pages/waived': 'waived: {reason}',
  'pages/unneeded-waiver': 'the waiver of {check} at {at} in {edition} is no longer needed',
  'pages/unknown-check': 'no check of pages is named `{check}`',
  'pages/unknown-edition': 'a waiver names the edition `{edition}`, which this document does not make',
  'hint/known-names': 'write one of: {names}',
  'hint/delete-waiver': 'delete its lines',
  'hint/mend-or-waive':
    'reword the sentence or change the stylesheet; or let it stand with a line under `waivers:` in document.yaml',
} as const;
