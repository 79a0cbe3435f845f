/** Segment files with changes, written all or none. */
import type { Diagnostic } from '../diagnostic/index.js';
import { writeSegmentFile, type LocatedSegment, type SegmentFile } from '../translation/index.js';
import { DOCUMENT_HINTS, writeError } from './machine-errors.js';
import type { World } from './world.js';

/** The files of these segments, each changed for every segment in turn; files that stay as they are are left out. */
export function editSegments<Segment extends LocatedSegment>(
  segments: readonly Segment[],
  edit: (file: SegmentFile, segment: Segment) => SegmentFile,
): readonly SegmentFile[] {
  const files = new Map<string, { readonly before: SegmentFile; readonly after: SegmentFile }>();
  for (const segment of segments) {
    const { file } = segment;
    const known = files.get(file.file);
    files.set(file.file, { before: file, after: edit(known?.after ?? file, segment) });
  }
  return [...files.values()].flatMap(({ before, after }) =>
    writeSegmentFile(before) === writeSegmentFile(after) ? [] : [after],
  );
}

/** Writes segment files; gives what kept them from being written, and then none was. */
export function saveSegmentFiles(world: World, files: readonly SegmentFile[]): readonly Diagnostic[] {
  const encoder = new TextEncoder();
  const failures = world.writeFiles(
    files.map((file) => ({ path: file.file, bytes: encoder.encode(writeSegmentFile(file)) })),
  );
  return failures.map((failure) => writeError(failure, DOCUMENT_HINTS));
}
