/**
 * What `npm run bench` runs: the finished pages or the prices of a break where it is told so, else the times and the checks.
 * usage: npm run bench -- [--pages FOLDER | --prices 20,60,150] [--json FILE] [--runs N] [--typst FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const measuresPages = args.some((arg) => /^--(pages|prices)(=|$)/.test(arg));
const commands = measuresPages
  ? [['--import', new URL('typescript-loader.mjs', import.meta.url).href, here('../measure/main.ts'), ...args]]
  : [[here('cold-build.mjs'), ...args], [here('checks.mjs')]];

for (const command of commands) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
