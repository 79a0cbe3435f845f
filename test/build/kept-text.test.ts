/** Loading and checking with what was kept of builds before gives what loading and checking anew gives, after any edit. */
import { describe, expect, it } from 'vitest';
import { loadDocument } from '../../pipeline/build/load-document.js';
import { loadTerms } from '../../pipeline/build/load-termbase.js';
import { findingsByPassage } from '../../pipeline/build/passage-findings.js';
import { holdFiles } from '../../pipeline/build/held-files.js';
import type { FileRead, World } from '../../pipeline/build/index.js';
import { checkDocument } from '../../pipeline/check/index.js';
import { importDocument } from '../../pipeline/translation/index.js';
import { openMemo, type Memo } from '../../pipeline/work/index.js';
import { CHINESE } from '../support/temp-project.js';
import { pick, seeded } from '../translation/seeded.js';

const FOLDER = 'translations/mini';
const TERMS = 'translations/termbase.csv';
const PASSAGE = `${FOLDER}/ko/01-01.md`;

const MORE =
  '（二）改革不断深化。国企改革完成,民企发展。全面推行河长制。落实项目资金10亿元。\n（三）生态持续改善。森林覆盖率80.9%。\n秘书处';
const SOURCE = CHINESE.replace('秘书处', MORE);

/** A document with Korean in every slot, and a termbase. */
function newFiles(): Map<string, string> {
  const files = new Map([
    [
      TERMS,
      'zh,ko,variants,forbidden,kind,protected,status,note\n失业率,실업률,,失業率;실업율,,,known,\n河长制,하장제,,강장제,,yes,known,\n',
    ],
  ]);
  const bytes = new TextEncoder().encode(SOURCE);
  for (const file of importDocument({ name: 'mini', file: 'zh.txt', bytes }).value) {
    const text = new TextDecoder().decode(file.bytes);
    const isSegmentFile = file.path.startsWith('ko/');
    const filled = text
      .replaceAll('[initial]', '[translated]')
      .replace(/(> .*\n)\n/g, '$1실업율은 2.87%이고 센터 숫자입니다.\n');
    files.set(`${FOLDER}/${file.path}`, isSegmentFile ? filled : text);
  }
  return files;
}

