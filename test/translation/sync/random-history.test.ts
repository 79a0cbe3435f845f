/**
 * Random histories of the report. Whoever makes an edit knows which sentence is which: so it can be counted how many ids and how much Korean
 * stays with its sentence. `SYNC_HISTORIES` says how many are tried; each goes through four versions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignDocument, parseSegmentFile, type SegmentEntry } from '../../../pipeline/translation/index.js';
import { NO_MARKS, printedText, readManifest, readSource, withoutWhiteSpace } from '../../../pipeline/source/index.js';
import { BARE_MANIFEST } from '../../support/bare-manifest.js';
import { PROGRAM_ROOT } from '../../support/temp-project.js';
import { pick, seeded } from '../seeded.js';
import { randomVersion, type EditKind, type RandomVersion, type Unit } from './random-edits.js';
import { entriesOf, sync, type SyncedDocument } from './synced.js';

const HISTORIES = Number(process.env['SYNC_HISTORIES'] ?? 10);
const FIRST_SEED = Number(process.env['SYNC_SEED'] ?? 1);
const VERSIONS = 4;
const FOLDER = join(PROGRAM_ROOT, 'translations', '2021-work-report');

function readReport(): SyncedDocument {
  const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
  const names = readdirSync(join(FOLDER, 'ko')).sort();
  const files = names
    .filter((name) => name.endsWith('.md') && name !== 'attic.md')
    .map((name) => parseSegmentFile(`ko/${name}`, read(`ko/${name}`)).value);
  const manifest = readManifest('document.yaml', read('document.yaml')).value ?? expect.fail('no manifest');
  return { files, attic: parseSegmentFile('ko/attic.md', read('ko/attic.md')).value, marks: manifest.marks };
}

const readText = (text: string, { marks = NO_MARKS }: SyncedDocument) =>
  readSource('zh.txt', new TextEncoder().encode(text), marks).value ?? expect.fail('no source');

interface OldSentence {
  readonly id: string;
  readonly entry: SegmentEntry;
  readonly text: string;
}

/** The sentences of the files by the paragraphs of their source. */
function sentencesOf({ files }: SyncedDocument, text: string): readonly (readonly OldSentence[])[] {
  const rest = entriesOf(files).flatMap((entry) =>
    entry.ids.map((id, index) => ({ id, entry, text: withoutWhiteSpace(entry.chinese[index]?.text ?? '') })),
  );
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const own: OldSentence[] = [];
      for (let length = withoutWhiteSpace(line).length; length > 0;) {
        const next = rest.shift() ?? expect.fail('segments end before their source');
        own.push(next);
        length -= next.text.length;
      }
      return own;
    });
}

/** Which segment has which place of the whole text, without white space. */
class Places {
  private readonly ends: { readonly end: number; readonly id: string; readonly entry: SegmentEntry }[] = [];

  constructor({ files }: SyncedDocument) {
    let end = 0;
    for (const entry of entriesOf(files))
      for (const [index, id] of entry.ids.entries()) {
        end += withoutWhiteSpace(entry.chinese[index]?.text ?? '').length;
        this.ends.push({ end, id, entry });
      }
  }

  at(place: number): { readonly id: string; readonly entry: SegmentEntry } {
    return this.ends.find(({ end }) => place < end) ?? expect.fail('no segment there');
  }
}

interface Score {
  right: number;
  all: number;
  readonly wrong: string[];
}

type Scores = Record<EditKind | 'deleted', Score>;

const newScores = (): Scores => {
  const none = (): Score => ({ right: 0, all: 0, wrong: [] });
  return {
    same: none(),
    moved: none(),
    edited: none(),
    'moved and edited': none(),
    split: none(),
    merged: none(),
    inserted: none(),
    deleted: none(),
  };
};

/** A version, and what the segments were before and after it. */
interface Step {
  readonly before: SyncedDocument;
  readonly after: SyncedDocument;
  readonly old: readonly OldSentence[];
  readonly version: RandomVersion;
  readonly name: string;
}

