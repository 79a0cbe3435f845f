/** English words of the `translation` room. */
export const translationMessages = {} as const;
