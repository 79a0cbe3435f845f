/** In which language a command speaks: as asked on the command line, else as the project, the environment or the system has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, languageOf, type Diagnostic, type Language } from '../diagnostic/index.js';
import { findProject } from '../system/index.js';
import { languagesHint, readSettings, SETTINGS_FILE } from './settings.js';

/** What the system says of its user. */
export interface Locale {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language of a system that says it otherwise than by its environment, as Windows does. */
  readonly system: () => string;
}

/** A language, and what is wrong with the places that should name one. */
export interface ReaderLanguage {
  readonly language: Language;
  /** The words of the command without `--lang`. */
  readonly words: readonly string[];
  /** A slip in the command or the environment: nothing is done. */
  readonly mistake?: Diagnostic;
  /** Errors in the project's settings: the command runs, and ends with 1. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the language of a command that is given in the folder `cwd`. */
export function readerLanguage(words: readonly string[], cwd: string, locale: Locale): ReaderLanguage {
  const asked = takeOption(words);
  const option = asked.value === undefined ? undefined : languageOf(asked.value);
  if (option) return { language: option, words: asked.words, diagnostics: [] };
  const settings = projectSettings(cwd);
  const variable = locale.env[VARIABLE] || undefined;
  const named = settings.value ?? (variable === undefined ? undefined : languageOf(variable));
  const mistake = mistakeIn(asked, settings.value === undefined ? variable : undefined);
  return {
    language: named ?? systemLanguage(locale),
    words: asked.words,
    diagnostics: settings.diagnostics,
    ...(mistake && { mistake }),
  };
}

const OPTION = '--lang';
const VARIABLE = 'DUIZHAO_LANG';

interface Asked {
  readonly words: readonly string[];
  /** What stands after `--lang`; empty if nothing does. */
  readonly value?: string;
}

/** Takes `--lang ko` or `--lang=ko` out of a command; of two the last counts. */
function takeOption(words: readonly string[]): Asked {
  const rest: string[] = [];
  let value: string | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word.startsWith(`${OPTION}=`)) value = word.slice(OPTION.length + 1);
    else if (word !== OPTION) rest.push(word);
    else if (words[i + 1]?.startsWith('-') ?? true) value = '';
    else value = words[(i += 1)] ?? '';
  }
  return { words: rest, ...(value !== undefined && { value }) };
}

function mistakeIn({ value }: Asked, variable: string | undefined): Diagnostic | undefined {
  const hints = [languagesHint()];
  if (value === '') return error('cli/option-needs-value', { option: OPTION }, { hints });
  if (value !== undefined) return error('cli/unknown-language', { language: value }, { hints });
  if (variable !== undefined && !languageOf(variable))
    return error('cli/unknown-language-variable', { variable: VARIABLE, language: variable }, { hints });
  return undefined;
}

/** The project's language; outside a project, and where none is set, there is none. */
function projectSettings(cwd: string): ReturnType<typeof readSettings> {
  const root = findProject(cwd);
  try {
    return root === undefined ? NO_SETTINGS : readSettings(readFileSync(join(root, SETTINGS_FILE), 'utf8'));
  } catch {
    // Projects need no settings. A file that is there and cannot be read is no reason to be silent in any language.
    return NO_SETTINGS;
  }
}

const NO_SETTINGS = { value: undefined, diagnostics: [] };

/** The order of POSIX for messages, XBD 8.2: LC_ALL, LC_MESSAGES, LANG. English where nothing is known. */
function systemLanguage({ env, system }: Locale): Language {
  const tag = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system();
  return languageOf(tag) ?? 'en';
}
