/**
 * How long one of our sessions goes without a pause, and how long it goes on after a build was given up. usage: node steps.mjs JSON
 * JSON: {project, out, cases, moments}. Prints one line of JSON: the stretches of every case, the longest first, and the waits in ms.
 * A stretch lasts from one pause to the next; writing files is one by itself. Its time is the lesser of wall time and processor time:
 * the first counts what other processes take, the second what threads beside ours do.
 */
import { Session as Inspector } from 'node:inspector';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOCUMENT, openEdit, ROOT, stepEditsOf } from './bench-project.mjs';

const { project, out, cases, moments } = JSON.parse(process.argv[2]);
const load = (room) => import(pathToFileURL(join(ROOT, 'dist', room, 'index.js')).href);
const [{ openSession }, { nodeWorld }] = await Promise.all([load('build'), load('system')]);

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};
/** Milliseconds on the clock of V8's profiles. */
const now = () => Number(process.hrtime.bigint()) / 1e6;

/** Stretches since the last `take`, and where the build stands. */
function openLog() {
  let stretches = [];
  let stage = 'start';
  let begun = { stage, wall: now(), processor: processorTime() };
  const end = (kind = 'work') => {
    const [from, to] = [begun.wall, now()];
    const time = Math.min(to - from, processorTime() - begun.processor);
    stretches.push({ kind, time, from, to, stage: begun.stage === stage ? stage : `${begun.stage} … ${stage}` });
  };
  const begin = () => {
    begun = { stage, wall: now(), processor: processorTime() };
  };
  return {
    begin,
    end,
    at: (where) => {
      stage = where;
    },
    take: () => {
      const taken = stretches;
      stretches = [];
      return taken;
    },
  };
}

const log = openLog();
const disk = nodeWorld({ root: project, programRoot: ROOT });
const world = {
  ...disk,
  pause: async () => {
    log.end();
    await disk.pause();
    log.begin();
  },
  writeFiles: (files) => {
    log.end();
    log.begin();
    const failures = disk.writeFiles(files);
    log.end('write');
    log.begin();
    return failures;
  },
};

const session = openSession(world);
const buildAll = (signal) =>
  session.build({
    documents: [DOCUMENT],
    editions: [],
    product: { kind: 'editions', formats: ['pdf', 'docx', 'html'] },
    out,
    checksPages: true,
    version: 'bench',
    first: { document: DOCUMENT, edition: 'bilingual' },
    onProgress: ({ edition, stage }) => log.at(`${edition} ${stage}`.trim()),
    signal,
  });

/** The functions that a stretch was spent in, from the outside in, and how long garbage was collected meanwhile. */
function functionsOf(profile, { from, to }) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, total: 0 }]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  let at = profile.startTime / 1e3;
  profile.samples.forEach((id, index) => {
    const lasts = profile.timeDeltas[index] / 1e3;
    at += lasts;
    if (at < from || at > to) return;
    for (let node = id; node !== undefined; node = parents.get(node)) nodes.get(node).total += lasts;
  });
  const nameOf = ({ functionName, url }) =>
    `${functionName || '(no name)'} ${url.replace(/^.*\/(dist|node_modules)\//, '')}`.trim();
  const collecting = [...nodes.values()].find(({ callFrame }) => callFrame.functionName === '(garbage collector)');
  const garbage = collecting?.total ?? 0;
  const work = to - from - garbage;
  const chain = [];
  let node = profile.nodes[0];
  for (;;) {
    const inner = (node.children ?? []).map((id) => nodes.get(id)).filter((child) => child !== collecting);
    const next = inner.sort((a, b) => b.total - a.total)[0];
    if (!next || next.total < 0.5 * work) break;
    chain.push(nameOf(next.callFrame));
    node = next;
  }
  const shares = [...nodes.values()]
    .filter(({ id, total }) => parents.get(id) === node.id && total > 0.1 * (to - from))
    .map(({ callFrame, total }) => `${nameOf(callFrame)} ${total.toFixed(0)} ms`);
  return { garbage, functions: [...chain.slice(-6), ...shares] };
}

const inspector = new Inspector();
inspector.connect();
const ask = (method, params) =>
  new Promise((resolve, reject) =>
    inspector.post(method, params, (cause, value) => (cause ? reject(new Error(cause.message)) : resolve(value))),
  );
await ask('Profiler.enable');
await ask('Profiler.setSamplingInterval', { interval: 500 });

/** Builds once, and gives the longest stretches with their functions. */
async function stretchesOf(name) {
  await ask('Profiler.start');
  log.take();
  log.begin();
  const begun = now();
  await buildAll(new AbortController().signal);
  log.end();
  const lasted = now() - begun;
  const { profile } = await ask('Profiler.stop');
  const all = log.take().sort((a, b) => b.time - a.time);
  const longest = all
    .filter(({ kind }) => kind === 'work')
    .slice(0, 10)
    .map((stretch) => ({ ...stretch, ...functionsOf(profile, stretch) }));
  return {
    name,
    lasted,
    count: all.length,
    longest,
    longestWrite: Math.max(0, ...all.filter(({ kind }) => kind === 'write').map(({ time }) => time)),
  };
}

const results = [await stretchesOf('first build')];
const edits = stepEditsOf(project);
for (const name of cases) {
  const edit = openEdit(project, edits[name]);
  edit.save(1);
  results.push(await stretchesOf(name));
  edit.restore();
  await buildAll(new AbortController().signal);
}

/** From a signal set at some moment of a build to the build's end; a build that ends before has no wait. */
async function waitAfter(delay) {
  const given = new AbortController();
  const moment = now() + delay;
  const timer = setTimeout(() => given.abort(), delay);
  const report = await buildAll(given.signal);
  clearTimeout(timer);
  // The timer may have been late itself: the build let nothing else run until then.
  return report ? undefined : now() - moment;
}

const waits = [];
const kinds = cases.length > 0 ? cases : ['korean'];
for (let n = 0; n < moments; n += 1) {
  const edit = openEdit(project, edits[kinds[n % kinds.length]]);
  edit.save(2 + n);
  const { lasted } = results[1 + (n % (results.length - 1))] ?? results[0];
  const wait = await waitAfter(((n * 0.618) % 1) * lasted);
  if (wait !== undefined) waits.push(wait);
  edit.restore();
}
console.log(JSON.stringify({ results, waits }));
