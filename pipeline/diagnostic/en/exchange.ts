/** English words of the `exchange` room. */
export const exchangeMessages = {
  'exchange/unknown-encoding': 'the file says that it is written in {encoding}, which cannot be read',
  'exchange/bad-byte': 'here stands something that is not {encoding}, in which the file says it is written',
  'exchange/no-tmx': 'this is no translation memory: it begins with `{found}` where `tmx` should stand',
  'exchange/unclosed': '`{element}` is not closed before this place',
  'exchange/unclosed-in-unit': '`{element}` of unit {unit} is not closed before this place: the unit is left out',
  'exchange/cut-off':
    'the file ends in the middle of `{element}`; {units} {units|unit|units} could be read before its end',
  'exchange/units-left-out': '{count} of {total} units have no Chinese or no Korean: they are left out',
  'hint/export-as-utf-8': 'export it once more from the program that made it, as TMX in UTF-8',
  'hint/export-tmx': 'export the memory as TMX (version 1.4) and put that file in its place',
  'hint/mend-xml': 'export the file once more; if that is not possible, correct this place in a text editor',
  'hint/copy-again': 'the file was not written or copied to its end: copy or export it once more',
  'hint/tmx-languages': 'used is what is marked as Chinese (zh…) and Korean (ko…); these units have: {languages}',
} as const;
