/** Figures that Chinese puts side by side (45%和90%): their order in Korean, and the 각각 that tells whose they are. */
import type { Reading } from './figure.js';
import type { Pair } from './matching.js';
import { isRange } from './ranges.js';
import { isMeasure } from './units.js';

/** What joins figures in Chinese. */
const CHINESE_JOINT = /^(?:、|和|与|及|以及|，和)$/;

/** What may stand between joined figures in Korean; any noun there would say by itself whose the figure is. */
const KOREAN_JOINT = /^(?:을|를|이|가|은|는)?(?:,|、|와|과|및|·|하고|이고|고|\s)+$/;

const EACH = /각각|각기|제각기|각자|저마다|따로따로/;

/** Joins or pairs of subjects: A和B, A、B, and 城乡 that are two in one word. */
const SUBJECTS = /[、和与及]|城乡|内外|双方|两[者项地省市县州种类]|分别|各/;

/** Figures of one unit, side by side in Chinese and all found in Korean. */
export interface Coordination {
  readonly pairs: readonly Pair[];
  readonly isRange: boolean;
}

const isFound = (pair: Pair): boolean => pair.agreement === 'exact' || pair.agreement === 'bound';

/** The coordinated figures of a passage. */
export function coordinations(text: string, pairs: readonly Pair[]): readonly Coordination[] {
  const groups: Coordination[] = [];
  let group: Pair[] = [];
  let isSpan = false;
  const close = (): void => {
    if (group.length > 1) groups.push({ pairs: group, isRange: isSpan });
    group = [];
    isSpan = false;
  };
  for (const pair of pairs) {
    const last = group.at(-1);
    const span = last !== undefined && isRange(text, last.chinese, pair.chinese);
    const joins = last !== undefined && (span || joinsLast(text, last.chinese, pair.chinese));
    if (!joins || !isFound(pair)) close();
    if (joins && span) isSpan = true;
    if (isFound(pair)) group.push(pair);
  }
  close();
  return groups;
}

const joinsLast = (text: string, last: Reading, next: Reading): boolean =>
  last.unit === next.unit && CHINESE_JOINT.test(text.slice(last.end, next.start));

/** The first pair of a coordination whose Korean stands before its forerunner's. */
export const firstOutOfOrder = ({ pairs }: Coordination): Pair | undefined =>
  pairs.find((pair, index) => {
    const last = pairs[index - 1];
    return last !== undefined && last.korean.start > pair.korean.start && last.chinese.value !== pair.chinese.value;
  });

/** A Chinese sentence ends here. */
const SENTENCE_END = /[。！？!?；;\n]/;

/**
 * Pairs of one sentence and unit whose Korean runs against the Chinese though nothing joins them: 企业19家、联合体17家 with the
 * two exchanged. Korean may have a reason to turn a sentence round, so that this is a doubt, not a fault.
 */
export function crossedPairs(text: string, pairs: readonly Pair[]): readonly Pair[] {
  const counted = pairs.filter((pair) => isFound(pair) && pair.chinese.kind === 'number' && !isDate(pair.chinese));
  return counted.filter((pair, index) =>
    counted.slice(0, index).some((earlier) => {
      const gap = text.slice(earlier.chinese.end, pair.chinese.start);
      const isSameKind = earlier.chinese.unit === pair.chinese.unit && earlier.chinese.value !== pair.chinese.value;
      return isSameKind && earlier.korean.start > pair.korean.start && !SENTENCE_END.test(gap);
    }),
  );
}

/** Whether the Korean of a coordination leaves open whose figure is whose. `from` is where the last one ended in Korean. */
export function lacksEach(chinese: string, korean: string, group: Coordination, from: number): boolean {
  const [first] = group.pairs;
  if (!first || group.isRange || first.chinese.kind !== 'number' || isDate(first.chinese)) return false;
  if (!hasSubjects(chinese, first.chinese.start)) return false;
  const places = group.pairs.map((pair) => pair.korean).sort((a, b) => a.start - b.start);
  const isSideBySide = places.every((place, index) => {
    const last = places[index - 1];
    return !last || KOREAN_JOINT.test(korean.slice(last.end, place.start));
  });
  if (!isSideBySide) return false;
  const start = places[0]?.start ?? 0;
  const sentence = Math.max(from, sentenceStart(korean, start));
  return !EACH.test(korean.slice(sentence, (places.at(-1)?.end ?? start) + 8));
}

/** Where the Korean sentence around an offset begins; the point of 0.5% ends none. */
function sentenceStart(text: string, at: number): number {
  const ends = Array.from(text.slice(0, at).matchAll(/[.!?](?=\s)/g), (end) => end.index + 1);
  return ends.at(-1) ?? 0;
}

const isDate = ({ unit }: Reading): boolean => isMeasure(unit) && ['year', 'month', 'day'].includes(unit);

/** Whether the clause before the figures names more than one thing. */
function hasSubjects(text: string, at: number): boolean {
  const clause =
    text
      .slice(0, at)
      .split(/[,，;；。!！?？:：]/)
      .at(-1) ?? '';
  return SUBJECTS.test(clause);
}
