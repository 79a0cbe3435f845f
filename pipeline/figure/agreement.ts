/** When a Korean figure says what a Chinese one says: value, unit, bound. */
import type { Reading } from './figure.js';
import { isMeasure, renders, type UnitClass } from './units.js';

/** Whether two readings are worth the same. Plans and service numbers are compared as they are written. */
export function sameValue(chinese: Reading, korean: Reading): boolean {
  if (chinese.kind === 'token' || korean.kind === 'token')
    return chinese.value === korean.text || chinese.text === korean.value;
  if ((chinese.kind === 'ratio') !== (korean.kind === 'ratio')) return false;
  if (chinese.kind === 'plan') return chinese.value === korean.value && korean.unit === 'none';
  return korean.kind !== 'plan' && chinese.value === korean.value;
}

/** Counters of meetings, congresses and fairs, which take 제 and 차, 기 or 회. */
const RANKED_BY_JE: readonly UnitClass[] = ['occasion', 'session'];

/** Whether the Korean unit may render the Chinese one. */
export function unitsAgree(chinese: Reading, korean: Reading): boolean {
  if (chinese.per !== undefined && chinese.per !== korean.per) return false;
  // 第六次会议 needs the 제 of 제6차 회의; 四经普 may have it.
  if (chinese.isOrdinal && RANKED_BY_JE.includes(chinese.unit) && !korean.isOrdinal && korean.kind === 'number')
    return false;
  // 첫 is first, not one.
  if (korean.isOrdinal && korean.kind === 'numeral' && !chinese.isOrdinal) return false;
  if (renders(chinese.unit, korean.unit)) return true;
  if (chinese.unit === 'heading' || korean.unit === 'heading') return false;
  // A bare numeral, or 第一产业, takes whatever counter Korean has for its noun: 六稳 여섯가지, 四经普 제4차, 56证 56개.
  if (chinese.unit === 'none' || chinese.unit === 'ordinal') return !isMeasure(korean.unit);
  if (isMeasure(chinese.unit)) return false;
  // 两项补贴 두 보조금, 一所二所 제1해양연구소: a number in words may go without a counter.
  const isBareOrdinal = korean.unit === 'ordinal' && !RANKED_BY_JE.includes(chinese.unit);
  return (korean.unit === 'none' && korean.kind === 'numeral') || (isBareOrdinal && chinese.kind === 'numeral');
}

/** Whether the bounds say the same. */
export const boundsAgree = (chinese: Reading, korean: Reading): boolean => chinese.bound === korean.bound;

/** How much a Korean figure looks like a wrong rendering of a Chinese one; nothing in common is 0. */
export function likeness(chinese: Reading, korean: Reading): number {
  if ((chinese.kind === 'token') !== (korean.kind === 'token')) return chinese.value.includes(korean.value) ? 2 : 0;
  if (chinese.kind === 'token') return 2 + nearness(chinese.value, korean.value);
  if (chinese.unit === 'heading' && korean.unit === 'heading') return 4;
  const isPlan = chinese.kind === 'plan' && (korean.kind === 'plan' || korean.unit === 'none');
  const unit = isPlan || (chinese.unit !== 'none' && unitsAgree(chinese, korean)) ? 2 : 0;
  const kind = chinese.kind === korean.kind ? 1 : 0;
  return unit + nearness(significant(chinese.value), significant(korean.value)) + (unit > 0 ? kind : 0);
}

/** The digits alone: a slip of scale or point leaves them as they were. */
const significant = (value: string): string => value.replace(/[.:/]/g, '').replace(/^0+|0+$/g, '');

/** 3 for the same digits, 2 for one changed, added, dropped or two exchanged; 0 for less. */
function nearness(a: string, b: string): number {
  if (a === b) return 3;
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 2) return 0;
  let head = 0;
  while (head < a.length && a.charAt(head) === b.charAt(head)) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const left = Math.max(a.length, b.length) - head - tail;
  const isSwap = left === 2 && a.charAt(head) === b.charAt(head + 1) && a.charAt(head + 1) === b.charAt(head);
  return left <= 1 || isSwap ? 2 : 0;
}
