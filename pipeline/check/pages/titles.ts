/** Criterion 16: the lines of a title are of like length, and not an hourglass; GB/T 9704, title: trapezoid or diamond. Words are minded with the splits. */
import type { MeasuredParagraph } from './measured-page.js';
import { remark, rounded, type PageFinding } from './page-finding.js';

/** A line shorter than this share of the longest looks like a remnant. */
const SHORTEST = 0.35;

/** The shape of a title of several lines. */
export const checkTitles = (paragraph: MeasuredParagraph): readonly PageFinding[] => {
  const { tag, style } = paragraph.block;
  return tag === 'h1' && style.textAlign === 'center' ? shapeFaults(paragraph) : [];
};

function shapeFaults({ lines }: MeasuredParagraph): readonly PageFinding[] {
  const [first] = lines;
  const widths = lines.map(({ left, right }) => right - left);
  if (!first || widths.length < 2) return [];
  const share = Math.min(...widths) / Math.max(...widths);
  const isHourglass = widths.some((width, i) => {
    const [above, below] = [widths[i - 1], widths[i + 1]];
    return above !== undefined && below !== undefined && width < above - 1 && width < below - 1;
  });
  return [
    ...(share < SHORTEST ? [remark('pages/title-unbalanced', first, { share: rounded(share * 100) })] : []),
    ...(isHourglass ? [remark('pages/title-hourglass', first)] : []),
  ];
}
