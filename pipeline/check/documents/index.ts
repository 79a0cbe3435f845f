/** The door of the comparison of a session's documents. */
export { compareDocuments, type DocumentPair, type SessionComparison } from './compare-documents.js';
export { comparisonCounts, comparisonDiagnostics } from './diagnostics.js';
export { comparisonReport } from './report.js';
export type { SessionDocument } from './statement.js';
