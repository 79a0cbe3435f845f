import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  english,
  error,
  formatDiagnostic,
  formatMessage,
  LANGUAGES,
  loadCatalogue,
  nearestNames,
  positionAt,
  spanAt,
  type MessageArgs,
  type MessageCode,
} from '../../pipeline/diagnostic/index.js';

const catalogueFolder = fileURLToPath(new URL('../../pipeline/diagnostic/en', import.meta.url));

/** The keys of every room's part of the English catalogue. */
async function catalogueParts(): Promise<Record<string, string[]>> {
  const files = readdirSync(catalogueFolder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const parts = await Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(pathToFileURL(join(catalogueFolder, file)).href);
      const parts = typeof module === 'object' && module !== null ? Object.values(module) : [];
      return [
        file,
        parts.flatMap((part: unknown) => (typeof part === 'object' && part !== null ? Object.keys(part) : [])),
      ] as const;
    }),
  );
  return Object.fromEntries(parts);
}

describe('the English catalogue', () => {
  it('gives every code once', async () => {
    const keys = Object.values(await catalogueParts()).flat();
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys.length).toBe(Object.keys(english).length);
  });

  it('names a finding after its room', async () => {
    const strays = Object.entries(await catalogueParts()).flatMap(([file, keys]) =>
      keys.filter(
        // Help texts have a part of their own.
        (key) =>
          !key.startsWith(file === 'usage.ts' ? 'cli/usage' : `${file.replace('.ts', '')}/`) &&
          !key.startsWith('hint/'),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('begins in lower case and ends without a full stop', () => {
    const faults = Object.entries(english).filter(
      ([key, text]) => !key.startsWith('cli/usage') && /^(?!Korean|Chinese)[A-Z][a-z]|[^.]\.$/.test(text),
    );
    expect(faults).toEqual([]);
  });
});

describe('messages', () => {
  it('fill their gaps and choose the word for a number', () => {
    expect(formatMessage('cli/wrote-paged', { path: 'a.pdf', pages: 1, size: 3 })).toBe('wrote a.pdf  1 page, 3 kB');
    expect(formatMessage('cli/wrote-paged', { path: 'a.pdf', pages: 2, size: 3 })).toBe('wrote a.pdf  2 pages, 3 kB');
  });

  it('refuse to be printed with a gap left open', () => {
    expect(() => formatMessage('cli/wrote', { path: 'a' })).toThrow('needs the argument size');
  });

  it('take other words of the language into a gap, and lists of them', async () => {
    const args = {
      name: 'lines',
      expected: { code: 'template/kind-text' },
      value: 'sentences',
      found: { code: 'template/kind-list-of', args: { item: { code: 'template/kind-markup' } } },
    } as const;
    const known = { names: ['korean', 'chinese', { code: 'template/kind-text' }] } as const;
    const inLanguages = async (code: MessageCode, gaps: MessageArgs): Promise<readonly string[]> =>
      Promise.all(LANGUAGES.map(async (language) => formatMessage(code, gaps, await loadCatalogue(language))));
    expect(await inLanguages('template/wrong-kind', args)).toEqual([
      '`lines` 要的是文字，`sentences` 却是标记的列表',
      '`lines`에 주어야 할 값: 글; `sentences` 값은 태그의 목록입니다',
      '`lines` needs a text, but `sentences` is a list of markup',
    ]);
    expect(await inLanguages('hint/known-names', known)).toEqual([
      '从中写一个：korean、chinese、文字',
      '다음 가운데서 하나를 쓰십시오: korean, chinese, 글',
      'write one of: korean, chinese, text',
    ]);
  });

  it('stand with their place and their hints', () => {
    const finding = error(
      'build/no-such-file',
      { file: 'a.txt' },
      { span: spanAt('a.txt', 'x\ny', 2), hints: ['hint/restore-file'] },
    );
    expect(formatDiagnostic(finding)).toBe(
      'error[build/no-such-file]: there is no file a.txt\n  --> a.txt:2:1\n   = hint: restore it from git, or make it',
    );
  });
});

describe('places', () => {
  it.each([
    ['\n', 2],
    ['\r\n', 3],
    ['\r', 2],
  ])('count lines that end in %j', (end, offset) => {
    expect(positionAt(`a${end}bc`, offset + 1)).toEqual({ line: 2, column: 2 });
  });

  it('count columns in UTF-16 units', () => {
    expect(positionAt('𠀀个', 2)).toEqual({ line: 1, column: 3 });
  });
});

describe('nearest names', () => {
  it('are a slip or two away, nearest first', () => {
    expect(nearestNames('colr', ['color', 'columns', 'cols'])).toEqual(['color', 'cols']);
    expect(nearestNames('jonit', ['joint'])).toEqual(['joint']);
  });

  it('are none where no name is near', () => {
    expect(nearestNames('paragraph', ['id', 'kind'])).toEqual([]);
  });
});
