/** The door of the build room: the order of it all. */
export { NOT_STATED, type EditionRecord, type FaceRecord, type FileRecord } from './build-record.js';
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
export { documentNames, loadDocument, loadQueries } from './load-document.js';
export { FORMATS, SCHEMES, type Format, type Product, type Scheme } from './product.js';
export type { ReadPlaces } from './held-files.js';
export type { FileChange, Look, LookDepth } from './look-again.js';
export type { InputRecord } from './read-log.js';
export { build, openSession, type Session } from './session.js';
export type { StandIn } from './stand-ins.js';
export { editionNames } from './templates.js';
export { STAGES, type Stage, type Timing } from './timings.js';
export type { OpenedFile } from '../font/index.js';
export type { FailureReason, FileRead, Helper, OutputFile, World, WriteFailure } from './world.js';
