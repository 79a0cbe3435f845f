/** Editions on other sheets, proofs, editions that follow the page turns of another, and contents in Word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocx } from '../support/read-docx.js';
import { command, tempProject, type TempProject } from '../support/temp-project.js';

const MANIFEST = 'translations/mini/document.yaml';
const PASSAGE = 'translations/mini/ko/01-01.md';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

/** The editions of the short document, in place of its own. */
function editions(...lines: readonly string[]): void {
  const before = project.read(MANIFEST);
  const rest = before.slice(before.indexOf('\n#', before.indexOf('editions:')));
  const list = lines.map((line) => `  - { ${line} }\n`).join('');
  project.write(MANIFEST, `${before.slice(0, before.indexOf('editions:'))}editions:\n${list}${rest}`);
}

const run = (words: string): ReturnType<typeof command> => command(project.root, words);
const dump = (edition: string): string => project.read(`out/mini/${edition}.pages.txt`);

describe('a sheet', () => {
  /** The imprint stands on a page of its own with a margin of its own. */
  const CSS = '@page { size: 185mm 260mm; }\n@page imprint { margin-top: 200mm; }\n';

  it('is taken after the template’s own stylesheet and names the edition, and both can be made', async () => {
    project.write('templates/chinese/16k.css', CSS);
    editions('template: chinese, lead: zh', 'template: chinese, lead: zh, sheet: 16k');
    const { code, errors } = await run('build --format dump,html');
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    // 185 × 260 mm in points.
    expect(dump('chinese-16k')).toContain('524.41');
    expect(dump('chinese')).not.toContain('524.41');
    expect(project.read('out/mini/chinese-16k.html')).toContain('size: 185mm 260mm');
    expect(project.read('out/mini/chinese.html')).not.toContain('185mm');
  });

  it('wins over rules of the template’s own at equal weight, and not over heavier ones', async () => {
    project.edit(
      'templates/chinese/style.css',
      '@page {',
      'h1 { color: #111111 }\nh1.title { color: #222222 }\n@page {',
    );
    project.write('templates/chinese/16k.css', 'h1 { color: #333333 }\n');
    editions('template: chinese, lead: zh, sheet: 16k');
    const { code, errors } = await run('check');
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });

  it('can be asked for by the name of its edition', async () => {
    project.write('templates/chinese/16k.css', CSS);
    editions('template: chinese, lead: zh', 'template: chinese, lead: zh, sheet: 16k');
    const { code, out } = await run('build --edition chinese-16k --format html');
    expect(code).toBe(0);
    expect(out.filter((line) => line.startsWith('wrote'))).toEqual([
      expect.stringMatching(/^wrote out\/mini\/chinese-16k\.html /),
    ]);
  });

  it('that is there and that the document does not ask for is an error of the request', async () => {
    project.write('templates/chinese/16k.css', CSS);
    const { code, errors } = await run('build --edition chinese-16k --format html');
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringContaining('error[build/edition-not-asked]: the document mini has no edition named chinese-16k'),
    ]);
  });

  it('with a mistake in its file is an error at its place', async () => {
    project.write('templates/chinese/16k.css', '@page { siez: 185mm 260mm; }\n');
    editions('template: chinese, lead: zh, sheet: 16k');
    const { errors } = await run('build --format html');
    expect(errors).toEqual([expect.stringContaining('--> templates/chinese/16k.css:1:9')]);
  });
});

describe('a proof', () => {
  /** Korean with a figure that the Chinese has not. */
  const spoil = (): void => project.edit(PASSAGE, '2.87%였습니다', '2.78%였습니다');

  beforeEach(() => {
    project.write('templates/proof/style.css', project.read('templates/bilingual/style.css'));
    project.write(
      'templates/proof/edition.hbs',
      `{{#each paragraphs}}{{#each ko.sentences}}<p lang="ko-CN" data-origin="{{origin}}">{{number}} {{stateInWords.ko}}{{#each findings}} {{level}}: {{message}}{{/each}}</p>{{/each}}{{/each}}`,
    );
  });

  it('is made while the Korean has errors, and prints them; finished editions with Korean are withheld', async () => {
    editions('template: proof, lead: zh, purpose: proof', 'template: korean, lead: ko', 'template: chinese, lead: zh');
    spoil();
    const { code, err } = await run('build --format html');
    expect(code).toBe(1);
    expect(err.filter((line) => line.startsWith('withheld'))).toEqual([
      'withheld mini/korean: what was there before is untouched',
    ]);
    expect(project.exists('out/mini/chinese.html')).toBe(true);
    expect(project.read('out/mini/proof.html')).toContain('2 번역 error: p007.s02 的译文写作 2.78%，原文是 2.87%');
  });

  it('is withheld like any other if it is not called a proof', async () => {
    editions('template: proof, lead: zh');
    spoil();
    await run('build --format html');
    expect(project.exists('out/mini/proof.html')).toBe(false);
  });

  it('has nothing to print beside sentences of which nothing was found', async () => {
    editions('template: proof, lead: zh, purpose: proof');
    await run('build --format html');
    expect(project.read('out/mini/proof.html')).not.toContain('error:');
  });
});

