/** Ctrl-C, and the other ways in which a system asks a program to end. */

/** SIGBREAK is Ctrl-Break on Windows; SIGHUP the closing of the terminal, on Windows of its window. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];

/** A signal that is set when the program is asked to end. A second request ends it at once, as without this. */
export function stopRequest(): { readonly signal: AbortSignal; readonly dispose: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    dispose();
    controller.abort();
  };
  const dispose = (): void => SIGNALS.forEach((name) => process.off(name, stop));
  for (const name of SIGNALS) process.on(name, stop);
  return { signal: controller.signal, dispose };
}
