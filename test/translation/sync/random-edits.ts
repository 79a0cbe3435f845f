/** Random versions of a Chinese text in which it is known what became of every sentence. */
import { pick } from '../seeded.js';

/** What was done to a sentence. */
export type EditKind = 'same' | 'moved' | 'edited' | 'moved and edited' | 'split' | 'merged' | 'inserted';

/** A stretch of the new text, and the sentences of the old one that it comes from, by their numbers. */
export interface Unit {
  readonly text: string;
  readonly from: readonly number[];
  readonly kind: EditKind;
}

export interface RandomVersion {
  readonly paragraphs: readonly (readonly Unit[])[];
  /** Sentences that are gone. */
  readonly deleted: readonly number[];
}

const LONG = 12;
/** How much of a sentence is changed at most, in its characters. */
const MOST_CHANGED = 0.4;

type Random = () => number;

/** Makes so many edits. A paragraph's first sentence is its heading or lead and stays what and where it is, unless its whole paragraph moves. */
export function randomVersion(old: readonly (readonly string[])[], edits: number, random: Random): RandomVersion {
  let number = 0;
  const paragraphs: Unit[][] = old.map((sentences) =>
    sentences.map((text) => ({ text, from: [number++], kind: 'same' })),
  );
  const words = old.flat().flatMap((text) => text.match(/[一-龥]{2,6}/g) ?? []);
  const version: Draft = { paragraphs, deleted: [], words, random };
  for (let count = 0; count < edits; count += 1) pick(random, EDITS)(version);
  return { paragraphs: version.paragraphs.filter((own) => own.length > 0), deleted: version.deleted };
}

interface Draft {
  paragraphs: Unit[][];
  readonly deleted: number[];
  readonly words: readonly string[];
  readonly random: Random;
}

type Edit = (draft: Draft) => void;

const below = (random: Random, count: number): number => Math.floor(random() * count);

/** A sentence that nothing was done to yet. */
function target({ paragraphs, random }: Draft): readonly [Unit[], number, Unit] | undefined {
  for (let tries = 0; tries < 50; tries += 1) {
    const own = pick(random, paragraphs);
    const at = 1 + below(random, own.length);
    const unit = own[at];
    if (unit?.kind === 'same' && unit.text.length >= LONG && unit.text.endsWith('。')) return [own, at, unit];
  }
  return undefined;
}

/** Words replaced, put in and taken out, until so much is changed; its last mark stays. */
function reword(text: string, share: number, { words, random }: Draft): string {
  let now = text;
  for (let left = Math.max(1, Math.floor(text.length * share)); left > 0;) {
    const word = pick(random, words).slice(0, left);
    const at = below(random, Math.max(1, now.length - 1 - word.length));
    const kind = pick(random, ['replace', 'replace', 'insert', 'delete']);
    const gone = kind === 'insert' ? 0 : word.length;
    const rest = now.slice(0, at) + (kind === 'delete' ? '' : word) + now.slice(at + gone);
    left -= word.length;
    // A bracket that lost its partner would change how the rest of the paragraph is cut.
    if (/[（）()“”《》。！？；：]/.test(now.slice(at, at + gone)) || rest.length < 6) continue;
    now = rest;
  }
  return now;
}

const renumber = (text: string, random: Random): string =>
  text.replace(/[0-9]+/, (found) => String(Number(found) + 1 + below(random, 90)));

const edited: Edit = (draft) => {
  const [own, at, unit] = target(draft) ?? [];
  if (!own || !unit || at === undefined) return;
  const isFigure = draft.random() < 0.25 && /[0-9]/.test(unit.text);
  const text = isFigure
    ? renumber(unit.text, draft.random)
    : reword(unit.text, 0.05 + draft.random() * (MOST_CHANGED - 0.05), draft);
  if (text !== unit.text) own[at] = { ...unit, text, kind: 'edited' };
};

const split: Edit = (draft) => {
  const [own, at, unit] = target(draft) ?? [];
  if (!own || !unit || at === undefined) return;
  const marks = [...unit.text.matchAll(/[、，；]/g)].map(({ index }) => index);
  const cuts = marks.filter(
    (index) => index >= 5 && index < unit.text.length - 6 && isOutside(unit.text.slice(0, index)),
  );
  if (cuts.length === 0) return;
  const first = pick(draft.random, cuts);
  const others = cuts.filter((index) => Math.abs(index - first) > 5);
  const chosen =
    others.length > 0 && draft.random() < 0.3 ? [first, pick(draft.random, others)].sort((a, b) => a - b) : [first];
  const parts = [0, ...chosen.map((index) => index + 1)].map((from, index) =>
    unit.text.slice(from, chosen[index] ?? unit.text.length - 1),
  );
  const isChanged = draft.random() < 0.5;
  own[at] = {
    ...unit,
    kind: 'split',
    text: parts.map((part) => (isChanged ? reword(`${part}。`, 0.1, draft) : `${part}。`)).join(''),
  };
};

