/** Leaders: what CSS fills a line with, as a tab stop of Word's at its end. */
import type { Inline, ParagraphBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { twips } from '../xml/word-xml.js';

export type Leader = Inline & { kind: 'leader' };

/** A line has one leader in Word, its last, as one tab stop at the end of the line serves it. */
export const leaderOf = ({ inlines }: ParagraphBlock): Leader | undefined =>
  inlines.findLast((inline) => inline.kind === 'leader');

/** A right tab stop, under Word's names. */
export interface LeaderTab {
  /** From the start of the lines' room, in twips. */
  readonly position: number;
  readonly leader: 'none' | 'dot' | 'middleDot' | 'underscore' | 'hyphen';
}

/** The tab stop at the end of the line, which the leader fills; undefined where a paragraph has none. `measure` is the width of its column. */
export function leaderTabOf(block: ParagraphBlock, measure: Pt): LeaderTab | undefined {
  const leader = leaderOf(block);
  return leader && { position: twips(measure - block.style.marginEnd), leader: wordLeader(leader.pattern) };
}

/** Word has five leaders; dots in the middle of the line are what Chinese sets. */
function wordLeader(pattern: string): LeaderTab['leader'] {
  if (/^\s*$/.test(pattern)) return 'none';
  if (/[·‧・…⋯]/.test(pattern)) return 'middleDot';
  if (pattern.includes('_')) return 'underscore';
  return /[-–—]/.test(pattern) ? 'hyphen' : 'dot';
}
