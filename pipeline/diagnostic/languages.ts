/** The languages of messages, and their words. */
import { english } from './en/index.js';
import type { Catalogue } from './format.js';

/** Chinese, Korean and English, by their tags of BCP 47. */
export const LANGUAGES = ['zh', 'ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's own name, for those who look for theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', ko: '조선말', en: 'English' };

/** The language of `zh-CN`, `ko_KR.UTF-8` or `EN`; undefined if there are no words in it. */
export function languageOf(tag: string): Language | undefined {
  const [, primary = ''] = /^([a-z]{2,3})(?:[-_.@].*)?$/.exec(tag.trim().toLowerCase()) ?? [];
  return LANGUAGES.find((language) => language === primary);
}

/** Its words, read when they are first wanted; the English ones are always there. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'zh':
      return (await import('./zh/index.js')).chinese;
    case 'ko':
      return (await import('./ko/index.js')).korean;
    case 'en':
      return english;
  }
}
