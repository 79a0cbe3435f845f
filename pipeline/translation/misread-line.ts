/** Lines that read as Korean, though a header, Chinese or a remark was meant: typed with full-width signs, or set in from the margin. */

/** What stands before a sign that should have been the first of its line. */
const MARGIN = '^[ \\t\\u00a0\\u3000\\ufeff]*';
const HEADER = new RegExp(`${MARGIN}(?:[#＃]{2}[ \\t\\u3000]*p\\d|[#＃]+[ \\t\\u3000]*p\\d+[a-z]*\\.s)`);
const CHINESE = new RegExp(`${MARGIN}[>＞]`);
const REMARK = new RegExp(`${MARGIN}[%％][ \\t\\u3000]*(?:note|by|pass|translate)[ \\t]*[:：]`);

/** Whether a line of Korean looks like the header of a segment. */
export const looksLikeHeader = (text: string): boolean => HEADER.test(text);

/** Whether a line of Korean looks like a line of Chinese. */
export const looksLikeChinese = (text: string): boolean => CHINESE.test(text);

/** Whether a line of Korean looks like a remark. */
export const looksLikeRemark = (text: string): boolean => REMARK.test(text);
