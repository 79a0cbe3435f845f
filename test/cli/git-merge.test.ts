/** Two clones in which different segments of one section are changed at the same time, merged by real git. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  parseSegmentFile,
  withKorean,
  withState,
  writeSegmentFile,
  STATES,
  type SegmentFile,
} from '../../pipeline/translation/index.js';
import { freshProgram, type FreshProgram } from '../editions/fresh-program.js';
import { git, makeClones, openClone, type Clone, type Clones } from '../support/git-clones.js';
import { seededRandom, type Random } from '../support/random.js';
import { PROGRAM_ROOT } from '../support/temp-project.js';

const TRIES = 100;
const WORDS = ['사업', '보고', '경제가', '장성', '2.87%', '하였습니다.', '인민', '(1)', '견지하고'];

/** What a person does to one segment. */
type Edit = (file: SegmentFile) => SegmentFile;

/** One file, what two people do in it, and what must come of it. */
interface Try {
  readonly path: string;
  /** Neighbours that are both empty, both filled, or as it comes; or what is typed in an editor, with blank lines too many or too few. */
  readonly kind: 'empty' | 'filled' | 'mixed' | 'typed';
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly expected: string;
}

const KINDS = ['empty', 'filled', 'mixed', 'typed'] as const;

function makeTry(index: number): Try {
  const random = seededRandom(index);
  const path = `translations/try-${String(index).padStart(3, '0')}/ko/01-01.md`;
  const kind = KINDS[index % KINDS.length] ?? 'mixed';
  const parse = (text: string): SegmentFile => parseSegmentFile(path, text).value;
  const base = madeFile(random, kind, index);
  const ids = parse(base).entries.map(({ id }) => id);
  // The last segment of the file is among them now and then.
  const seam = random.chance(0.2) ? ids.length - 2 : random.below(ids.length - 1);
  const others = ids.filter((_, at) => at !== seam && at !== seam + 1 && random.chance(0.4));
  const share = others.map((id) => ({ id, isOurs: random.chance(0.5) }));
  const editsOf = (isOurs: boolean): readonly Edit[] =>
    [ids[isOurs ? seam : seam + 1] ?? '', ...share.filter((one) => one.isOurs === isOurs).map(({ id }) => id)].map(
      (id) => makeEdit(id, kind, random),
    );
  const [mine, yours] = random.chance(0.5) ? [editsOf(true), editsOf(false)] : [editsOf(false), editsOf(true)];
  const after = (text: string, edits: readonly Edit[]): string =>
    writeSegmentFile(edits.reduce((file, edit) => edit(file), parse(text)));
  const ours = after(base, mine);
  return { path, kind, base, ours, theirs: after(base, yours), expected: after(ours, yours) };
}

/** Some segments of a section; now and then with CR LF, a byte order mark or no line end at the last line. */
function madeFile(random: Random, kind: Try['kind'], index: number): string {
  const isFilled = (): boolean => kind === 'filled' || (kind !== 'empty' && random.chance(0.5));
  const segments = Array.from({ length: 4 + random.below(8) }, (_, at) => {
    const id = `p012.s${String(at + 1).padStart(2, '0')}`;
    const korean = isFilled() ? koreanText(random).replaceAll('\n', '\\\n') : '';
    return `## ${id} [${korean ? random.of(['translated', 'reviewed']) : 'initial'}] src:0000000${at % 10}\n> 第${at}句。\n${korean}\n`;
  });
  const text = segments.join('\n');
  const cut = index % 7 === 3 ? text.trimEnd() : text;
  const ended = index % 5 === 2 ? cut.replaceAll('\n', '\r\n') : cut;
  return index % 11 === 4 ? `\ufeff${ended}` : ended;
}

/** Korean of one to three lines. */
const koreanText = (random: Random): string =>
  Array.from({ length: random.chance(0.3) ? 2 + random.below(2) : 1 }, () =>
    Array.from({ length: 2 + random.below(6) }, () => random.of(WORDS)).join(' '),
  ).join('\n');

function makeEdit(id: string, kind: Try['kind'], random: Random): Edit {
  const korean = `${koreanText(random)} ${random.below(10_000)}`;
  const fill: Edit = (file) => withState(withKorean(file, id, korean), id, 'translated');
  if (kind === 'empty') return fill;
  const blanks = random.below(4);
  if (kind === 'typed') return (file) => typed(file, id, { korean, blanks });
  const state = random.of(STATES);
  return random.of<Edit>([
    fill,
    fill,
    (file) => withKorean(file, id, korean),
    (file) => withState(file, id, state),
    (file) => withNote(file, id, korean.replaceAll('\n', ' ')),
  ]);
}

