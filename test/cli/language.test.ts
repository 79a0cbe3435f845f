/** In which language a command answers. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart } from '../../pipeline/cli/display-width.js';
import { readerLanguage, type Locale } from '../../pipeline/cli/reader-language.js';
import { readSettings } from '../../pipeline/cli/settings.js';
import { start } from '../../pipeline/cli/start.js';
import { emptyProject, PROGRAM_ROOT, recordedConsole, tempProject, type TempProject } from '../support/temp-project.js';

let project: TempProject = emptyProject();
beforeEach(() => {
  project.dispose();
  project = emptyProject();
  project.write('translations/termbase.csv', '');
  project.write('templates/partials/empty.hbs', '');
});
afterAll(() => project.dispose());

const settle = (text: string): void => project.write('translations/settings.yaml', text);

const locale = (env: Locale['env'] = {}, system = ''): Locale => ({ env, system: () => system });

/** Gives a command in the project, as `main` does. */
async function say(words: string, given: Locale = locale(), cwd = project.root) {
  const screen = recordedConsole();
  const code = await start(words.split(' '), {
    screen,
    locale: given,
    cwd,
    programRoot: PROGRAM_ROOT,
    version: '1.2.3',
  });
  return { code, out: screen.outLines, err: screen.errLines };
}

const languageOf = (words: string, env: Locale['env'] = {}, system = ''): string =>
  readerLanguage(words.split(' '), project.root, locale(env, system)).language;

describe('the language', () => {
  it.each([
    ['asked after the command', 'build --lang zh'],
    ['asked before it', '--lang zh build'],
    ['asked with =', 'build --lang=zh mini'],
    ['asked with its country', 'build --lang zh-CN'],
  ])('is that which is %s, before all else', (_, words) => {
    settle('lang: ko\n');
    expect(languageOf(words, { DUIZHAO_LANG: 'en', LC_ALL: 'en_US.UTF-8' })).toBe('zh');
  });

  it('is that of the project, then of DUIZHAO_LANG, then of the system', () => {
    const env = { DUIZHAO_LANG: 'zh', LC_ALL: 'en_US.UTF-8' };
    expect(languageOf('build', env)).toBe('zh');
    settle('lang: en\n');
    expect(languageOf('build', env)).toBe('en');
  });

  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US', LANG: 'en_US' }, '', 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, '', 'zh'],
    [{ LANG: 'zh_TW.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'C.UTF-8' }, '', 'en'],
    [{ LANG: 'POSIX' }, '', 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, '', 'en'],
    [{}, 'zh-Hans-CN', 'zh'],
    [{}, '', 'en'],
  ])('of a system that says %j and “%s” is %s', (env, system, language) => {
    expect(languageOf('status', env, system)).toBe(language);
  });

  it('is taken out of the command, which knows nothing of it', () => {
    expect(readerLanguage(['--lang', 'zh', 'build', 'mini', '--lang=en'], '/', locale())).toEqual({
      language: 'en',
      words: ['build', 'mini'],
      diagnostics: [],
    });
  });
});

describe('a command', () => {
  it('answers in Chinese', async () => {
    expect(await say('status --lang zh')).toEqual({
      code: 1,
      out: [],
      err: [
        '错误[build/no-documents]：translations/ 里没有文档',
        '   = 建议：用 `duizhao import FILE --as NAME` 建一个',
      ],
    });
  });

  it('shows its help and says what is wrong with it in Chinese, outside a project too', async () => {
    const help = await say('build --help --lang zh', locale(), '/');
    expect(help).toMatchObject({ code: 0, err: [] });
    expect(help.out[0]).toBe('用法：duizhao build [DOCUMENT…] [OPTIONS]');
    expect(await say('bulid --lang zh', locale(), '/')).toMatchObject({
      code: 2,
      err: ['错误[cli/unknown-command]：没有命令 bulid', '   = 建议：见 `duizhao --help`'],
    });
  });

  it('in a language that there is not does nothing, and names the three', async () => {
    const { code, err } = await say('status --lang fr');
    expect({ code, err }).toEqual({
      code: 2,
      err: [
        'error[cli/unknown-language]: there are no messages in the language “fr”',
        '   = hint: the languages are: zh (中文), ko (조선말), en (English)',
      ],
    });
    expect((await say('status', locale({ DUIZHAO_LANG: 'klingon' }))).err[0]).toBe(
      'error[cli/unknown-language-variable]: DUIZHAO_LANG names the language “klingon”, in which there are no messages',
    );
  });

  it.each(['status --lang', 'status --lang=', '--lang --help'])('`%s` misses the language', async (words) => {
    const { code, err } = await say(words);
    expect(code).toBe(2);
    expect(err[0]).toBe('error[cli/option-needs-value]: the option --lang needs a value');
  });

  it('goes on where the setting of the project is wrong, and ends with 1', async () => {
    settle('# for all of us\nlang: chinese\n');
    const { code, out, err } = await say('--version', locale({ LANG: 'zh_CN.UTF-8' }));
    expect({ code, out }).toEqual({ code: 1, out: ['1.2.3'] });
    expect(err.slice(0, 2)).toEqual([
      '错误[cli/unknown-language]：没有“chinese”这种语言的消息',
      '  --> translations/settings.yaml:2:1',
    ]);
  });
});

