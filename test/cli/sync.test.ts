/** A new version of the Chinese comes to the bureau: synced, corrected, accepted, printed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDocument, CHINESE, command, tempProject, type TempProject } from '../support/temp-project.js';

const DOCUMENT = 'translations/mini';
const PASSAGE = `${DOCUMENT}/ko/01-01.md`;

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const duizhao = (words: string) => command(project.root, words);

describe('sync', () => {
  it('says what became of each segment, where it stands, and what to do next', async () => {
    project.write('new.txt', CHINESE.replace('2.87', '2.78').replace('1.2万人。', '1.2万人。脱贫攻坚取得胜利。'));
    const { code, out } = await duizhao('sync mini new.txt');
    expect(code).toBe(0);
    expect(out).toEqual([
      `edited         p007.s02  ${PASSAGE}:5`,
      '  城镇登记失业率[-2.87%-]{+2.78%+}。',
      `new            p007.s04  ${PASSAGE}:14`,
      '  {+脱贫攻坚取得胜利。+}',
      '1 edited, 0 split, 0 merged, 0 moved, 1 new, 0 gone; 10 segments as they were',
      `written: ${DOCUMENT}/zh.txt, ${PASSAGE}`,
      'next: correct the Korean of 1 segment marked by `>-`, then duizhao accept p007.s02',
      `next: translate 1 new sentence, beginning with p007.s04 (${PASSAGE}:14)`,
    ]);
    expect(project.read(`${DOCUMENT}/zh.txt`)).toBe(project.read('new.txt'));
    const again = await duizhao('sync mini');
    expect(again.out).toEqual([
      'nothing to do: every segment is what its Chinese says it is (12 segments)',
      'next: duizhao status mini',
    ]);
  });
  it('takes zh.txt as somebody has edited it, and strikes out in colour on a terminal', async () => {
    project.edit(`${DOCUMENT}/zh.txt`, '2.87', '2.78');
    const { out } = await command(project.root, 'sync mini', { isTerminal: true });
    expect(out[1]).toBe('  城镇登记失业率\u001b[31;9m2.87%\u001b[0m\u001b[32m2.78%\u001b[0m。');
    expect(project.read(PASSAGE)).toContain('> 城镇登记失业率2.78%。\n>- 城镇登记失业率2.87%。\n');
  });
  it('writes nothing with --dry-run, but shows the plan', async () => {
    const before = project.digests('translations');
    project.write('new.txt', CHINESE.replace('城镇登记失业率2.87%。', ''));
    const { code, out } = await duizhao('sync mini new.txt --dry-run');
    expect(code).toBe(0);
    expect(out).toEqual([
      'gone           p007.s02  its Korean is kept in ko/attic.md',
      '  [-城镇登记失业率2.87%。-]',
      '0 edited, 0 split, 0 merged, 0 moved, 0 new, 1 gone; 10 segments as they were',
      `would be written: ${DOCUMENT}/zh.txt, ${PASSAGE}, ${DOCUMENT}/ko/attic.md`,
      'next: the same without --dry-run',
    ]);
    expect(project.digests('translations')).toEqual(before);
  });
  it('refuses another text, a file that is not there, and files that cannot be read', async () => {
    const before = project.digests('translations');
    project.write('other.txt', '关于预算执行情况的报告\n各位代表：\n财政收入完成较好。支出保障有力。\n');
    const other = await duizhao('sync mini other.txt');
    expect(other.code).toBe(1);
    expect(other.errors).toEqual([
      'error[build/another-text]: this seems to be another text than mini: 10 of its 11 segments would lose their Chinese; nothing was changed\n' +
        '  --> other.txt:1:1\n' +
        '   = hint: look whether it is the right file; if it is, `--force` takes it all the same',
    ]);
    expect((await duizhao('sync mini none.txt')).errors).toEqual([
      expect.stringMatching(/^error\[build\/no-such-file\][^]*none\.txt/),
    ]);
    expect((await duizhao('sync maxi other.txt')).errors).toEqual([
      expect.stringContaining('error[build/no-such-document]'),
    ]);
    expect(project.digests('translations')).toEqual(before);
    project.edit(PASSAGE, '## p007.s02 [translated]', '<<<<<<< HEAD\n## p007.s02 [translated]');
    const damaged = project.digests('translations');
    expect((await duizhao('sync mini new.txt')).errors[0]).toContain('error[translation/conflict-marker]');
    expect(project.digests('translations')).toEqual(damaged);
  });
  it('names what a marked lead reads now', async () => {
    project.edit(`${DOCUMENT}/document.yaml`, '\nleads: []', '\nleads:\n  - 城镇登记失业率2.87%。');
    project.write('new.txt', CHINESE.replace('2.87', '2.78'));
    const { code, err } = await duizhao('sync mini new.txt');
    expect(code).toBe(0);
    expect(err.join('\n')).toMatch(
      /warning\[build\/mark-changed\]: “城镇登记失业率2\.87%。”.*“城镇登记失业率2\.78%。”.*\n.*document\.yaml:\d+:5\n.*hint: write there: 城镇登记失业率2\.78%。/,
    );
  });
  it('makes no empty segments in place of those of a file that was lost', async () => {
    const text = project.read(PASSAGE);
    project.write(PASSAGE, text.slice(0, text.indexOf('## p007.s02')) + text.slice(text.indexOf('## p007.s03')));
    const before = project.digests('translations');
    const { code, errors } = await duizhao('sync mini');
    expect(code).toBe(1);
    expect(errors[0]).toContain(
      'error[build/lost-segments]: segments are missing in ko/, and in ko/attic.md too: p007.s02;',
    );
    expect(project.digests('translations')).toEqual(before);
    expect((await duizhao('sync mini --force')).code).toBe(0);
    expect(project.read(PASSAGE)).toContain('## p007.s01a [initial]');
    expect((await duizhao('sync mini')).code).toBe(0);
  });
  it('leaves a document that build still follows when zh.txt is edited by hand where something is gone', async () => {
    project.write('new.txt', CHINESE.replace('城镇登记失业率2.87%。', ''));
    await duizhao('sync mini new.txt');
    project.edit(`${DOCUMENT}/zh.txt`, '新增就业', '脱贫攻坚取得胜利。新增就业');
    const { errors } = await duizhao('build mini --format html');
    expect(errors).toEqual([]);
  });
  it('leaves a document that build still follows when an edit is taken back by hand', async () => {
    project.write('new.txt', CHINESE.replace('2.87', '2.78'));
    await duizhao('sync mini new.txt');
    project.edit(`${DOCUMENT}/zh.txt`, '2.78', '2.87');
    const { errors } = await duizhao('build mini --format html');
    expect(errors).toEqual([]);
  });
  it('is told how it is used', async () => {
    expect((await duizhao('sync')).code).toBe(2);
    expect((await duizhao('sync mini a.txt b.txt')).code).toBe(2);
    expect((await duizhao('sync --help')).out.join('\n')).toContain(
      'duizhao sync 2021-work-report new-version.txt --dry-run',
    );
  });
});

describe('a figure changed in the source', () => {
  it('asks for no correction where the Chinese came back that the Korean was made from', async () => {
    project.write('new.txt', CHINESE.replace('2.87', '2.78'));
    project.write('old.txt', CHINESE);
    await duizhao('sync mini new.txt');
    expect((await duizhao('sync mini old.txt')).out.at(-1)).toBe('next: duizhao build mini');
    expect((await duizhao('status mini')).err).toEqual([]);
  });

  it('finds the document by what is stale, as the hint names none, and names it in the next step', async () => {
    addDocument(project, 'other');
    project.write('new.txt', CHINESE.replace('2.87', '2.78'));
    const { out } = await duizhao('sync mini new.txt');
    expect(out.at(-1)).toBe(
      'next: correct the Korean of 1 segment marked by `>-`, then duizhao accept --document mini p007.s02',
    );
    expect(await duizhao('accept p007.s02')).toMatchObject({
      code: 0,
      out: ['accepted p007.s02', '1 segment accepted, 0 were not stale', 'next: duizhao check mini'],
    });
    expect((await duizhao('accept p007.s02')).code).toBe(1);
  });

  it('withholds the finished Korean until it follows and is accepted; Chinese and proof are made all the while', async () => {
    project.edit(
      `${DOCUMENT}/document.yaml`,
      '  - template: korean\n    lead: ko\n',
      '  - template: korean\n    lead: ko\n  - template: proof\n    lead: zh\n    purpose: proof\n',
    );
    await duizhao('build --format html');
    project.write('new.txt', CHINESE.replace('2.87', '2.78'));
    await duizhao('sync mini new.txt');

    const stale = await duizhao('build --format html');
    expect(stale.code).toBe(1);
    expect(stale.errors[0]).toBe(
      'error[translation/stale-figure]: the Korean of segment p007.s02 was made from 2.87% but its source now says 2.78%\n' +
        `  --> ${PASSAGE}:5:1\n` +
        '   = hint: correct the Korean, then `duizhao accept p007.s02`',
    );
    const written = (out: readonly string[]): readonly string[] =>
      out.flatMap((line) => /^wrote out\/mini\/(\w+)\.html/.exec(line)?.[1] ?? []);
    expect(written(stale.out)).toEqual(['proof', 'chinese']);
    expect(project.read('out/mini/chinese.html')).toContain('2.78%');
    expect(project.read('out/mini/korean.html')).toContain('2.87%');

    // Accepted without being corrected, its figure is compared and still does not agree.
    expect((await duizhao('accept p007.s02 --dry-run')).out).toEqual([
      'would accept p007.s02: translated, then translated',
      '1 segment would be accepted, 0 are not stale',
      'next: the same without --dry-run',
    ]);
    expect(project.read(PASSAGE)).toContain('>- ');
    project.edit(PASSAGE, '2.87%였습니다', '2.78%였습니다');
    expect((await duizhao('build --format html')).errors[0]).toContain('translation/stale-figure');

    const accepted = await duizhao('accept p007.s02');
    expect(accepted.out).toEqual([
      'accepted p007.s02',
      '1 segment accepted, 0 were not stale',
      'next: duizhao check mini',
    ]);
    expect(project.read(PASSAGE)).not.toContain('>- ');
    const current = await duizhao('build --format html');
    expect([current.code, written(current.out).length > 0]).toEqual([0, true]);
    expect(project.read('out/mini/korean.html')).toContain('2.78%');
  });
});

describe('accept', () => {
  it('warns of Korean that still has the old figure', async () => {
    project.edit(`${DOCUMENT}/zh.txt`, '2.87', '2.78');
    await duizhao('sync mini');
    const { code, err } = await duizhao('accept p007.s02');
    expect([code, err]).toEqual([
      0,
      [
        'warning[build/accepted-figure]: the Korean of segment p007.s02 was accepted, but its figures are not those of the Chinese: 2.78%',
        `  --> ${PASSAGE}:8:1`,
        '   = hint: correct it; until then `check` finds it, and editions that print Korean are withheld',
      ],
    ]);
    expect((await duizhao('build --edition korean --format html')).errors[0]).toContain('check/changed-figure');
  });

  const sync = async (): Promise<void> => {
    project.write('new.txt', CHINESE.replace('2.87', '2.78'));
    await duizhao('sync mini new.txt');
  };
  it('lowers what was reviewed, unless its state is to be kept', async () => {
    project.edit(PASSAGE, 'p007.s02 [translated]', 'p007.s02 [final]');
    await sync();
    const text = project.read(PASSAGE);
    expect((await duizhao('accept p007.s02')).out[0]).toBe('accepted p007.s02, which was final and is translated now');
    project.write(PASSAGE, text);
    expect((await duizhao('accept p007 --keep-state')).out[0]).toBe('accepted p007.s02');
    expect(project.read(PASSAGE)).toContain('p007.s02 [final]');
  });
  it('leaves what is not stale as it is', async () => {
    const before = project.read(PASSAGE);
    expect((await duizhao('accept p007')).out).toEqual(['0 segments accepted, 3 were not stale']);
    expect(project.read(PASSAGE)).toBe(before);
  });
  it('refuses what was not synced, and names that are none', async () => {
    project.edit(`${DOCUMENT}/zh.txt`, '2.87', '2.78');
    expect((await duizhao('accept p007.s02')).errors).toEqual([
      'error[build/accept-unsynced]: the Chinese of segment p007.s02 is not yet that of the source\n' +
        `  --> ${PASSAGE}:5:1\n` +
        '   = hint: bring the segment files up to date: `duizhao sync mini`',
    ]);
    expect((await duizhao('accept p099.s01')).code).toBe(1);
    expect((await duizhao('accept')).code).toBe(2);
  });
});
