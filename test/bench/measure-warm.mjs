/** One change to the PDF on the disk: through our watcher and Typst's, in turn, each in a process of its own. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DOCUMENT, editsOf, openEdit, ROOT } from './bench-project.mjs';
import { FONTS } from './measure-cold.mjs';
import { jsonOf, startWatcher, timed, timeToReplace, whenReady } from './processes.mjs';
import { printTable, ratio, shown, summary } from './statistics.mjs';
import { typstEdit, typstSource } from './typst-source.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

const CASES = [
  ['Korean sentence, start', 'bilingual', 'start'],
  ['Korean sentence, middle', 'bilingual', 'middle'],
  ['Korean sentence, end', 'bilingual', 'end'],
  ['new glyph', 'bilingual', 'glyph'],
  ['template', 'bilingual', 'template'],
  ['stylesheet', 'bilingual', 'stylesheet'],
  ['Chinese sentence', 'chinese', 'chinese'],
];

/** After an edit both sides come to rest, so that neither waits for the other. */
const REST = 500;

/** The first few edits warm both sides up. */
const UNCOUNTED = 3;

async function ourWatcher(project, edition) {
  const out = join(project, 'watched');
  const pdf = join(out, DOCUMENT, `${edition}.pdf`);
  const args = ['watch', DOCUMENT, '--edition', edition, '--first', edition, '--format', 'pdf', '--out', out];
  const watcher = startWatcher([join(ROOT, 'dist', 'cli', 'main.js'), ...args], project);
  return { pdf, ...watcher, isReady: await whenReady(watcher, pdf) };
}

async function typstWatcher(project, peers, edition) {
  const file = join(project, `${edition}-watched.typ`);
  const pdf = join(project, `${edition}-watched.pdf`);
  writeFileSync(file, await typstSource(edition, project));
  const watcher = startWatcher([script('typst-watch.mjs'), peers, file, pdf, FONTS], project);
  return { file, pdf, ...watcher, isReady: await whenReady(watcher, pdf) };
}

/** Edits and their times, one side after the other. */
async function follow(count, sides) {
  const times = sides.map(() => []);
  for (let n = 1; n <= count + UNCOUNTED; n += 1)
    for (const [index, { pdf, edit }] of sides.entries()) {
      const spent = timeToReplace(pdf, () => edit.save(n));
      if (spent === undefined) return times;
      if (n > UNCOUNTED) times[index].push(spent);
      await sleep(REST);
    }
  for (const { edit } of sides) edit.restore();
  return times;
}

/** In a process of our own without a watcher, where the program has none: the save is told, not seen. */
function inProcess(project, edition, edit, count) {
  const job = { project, out: join(project, 'session'), edition, formats: ['pdf'], edit, edits: count + UNCOUNTED };
  const [{ times }] = jsonOf(timed([script('session-worker.mjs'), JSON.stringify(job)], project)).slice(-1);
  // What was withheld has no time.
  return times.slice(1 + UNCOUNTED).filter((time) => time !== null);
}

