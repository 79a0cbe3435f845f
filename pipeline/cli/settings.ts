/** `translations/settings.yaml`: what a project settles for everybody who works in it. */
import {
  error,
  LANGUAGE_NAMES,
  LANGUAGES,
  languageOf,
  spanAt,
  type Diagnostic,
  type Hint,
  type Language,
  type Span,
  type Warned,
} from '../diagnostic/index.js';

/** Relative to the project. It may be absent. */
export const SETTINGS_FILE = 'translations/settings.yaml';

/** Keys that the file may have. */
const KEYS = ['lang'] as const;

/** `key: value`, the value perhaps in quotes, a comment perhaps behind it; or a line that says nothing. */
const LINE = /^(?:([^\s#:][^:]*?)\s*:(?:\s+(?:"([^"]*)"|'([^']*)'|([^#\s][^#]*?)))?)?\s*(?:#.*)?$/;

/**
 * The language of the file. It is read at every start, before anything else is loaded, so that a line of YAML is all that is taken:
 * `lang: ko`.
 */
export function readSettings(text: string): Warned<Language | undefined> {
  const found: Warned<Language | undefined>[] = [];
  const body = text.replace(/^\ufeff/, '');
  let start = text.length - body.length;
  for (const line of body.split(/(?<=\n|\r(?!\n))/)) {
    found.push(readLine(line.trimEnd(), spanAt(SETTINGS_FILE, text, start, start + line.trimEnd().length)));
    start += line.length;
  }
  return {
    value: found.findLast(({ value }) => value !== undefined)?.value,
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readLine(line: string, span: Span): Warned<Language | undefined> {
  const parts = LINE.exec(line);
  const [, key, quoted, single, plain] = parts ?? [];
  if (parts && key === undefined) return { value: undefined, diagnostics: [] };
  if (key !== 'lang') {
    const hints = [{ code: 'hint/write-like', args: { example: `${KEYS[0]}: ko` } }] as const;
    return wrong(error('cli/unknown-setting', { line: line.trim(), known: KEYS }, { span, hints }));
  }
  const value = quoted ?? single ?? plain ?? '';
  const language = languageOf(value);
  if (language) return { value: language, diagnostics: [] };
  return wrong(error('cli/unknown-language', { language: value }, { span, hints: [languagesHint()] }));
}

const wrong = (diagnostic: Diagnostic): Warned<undefined> => ({ value: undefined, diagnostics: [diagnostic] });

/** Says which languages there are, each by its own name. */
export const languagesHint = (): Hint => ({
  code: 'hint/languages',
  args: { languages: LANGUAGES.map((language) => `${language} (${LANGUAGE_NAMES[language]})`).join(', ') },
});
