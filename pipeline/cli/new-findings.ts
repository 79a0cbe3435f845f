/** Which findings of a build are news to who has read those of the builds before. */
import type { Diagnostic } from '../diagnostic/index.js';

/** What has changed in the findings. */
export interface FindingNews {
  /** To be printed. */
  readonly fresh: readonly Diagnostic[];
  /** Whether any came or went. */
  readonly changed: boolean;
}

/** Remembers what was printed. A finding that has only moved to another line is not news; nor is what is to be known once. */
export class NewFindings {
  /** The findings of the last build that read everything, and of those after it: by what they say, and where they stand. */
  private known = new Map<string, Set<string>>();
  private readonly infos = new Set<string>();

  /** Takes the findings of a build. One that withheld something may not have come to find all that is known. */
  take(diagnostics: readonly Diagnostic[], isWhole: boolean): FindingNews {
    const isNewInfo = (finding: Diagnostic): boolean => !this.infos.has(wordsOf(finding));
    const infos = diagnostics.filter(({ severity }) => severity === 'info').filter(isNewInfo);
    for (const finding of infos) this.infos.add(wordsOf(finding));
    const found = byWords(diagnostics.filter(({ severity }) => severity !== 'info'));
    const fresh = [...found].flatMap(([words, all]) => newOnes(all, this.known.get(words)));
    const gone = [...this.known].some(([words, places]) => (found.get(words)?.length ?? 0) < places.size);
    const next = new Map([...found].map(([words, all]) => [words, new Set(all.map(placeOf))]));
    this.known = isWhole ? next : withWarnings(this.known, next);
    return { fresh: [...infos, ...fresh], changed: infos.length > 0 || fresh.length > 0 || gone };
  }
}

/** As many as there are more than before, of those at new places. */
function newOnes(all: readonly Diagnostic[], places: ReadonlySet<string> = new Set()): readonly Diagnostic[] {
  const more = all.length - places.size;
  return more <= 0 ? [] : all.filter((finding) => !places.has(placeOf(finding))).slice(0, more);
}

/** What was known stays so while a build cannot say whether it is gone. Errors do not: one that comes again is news. */
function withWarnings(
  known: ReadonlyMap<string, Set<string>>,
  found: ReadonlyMap<string, Set<string>>,
): Map<string, Set<string>> {
  return new Map([...[...known].filter(([words]) => !words.startsWith('error')), ...found]);
}

function byWords(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of diagnostics) {
    const words = wordsOf(finding);
    groups.set(words, [...(groups.get(words) ?? []), finding]);
  }
  return groups;
}

/** What a finding says, and of which file; not at which line, which moves when something above it is edited. */
const wordsOf = ({ severity, code, args, span, hints }: Diagnostic): string =>
  `${severity} ${JSON.stringify([code, args, span?.file, hints])}`;

const placeOf = ({ span }: Diagnostic): string => JSON.stringify(span?.start);
