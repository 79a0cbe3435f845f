/** The text once, ten and forty times: cold, warm, pages, memory. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editsOf, makeProject } from './bench-project.mjs';
import { FONTS } from './measure-cold.mjs';
import { jsonOf, timed } from './processes.mjs';
import { median, printTable, shown } from './statistics.mjs';
import { typstSource } from './typst-source.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const EDITS = 7;

const figuresOf = ({ times, pages, peak }) => ({
  pages,
  first: times[0],
  perPage: times[0] / pages,
  warm: median(times.slice(3)),
  peak,
});

/** Rows of the table, and all numbers for the file. */
export async function measureLong({ peers, times: multiples = [1, 10, 40] }) {
  const results = [];
  for (const times of multiples) {
    const project = makeProject(times);
    try {
      const job = {
        project,
        out: join(project, 'long'),
        edition: 'bilingual',
        formats: ['pdf'],
        edit: 'middle',
        edits: EDITS,
      };
      const ours = figuresOf(jsonOf(timed([script('session-worker.mjs'), JSON.stringify(job)], project)).at(-1));
      results.push({ name: `${times} ×`, times, ours, ...(peers && { typst: await typstFigures(project, peers) }) });
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  }
  const row = (name, { pages, first, perPage, warm, peak }) => [
    name,
    pages,
    shown(first),
    shown(perPage, 1),
    shown(warm, 1),
    shown(peak),
  ];
  printTable(
    'Long texts, bilingual, PDF; one process, ms and MB',
    ['', 'pages', 'first build', 'per page', 'warm edit', 'peak memory'],
    results.flatMap(({ name, ours, typst }) => [row(name, ours), ...(typst ? [row(`${name} Typst`, typst)] : [])]),
  );
  return results;
}

async function typstFigures(project, peers) {
  const file = join(project, 'long.typ');
  writeFileSync(file, await typstSource('bilingual', project));
  const { from } = editsOf(project).middle;
  const worker = timed([script('typst-session.mjs'), peers, file, FONTS, String(EDITS), '', from], project);
  return figuresOf(jsonOf(worker).at(-1));
}
