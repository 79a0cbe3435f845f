/** English words of the `termbase` room. */
export const termbaseMessages = {} as const;
