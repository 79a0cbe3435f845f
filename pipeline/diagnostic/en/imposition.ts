/** English words of the `imposition` room. */
export const impositionMessages = {
  'imposition/page-too-large':
    'page {page} is {size} mm, more than the {half} mm that half a sheet of {sheet} mm holds',
  'hint/smaller-pages':
    'choose an edition whose pages are at most {half} mm, or a smaller `size` in the @page of its stylesheet',
  'imposition/pages-differ-in-size':
    'page {first} is {size} mm and page {page} is {other} mm, but a booklet is trimmed to one size',
  'hint/one-page-size': 'give all its pages one `size` in the stylesheet, or print the edition as it is',
  'imposition/creep-over-fold':
    'paper this thick moves page {page} by {creep} mm towards the fold, over which it would print: it leaves {white} mm white there',
  'hint/paper-thickness':
    'give the thickness of one sheet, such as `--paper-thickness 0.1mm` for copy paper of 80 g/m²; a booklet that is thicker is bound in another way',
  'imposition/no-cover':
    'the edition has no cover that could be printed by itself: its first page is not named `cover`',
  'hint/name-cover':
    'choose an edition with a cover by --edition, give its first page `page: cover` in the stylesheet, or write `cover: together` under `press:` in document.yaml',
  'imposition/text-on-cover': 'the text begins on page 2, which is the inside of the cover',
  'imposition/text-on-verso': 'behind the cover the text begins with page {page}, a left page',
  'hint/text-on-recto': 'let the text begin on a right page: `break-before: recto` in the stylesheet',
  'imposition/no-text': 'there is nothing behind the cover that could be printed by itself',
  'hint/whole-booklet': 'print cover and text as one',
} as const;
