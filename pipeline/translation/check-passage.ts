/** What is wrong inside one passage: its state, its age. */
import { error, info, warning, type Diagnostic, type MessageCode } from '../diagnostic/index.js';
import type { Passage } from './aligned-document.js';
import type { ChineseLine, SegmentEntry } from './segment-file.js';

/** Errors that lie in the Korean: editions without Korean can still be made. */
export const KOREAN_ERRORS: ReadonlySet<MessageCode> = new Set<MessageCode>(['translation/stale-figure']);

/** The findings about one passage; what has no Korean cannot be out of date. `hash` is that of its Chinese as it stands in the source now. */
export function checkPassage(entry: SegmentEntry, passage: Passage, hash: string): readonly Diagnostic[] {
  return [...checkState(passage), ...(passage.isStale && passage.korean ? [checkAge(entry, hash)] : [])];
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
function checkAge({ id, chinese, oldChinese, span }: SegmentEntry, hash: string): Diagnostic {
  const details = { span, hints: [{ code: 'hint/check-korean' as const, args: { hash } }] };
  const [old, now] = [figuresOf(oldChinese), figuresOf(chinese)];
  const isChanged = oldChinese.length > 0 && [...old].sort().join(' ') !== [...now].sort().join(' ');
  if (!isChanged) return warning('translation/stale', { id }, details);

  const gone = without(old, now);
  const come = without(now, old);
  return error('translation/stale-figure', { id, old: listFigures(gone), new: listFigures(come) }, details);
}

const FIGURE = /\d+(?:[.,:]\d+)*%?/g;

const figuresOf = (lines: readonly ChineseLine[]): readonly string[] =>
  lines.flatMap(({ text }) => [...text.matchAll(FIGURE)].map(([figure]) => figure));

/** The figures of `all` that are not in `others`, each counted as often as it stands. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return all.filter((figure) => {
    const at = rest.indexOf(figure);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}

const listFigures = (figures: readonly string[]): string => (figures.length === 0 ? '–' : figures.join(', '));
