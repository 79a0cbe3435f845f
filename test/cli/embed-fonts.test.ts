/** `duizhao build --embed-fonts`: Word files with the faces of their pages, and what keeps a face out of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, findingsOf, tempProject, type TempProject } from '../support/temp-project.js';
import { tinyFont } from '../support/tiny-font.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string): ReturnType<typeof command> => command(project.root, words);
const fontsIn = (edition: string): readonly string[] =>
  Object.keys(partsOf(edition)).filter((name) => name.endsWith('.odttf'));

const partsOf = (edition: string): Readonly<Record<string, Uint8Array>> =>
  unzipSync(readFileSync(join(project.root, 'out/mini', `${edition}.docx`)));
/** Families of the styles, and those of which the file has a font. */
function familiesOf(edition: string): readonly [readonly string[], readonly string[]] {
  const part = (name: string): string => strFromU8(partsOf(edition)[name] ?? new Uint8Array(0));
  const named = [...part('word/styles.xml').matchAll(/<w:rFonts [^>]*w:eastAsia="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  const fonts = [...part('word/fontTable.xml').matchAll(/<w:font w:name="([^"]*)">(.*?)<\/w:font>/g)];
  const held = fonts.flatMap(([, name = '', entry = '']) => (entry.includes('<w:embed') ? [name] : []));
  return [[...new Set(named)].sort(), held.sort()];
}

describe('fonts in Word files', () => {
  it('are of all families that the styles of any edition name', async () => {
    expect((await run('build --format docx --embed-fonts')).code).toBe(0);
    const editions = Object.keys(project.digests('out/mini')).flatMap((name) => /^(.*)\.docx$/.exec(name)?.[1] ?? []);
    expect(editions).toEqual(['bilingual', 'chinese', 'korean']);
    for (const edition of editions) {
      const [named, held] = familiesOf(edition);
      expect(named.length).toBeGreaterThan(1);
      expect([edition, held]).toEqual([edition, named]);
    }
  });

  it('stand there on demand, and the same files come of the same edition', async () => {
    expect((await run('build --edition chinese --format docx')).code).toBe(0);
    expect(fontsIn('chinese')).toEqual([]);
    expect((await run('build --edition chinese --format docx --embed-fonts')).code).toBe(0);
    expect(fontsIn('chinese').length).toBeGreaterThan(2);
    const first = project.digests('out/mini')['chinese.docx'];
    await run('build --edition chinese --embed-fonts --format docx,pdf');
    expect(project.digests('out/mini')['chinese.docx']).toBe(first);
  });

  it('go with the formats that are made unasked', async () => {
    expect((await run('build --edition chinese --embed-fonts')).code).toBe(0);
    expect(fontsIn('chinese').length).toBeGreaterThan(2);
  });

  it.each(['--format pdf,html', '--impose booklet', '--press', '--edition chinese --copies 1-3'])(
    'are refused with %s, which makes no Word file',
    async (words) => {
      const { code, err } = await run(`build ${words} --embed-fonts`);
      expect(code).toBe(2);
      expect(err.join('\n')).toBe(
        [
          'error[cli/embedding-without-docx]: the option --embed-fonts needs Word files, and none are asked for',
          '   = hint: leave it out, since a PDF always carries its fonts, or give `--format docx` with it',
        ].join('\n'),
      );
      expect(project.exists('out')).toBe(false);
    },
  );

  it('are those that may be edited; of others the file has the name alone, and a warning says so', async () => {
    const characters = [...new Set('一、2020年工作回顾（）民生持续改善。'.split(''))].sort().join('');
    const font = { family: 'SimHei', postscriptName: 'SimHei', characters, weight: 500 };
    project.write('fonts/simhei.ttf', tinyFont({ ...font, fsType: 4 }));
    const words = 'build --edition chinese --format docx';
    const about = async (line: string): Promise<readonly string[]> =>
      findingsOf((await run(line)).err, 'warning').filter((finding) => finding.includes('[font/'));
    expect(await about(words)).toEqual([]);
    expect(await about(`${words} --embed-fonts`)).toEqual([
      expect.stringMatching(
        /^warning\[font\/not-for-office\]: the face SimHei 500 .*\n {2}--> fonts\/simhei\.ttf:1:1\n/,
      ) as string,
    ]);
    expect(fontsIn('chinese').length).toBeGreaterThan(1);
  });
});
