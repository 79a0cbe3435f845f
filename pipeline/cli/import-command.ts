/** `duizhao import FILE --as NAME`. */
import { resolve } from 'node:path';
import { importFile } from '../build/index.js';
import { error, formatMessage, hasErrors } from '../diagnostic/index.js';
import type { CommandContext } from './build-command.js';
import { reportDiagnostics } from './report-diagnostics.js';

const HINTS = [{ code: 'hint/command-help', args: { command: 'import' } }] as const;

/** Makes a document folder; gives the exit code. */
export function importCommand({ world, console, cwd, names, options }: CommandContext): number {
  const [file, extra] = names;
  const name = options.get('as');
  const missing = file === undefined ? 'FILE' : name === undefined ? '--as NAME' : undefined;
  if (file === undefined || name === undefined || extra !== undefined) {
    const mistake =
      extra === undefined
        ? error('cli/missing-argument', { command: 'import', argument: missing ?? '' }, { hints: HINTS })
        : error('cli/unexpected-argument', { command: 'import', argument: extra }, { hints: HINTS });
    reportDiagnostics(console, [mistake]);
    return 2;
  }
  const report = importFile(world, { file, path: resolve(cwd, file), name });
  reportDiagnostics(console, report.diagnostics);
  for (const path of report.made) console.out(formatMessage('cli/made', { path }, console.words));
  if (hasErrors(report.diagnostics)) return 1;
  console.out(formatMessage('cli/next-import', { name }, console.words));
  return 0;
}
