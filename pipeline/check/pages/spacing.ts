/** Criteria 27 and 28: word spaces, syllables and Han within the stylesheet's limits, and Han and Latin apart as it says. */
import type { Em } from '../../geometry/index.js';
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
  const seams = seamRule(paragraph, limits);
  const faults: PageFinding[] = [];
  for (const line of paragraph.lines) {
    addStretchFaults(faults, line, limits);
    if (seams) addSeamFaults(faults, line, seams);
  }
  return faults;
};

/** Whether a paragraph is filled up by a leader. */
export const hasLeader = ({ block }: Pick<MeasuredParagraph, 'block'>): boolean =>
  block.inlines.some(({ kind }) => kind === 'leader');

/** The worst of each kind in a line: one finding for a line is enough. */
function addStretchFaults(faults: PageFinding[], line: MeasuredLine, limits: LineLimits): void {
  const { words, han, syllables, tightSyllables } = line.spaces;
  const { wordSpace, syllableSpace, hanSpace } = limits;
  if (words.length > 0) {
    const natural = naturalSpace(line);
    addOver(faults, 'pages/wide-space', line, Math.max(...words), Math.max(wordSpace.max, natural));
    addUnder(faults, 'pages/narrow-space', line, Math.min(...words), Math.min(wordSpace.min, natural));
  }
  addOver(faults, 'pages/wide-syllables', line, syllables, syllableSpace.max);
  addUnder(faults, 'pages/narrow-syllables', line, tightSyllables, syllableSpace.min);
  addOver(faults, 'pages/wide-han', line, han, hanSpace);
}

/** A face whose own space is narrower or wider than the limits is not held against the line. */
function naturalSpace({ glyphs }: MeasuredLine): Em {
  for (let i = 0; i < glyphs.length; i += 1) {
    const glyph = glyphs[i];
    if (glyph?.kind === 'space' && glyph.isKorean) return glyph.advance / glyph.size;
  }
  return 0;
}

function addOver(
  faults: PageFinding[],
  code: 'pages/wide-space' | 'pages/wide-syllables' | 'pages/wide-han',
  line: MeasuredLine,
  found: Em,
  limit: Em,
): void {
  if (found > limit + TOLERANCE) faults.push(fault(code, line, { found: rounded(found), limit: rounded(limit) }));
}

function addUnder(
  faults: PageFinding[],
  code: 'pages/narrow-space' | 'pages/narrow-syllables',
  line: MeasuredLine,
  found: Em,
  limit: Em,
): void {
  if (found < limit - TOLERANCE) faults.push(fault(code, line, { found: rounded(found), limit: rounded(limit) }));
}

/** What stands between Han and Latin. */
interface SeamRule {
  readonly isApart: boolean;
  readonly min: Em;
  readonly max: Em;
}

/** `text-autospace` of a Chinese paragraph, where all of it agrees. */
function seamRule({ block }: MeasuredParagraph, { seam }: LineLimits): SeamRule | undefined {
  let isApart: boolean | undefined;
  for (const inline of block.inlines) {
    if (inline.kind !== 'text') continue;
    isApart ??= inline.style.hasAutospace;
    if (inline.style.hasAutospace !== isApart) return undefined;
  }
  return isApart === undefined ? undefined : { isApart, ...(isApart ? seam : NO_SEAM) };
}

const NO_SEAM: LineLimits['seam'] = { min: 0, max: 0 };

function addSeamFaults(faults: PageFinding[], line: MeasuredLine, { isApart, min, max }: SeamRule): void {
  const { gaps, han: spread } = line.spaces;
  for (const { kind, ems, before, after } of gaps) {
    if (kind !== 'seam') continue;
    // Where a line has been widened between all its characters, its seams are too.
    if (ems >= min - SEAM_TOLERANCE && ems <= max + spread + SEAM_TOLERANCE) continue;
    const args = { words: before.text + after.text, found: rounded(ems), expected: isApart ? '0.125–0.333' : '0' };
    faults.push(fault('pages/han-latin-gap', line, args, before.origin));
  }
}
