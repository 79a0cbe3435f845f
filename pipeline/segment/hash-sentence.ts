/** The fingerprint of a sentence, by which a translation knows whether its Chinese has changed. */
import { createHash } from 'node:crypto';
import { withoutWhiteSpace } from '../source/index.js';

/** First 8 hex digits of the SHA-256 of the raw sentence, NFC, without white space: the raw one, so that a change of the table of marks makes nothing stale. */
export const hashSentence = (raw: string): string => hashSentences([raw]);

/** The same for a passage of several sentences, joined by a line feed. */
export function hashSentences(raws: readonly string[]): string {
  const text = raws.map((raw) => withoutWhiteSpace(raw.normalize('NFC'))).join('\n');
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}
