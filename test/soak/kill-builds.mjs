/**
 * Kills builds at random moments: whatever the moment, every edition in the output folder is whole, the old one or the new one,
 * and the next build goes through and leaves no temporary file.
 * usage: node test/soak/kill-builds.mjs [--seconds N] [--seed N]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});

/** Numbers from 0 to 1 that a seed fixes. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const project = mkdtempSync(join(tmpdir(), 'duizhao-soak-'));
for (const folder of ['templates', 'fonts', 'translations'])
  cpSync(join(root, folder), join(project, folder), { recursive: true });
const out = join(project, 'out', '2021-work-report');
const segments = join(project, 'translations', '2021-work-report', 'ko', '00-front.md');
const original = readFileSync(segments, 'utf8');
const command = [join(root, 'dist', 'cli', 'main.js'), 'build'];

/** Beside the editions: what was written for each of them. It is of the files that stand there, old ones and new ones. */
const RECORD = 'build.json';

function checkRecord(digests) {
  const { editions } = JSON.parse(readFileSync(join(out, RECORD), 'utf8'));
  for (const { name, sha256 } of Object.values(editions).flatMap(({ files }) => files))
    if (digests.get(name) !== sha256) throw new Error(`the record has another ${name} than the folder`);
}

const digestsOf = () =>
  new Map(
    readdirSync(out)
      .filter((name) => !name.startsWith('.') && name !== RECORD)
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  );

function buildWhole(text) {
  writeFileSync(segments, text);
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`a build failed:\n${stderr}`);
  const left = readdirSync(out).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) throw new Error(`a build left ${left.join(', ')} behind`);
  return digestsOf();
}

const killed = (text, after) =>
  new Promise((done) => {
    writeFileSync(segments, text);
    const child = spawn(process.execPath, command, { cwd: project, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });

try {
  const random = randomFrom(Number(values.seed));
  const changed = original.replace('대표 여러분!', '존경하는 대표 여러분!');
  const begun = performance.now();
  const [before, after] = [buildWhole(original), buildWhole(changed)];
  const length = (performance.now() - begun) / 2;
  let kills = 0;
  for (let round = 0; performance.now() - begun < Number(values.seconds) * 1000; round += 1) {
    kills += (await killed(round % 2 === 0 ? original : changed, random() * length)) ? 1 : 0;
    for (const [name, digest] of digestsOf()) {
      if (digest !== before.get(name) && digest !== after.get(name))
        throw new Error(`round ${round}: ${name} is neither the old edition nor the new one`);
    }
  }
  const last = buildWhole(changed);
  for (const [name, digest] of last) if (digest !== after.get(name)) throw new Error(`${name} differs after the kills`);
  checkRecord(last);
  console.log(`${kills} builds killed, every edition whole after each`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
