/** Text of a segment file to its segments. Nothing is lost: every line is kept as it stands, whatever it is. */
import {
  error,
  warning,
  type Diagnostic,
  type Hint,
  type MessageArgs,
  type MessageCode,
  type Span,
  type Warned,
} from '../diagnostic/index.js';
import { readKoreanLines } from './korean-text.js';
import { parseHeader, type Header } from './parse-header.js';
import {
  lineKind,
  splitLines,
  type ChineseLine,
  type FileLine,
  type LineKind,
  type SegmentEntry,
  type SegmentFile,
} from './segment-file.js';

const BYTE_ORDER_MARK = '\ufeff';
const REPLACEMENT = '\ufffd';
const HEADER_IN_PRELUDE = /^##\s*p\d/;

/** Reads a segment file. A segment whose header cannot be read is an error and no entry; what stands before the first header is free. */
export function parseSegmentFile(file: string, text: string): Warned<SegmentFile> {
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  const lines = splitLines(hasByteOrderMark ? text.slice(1) : text);
  const reader = new Reader(file, lines);
  const entries = reader.readEntries();
  const isSound = !reader.isDamaged;
  return { value: { file, hasByteOrderMark, lines, entries, isSound }, diagnostics: reader.diagnostics };
}

/** A segment file as text, byte for byte as it was read. */
export const writeSegmentFile = ({ hasByteOrderMark, lines }: SegmentFile): string =>
  (hasByteOrderMark ? BYTE_ORDER_MARK : '') + lines.map(({ text, ending }) => text + ending).join('');

/** A line of one segment with its number. */
interface OwnLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly number: number;
}

/** The stretch of lines under one header. */
interface Stretch {
  readonly header: Header;
  readonly span: Span;
  readonly firstLine: number;
  readonly endLine: number;
  readonly own: readonly OwnLine[];
}

/** What the `%` lines of a segment say. */
interface Keys {
  readonly notes: readonly string[];
  readonly by: string | undefined;
  readonly pass: string | undefined;
  readonly staysChinese: boolean;
}

/** Goes through the lines of one file and collects what is wrong with them. */
class Reader {
  readonly diagnostics: Diagnostic[] = [];
  isDamaged = false;

  constructor(
    private readonly file: string,
    private readonly lines: readonly FileLine[],
  ) {}

  readEntries(): readonly SegmentEntry[] {
    this.findUnreadable();
    const headers = this.lines.flatMap(({ text }, number) => (this.startsSegment(text, number) ? [number] : []));
    return headers.flatMap((firstLine, index) => {
      const endLine = headers[index + 1] ?? this.lines.length;
      const header = this.readHeader(firstLine);
      return header ? [this.readEntry(this.stretch(header, firstLine, endLine))] : [];
    });
  }

  /** Bytes that were no UTF-8 have become replacement characters before they came here. */
  private findUnreadable(): void {
    const number = this.lines.findIndex(({ text }) => text.includes(REPLACEMENT));
    const line = this.lines[number];
    if (!line) return;
    const column = line.text.indexOf(REPLACEMENT);
    this.damage(
      'translation/not-utf-8',
      {},
      this.spanOf(number, column, column + 1),
      'hint/save-segment-file-as-utf-8',
    );
  }

  /** Before the first segment headings are free text, as in any Markdown file, unless one was clearly meant as a header. */
  private startsSegment(text: string, number: number): boolean {
    if (lineKind(text) === 'conflict')
      this.damage('translation/conflict-marker', {}, this.lineSpan(number), 'hint/choose-version');
    if (lineKind(text) !== 'header') return false;
    if (this.hasSegment || HEADER_IN_PRELUDE.test(text)) {
      this.hasSegment = true;
      return true;
    }
    return false;
  }

  private hasSegment = false;

  private readHeader(number: number): Header | undefined {
    const parsed = parseHeader(this.lines[number]?.text ?? '');
    for (const { code, args, start, end, hint } of parsed.mistakes) {
      this.report(code, args, this.spanOf(number, start, end), hint);
    }
    if (!parsed.header) this.isDamaged = true;
    return parsed.header;
  }

  private stretch(header: Header, firstLine: number, endLine: number): Stretch {
    const own = this.lines
      .slice(firstLine + 1, endLine)
      .map(({ text }, index) => ({ kind: lineKind(text), text, number: firstLine + 1 + index }));
    return { header, span: this.lineSpan(firstLine), firstLine, endLine, own };
  }

