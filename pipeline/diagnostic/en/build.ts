/** English words of the `build` room. */
export const buildMessages = {} as const;
