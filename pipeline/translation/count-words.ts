/** How much text there is, as it is counted where translation is paid for and planned: Chinese by characters, Korean by words. */

const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
/** A Han character, or a stretch of figures and letters, which counts as one. */
const CHINESE_UNIT = new RegExp(`[${HAN}]|[\\ud840-\\ud87f][\\udc00-\\udfff]|[0-9A-Za-z]+(?:[.,:][0-9]+)*%?`, 'g');
/** What stands between spaces and holds more than marks. */
const KOREAN_WORD = new RegExp(`\\S*[0-9A-Za-z\\uac00-\\ud7a3${HAN}]\\S*`, 'g');

/** Characters of a Chinese text, marks apart; a figure counts as one. */
export const countChinese = (text: string): number => text.match(CHINESE_UNIT)?.length ?? 0;

/** Words of a Korean text, as they stand between spaces (어절); marks alone are none. */
export const countKorean = (text: string): number => text.match(KOREAN_WORD)?.length ?? 0;
