/** Times and memory of builds as a table and as `bench.json`, Typst beside ours in the same run. `run.mjs` says how it is used. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeProject, ROOT } from './bench-project.mjs';
import { measureCold } from './measure-cold.mjs';
import { measureLong } from './measure-long.mjs';
import { measureMemory } from './measure-memory.mjs';
import { measureSteps } from './measure-steps.mjs';
import { measureWarm } from './measure-warm.mjs';

const PARTS = { cold: measureCold, warm: measureWarm, long: measureLong, memory: measureMemory, steps: measureSteps };

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: join(ROOT, '.duizhao', 'bench') },
    runs: { type: 'string', default: '5' },
    edits: { type: 'string', default: '11' },
    peers: { type: 'string' },
    typst: { type: 'string' },
    times: { type: 'string' },
    cases: { type: 'string' },
    moments: { type: 'string', default: '24' },
  },
});
const parts = values.only?.split(',').filter((part) => part !== 'checks') ?? Object.keys(PARTS);
const unknown = parts.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}, checks`);
  process.exit(2);
}

const folder = values.peers ?? values.typst;
const peers = folder && resolve(folder);
const project = makeProject();
const results = { machine: { cpus: cpus().length, model: cpus()[0]?.model, node: process.version } };
try {
  for (const part of parts)
    results[part] = await PARTS[part]({
      ...{ project, peers, runs: Number(values.runs), edits: Number(values.edits), moments: Number(values.moments) },
      ...(values.times && { times: values.times.split(',').map(Number) }),
      ...(values.cases && { cases: values.cases.split(',') }),
    });
} finally {
  rmSync(project, { recursive: true, force: true });
}
mkdirSync(values.out, { recursive: true });
const file = join(values.out, 'bench.json');
writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
console.log(`\nwrote ${file}`);
