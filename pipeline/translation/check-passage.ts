/** What is wrong inside one passage: its state, its age. */
import { error, info, warning, type Diagnostic, type MessageCode } from '../diagnostic/index.js';
import { withoutWhiteSpace } from '../source/index.js';
import type { Passage } from './aligned-document.js';
import type { ChineseLine, SegmentEntry } from './segment-file.js';

/** Errors that lie in the Korean: editions without Korean can still be made. */
export const KOREAN_ERRORS: ReadonlySet<MessageCode> = new Set<MessageCode>(['translation/stale-figure']);

/** The findings about one passage; what has no Korean cannot be out of date. `hash` is that of its Chinese as it stands in the source now. */
export function checkPassage(entry: SegmentEntry, passage: Passage, hash: string): readonly Diagnostic[] {
  return [...checkState(passage), ...(passage.isStale && passage.korean ? [checkAge(entry, passage, hash)] : [])];
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
function checkAge({ id, chinese, oldChinese, span }: SegmentEntry, { sentences }: Passage, hash: string): Diagnostic {
  const details = { span, hints: [{ code: 'hint/check-korean' as const, args: { hash } }] };
  const texts = sentences.map(({ text }) => text.text);
  const isSame = (lines: readonly ChineseLine[]): boolean =>
    withoutWhiteSpace(lines.map(({ text }) => text).join('')) === withoutWhiteSpace(texts.join(''));
  // Without `>-` lines, lines that the source has left behind are what the Korean was made from.
  const made = oldChinese.length > 0 || isSame(chinese) ? oldChinese : chinese;
  const [old, now] = [figuresOf(made.map(({ text }) => text)), figuresOf(texts)];
  const isChanged = made.length > 0 && [...old].sort().join(' ') !== [...now].sort().join(' ');
  if (!isChanged) return warning('translation/stale', { id }, details);

  const gone = without(old, now);
  const come = without(now, old);
  return error('translation/stale-figure', { id, old: listFigures(gone), new: listFigures(come) }, details);
}

const FIGURE = /\d+(?:[.,:]\d+)*%?/g;

const figuresOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(FIGURE)].map(([figure]) => figure));

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
