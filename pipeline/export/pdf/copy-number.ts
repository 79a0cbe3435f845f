/** A copy's number as people see it, and as files are called by it: six figures (GB/T 9704-2012, 7.2.1). */
export const copyNumber = (number: number): string => String(number).padStart(6, '0');
