/** Paragraphs of a document or page as a text file: the bytes that become `zh.txt`, and marks for what plain text cannot show. */
import type { LeadMark, LeadMarks } from '../manifest.js';
import { NO_MARKS, readSource } from '../read-source.js';
import type { SentenceRange, SourceParagraph } from '../source-document.js';
import { isWhiteSpace } from '../white-space.js';
import { lineText, type ReceivedLine } from './received-source.js';

/** A text laid out. */
export interface LaidOutText {
  readonly bytes: Uint8Array;
  readonly marks: LeadMarks;
}

const STOP = /[。！？；!?;]/;
/** As in the rules for text: a longer line is a sentence, whatever it looks like. */
const LONGEST_HEADING = 60;

/** A sentence in bold that could be a lead: short, without a figure or a pause. Others in bold are stressed, and no lead. */
const STRONG_LEAD = /^[\u3400-\u4dbf\u4e00-\u9fff“”‘’《》、+]{3,20}。$/;

/** Kinds before the first heading, where the level of a heading says nothing about those of the text. */
const FRONT = ['title', 'subtitle', 'author', 'salutation'];

/** Writes a line for each paragraph. What the rules for text then do not find, though its look shows it, is marked. */
export function layOutLines(file: string, lines: readonly ReceivedLine[]): LaidOutText {
  const texts = lines.map(lineText);
  const bytes = new TextEncoder().encode(texts.map((text) => `${text}\n`).join(''));
  const paragraphs = readSource(file, bytes, NO_MARKS).value?.paragraphs ?? [];
  const shown = showLines(lines, texts);
  return { bytes, marks: findMarks(file, paragraphs, shown) };
}

/** How the text looks, by UTF-16 offset in the whole of it. */
interface ShownText {
  /** 1 where a unit is bold. */
  readonly strong: Uint8Array;
  /** Line number and heading level of the line that begins at an offset. */
  readonly lineAt: ReadonlyMap<number, { readonly line: number; readonly level: number | undefined }>;
}

function showLines(lines: readonly ReceivedLine[], texts: readonly string[]): ShownText {
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const strong = new Uint8Array(length);
  const lineAt = new Map<number, { line: number; level: number | undefined }>();
  let at = 0;
  for (const [index, { runs, level }] of lines.entries()) {
    lineAt.set(at, { line: index + 1, level });
    for (const { text, isStrong } of runs) {
      if (isStrong) strong.fill(1, at, at + text.length);
      at += text.length;
    }
    at += 1;
  }
  return { strong, lineAt };
}

function findMarks(file: string, paragraphs: readonly SourceParagraph[], shown: ShownText): LeadMarks {
  const levels = paragraphs.flatMap(({ kind, start }) =>
    FRONT.includes(kind) ? [] : (shown.lineAt.get(start)?.level ?? []),
  );
  const top = levels.reduce((highest, level) => Math.min(highest, level), Infinity);
  const headings: LeadMark[] = [];
  const leads: LeadMark[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'body') continue;
    const { line = 1, level } = shown.lineAt.get(paragraph.start) ?? {};
    const mark = (sentence: string): LeadMark => ({ sentence, span: { file, start: { line, column: 1 } } });
    if (level === undefined) leads.push(...strongLeads(paragraph, shown.strong).map(mark));
    else if (level === top && isHeadingLine(paragraph)) headings.push(mark(paragraph.text.text));
    else if (level > top && isUnnumberedLine(paragraph)) leads.push(mark(paragraph.text.text));
  }
  return { ...NO_MARKS, leads, ...(headings.length > 0 && { headings }) };
}

const isHeadingLine = ({ text: { text }, sentences }: SourceParagraph): boolean =>
  text.length <= LONGEST_HEADING && !STOP.test(text) && sentences[0]?.role === 'sentence';

/** A heading of a lower level, which the text has no numbers for. */
const isUnnumberedLine = (paragraph: SourceParagraph): boolean =>
  isHeadingLine(paragraph) && paragraph.sentences.length === 1;

/** Sentences in bold in a paragraph that is not bold as a whole. */
function strongLeads({ text: { text, offsets }, sentences }: SourceParagraph, strong: Uint8Array): readonly string[] {
  const isStrong = ({ start, end }: Pick<SentenceRange, 'start' | 'end'>): boolean =>
    offsets.slice(start, end).every((offset, index) => strong[offset] === 1 || isUnseen(text.charAt(start + index)));
  if (isStrong({ start: 0, end: text.length })) return [];
  return sentences.flatMap((sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    return sentence.role === 'sentence' && STRONG_LEAD.test(said) && isStrong(sentence) ? [said] : [];
  });
}

/** Offices often leave the stop out of what they set in bold. */
const isUnseen = (unit: string): boolean => unit === '。' || isWhiteSpace(unit);
