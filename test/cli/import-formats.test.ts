/** `duizhao import` of Word documents and web pages. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, tempProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string): ReturnType<typeof command> => command(project.root, words);

describe('import of a Word document', () => {
  const word = (name: string): Uint8Array =>
    readFileSync(new URL(`../source/word-files/${name}.docx`, import.meta.url));

  it('makes a folder that then builds, and says what it read', async () => {
    project.write('report.docx', word('plain'));
    const made = await run('import report.docx --as other');
    expect(made).toMatchObject({ code: 0, errors: [] });
    expect(made.err).toContain('info[source/format]: read as DOCX (report.docx:1:1)');
    expect(project.read('translations/other/zh.txt')).toContain('\n一、2020年工作回顾\n');
    expect(project.read('translations/other/document.yaml')).toContain('zh: "州长 金寿浩"');
    expect(await run('build other --format html')).toMatchObject({ code: 0, errors: [] });
  });

  it('refuses tracked changes without a word about them, and takes the text that is asked for', async () => {
    project.write('report.docx', word('tracked'));
    const refused = await run('import report.docx --as other');
    expect(refused).toMatchObject({ code: 1, out: [] });
    expect(project.exists('translations/other')).toBe(false);
    expect(refused.err).toEqual([
      'error[source/tracked-changes]: the document has 4 tracked changes (2 inserted, 2 deleted, 0 moved), and nobody has said which text counts',
      '  --> report.docx:5:1',
      '   = hint: give `--changes accept` for the new text, `--changes reject` for the old one, or `--changes show` to see each change and take the new text',
    ]);
    expect((await run('import report.docx --as new --changes show')).err.join('\n')).toContain(
      'info[source/change-deleted]: deleted by 李明, 2021-01-10 09:30: “2.87” (report.docx:8:1)',
    );
    expect((await run('import report.docx --as old --changes=reject')).code).toBe(0);
    expect(project.read('translations/new/zh.txt')).toContain('失业率2.78%');
    expect(project.read('translations/old/zh.txt')).toContain('失业率2.87%');
  });

  it('refuses another word for what becomes of changes', async () => {
    const { code, err } = await run('import report.docx --as other --changes both');
    expect(code).toBe(2);
    expect(err).toEqual([
      'error[cli/unknown-changes]: there is no way both of taking tracked changes',
      '   = hint: the ways are: accept, reject, show',
    ]);
  });

  it('writes what only the look of a heading shows into document.yaml, and builds with it', async () => {
    const page = `<html><body><div><h1>政府工作报告</h1><h2>工作 "回顾"</h2><p>现在，我代表州人民政府向大会报告工作，请予审议。</p><p>我们做了很多。<b>深化科技创新多元合作。</b>成绩很大，大家满意。</p></div></body></html>`;
    project.write('report.html', page);
    const { code, err } = await run('import report.html --as page');
    expect(code).toBe(0);
    expect(err).toContain(
      'info[translation/import-marks]: known by their look alone, and marked here: 1 heading, 1 lead (translations/page/document.yaml:1:1)',
    );
    expect(project.read('translations/page/document.yaml')).toContain('headings:\n  - "工作 \\"回顾\\""\n');
    expect(project.read('translations/page/document.yaml')).toContain('leads:\n  - "深化科技创新多元合作。"\n');
    project.edit('translations/page/document.yaml', 'date: ""', 'date: 2021-01-12');
    expect(await run('build page --format html')).toMatchObject({ code: 0, errors: [] });
    expect(project.read('out/page/chinese.html')).toMatch(/<h2[^>]*>.*工作/);
  });
});
