/** Where a statement or a name stands: in the Chinese as it was received, and in the Korean of its passage. */
import { spanAt, type Label, type Span } from '../../diagnostic/index.js';
import type { Passage } from '../../translation/index.js';
import type { SessionDocument, Statement } from './statement.js';

/** The place of a stretch of a passage's Chinese in the file that was received. */
export function chineseSpan({ source }: SessionDocument, passage: Passage, start: number, end: number): Span {
  let from = start;
  for (const { text } of passage.sentences) {
    const length = text.text.length;
    if (from < length) {
      const first = text.offsets[from] ?? 0;
      const last = text.offsets[Math.min(from + end - start, length) - 1] ?? first;
      return spanAt(source.file, source.raw, first, last + 1);
    }
    from -= length;
  }
  return passage.span;
}

/** The place of what a statement says. */
export function statementSpan({ place: { session, passage, sentence }, start, end }: Statement): Span {
  const before = passage.sentences.slice(0, passage.sentences.indexOf(sentence));
  const at = before.reduce((sum, { text }) => sum + text.text.length, 0);
  return chineseSpan(session, passage, at + start, at + end);
}

/** What a statement says, in the Chinese of its sentence: 增长1%. */
export const saysOf = ({ place, start, end }: Statement): string => place.sentence.text.text.slice(start, end);

/** The Korean of a passage as a second place. */
export const koreanLabels = ({ id, korean }: Passage): readonly Label[] =>
  korean ? [{ code: 'check/korean-of', args: { id }, span: korean.span }] : [];
