/** In which language a command answers. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readerLanguage, type Locale } from '../../pipeline/cli/reader-language.js';
import { readSettings } from '../../pipeline/cli/settings.js';
import { start } from '../../pipeline/cli/start.js';
import { emptyProject, PROGRAM_ROOT, recordedConsole, type TempProject } from '../support/temp-project.js';

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
