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
import { withoutWhiteSpace } from '../source/index.js';
import { NO_MEMO, openMemo, type Memo } from '../work/index.js';
import { findConflicts, type ConflictBlocks } from './conflict-markers.js';
import { locateKoreanLines, readKoreanLines } from './korean-text.js';
import { looksLikeChinese, looksLikeHeader, looksLikeRemark } from './misread-line.js';
import { parseHeader, type Header } from './parse-header.js';
import { readKeys, type Keys } from './read-keys.js';
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

/**
 * Reads a segment file. A segment whose header cannot be read is an error and no entry; what stands before the first header is free.
 * A segment that says what it said before on the lines on which it stood is the same object.
 */
export function parseSegmentFile(file: string, text: string, memo: Memo = NO_MEMO): Warned<SegmentFile> {
  // The segments of a file are asked for only when it has changed: they live in a memo of its own.
  const own = memo.keep('segment-memo', [file], openMemo);
  return memo.keep('segment-file', [file, text], () => {
    const parsed = parseFile(cutFile(file, text), own);
    own.endBuild();
    return parsed;
  });
}

function parseFile(cut: CutFile, memo: Memo): Warned<SegmentFile> {
  const { file, hasByteOrderMark, lines, isDamaged } = cut;
  const parsed = cut.stretches.map((stretch) =>
    memo.keep('segment', [stretch.firstLine, stretch.text, stretch.aside.join(' ')], () => parseStretch(cut, stretch)),
  );
  const entries = parsed.flatMap(({ entry }) => entry ?? []);
  const isSound = !isDamaged && parsed.every((segment) => !segment.isDamaged);
  const diagnostics = [...cut.diagnostics, ...parsed.flatMap((segment) => segment.diagnostics)];
  return { value: { file, hasByteOrderMark, lines, entries, isSound }, diagnostics };
}

/** A file in its lines, and where its segments begin. */
interface CutFile extends Pick<SegmentFile, 'file' | 'hasByteOrderMark' | 'lines'> {
  readonly stretches: readonly FileStretch[];
  /** Lines of a conflict that are not read: its markers, and all versions but the first. */
  readonly aside: ReadonlySet<number>;
  readonly isDamaged: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The lines from one header to the next, and their text. */
interface FileStretch {
  readonly firstLine: number;
  readonly endLine: number;
  readonly text: string;
  /** The numbers of its lines that are not read. */
  readonly aside: readonly number[];
}

function cutFile(file: string, text: string): CutFile {
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  const lines = splitLines(hasByteOrderMark ? text.slice(1) : text);
  const conflicts = findConflicts(lines);
  const aside = linesAside(conflicts);
  const reader = new Reader(file, lines, aside);
  reader.reportConflicts(conflicts);
  const headers = reader.findHeaders();
  const stretches = headers.map((firstLine, index) => {
    const endLine = headers[index + 1] ?? lines.length;
    const own = [...aside].filter((number) => number > firstLine && number < endLine);
    return { firstLine, endLine, text: writeLines(lines.slice(firstLine, endLine)), aside: own };
  });
  const { isDamaged, diagnostics } = reader;
  return { file, hasByteOrderMark, lines, stretches, aside, isDamaged, diagnostics };
}

/** Of a conflict its first version is read, so that it is one mistake and not as many as two versions of a segment make together. */
function linesAside({ blocks, stray }: ConflictBlocks): ReadonlySet<number> {
  const range = (start: number, end: number): readonly number[] =>
    Array.from({ length: end - start }, (_, index) => start + index);
  return new Set([
    ...stray,
    ...blocks.flatMap(({ firstLine, endLine, ours }) => [firstLine, ...range(ours.end, endLine)]),
  ]);
}

/** A segment, and what is wrong with it. */
interface ParsedStretch extends Pick<CutFile, 'isDamaged' | 'diagnostics'> {
  readonly entry: SegmentEntry | undefined;
}

function parseStretch({ file, lines, aside }: CutFile, { firstLine, endLine }: FileStretch): ParsedStretch {
  const reader = new Reader(file, lines, aside);
  const entry = reader.readSegment(firstLine, endLine);
  const { isDamaged, diagnostics } = reader;
  return { entry, isDamaged, diagnostics };
}

/** A segment file as text, byte for byte as it was read. */
export const writeSegmentFile = ({ hasByteOrderMark, lines }: SegmentFile): string =>
  (hasByteOrderMark ? BYTE_ORDER_MARK : '') + writeLines(lines);

const writeLines = (lines: readonly FileLine[]): string => lines.map(({ text, ending }) => text + ending).join('');

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

/** Goes through lines of one file and collects what is wrong with them. */
class Reader {
  readonly diagnostics: Diagnostic[] = [];
  isDamaged = false;