function scoreStep({ before, after, old, version, name }: Step, scores: Scores): void {
  const places = new Places(after);
  const known = new Set(entriesOf([...before.files, before.attic]).flatMap(({ ids }) => ids));
  const alone = untouchedEntries(old, version);
  let place = 0;
  for (const unit of version.paragraphs.flat()) {
    const length = withoutWhiteSpace(unit.text).length;
    const [first, last] = [places.at(place), places.at(place + length - 1)];
    place += length;
    const score = scores[unit.kind];
    const was = unit.from.map((at) => old[at] ?? expect.fail());
    const isRight = isUnitRight({ unit, was, first, last, known, alone });
    score.all += 1;
    if (isRight) score.right += 1;
    else
      score.wrong.push(
        `${name}: ${was.map(({ id, text }) => `${id} ${text}`).join(' + ')}\n   → ${first.id} ${last.id} ${unit.text}`,
      );
  }
  const kept = entriesOf([...after.files, after.attic]).map(({ korean }) => korean?.text ?? '');
  for (const at of version.deleted) {
    const { entry, id } = old[at] ?? expect.fail();
    scores.deleted.all += 1;
    if (kept.some((text) => text.includes(entry.korean?.text ?? ''))) scores.deleted.right += 1;
    else scores.deleted.wrong.push(id);
  }
}

/** Segments all of whose sentences are there, unchanged, beside each other. */
function untouchedEntries(old: readonly OldSentence[], { paragraphs }: RandomVersion): ReadonlySet<SegmentEntry> {
  const runs = paragraphs.flatMap((units) =>
    units.map((unit, at) => ({ unit, next: units.slice(at) })).filter(({ unit }) => isWhole(unit)),
  );
  return new Set(
    runs.flatMap(({ unit, next }) => {
      const entry = old[unit.from[0] ?? -1]?.entry;
      if (!entry || entry.ids[0] !== old[unit.from[0] ?? -1]?.id) return [];
      const own = next.slice(0, entry.ids.length);
      const isAll = entry.ids.every(
        (id, index) => own[index] && isWhole(own[index]) && old[own[index].from[0] ?? -1]?.id === id,
      );
      return isAll ? [entry] : [];
    }),
  );
}

const isWhole = ({ kind }: Unit): boolean => kind === 'same' || kind === 'moved';

interface UnitInput {
  readonly unit: Unit;
  readonly was: readonly OldSentence[];
  /** The segments that its first and its last character stand in. */
  readonly first: { readonly id: string; readonly entry: SegmentEntry };
  readonly last: { readonly id: string; readonly entry: SegmentEntry };
  /** All ids that there were. */
  readonly known: ReadonlySet<string>;
  readonly alone: ReadonlySet<SegmentEntry>;
}

function isUnitRight({ unit, was, first, last, known, alone }: UnitInput): boolean {
  const [origin] = was;
  if (!origin) return !known.has(first.id);
  const holds = ({ entry }: OldSentence): boolean =>
    !entry.korean || (first.entry.korean?.text ?? '').includes(entry.korean.text);
  // Of a join of several sentences that were torn apart, one keeps the Korean.
  const isTorn = (sentence: OldSentence): boolean => sentence.entry.ids.length > 1 && !alone.has(sentence.entry);
  const hasKorean = was.every((sentence) => isTorn(sentence) || holds(sentence));
  if (isWhole(unit)) {
    if (last.id !== first.id || (first.id !== origin.id && !isInnerPart(origin, first))) return false;
    if (!alone.has(origin.entry)) return hasKorean;
    const { korean, oldChinese, src, state } = first.entry;
    return (
      first.entry.id === origin.entry.id &&
      korean?.text === origin.entry.korean?.text &&
      oldChinese.length === origin.entry.oldChinese.length &&
      src === origin.entry.src &&
      state === origin.entry.state
    );
  }
  const filled = was.some(({ entry }) => entry.korean !== undefined);
  const isOneSegment = !filled || was.some(isTorn) || first.entry === last.entry;
  const keepsId = was.some(({ entry }) => entry.ids.some((id) => first.entry.ids.includes(id)));
  return keepsId && hasKorean && isOneSegment && (unit.kind === 'merged' || first.id === origin.id || was.some(isTorn));
}

