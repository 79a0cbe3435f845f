/** The door of the spreadsheet room: CSV rows in. */
export { readCsv, type CsvCell, type CsvRow } from './read-csv.js';
