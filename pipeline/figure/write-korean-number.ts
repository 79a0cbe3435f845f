/** Another value in the manner in which a Korean number is written: 2.87 → 2.78, 8.1억 → 7.3억, 58억 7,000만 → 61억 2,000만, 두 → 세. */
import { nativeNumeralAt } from './korean-numerals.js';
import { scaledNumberAt } from './scaled-number.js';

/** A number as each side of the old pair and the new Chinese write it, without what stands around it. */
export interface NumberRewriting {
  /** As the Korean has it. */
  readonly korean: string;
  /** The Chinese that it rendered, and the Chinese that it is to render; empty where they are no digits (两, 百分之三十). */
  readonly oldChinese: string;
  readonly newChinese: string;
  /** What it is to be worth, as a canonical decimal. */
  readonly value: string;
  /** Whether a counter follows: then a numeral in words has the form that stands before one. */
  readonly isCounted: boolean;
}

/** The number rewritten; undefined where its manner does not say how the new value is written. */
export function rewriteKoreanNumber(rewriting: NumberRewriting): string | undefined {
  const { korean, oldChinese, newChinese, value } = rewriting;
  if (!/^\d/.test(korean)) return inWords(rewriting);
  const mirrored = oldChinese !== '' && mirror(oldChinese) === korean ? mirror(newChinese) : undefined;
  const written = mirrored ?? inMannerOf(korean, value);
  // Whatever was written must read as what was meant.
  const read = written === undefined ? undefined : scaledNumberAt(written, 0);
  return read && read.end === written?.length && read.value === value ? written : undefined;
}

const SCALES: Readonly<Record<string, string>> = { 万: '만', 亿: '억', 百: '백', 千: '천' };
const CHINESE_NUMBER = /^(\d[\d,]*)(\.\d+)?([百千]?[万亿]*)$/;

/** A Chinese number of digits as the house renders it: the same digits with the same scale; without a scale, 만 from five digits on (12378: 1만 2378). */
function mirror(chinese: string): string | undefined {
  const [, whole = '', fraction = '', scale = ''] = CHINESE_NUMBER.exec(chinese) ?? [];
  const digits = whole.replaceAll(',', '');
  if (digits === '' || /^0\d/.test(digits)) return undefined;
  if (scale === '万亿') return `${digits}${fraction}조`;
  if (scale !== '') return `${digits}${fraction}${Array.from(scale, (one) => SCALES[one] ?? '').join('')}`;
  return digits.length > 4 && fraction === '' ? inGroups(digits, HOUSE) : digits + fraction;
}

/** How a number of several scales is put together. */
interface Manner {
  /** Thousands with commas: 7,000만. */
  readonly hasCommas: boolean;
  /** Whole thousands with 천: 3천. */
  readonly hasThousands: boolean;
  /** What stands between the scales. */
  readonly joint: string;
}

const HOUSE: Manner = { hasCommas: false, hasThousands: false, joint: ' ' };

const PLAIN = /^[\d,]+(?:\.\d+)?$/;
const SCALED = /^[\d,]+(\.\d+)?(천)?([만억조])?$/;
const POWERS: Readonly<Record<string, number>> = { 만: 4, 억: 8, 조: 12 };

function inMannerOf(korean: string, value: string): string | undefined {
  if (PLAIN.test(korean)) return plainly(korean, value);
  const one = inOneScale(korean, value);
  if (one !== undefined || korean.includes('.') || !isWholeNumber(value)) return one;
  const hasThousands = korean.includes('천');
  const joint = /[만억조]\d/.test(korean) ? '' : ' ';
  return inGroups(value, { hasCommas: korean.includes(','), hasThousands, joint });
}

