/** The memory's entries from a document of the project, and from its attic. */
import type { AlignedDocument, ChineseLine, Passage, SegmentEntry, SegmentFile } from '../translation/index.js';
import { withoutWhiteSpace } from '../source/index.js';
import type { MemoryEntry, MemoryOrigin } from './memory-entry.js';

/** A document and the segment files that it was aligned from. */
export interface DocumentInput {
  readonly document: AlignedDocument;
  readonly files: readonly SegmentFile[];
}

/** What is translated or better and stays no Chinese. Of a segment whose Chinese has changed, the Chinese that it was made from. */
export function documentEntries({ document, files }: DocumentInput): readonly MemoryEntry[] {
  const inFiles = new Map(files.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
  const passages = document.paragraphs.flatMap((paragraph) => paragraph.passages);
  const sentences = passages.flatMap(sentencesOf);
  let at = 0;
  return passages.flatMap((passage) => {
    const first = at;
    at += passage.sentences.length;
    if (!passage.korean || passage.state === 'initial' || passage.staysChinese) return [];
    const about = {
      korean: passage.korean.text,
      state: passage.state,
      date: document.manifest.date,
      by: passage.by ?? '',
    };
    const place = { document: document.name, id: passage.id, span: passage.span };
    const made = passage.isStale ? madeFrom(inFiles.get(passage.id), passage) : sentencesOf(passage);
    if (made.length === 0) return [];
    const origin: MemoryOrigin = { kind: passage.isStale ? 'earlier' : 'segment', ...place };
    return entriesOf(made, { ...about, origin, before: sentences[first - 1] ?? '', after: sentences[at] ?? '' });
  });
}

const sentencesOf = ({ sentences }: Passage): readonly string[] => sentences.map(({ text }) => text.text);

/** `>-` lines; without them the lines that the source has left behind. */
function madeFrom(entry: SegmentEntry | undefined, passage: Passage): readonly string[] {
  if (!entry) return [];
  if (entry.oldChinese.length > 0) return textsOf(entry.oldChinese);
  const chinese = textsOf(entry.chinese);
  const isSame = withoutWhiteSpace(chinese.join('')) === withoutWhiteSpace(sentencesOf(passage).join(''));
  return isSame ? [] : chinese;
}

const textsOf = (lines: readonly ChineseLine[]): readonly string[] => lines.map(({ text }) => text);

/** Korean whose Chinese is gone, in whatever state it was. */
export function atticEntries({ name, manifest }: AlignedDocument, attic: SegmentFile): readonly MemoryEntry[] {
  return attic.entries.flatMap(({ id, state, by, chinese, oldChinese, korean, span }) => {
    const made = textsOf(oldChinese.length > 0 ? oldChinese : chinese);
    if (!korean || made.length === 0) return [];
    const origin: MemoryOrigin = { kind: 'attic', document: name, id, span };
    const about = { korean: korean.text, state, date: manifest.date, by: by ?? '', origin };
    return entriesOf(made, { ...about, before: '', after: '' });
  });
}

/** The passage, and of several sentences each by itself. */
function entriesOf(
  sentences: readonly string[],
  about: Omit<MemoryEntry, 'chinese' | 'isPart'>,
): readonly MemoryEntry[] {
  const whole = { ...about, chinese: sentences.join(''), isPart: false };
  if (sentences.length < 2) return [whole];
  const parts = sentences.map((chinese, index) => {
    const [before, after] = [sentences[index - 1] ?? about.before, sentences[index + 1] ?? about.after];
    return { ...about, chinese, before, after, isPart: true };
  });
  return [whole, ...parts];
}
