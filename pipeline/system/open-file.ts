/** A file shown in the system's viewer. */
import { spawn } from 'node:child_process';

/** A program to start, and what it needs. */
export interface OpenCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Added to the surroundings of the program. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * What opens a file on a system. Windows has no program for it but a word of its shell, which would read `&` and `%` in a path as its own;
 * a variable that is put in late is not read again. The two quotes before it are the window's title.
 */
export function openCommand(platform: NodeJS.Platform, path: string): OpenCommand {
  if (platform === 'win32') {
    const args = ['/d', '/v:on', '/s', '/c', '"start "" "!DUIZHAO_FILE!""'];
    return { program: 'cmd.exe', args, env: { DUIZHAO_FILE: path } };
  }
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', args: [path], env: {} };
}

/** Opens a file and does not wait for the viewer, which outlives this program. `onFailure` gets the machine's own words. */
export function openFile(path: string, onFailure: (detail: string) => void): void {
  const { program, args, env } = openCommand(process.platform, path);
  const child = spawn(program, [...args], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
    windowsVerbatimArguments: true,
    windowsHide: true,
  });
  child.on('error', (cause) => onFailure(`${program}: ${cause.message}`));
  child.on('exit', (code) => {
    if (code !== null && code !== 0) onFailure(`${program}: ${code}`);
  });
  child.unref();
}
