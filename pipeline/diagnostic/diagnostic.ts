/** What is wrong with an input or an edition, as a value: code, severity, place, hints. The words stand in a catalogue. */
import type { MessageCode } from './en/index.js';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a text file: line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file. `file` is the path that the author knows, relative to the project, with forward slashes. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end?: Position;
}

/** What fills a gap of a message: a name, a text or a number as it is, words that are a message themselves, or a list. */
export type MessageArg = string | number | Phrase | readonly MessageArg[];

/** What fills the gaps of a message. */
export type MessageArgs = Readonly<Record<string, MessageArg>>;

/** The name or number that fills a gap, as text; undefined where there is none. */
export function nameIn(args: MessageArgs, gap: string): string | undefined {
  const value = args[gap];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Words of the reader's language inside a message. */
export interface Phrase {
  readonly code: MessageCode;
  readonly args?: MessageArgs;
}

/** Something to do about a diagnostic, in the author's words. */
export interface Hint {
  readonly code: MessageCode;
  readonly args: MessageArgs;
}

/** A second place that matters to a diagnostic. */
export interface Label {
  readonly code: MessageCode;
  readonly args: MessageArgs;
  readonly span: Span;
}

export interface Diagnostic {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly args: MessageArgs;
  readonly span?: Span;
  readonly labels: readonly Label[];
  readonly hints: readonly Hint[];
}

/** A stage's result and what it found on the way; the value is a fallback where a finding is an error. */
export interface Warned<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The optional parts of a diagnostic. */
export interface Details {
  readonly span?: Span | undefined;
  readonly labels?: readonly Label[];
  readonly hints?: readonly (Hint | MessageCode)[];
}

const make =
  (severity: Severity) =>
  (code: MessageCode, args: MessageArgs = {}, details: Details = {}): Diagnostic => ({
    code,
    severity,
    args,
    labels: details.labels ?? [],
    hints: (details.hints ?? []).map((hint) => (typeof hint === 'string' ? { code: hint, args: {} } : hint)),
    ...(details.span && { span: details.span }),
  });

/** A finding that withholds every edition that reads the input. */
export const error = make('error');
/** A finding that the author should look at; editions are still made. */
export const warning = make('warning');
/** Something the author may want to know. */
export const info = make('info');

/** Whether any of the findings is an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === 'error');

/** The line and column of a UTF-16 offset in a text whose lines end in LF, CRLF or CR. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The span of `text[start, end)` in a file. */
export const spanAt = (file: string, text: string, start: number, end = start): Span => ({
  file,
  start: positionAt(text, start),
  ...(end > start && { end: positionAt(text, end) }),
});