/**
 * A passage made by an earlier split (`s04+s04a+s04b`) of which a sentence is split again: no id is between s04 and s04a, so that the parts
 * behind it take new ones. The passage keeps the others, and its Korean.
 */
const isInnerPart = (origin: OldSentence, { entry }: UnitInput['first']): boolean =>
  /[a-z]$/.test(origin.id) && origin.entry.ids.some((id) => id !== origin.id && entry.ids.includes(id));

/** Somebody goes on and edits zh.txt by hand: it is printed all the same, before anything is synced. */
function expectFollowed(document: SyncedDocument, text: string, random: () => number): void {
  const old = sentencesOf(document, text).map((own) => own.map((sentence) => sentence.text));
  const { paragraphs } = randomVersion(old, 1 + Math.floor(random() * 6), random);
  const edited = paragraphs.map((units) => units.map((unit) => unit.text).join('')).join('\n');
  const source = readText(`${edited}\n`, document);
  const { value, diagnostics } = alignDocument({
    name: 'report',
    manifest: BARE_MANIFEST,
    source,
    files: [...document.files, document.attic],
  });
  const errors = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && code !== 'translation/stale-figure',
  );
  expect(errors.slice(0, 3)).toEqual([]);
  expect(value?.paragraphs.length).toBe(source.paragraphs.length);
}

describe('random histories of the report', () => {
  const scores = newScores();
  beforeAll(() => {
    const report = readReport();
    const read = readSource('zh.txt', readFileSync(join(FOLDER, 'zh.txt')), report.marks ?? NO_MARKS).value;
    const start = `${printedText(read ?? expect.fail('no source'))}\n`;
    const printed = sync(report, start);
    for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
      const random = seeded(seed);
      let [document, text]: [SyncedDocument, string] = [printed, start];
      for (let count = 0; count < VERSIONS; count += 1) {
        const old = sentencesOf(document, text);
        const texts = old.map((own) => own.map((sentence) => sentence.text));
        const version = randomVersion(texts, pick(random, [5, 10, 20, 40, 80]), random);
        const next = `${version.paragraphs.map((units) => units.map((unit) => unit.text).join('')).join('\n')}\n`;
        const after = sync(document, next);
        scoreStep(
          { before: document, after, old: old.flat(), version, name: `seed ${seed}, version ${count}` },
          scores,
        );
        expectFollowed(after, next, random);
        [document, text] = [after, next];
      }
    }
    if (process.env['SYNC_HISTORIES']) {
      for (const [kind, { right, all, wrong }] of Object.entries(scores))
        console.log(
          `${kind}: ${right} of ${all} = ${((100 * right) / all).toFixed(2)} %\n${wrong.slice(0, 40).join('\n')}`,
        );
    }
  }, 600_000);

  it.each(['same', 'moved', 'inserted', 'deleted'] as const)('%s: right without exception', (kind) => {
    expect(scores[kind].wrong).toEqual([]);
    expect(scores[kind].all).toBeGreaterThan(10);
  });
  // Of those that were moved and edited at once there are some forty: one wrong is more than two in a hundred.
  it.each([
    ['edited', 0.98],
    ['split', 0.98],
    ['merged', 0.98],
    ['moved and edited', 0.95],
  ] as const)('%s: right in %d of all', (kind, share) => {
    const { right, all } = scores[kind];
    expect(right / all).toBeGreaterThanOrEqual(share);
    expect(all).toBeGreaterThan(10);
  });
});