/** As it is written by hand: a line under the Chinese. */
function withNote(file: SegmentFile, id: string, text: string): SegmentFile {
  const line = file.entries.find((entry) => entry.id === id)?.chinese.at(-1)?.span.start.line ?? 0;
  const ending = file.lines[0]?.ending ?? '\n';
  const lines = file.lines.flatMap((one, at) =>
    at === line - 1
      ? [
          { ...one, ending },
          { text: `% note: ${text}`, ending: one.ending },
        ]
      : [one],
  );
  return parseSegmentFile(file.file, writeSegmentFile({ ...file, lines })).value;
}

/** The Korean typed under the Chinese, with so many blank lines behind it as the editor or the hand leaves there. */
function typed(
  file: SegmentFile,
  id: string,
  { korean, blanks }: { readonly korean: string; readonly blanks: number },
): SegmentFile {
  const at = file.entries.findIndex((entry) => entry.id === id);
  const { firstLine = 0, endLine = 0 } = file.entries[at] ?? {};
  const ending = file.lines[0]?.ending ?? '\n';
  const [header, chinese] = file.lines.slice(firstLine, endLine).map(({ text }) => text);
  const texts = [
    (header ?? '').replace(/\[[a-z]+\]/, '[translated]'),
    chinese ?? '',
    ...korean.split('\n'),
    ...Array.from({ length: blanks }, () => ''),
  ];
  const own = texts.map((text) => ({ text, ending }));
  const lines = [...file.lines.slice(0, firstLine), ...own, ...file.lines.slice(endLine)];
  return parseSegmentFile(file.file, writeSegmentFile({ ...file, lines })).value;
}

/** What a file says, however its blank lines stand. */
const saysOf = (text: string): readonly unknown[] =>
  parseSegmentFile('', text).value.entries.map(({ id, state, src, chinese, notes, korean }) => [
    id,
    state,
    src,
    chinese.map((line) => line.text),
    notes,
    korean?.text,
  ]);

describe.runIf(git.canRun)('two clones', () => {
  const tries = Array.from({ length: TRIES }, (_, index) => makeTry(index));
  let program: FreshProgram;
  let clones: Clones;
  let plain: Clone;

  beforeAll(() => {
    program = freshProgram();
    program.bundle();
    const attributes = readFileSync(join(PROGRAM_ROOT, '.gitattributes'), 'utf8');
    const files = Object.fromEntries(tries.map(({ path, base }) => [path, base]));
    clones = makeClones({ '.gitattributes': attributes, 'templates/keep': '', ...files });
    const { first, second, folder } = clones;
    for (const { path, theirs } of tries) first.write(path, theirs);
    first.commit('번역');
    first.git('push', '-q', 'origin', 'main');
    second.git('fetch', '-q', 'origin', first.git('rev-parse', 'HEAD~1').output.trim());
    second.git('checkout', '-q', '-B', 'main', 'FETCH_HEAD');
    for (const { path, ours } of tries) second.write(path, ours);
    second.commit('교열');
    // The same once more, for git without the setting.
    openClone(folder, '').git('clone', '-q', second.folder, 'plain');
    plain = openClone(join(folder, 'plain'), '리명');
  }, 120_000);
  afterAll(() => {
    clones.dispose();
    program.remove();
  });

  const conflictsIn = (clone: Clone): readonly string[] =>
    clone
      .git('-c', 'core.quotePath=false', 'diff', '--name-only', '--diff-filter=U')
      .output.split('\n')
      .filter((path) => path !== '');
  const setUp = (clone: Clone, ...options: readonly string[]): number | null =>
    spawnSync(process.execPath, [program.main, 'setup-git', ...options], { cwd: clone.folder }).status;

  it(`merge without a conflict with the documented setting, ${TRIES} of ${TRIES} tries, each byte for byte`, () => {
    const { second } = clones;
    expect(setUp(second)).toBe(0);
    const { status, output } = second.git('pull', '-q', '--no-rebase', '--no-edit', 'origin', 'main');
    expect(conflictsIn(second)).toEqual([]);
    expect(status, output).toBe(0);
    for (const { path, kind, expected } of tries) {
      expect(saysOf(second.read(path)), path).toEqual(saysOf(expected));
      if (kind !== 'typed') expect(second.read(path), path).toBe(expected);
    }
  }, 300_000);

  it('merge line by line without the setting, unless blank lines were typed away', () => {
    plain.git('pull', '-q', '--no-rebase', '--no-edit', join(clones.folder, 'origin.git'), 'main');
    const conflicts = conflictsIn(plain);
    const countOf = (kind: Try['kind']): number =>
      tries.filter((one) => one.kind === kind && conflicts.includes(one.path)).length;
    expect(KINDS.slice(0, 3).map(countOf)).toEqual([0, 0, 0]);
    expect(countOf('typed')).toBeGreaterThan(0);
    for (const { path, expected } of tries.filter((one) => !conflicts.includes(one.path)))
      expect(saysOf(plain.read(path)), path).toEqual(saysOf(expected));
    if (process.env['DUIZHAO_SHOW'] === '1')
      console.info(`conflicts of git alone among ${TRIES / KINDS.length} typed: ${countOf('typed')}`);
  });
});
