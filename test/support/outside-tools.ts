/** Programs and data that some tests ask besides Node: where one is missing the test is skipped and says how to install it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** An outside program. */
export interface OutsideTool {
  /** For `it.runIf(…)`: the program is there, or `DUIZHAO_REQUIRE_TOOLS=1` forbids to skip for want of it. */
  readonly canRun: boolean;
  /** What it prints; throws where it is missing or exits with another status than 0. */
  readonly run: (args: readonly string[]) => ToolOutput;
}

export interface ToolOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** Looks for a program; `install` is the line that installs it. */
export function requireTool(program: string, install: string): OutsideTool {
  const isPresent = spawnSync(program, ['--version']).error === undefined;
  const advice = `${program} is not installed: ${install}`;
  const isRequired = process.env['DUIZHAO_REQUIRE_TOOLS'] === '1';
  if (!isPresent && !isRequired) console.warn(`skipped: ${advice}`);
  return {
    canRun: isPresent || isRequired,
    run: (args) => {
      if (!isPresent) throw new Error(advice);
      return runTool(program, args);
    },
  };
}

/** A file of data that the system installs. */
export interface OutsideFile {
  /** As a tool's: the file is there, or a test that wants it must fail. */
  readonly canRun: boolean;
  readonly path: string;
}

/** Looks for a file; `install` is the line that installs it. Reading it where it is missing but required throws. */
export function requireFile(path: string, install: string): OutsideFile {
  const isPresent = existsSync(path);
  const isRequired = process.env['DUIZHAO_REQUIRE_TOOLS'] === '1';
  const advice = `${path} is not installed: ${install}`;
  if (!isPresent && !isRequired) console.warn(`skipped: ${advice}`);
  return {
    canRun: isPresent || isRequired,
    get path() {
      if (!isPresent) throw new Error(advice);
      return path;
    },
  };
}

function runTool(program: string, args: readonly string[]): ToolOutput {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${String(status)}\n${stdout}${stderr}`);
  return { stdout, stderr };
}