describe('an edition', () => {
  it('has the same bytes and the same report in whatever language the command speaks', async () => {
    const whole = tempProject();
    whole.edit(
      'translations/mini/document.yaml',
      'editions:\n',
      'editions:\n  - { template: proof, lead: zh, purpose: proof }\n',
    );
    // A finding that the proof prints beside the text.
    whole.edit('translations/mini/ko/01-01.md', '실업률은 2.87%', '실업률은 2.88%');
    const make = async (language: string) => {
      const at = (words: string) => say(`${words} --lang ${language}`, locale(), whole.root);
      const { out } = await at('build --edition proof --format html,dump --no-cache');
      await at('check --edition chinese --pages --report report.json --no-cache');
      return { out, files: whole.digests('out'), report: whole.read('report.json') };
    };
    const [english, chinese, korean] = [await make('en'), await make('zh'), await make('ko')];
    expect(Object.keys(english.files)).toContain('mini/proof.html');
    expect(whole.read('out/mini/proof.html')).toContain('译文写作 2.88%');
    expect(chinese.files).toEqual(english.files);
    expect(korean.files).toEqual(english.files);
    expect([chinese.report, korean.report]).toEqual([english.report, english.report]);
    expect(chinese.out.join()).toContain('已写入');
    expect(korean.out.join()).not.toEqual(english.out.join());
    whole.dispose();
  });
});

describe('tables', () => {
  it.each(['zh', 'ko', 'en'])('stand in columns of a terminal in %s', async (language) => {
    const whole = tempProject();
    const { out } = await say(`status --lang ${language}`, locale(), whole.root);
    const rows = out.filter((line) => /^ {2}\S.*\s\S{1,5}\/\S{1,5}$/.test(line));
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(displayWidth)).size).toBe(1);
    whole.dispose();
  });

  it('count two columns for Han, Hangul and full-width marks, one for other marks', () => {
    expect(['段', '합', '：', '“', '…', 'a', '𠀀'].map(displayWidth)).toEqual([2, 2, 2, 1, 1, 1, 2]);
    expect([padStart('段', 4), padEnd('段a', 4), padStart('段段段', 4)]).toEqual(['  段', '段a ', '段段段']);
  });
});

describe('the code of commands', () => {
  it('prints no message without the words of the console', () => {
    const folder = new URL('../../pipeline/cli/', import.meta.url);
    const wordless = readdirSync(folder).flatMap((name) => {
      const source = ts.createSourceFile(
        name,
        readFileSync(new URL(name, folder), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const callee = ts.isCallExpression(node) ? node.expression.getText() : '';
        const needed = { formatMessage: 3, formatDiagnostic: 2, formatInLine: 2 }[callee] ?? 0;
        if (ts.isCallExpression(node) && node.arguments.length < needed) found.push(`${name}: ${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
    expect(wordless).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    ['lang: zh\n', 'zh'],
    ['\ufefflang: "zh"\r\n', 'zh'],
    ["# ours\n\nlang: 'zh-CN'   # the bureau\n", 'zh'],
    ['lang:   en', 'en'],
    ['', undefined],
    ['# nothing\n', undefined],
  ])('%j say %s', (text, language) => {
    expect(readSettings(text)).toEqual({ value: language, diagnostics: [] });
  });

  it.each([
    ['\nlanguage: ko\n', 'cli/unknown-setting', 2],
    ['lang: zh\rlang zh', 'cli/unknown-setting', 2],
    ['  lang: zh', 'cli/unknown-setting', 1],
    ['lang:', 'cli/unknown-language', 1],
    ['lang: zh, ko', 'cli/unknown-language', 1],
  ])('%j have a mistake', (text, code, line) => {
    expect(readSettings(text).diagnostics).toMatchObject([
      { code, span: { file: 'translations/settings.yaml', start: { line, column: 1 } } },
    ]);
  });
});
