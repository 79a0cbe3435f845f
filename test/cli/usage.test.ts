/** The words of a command: help, version, wrong usage, and where there is no project. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../pipeline/cli/parse-arguments.js';
import { command, emptyProject, tempProject, type TempProject } from '../support/temp-project.js';
import { lines } from './broken-project.js';

let project: TempProject;
beforeAll(() => {
  project = tempProject();
});
afterAll(() => project.dispose());

describe('help and version', () => {
  it.each(['--help', '-h', 'help', ''])('%j shows what there is, with examples', async (words) => {
    const { code, out, err } = await command('/', words);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const text = lines(...out);
    for (const name of COMMANDS) expect(text).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(text).toContain('Examples:\n  duizhao build\n');
    expect(text).toContain('Exit code: 0 clean or with warnings, 1 errors, 2 wrong usage');
  });

  it.each(COMMANDS)('duizhao %s --help shows its usage and an example, outside a project too', async (name) => {
    for (const words of [`${name} --help`, `${name} -h`, `help ${name}`, `${name} something --help`]) {
      const { code, out, err } = await command('/', words);
      expect({ code, err }).toEqual({ code: 0, err: [] });
      expect(out[0]).toMatch(new RegExp(`^Usage: duizhao ${name} `));
      expect(out.filter((line) => line.startsWith(`  duizhao ${name}`))).not.toEqual([]);
    }
  });

  it('names every option of build, and every format', async () => {
    const text = lines(...(await command('/', 'build --help')).out);
    for (const word of [
      '--edition',
      '--format',
      '--embed-fonts',
      '--impose',
      '--paper-thickness',
      '--press',
      '--copies',
      '--out',
      '--timings',
      'pdf',
      'pdf-a1b',
      'docx',
      'html',
      'dump',
    ])
      expect(text).toContain(word);
  });

  it.each([
    ['check', ['--edition', '--pages', '--report', '--timings']],
    ['status', ['--queries']],
    ['suggest', ['--document', '--at-least', '--limit', '--adapt-figures', '--write']],
    ['import', ['--as']],
  ])('names every option of %s', async (name, options) => {
    const text = lines(...(await command('/', `${name} --help`)).out);
    for (const option of options) expect(text).toContain(option);
  });

  it('--version is the version alone', async () => {
    expect(await command('/', '--version')).toMatchObject({ code: 0, out: ['1.2.3'], err: [] });
  });
});

describe('wrong usage', () => {
  it.each([
    ['bulid', 'error[cli/unknown-command]: there is no command bulid', '   = hint: see `duizhao --help`'],
    ['--pdf', 'error[cli/unknown-command]: there is no command --pdf', '   = hint: see `duizhao --help`'],
    [
      'build --pdf',
      'error[cli/unknown-option]: the command build has no option --pdf',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'build -o proofs',
      'error[cli/unknown-option]: the command build has no option -o',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'check --format pdf',
      'error[cli/unknown-option]: the command check has no option --format',
      '   = hint: see `duizhao check --help`',
    ],
    [
      'build --timings=yes',
      'error[cli/unknown-option]: the command build has no option --timings=yes',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'build --out',
      'error[cli/option-needs-value]: the option --out needs a value',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'build --edition --format pdf',
      'error[cli/option-needs-value]: the option --edition needs a value',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'build --edition=',
      'error[cli/option-needs-value]: the option --edition needs a value',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'build --format ,',
      'error[cli/option-needs-value]: the option --format needs a value',
      '   = hint: see `duizhao build --help`',
    ],
    [
      'build --format pdf,odt',
      'error[cli/unknown-format]: there is no format odt',
      '   = hint: the formats are: pdf, pdf-a1b, docx, html, dump',
    ],
    [
      'build --edition korean,japanese',
      'error[cli/unknown-edition]: there is no edition japanese',
      '   = hint: the editions are: bilingual, chinese, chinese-16k, facing, interpreter, korean, korean-16k, large-chinese, large-korean, proof; each is a folder in templates/, or one of its sheets',
    ],
    [
      'check mini --edition japanese',
      'error[cli/unknown-edition]: there is no edition japanese',
      '   = hint: the editions are: bilingual, chinese, chinese-16k, facing, interpreter, korean, korean-16k, large-chinese, large-korean, proof; each is a folder in templates/, or one of its sheets',
    ],
    ['import', 'error[cli/missing-argument]: the command import needs FILE', '   = hint: see `duizhao import --help`'],
    [
      'import report.txt',
      'error[cli/missing-argument]: the command import needs --as NAME',
      '   = hint: see `duizhao import --help`',
    ],
    [
      'import a.txt b.txt --as c',
      'error[cli/unexpected-argument]: the command import takes no argument b.txt',
      '   = hint: see `duizhao import --help`',
    ],
  ])('`duizhao %s` exits 2 and does nothing', async (words, ...message) => {
    const before = project.digests('.');
    const { code, out, err } = await command(project.root, words);
    expect(err).toEqual(message);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(project.digests('.')).toEqual(before);
  });
});

describe('outside a project', () => {
  // Git runs its merge driver at the top of a repository, which need not be a project.
  it.each(COMMANDS.filter((name) => name !== 'merge-file'))('%s says so', async (name) => {
    const folder = emptyProject();
    const { code, out, err } = await command(folder.root, name === 'import' ? 'import a.txt --as b' : name);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([
      'error[cli/no-project]: this is no duizhao project: neither this folder nor one above it has translations/ and templates/',
      '   = hint: change to the folder of the project first',
    ]);
    folder.dispose();
  });

  it.each(['build', 'check', 'status'])('%s in a project without documents says how to make one', async (name) => {
    const folder = emptyProject();
    folder.write('translations/termbase.csv', '');
    folder.write('templates/partials/empty.hbs', '');
    const { code, errors } = await command(folder.root, name);
    expect(code).toBe(1);
    expect(errors).toEqual([
      lines(
        'error[build/no-documents]: there is no document in translations/',
        '   = hint: make one with `duizhao import FILE --as NAME`',
      ),
    ]);
    folder.dispose();
  });
});
