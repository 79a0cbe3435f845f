/**
 * One of our sessions in a process: edit after edit. usage: node --expose-gc session-worker.mjs JSON
 * JSON: {project, out, edition, formats, edit, edits, marks}. Prints lines of JSON as `typst-session.mjs` does; `times` are of the first PDF, `all` of everything.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOCUMENT, editsOf, openEdit, ROOT } from './bench-project.mjs';

const { project, out, edition, formats, edit, edits, marks = [] } = JSON.parse(process.argv[2]);
const load = (room) => import(pathToFileURL(join(ROOT, 'dist', room, 'index.js')).href);
const [{ openSession }, { nodeWorld }] = await Promise.all([load('build'), load('system')]);
const session = openSession(nodeWorld({ root: project, programRoot: ROOT }));
const editing = openEdit(project, editsOf(project)[edit]);
const editions = edition === undefined ? [] : [edition];
const times = [];
const all = [];
let pages = 0;
let stages = [];
for (let n = 0; n <= edits; n += 1) {
  if (n > 0) editing.save(n);
  const begun = performance.now();
  let first;
  const report = await session.build({
    documents: [DOCUMENT],
    editions,
    product: { kind: 'editions', formats },
    out,
    checksPages: true,
    version: 'bench',
    first: { document: DOCUMENT, edition: edition ?? 'bilingual' },
    onWritten: () => (first ??= performance.now() - begun),
    signal: new AbortController().signal,
  });
  times.push(first ?? NaN);
  all.push(performance.now() - begun);
  pages = Math.max(0, ...report.written.map((file) => file.pages ?? 0));
  stages = report.timings;
  if (report.withheld.length > 0) console.error(`withheld: ${report.withheld.join(', ')}`);
  if (marks.includes(n)) {
    const { rss } = process.memoryUsage();
    globalThis.gc?.();
    console.log(JSON.stringify({ edit: n, rss: rss / 1e6, heap: process.memoryUsage().heapUsed / 1e6 }));
  }
}
editing.restore();
console.log(JSON.stringify({ times, all, pages, stages, peak: process.resourceUsage().maxRSS / 1e3 }));
