/** Automatic list numbers, counted as Word counts them and written into the text (ECMA-376, part 1, 17.9). */
import { childOf, elementsIn, type ElementNode } from '../element-tree.js';
import { numberText } from './number-text.js';
import { valueOf, type ListPlace } from './style-sheet.js';

/** A level of a list. */
interface Level {
  readonly format: string;
  /** `%1、`: %1 is the number of the outermost level. */
  readonly text: string;
  readonly start: number;
  /** Begins anew after a number of this level or a higher one, counted from 1; 0 is never. */
  readonly restart: number;
  /** Whether the levels above are written in digits, whatever they are written in themselves. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

/** A list: several may count together. */
interface List {
  readonly counter: string;
  readonly levels: readonly Level[];
  readonly starts: ReadonlyMap<number, number>;
}

/** What a paragraph gets in front. */
export interface ListNumber {
  readonly text: string;
  /** A bullet says nothing, and is left out of the text. */
  readonly isBullet: boolean;
  /** The format that has no words here: digits stand for it. */
  readonly unknownFormat?: string;
}

/** Counts the lists of a document; asked once for each paragraph, in the order of the text. */
export interface ListCounter {
  /** The next number of a list; undefined where the paragraph is in none. */
  readonly next: (place: ListPlace, style: string | undefined) => ListNumber | undefined;
}

/** Reads `word/numbering.xml`; a document may have none. */
export function listCounter(root: ElementNode | undefined): ListCounter {
  const lists = root ? readLists(root) : new Map<string, List>();
  const counted = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const next: ListCounter['next'] = (place, style) => {
    const list = lists.get(place.list ?? '');
    if (!list) return undefined;
    const byStyle = list.levels.findIndex((level) => style !== undefined && level.style === style);
    const at = place.level ?? Math.max(byStyle, 0);
    const level = list.levels[at];
    if (!level) return undefined;
    const numbers = counted.get(list.counter) ?? [];
    counted.set(list.counter, numbers);
    count(numbers, at, list, begun.has(`${place.list ?? ''}/${at}`));
    begun.add(`${place.list ?? ''}/${at}`);
    return writeNumber(list.levels, at, numbers);
  };
  return { next };
}

/** Counts one on, and lets the levels below begin anew. */
function count(numbers: (number | undefined)[], at: number, { levels, starts }: List, hasBegun: boolean): void {
  const start = starts.get(at);
  const before = !hasBegun && start !== undefined ? undefined : numbers[at];
  numbers[at] = before === undefined ? (start ?? levels[at]?.start ?? 1) : before + 1;
  for (const [below, { restart }] of levels.entries()) if (below > at && at + 1 <= restart) numbers[below] = undefined;
}

function writeNumber(levels: readonly Level[], at: number, numbers: readonly (number | undefined)[]): ListNumber {
  const own = levels[at];
  if (!own || own.format === 'none' || own.format === 'bullet') {
    const text = own?.text.replace(/%[1-9]/g, '') ?? '';
    return { text, isBullet: own?.format === 'bullet' && !DASHES.test(text) };
  }
  let unknownFormat: string | undefined;
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels[index] ?? own;
    const value = numbers[index] ?? level.start;
    const written = numberText(own.isLegal && index < at ? 'decimal' : level.format, value);
    if (written === undefined) unknownFormat = level.format;
    return written ?? String(value);
  });
  return { text, isBullet: false, ...(unknownFormat !== undefined && { unknownFormat }) };
}

/** A dash in front is a mark of the text: ——五年来，…… */
const DASHES = /^[—⸺―]+$/;

function readLists(root: ElementNode): ReadonlyMap<string, List> {
  const children = elementsIn(root);
  const abstracts = children.filter(({ name }) => name === 'w:abstractNum');
  const byId = new Map(abstracts.map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]));
  const nums = children.filter(({ name }) => name === 'w:num');
  return new Map(
    nums.flatMap((num) => {
      const counter = valueOf(num, 'w:abstractNumId') ?? '';
      const definition = byStyleLink(byId.get(counter), abstracts);
      return definition ? [[num.attributes.get('w:numId') ?? '', readList(counter, definition, num)] as const] : [];
    }),
  );
}

/** A list may only name the style of another one that has its levels. */
function byStyleLink(definition: ElementNode | undefined, abstracts: readonly ElementNode[]): ElementNode | undefined {
  const link = valueOf(definition, 'w:numStyleLink');
  return (
    (link === undefined ? undefined : abstracts.find((other) => valueOf(other, 'w:styleLink') === link)) ?? definition
  );
}

function readList(counter: string, definition: ElementNode, num: ElementNode): List {
  const overrides = elementsIn(num).filter(({ name }) => name === 'w:lvlOverride');
  const replaced = overrides.flatMap((override) => childOf(override, 'w:lvl') ?? []);
  const levels: (Level | undefined)[] = [];
  for (const element of [...elementsIn(definition), ...replaced])
    if (element.name === 'w:lvl') levels[levelOf(element)] = readLevel(element);
  const starts = overrides.flatMap((override) => {
    const start = valueOf(override, 'w:startOverride');
    return start === undefined ? [] : [[levelOf(override), Number(start)] as const];
  });
  // A level that is left out counts in digits.
  return { counter, levels: Array.from(levels, (level) => level ?? PLAIN), starts: new Map(starts) };
}

/** No list has more levels than 9. */
const levelOf = (element: ElementNode): number => Math.min(Number(element.attributes.get('w:ilvl') ?? 0) || 0, 8);

const PLAIN: Level = { format: 'decimal', text: '', start: 1, restart: 9, isLegal: false, style: undefined };

function readLevel(element: ElementNode): Level {
  const level = levelOf(element);
  const format = valueOf(element, 'w:numFmt');
  return {
    format: format ?? PLAIN.format,
    text: valueOf(element, 'w:lvlText') ?? '',
    start: Number(valueOf(element, 'w:start') ?? 0),
    restart: Number(valueOf(element, 'w:lvlRestart') ?? level),
    isLegal: childOf(element, 'w:isLgl') !== undefined && valueOf(element, 'w:isLgl') !== '0',
    style: valueOf(element, 'w:pStyle'),
  };
}
