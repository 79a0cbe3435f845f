/**
 * What `npm run bench` runs: the finished pages or the prices of a break where it is told so, else times, memory and the checks.
 * usage: npm run bench -- [--only cold,warm,long,memory,steps,checks] [--runs N] [--edits N] [--times 1,10,40] [--cases NAMES] [--moments N] [--out FOLDER] [--peers FOLDER]
 *        npm run bench -- --pages FOLDER | --prices 20,60,150 [--json FILE]
 * --peers (or --typst): any folder in which `npm install @myriaddreamin/typst-ts-node-compiler` was run; it is no dependency of ours.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const measuresPages = args.some((arg) => /^--(pages|prices)(=|$)/.test(arg));
const at = args.findIndex((arg) => /^--only(=|$)/.test(arg));
const only = at < 0 ? undefined : (args[at].split('=')[1] ?? args[at + 1] ?? '').split(',');
const commands = measuresPages
  ? [['--import', new URL('typescript-loader.mjs', import.meta.url).href, here('../measure/main.ts'), ...args]]
  : [
      ...(only?.join() === 'checks' ? [] : [[here('times.mjs'), ...args]]),
      ...(!only || only.includes('checks') ? [[here('checks.mjs')]] : []),
    ];

for (const command of commands) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
