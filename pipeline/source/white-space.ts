/** What counts as white space everywhere: it is never text, so comparing and hashing leave it out. */

/** Unicode's White_Space, with the zero-width no-break space that stray byte order marks leave behind. */
const WHITE_SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

const ALL = new RegExp(`[${WHITE_SPACE}]+`, 'g');
const ONE = new RegExp(`^[${WHITE_SPACE}]$`);

/** Whether one UTF-16 unit is white space. */
export const isWhiteSpace = (unit: string): boolean => ONE.test(unit);

/** A text without its white space: two texts that agree in this say the same. */
export const withoutWhiteSpace = (text: string): string => text.replace(ALL, '');
