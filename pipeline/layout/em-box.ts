/** Where a line of type stands in its line box. */
import type { Pt } from '../geometry/index.js';

/**
 * East Asian em box: the baseline stands 0.88 em below its top whatever face is used, so that lines in two faces stand level.
 * OpenType, BASE table: the usual ideographic em box runs from −0.12 to 0.88 em.
 */
export const EM_BOX_ASCENT = 0.88;

/** How far below the top of its line box a line has its baseline. */
export const baselineIn = (lineHeight: Pt, fontSize: Pt): Pt => (lineHeight - fontSize) / 2 + EM_BOX_ASCENT * fontSize;
