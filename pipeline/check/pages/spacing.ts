/** Criteria 27 and 28: word spaces, syllables and Han within the stylesheet's limits, and Han and Latin apart as it says. */
import type { Inline, TextStyle } from '../../edition/index.js';
import type { Em } from '../../geometry/index.js';
import { isKoreanSpace } from './line-spaces.js';
import { limitsOf, type LineLimits } from './line-limits.js';
import type { MeasuredLine, MeasuredParagraph } from './measured-page.js';
import { fault, rounded, type PageFinding } from './page-finding.js';

/** Rounding, in ems. */
const TOLERANCE: Em = 0.005;
/** The gap between Han and Latin against the gap between two Han. */
const SEAM_TOLERANCE: Em = 0.03;

/** The spaces of all lines. A line with a leader is filled by it, and its spaces are not looked at. */
export const checkSpacing = (paragraph: MeasuredParagraph): readonly PageFinding[] => {
  if (hasLeader(paragraph)) return [];
  const limits = limitsOf(paragraph.block.style);
  const seams = seamStyle(paragraph);
  return paragraph.lines.flatMap((line) => [
    ...stretchFaults(line, limits),
    ...(seams ? seamFaults(line, { ...seams, limits }) : []),
  ]);
};

/** Whether a paragraph is filled up by a leader. */
export const hasLeader = ({ block }: Pick<MeasuredParagraph, 'block'>): boolean =>
  block.inlines.some(({ kind }) => kind === 'leader');

/** The worst of each kind in a line: one finding for a line is enough. */
function stretchFaults(line: MeasuredLine, limits: LineLimits): readonly PageFinding[] {
  const { gaps, han, syllables, tightSyllables } = line.spaces;
  const words = gaps.filter(isKoreanSpace).map(({ ems }) => ems);
  const natural = naturalSpace(line);
  const { min, max } = limits.wordSpace;
  return [
    ...over('pages/wide-space', line, Math.max(0, ...words), Math.max(max, natural)),
    ...under('pages/narrow-space', line, Math.min(Infinity, ...words), Math.min(min, natural)),
    ...over('pages/wide-syllables', line, syllables, limits.syllableSpace.max),
    ...under('pages/narrow-syllables', line, tightSyllables, limits.syllableSpace.min),
    ...over('pages/wide-han', line, han, limits.hanSpace),
  ];
}

/** A face whose own space is narrower or wider than the limits is not held against the line. */
const naturalSpace = ({ glyphs }: MeasuredLine): Em => {
  const space = glyphs.find(({ kind, isKorean }) => kind === 'space' && isKorean);
  return space ? space.advance / space.size : 0;
};

const over = (
  code: 'pages/wide-space' | 'pages/wide-syllables' | 'pages/wide-han',
  line: MeasuredLine,
  found: Em,
  limit: Em,
): readonly PageFinding[] =>
  found > limit + TOLERANCE ? [fault(code, line, { found: rounded(found), limit: rounded(limit) })] : [];

const under = (
  code: 'pages/narrow-space' | 'pages/narrow-syllables',
  line: MeasuredLine,
  found: Em,
  limit: Em,
): readonly PageFinding[] =>
  found < limit - TOLERANCE ? [fault(code, line, { found: rounded(found), limit: rounded(limit) })] : [];

interface SeamRule {
  /** Whether the paragraph sets Han and Latin apart; undefined where its sentences differ. */
  readonly isApart: boolean;
  readonly limits: LineLimits;
}

/** `text-autospace` of a Chinese paragraph, where all of it agrees. */
function seamStyle({ block }: MeasuredParagraph): Pick<SeamRule, 'isApart'> | undefined {
  const styles = block.inlines.flatMap((inline: Inline): TextStyle[] => (inline.kind === 'text' ? [inline.style] : []));
  const [first] = styles;
  if (!first || styles.some(({ hasAutospace }) => hasAutospace !== first.hasAutospace)) return undefined;
  return { isApart: first.hasAutospace };
}

function seamFaults(line: MeasuredLine, { isApart, limits }: SeamRule): readonly PageFinding[] {
  const { gaps, han: spread } = line.spaces;
  const { min, max } = isApart ? limits.seam : { min: 0, max: 0 };
  return gaps.flatMap(({ kind, ems, before, after }) => {
    if (kind !== 'seam') return [];
    // Where a line has been widened between all its characters, its seams are too.
    const isRight = ems >= min - SEAM_TOLERANCE && ems <= max + spread + SEAM_TOLERANCE;
    const args = { words: before.text + after.text, found: rounded(ems), expected: isApart ? '0.125–0.333' : '0' };
    return isRight ? [] : [fault('pages/han-latin-gap', line, args, before.origin)];
  });
}
