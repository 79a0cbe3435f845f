/** The longest stretches that a session works without a pause, case by case, and how long a build goes on that was given up. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProject, STEP_CASES } from './bench-project.mjs';
import { jsonOf, timed } from './processes.mjs';
import { printTable, shown, summary } from './statistics.mjs';

const WORKER = fileURLToPath(new URL('steps.mjs', import.meta.url));

/** In ms: nothing should take longer, in a session that is warm. */
const LIMIT = 20;

const LISTED = 10;

/** All numbers for the file; the ten longest stretches and the waits as tables. */
export const measureSteps = ({ times: multiples = [1], cases = STEP_CASES, moments }) =>
  multiples.map((times) => figuresOf(times, cases, moments));

function figuresOf(times, cases, moments) {
  const project = makeProject(times);
  try {
    const job = { project, out: join(project, 'steps'), cases, moments };
    const figures = jsonOf(timed([WORKER, JSON.stringify(job)], project)).at(-1);
    print(times, figures);
    return { times, ...figures };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function print(times, { results, waits }) {
  const over = ({ longest }) => longest.filter(({ time }) => time > LIMIT).length;
  printTable(
    `Work without a pause, all editions and formats, ${times} × the text, ms of processor time`,
    ['', 'longest', `over ${LIMIT}`, 'stretches', 'build', 'write'],
    results.map((result) => [
      result.name,
      shown(result.longest[0]?.time, 1),
      over(result) === 10 ? '10+' : over(result),
      result.count,
      shown(result.lasted),
      shown(result.longestWrite, 1),
    ]),
  );
  const [first, ...warm] = results;
  list('Longest stretches of the first build', [first]);
  list('Longest stretches after it', warm);
  if (waits.length === 0) return;
  const { median, max, runs } = summary(waits);
  console.log(`\nA build given up ends after ${shown(median, 1)} ms, at most ${shown(max, 1)} (${runs} builds)`);
}

function list(title, results) {
  console.log(`\n${title}`);
  const all = results.flatMap(({ name, longest }) => longest.map((stretch) => ({ name, ...stretch })));
  for (const { name, time, garbage, stage, functions } of all.sort((a, b) => b.time - a.time).slice(0, LISTED))
    console.log(
      `  ${shown(time, 1).padStart(6)}  garbage ${shown(garbage).padStart(3)}  ${name}: ${stage}: ${functions.join(' > ')}`,
    );
}
