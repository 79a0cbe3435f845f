/** English words of the `termbase` room. */
export const termbaseMessages = {
  'termbase/missing-column': 'the termbase has no column named {column}',
  'hint/termbase-columns': 'its first line names the columns: {columns}',
  'termbase/bad-value': '“{value}” is no value of the column {column}',
  'hint/write-one-of': 'write one of: {allowed}',
  'termbase/empty-term': 'a term has nothing in its column {column}',
  'termbase/too-many-cells': 'this line has more cells than there are columns: “{cell}” is one too many',
  'hint/fill-both-languages': 'fill in both columns, zh and ko, or delete the line',
  'termbase/other-row': '{zh} is {ko}',
  'termbase/first-place': 'segment {id}, the first of them',
  'termbase/double-term': 'the term {zh} has two rows',
  'hint/keep-one-row': 'keep one row, with the forms of both that are to hold',
  'termbase/repeated-form': 'the form “{form}” in the column {column} stands in this row already',
  'hint/delete-repeated-form': 'delete it once',
  'termbase/forbidden-and-agreed': 'the form “{form}” of {zh} is agreed on and forbidden in one row',
  'hint/allow-or-forbid': 'take it out of one of the two places',
  'termbase/contradiction':
    'the form “{form}” is forbidden for {zh}, but stands in the Korean of a term that contains it',
  'termbase/forbidden-elsewhere': 'the form “{form}”, which is forbidden for {zh}, is agreed on for another term',
  'termbase/unused-term': 'the term {zh} stands in no document',
  'termbase/unused-korean':
    'the term {zh} is nowhere {forms}: {count} {count|segment has|segments have} it in other words',
  'hint/use-agreed-form':
    'write the agreed form there, or take what is written there into the row with `duizhao term change`',
  'termbase/languages-swapped': 'the Chinese is written in Hangul, and the Korean in Chinese',
  'hint/chinese-first': 'give the Chinese first, then the Korean',
  'termbase/term-exists': 'the term {zh} is there already, as {ko}',
  'hint/change-term':
    'to give it other Korean, use `duizhao term change {zh} --ko NEW`; the other columns are changed in the file',
  'termbase/new-kind': 'no term has the kind {kind} so far',
  'hint/known-kinds': 'the kinds are: {kinds}',
  'termbase/part-of-term': 'the term {zh} is part of {count} {count|other term|other terms}',
  'hint/longer-wins':
    'where the longer term stands, the shorter one is not asked for; see that both are rendered with the same words',
  'termbase/holds-term': 'the term {zh} contains {count} {count|other term|other terms}',
  'hint/same-words': 'where it stands, those are not asked for; see that they are rendered with the same words',
  'termbase/misspelled': 'in “{form}”, the norm writes {right} for {found}',
  'hint/spell-by-norm': 'correct the row in translations/termbase.csv, unless it is a name that is written so',
  'termbase/forbids-agreed': 'the form “{form}”, which {zh} forbids, is agreed on for another term',
  'termbase/agrees-on-forbidden': 'the form “{form}” of {zh} is forbidden for another term',
  'hint/forbid-with-care':
    'leave it so if the two mean different things: a form is forbidden for the Chinese of its own row only',
  'termbase/no-such-term': 'there is no term {zh}',
  'hint/find-or-add-term': 'look it up with `duizhao term find {zh}`, or add it with `duizhao term add {zh} KOREAN`',
  'termbase/left-inside-word': 'segment {id} has {form} inside another word, “{found}”: it is left as it is',
  'termbase/left-joined': 'segment {id} has {form} joined to another word, “{found}”: it is left as it is',
  'termbase/left-varied': 'segment {id} has {form} as “{found}”: it is left as it is',
  'hint/change-by-hand': 'read the sentence, and change it by hand if it is the term',
  'termbase/unsure-particle':
    'in segment {id}, in “{found}”, it cannot be told what follows {form}: only the term itself is replaced',
  'hint/look-at-particle': 'read the sentence, and mend the particle by hand if it is one',
  'termbase/related-rows':
    '{count} {count|longer term has|longer terms have} {form} too, and {count|stays|stay} as {count|it is|they are}',
  'hint/change-related-rows': 'change each of them in the same way',
  'termbase/chosen-by-sense':
    'what {zh} is called goes by its sense: the checks know its words from a table of their own, and keep to them',
  'hint/level-of-senses':
    'if the new word is to hold for every sense, give `check/sense` another level under `checks:` in document.yaml',
} as const;
