/** Answers to what two people changed differently: each leaves a segment in one piece. */
import { writeKoreanLines } from './korean-text.js';
import type { MergeConflict, MergedFile } from './merge-segment-files.js';
import { STATES } from './parse-header.js';
import type { FileLine } from './segment-file.js';

/** One of the versions, both one after the other, or Korean typed anew (`\n` is a line break). */
export type ConflictAnswer =
  { readonly kind: 'ours' | 'theirs' | 'base' | 'both' } | { readonly kind: 'typed'; readonly text: string };

/** The answers that a conflict takes: two versions of a segment cannot both stand in a file. */
export function possibleAnswers({ kind }: MergeConflict): readonly ConflictAnswer['kind'][] {
  switch (kind) {
    case 'korean':
      return ['ours', 'theirs', 'both', 'typed'];
    case 'segment':
      return ['ours', 'theirs'];
    case 'opening':
    case 'lines':
      return ['ours', 'theirs', 'both'];
  }
}

/** The file with those conflicts settled for which there is an answer. */
export function answerConflicts(
  merged: MergedFile,
  answerOf: (conflict: MergeConflict) => ConflictAnswer | undefined,
): MergedFile {
  const pieces = merged.pieces.map((piece) => {
    const answer = piece.kind === 'conflict' ? answerOf(piece.conflict) : undefined;
    return piece.kind === 'conflict' && answer
      ? { kind: 'settled' as const, lines: answered(piece.conflict, answer) }
      : piece;
  });
  return { ...merged, pieces };
}

/** The lines that an answer leaves. */
function answered(conflict: MergeConflict, answer: ConflictAnswer): readonly FileLine[] {
  const { kind, before, after } = conflict;
  const chosen = chosenLines(conflict, answer);
  if (kind !== 'korean') return [...before, ...chosen, ...after];
  const isNewText = answer.kind === 'both' || answer.kind === 'typed';
  // A slot stays a line of its own.
  const slot: readonly FileLine[] = chosen.length > 0 ? chosen : [{ text: '', ending: before[0]?.ending ?? '\n' }];
  return [...(isNewText ? withLowerState(before) : before), ...slot, ...after];
}

function chosenLines({ before, ours, theirs, base }: MergeConflict, answer: ConflictAnswer): readonly FileLine[] {
  switch (answer.kind) {
    case 'ours':
      return ours;
    case 'theirs':
      return theirs;
    case 'base':
      return base ?? ours;
    case 'both':
      return [...ours, ...theirs];
    case 'typed': {
      const ending = before[0]?.ending ?? '\n';
      return writeKoreanLines(answer.text.normalize('NFC')).map((text) => ({ text, ending }));
    }
  }
}

/** Text that nobody has read as it now stands is translated, and no more. */
function withLowerState(lines: readonly FileLine[]): readonly FileLine[] {
  const isHigher = (word: string): boolean => STATES.some((state) => state === word && STATES.indexOf(state) > 1);
  return lines.map((line, index) =>
    index > 0
      ? line
      : {
          ...line,
          text: line.text.replace(/\[([^\]]*)\]/, (all, word: string) =>
            isHigher(word.trim()) ? '[translated]' : all,
          ),
        },
  );
}
