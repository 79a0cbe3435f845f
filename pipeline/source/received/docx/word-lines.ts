/** Paragraphs of Word as lines of a text: list numbers written in front, line breaks kept where they part the text. */
import type { ReceivedLine, ReceivedRun } from '../received-source.js';
import type { ListCounter } from './list-counter.js';
import type { WordParagraph, WordRun } from './word-text.js';

/** The lines of a document. */
export interface WordLines {
  readonly lines: readonly ReceivedLine[];
  /** For each paragraph the line, from 1, where it begins, or where it would. */
  readonly lineOf: readonly number[];
  /** Formats of list numbers that have no words here, by the paragraph where each is met first. */
  readonly unknownFormats: ReadonlyMap<string, number>;
  readonly bullets: number;
}

/** Outline level of body text. */
const BODY_LEVEL = 9;

/** Numbers the paragraphs and cuts them into lines; empty ones are no text. */
export function wordLines(paragraphs: readonly WordParagraph[], counter: ListCounter): WordLines {
  const lines: ReceivedLine[] = [];
  const lineOf: number[] = [];
  const unknownFormats = new Map<string, number>();
  let bullets = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    lineOf.push(lines.length + 1);
    const level = headingLevel(paragraph);
    const own = cutLines(paragraph.runs, level !== undefined);
    const number = paragraph.list && counter.next(paragraph.list, paragraph.style);
    if (number?.unknownFormat !== undefined && !unknownFormats.has(number.unknownFormat))
      unknownFormats.set(number.unknownFormat, index);
    if (number?.isBullet === true && own.length > 0) bullets += 1;
    const written = number && !number.isBullet ? withNumber(number.text, own) : own;
    lines.push(...written.map((runs) => ({ runs, ...(level !== undefined && { level }) })));
  }
  return { lines, lineOf, unknownFormats, bullets };
}

/** 1 is the highest. */
const headingLevel = ({ outlineLevel }: WordParagraph): number | undefined =>
  outlineLevel === undefined || outlineLevel >= BODY_LEVEL ? undefined : outlineLevel + 1;

type Runs = readonly ReceivedRun[];

/** A number that ends in a mark stands close to the text, as it is typed in Chinese; after another (第一条) there is a space. */
function withNumber(number: string, [first, ...rest]: readonly Runs[]): readonly Runs[] {
  if (!first) return [];
  if (number === '') return [first, ...rest];
  const isClose = /[、，．.。）)：:〕】—]$|^[①-㊿]$/.test(number);
  const text = isClose ? number : `${number} `;
  return [[{ text, isStrong: first[0]?.isStrong ?? false }, ...first], ...rest];
}

/** The lines of a paragraph that hold text. */
function cutLines(runs: readonly WordRun[], isHeading: boolean): readonly Runs[] {
  const lines: ReceivedRun[][] = [[]];
  let line: ReceivedRun[] = [];
  const cut = (isPage: boolean): void => {
    const before = lines.at(-1) ?? [];
    const isJoined = isHeading ? isSameHeading : goesOn;
    if (!isPage && isJoined(textOf(before), textOf(line))) before.push(...line);
    else lines.push(line);
    line = [];
  };
  let isPage = false;
  for (const { text, isStrong } of runs)
    for (const [index, part] of text.split(/([\n\f])/).entries()) {
      if (index % 2 === 0) {
        if (part !== '') line.push({ text: part, isStrong });
        continue;
      }
      cut(isPage);
      isPage = part === '\f';
    }
  cut(isPage);
  return lines.filter((own) => textOf(own).trim() !== '');
}

const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** So long a line without an end is a sentence that a line break was put into. */
const LONG_LINE = 25;
const ENDS = /[。！？；：!?;:”’）)》】]\s*$/;
const COMMA = /[，、,]\s*$/;
const BEGINS_ANEW = /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|——|⸺|\d+[.．、])/;

/** A heading of two lines is one, unless a subtitle stands in the second. */
const isSameHeading = (before: string, after: string): boolean => before !== '' && !BEGINS_ANEW.test(after);

/** Whether a sentence goes on behind a line break. */
function goesOn(before: string, after: string): boolean {
  if (before === '' || after.trim() === '' || ENDS.test(before) || BEGINS_ANEW.test(after)) return false;
  return COMMA.test(before) || before.trim().length >= LONG_LINE;
}
