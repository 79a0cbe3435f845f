#!/usr/bin/env node
/** The command's beginning and end: our own mistakes are caught here, once, and said to be ours. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { streamConsole } from './console.js';
import { loadProgram } from './load-program.js';

const programRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The version that package.json states. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

const console = streamConsole(process.stdout, process.stderr);
const { run, formatMessage, digest, helperFile, keepCompiled } = await loadProgram();
try {
  process.exitCode = await run(process.argv.slice(2), {
    console,
    cwd: process.cwd(),
    programRoot,
    version: readVersion(),
    ...(digest !== undefined && { digest }),
    ...(helperFile !== undefined && { helperFile }),
  });
  keepCompiled();
} catch (cause) {
  console.err(
    formatMessage('cli/bug', { detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  );
  process.exitCode = 1;
}
