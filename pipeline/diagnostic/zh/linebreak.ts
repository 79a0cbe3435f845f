/** Chinese words of the `linebreak` room. */
export const linebreakMessages = {} as const;