  constructor(
    private readonly file: string,
    private readonly lines: readonly FileLine[],
    private readonly aside: ReadonlySet<number>,
  ) {}

  /** A conflict is one mistake, at its beginning; a marker that stands alone is one by itself. */
  reportConflicts({ blocks, stray }: ConflictBlocks): void {
    const report = (number: number, hint: MessageCode): void =>
      this.damage('translation/conflict-marker', {}, this.lineSpan(number), hint);
    for (const { firstLine } of blocks) report(firstLine, 'hint/resolve');
    for (const number of stray) report(number, 'hint/choose-version');
  }

  /** The numbers of the lines that begin a segment. */
  findHeaders(): readonly number[] {
    this.findUnreadable();
    return this.lines.flatMap(({ text }, number) => (this.startsSegment(text, number) ? [number] : []));
  }

  readSegment(firstLine: number, endLine: number): SegmentEntry | undefined {
    const header = this.readHeader(firstLine);
    return header && this.readEntry(this.stretch(header, firstLine, endLine));
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
    const kind = this.kindOf(text, number);
    if (!this.hasSegment && kind === 'korean' && looksLikeHeader(text)) this.reportMisread('header', number);
    if (kind !== 'header') return false;
    this.hasSegment ||= looksLikeHeader(text);
    return this.hasSegment;
  }

  private hasSegment = false;

  private readonly kindOf = (text: string, number: number): LineKind =>
    this.aside.has(number) ? 'conflict' : lineKind(text);

  private reportMisread(kind: 'header' | 'chinese', number: number): void {
    const [code, mark] =
      kind === 'header'
        ? (['translation/misread-header', '## '] as const)
        : (['translation/misread-chinese', '> '] as const);
    this.damage(code, { mark }, this.lineSpan(number), { code: 'hint/plain-mark', args: { mark } });
  }

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
      .map(({ text }, index) => ({ text, number: firstLine + 1 + index }))
      .map(({ text, number }) => ({ kind: this.kindOf(text, number), text, number }));
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
    const korean = own.filter(({ kind }) => kind === 'korean');
    const firstKorean = korean[0]?.number ?? Infinity;
    const late = own.find(({ kind, number }) => (kind === 'chinese' || kind === 'old-chinese') && number > firstKorean);
    const misreadHeader = late && korean.findLast(({ text, number }) => number < late.number && looksLikeHeader(text));
    const misreadChinese = chinese.length < ids.length && korean.find(({ text }) => looksLikeChinese(text));
    if (misreadHeader) {
      this.reportMisread('header', misreadHeader.number);
    } else if (misreadChinese) {
      this.reportMisread('chinese', misreadChinese.number);
    } else if (late) {
      this.damage('translation/chinese-after-korean', { id }, this.lineSpan(late.number), 'hint/escape-or-move');
    } else if (chinese.length === 0) {
      this.damage('translation/no-chinese', { id }, span, 'hint/write-chinese-line');
    } else if (chinese.length !== ids.length) {
      const args = { id, ids: ids.length, lines: chinese.length };
      this.damage('translation/join-lines', args, chinese[0]?.span ?? span, 'hint/one-line-per-sentence');
    }
  }

  private readKeys({ header: { id }, own }: Stretch): Keys {
    const { keys, mistakes } = readKeys(
      id,
      own.filter(({ kind }) => kind === 'key'),
    );
    for (const { code, args, number, hint } of mistakes) this.report(code, args, this.lineSpan(number), hint);
    return keys;
  }

  private readKorean({ header: { id }, own }: Stretch): SegmentEntry['korean'] {
    const lines = own.filter(({ kind }) => kind === 'korean');
    const [first, last] = [lines[0], lines.at(-1)];
    const texts = lines.map(({ text }) => text);
    const written = readKoreanLines(texts);
    // An input method leaves full-width spaces in slots: nobody sees them, and printed they would be a blank.
    if (!first || !last || withoutWhiteSpace(written) === '') return undefined;
    for (const { number } of lines.filter(({ text }) => looksLikeRemark(text))) {
      const hints = [{ code: 'hint/plain-mark', args: { mark: '% ' } } as const];
      this.diagnostics.push(warning('translation/misread-remark', { id }, { span: this.lineSpan(number), hints }));
    }
    const text = written.normalize('NFC');
    const end = { line: last.number + 1, column: last.text.length + 1 };
    const span = { file: this.file, start: { line: first.number + 1, column: 1 }, end };
    if (text !== written)
      this.diagnostics.push(warning('translation/not-nfc', { id }, { span, hints: ['hint/type-again'] }));
    const numbers = lines.map(({ number }) => number);
    return { text, span, lines: locateKoreanLines(texts, numbers) };
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
