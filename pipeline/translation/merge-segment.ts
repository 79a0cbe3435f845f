/** Two versions of one segment made one, part by part: what one side changed is taken. */
import type { State } from './aligned-document.js';
import { STATES } from './parse-header.js';
import { mergeKeys } from './merge-keys.js';
import { tailLength, type Sides, type Stretch } from './merge-sides.js';
import { lineKind, type FileLine } from './segment-file.js';

/** A segment in one piece, or with two versions of its Korean between the lines that go before and after it. */
export type MergedSegment =
  | { readonly kind: 'settled'; readonly lines: readonly FileLine[] }
  | {
      readonly kind: 'korean';
      readonly before: readonly FileLine[];
      readonly korean: Sides<readonly FileLine[]>;
      readonly after: readonly FileLine[];
    };

/** The parts of a segment, as the lines say them. */
export interface SegmentParts {
  readonly header: string;
  readonly chinese: readonly string[];
  readonly oldChinese: readonly string[];
  readonly keys: readonly string[];
  /** With the blank lines between its lines. */
  readonly korean: readonly string[];
  /** Blank lines behind it; of a segment without Korean one is its slot and not counted. */
  readonly separators: number;
}

/** The parts of a segment's lines. */
export function partsOf(lines: readonly FileLine[]): SegmentParts {
  const texts = lines.map(({ text }) => text);
  const ofKind = (kind: 'chinese' | 'old-chinese' | 'key'): readonly string[] =>
    texts.filter((text, index) => index > 0 && lineKind(text) === kind);
  const korean = koreanRange(lines);
  const held = korean ? texts.slice(korean.start, korean.end) : [];
  return {
    header: texts[0] ?? '',
    chinese: ofKind('chinese'),
    oldChinese: ofKind('old-chinese'),
    keys: ofKind('key'),
    korean: held.filter((text) => ['korean', 'blank'].includes(lineKind(text))),
    separators: tailLength(lines) - (korean ? 0 : 1),
  };
}

/** From the first to behind the last line of Korean. */
function koreanRange(lines: readonly FileLine[]): { readonly start: number; readonly end: number } | undefined {
  const isKorean = lines.map(({ text }, index) => index > 0 && lineKind(text) === 'korean');
  const start = isKorean.indexOf(true);
  return start < 0 ? undefined : { start, end: isKorean.lastIndexOf(true) + 1 };
}

/** What a change on one side makes of a value, or undefined where both sides changed it in different ways. */
export function threeWay<T>({ base, ours, theirs }: Sides<T>, isSame: (a: T, b: T) => boolean): T | undefined {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  return isSame(base, ours) ? theirs : undefined;
}

const isSameText = (a: string, b: string): boolean => a === b;
const isSameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

/** One part of every version. */
const eachOf = <T, U>({ base, ours, theirs }: Sides<T>, of: (side: T) => U): Sides<U> => ({
  base: of(base),
  ours: of(ours),
  theirs: of(theirs),
});

/** Merges a segment that both sides have; undefined where they cannot be told apart from their Korean alone: different Chinese, different hashes. */
export function mergeSegment(stretches: Sides<Stretch>): MergedSegment | undefined {
  const sides = eachOf(stretches, ({ lines }) => partsOf(lines));
  const lines = (of: (parts: SegmentParts) => readonly string[]): readonly string[] | undefined =>
    threeWay(eachOf(sides, of), isSameLines);
  const header = mergeHeader(sides);
  const chinese = lines((parts) => parts.chinese);
  const oldChinese = acceptedChinese(sides) ?? lines((parts) => parts.oldChinese);
  const keys = mergeKeys(
    eachOf(sides, (parts) => parts.keys),
    koreanSide(sides),
  );
  if (header === undefined || !chinese || !oldChinese || !keys) return undefined;
  const separators =
    threeWay(
      eachOf(sides, (parts) => parts.separators),
      Object.is,
    ) ?? Math.max(sides.ours.separators, sides.theirs.separators);
  const korean = lines((parts) => parts.korean);
  const agreed = { header, chinese, oldChinese, keys, separators };
  if (korean) return { kind: 'settled', lines: settle(stretches, sides, { ...agreed, korean }) };
  const { before, after, ending } = compose(stretches.ours.lines, { ...agreed, korean: ['conflict'] });
  const withEnding = ({ korean }: SegmentParts): readonly FileLine[] => korean.map((text) => ({ text, ending }));
  return { kind: 'korean', before, korean: eachOf(sides, withEnding), after };
}

/** The side that alone changed the Korean. */
function koreanSide({ base, ours, theirs }: Sides<SegmentParts>): 'ours' | 'theirs' | undefined {
  const isChanged = (side: SegmentParts): boolean => !isSameLines(side.korean, base.korean);
  if (isChanged(ours) === isChanged(theirs)) return undefined;
  return isChanged(ours) ? 'ours' : 'theirs';
}

const HEADER = /^(.*?\[[ \t]*)([^\]]*?)([ \t]*\].*?)(src:[0-9a-f]{8})?([ \t]*)$/;

/** State and hash are merged each by itself; all else in the line is of the side that changed it. */
function mergeHeader(sides: Sides<SegmentParts>): string | undefined {
  const headers = eachOf(sides, ({ header }) => HEADER.exec(header) ?? []);
  const src = threeWay(
    eachOf(headers, (parts) => parts[4] ?? ''),
    isSameText,
  );
  const state = mergeState(
    sides,
    eachOf(headers, (parts) => STATES.find((known) => known === parts[2])),
  );
  const whole = threeWay(
    eachOf(sides, ({ header }) => header),
    isSameText,
  );
  if (state === undefined) return whole;
  const [, open = '', , close = '', , end = ''] =
    sides.base.header === sides.ours.header ? headers.theirs : headers.ours;
  return src === undefined ? undefined : open + state + close + src + end;
}

