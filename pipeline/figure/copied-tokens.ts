/** What both languages write with the same letters and digits: ratios, 5G, PCR, R&D, 1+X, 12345, 761. */
import { scaled } from './decimal.js';

const RATIO = /\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)+/y;

/** Letters and digits with what may stand inside them (R&D, 1+X, PM2.5, COVID-19). */
const TOKEN = /[A-Za-z0-9]+(?:[&+.-][A-Za-z0-9]+)*\+*/y;

/** Letters that are a unit after digits, not a token: 5km. */
const UNIT_LETTERS = /^\d+(?:\.\d+)?(?:km|kg|ha|p)$/;

/** Service numbers and numbered programmes are copied, not counted. */
const AFTER_SERVICE_NUMBER = /(?:热线|电话|平台|号码|열선|직통전화|핫라인|전화|플랫폼)/y;

const OPENING_QUOTES = '‘“「';
const CLOSING_QUOTES = '’”」';

/** A value and where it ends. */
export interface Copied {
  readonly kind: 'ratio' | 'token';
  readonly value: string;
  readonly end: number;
}

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** 7.6:34.3:58.1, each part canonical. */
export function ratioAt(text: string, at: number): Copied | undefined {
  const found = matchAt(RATIO, text, at);
  if (found === undefined) return undefined;
  const parts = found.split(/[:：∶]/).map((part) => scaled(part));
  return { kind: 'ratio', value: parts.join(':'), end: at + found.length };
}

/** Letters and digits that are copied, a service number, or the `+` of 信易+ and 과학기술+산업. */
export function tokenAt(text: string, at: number): Copied | undefined {
  if (text.charAt(at) === '+') return { kind: 'token', value: '+', end: at + 1 };
  const found = matchAt(TOKEN, text, at);
  if (found === undefined) return undefined;
  const end = at + found.length;
  if (/[A-Za-z]/.test(found)) return UNIT_LETTERS.test(found) ? undefined : { kind: 'token', value: found, end };
  return isServiceNumber(text, at, found) ? { kind: 'token', value: found, end } : undefined;
}

/** “761”, 12345热线. A quoted number with a point is a plan, a quoted year stays a year. */
function isServiceNumber(text: string, at: number, digits: string): boolean {
  if (!/^\d{3,}$/.test(digits)) return false;
  const end = at + digits.length;
  const isQuoted = at > 0 && OPENING_QUOTES.includes(text.charAt(at - 1)) && CLOSING_QUOTES.includes(text.charAt(end));
  if (isQuoted && end < text.length) return true;
  AFTER_SERVICE_NUMBER.lastIndex = end;
  return AFTER_SERVICE_NUMBER.test(text);
}
