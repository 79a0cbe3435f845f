/**
 * Tells what each line of a report is: title, subtitle, author, salutation, heading, dash paragraph, body, closing issuer, date.
 * A line that no rule is sure of is body, so that any text file can be read.
 */
import type { ParagraphKind } from './source-document.js';
import type { TextLine } from './text-lines.js';

/** One paragraph: nearly always one line; a subtitle may have been wrapped over several. */
export interface ClassifiedParagraph {
  readonly kind: ParagraphKind;
  readonly lines: readonly TextLine[];
}

/** Front matter read so far: its paragraphs, and how many lines they took. */
interface Front {
  readonly paragraphs: readonly ClassifiedParagraph[];
  readonly lineCount: number;
}

const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff';
const HEADING = /^[一二三四五六七八九十百]+、/;
const DASH = /^(?:——|⸺)/;
const SUBTITLE = /^(?:——|⸺|[（(][^（()）]*(?:年|会议|大会))/;
const SALUTATION = /^[^。！？，；,;!?：:]+[：:]$/;
const AUTHOR = new RegExp(`^[${HAN}、]{2,20}[ \\t\\u00a0\\u3000]+[${HAN}]{1,4}(?:[ ·\\u00a0\\u3000][${HAN}]{1,8})?$`);
const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?$/;
/** GB/T 9704-2012, 7.3.5 and 7.3.7: a note in brackets stands under the date, annexes come behind it. */
const AFTER_DATE = /^(?:附件|[（(][^（()）]*[）)]$)/;
const STOP = /[。！？；!?;]/;
const ENDS_OPEN = /[，、：,:]$/;

/** A subtitle is whole when it names the meeting it was read at (……会议上) or its bracket has closed. */
const SUBTITLE_END = /(?:上|[）)])$/;

/** Lines longer than these are sentences of the body, whatever they look like. */
const LONGEST = { title: 50, subtitle: 80, salutation: 30, heading: 60, issuer: 40 } as const;
const LONGEST_WRAP = 3;

/** Sorts the lines of a text, web residue already taken away, into paragraphs. */
export function classifyParagraphs(lines: readonly TextLine[]): readonly ClassifiedParagraph[] {
  const front = readFront(lines);
  const body = lines.slice(front.lineCount).map((line) => ({ kind: bodyKind(line.text), lines: [line] }));
  return [...front.paragraphs, ...closeReport(body)];
}

/** Title, subtitle, author and salutation, each at most once and in this order; the first line that is none of them ends the front matter. */
function readFront(lines: readonly TextLine[]): Front {
  const title = lines[0];
  if (!title || !isTitle(title.text)) return { paragraphs: [], lineCount: 0 };

  const paragraphs: ClassifiedParagraph[] = [{ kind: 'title', lines: [title] }];
  let lineCount = 1;
  const take = (kind: ParagraphKind, count: number): void => {
    if (count === 0) return;
    paragraphs.push({ kind, lines: lines.slice(lineCount, lineCount + count) });
    lineCount += count;
  };
  take('subtitle', subtitleLength(lines.slice(lineCount)));
  take('author', AUTHOR.test(lines[lineCount]?.text ?? '') ? 1 : 0);
  take('salutation', isSalutation(lines[lineCount]?.text ?? '') ? 1 : 0);
  return { paragraphs, lineCount };
}

const isTitle = (text: string): boolean =>
  text.length <= LONGEST.title && ![STOP, ENDS_OPEN, HEADING, DASH, DATE, AUTHOR].some((pattern) => pattern.test(text));

const isSalutation = (text: string): boolean => text.length <= LONGEST.salutation && SALUTATION.test(text);

/** How many lines the subtitle takes: web pages wrap it, and it goes on until it is whole or something else begins. */
function subtitleLength(lines: readonly TextLine[]): number {
  const first = lines[0]?.text ?? '';
  if (!SUBTITLE.test(first) || STOP.test(first) || first.length > LONGEST.subtitle) return 0;

  let count = 1;
  while (count < LONGEST_WRAP && !SUBTITLE_END.test(lines[count - 1]?.text ?? '')) {
    const next = lines[count]?.text ?? '';
    if (!continuesSubtitle(next)) break;
    count += 1;
  }
  // Unfinished to the end: what followed the first line was not part of it.
  return SUBTITLE_END.test(lines[count - 1]?.text ?? '') ? count : 1;
}

const continuesSubtitle = (text: string): boolean =>
  text !== '' &&
  text.length <= LONGEST.subtitle &&
  ![STOP, HEADING, DASH, AUTHOR, SALUTATION, DATE].some((pattern) => pattern.test(text));

function bodyKind(text: string): ParagraphKind {
  if (HEADING.test(text) && !STOP.test(text) && text.length <= LONGEST.heading) return 'heading';
  return DASH.test(text) ? 'dash' : 'body';
}

/** The report's closing date, and the body that issued it on the line before. */
function closeReport(body: readonly ClassifiedParagraph[]): readonly ClassifiedParagraph[] {
  const at = body.findLastIndex((paragraph, index) => isClosingDate(paragraph, body[index + 1]));
  return body.map((paragraph, index): ClassifiedParagraph => {
    if (index === at) return { ...paragraph, kind: 'date' };
    return index === at - 1 && isIssuer(paragraph) ? { ...paragraph, kind: 'issuer' } : paragraph;
  });
}

/** A date that is the last line, or has only a note （此件公开发布） or annexes (附件) behind it. */
const isClosingDate = (paragraph: ClassifiedParagraph, next: ClassifiedParagraph | undefined): boolean =>
  paragraph.kind === 'body' && DATE.test(textOf(paragraph)) && (!next || AFTER_DATE.test(textOf(next)));

const isIssuer = (paragraph: ClassifiedParagraph): boolean => {
  const text = textOf(paragraph);
  return paragraph.kind === 'body' && text.length <= LONGEST.issuer && !STOP.test(text) && !ENDS_OPEN.test(text);
};

const textOf = (paragraph: ClassifiedParagraph): string => paragraph.lines.map((line) => line.text).join('');
