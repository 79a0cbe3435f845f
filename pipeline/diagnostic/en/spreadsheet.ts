/** English words of the `spreadsheet` room. */
export const spreadsheetMessages = {
  'spreadsheet/unclosed-quote': 'the quotation mark that opens this cell is never closed',
  'spreadsheet/text-after-quote': 'text follows the quotation mark that closes a cell',
  'hint/csv-quotes':
    'a cell that holds a comma, a line end or `"` stands between two `"`, and every `"` inside it is written twice: `"他说""好"""`',
} as const;
