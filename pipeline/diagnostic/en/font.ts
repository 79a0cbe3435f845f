/** English words of the `font` room. */
export const fontMessages = {} as const;