describe('an edition that follows page turns', () => {
  it('is set after the edition that it follows, which is set once, in whatever order they stand', async () => {
    editions('template: bilingual, lead: ko, turns: chinese', 'template: chinese, lead: zh');
    const { code, errors, progress } = await run('build --format html');
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(progress.filter((line) => line.endsWith('layout'))).toEqual([
      'mini: chinese … layout',
      'mini: bilingual … layout',
    ]);
  });

  it('has the other edition set, but not written, when it alone is asked for', async () => {
    editions('template: bilingual, lead: ko, turns: chinese', 'template: chinese, lead: zh');
    const { code, progress } = await run('build --edition bilingual --format html');
    expect(code).toBe(0);
    expect(progress).toContain('mini: chinese … layout');
    expect(project.exists('out/mini/chinese.html')).toBe(false);
    expect(project.exists('out/mini/bilingual.html')).toBe(true);
  });

  it('is withheld when the edition that it follows cannot be set', async () => {
    editions('template: bilingual, lead: ko, turns: chinese', 'template: chinese, lead: zh');
    project.edit('templates/chinese/edition.hbs', '{{#each paragraphs}}', '{{#each absätze}}');
    const { code, err } = await run('build --edition bilingual --format html');
    expect(code).toBe(1);
    expect(err).toContain('withheld mini/bilingual: what was there before is untouched');
  });
});

describe('the properties of a Word file', () => {
  const properties = async (edition: string): Promise<readonly string[]> => {
    const { code } = await run(`build --edition ${edition} --format docx`);
    expect(code).toBe(0);
    const { part } = readDocx(new Uint8Array(readFileSync(join(project.root, `out/mini/${edition}.docx`))));
    const found = part('docProps/custom.xml').matchAll(/name="([^"]*)"><vt:\w+>([^<]*)</g);
    return [...found].map(([, name, value]) => `${name ?? ''}: ${value ?? ''}`);
  };

  it('name document, edition and version, and say whether Korean is printed that awaits review', async () => {
    const yaml = 'translations/mini/document.yaml';
    project.write(yaml, `${project.read(yaml)}\nversion: '2.1'\n`);
    expect(await properties('chinese')).toEqual([
      ...['文件: mini', '版别: chinese', '版本: 2.1', '朝鲜文尚未审定: false'],
    ]);
    expect(await properties('korean')).toEqual([...['문건: mini', '판종: korean', '판본: 2.1', '조선문 미심사: true']]);
  });
});

describe('the contents in Word', () => {
  const numbers = async (edition: string): Promise<readonly string[]> => {
    const { code, errors } = await run(`build --edition ${edition} --format docx`);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    const bytes = new Uint8Array(readFileSync(join(project.root, `out/mini/${edition}.docx`)));
    return readDocx(bytes).paragraphs.flatMap(({ text }) => /\t\{PAGEREF \S+ \\h\}(.*)$/.exec(text)?.[1] ?? []);
  };

  it.each(['chinese', 'korean'])('say the numbers that the pages of the %s booklet carry', async (edition) => {
    // The text is numbered from 1 behind cover, imprint, contents and a blank page.
    expect(await numbers(edition)).toEqual(['1', '1']);
  });

  it('count on where a heading begins a page', async () => {
    const file = 'templates/chinese/style.css';
    project.write(file, `${project.read(file)}\n.heading { break-before: page }\n`);
    expect(await numbers('chinese')).toEqual(['2', '2']);
  });
});
