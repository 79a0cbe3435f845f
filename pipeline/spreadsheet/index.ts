/** The door of the spreadsheet room: CSV rows in, and changed. */
export { withCsvCell, withCsvRow, writeCsvCell } from './edit-csv.js';
export { readCsv, type CsvCell, type CsvRow } from './read-csv.js';
