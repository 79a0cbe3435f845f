/** Chinese words of the `segment` room. */
export const segmentMessages = {} as const;
