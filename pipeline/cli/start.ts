/** A command in the reader's language. Our own mistakes are caught here, once, and said to be ours. */
import { formatMessage, loadCatalogue } from '../diagnostic/index.js';
import type { Screen } from './console.js';
import { readerLanguage, type Locale } from './reader-language.js';
import { reportDiagnostics } from './report-diagnostics.js';
import { run, type Surroundings } from './run.js';

/** Where a command is given: what it takes besides the language. */
export interface Beginning extends Omit<Surroundings, 'console'> {
  readonly screen: Screen;
  readonly locale: Locale;
}

/** Runs one command; gives the exit code. */
export async function start(words: readonly string[], { screen, locale, ...given }: Beginning): Promise<number> {
  const reader = readerLanguage(words, given.cwd, locale);
  const console = { ...screen, words: await loadCatalogue(reader.language) };
  try {
    if (reader.mistake) {
      reportDiagnostics(console, [reader.mistake]);
      return 2;
    }
    const code = await run(reader.words, { console, ...given });
    reportDiagnostics(console, reader.diagnostics);
    return reader.diagnostics.length > 0 ? Math.max(code, 1) : code;
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    console.err(formatMessage('cli/bug', { detail }, console.words));
    return 1;
  }
}
