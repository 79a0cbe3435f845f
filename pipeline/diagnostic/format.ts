/** Diagnostics and other messages in words, from a catalogue. */
import type { Diagnostic, MessageArgs, Span } from './diagnostic.js';
import { english, type MessageCode } from './en/index.js';

/** The words of one language: every code has its sentence, with `{name}` for an argument and `{count|page|pages}` for a word that follows a number. */
export type Catalogue = Readonly<Record<MessageCode, string>>;

const GAP = /\{([a-z][A-Za-z]*)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** The sentence of a code with its gaps filled. */
export function formatMessage(code: MessageCode, args: MessageArgs = {}, catalogue: Catalogue = english): string {
  const sentence: string = catalogue[code];
  return sentence.replace(GAP, (_, name: string, one?: string, many?: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`message ${code} needs the argument ${name}`);
    if (one === undefined || many === undefined) return String(value);
    return value === 1 ? one : many;
  });
}

/** `file:line:column`, as editors and terminals make it clickable. */
export const formatPlace = (span: Span): string => `${span.file}:${span.start.line}:${span.start.column}`;

/** A diagnostic as lines: the finding, its place, further places, hints. */
export function formatDiagnostic(diagnostic: Diagnostic, catalogue: Catalogue = english): string {
  const { severity, code, args, span, labels, hints } = diagnostic;
  return [
    `${severity}[${code}]: ${formatMessage(code, args, catalogue)}`,
    ...(span ? [`  --> ${formatPlace(span)}`] : []),
    ...labels.map((label) => `  --> ${formatPlace(label.span)}: ${formatMessage(label.code, label.args, catalogue)}`),
    ...hints.map((hint) => `   = hint: ${formatMessage(hint.code, hint.args, catalogue)}`),
  ].join('\n');
}
