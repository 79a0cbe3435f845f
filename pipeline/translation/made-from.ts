/** The Chinese that the Korean of a segment was made from. */
import { withoutWhiteSpace } from '../source/index.js';
import type { SegmentEntry } from './segment-file.js';

/** Its lines, where the file has them and they are not what the source says now: none where the Korean is not stale, or nobody kept them. */
export function madeFrom({ chinese, oldChinese }: SegmentEntry, now: readonly string[]): readonly string[] {
  // Without `>-` lines, lines that the source has left behind are what the Korean was made from.
  const isBehind = squeeze(chinese.map(({ text }) => text)) !== squeeze(now);
  return (oldChinese.length > 0 || !isBehind ? oldChinese : chinese).map(({ text }) => text);
}

const squeeze = (texts: readonly string[]): string => withoutWhiteSpace(texts.join(''));
