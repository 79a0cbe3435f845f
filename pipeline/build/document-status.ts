/** How far a document is, section by section: words, states, rounds, findings, and who last worked on it. */
import { checkDocument, readCheckLevels } from '../check/index.js';
import type { Diagnostic, Warned } from '../diagnostic/index.js';
import { countStates, type AlignedDocument, type SectionCount } from '../translation/index.js';
import { openDocument } from './find-segments.js';
import { loadTerms } from './load-termbase.js';
import { findingsByPassage } from './passage-findings.js';
import type { FileChangeRecord, World } from './world.js';

/** One section. */
export interface SectionStatus extends Omit<SectionCount, 'passages'> {
  /** The segment files in which its passages stand. */
  readonly files: readonly string[];
  /** The house's rounds that its passages have gone through (`% pass`), each once, in order; empty for passages without any. */
  readonly passes: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** The last commit of its files; undefined where nothing was committed. */
  readonly changed?: FileChangeRecord;
  /** Whether its files were changed since they were committed. */
  readonly isUncommitted: boolean;
}

export interface DocumentStatus {
  readonly document: AlignedDocument;
  /** Whether it is known who changed what: there is git, and a repository with a commit. */
  readonly hasHistory: boolean;
  readonly sections: readonly SectionStatus[];
}

/** Counts a document; undefined, with errors, where its files do not fit together. */
export function documentStatus(world: World, name: string): Warned<DocumentStatus | undefined> {
  const { aligned, files, diagnostics: found } = openDocument(world, name);
  if (!aligned) return { value: undefined, diagnostics: found };
  const terms = loadTerms(world);
  const levels = readCheckLevels(aligned.manifest.checks).value;
  const checked = checkDocument(aligned, terms.value.termbase, levels);
  const history = world.history?.();
  const changes = history?.lastChanges(`translations/${name}/ko`);
  const passOf = new Map(files.flatMap(({ entries }) => entries.map(({ id, pass }) => [id, pass ?? ''])));
  const countOf = severityCounter(aligned, [...found, ...checked]);
  const sections = countStates(aligned).map(({ passages, ...counts }): SectionStatus => {
    const own = [...new Set(passages.map(({ span }) => span.file))];
    const changed = newest(own.flatMap((file) => changes?.committed.get(file) ?? []));
    return {
      ...counts,
      files: own,
      passes: [...new Set(passages.map(({ id }) => passOf.get(id) ?? ''))].sort((a, b) => Number(a) - Number(b)),
      errors: countOf(passages, 'error'),
      warnings: countOf(passages, 'warning'),
      ...(changed && { changed }),
      isUncommitted: own.some((file) => changes?.uncommitted.has(file)),
    };
  });
  const value = { document: aligned, hasHistory: history !== undefined, sections };
  return { value, diagnostics: [...found, ...terms.diagnostics] };
}

/** Counts the findings of passages by their severity. */
function severityCounter(
  document: AlignedDocument,
  found: readonly Diagnostic[],
): (passages: SectionCount['passages'], severity: Diagnostic['severity']) => number {
  const byPassage = findingsByPassage(document, found);
  return (passages, severity) =>
    passages.flatMap(({ id }) => byPassage.get(id) ?? []).filter((one) => one.severity === severity).length;
}

/** Days are written so that they sort. */
const newest = (changes: readonly FileChangeRecord[]): FileChangeRecord | undefined =>
  changes.reduce<FileChangeRecord | undefined>((last, one) => (last && last.on >= one.on ? last : one), undefined);
