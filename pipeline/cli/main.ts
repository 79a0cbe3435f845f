#!/usr/bin/env node
/** The command's beginning and end. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { allowClosedPipe, streamScreen } from './console.js';
import { loadProgram } from './load-program.js';

/**
 * How much of a function runs before V8 compiles it anew with more care, in bytes of bytecode. At its own 132 KB V8 compiles some 400
 * functions of a build that ends before they pay: measured, a fifth of the build's time. Set before the program is loaded, as V8 takes
 * compiled code only where its flags are those with which it was made.
 */
setFlagsFromString('--interrupt-budget=300000');

// All that was begun is written by then; what is in memory need not be taken apart first.
process.once('beforeExit', () => process.exit());

allowClosedPipe(process.stdout);
allowClosedPipe(process.stderr);

const programRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The version that package.json states. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

/** Windows tells no program its language by the environment; what is read here never reaches the bytes of an edition. */
const systemTag = (): string =>
  process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : '';

const { start, digest, helperFile, keepCompiled } = await loadProgram();
process.exitCode = await start(process.argv.slice(2), {
  screen: streamScreen(process.stdout, process.stderr),
  locale: { env: process.env, system: systemTag },
  cwd: process.cwd(),
  programRoot,
  version: readVersion(),
  ...(digest !== undefined && { digest }),
  ...(helperFile !== undefined && { helperFile }),
});
keepCompiled();
