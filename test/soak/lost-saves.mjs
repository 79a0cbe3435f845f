/** Saves a file again and again under a watch, in every habit of saving: the last state must always end in the output folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { SAVE_HABITS } from './save-habits.mjs';
import { smallProject } from './small-project.mjs';

/** A save that has not ended in the output folder after so many milliseconds is lost. */
const LOST_AFTER = 10_000;

/** Letters for a number: a figure would be held against the Chinese. */
const markOf = (number) => `표식${Array.from(String(number), (digit) => '가나다라마바사아자차'[digit]).join('')}끝`;

/** Gives for each habit how many tries there were, how many were lost, and the median time to the file in milliseconds. */
export async function lostSaves({ tries, until, random }) {
  const project = smallProject();
  const watch = project.start(['watch', '--edition', 'korean', '--format', 'html']);
  const html = join(project.out, 'korean.html');
  const has = (text) => existsSync(html) && readFileSync(html, 'utf8').includes(text);
  const counts = Object.keys(SAVE_HABITS).map((habit) => ({ habit, tries: 0, lost: 0, times: [] }));
  try {
    if (!(await comesTrue(() => has('政府工作报告')))) throw new Error(`the watch made nothing:\n${watch.said()}`);
    let number = 0;
    for (let round = 0; round < tries && performance.now() < until; round += 1)
      for (const count of counts) {
        const mark = markOf((number += 1));
        await SAVE_HABITS[count.habit](project.segments, project.textWith(mark));
        const saved = performance.now();
        count.tries += 1;
        if (await comesTrue(() => has(mark))) count.times.push(performance.now() - saved);
        else {
          count.lost += 1;
          console.error(`lost: ${count.habit}, try ${count.tries}; the watch has said\n${watch.said().slice(-2000)}`);
        }
        // At any moment of the watch: while it settles, and after.
        await after(random() * 120);
      }
  } finally {
    watch.child.kill('SIGINT');
    await watch.ended;
    project.dispose();
  }
  return counts.map(({ times, ...count }) => ({
    ...count,
    median: times.sort((a, b) => a - b)[times.length >> 1] ?? 0,
  }));
}

async function comesTrue(isSo) {
  const end = performance.now() + LOST_AFTER;
  while (performance.now() < end) {
    if (isSo()) return true;
    await after(2);
  }
  return false;
}
