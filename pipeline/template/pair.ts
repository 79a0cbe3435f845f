/** What stands in both languages, and which of the two an edition puts first. */
import type { BilingualData, Lead } from './template-data.js';

/** A value in both languages. */
export type Pair<T> = Readonly<Record<Lead, T>>;

/** The value of the language that an edition puts first, and the other. */
export const ordered = <T>(pair: Pair<T>, lead: Lead): { readonly first: T; readonly second: T } =>
  lead === 'zh' ? { first: pair.zh, second: pair.ko } : { first: pair.ko, second: pair.zh };

/** A text in both languages, and in the order of an edition. */
export const bilingual = ({ zh, ko }: Pair<string>, lead: Lead): BilingualData => ({
  zh,
  ko,
  ...ordered({ zh, ko }, lead),
});