  private readEntry(stretch: Stretch): SegmentEntry {
    const { header, span, firstLine, endLine, own } = stretch;
    const chinese = this.chineseLines(own, 'chinese');
    this.checkChinese(stretch, chinese);
    return {
      ...header,
      chinese,
      oldChinese: this.chineseLines(own, 'old-chinese'),
      ...this.readKeys(stretch),
      korean: this.readKorean(stretch),
      span,
      firstLine,
      endLine,
    };
  }

  private chineseLines(own: readonly OwnLine[], kind: 'chinese' | 'old-chinese'): readonly ChineseLine[] {
    const mark = kind === 'chinese' ? /^>[ \t]*/ : /^>-[ \t]*/;
    return own
      .filter((line) => line.kind === kind)
      .map(({ text, number }) => {
        const start = mark.exec(text)?.[0].length ?? 0;
        const trimmed = text.slice(start).replace(/[ \t]+$/, '');
        return { text: trimmed, span: this.spanOf(number, start, start + trimmed.length) };
      });
  }

  private checkChinese({ header: { id, ids }, span, own }: Stretch, chinese: readonly ChineseLine[]): void {
    const firstKorean = own.find(({ kind }) => kind === 'korean')?.number ?? Infinity;
    const late = own.find(({ kind, number }) => (kind === 'chinese' || kind === 'old-chinese') && number > firstKorean);
    if (late) {
      this.damage('translation/chinese-after-korean', { id }, this.lineSpan(late.number), 'hint/escape-or-move');
    } else if (chinese.length === 0) {
      this.damage('translation/no-chinese', { id }, span, 'hint/write-chinese-line');
    } else if (chinese.length !== ids.length) {
      const args = { id, ids: ids.length, lines: chinese.length };
      this.damage('translation/join-lines', args, chinese[0]?.span ?? span, 'hint/one-line-per-sentence');
    }
  }

  private readKeys({ header: { id }, own }: Stretch): Keys {
    const notes: string[] = [];
    let by: string | undefined;
    let pass: string | undefined;
    let staysChinese = false;
    for (const { text, number } of own.filter(({ kind }) => kind === 'key')) {
      const [, key = '', value = ''] = /^%[ \t]*([^:：]*?)[ \t]*[:：][ \t]*(.*?)[ \t]*$/.exec(text) ?? [];
      if (/^%(?:[ \t]{2,}|\t)/.test(text) && notes.length > 0) notes.push(text.slice(1).trim());
      else if (key === 'note') notes.push(value);
      else if (key === 'by') by = value;
      else if (key === 'pass') pass = value;
      else if (key === 'translate' && value === 'no') staysChinese = true;
      else if (key === 'translate')
        this.report('translation/bad-translate', { id, found: value }, this.lineSpan(number), 'hint/translate-no');
      else
        this.report(
          'translation/unknown-key',
          { id, key: key || text.slice(1).trim() },
          this.lineSpan(number),
          'hint/use-note',
        );
    }
    return { notes, by, pass, staysChinese };
  }

  private readKorean({ header: { id }, own }: Stretch): SegmentEntry['korean'] {
    const lines = own.filter(({ kind }) => kind === 'korean');
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return undefined;
    const written = readKoreanLines(lines.map(({ text }) => text));
    const text = written.normalize('NFC');
    const end = { line: last.number + 1, column: last.text.length + 1 };
    const span = { file: this.file, start: { line: first.number + 1, column: 1 }, end };
    if (text !== written)
      this.diagnostics.push(warning('translation/not-nfc', { id }, { span, hints: ['hint/type-again'] }));
    return text === '' ? undefined : { text, span };
  }

  /** An error after which it cannot be said what the file lacks. */
  private damage(code: MessageCode, args: MessageArgs, span: Span, hint: Hint | MessageCode): void {
    this.isDamaged = true;
    this.report(code, args, span, hint);
  }

  private report(code: MessageCode, args: MessageArgs, span: Span, hint: Hint | MessageCode): void {
    this.diagnostics.push(error(code, args, { span, hints: [hint] }));
  }

  private spanOf(number: number, start: number, end: number): Span {
    const line = number + 1;
    return {
      file: this.file,
      start: { line, column: start + 1 },
      ...(end > start && { end: { line, column: end + 1 } }),
    };
  }

  private lineSpan(number: number): Span {
    return this.spanOf(number, 0, this.lines[number]?.text.length ?? 0);
  }
}
