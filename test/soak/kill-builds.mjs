/**
 * Kills builds at random moments: whatever the moment, every edition in the output folder is whole, the old one or the new one,
 * and the next build goes through and leaves no temporary file. Then kills watches while a file is edited, and saves files under a
 * watch in every habit of saving.
 * usage: node test/soak/kill-builds.mjs [--seconds N] [--seed N] [--part builds|watches|saves]
 * Without --seconds everything is done whole: 5 minutes of builds, 200 watches, 200 saves of each habit.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { killWatches } from './kill-watches.mjs';
import { lostSaves } from './lost-saves.mjs';
import { randomFrom } from './small-project.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { seconds: { type: 'string' }, seed: { type: 'string', default: '1' }, part: { type: 'string' } },
});
const PARTS = ['builds', 'watches', 'saves'];
const parts = PARTS.filter((part) => values.part === undefined || values.part === part);
const WHOLE = { seconds: 300, kills: 200, tries: 200 };
/** Of the seconds given each part has the same share. */
const share = values.seconds === undefined ? undefined : (Number(values.seconds) * 1000) / parts.length;
const endOfPart = () => performance.now() + (share ?? Infinity);

const project = mkdtempSync(join(tmpdir(), 'duizhao-soak-'));
for (const folder of ['templates', 'fonts', 'translations'])
  cpSync(join(root, folder), join(project, folder), { recursive: true });
const out = join(project, 'out', '2021-work-report');
const segments = join(project, 'translations', '2021-work-report', 'ko', '00-front.md');
const original = readFileSync(segments, 'utf8');
const program = join(root, 'dist', 'cli', 'main.js');
/** What is made, and killed in turn: the editions, numbered copies, which are many files, and press files, which are judged before they are written. */
const COMMANDS = [
  ['build', '--no-cache'],
  ['build'],
  ['build', '--edition', 'korean', '--copies', '1-40'],
  ['build', '--edition', 'korean,chinese', '--press'],
];

/** Beside the editions: what was written for each of them. It is of the files that stand there, old ones and new ones. */
const RECORD = 'build.json';

function checkRecord(digests) {
  const { editions } = JSON.parse(readFileSync(join(out, RECORD), 'utf8'));
  for (const { name, sha256 } of Object.values(editions).flatMap(({ files }) => files))
    if (digests.get(name) !== sha256) throw new Error(`the record has another ${name} than the folder`);
}

/** Every file of the output folder and the folders in it, hidden ones apart, with its digest. */
const digestsOf = () =>
  new Map(
    filesIn(out)
      .filter((name) => name !== RECORD && !/(?:^|\/)\./.test(name))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  );

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Everything of a text, and how long each command took. */
function buildWhole(text) {
  writeFileSync(segments, text);
  const lengths = COMMANDS.map((command) => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [program, ...command], { cwd: project, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
    return performance.now() - begun;
  });
  const left = filesIn(out).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) throw new Error(`a build left ${left.join(', ')} behind`);
  return { digests: digestsOf(), lengths };
}

const killed = (text, command, after) =>
  new Promise((done) => {
    writeFileSync(segments, text);
    const child = spawn(process.execPath, [program, ...command], { cwd: project, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });

async function killBuilds() {
  const changed = original.replace('대표 여러분!', '존경하는 대표 여러분!');
  const { digests: before } = buildWhole(original);
  const { digests: after, lengths } = buildWhole(changed);
  const begun = performance.now();
  let kills = 0;
  for (let round = 0; performance.now() - begun < (share ?? WHOLE.seconds * 1000); round += 1) {
    const which = round % COMMANDS.length;
    kills += (await killed(random() < 0.5 ? original : changed, COMMANDS[which], random() * lengths[which])) ? 1 : 0;
    for (const [name, digest] of digestsOf()) {
      if (digest !== before.get(name) && digest !== after.get(name))
        throw new Error(`round ${round}: ${name} is neither the old file nor the new one`);
    }
  }
  const { digests: last } = buildWhole(changed);
  for (const [name, digest] of last) if (digest !== after.get(name)) throw new Error(`${name} differs after the kills`);
  checkRecord(last);
  console.log(`${kills} builds killed, every file whole after each`);
}

/** Whether nothing was lost. */
async function countLostSaves() {
  const counts = await lostSaves({ tries: WHOLE.tries, until: endOfPart(), random });
  for (const { habit, tries, lost, median } of counts)
    console.log(`${lost} of ${tries} lost, ${median.toFixed(0)} ms to the file (median): ${habit}`);
  return counts.every(({ lost }) => lost === 0);
}

const random = randomFrom(Number(values.seed));
try {
  if (parts.includes('builds')) await killBuilds();
  if (parts.includes('watches')) {
    const { kills, midWriting } = await killWatches({ kills: WHOLE.kills, until: endOfPart(), random });
    console.log(`${kills} watches killed, ${midWriting} of them while they wrote, every file whole after each`);
  }
  if (parts.includes('saves') && !(await countLostSaves())) process.exitCode = 1;
} finally {
  rmSync(project, { recursive: true, force: true });
}
