/** Figures without digits: numerals written in Han, letters and Roman numerals that name a kind. */
import type { TextRange } from './break-opportunities.js';
import { CHINESE_UNITS, HAN_MAGNITUDES, HAN_NUMERAL_UNITS, HAN_SURPLUS, LATIN_KINDS } from './chinese-units.js';
import { endOf, isHanDigit, isLatin } from './figure-characters.js';
import { indexWords, matchEnd, runEnd } from './longest-match.js';

/** Between two Han numerals these are part of the number: 三分之二, 九十五点六. */
const JOINTS = indexWords(['分之', '点']);
const RANGE_SIGNS = '~～〜–—-－';

const unitsOfNumbers = indexWords(HAN_NUMERAL_UNITS);
const unitsOfEstimates = indexWords(CHINESE_UNITS);

/** A number in Han numerals with 第 and its counter: 第二十二届, 三大, 百分之五, 三十余年. A lone numeral that counts nothing binds nothing. */
export function hanNumeral(text: string, at: number): TextRange {
  const start = text.charAt(at - 1) === '第' ? at - 1 : at;
  const end = numberEnd(text, at);
  return { start, end: estimateEnd(text, end) ?? matchEnd(text, end, unitsOfNumbers) };
}

/** 几十个, 数百万人. Nothing where what follows is no power of ten. */
export function hanEstimate(text: string, at: number): TextRange | undefined {
  if (!HAN_MAGNITUDES.includes(text.charAt(at + 1) || ' ')) return undefined;
  const end = numberEnd(text, at + 1);
  return { start: at, end: estimateEnd(text, end) ?? matchEnd(text, end, unitsOfEstimates) };
}

function numberEnd(text: string, at: number): number {
  let end = endOf(text, at, isHanDigit);
  for (let joint = matchEnd(text, end, JOINTS); joint > end && isHanDigit(text, joint);) {
    end = endOf(text, joint, isHanDigit);
    joint = matchEnd(text, end, JOINTS);
  }
  return end;
}

/** “And more” with what it counts: 十余万人, 二十几个. Without a power of ten or a counter it is another word: 三多. */
function estimateEnd(text: string, at: number): number | undefined {
  const surplus = runEnd(text, at, HAN_SURPLUS);
  if (surplus === at) return undefined;
  const end = matchEnd(text, runEnd(text, surplus, HAN_MAGNITUDES), unitsOfEstimates);
  return end > surplus ? end : undefined;
}

/** A letter or two that name a kind, a range of them too: B型, A级, Ⅲ类, Ⅰ—Ⅲ类. */
export function latinKind(text: string, at: number): TextRange {
  const end = endOf(text, at, isLatin);
  if (end - at > 2) return { start: at, end };
  const sign = runEnd(text, end, RANGE_SIGNS);
  const last = sign > end ? endOf(text, sign, isLatin) : end;
  const isKind = last - sign <= 2 && LATIN_KINDS.includes(text.charAt(last) || ' ');
  return { start: at, end: isKind && (sign === end || last > sign) ? last + 1 : end };
}
