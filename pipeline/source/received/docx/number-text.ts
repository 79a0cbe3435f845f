/** Numbers as automatic lists write them (ECMA-376, part 1, 17.18.59), those that Chinese documents use. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const FORMAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from(DIGITS).map((digit, value) => [digit, '零壹贰叁肆伍陆柒捌玖'.charAt(value)])),
  ...{ 十: '拾', 百: '佰', 千: '仟' },
};
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const WRITERS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `（${String(value)}）`,
  decimalEnclosedFullstop: (value) => `${String(value)}.`,
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCharCode(0x327f + value) : counting(value)),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (value) => counting(value, true).replace(/./g, (unit) => FORMAL[unit] ?? unit),
  ideographTraditional: (value) => STEMS.charAt(value - 1) || String(value),
  ideographZodiac: (value) => BRANCHES.charAt(value - 1) || String(value),
  none: () => '',
};

/** A number in a format of lists; undefined where this program has no words for it. */
export const numberText = (format: string, value: number): string | undefined =>
  Number.isInteger(value) && value >= 0 && value <= 9999 ? WRITERS[format]?.(value) : undefined;

/** 十二, 二十, 一百零一: without 一 before 十 up to 19, as it is counted. */
function counting(value: number, isFormal = false): string {
  if (value === 0) return '零';
  const digits = Array.from(String(value)).map(Number);
  let text = '';
  for (const [index, digit] of digits.entries()) {
    const unit = UNITS[digits.length - 1 - index] ?? '';
    if (digit > 0) text += DIGITS.charAt(digit) + unit;
    else if (!text.endsWith('零')) text += '零';
  }
  const whole = text.replace(/零$/, '');
  return isFormal ? whole : whole.replace(/^一十/, '十');
}

function byDigit(value: number): string {
  return Array.from(String(value))
    .map((digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
    .join('');
}

function fullWidth(value: number): string {
  return Array.from(String(value))
    .map((digit) => String.fromCharCode(0xff10 + Number(digit)))
    .join('');
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return String(value);
}

/** a … z, aa, bb: the letter again for each round. */
function letter(value: number): string {
  if (value === 0) return '0';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN)
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  return text;
}
