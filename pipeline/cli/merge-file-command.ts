/** `duizhao merge-file BASE OURS THEIRS PATH`: what git runs for a segment file that both sides of a merge changed. */
import { resolve } from 'node:path';
import { error, formatMessage } from '../diagnostic/index.js';
import { mergeAsText } from '../system/index.js';
import {
  answerConflicts,
  conflictsOf,
  mergeSegmentFiles,
  writeMergedFile,
  type ConflictLabels,
} from '../translation/index.js';
import { wrongUsage, type CommandContext } from './build-command.js';
import { readUtf8 } from './read-utf8.js';

/** What git gives to its driver: `%O %A %B %P %L %X %Y`. An older git leaves the last two as they are. */
interface DriverInput {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The file that is merged, for messages. */
  readonly path: string;
  readonly markerSize: number;
  readonly labels: ConflictLabels;
}

/** Git marks conflicts with seven signs, and with more where it first merges several common ancestors into one. */
const MARKER_SIZE = 7;

/** Puts the merged text in the place of OURS; gives 0, or 1 where a conflict is left in it. */
export function mergeFileCommand(context: CommandContext): number {
  const input = readInput(context.names);
  if (!input) {
    const hints = [{ code: 'hint/command-help', args: { command: 'merge-file' } }] as const;
    const args = { command: 'merge-file', argument: 'BASE OURS THEIRS PATH' };
    return wrongUsage(context, error('cli/missing-argument', args, { hints }));
  }
  const merged = mergeBySegment(context, input);
  if (!merged) return mergeByLine(context, input);
  return write(context, input, new TextEncoder().encode(merged.text)) && merged.isClean ? 0 : 1;
}

function readInput(names: readonly string[]): DriverInput | undefined {
  const [base, ours, theirs, path, size = '', left = '', right = ''] = names;
  if (base === undefined || ours === undefined || theirs === undefined || path === undefined) return undefined;
  const label = (given: string, otherwise: string): string =>
    given === '' || given.startsWith('%') ? otherwise : given;
  const labels = { ours: label(left, 'ours'), theirs: label(right, 'theirs') };
  return { base, ours, theirs, path, markerSize: Number(size) || MARKER_SIZE, labels };
}

/** The merged text; undefined where a version is no segment file that can be read. */
function mergeBySegment(
  context: CommandContext,
  { base, ours, theirs, path, markerSize, labels }: DriverInput,
): { readonly text: string; readonly isClean: boolean } | undefined {
  const [before, left, right] = [base, ours, theirs].map((file) => readUtf8(context.world, resolve(context.cwd, file)));
  if (before === undefined || left === undefined || right === undefined) return undefined;
  const merged = mergeSegmentFiles({ file: path, base: before, ours: left, theirs: right });
  if (!merged) return undefined;
  // An ancestor made of several is seen by nobody: where they differ it says what was before them.
  if (markerSize > MARKER_SIZE)
    return {
      text: writeMergedFile(
        answerConflicts(merged, () => ({ kind: 'base' })),
        labels,
      ),
      isClean: true,
    };
  const ids = conflictsOf(merged).map(({ id }) => id || path);
  if (ids.length > 0)
    context.console.err(
      formatMessage('cli/merge-conflicts', { path, count: ids.length, segments: ids }, context.console.words),
    );
  return { text: writeMergedFile(merged, labels), isClean: ids.length === 0 };
}

/** Git's own merge, line by line. */
function mergeByLine(context: CommandContext, input: DriverInput): number {
  const { console, cwd } = context;
  const merged = mergeAsText({ ...input, folder: cwd });
  const { path } = input;
  console.err(formatMessage(merged ? 'cli/merged-as-text' : 'cli/merged-not-at-all', { path }, console.words));
  return merged && write(context, input, merged.bytes) && merged.isClean ? 0 : 1;
}

function write({ world, cwd, console }: CommandContext, { ours, path }: DriverInput, bytes: Uint8Array): boolean {
  const [failure] = world.writeFiles([{ path: resolve(cwd, ours), bytes }]);
  if (failure) console.err(formatMessage('cli/merge-unwritten', { path, detail: failure.detail }, console.words));
  return failure === undefined;
}
