/**
 * Cold builds of the report: each stage's median over several processes, and the whole process beside Typst's in the same run.
 * usage: node test/bench/cold-build.mjs [--runs N] [--typst FOLDER]
 * FOLDER is any folder in which `npm install @myriaddreamin/typst-ts-node-compiler` was run; it is no dependency of ours.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { typstSource } from './typst-source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, typst: { type: 'string' } } });
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Runs a command to its end: its wall time in milliseconds, and what it printed. */
function timed(args, cwd) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return { wall: performance.now() - begun, stdout };
}

const build = (args) =>
  timed(
    [join(root, 'dist', 'cli', 'main.js'), 'build', '2021-work-report', '--out', scratch, '--timings', ...args],
    root,
  );

function typst(edition) {
  const file = join(scratch, `${edition}.typ`);
  writeFileSync(file, typstSource(edition));
  return timed(
    [
      fileURLToPath(new URL('typst-compile.mjs', import.meta.url)),
      resolve(values.typst),
      file,
      join(scratch, `${edition}-typst.pdf`),
      join(root, 'node_modules', '@expo-google-fonts'),
    ],
    dirname(file),
  );
}

const stagesOf = (stdout) =>
  new Map([...stdout.matchAll(/^ {2}(\w+) (\d+) ms$/gm)].map(([, stage, ms]) => [stage, Number(ms)]));

function report(name, args, peer) {
  const ours = [];
  const theirs = [];
  for (let i = 0; i < runs; i += 1) {
    ours.push(build(args));
    if (values.typst) theirs.push(typst(peer));
  }
  const stages = ours.map(({ stdout }) => stagesOf(stdout));
  const line = [...(stages[0]?.keys() ?? [])]
    .map((stage) => `${stage} ${median(stages.map((run) => run.get(stage) ?? 0))}`)
    .join(', ');
  const wall = median(ours.map((run) => run.wall));
  console.log(`${name}: ${wall.toFixed(0)} ms (${line})`);
  if (!values.typst) return;
  const peerWall = median(theirs.map((run) => run.wall));
  const ratio = median(ours.map((run, i) => run.wall / (theirs[i]?.wall ?? NaN)));
  console.log(`  Typst: ${peerWall.toFixed(0)} ms; ratio ${ratio.toFixed(2)}`);
}

try {
  report('chinese, PDF', ['--edition', 'chinese', '--format', 'pdf'], 'chinese');
  report('bilingual, PDF', ['--edition', 'bilingual', '--format', 'pdf'], 'bilingual');
  const all = Array.from({ length: runs }, () => build([]));
  const stages = all.map(({ stdout }) => stagesOf(stdout));
  console.log(
    `all files: ${median(all.map((run) => run.wall)).toFixed(0)} ms (${[...(stages[0]?.keys() ?? [])].map((stage) => `${stage} ${median(stages.map((run) => run.get(stage) ?? 0))}`).join(', ')})`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
