/** English words of the `source` room. */
export const sourceMessages = {} as const;
