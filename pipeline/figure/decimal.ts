/** Exact decimals: 2.87 and 8.1亿 are compared digit by digit, never as floating point. */

/** Digits with an optional fraction, thousands commas allowed, times a power of ten. `scaled('8.1', 8)` is `810000000`. */
export function scaled(digits: string, power = 0): string {
  // Most numbers are whole and small: nothing to shift.
  if (power === 0 && /^(?:0|[1-9]\d*)$/.test(digits)) return digits;
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const shifted = fraction.padEnd(power, '0');
  return canonical(`${whole}${shifted.slice(0, power)}.${shifted.slice(power)}`);
}

/** The sum of two canonical decimals. */
export function add(a: string, b: string): string {
  if (a === '0') return b;
  if (b === '0') return a;
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  const sum = BigInt(toInteger(a, places)) + BigInt(toInteger(b, places));
  const digits = sum.toString().padStart(places + 1, '0');
  return canonical(`${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`);
}

const fractionOf = (decimal: string): string => decimal.split('.')[1] ?? '';

const toInteger = (decimal: string, places: number): string =>
  `${decimal.split('.')[0] ?? ''}${fractionOf(decimal).padEnd(places, '0')}`;

/** No leading zeros but one, no trailing zeros of a fraction. */
function canonical(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  const right = fraction.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
