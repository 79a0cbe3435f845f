/** Korean words of the `system` room. */
export const systemMessages = {} as const;
