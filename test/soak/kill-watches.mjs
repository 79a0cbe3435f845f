/** Kills watches at random moments while a file is edited: every file is whole, and no temporary file outlives the next start. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { digestsOf, smallProject } from './small-project.mjs';

const WORDS = ['--edition', 'korean,chinese', '--format', 'pdf,docx,html'];
const RECORD = 'build.json';
const LONGEST = 2500;

const isTemporary = (name) => /(?:^|\/)\.[^/]+\.\d+\.(?:tmp|old)$/.test(name);

/** Throws at the first fault; gives the counts. */
export async function killWatches({ kills, until, random }) {
  const project = smallProject();
  const texts = ['처음', '둘째로 고친 문장', '셋째'].map(project.textWith);
  try {
    const whole = new Map();
    for (const text of texts)
      for (const [name, digest] of cleanBuild(project, text)) whole.set(`${name} ${digest}`, true);
    let done = 0;
    let midWriting = 0;
    for (; done < kills && performance.now() < until; done += 1) {
      // Every other kill waits for a moment in which files are being written: few random ones fall into one.
      const { said, pid } = await killedWatch(project, texts, random, done % 2 === 1);
      const left = checkFiles(project, whole, done);
      if (left.length > 0) midWriting += 1;
      // Whoever has begun to watch has cleared away what those before him left.
      const old = said.includes('keeping out/ current') ? left.filter((name) => !name.includes(`.${pid}.`)) : [];
      if (old.length > 0) throw new Error(`kill ${done}: ${old.join(', ')} outlived the next start`);
      // An error may be said: the very first build has nothing to tell a file by that is empty for a moment. A bug may not.
      if (said.includes('a mistake in duizhao')) throw new Error(`kill ${done}: the watch said\n${said}`);
    }
    await endsWhole(project, texts, whole);
    return { kills: done, midWriting };
  } finally {
    project.dispose();
  }
}

function cleanBuild(project, text) {
  writeFileSync(project.segments, text);
  rmSync(join(project.folder, 'out'), { recursive: true, force: true });
  const { status, stderr } = project.run(['build', ...WORDS]);
  if (status !== 0) throw new Error(`build failed:\n${stderr}`);
  const digests = digestsOf(project.out);
  digests.delete(RECORD);
  return digests;
}

async function killedWatch(project, texts, random, isAimed) {
  const { child, ended, said } = project.start(['watch', ...WORDS]);
  let timer = setTimeout(() => {
    if (isAimed) timer = setInterval(() => isWriting(project, child.pid) && child.kill('SIGKILL'), 1);
    else child.kill('SIGKILL');
  }, random() * LONGEST);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    writeFileSync(project.segments, texts[Math.floor(random() * texts.length)]);
    await after(10 + random() * 200);
  }
  clearTimeout(timer);
  const { signal } = await ended;
  if (signal !== 'SIGKILL') throw new Error(`a watch ended by itself:\n${said()}`);
  return { said: said(), pid: child.pid };
}

/** Whether temporary files of a process lie in the output folder. */
function isWriting({ out }, pid) {
  try {
    return readdirSync(out).some((name) => isTemporary(name) && name.includes(`.${pid}.`));
  } catch {
    return false;
  }
}

/** Gives the temporary files. */
function checkFiles({ out }, whole, round) {
  const digests = digestsOf(out);
  for (const [name, digest] of digests) {
    if (name === RECORD) JSON.parse(readFileSync(join(out, name), 'utf8'));
    else if (!isTemporary(name) && !whole.has(`${name} ${digest}`))
      throw new Error(`kill ${round}: ${name} is what no clean build gives`);
  }
  return [...digests.keys()].filter(isTemporary);
}

/** A watch that is left in peace makes what a clean build makes, and leaves nothing else. */
async function endsWhole(project, texts, whole) {
  writeFileSync(project.segments, texts[0]);
  const { child, ended, said } = project.start(['watch', ...WORDS]);
  while (!said().includes('start →') && !said().includes('start:')) await after(20);
  child.kill('SIGINT');
  const { code } = await ended;
  if (code !== 0) throw new Error(`the last watch ended with ${code}:\n${said()}`);
  const left = checkFiles(project, whole, 'last');
  if (left.length > 0) throw new Error(`the last watch left ${left.join(', ')}`);
  const digests = digestsOf(project.out);
  for (const [name, digest] of cleanBuild(project, texts[0]))
    if (digests.get(name) !== digest) throw new Error(`${name} is not what a clean build makes`);
}
