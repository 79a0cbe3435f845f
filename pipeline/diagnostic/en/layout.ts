/** English words of the `layout` room. */
export const layoutMessages = {} as const;
