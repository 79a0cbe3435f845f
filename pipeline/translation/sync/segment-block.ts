/** The lines of one segment, changed as little as its new Chinese asks for. */
import { joinIds, type SegmentId } from '../../segment/index.js';
import { withoutWhiteSpace } from '../../source/index.js';
import { STATES } from '../parse-header.js';
import { lineKind, type FileLine, type SegmentEntry } from '../segment-file.js';

/** Lines of a segment without their ends and without the blank lines behind it: these are given where its place in a file is known. */
export type BlockLines = readonly string[];

/** What a segment is to say. */
export interface NewWording {
  readonly ids: readonly SegmentId[];
  /** Its Chinese as it prints, a line for each sentence. */
  readonly chinese: readonly string[];
  /** The hash of its Chinese in the source. */
  readonly hash: string;
}

/** A segment that nobody has translated. */
export const emptyBlock = ({ ids, chinese, hash }: NewWording): BlockLines => [
  `## ${joinIds(ids)} [initial] src:${hash}`,
  ...chinese.map((line) => `> ${line}`),
];

/** What stands of a segment in its file. */
export function linesOf(entry: SegmentEntry, lines: readonly FileLine[]): BlockLines {
  const own = lines.slice(entry.firstLine, entry.endLine).map(({ text }) => text);
  return own.slice(0, own.findLastIndex((text) => lineKind(text) !== 'blank') + 1);
}

/**
 * The segment with its new Chinese. Where it has Korean, `src` stays and the Chinese that the Korean was made from stands under the new one
 * (`>-`), unless the Chinese is that again; without Korean it is simply the new one. `entries` are the segment and those merged into it.
 */
export function rewordedBlock(own: BlockLines, entries: readonly SegmentEntry[], wording: NewWording): BlockLines {
  const [entry] = entries;
  if (!entry) return own;
  const isFresh = !entry.korean || wording.hash === entry.src;
  const old = isFresh ? [] : oldLines(entries, wording);
  const [header = '', ...rest] = own;
  const kept = rest.filter((text) => !['chinese', 'old-chinese'].includes(lineKind(text)));
  return [
    rewriteHeader(header, entry, { ...wording, hash: isFresh ? wording.hash : entry.src }),
    ...wording.chinese.map((line) => `> ${line}`),
    ...old.map((line) => `>- ${line}`),
    ...kept,
  ];
}

/** The lines that the Korean was made from, so far as they are known; none where they say what the new ones say. */
function oldLines(entries: readonly SegmentEntry[], wording: NewWording): readonly string[] {
  const made = entries
    .flatMap(({ oldChinese, chinese }) => (oldChinese.length > 0 ? oldChinese : chinese))
    .map(({ text }) => text);
  const isSame = withoutWhiteSpace(made.join('')) === withoutWhiteSpace(wording.chinese.join(''));
  return isSame && made.length === wording.chinese.length ? [] : made;
}

const rewriteHeader = (header: string, { id }: SegmentEntry, { ids, hash }: NewWording): string =>
  header.replace(id, joinIds(ids)).replace(/src:[0-9a-f]{8}(?=[ \t]*$)/, `src:${hash}`);

/** A segment with the Korean and the notes of others behind its own, in the least of their states. */
export function mergedBlock(own: BlockLines, entry: SegmentEntry, others: readonly MergedSegment[]): BlockLines {
  const filled = others.filter((other) => other.entry.korean);
  if (filled.length === 0) return own;
  const least = Math.min(...[entry, ...filled.map((other) => other.entry)].map(({ state }) => STATES.indexOf(state)));
  const [header = '', ...rest] = own;
  const lastKorean = rest.findLastIndex((text) => lineKind(text) === 'korean');
  const firstKorean = rest.findIndex((text) => lineKind(text) === 'korean');
  return [
    header.replace(/\[[^\]]*\]/, `[${STATES[least] ?? entry.state}]`),
    ...rest.slice(0, firstKorean),
    ...filled.flatMap((other) => other.lines.filter(isNote)),
    ...rest.slice(firstKorean, lastKorean + 1),
    ...filled.flatMap((other) => other.lines.filter((text) => lineKind(text) === 'korean')),
    ...rest.slice(lastKorean + 1),
  ];
}

/** Whether a line is a note or the reply to one: anything that is said of one segment only is not. */
const isNote = (text: string): boolean =>
  lineKind(text) === 'key' && !/^%[ \t]*(?:by|pass|translate)[ \t]*[:：]/.test(text);

/** A segment that comes to another one. */
export interface MergedSegment {
  readonly entry: SegmentEntry;
  readonly lines: BlockLines;
}
