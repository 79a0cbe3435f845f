/** The style of what stands outside the text: folios, running heads, notes beside lines. */
import { INITIAL_JUSTIFICATION, type BlockStyle, type TextStyle } from '../edition/index.js';

/** A block style without margins and indents. */
export const loneLineStyle = (
  text: TextStyle,
  { textAlign, lineHeight }: Pick<BlockStyle, 'textAlign' | 'lineHeight'>,
): BlockStyle => ({
  textAlign,
  textIndent: 0,
  lineHeight,
  marginTop: 0,
  marginBottom: 0,
  marginStart: 0,
  marginEnd: 0,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'avoid',
  orphans: 1,
  widows: 1,
  ...INITIAL_JUSTIFICATION,
  text,
});