/** Rows of the table, and all numbers for the file. */
export async function measureWarm({ project, edits: count, peers }) {
  const edits = editsOf(project);
  const results = [];
  for (const edition of ['bilingual', 'chinese']) {
    const ours = await ourWatcher(project, edition);
    const theirs = peers ? await typstWatcher(project, peers, edition) : undefined;
    for (const [name, of, kind] of CASES.filter(([, of]) => of === edition)) {
      const peer = theirs?.isReady ? typstEdit(theirs.file, edits[kind]) : undefined;
      const sides = [
        ...(ours.isReady ? [{ pdf: ours.pdf, edit: openEdit(project, edits[kind]) }] : []),
        ...(peer ? [{ pdf: theirs.pdf, edit: openEdit('', peer) }] : []),
      ];
      const times = await follow(count, sides);
      const own = ours.isReady ? times.shift() : inProcess(project, edition, kind, count);
      const other = times[0] ?? [];
      results.push({
        name,
        edition: of,
        through: ours.isReady ? 'watcher' : 'session',
        ...(own.length > 0 && { ours: summary(own) }),
        ...(other.length > 0 && { typst: summary(other) }),
        ...(own.length > 0 && other.length > 0 && { ratio: ratio(own, other) }),
      });
    }
    await Promise.all([ours.stop(), theirs?.stop()]);
  }
  printTable(
    `One change → PDF on disk, ms, of ${count} edits (${results[0]?.through})`,
    ['', 'edition', 'median', 'min', 'max', 'Typst', 'ratio'],
    results.map(({ name, edition, ours, typst, ratio: by }) => [
      name,
      edition,
      shown(ours?.median, 1),
      shown(ours?.min, 1),
      shown(ours?.max, 1),
      shown(typst?.median, 1),
      shown(by, 2),
    ]),
  );
  return { changes: results, all: allOutputs(project), middle: await savesInTheMiddle(project, count) };
}

/** All editions in PDF, DOCX and HTML current after one Korean sentence. */
function allOutputs(project) {
  const job = { project, out: join(project, 'all'), formats: ['pdf', 'docx', 'html'], edit: 'middle', edits: 8 };
  const [{ times, all, stages }] = jsonOf(timed([script('session-worker.mjs'), JSON.stringify(job)], project)).slice(
    -1,
  );
  const result = { first: summary(times.slice(3)), all: summary(all.slice(3)), stages };
  const files = readdirSync(join(job.out, DOCUMENT)).filter((name) => statSync(join(job.out, DOCUMENT, name)).isFile());
  printTable(
    'All outputs current after one Korean sentence, ms',
    ['', 'median', 'min', 'max'],
    [
      ['first PDF', shown(result.first.median, 1), shown(result.first.min, 1), shown(result.first.max, 1)],
      [`all ${files.length} files`, shown(result.all.median), shown(result.all.min), shown(result.all.max)],
    ],
  );
  return { ...result, files: files.length };
}

/** Of all that a save makes, the others take some hundred milliseconds: the next save comes this long after the first PDF of the one before. */
const IN_THE_MIDDLE = 100;

/** Through a watch of everything: the first PDF after a save at rest, and after one that comes while the rest of the one before is made. */
async function savesInTheMiddle(project, count) {
  const out = join(project, 'everything');
  const pdf = join(out, DOCUMENT, 'bilingual.pdf');
  const record = join(out, DOCUMENT, 'build.json');
  const watcher = startWatcher(
    [join(ROOT, 'dist', 'cli', 'main.js'), 'watch', DOCUMENT, '--first', 'bilingual', '--out', out],
    project,
  );
  if (!(await whenReady(watcher, record, { quiet: 3_000 }))) return undefined;
  const edit = openEdit(project, editsOf(project).middle);
  const [atRest, inTheMiddle] = [[], []];
  for (let n = 1; n <= count + UNCOUNTED; n += 1) {
    const rest = timeToReplace(pdf, () => edit.save(2 * n - 1));
    await sleep(IN_THE_MIDDLE);
    const middle = timeToReplace(pdf, () => edit.save(2 * n));
    if (rest === undefined || middle === undefined) break;
    if (n > UNCOUNTED) (atRest.push(rest), inTheMiddle.push(middle));
    await sleep(4 * REST);
  }
  edit.restore();
  await watcher.stop();
  const rows = Object.entries({ 'at rest': atRest, 'in the middle': inTheMiddle }).filter(([, times]) => times.length);
  const result = Object.fromEntries(rows.map(([name, times]) => [name, summary(times)]));
  printTable(
    'A save at rest, and one while the rest of the save before is made → first PDF on disk, ms (watch of everything)',
    ['', 'median', 'min', 'max'],
    Object.entries(result).map(([name, { median, min, max }]) => [
      name,
      shown(median, 1),
      shown(min, 1),
      shown(max, 1),
    ]),
  );
  return result;
}
