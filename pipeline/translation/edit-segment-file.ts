/** Changes to one segment of a file that leave every other byte as it stands. */
import type { State } from './aligned-document.js';
import { writeKoreanLines } from './korean-text.js';
import { parseSegmentFile, writeSegmentFile } from './parse-segment-file.js';
import { lineKind, type FileLine, type SegmentEntry, type SegmentFile } from './segment-file.js';

/** The file with other Korean in one segment; `\n` in the text is a line break, no text empties the slot. Written as NFC. */
export function withKorean(file: SegmentFile, id: string, text: string): SegmentFile {
  const entry = findEntry(file, id);
  const own = file.lines.slice(entry.firstLine, entry.endLine);
  const korean = writeKoreanLines(text.normalize('NFC'));
  const isLast = entry.endLine === file.lines.length;
  return replaceEntry(file, entry, fillSlot(own, korean, { ending: endingOf(file, entry), isLast }));
}

/** The file with one segment in another state. */
export const withState = (file: SegmentFile, id: string, state: State): SegmentFile =>
  replaceHeader(file, id, (line) => line.replace(/\[[^\]]*\]/, `[${state}]`));

/** The file with one segment in another of the house's rounds: its `% pass` line, or a new one under the Chinese and what is noted there. */
export function withPass(file: SegmentFile, id: string, pass: string): SegmentFile {
  const entry = findEntry(file, id);
  const own = file.lines.slice(entry.firstLine, entry.endLine);
  const isKey = ({ text }: FileLine): boolean => PASS.test(text);
  if (own.some(isKey)) {
    const changed = own.map((line) =>
      isKey(line) ? { ...line, text: line.text.replace(PASS, (_, key: string) => key + pass) } : line,
    );
    return replaceEntry(file, entry, changed);
  }
  const slot = own.findIndex(({ text }) => ['blank', 'korean'].includes(lineKind(text)));
  const end = slot < 0 ? own.length : slot;
  const line = { text: `% pass: ${pass}`, ending: endingOf(file, entry) };
  return replaceEntry(file, entry, [...closeLines(own.slice(0, end), line.ending), line, ...own.slice(end)]);
}

/** A `% pass` line up to its value, and the value. */
const PASS = /^(%[ \t]*pass[ \t]*[:：][ \t]*).*?(?=[ \t]*$)/;

/** The file with the hash of the Chinese that one segment's Korean is now made from. */
export const withHash = (file: SegmentFile, id: string, hash: string): SegmentFile =>
  replaceHeader(file, id, (line) => line.replace(/src:[0-9a-f]{8}(?=[ \t]*$)/, `src:${hash}`));

/** The file without the `>-` lines of those segments whose `src` agrees with the hash of their Chinese, given by id. */
export function withoutOldChinese(file: SegmentFile, hashes: ReadonlyMap<string, string>): SegmentFile {
  const settled = file.entries.filter(({ id, src, oldChinese }) => oldChinese.length > 0 && hashes.get(id) === src);
  const dropped = new Set(settled.flatMap(({ oldChinese }) => oldChinese.map(({ span }) => span.start.line - 1)));
  return dropped.size === 0
    ? file
    : rebuild(
        file,
        file.lines.filter((_, number) => !dropped.has(number)),
      );
}

function findEntry(file: SegmentFile, id: string): SegmentEntry {
  const entry = file.entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`${file.file} has no segment ${id}`);
  return entry;
}

function replaceHeader(file: SegmentFile, id: string, change: (line: string) => string): SegmentFile {
  const entry = findEntry(file, id);
  const own = file.lines.slice(entry.firstLine, entry.endLine);
  return replaceEntry(
    file,
    entry,
    own.map((line, index) => (index === 0 ? { ...line, text: change(line.text) } : line)),
  );
}

function replaceEntry(file: SegmentFile, entry: SegmentEntry, own: readonly FileLine[]): SegmentFile {
  return rebuild(file, [...file.lines.slice(0, entry.firstLine), ...own, ...file.lines.slice(entry.endLine)]);
}

/** Reads the changed lines anew, so that places and text cannot disagree with them. */
const rebuild = (file: SegmentFile, lines: readonly FileLine[]): SegmentFile =>
  parseSegmentFile(file.file, writeSegmentFile({ ...file, lines })).value;

/** Line ends are written as the segment's header has them, or as the file has them elsewhere. */
function endingOf(file: SegmentFile, entry: SegmentEntry): FileLine['ending'] {
  const own = file.lines[entry.firstLine]?.ending ?? '';
  return own || (file.lines[0]?.ending ?? '') || '\n';
}

/** How lines of a segment end, and whether it is the last of its file. */
interface SlotPlace {
  readonly ending: FileLine['ending'];
  readonly isLast: boolean;
}

/** Puts Korean where the Korean stood, or into the empty slot line under the Chinese; without a slot, on a line of its own. */
function fillSlot(own: readonly FileLine[], korean: readonly string[], place: SlotPlace): readonly FileLine[] {
  const isKorean = own.map(({ text }, index) => index > 0 && lineKind(text) === 'korean');
  if (isKorean.includes(true)) return replaceKorean(own, korean, { ...place, isKorean });
  if (korean.length === 0) return own;

  const slot = own.findLastIndex(({ text }) => lineKind(text) !== 'blank') + 1;
  const blanks = own.length - slot;
  // Of two blank lines one is the slot and one parts the segments; after the last segment there is nothing to part.
  const hasSlot = blanks >= (place.isLast ? 1 : 2);
  const written = korean.map((text): FileLine => ({ text, ending: place.ending }));
  return [...closeLines(own.slice(0, slot), place.ending), ...written, ...own.slice(hasSlot ? slot + 1 : slot)];
}

function replaceKorean(
  own: readonly FileLine[],
  korean: readonly string[],
  { ending, isKorean }: SlotPlace & { readonly isKorean: readonly boolean[] },
): readonly FileLine[] {
  const first = isKorean.indexOf(true);
  const last = isKorean.lastIndexOf(true);
  // Blank lines between lines of Korean go with them; notes between them stay.
  const kept = own.slice(first, last + 1).filter(({ text }) => !['korean', 'blank'].includes(lineKind(text)));
  const slot = korean.length === 0 ? [''] : korean;
  const lines = [...slot.map((text): FileLine => ({ text, ending })), ...kept];
  const lastEnding = own[last]?.ending ?? ending;
  const written = lines.map((line, index) => (index === lines.length - 1 ? { ...line, ending: lastEnding } : line));
  return [...own.slice(0, first), ...written, ...own.slice(last + 1)];
}

/** Every line ended: the file's last may have had no end. */
const closeLines = (lines: readonly FileLine[], ending: FileLine['ending']): readonly FileLine[] =>
  lines.map((line) => (line.ending === '' ? { ...line, ending } : line));
