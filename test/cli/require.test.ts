/** The gate: finished editions that print Korean are made only once all of it is as far as is required. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, reviewKorean, tempProject, type TempProject } from '../support/temp-project.js';
import { FRONT, MANIFEST, PASSAGE, withheldIn } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
  project.edit(MANIFEST, 'editions:\n', 'editions:\n  - { template: proof, lead: zh, purpose: proof }\n');
  reviewKorean(project);
});
afterEach(() => project.dispose());

const run = (words: string, options = {}): ReturnType<typeof command> => command(project.root, words, options);

describe('build --require', () => {
  it('withholds what prints Korean, lists the passages, and makes the Chinese and the proof', async () => {
    await run('build --format html');
    project.edit(PASSAGE, '[reviewed] src:6db30e9a', '[translated] src:6db30e9a');
    const before = project.digests('out/mini');
    project.remove('out/mini/proof.html');
    const { code, errors, err } = await run('build --format html --require reviewed');
    expect(code).toBe(1);
    expect(errors).toEqual([
      [
        'error[build/below-required]: 1 of 11 segments of mini is not yet `reviewed`, as is required: editions that print Korean are withheld',
        `  --> ${PASSAGE}:5:1: p007.s02 is translated`,
        '   = hint: have them read, then `duizhao state ID… --to reviewed`; `duizhao status mini` counts them, and editions for proof are made all the same',
      ].join('\n'),
    ]);
    expect(withheldIn(err)).toEqual(['mini/korean', 'mini/bilingual']);
    const after = project.digests('out/mini');
    expect(after['korean.html']).toBe(before['korean.html']);
    expect(after['proof.html']).toBeDefined();
    expect((await run('build --format html')).code).toBe(0);
  });

  it('lists twenty of many', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `甲${'乙'.repeat(i + 1)}。`).join('');
    project.write('report.txt', `政府工作报告\n${many}\n2021年1月12日\n`);
    await run('import report.txt --as long');
    const { errors } = await run('build long --format html --require final');
    const lines = errors[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(1 + 20 + 1);
    expect(lines[0]).toContain('32 of 32 segments of long are not yet `final`');
    expect(lines[20]).toMatch(/00-front\.md:\d+:1: p002\.s19 is initial; 12 more come after it$/);
  });

  it('lets through what is so far or further, and what stays Chinese', async () => {
    project.edit(FRONT, '[reviewed] src:', '[initial] src:');
    project.edit(FRONT, '> 政府工作报告\n정부사업보고\n', '> 政府工作报告\n% translate: no\n\n');
    project.edit(PASSAGE, '[reviewed] src:6db30e9a', '[final] src:6db30e9a');
    expect((await run('build --format html --require reviewed')).code).toBe(0);
    const { code, errors } = await run('build --format html --require final');
    expect(code).toBe(1);
    expect(errors[0]).toContain('9 of 11 segments');
  });

  it('tells a build that asks for it from one that does not, where builds are kept', async () => {
    project.edit(PASSAGE, '[reviewed] src:6db30e9a', '[translated] src:6db30e9a');
    const options = { digest: 'd' };
    const codes = [];
    for (const words of ['build', 'build --require reviewed', 'build', 'build --require reviewed'])
      codes.push((await run(`${words} --format html --edition korean`, options)).code);
    expect(codes).toEqual([0, 1, 0, 1]);
  });

  it('takes no other state', async () => {
    const { code, err } = await run('build --require translated');
    expect(code).toBe(2);
    expect(err).toEqual([
      'error[cli/unknown-requirement]: Korean can be required to be reviewed or final, not translated',
      '   = hint: write `--require reviewed` or `--require final`',
    ]);
  });
});

describe('require: in document.yaml', () => {
  it('holds one edition to it, and the further of both where the command asks too', async () => {
    project.edit(MANIFEST, '  - template: korean\n', '  - template: korean\n    require: final\n');
    const { code, errors, err } = await run('build --format html');
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('11 of 11 segments of mini are not yet `final`');
    expect(withheldIn(err)).toEqual(['mini/korean']);
    expect(withheldIn((await run('build --format html --require reviewed')).err)).toEqual(['mini/korean']);
    expect(withheldIn((await run('build --format html --require final')).err)).toEqual([
      'mini/korean',
      'mini/bilingual',
    ]);
    await run('state mini --to final');
    expect((await run('build --format html --require final')).code).toBe(0);
  });
});
