/** Chinese words of the `export` room. */
export const exportMessages = {} as const;
