/** The door of the spreadsheet room: CSV rows in. */
export { readCsv, type CsvRow } from './read-csv.js';
