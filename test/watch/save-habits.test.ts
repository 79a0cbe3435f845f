/** However a file is saved, its last state ends in the output folder. Tries without number are in `npm run soak`. */
import { readFileSync, utimesSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAVE_HABITS } from '../soak/save-habits.mjs';
import { tempProject, type TempProject } from '../support/temp-project.js';
import { comesTrue, markOf, SEGMENTS, segmentPath, watching, type Watching } from './watching.js';

const TRIES = 3;
const HTML = 'out/mini/korean.html';

describe.each([
  ['events', ''],
  ['polling', '--poll 100'],
])('a watch by %s', (_, words) => {
  let project: TempProject;
  let watch: Watching;
  let original: string;
  let tries = 0;
  const has = (text: string): boolean => project.exists(HTML) && project.read(HTML).includes(text);
  const textWith = (mark: string): string => original.replace('2.87%였습니다.', `2.87%였습니다. ${mark}`);
  beforeAll(async () => {
    project = tempProject();
    original = project.read(SEGMENTS);
    watch = watching(project, `--edition korean --format html ${words}`);
    expect(await comesTrue(() => has('2.87%였습니다'))).toBe(true);
  });
  afterAll(async () => {
    expect(await watch.end()).toBe(0);
    project.dispose();
  });

  it.each(Object.entries(SAVE_HABITS))('loses no file that is %s', async (_name, save) => {
    for (let i = 0; i < TRIES; i += 1) {
      const mark = markOf((tries += 1));
      await save(segmentPath(project), textWith(mark));
      expect(await comesTrue(() => has(mark))).toBe(true);
    }
  });

  it('builds nothing and says nothing when the same is saved again', async () => {
    await after(300);
    const lines = [...watch.console.outLines];
    const record = project.read('out/mini/build.json');
    project.write(SEGMENTS, readFileSync(segmentPath(project)));
    utimesSync(segmentPath(project), 1, 1);
    project.write(`${SEGMENTS}~`, 'backup');
    await after(500);
    project.remove(`${SEGMENTS}~`);
    await after(300);
    expect(watch.console.outLines).toEqual(lines);
    expect(project.read('out/mini/build.json')).toBe(record);
  });
});
