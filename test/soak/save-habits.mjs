/** How editors and other programs save a file. Each habit leaves the text in the file; what lies there meanwhile is its own affair. */
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const beside = (path, name) => join(dirname(path), name);

/** The folder of the file made anew elsewhere, and put in the place of the old one. */
async function switchFolder(path, text) {
  const folder = dirname(path);
  const [other, old] = [`${folder}.other~`, `${folder}.old~`];
  cpSync(folder, other, { recursive: true });
  writeFileSync(join(other, basename(path)), text);
  renameSync(folder, old);
  await after(3);
  renameSync(other, folder);
  rmSync(old, { recursive: true });
}

/** As over a slow network drive: the folder comes back file by file. */
async function slowFiles(path, text) {
  const folder = dirname(path);
  const held = `${folder}.held~`;
  renameSync(folder, held);
  mkdirSync(folder);
  const names = (await import('node:fs')).readdirSync(held);
  for (const name of names) {
    await after(12);
    if (name !== basename(path)) copyFileSync(join(held, name), join(folder, name));
  }
  const bytes = Buffer.from(text);
  const handle = openSync(path, 'w');
  for (let at = 0; at < bytes.length; at += 400) {
    writeSync(handle, bytes, at, Math.min(400, bytes.length - at));
    await after(8);
  }
  closeSync(handle);
  rmSync(held, { recursive: true });
}

function writeAt(path, text, seconds) {
  writeFileSync(path, text);
  utimesSync(path, seconds, seconds);
}

/** By name. */
export const SAVE_HABITS = {
  'written in place': (path, text) => writeFileSync(path, text),
  'emptied, and written 15 ms later': async (path, text) => {
    writeFileSync(path, '');
    await after(15);
    writeFileSync(path, text);
  },
  'saved twice, 5 ms apart': async (path, text) => {
    writeFileSync(path, `${text}\n`);
    await after(5);
    writeFileSync(path, text);
  },
  'written elsewhere and renamed': (path, text) => {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  },
  'deleted, and made again 10 ms later': async (path, text) => {
    unlinkSync(path);
    await after(10);
    writeFileSync(path, text);
  },
  'saved as vim saves, with swap, probe and backup': async (path, text) => {
    const [swap, probe, backup] = [beside(path, `.${basename(path)}.swp`), beside(path, '4913'), `${path}~`];
    writeFileSync(swap, 'swap');
    writeFileSync(probe, '');
    unlinkSync(probe);
    renameSync(path, backup);
    await after(2);
    writeFileSync(path, text);
    unlinkSync(backup);
    unlinkSync(swap);
  },
  'saved as Emacs saves, with a lock and a copy': (path, text) => {
    const [lock, copy] = [beside(path, `.#${basename(path)}`), beside(path, `#${basename(path)}#`)];
    writeFileSync(lock, '');
    writeFileSync(copy, readFileSync(path));
    writeFileSync(path, text);
    unlinkSync(copy);
    unlinkSync(lock);
  },
  'saved with a time in the past': (path, text) => writeAt(path, text, 86_400),
  'saved with a time in the future': (path, text) => writeAt(path, text, 4_000_000_000),
  'switched with its whole folder': switchFolder,
  'come back file by file, in pieces': slowFiles,
};
