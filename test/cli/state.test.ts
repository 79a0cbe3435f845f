/** `duizhao state` says in the segment files how far segments are, and changes nothing else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingFs } from '../support/failing-fs.js';
import { addDocument, command, reviewKorean, tempProject, type TempProject } from '../support/temp-project.js';
import { PASSAGE } from './broken-project.js';

const FRONT = 'translations/mini/ko/00-front.md';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string, options = {}): ReturnType<typeof command> => command(project.root, words, options);

describe('state', () => {
  it('changes states and rounds in their headers and lines, and every other byte stays', async () => {
    project.write(FRONT, `\ufeff${project.read(FRONT).replaceAll('\n', '\r\n')}`);
    const [front, passage] = [project.read(FRONT), project.read(PASSAGE)];
    const { code, out, err } = await run('state p001.s01 p007.s02 --to reviewed --pass 2');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      '  p001.s01  translated → reviewed, pass – → 2',
      '  p007.s02  translated → reviewed, pass – → 2',
      '2 segments changed in 2 files; 0 were so already',
      'next: duizhao status mini',
    ]);
    expect(project.read(FRONT)).toBe(
      front.replace('p001.s01 [translated]', 'p001.s01 [reviewed]').replace('报告\r\n', '报告\r\n% pass: 2\r\n'),
    );
    expect(project.read(PASSAGE)).toBe(
      passage.replace('p007.s02 [translated]', 'p007.s02 [reviewed]').replace('2.87%。\n', '2.87%。\n% pass: 2\n'),
    );
  });

  it('changes only the round where no state is given, and writes nothing that is so already', async () => {
    expect((await run('state p001.s01 --pass 1')).out[0]).toBe('  p001.s01  translated → translated, pass – → 1');
    const before = project.digests('translations');
    expect((await run('state p001.s01 --to translated --pass 1')).out).toEqual([
      '0 segments changed in 0 files; 1 was so already',
      'next: duizhao status mini',
    ]);
    expect(project.digests('translations')).toEqual(before);
  });

  it('only says what would change with --dry-run', async () => {
    const before = project.digests('translations');
    const { code, out } = await run('state p001.s01 --to final --dry-run');
    expect(code).toBe(0);
    expect(out).toEqual([
      '  p001.s01  translated → final',
      '1 segment would change in 1 file; 0 are so already; nothing was written',
      'next: the same without --dry-run',
    ]);
    expect(project.digests('translations')).toEqual(before);
  });

  it('says that the document can be built as reviewed once all of it is, what stays Chinese apart', async () => {
    reviewKorean(project);
    project.edit(PASSAGE, '[reviewed] src:6db30e9a', '[translated] src:6db30e9a');
    project.edit(FRONT, '[reviewed] src:', '[initial] src:');
    project.edit(FRONT, '> 政府工作报告\n정부사업보고\n', '> 政府工作报告\n% translate: no\n\n');
    expect((await run('state p007.s02 --to reviewed')).out.at(-1)).toBe('next: duizhao build mini --require reviewed');
    expect((await run('state mini --to final')).out.at(-1)).toBe('next: duizhao build mini --require final');
  });

  it('tells twenty of many, and names the document where there are several', async () => {
    addDocument(project, 'other');
    reviewKorean(project);
    for (const file of Object.keys(project.digests('translations/mini/ko')))
      project.write(`translations/other/ko/${file}`, project.read(`translations/mini/ko/${file}`));
    const { out } = await run('state mini other --to translated');
    expect(out[0]).toBe('  mini:p001.s01  reviewed → translated');
    expect(out).toHaveLength(20 + 3);
    expect(out.slice(-3)).toEqual([
      '  and 2 more',
      '22 segments changed in 8 files; 0 were so already',
      'next: duizhao status mini',
    ]);
  });

  it('refuses to approve of nothing, and then changes no segment at all', async () => {
    await expectRefusal('state p001.s01 p002 --to translated', [
      'error[build/state-without-korean]: 1 segment has no Korean and cannot be set to `translated`; no segment was changed',
      `  --> ${FRONT}:5:1: p002.s01 is initial`,
      '   = hint: write the Korean under the Chinese, or `% translate: no` if the sentence stays Chinese; or leave the segment out',
    ]);
  });

  it('refuses to approve of Korean whose Chinese has changed, but not to set it back', async () => {
    project.edit(PASSAGE, 'src:6db30e9a', 'src:00000000');
    for (const state of ['reviewed', 'final'])
      await expectRefusal(`state p007.s02 --to ${state}`, [
        `error[build/state-of-stale]: the Chinese of 1 segment has changed since its Korean was made: it cannot be set to \`${state}\`; no segment was changed`,
        `  --> ${PASSAGE}:5:1: p007.s02 is translated`,
        '   = hint: correct the Korean, then `duizhao accept p007.s02`',
      ]);
    expect((await run('state p007.s02 --to initial')).code).toBe(0);
    expect((await run('state p007.s02 --to translated')).code).toBe(0);
  });

  it('mends a state that no segment has, and one that its segment cannot have', async () => {
    project.edit(FRONT, 'p001.s01 [translated]', 'p001.s01 [reviwed]');
    expect((await run('state p001.s01 --to reviewed')).code).toBe(0);
    expect(project.read(FRONT)).toContain('## p001.s01 [reviewed] src:');
    project.edit(FRONT, 'p002.s01 [initial]', 'p002.s01 [final]');
    expect((await run('check')).code).toBe(1);
    expect((await run('state p002.s01 --to initial')).code).toBe(0);
    expect((await run('check')).code).toBe(0);
  });

  it('reviews nothing of a document whose Chinese cannot be told, and says why', async () => {
    project.remove('translations/mini/zh.txt');
    const { code, errors } = await run('state p001.s01 --to reviewed');
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/^error\[build\/no-such-file\]: there is no file translations\/mini\/zh.txt/);
    expect((await run('state p001.s01 --to initial')).code).toBe(0);
  });

  it('leaves every file as it was where one cannot be written', async () => {
    let renamed = 0;
    const fs = failingFs(({ name }) => (name === 'renameSync' && (renamed += 1) === 2 ? 'EACCES' : undefined));
    const before = project.digests('translations');
    const { code, errors } = await run('state p001.s01 p007.s02 --to final', { fs });
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/^error\[build\/cannot-write-not-allowed\]/);
    expect(project.digests('translations')).toEqual(before);
  });

  it.each([
    ['state', 'cli/missing-argument]: the command state needs ID'],
    ['state p001.s01', 'cli/missing-argument]: the command state needs --to STATE'],
    ['state p001.s01 --to revewed', 'cli/unknown-state]: there is no state revewed'],
    ['state p001.s01 --to reviewed --pass two', 'cli/bad-pass]: “two” is no round'],
    ['state p001.s01 --pass 0', 'cli/bad-pass]: “0” is no round'],
  ])('says what is wrong with: %s', async (words, message) => {
    const { code, err } = await run(words);
    expect(code).toBe(2);
    expect(err[0]).toContain(`error[${message}`);
  });

  it('names the state that was meant', async () => {
    expect((await run('state p001.s01 --to revewed')).err[1]).toBe('   = hint: write `--to reviewed`');
  });

  async function expectRefusal(words: string, message: readonly string[]): Promise<void> {
    const before = project.digests('translations');
    const { code, err, out } = await run(words);
    expect({ code, out, err }).toEqual({ code: 1, out: [], err: message });
    expect(project.digests('translations')).toEqual(before);
  }
});
