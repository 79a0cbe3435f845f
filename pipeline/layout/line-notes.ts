/** Notes beside lines: sentence numbers in the gutter, ids in the margin. They stand on the baseline of their line and take no room in it. */
import type { Warned } from '../diagnostic/index.js';
import { em, type Pt } from '../geometry/index.js';
import { collectText, layoutParagraph, type InlineContext, type LineNote } from './inline/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import type { FlowParagraph } from './flow/index.js';
import { loneLineStyle } from './lone-line-style.js';
import { moveRun } from './move-run.js';
import type { PlacedRun } from './paged-document.js';

/** The notes on one side of a line, as one line of their own. */
export interface NoteLine {
  readonly lang: string;
  /** Where it begins, from the start edge of the type area. */
  readonly x: Pt;
  readonly width: Pt;
  /** At their places from `x`. */
  readonly runs: readonly PlacedRun[];
}

/** Between two notes on one line, in ems. */
const NOTE_SPACE = 0.25;
/** A note is one line, however long. */
const ENDLESS: Pt = 1e6;

/** The notes beside the lines of a paragraph, line by line: those before a line, then those after it. None where the paragraph has no notes. */
export function notesBeside(
  paragraph: FlowParagraph,
  context: InlineContext,
  memo: Memo = NO_MEMO,
): readonly Warned<readonly NoteLine[]>[] {
  const set: SetNote = (note) =>
    // Sentences are counted anew in every paragraph: few numbers are set for many notes.
    memo.keep('layout/note', [context, note.style, note.lang, note.target, note.text], () => setNote(note, context));
  const notes = notesByLine(paragraph);
  return notes.size === 0
    ? []
    : paragraph.lines.map((_, line) => notesBesideLine(paragraph, line, notes.get(line) ?? [], set));
}

/** Gives the runs of a note, from 0. */
type SetNote = (note: LineNote) => Warned<readonly PlacedRun[]>;

function notesBesideLine(
  paragraph: FlowParagraph,
  line: number,
  notes: readonly LineNote[],
  setOne: SetNote,
): Warned<readonly NoteLine[]> {
  const sides = (['before', 'after'] as const).map((side) => notes.filter((note) => note.side === side));
  const set = sides.filter(([first]) => first !== undefined).map((side) => setNotes(paragraph, line, side, setOne));
  return { value: set.map(({ value }) => value), diagnostics: set.flatMap(({ diagnostics }) => diagnostics) };
}

/** A note belongs to the line that shows the next visible character; behind the last one, to the last line. */
function notesByLine({ block, lines }: FlowParagraph): ReadonlyMap<number, readonly LineNote[]> {
  const byLine = new Map<number, LineNote[]>();
  if (!block.inlines.some(({ kind }) => kind === 'line-note')) return byLine;
  const { string, notes } = collectText(block.inlines, { style: block.style.text, lang: block.lang });
  for (const { offset, note } of notes) {
    if (note.text.trim() === '') continue;
    const next = visibleFrom(string, offset);
    const found = lines.findIndex(({ end }) => end > next);
    const line = found === -1 ? lines.length - 1 : found;
    const known = byLine.get(line);
    if (known) known.push(note);
    else byLine.set(line, [note]);
  }
  return byLine;
}

function visibleFrom(string: string, offset: number): number {
  let next = offset;
  while (next < string.length && ' \n\u00a0'.includes(string.charAt(next))) next += 1;
  return next;
}

function setNotes(
  paragraph: FlowParagraph,
  line: number,
  notes: readonly LineNote[],
  setOne: SetNote,
): Warned<NoteLine> {
  const set = notes.map(setOne);
  const runs = set.reduce<readonly PlacedRun[]>((before, note) => append(before, note.value), []);
  const width = endOf(runs);
  return {
    value: { lang: notes[0]?.lang ?? paragraph.block.lang, x: startOf(paragraph, line, notes, width), width, runs },
    diagnostics: set.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The nearest note's gap lies between the notes and the block's edge. */
function startOf(paragraph: FlowParagraph, line: number, notes: readonly LineNote[], width: Pt): Pt {
  const { x, lines } = paragraph;
  const [first, last] = [notes[0], notes.at(-1)];
  if (last?.side === 'before') return x - last.gap - width;
  const { x: indent, measure } = lines[line] ?? { x: 0, measure: 0 };
  return x + indent + measure + (first?.gap ?? 0);
}

function setNote({ text, lang, style, target }: LineNote, context: InlineContext): Warned<readonly PlacedRun[]> {
  const link = target === undefined ? {} : { target };
  const inlines = [{ kind: 'text', text, lang, style, origin: 'generated', ...link } as const];
  const request = {
    inlines,
    style: loneLineStyle(style, { textAlign: 'start', lineHeight: 0 }),
    lang,
    measure: ENDLESS,
  };
  const lines = layoutParagraph(request, context);
  return { value: lines.value.flatMap(({ runs }) => runs), diagnostics: lines.diagnostics };
}

/** Runs behind others, a space between. */
function append(before: readonly PlacedRun[], note: readonly PlacedRun[]): readonly PlacedRun[] {
  const last = before.at(-1);
  if (!last) return note;
  const space = em(NOTE_SPACE, last.fontSize);
  const at = endOf(before);
  return [...before, ...spaceRun(last, at, space), ...note.map((run) => moveRun(run, at + space))];
}

const endOf = (runs: readonly PlacedRun[]): Pt => {
  const last = runs.at(-1);
  return last ? last.x + last.width : 0;
};

/** A space that readers of the text find between two notes; none where the face has no glyph for it. */
function spaceRun(last: PlacedRun, x: Pt, width: Pt): readonly PlacedRun[] {
  const { face, fontSize, color, lang } = last;
  const glyph = face.glyphOf(0x20);
  if (!glyph) return [];
  const glyphs = [{ glyph: glyph.id, x, rise: 0, advance: em(glyph.advance, fontSize), text: ' ' }];
  return [{ face, fontSize, color, lang, decoration: 'none', origin: 'generated', x, width, glyphs }];
}
