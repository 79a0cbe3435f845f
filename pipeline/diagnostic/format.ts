/** Diagnostics and other messages in words, from a catalogue. */
import type { Diagnostic, MessageArgs, Severity, Span } from './diagnostic.js';
import { english, type MessageCode } from './en/index.js';
import { OPEN_PARTICLE, particleAfter } from './particles.js';

/**
 * The words of one language: every code has its sentence, with `{name}` for an argument and `{count|page|pages}` for a word that follows a number; in
 * Korean `{name}을(를)` for an argument with the particle that fits it.
 */
export type Catalogue = Readonly<Record<MessageCode, string>>;

/** A gap, with the marks that close around it and a Korean particle that waits for what fills it. */
const GAP = new RegExp(
  `\\{([a-z][A-Za-z]*)(?:\\|([^|}]*)\\|([^}]*))?\\}(?:([\`’”)\\]」』》〉]*)(${OPEN_PARTICLE}))?`,
  'g',
);

type GapParts = readonly [string, string, string?, string?, string?, string?];

/** The sentence of a code with its gaps filled. */
export function formatMessage(code: MessageCode, args: MessageArgs = {}, catalogue: Catalogue = english): string {
  return catalogue[code].replace(GAP, (...[, name, one, many, marks = '', particle]: GapParts) => {
    const value = args[name];
    if (value === undefined) throw new Error(`message ${code} needs the argument ${name}`);
    const filled = one === undefined || many === undefined ? String(value) : value === 1 ? one : many;
    return filled + marks + (particle === undefined ? '' : particleAfter(filled + marks, particle));
  });
}

/** `file:line:column`, as editors and terminals make it clickable. */
export const formatPlace = (span: Span): string => `${span.file}:${span.start.line}:${span.start.column}`;

/** How a finding of each severity begins. */
const HEADS: Readonly<Record<Severity, MessageCode>> = {
  error: 'diagnostic/error',
  warning: 'diagnostic/warning',
  info: 'diagnostic/info',
};

/** A diagnostic as lines: the finding, its place, further places, hints. */
export function formatDiagnostic(diagnostic: Diagnostic, catalogue: Catalogue = english): string {
  const { span, labels, hints } = diagnostic;
  const say = (code: MessageCode, args: MessageArgs): string => formatMessage(code, args, catalogue);
  return [
    formatHead(diagnostic, catalogue),
    ...(span ? [say('diagnostic/place', { place: formatPlace(span) })] : []),
    ...labels.map((label) =>
      say('diagnostic/label', { place: formatPlace(label.span), message: say(label.code, label.args) }),
    ),
    ...hints.map((hint) => say('diagnostic/hint', { message: say(hint.code, hint.args) })),
  ].join('\n');
}

/** A diagnostic in one line, for what is only to be known: the reasons that were given for it behind it. */
export function formatInLine(diagnostic: Diagnostic, catalogue: Catalogue = english): string {
  const { span, labels } = diagnostic;
  const say = (code: MessageCode, args: MessageArgs): string => formatMessage(code, args, catalogue);
  const place = span ? say('diagnostic/place-in-line', { place: formatPlace(span) }) : '';
  const reasons = labels.map((label) =>
    say('diagnostic/label-in-line', { place: formatPlace(label.span), message: say(label.code, label.args) }),
  );
  return `${formatHead(diagnostic, catalogue)}${place}${reasons.join('')}`;
}

const formatHead = ({ severity, code, args }: Diagnostic, catalogue: Catalogue): string =>
  formatMessage(HEADS[severity], { code, message: formatMessage(code, args, catalogue) }, catalogue);
