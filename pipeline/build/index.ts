/** The door of the build room: the order of it all. */
export { addTerm, type AddReport, type NewTerm } from './add-term.js';
export { NOT_STATED, type EditionRecord, type FaceRecord, type FileRecord } from './build-record.js';
export { changeTerm, type ChangePlan, type ChangeReport } from './change-term.js';
export type { TermChange } from './change-term-row.js';
export { checkTermbase, type TermbaseReport } from './check-termbase.js';
export type { CheckCounts, PageCheckCounts, TextCheckCounts } from './check-counts.js';
export type { BuildReport, BuildRequest, Progress, WrittenFile } from './build-request.js';
export { writePageReport } from './check-edition-pages.js';
export { checkDocuments } from './check-documents.js';
export { changeStates, type StateChange, type StateReport, type StateRequest } from './change-states.js';
export {
  findSegments,
  openDocument,
  type FoundSegment,
  type OpenedDocument,
  type SegmentRequest,
} from './find-segments.js';
export { editSegments, saveSegmentFiles } from './save-segments.js';
export { acceptSegments, type Acceptance, type AcceptReport, type AcceptRequest } from './accept-segments.js';
export { syncFiles, type PlacedChange, type SyncReport, type SyncRequest } from './sync-document.js';
export { importFile, type ImportReport, type ImportRequest } from './import-document.js';
export { documentChanges, findBaseline, type Baseline } from './document-changes.js';
export { documentStatus, type DocumentStatus, type SectionStatus } from './document-status.js';
export { documentNames, loadDocument, loadQueries } from './load-document.js';
export { FORMATS, SCHEMES, type Format, type Product, type Scheme } from './product.js';
export type { ReadPlaces } from './held-files.js';
export type { FileChange, Look, LookDepth } from './look-again.js';
export type { InputRecord } from './read-log.js';
export { searchTerms, type FoundRow, type SearchReport, type SegmentPlace, type TermUse } from './search-terms.js';
export { build, openSession, type Session } from './session.js';
export type { StandIn } from './stand-ins.js';
export { suggest, type SuggestReport, type SuggestRequest, type Suggestion } from './suggest.js';
export { editionNames } from './templates.js';
export { STAGES, type Stage, type Timing } from './timings.js';
export type { OpenedFile } from '../font/index.js';
export type {
  FailureReason,
  FileChangeRecord,
  FileRead,
  Helper,
  History,
  OutputFile,
  World,
  WriteFailure,
} from './world.js';
