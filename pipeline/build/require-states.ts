/** The gate before finished editions: Korean that has not come as far as is required is not printed in them. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import type { EditionChoice, Requirement } from '../source/index.js';
import { isBelow, passagesBelow, type AlignedDocument } from '../translation/index.js';
import { listSegments } from './segment-list.js';

/** The further of two requirements: what is asked of this build, and what `document.yaml` asks of the edition. */
export function requirementOf(
  { require: own }: EditionChoice,
  asked: Requirement | undefined,
): Requirement | undefined {
  if (own === undefined || asked === undefined) return own ?? asked;
  return isBelow(own, asked) ? asked : own;
}

/** The error that withholds editions which print the Korean of passages below a state; undefined where there are none. */
export function belowRequired({ name, paragraphs }: AlignedDocument, required: Requirement): Diagnostic | undefined {
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages);
  const below = passagesBelow(passages, required);
  if (below.length === 0) return undefined;
  const hint = { code: 'hint/review-below', args: { required, name } } as const;
  const args = { document: name, count: below.length, total: passages.length, required };
  return error('build/below-required', args, { labels: listSegments(below), hints: [hint] });
}
