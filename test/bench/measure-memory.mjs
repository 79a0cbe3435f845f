/** Memory over three hundred edits in one process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editsOf } from './bench-project.mjs';
import { FONTS } from './measure-cold.mjs';
import { jsonOf, timed } from './processes.mjs';
import { printTable, shown } from './statistics.mjs';
import { typstSource } from './typst-source.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const MARKS = [20, 100, 200, 300];

/** Rows of the table, and all numbers for the file. */
export async function measureMemory({ project, peers }) {
  const job = {
    ...{ project, out: join(project, 'memory'), edition: 'bilingual', formats: ['pdf'] },
    ...{ edit: 'middle', edits: MARKS.at(-1), marks: MARKS },
  };
  const ours = jsonOf(timed(['--expose-gc', script('session-worker.mjs'), JSON.stringify(job)], project)).slice(0, -1);
  const results = { ours, growth: ours.at(-1).rss / ours[0].rss };
  if (peers) {
    const file = join(project, 'memory.typ');
    writeFileSync(file, await typstSource('bilingual', project));
    const args = [peers, file, FONTS, String(MARKS.at(-1)), MARKS.join(), editsOf(project).middle.from];
    results.typst = jsonOf(timed([script('typst-session.mjs'), ...args], project)).slice(0, -1);
    results.typstGrowth = results.typst.at(-1).rss / results.typst[0].rss;
  }
  const row = (name, marks, key) => [
    name,
    ...marks.map((mark) => shown(mark[key])),
    shown(marks.at(-1)[key] / marks[0][key], 2),
  ];
  printTable(
    'Memory over 300 edits of one sentence, bilingual, MB',
    ['after edit', ...MARKS, 'last / first'],
    [
      row('resident', ours, 'rss'),
      row('heap, rubbish gone', ours, 'heap'),
      ...(results.typst ? [row('Typst, resident', results.typst, 'rss')] : []),
    ],
  );
  return results;
}
