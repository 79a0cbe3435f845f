/** `duizhao check --all`: the documents of a project held against each other. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSentence } from '../../pipeline/segment/index.js';
import { addDocument, command, tempProject, type TempProject } from '../support/temp-project.js';

const SENTENCE = '城镇登记失业率2.87%。';
const OTHER = '城镇登记失业率2.78%。';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
  addDocument(project, 'plan');
});
afterEach(() => project.dispose());

/** Gives the second document another figure, in both languages. */
function contradict(): void {
  project.edit('translations/plan/zh.txt', SENTENCE, OTHER);
  const file = 'translations/plan/ko/01-01.md';
  project.edit(file, `> ${SENTENCE}`, `> ${OTHER}`);
  project.edit(file, hashSentence(SENTENCE), hashSentence(OTHER));
  project.edit(file, '2.87%였습니다', '2.78%였습니다');
}

describe('check --all', () => {
  it('counts the figures that agree', async () => {
    const { code, err } = await command(project.root, 'check --all');
    expect(code).toBe(0);
    expect(err).toContain(
      'info[check/documents-compared]: 1 figure of 2 documents agrees, 0 contradict, 0 could not be compared',
    );
  });

  it('warns of a contradiction with both places, and passes', async () => {
    contradict();
    const { code, err } = await command(project.root, 'check --all');
    expect(code).toBe(0);
    const at = err.findIndex((line) => line.startsWith('warning[check/documents-figure]'));
    expect(err[at]).toContain('城镇登记失业率 (2020) is “2.87%” in p007.s02, but “2.78%” in p007.s02 of plan');
    expect(err.slice(at + 1, at + 3)).toEqual([
      '  --> translations/mini/zh.txt:7:18',
      '  --> translations/plan/zh.txt:7:18: the other one: p007.s02',
    ]);
  });

  it('fails where the project makes it an error, and is silent where it is off', async () => {
    contradict();
    project.edit('translations/mini/document.yaml', 'date: ', 'checks:\n  check/documents-figure: error\ndate: ');
    expect((await command(project.root, 'check --all')).code).toBe(1);
    project.edit('translations/mini/document.yaml', 'documents-figure: error', 'documents-figure: off');
    const { code, err } = await command(project.root, 'check --all');
    expect(code).toBe(0);
    expect(err.join('\n')).not.toContain('check/documents-figure');
  });

  it('is what the check of several named documents does, and no check of one or of each', async () => {
    contradict();
    const compared = async (words: string): Promise<boolean> =>
      (await command(project.root, words)).err.join('\n').includes('check/documents-');
    expect(await compared('check mini plan')).toBe(true);
    expect(await compared('check mini')).toBe(false);
    expect(await compared('check mini mini')).toBe(false);
    expect(await compared('check')).toBe(false);
  });

  it('writes all that it compared into a report', async () => {
    contradict();
    const { code } = await command(project.root, 'check --all --report session.json');
    expect(code).toBe(0);
    const report: unknown = JSON.parse(project.read('session.json'));
    expect(report).toMatchObject({
      editions: [],
      session: {
        documents: ['mini', 'plan'],
        summary: { agree: 0, contradict: 1, notCompared: 0 },
        agree: [],
        contradict: [{ indicator: '城镇登记失业率', one: { says: '2.87%', place: 'translations/mini/zh.txt:7:18' } }],
        notCompared: [],
      },
    });
  });

  it('leaves out a document that cannot be read, and says that nothing is compared', async () => {
    project.remove('translations/plan/zh.txt');
    const { code, err } = await command(project.root, 'check --all');
    expect(code).toBe(1);
    expect(err).toContain(
      'info[check/nothing-to-compare]: nothing is compared: 1 document can be read, and it takes two',
    );
  });

  it('takes no names', async () => {
    const { code, errors } = await command(project.root, 'check --all mini');
    expect(code).toBe(2);
    expect(errors[0]).toContain('error[cli/all-and-names]: `--all` stands for all documents, yet some are named: mini');
  });
});

describe('two documents of one project', () => {
  it('are built and counted side by side', async () => {
    const built = await command(project.root, 'build --edition chinese --format html');
    expect(built.code).toBe(0);
    expect(project.exists('out/mini/chinese.html') && project.exists('out/plan/chinese.html')).toBe(true);
    const { out } = await command(project.root, 'status');
    expect(out.filter((line) => /^(?:mini|plan): /.test(line))).toHaveLength(2);
  });
});