/** A world of texts; bytes are made anew at every read, as a disk does. */
function worldOf(files: ReadonlyMap<string, string>): World {
  const readFile = (path: string): FileRead => {
    const text = files.get(path);
    return text === undefined ? { kind: 'missing' } : { kind: 'file', bytes: new TextEncoder().encode(text) };
  };
  const list: World['list'] = (folder) => {
    const below = [...files.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
    const names = (isFolder: boolean): readonly string[] =>
      [
        ...new Set(below.filter((path) => path.includes('/') === isFolder).map((path) => path.split('/')[0] ?? '')),
      ].sort();
    return { files: names(false), folders: names(true) };
  };
  return {
    ...{ readFile, list, exists: (path) => files.has(path), stamp: () => undefined },
    ...{ writeFiles: () => [], clock: () => 0, pause: () => Promise.resolve() },
  };
}

/** All that the stages give: the document, the terms, the findings. */
function loadAll(world: World, memo?: Memo) {
  const loaded = loadDocument(world, 'mini', memo);
  const terms = loadTerms(world, memo);
  const found = loaded.value ? checkDocument(loaded.value, terms.value.termbase, {}, memo) : [];
  const all = [...loaded.diagnostics, ...terms.diagnostics, ...found];
  return { loaded, terms, found, findings: loaded.value && findingsByPassage(loaded.value, all) };
}

type Random = () => number;

/** A change at a random place of a file, of the kinds that people make. */
function spoil(files: Map<string, string>, random: Random): void {
  const paths = [...files.keys()].filter((path) => path.endsWith('.md'));
  const change = (path: string, make: (lines: string[], at: number) => void, fits: RegExp): void => {
    const lines = (files.get(path) ?? '').split('\n');
    const places = lines.flatMap((line, at) => (fits.test(line) ? [at] : []));
    if (places.length > 0) make(lines, pick(random, places));
    files.set(path, lines.join('\n'));
  };
  const path = pick(random, paths);
  const edits: readonly (() => void)[] = [
    () =>
      change(
        path,
        (lines, at) => (lines[at] = `${lines[at] ?? ''}${pick(random, ['다', ' 北京', ' 베이징', ' 센터', ''])}`),
        /^[가-힣]/,
      ),
    () =>
      change(
        path,
        (lines, at) => lines.splice(at, 0, pick(random, ['', '% note: 확인', '% translate: no'])),
        /^[가-힣]/,
      ),
    () =>
      change(
        path,
        (lines, at) =>
          (lines[at] = (lines[at] ?? '').replace(/\[.*?\]/, pick(random, ['[initial]', '[final]', '[done]']))),
        /^##/,
      ),
    () => change(path, (lines, at) => (lines[at] = (lines[at] ?? '').replace(/s0(\d)/, 's0$1a')), /^##/),
    () => change(path, (lines, at) => (lines[at] = (lines[at] ?? '').replace(/src:./, 'src:0')), /^##/),
    () => change(path, (lines, at) => lines.splice(at, 4), /^##/),
    () => change(path, (lines, at) => (lines[at] = ''), /^[가-힣]/),
    () => change(path, (lines, at) => (lines[at] = `${lines[at] ?? ''}，`), /^>/),
    () =>
      change(
        `${FOLDER}/zh.txt`,
        (lines, at) => (lines[at] = (lines[at] ?? '').replace(/\d/, String(Math.floor(random() * 10)))),
        /\d/,
      ),
    () =>
      change(`${FOLDER}/zh.txt`, (lines, at) => (lines[at] = (lines[at] ?? '').replace('。', '。经济增长。')), /。/),
    () => change(`${FOLDER}/zh.txt`, (lines, at) => (lines[at] = (lines[at] ?? '').replace(/[^。]*。/, '')), /。/),
    () =>
      change(`${FOLDER}/zh.txt`, (lines, at) => lines.splice(at, 0, pick(random, ['', '各族群众团结一心。'])), /。/),
    () =>
      change(
        TERMS,
        (lines, at) => (lines[at] = (lines[at] ?? '').replace(/,[가-힣]+/, pick(random, [',센터', ',실업률']))),
        /known/,
      ),
    () => change(`${FOLDER}/document.yaml`, (lines, at) => (lines[at] = `${lines[at] ?? ''} `), /ko:/),
  ];
  pick(random, edits)();
}

describe('builds one after another', () => {
  it('load, align and check as each would by itself, findings included', () => {
    const random = seeded(7);
    let files = newFiles();
    const shown = new Map<string, string>();
    const held = holdFiles(worldOf(shown));
    const memo = openMemo();
    const outcomes = { whole: 0, withheld: 0, followed: 0 };
    for (let round = 0; round < 250; round += 1) {
      // Some edits are taken back, some pile up.
      if (random() < 0.4) files = newFiles();
      spoil(files, random);
      shown.clear();
      for (const [path, text] of files) shown.set(path, text);
      held.begin();
      const kept = loadAll(held.world, memo);
      memo.endBuild();
      expect(kept).toEqual(loadAll(worldOf(files)));
      const isFollowed = kept.loaded.diagnostics.some(({ code }) => code === 'translation/source-changed');
      outcomes[isFollowed ? 'followed' : kept.loaded.value ? 'whole' : 'withheld'] += 1;
    }
    // The edits are of use only if all of these happen.
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(20);
  });

  it('give the same objects for what nobody changed', () => {
    const files = newFiles();
    const held = holdFiles(worldOf(files));
    const memo = openMemo();
    const load = () => {
      held.begin();
      const { loaded, terms } = loadAll(held.world, memo);
      memo.endBuild();
      return { paragraphs: loaded.value?.paragraphs ?? [], terms: terms.value };
    };
    const before = load();
    // Many builds on, a file that was not read again for long still gives its other paragraphs as they were.
    for (let build = 0; build < 6; build += 1) load();
    files.set(PASSAGE, (files.get(PASSAGE) ?? '').replace(/센터/, '중심'));
    const after = load();
    expect(after.terms).toBe(before.terms);
    const changed = after.paragraphs.filter((paragraph, index) => paragraph !== before.paragraphs[index]);
    expect(changed.map(({ id }) => id)).toEqual(['p007']);
    const passages = after.paragraphs.flatMap((paragraph) => paragraph.passages);
    expect(passages.length).toBeGreaterThan(10);
  });
});