/** The lower state where both sides changed it, or where one side's state says something of a text that the other side changed. */
function mergeState(sides: Sides<SegmentParts>, { base, ours, theirs }: Sides<State | undefined>): State | undefined {
  if (!base || !ours || !theirs) return undefined;
  const lower = STATES[Math.min(STATES.indexOf(ours), STATES.indexOf(theirs))];
  const isKoreanChanged = (side: SegmentParts): boolean => !isSameLines(side.korean, sides.base.korean);
  if (ours === theirs) return ours;
  if (base === ours) return isKoreanChanged(sides.ours) ? lower : theirs;
  if (base === theirs) return isKoreanChanged(sides.theirs) ? lower : ours;
  return lower;
}

/** One side accepted the Chinese for which the other has a new one: what was accepted is what the Korean was made from. */
function acceptedChinese({ base, ours, theirs }: Sides<SegmentParts>): readonly string[] | undefined {
  const hasNewChinese = (side: SegmentParts): boolean => !isSameLines(side.chinese, base.chinese);
  const hasNewHash = (side: SegmentParts): boolean => hashOf(side) !== hashOf(base);
  const isAccepted =
    (hasNewChinese(ours) && !hasNewHash(ours) && !hasNewChinese(theirs) && hasNewHash(theirs)) ||
    (hasNewChinese(theirs) && !hasNewHash(theirs) && !hasNewChinese(ours) && hasNewHash(ours));
  return isAccepted ? base.chinese.map((line) => line.replace(/^>/, '>-')) : undefined;
}

const hashOf = ({ header }: SegmentParts): string => HEADER.exec(header)?.[4] ?? '';

/** The lines of the side that says the same already, byte for byte; else those of ours with the parts that theirs changed. */
function settle(
  { ours, theirs }: Sides<Stretch>,
  sides: Sides<SegmentParts>,
  parts: SegmentParts,
): readonly FileLine[] {
  if (isSameParts(sides.ours, parts)) return ours.lines;
  if (isSameParts(sides.theirs, parts)) return theirs.lines;
  const { before, after, ending } = compose(ours.lines, parts);
  return [...before, ...parts.korean.map((text) => ({ text, ending })), ...after];
}

const isSameParts = (a: SegmentParts, b: SegmentParts): boolean =>
  a.header === b.header &&
  a.separators === b.separators &&
  isSameLines(a.chinese, b.chinese) &&
  isSameLines(a.oldChinese, b.oldChinese) &&
  isSameLines(a.keys, b.keys) &&
  isSameLines(a.korean, b.korean);

/** A segment around its Korean. */
interface Composed {
  readonly before: readonly FileLine[];
  readonly after: readonly FileLine[];
  /** How a line of it ends. */
  readonly ending: FileLine['ending'];
}

/** The lines of a segment with other parts, without its Korean. */
function compose(lines: readonly FileLine[], parts: SegmentParts): Composed {
  const ending = lines[0]?.ending ?? '\n';
  const range = koreanRange(lines);
  const body = lines.length - tailLength(lines);
  // Notes between lines of Korean stay, behind the Korean.
  const inside = lines.slice(range?.start ?? body, range?.end ?? body);
  const head = [{ text: parts.header, ending }, ...lines.slice(1, range?.start ?? body)];
  const rest = [
    ...inside.filter(({ text }) => !['korean', 'blank'].includes(lineKind(text))),
    ...lines.slice(range?.end ?? body, body),
  ];
  const withChinese = replaceKind(head, 'chinese', parts.chinese);
  const withOld = replaceKind(withChinese, 'old-chinese', parts.oldChinese);
  const isSameKeys = isSameLines(partsOf([...withOld, ...rest]).keys, parts.keys);
  const tail = fitTail(lines.slice(body), parts.separators + (parts.korean.length > 0 ? 0 : 1), ending);
  return {
    before: isSameKeys ? withOld : replaceKind(withOld, 'key', parts.keys),
    after: [...(isSameKeys ? rest : rest.filter(({ text }) => lineKind(text) !== 'key')), ...tail],
    ending,
  };
}

/** The lines with others of one kind, where the first of them stood, or behind the lines that go before that kind. */
function replaceKind(
  lines: readonly FileLine[],
  kind: 'chinese' | 'old-chinese' | 'key',
  texts: readonly string[],
): readonly FileLine[] {
  const isOf = ({ text }: FileLine, index: number): boolean => index > 0 && lineKind(text) === kind;
  if (
    isSameLines(
      lines.filter(isOf).map(({ text }) => text),
      texts,
    )
  )
    return lines;
  const ending = lines[0]?.ending ?? '\n';
  const first = lines.findIndex(isOf);
  const earlier = kind === 'chinese' ? [] : kind === 'old-chinese' ? ['chinese'] : ['chinese', 'old-chinese'];
  const place =
    first >= 0
      ? first
      : Math.max(
          0,
          lines.findLastIndex(({ text }) => earlier.includes(lineKind(text))),
        ) + 1;
  const isOther = (line: FileLine, index: number): boolean => !isOf(line, index);
  return [
    ...lines.slice(0, place),
    ...texts.map((text): FileLine => ({ text, ending })),
    ...lines.slice(place).filter((line, index) => isOther(line, index + place)),
  ];
}

/** So many blank lines: those that stood there, the last of them first to stay. */
export function fitTail(tail: readonly FileLine[], length: number, ending: FileLine['ending']): readonly FileLine[] {
  const wanted = Math.max(0, length);
  const missing = Array.from({ length: Math.max(0, wanted - tail.length) }, (): FileLine => ({ text: '', ending }));
  return [...missing, ...tail.slice(Math.max(0, tail.length - wanted))];
}
