/** The merge driver for segment files in a repository's own configuration. */
import { gitText, runGit } from './run-git.js';

/** The name by which `.gitattributes` calls the driver. */
export const MERGE_DRIVER = 'duizhao';

/** What is to run: paths of Node and of the program's first file. */
export interface DriverProgram {
  readonly node: string;
  readonly main: string;
}

/**
 * The line that git gives to its shell, on Windows too, for every segment file that both sides changed. Where the program is gone git's own
 * merge does the work, since git would take a command that cannot be started for a conflict and leave one side in the file.
 */
export function driverCommand({ node, main }: DriverProgram): string {
  const [program, file] = [quoted(node), quoted(main)];
  const run = `${program} ${file} merge-file %O %A %B %P %L %X %Y`;
  return `if test -x ${program} && test -f ${file}; then ${run}; else git merge-file --marker-size=%L %A %O %B; fi`;
}

/** A path as one word of the shell, in which git does not look for `%` words of its own. */
const quoted = (path: string): string =>
  `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;

/** Whether git is there, and whether a folder is in a repository of it. */
export function gitState(folder: string): 'ready' | 'no-git' | 'no-repository' {
  const answer = runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (answer.kind === 'missing') return 'no-git';
  return answer.status === 0 ? 'ready' : 'no-repository';
}

/** The driver that the repository has. */
export const readDriver = (folder: string): string | undefined =>
  gitText(folder, ['config', '--local', '--get', `merge.${MERGE_DRIVER}.driver`])?.replace(/\n$/, '');

/** Writes the driver; gives git's own words where it would not. */
export const writeDriver = (folder: string, command: string): string | undefined =>
  firstRefusal(folder, [
    ['config', '--local', `merge.${MERGE_DRIVER}.name`, 'segment files, merged segment by segment'],
    ['config', '--local', `merge.${MERGE_DRIVER}.driver`, command],
  ]);

/** Takes the driver out; gives git's own words where it would not. */
export const removeDriver = (folder: string): string | undefined =>
  firstRefusal(folder, [['config', '--local', '--remove-section', `merge.${MERGE_DRIVER}`]]);

function firstRefusal(folder: string, commands: readonly (readonly string[])[]): string | undefined {
  for (const args of commands) {
    const answer = runGit(folder, args);
    if (answer.kind === 'missing' || answer.status !== 0) return answer.detail || `git ${args.join(' ')}`;
  }
  return undefined;
}

/** Whether git is told to merge a file with the driver. */
export const isDriverAsked = (folder: string, path: string): boolean =>
  gitText(folder, ['check-attr', 'merge', '--', path])?.trimEnd().endsWith(`: ${MERGE_DRIVER}`) === true;