/** Whether no quotation or bracket is open at the end of a text. */
const isOutside = (text: string): boolean =>
  ['“”', '（）', '《》'].every(([open = '', close = '']) => text.split(open).length === text.split(close).length);

const merged: Edit = (draft) => {
  const [own, at] = target(draft) ?? [];
  if (!own || at === undefined) return;
  const units = own.slice(at, at + 2 + below(draft.random, 2));
  if (units.length < 2 || units.some(({ kind, text }) => kind !== 'same' || !text.endsWith('。'))) return;
  const joined = units.map(({ text }) => text.slice(0, -1)).join('，');
  const text = draft.random() < 0.5 ? reword(`${joined}。`, 0.08, draft) : `${joined}。`;
  own.splice(at, units.length, { text, from: units.flatMap(({ from }) => from), kind: 'merged' });
};

/** Puts a sentence behind another one; a heading has no end of its own, so that what stands behind it would be part of it. */
function putIn(own: Unit[], unit: Unit, random: Random): boolean {
  const ends = [...own.keys()].filter((at) => own[at]?.text.endsWith('。'));
  if (ends.length > 0) own.splice(pick(random, ends) + 1, 0, unit);
  return ends.length > 0;
}

function newSentence({ random, words }: Draft): Unit {
  const own = Array.from({ length: 3 + below(random, 4) }, () => pick(random, words));
  return { text: `${own.join('')}。`, from: [], kind: 'inserted' };
}

const inserted: Edit = (draft) => {
  const own = pick(draft.random, draft.paragraphs);
  putIn(own, newSentence(draft), draft.random);
};

const insertedParagraph: Edit = (draft) => {
  const units = Array.from({ length: 1 + below(draft.random, 3) }, () => newSentence(draft));
  draft.paragraphs.splice(placeOf(draft), 0, units);
};

const deleted: Edit = (draft) => {
  const [own, at, unit] = target(draft) ?? [];
  if (!own || !unit || at === undefined) return;
  own.splice(at, 1);
  draft.deleted.push(...unit.from);
};

/** Behind the title and the address, before the last. */
const placeOf = ({ paragraphs, random }: Draft): number => 3 + below(random, paragraphs.length - 3);

const moved =
  (isNear: boolean, isEdited: boolean): Edit =>
  (draft) => {
    const [own, at, unit] = target(draft) ?? [];
    if (!own || !unit || at === undefined) return;
    const to = isNear ? own : (draft.paragraphs[placeOf(draft)] ?? own);
    own.splice(at, 1);
    const text = isEdited ? reword(unit.text, 0.15, draft) : unit.text;
    const kind = text === unit.text ? 'moved' : 'moved and edited';
    if (!putIn(to, { ...unit, text, kind }, draft.random)) own.splice(at, 0, unit);
  };

/** One paragraph, or a section of several. */
const movedParagraphs =
  (most: number): Edit =>
  (draft) => {
    const from = placeOf(draft);
    const own = draft.paragraphs.splice(from, 1 + below(draft.random, most));
    const asMoved = own.map((units) =>
      units.map((unit): Unit => (unit.kind === 'same' ? { ...unit, kind: 'moved' } : unit)),
    );
    draft.paragraphs.splice(placeOf(draft), 0, ...asMoved);
  };

const divided: Edit = (draft) => {
  const index = placeOf(draft);
  const own = draft.paragraphs[index] ?? [];
  if (own.length < 4) return;
  const at = 2 + below(draft.random, own.length - 3);
  draft.paragraphs.splice(index, 1, own.slice(0, at), own.slice(at));
};

const EDITS: readonly Edit[] = [
  ...Array.from({ length: 12 }, () => edited),
  ...Array.from({ length: 5 }, () => split),
  ...Array.from({ length: 5 }, () => merged),
  inserted,
  inserted,
  inserted,
  insertedParagraph,
  deleted,
  deleted,
  deleted,
  moved(true, false),
  moved(true, false),
  moved(false, false),
  moved(false, false),
  moved(true, true),
  moved(false, true),
  movedParagraphs(1),
  movedParagraphs(6),
  divided,
];
