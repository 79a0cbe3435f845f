/** The header of a segment: `## p012.s03 [reviewed] src:9f2c41d7`. */
import type { MessageArgs, MessageCode } from '../diagnostic/index.js';
import { parseJoinedId, type SegmentId } from '../segment/index.js';
import type { State } from './aligned-document.js';

export interface Header {
  readonly id: string;
  readonly ids: readonly SegmentId[];
  readonly state: State;
  readonly src: string;
}

/** Something wrong with a header: where in its line, and what to do. */
export interface HeaderMistake {
  readonly code: MessageCode;
  readonly args: MessageArgs;
  readonly start: number;
  readonly end: number;
  readonly hint: MessageCode;
}

/** A header that can be worked with; a wrong state or hash is a mistake, but does not keep its segment from being known. */
export interface ParsedHeader {
  readonly header: Header | undefined;
  readonly mistakes: readonly HeaderMistake[];
}

/** XLIFF 2's states, in the order in which a segment passes through them. */
export const STATES: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

const PARTS = /^(##[ \t]+)(p\S*)(?:([ \t]*\[[ \t]*)([^\]]*?)([ \t]*\]))?(?:([ \t]*)(\S.*?))?[ \t]*$/;
const SRC = /^src:([0-9a-f]{8})$/;

/** Reads a header line, part by part, so that each mistake has its column. */
export function parseHeader(line: string): ParsedHeader {
  const [, marks = '', id = '', open = '', word, close = '', gap = '', src = ''] = PARTS.exec(line) ?? [];
  if (id === '' || word === undefined)
    return { header: undefined, mistakes: [wholeLine(line, 'translation/bad-header', {}, hintFor(line))] };

  const ids = parseJoinedId(id);
  if (!ids) {
    const mistake = {
      ...wholeLine(line, 'translation/bad-id', { id }, hintFor(line)),
      start: marks.length,
      end: marks.length + id.length,
    };
    return { header: undefined, mistakes: [mistake] };
  }

  const stateAt = marks.length + id.length + open.length;
  const srcAt = stateAt + word.length + close.length + gap.length;
  const state = STATES.find((known) => known === word);
  const hash = SRC.exec(src)?.[1];
  const mistakes: readonly HeaderMistake[] = [
    ...(state ? [] : [unknownState(word, stateAt)]),
    ...(hash === undefined ? [badHash(id, srcAt, src)] : []),
  ];
  return { header: { id, ids, state: state ?? 'initial', src: hash ?? '' }, mistakes };
}

const wholeLine = (line: string, code: MessageCode, args: MessageArgs, hint: MessageCode): HeaderMistake => ({
  code,
  args,
  start: 0,
  end: line.length,
  hint,
});

/** Two names before the state: a join was meant. */
const JOIN = /^##[ \t]*p[\w.]+\s*[+＋,，、&~～-]\s*[ps]?\d/;

const hintFor = (line: string): MessageCode => (JOIN.test(line) ? 'hint/write-join' : 'hint/write-header');

const unknownState = (word: string, start: number): HeaderMistake => ({
  code: 'translation/unknown-state',
  args: { state: word },
  start,
  end: start + word.length,
  hint: 'hint/write-state',
});

const badHash = (id: string, start: number, src: string): HeaderMistake => ({
  code: 'translation/bad-hash',
  args: { id },
  start,
  end: start + src.length,
  hint: 'hint/keep-hash',
});
