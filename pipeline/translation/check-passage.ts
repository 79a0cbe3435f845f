/** What is wrong inside one passage: its state, its age. */
import { error, info, warning, type Diagnostic, type MessageCode } from '../diagnostic/index.js';
import { readChineseFigures } from '../figure/index.js';
import type { Passage } from './aligned-document.js';
import { madeFrom } from './made-from.js';
import type { SegmentEntry } from './segment-file.js';

/** Errors that lie in the Korean: editions without Korean can still be made. */
export const KOREAN_ERRORS: ReadonlySet<MessageCode> = new Set<MessageCode>(['translation/stale-figure']);

/** The findings about one passage; what has no Korean cannot be out of date. */
export function checkPassage(entry: SegmentEntry, passage: Passage): readonly Diagnostic[] {
  return [...checkState(passage), ...(passage.isStale && passage.korean ? [checkAge(entry, passage)] : [])];
}

function checkState({ id, state, korean, staysChinese, span }: Passage): readonly Diagnostic[] {
  if (korean && staysChinese) {
    return [
      warning('translation/korean-not-printed', { id }, { span: korean.span, hints: ['hint/remove-translate-no'] }),
    ];
  }
  if (korean && state === 'initial') {
    return [info('translation/initial-with-korean', { id }, { span, hints: ['hint/set-translated'] })];
  }
  if (korean || staysChinese || state === 'initial') return [];
  return [error('translation/empty-translation', { id, state }, { span, hints: ['hint/translate-or-mark'] })];
}

/** A changed figure makes the Korean wrong, not only old: it is found by comparing the figures of the old Chinese with those of the new. */
function checkAge(entry: SegmentEntry, { sentences }: Passage): Diagnostic {
  const { id, span } = entry;
  const details = { span, hints: [{ code: 'hint/check-korean' as const, args: { id } }] };
  const texts = sentences.map(({ text }) => text.text);
  const made = madeFrom(entry, texts);
  const [old, now] = [figuresOf(made), figuresOf(texts)];
  const gone = without(old, now);
  const come = without(now, old);
  if (made.length === 0 || gone.length + come.length === 0) return warning('translation/stale', { id }, details);
  return error('translation/stale-figure', { id, old: listFigures(gone), new: listFigures(come) }, details);
}

/** A figure as it stands, and what it is worth: 8.1亿元 and 8.1万元 have the same digits, 58.7 and 58.70 do not. */
interface NamedFigure {
  readonly text: string;
  readonly worth: string;
}

const DIGITS = /\d+(?:[.,:]\d+)*%?/g;

function figuresOf(lines: readonly string[]): readonly NamedFigure[] {
  return lines.flatMap((line) => {
    const figures = readChineseFigures(line).map(({ text, kind, value, unit, bound, per }) => {
      const digits = text.match(DIGITS)?.join(' ') ?? '';
      return { text, worth: [kind, value, unit, bound, per ?? '', digits].join('|') };
    });
    // Digits that are no figure, such as those of a date, may not change unseen either.
    const known = figures.map(({ text }) => text).join('\n');
    const others = (line.match(DIGITS) ?? []).filter((digits) => !known.includes(digits));
    return [...figures, ...others.map((text) => ({ text, worth: text }))];
  });
}

/** The figures of `all` that are not in `others`, each counted as often as it stands. */
function without(all: readonly NamedFigure[], others: readonly NamedFigure[]): readonly NamedFigure[] {
  const rest = others.map(({ worth }) => worth);
  return all.filter(({ worth }) => {
    const at = rest.indexOf(worth);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}

const listFigures = (figures: readonly NamedFigure[]): readonly string[] =>
  figures.length === 0 ? ['–'] : figures.map(({ text }) => text);
