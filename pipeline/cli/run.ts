/** argv to exit code: 0 clean or warnings, 1 errors, 2 wrong usage. */
import { join } from 'node:path';
import { error, formatMessage } from '../diagnostic/index.js';
import { diskCache, findProject, helperThread, nodeWorld, type FileSystem } from '../system/index.js';
import type { CommandContext } from './build-command.js';
import type { Console } from './console.js';
import { parseArguments, type CommandName } from './parse-arguments.js';
import { reportDiagnostics } from './report-diagnostics.js';

export interface Surroundings {
  readonly console: Console;
  readonly cwd: string;
  readonly programRoot: string;
  readonly version: string;
  /** SHA-256 of the program, where it is known: then results are kept on the disk. */
  readonly digest?: string;
  /** The file of the program that a thread beside it runs, where there is one. */
  readonly helperFile?: string;
  /** The disk, if not the real one. */
  readonly fs?: FileSystem;
  /** Set when a command that lasts is to end, if not by the system's signals. */
  readonly stop?: AbortSignal;
}

/** Where results are kept, in the project. */
const CACHE = '.duizhao/cache';

/** Runs one command. */
export async function run(
  words: readonly string[],
  { console, cwd, programRoot, version, digest, helperFile, fs, stop }: Surroundings,
): Promise<number> {
  const given = parseArguments(words);
  switch (given.kind) {
    case 'help':
      console.out(formatMessage(given.command ? `cli/usage-${given.command}` : 'cli/usage', {}, console.words));
      return 0;
    case 'version':
      console.out(version);
      return 0;
    case 'mistake':
      reportDiagnostics(console, [given.diagnostic]);
      return 2;
    case 'command': {
      const root = findProject(cwd);
      if (root === undefined) {
        reportDiagnostics(console, [error('cli/no-project', {}, { hints: ['hint/go-to-project'] })]);
        return 1;
      }
      const { names, options } = given;
      const helper = helperFile !== undefined && given.command === 'build' ? helperThread(helperFile) : undefined;
      const world = nodeWorld({ root, programRoot, ...(fs && { fs }), ...(helper && { helper }) });
      const cache = digest === undefined || options.has('no-cache') ? undefined : diskCache(join(root, CACHE));
      const kept = digest !== undefined && cache && { digest, cache };
      const context = {
        world,
        console,
        root,
        cwd,
        version,
        names,
        options,
        ...(kept && { kept }),
        ...(helper && { helper }),
        ...(stop && { stop }),
      };
      return runCommand(given.command, context);
    }
  }
}

/** Each command is loaded when it is called, so that help and version answer at once. */
async function runCommand(command: CommandName, context: CommandContext): Promise<number> {
  switch (command) {
    case 'build':
      return (await import('./build-command.js')).buildCommand(context);
    case 'watch':
      return (await import('./watch-command.js')).watchCommand(context);
    case 'check':
      return (await import('./build-command.js')).checkCommand(context);
    case 'status':
      return (await import('./status-command.js')).statusCommand(context);
    case 'state':
      return (await import('./state-command.js')).stateCommand(context);
    case 'import':
      return (await import('./import-command.js')).importCommand(context);
    case 'sync':
      return (await import('./sync-command.js')).syncCommand(context);
    case 'accept':
      return (await import('./accept-command.js')).acceptCommand(context);
  }
}
