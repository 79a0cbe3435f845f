/** Answers that come with the command: `p012.s03=ours`, `--take theirs`. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import { possibleAnswers, type ConflictAnswer, type MergeConflict } from '../translation/index.js';

/** Answers by the name of the conflict, and one for all others. */
export interface GivenAnswers {
  readonly byName: ReadonlyMap<string, ConflictAnswer>;
  readonly forAll: ConflictAnswer | undefined;
}

/** The words of a command: documents and answers. */
export interface ResolveWords {
  readonly documents: readonly string[];
  readonly answers: GivenAnswers;
}

const VERSIONS = ['ours', 'theirs', 'both'] as const;

/** Reads the words; a mistake where one is no answer. */
export function readAnswers(names: readonly string[], take: string | undefined): ResolveWords | Diagnostic {
  const hints = [{ code: 'hint/command-help', args: { command: 'resolve' } }] as const;
  const byName = new Map<string, ConflictAnswer>();
  for (const word of names.filter((name) => name.includes('='))) {
    const equals = word.lastIndexOf('=');
    const kind = VERSIONS.find((version) => version === word.slice(equals + 1));
    if (kind === undefined) return error('cli/bad-answer', { word }, { hints });
    byName.set(word.slice(0, equals), { kind });
  }
  const kind = take === undefined ? undefined : VERSIONS.find((version) => version === take && version !== 'both');
  if (take !== undefined && kind === undefined) return error('cli/bad-take', { value: take }, { hints });
  return { documents: names.filter((name) => !name.includes('=')), answers: { byName, forAll: kind && { kind } } };
}

/** What is wrong with answers to these conflicts, by name; nothing where all of them fit. */
export function checkAnswers(
  { byName }: GivenAnswers,
  conflicts: ReadonlyMap<string, MergeConflict>,
): Diagnostic | undefined {
  for (const [id, answer] of byName) {
    const conflict = conflicts.get(id);
    const known = [{ code: 'hint/known-conflicts', args: { ids: [...conflicts.keys()] } }] as const;
    if (!conflict) return error('cli/no-such-conflict', { id }, { hints: known });
    const hints = [{ code: 'hint/ours-or-theirs', args: { id } }] as const;
    if (!possibleAnswers(conflict).includes(answer.kind))
      return error('cli/no-such-answer', { id, answer: answer.kind }, { hints });
  }
  return undefined;
}