/** 8.1억, 5870만, 2천만: in the same scale, with a fraction only where there was one, and 천 only with a single digit. */
function inOneScale(korean: string, value: string): string | undefined {
  const [all, fraction, thousand = '', scale = ''] = SCALED.exec(korean) ?? [];
  if (all === undefined) return undefined;
  const scaled = withScale(value, (thousand === '' ? 0 : 3) + (POWERS[scale] ?? 0));
  if (scaled === undefined || (fraction === undefined && scaled.includes('.'))) return undefined;
  if (thousand !== '' && scaled.length > 1) return undefined;
  return `${korean.includes(',') ? grouped(scaled) : scaled}${thousand}${scale}`;
}

/** Digits alone; five and more of them only where the old ones were as many, or had commas. */
function plainly(korean: string, value: string): string | undefined {
  const hasCommas = korean.includes(',');
  const [whole = ''] = value.split('.');
  if (hasCommas) return grouped(value);
  const length = korean.split('.')[0]?.length ?? 0;
  if (whole.length <= 4 || length > 4) return value;
  return isWholeNumber(value) ? inGroups(value, HOUSE) : undefined;
}

const isWholeNumber = (value: string): boolean => /^\d+$/.test(value);

/** The value in units of a power of ten, if it is a handy one: not under 1, and with three places at most. */
function withScale(value: string, power: number): string | undefined {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = `${whole.padStart(power + 1, '0')}${fraction}`;
  const point = digits.length - fraction.length - power;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(point).replace(/0+$/, '');
  if (head === '0' || head.length > 4 || tail.length > 3) return undefined;
  return tail === '' ? head : `${head}.${tail}`;
}

const grouped = (value: string): string => {
  const [whole = '', fraction] = value.split('.');
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
};

/** 12378 as 1만 2378, 5870000000 as 58억 7000만. */
function inGroups(value: string, { hasCommas, hasThousands, joint }: Manner): string | undefined {
  const scales = ['', '만', '억', '조'];
  const groups: string[] = [];
  for (let end = value.length; end > 0; end -= 4) groups.push(value.slice(Math.max(0, end - 4), end));
  if (groups.length > scales.length) return undefined;
  const parts = groups.map((group, index) => {
    const digits = group.replace(/^0+/, '');
    if (digits === '') return '';
    const isThousands = hasThousands && /^\d000$/.test(digits);
    const written = isThousands ? `${digits.charAt(0)}천` : hasCommas ? grouped(digits) : digits;
    return written + (scales[index] ?? '');
  });
  return (
    parts
      .filter((part) => part !== '')
      .reverse()
      .join(joint) || undefined
  );
}

const TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
/** Before a counter, and by themselves. */
const ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'];
const ONES_ALONE = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];

/** 두 → 세, 둘 → 셋. 석 and 넉 go with few counters, so that nothing is made from them; nor from Sino-Korean words. */
function inWords({ korean, value, isCounted }: NumberRewriting): string | undefined {
  const old = nativeNumeralAt(korean, 0);
  if (!old || old.end !== korean.length || !/^[1-9]\d?$/.test(value)) return undefined;
  const before = nativeNumeral(old.value, ONES);
  const alone = nativeNumeral(old.value, ONES_ALONE);
  if (korean === before && (isCounted || before !== alone)) return nativeNumeral(value, ONES);
  if (korean === alone && before !== alone) return nativeNumeral(value, ONES_ALONE);
  return undefined;
}

function nativeNumeral(value: string, ones: readonly string[]): string {
  const [tens, one] = [Math.floor(Number(value) / 10), Number(value) % 10];
  if (tens === 2 && one === 0 && ones === ONES) return '스무';
  return (TENS[tens] ?? '') + (ones[one] ?? '');
}

/** How a number ends in speech, as the particles after it ask: 로 follows a vowel and ㄹ, 으로 any other sound. */
export function finalSound(number: string): 'vowel' | 'rieul' | 'other' {
  const last = number.charAt(number.length - 1);
  if ('2459조'.includes(last)) return 'vowel';
  return '178'.includes(last) ? 'rieul' : 'other';
}
