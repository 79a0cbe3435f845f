/** The catalogues of other languages against the English one. */
import { describe, expect, it } from 'vitest';
import {
  english,
  error,
  formatDiagnostic,
  LANGUAGES,
  loadCatalogue,
  spanAt,
  type Catalogue,
  type MessageArgs,
  type MessageCode,
} from '../../pipeline/diagnostic/index.js';

const codes = Object.keys(english) as MessageCode[];

/** What a catalogue's text has where its language is written: at least one such character. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { zh: /[\u4e00-\u9fff]/, ko: /[\uac00-\ud7a3]/ };

/** Names of the program and of PDF, CSS and document.yaml, in backquotes or not. */
const NAMES_ONLY = /^(?:[\W\d_]|Korean|Chinese|PDF|em|ms|kB|MB|duizhao)*$/;

const CATALOGUES = await Promise.all(
  LANGUAGES.filter((language) => language !== 'en').map(
    async (language) => [language, await loadCatalogue(language)] as const,
  ),
);

const GAP = /\{([a-z][A-Za-z]*)(?:\|[^}]*)?\}/g;

/** Names of the gaps of a sentence, each once, in alphabetical order. */
const gapsOf = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(GAP)].map(([, name = '']) => name))].sort();

/** Names that stand in a sentence and are the same in every language: what is in backquotes, options, paths, addresses. */
const namesOf = (sentence: string): readonly string[] =>
  [
    ...new Set(
      [...sentence.matchAll(/`[^`]+`|--[a-z][a-z-]+|[a-z-]+\.(?:yaml|csv|css|json|md)\b|https?:[\w./]+/g)].flat(),
    ),
  ].sort();

/** Something for every gap that a sentence may have: numbers where a word follows them. */
const argsFor = (sentence: string): MessageArgs =>
  Object.fromEntries([...sentence.matchAll(GAP)].map(([gap, name = '']) => [name, gap.includes('|') ? 2 : 'X1']));

const faults = (catalogue: Catalogue, isFault: (code: MessageCode, text: string) => boolean): readonly string[] =>
  codes.filter((code) => isFault(code, catalogue[code])).map((code) => `${code}: ${catalogue[code]}`);

describe.each(CATALOGUES)('the catalogue %s', (language, catalogue) => {
  it('has a sentence for every code, and for no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...codes].sort());
    expect(faults(catalogue, (_, text) => text.trim() === '')).toEqual([]);
  });

  it('has the gaps of the English', () => {
    expect(faults(catalogue, (code, text) => gapsOf(text).join() !== gapsOf(english[code]).join())).toEqual([]);
  });

  it('keeps what people type: code, options, names of files', () => {
    const missing = codes.flatMap((code) => {
      const names = namesOf(catalogue[code]);
      return namesOf(english[code])
        .filter((name) => !names.includes(name))
        .map((name) => `${code}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('leaves no English sentence', () => {
    const script = SCRIPTS[language];
    const isLeft = (_: MessageCode, text: string): boolean =>
      !(script?.test(text) ?? false) && !NAMES_ONLY.test(text.replace(GAP, ''));
    expect(faults(catalogue, isLeft)).toEqual([]);
    expect(faults(catalogue, (code, text) => text === english[code] && /[a-z]{3}/.test(text.replace(GAP, '')))).toEqual(
      [],
    );
  });

  it('ends sentences without a full stop', () => {
    expect(faults(catalogue, (_, text) => /[^.][.。]$/.test(text))).toEqual([]);
  });

  it('has as many columns in the table of pages', () => {
    const columns = (words: Catalogue): number => words['cli/pages-columns'].split('|').length;
    expect(columns(catalogue)).toBe(columns(english));
  });

  it('tells of every command, option and example in the help of the English', () => {
    const typed = (text: string): readonly string[] =>
      text
        .split('\n')
        .flatMap(
          (line) => /^ {2}((?:--|duizhao |build|watch|check|status|import)[^ ]*(?: [^ ]+)*)/.exec(line)?.[1] ?? [],
        );
    for (const code of codes.filter((one) => one.startsWith('cli/usage'))) {
      const translated = typed(catalogue[code]);
      expect(translated.length, code).toBe(typed(english[code]).length);
      expect(translated, code).toEqual(typed(english[code]));
    }
  });

  it.each(codes)('prints %s with its gaps filled', (code) => {
    const args = argsFor(english[code]);
    const finding = error(code, args, {
      span: spanAt('a.txt', 'x', 0),
      labels: [{ code, args, span: spanAt('b.txt', 'y', 0) }],
      hints: [{ code, args }],
    });
    const printed = formatDiagnostic(finding, catalogue);
    expect(printed).toContain(`[${code}]`);
    expect(printed).toContain('  --> a.txt:1:1');
    expect(printed.split('\n').length).toBe(catalogue[code].split('\n').length * 3 + 1);
    for (const name of gapsOf(catalogue[code])) expect(printed).not.toContain(`{${name}}`);
  });
});

describe('Chinese', () => {
  it('has full-width marks between Han', async () => {
    const chinese = await loadCatalogue('zh');
    expect(faults(chinese, (_, text) => /[\u4e00-\u9fff][,.;:!?()][\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});
