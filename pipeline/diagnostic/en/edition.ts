/** English words of the `edition` room. */
export const editionMessages = {} as const;
