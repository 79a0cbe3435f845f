/** What `duizhao watch` says and keeps, from its start to Ctrl-C. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command, tempProject, type TempProject } from '../support/temp-project.js';
import { comesTrue, SEGMENTS, watching, type Watching } from './watching.js';

const HTML = 'out/mini/korean.html';
const WORDS = '--edition korean --format html';
let project: TempProject;
let watch: Watching | undefined;
beforeEach(() => {
  project = tempProject();
});
afterEach(async () => {
  await watch?.end();
  watch = undefined;
  project.dispose();
});

const has = (text: string): boolean => project.exists(HTML) && project.read(HTML).includes(text);
async function started(words = WORDS): Promise<Watching> {
  watch = watching(project, words);
  expect(await comesTrue(() => watch?.console.outLines.some((line) => line.startsWith('start')) ?? false)).toBe(true);
  return watch;
}

it('believes a file that has become shorter, at its end too', async () => {
  await started();
  project.write(
    SEGMENTS,
    project.read(SEGMENTS).trimEnd().replace('도시등록실업률은 2.87%였습니다.', '실업률은 2.87%였습니다.'),
  );
  expect(await comesTrue(() => !has('도시등록실업률은'))).toBe(true);
});

it('says an error once, keeps the last good file, and says that it is mended', async () => {
  const { console } = await started();
  const good = project.read(HTML);
  project.edit(SEGMENTS, '[translated]', '[transalted]');
  const told = (): number =>
    console.errLines.filter((line) => line.includes('error[translation/unknown-state]')).length;
  expect(await comesTrue(() => told() === 1)).toBe(true);
  project.edit(SEGMENTS, '[transalted]', '[transalted]  ');
  expect(await comesTrue(() => console.outLines.filter((line) => line.includes('1 error')).length >= 2)).toBe(true);
  expect(told()).toBe(1);
  expect(project.read(HTML)).toBe(good);
  project.edit(SEGMENTS, '[transalted]  ', '[translated]');
  expect(await comesTrue(() => console.outLines.some((line) => line.startsWith('mended: no errors')))).toBe(true);
});

it('says where the pages are to be seen that an error withholds', async () => {
  const { console } = await started('--edition korean --format pdf');
  project.edit(SEGMENTS, '2.87%였습니다.', '2.78%였습니다.');
  const preview = '.duizhao/previews/mini/korean.pdf';
  expect(await comesTrue(() => console.errLines.some((line) => line.endsWith(preview)))).toBe(true);
  expect(project.exists(preview)).toBe(true);
  expect(await comesTrue(() => console.outLines.at(-1)?.includes('1 error') ?? false)).toBe(true);
  expect(console.outLines.at(-1)).not.toContain('korean.pdf');
});

it('outlives a broken template and a document that is taken away', async () => {
  const { console } = await started();
  const template = project.read('templates/korean/edition.hbs');
  project.write('templates/korean/edition.hbs', `${template}{{#if`);
  expect(await comesTrue(() => console.errLines.some((line) => line.startsWith('error[template/')))).toBe(true);
  project.write('templates/korean/edition.hbs', template);
  expect(await comesTrue(() => console.outLines.some((line) => line.startsWith('mended')))).toBe(true);
  const text = project.read(SEGMENTS);
  project.remove(SEGMENTS);
  expect(await comesTrue(() => console.outLines.at(-1)?.includes('no file could be made') ?? false)).toBe(true);
  project.write(SEGMENTS, text.replace('2.87%였습니다.', '2.87%였습니다. 다시'));
  expect(await comesTrue(() => has('다시'))).toBe(true);
});

it('lets one watch only keep a folder current, and another keep another', async () => {
  await started();
  const second = await watching(project, WORDS).end();
  const third = await command(project.root, `watch ${WORDS}`);
  expect([second, third.code]).toEqual([1, 1]);
  expect(third.errors[0]).toMatch(
    /^error\[cli\/watch-taken\]: the folder out is kept current already, by process \d+ on /,
  );
  expect(await watching(project, `${WORDS} --out other`).end()).toBe(0);
});

it('ends with exit code 0, says what next, and leaves nothing behind', async () => {
  project.write('out/mini/.korean.pdf.999999999.tmp', 'left by a program that was killed');
  const { console, end } = await started();
  expect(await end()).toBe(0);
  expect(console.outLines.at(-1)).toBe('ended; out/ is current; next: duizhao check');
  expect(Object.keys(project.digests('out')).sort()).toEqual(['mini', 'mini/build.json', 'mini/korean.html']);
  expect(project.digests('.duizhao')).toEqual({});
});

it('speaks in place on a terminal', async () => {
  watch = watching(project, WORDS, { isTerminal: true });
  const { console } = watch;
  expect(await comesTrue(() => console.progressLines.some((line) => line.startsWith('start → korean.html')))).toBe(
    true,
  );
  expect(console.outLines.filter((line) => line.startsWith('start'))).toEqual([]);
});

it.each([
  ['--first japanese', 'error[cli/unknown-edition]: there is no edition japanese'],
  [
    '--edition korean --first chinese',
    'error[cli/first-not-made]: the option --first names chinese, which is not among the editions of --edition',
  ],
  ['--open --format html', 'error[cli/first-without-pdf]: the option --open needs a PDF, and none is asked for'],
  ['--poll 5', 'error[cli/bad-poll]: “5” is no time between two looks at the files, from 20 to 60000 milliseconds'],
  [
    '--poll=soon',
    'error[cli/bad-poll]: “soon” is no time between two looks at the files, from 20 to 60000 milliseconds',
  ],
  ['--copies 1-3', 'error[cli/unknown-option]: the command watch has no option --copies'],
])('watch %s is wrong usage', async (words, message) => {
  const { code, errors, out } = await command(project.root, `watch ${words}`);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(errors[0]?.split('\n')[0]).toBe(message);
  expect(errors[0]).toContain('= hint: ');
});
