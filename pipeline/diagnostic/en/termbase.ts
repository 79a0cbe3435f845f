/** English words of the `termbase` room. */
export const termbaseMessages = {
  'termbase/missing-column': 'the termbase has no column named {column}',
  'hint/termbase-columns': 'its first line names the columns: {columns}',
  'termbase/bad-value': '“{value}” is no value of the column {column}',
  'hint/write-one-of': 'write one of: {allowed}',
  'termbase/empty-term': 'a term has nothing in its column {column}',
  'termbase/too-many-cells': 'this line has more cells than there are columns: “{cell}” is one too many',
  'hint/fill-both-languages': 'fill in both columns, zh and ko, or delete the line',
} as const;
