/** English words of the `template` room. */
export const templateMessages = {} as const;
