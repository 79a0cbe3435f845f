/** A world that notes what is asked of it and written to it. */
import type { OutputFile, World } from '../build/index.js';
import { answerOfList, answerOfRead, answerTo, readingOf, type Question } from './ask-world.js';

/** What went between a build and its world. */
export interface WorldRecord {
  /** The first answer to each question that was asked before the build itself had written there. */
  readonly answers: ReadonlyMap<Question, string>;
  /** What was written, write by write. */
  readonly writes: readonly (readonly OutputFile[])[];
  /** Whether a later build can be told the same: nothing changed while it was asked, and everything could be written. */
  readonly isSound: boolean;
}

/** Opens a world through which everything passes as it is. */
export function recordWorld(world: World): { readonly world: World; readonly record: WorldRecord } {
  const answers = new Map<Question, string>();
  const writes: OutputFile[][] = [];
  const written = new Set<string>();
  const record = { answers, writes, isSound: true };
  const note = (question: Question, path: string, answer: string): void => {
    if (written.has(path)) return;
    const before = answers.get(question);
    if (before === undefined) answers.set(question, answer);
    else if (before !== answer) record.isSound = false;
  };
  return {
    record,
    world: {
      ...world,
      readFile: (path) => {
        const question = readingOf(path);
        const isStamped = question.startsWith('stamp ');
        // A font is stamped before it is read, so that one which is replaced meanwhile is noticed.
        if (isStamped) note(question, path, answerTo(world, question));
        const read = world.readFile(path);
        if (!isStamped) note(question, path, answerOfRead(read));
        return read;
      },
      stamp: (path) => {
        const stamp = world.stamp(path);
        note(`stamp ${path}`, path, stamp ?? 'missing');
        return stamp;
      },
      exists: (path) => {
        const isThere = world.exists(path);
        note(`exists ${path}`, path, String(isThere));
        return isThere;
      },
      list: (folder) => {
        const listing = world.list(folder);
        note(`list ${folder}`, folder, answerOfList(listing));
        return listing;
      },
      writeFiles: (files) => {
        const failures = world.writeFiles(files);
        if (failures.length > 0) record.isSound = false;
        writes.push(files.map(({ path, bytes }) => ({ path, bytes })));
        for (const { path } of files) written.add(path);
        return failures;
      },
    },
  };
}
