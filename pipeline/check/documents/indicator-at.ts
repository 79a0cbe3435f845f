/** Which indicators a text names at an offset: one, or several that share a part of their name (城镇和农村居民人均可支配收入). */
import { INDICATORS } from './indicators.js';

/** Indicators by their first names, in the order in which they stand. */
export interface IndicatorMatch {
  readonly names: readonly string[];
  readonly end: number;
}

const BY_HEAD = ((): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const name of INDICATORS.keys()) {
    const head = name.slice(0, 2);
    const others = map.get(head);
    if (others) others.push(name);
    else map.set(head, [name]);
  }
  for (const names of map.values()) names.sort((a, b) => b.length - a.length);
  return map;
})();

const AND = /^(?:以及|[和与及、])/;
/** No part that two names share, or do not, is longer than this when it is looked for. */
const LONGEST_PART = 6;

/** The indicators that a text names at an offset. */
export function indicatorAt(text: string, at: number): IndicatorMatch | undefined {
  return sharedTail(text, at) ?? fromName(text, at);
}

const nameAt = (text: string, at: number): string | undefined =>
  BY_HEAD.get(text.slice(at, at + 2))?.find((name) => text.startsWith(name, at));

const canonical = (name: string): readonly string[] => {
  const first = INDICATORS.get(name);
  return first === undefined ? [] : [first];
};

/** A name, with what follows it where the beginning is shared: 一般公共预算收入和支出, 单位GDP能耗和二氧化碳排放量. */
function fromName(text: string, at: number): IndicatorMatch | undefined {
  const name = nameAt(text, at);
  if (name === undefined) return undefined;
  const end = at + name.length;
  const joint = AND.exec(text.slice(end, end + 2))?.[0];
  if (joint !== undefined && nameAt(text, end + joint.length) === undefined)
    for (let kept = name.length - 1; kept >= 2; kept -= 1)
      for (let length = 8; length >= 2; length -= 1) {
        const other = INDICATORS.get(name.slice(0, kept) + text.slice(end + joint.length, end + joint.length + length));
        if (other !== undefined && other !== INDICATORS.get(name))
          return { names: [...canonical(name), other], end: end + joint.length + length };
      }
  return { names: canonical(name), end };
}

/** 城镇和农村常住居民人均可支配收入: the first of two has its end from the second. */
function sharedTail(text: string, at: number): IndicatorMatch | undefined {
  for (let length = 2; length <= LONGEST_PART; length += 1) {
    const joint = AND.exec(text.slice(at + length, at + length + 2))?.[0];
    if (joint === undefined) continue;
    const start = at + length + joint.length;
    const second = nameAt(text, start);
    if (second === undefined || nameAt(text, at) !== undefined) return undefined;
    for (let own = 2; own <= LONGEST_PART && own < second.length; own += 1) {
      const first = INDICATORS.get(text.slice(at, at + length) + second.slice(own));
      if (first !== undefined && first !== INDICATORS.get(second))
        return { names: [first, ...canonical(second)], end: start + second.length };
    }
    return undefined;
  }
  return undefined;
}
