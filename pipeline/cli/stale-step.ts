/** The next step where the Chinese of segments has changed: correct their Korean, then accept it. */
import { formatMessage, type Catalogue } from '../diagnostic/index.js';

/** So many ids are named; for more of them, their paragraphs are asked for. */
const MOST_NAMED = 6;

export interface StaleSegments {
  readonly ids: readonly string[];
  readonly document: string;
  /** Whether the project has other documents, in which an id may stand too. */
  readonly isOneOfSeveral: boolean;
}

/** The step in words, with the command as it can be typed. */
export function staleStep({ ids, document, isOneOfSeveral }: StaleSegments, words: Catalogue): string {
  const named = [
    ...(isOneOfSeveral ? ['--document', document] : []),
    ...ids.slice(0, MOST_NAMED),
    ...(ids.length > MOST_NAMED ? ['…'] : []),
  ];
  return formatMessage('cli/next-accept', { count: ids.length, ids: named.join(' ') }, words);
}
