/** `duizhao build --press`: the files for a printer, what is in them, and what keeps them back. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { objectsText, pageOperators } from '../export/raw-pdf.js';
import { readPdf, textOf } from '../support/read-pdf.js';
import { command, findingsOf, reviewKorean, tempProject, type TempProject } from '../support/temp-project.js';
import { tinyFont } from '../support/tiny-font.js';
import { MANIFEST, withheldIn } from './broken-project.js';

/** The cover has its red rule below who meets. */
const SESSION = 'session: { zh: 第六次会议, ko: 제6차 회의 }';
const INK = "ink: { name: PANTONE 186 C, color: '#c8102e', cmyk: [0, 100, 80, 5] }";

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string): ReturnType<typeof command> => command(project.root, words);
const press = (edition: string): ReturnType<typeof command> => run(`build --press --edition ${edition}`);
const order = (...lines: readonly string[]): void =>
  project.edit(MANIFEST, 'date: ', `${SESSION}\n${lines.join('\n')}\ndate: `);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(project.root, 'out/mini', path)));
const digestOf = (path: string): string => createHash('sha256').update(bytesOf(path)).digest('hex');
const faults = (path: string): readonly string[] =>
  checkConformance(bytesOf(path), ['PDF/X-1a:2003']).map(({ clause, diagnostic }) => `${clause} ${diagnostic.code}`);
/** Where bleed begins on a press sheet; what stands above it is the slug. In points. */
const SLUG_FOOT = 14.17;
const pagesOf = async (path: string): Promise<readonly string[]> =>
  (await readPdf(bytesOf(path))).pages.map(({ glyphs }) => textOf(glyphs.filter(({ y }) => y > SLUG_FOOT)));
const builtIn = (folder: string): readonly string[] =>
  Object.entries(project.digests(folder)).flatMap(([path, digest]) => (digest === 'folder' ? [] : [path]));

/** Sets the whole of an edition in one stack. */
function stack(families: string, edition: string): void {
  const file = `templates/${edition}/style.css`;
  project.write(file, project.read(file).replace(/font-family: [^;]*;/g, `font-family: ${families};`));
}

describe('an edition for the press', () => {
  it('is one PDF/X-1a with a docket where cover and text are printed together, and says what to do with them', async () => {
    order(`press: { ${INK} }`);
    const { code, out } = await press('korean');
    expect(code).toBe(0);
    expect(builtIn('out/mini')).toEqual(['build.json', 'press/korean-docket.pdf', 'press/korean.pdf']);
    expect(faults('press/korean.pdf')).toEqual([]);
    expect(out).toEqual([
      expect.stringMatching(/^wrote out\/mini\/press\/korean\.pdf {2}8 pages, \d+ kB$/),
      expect.stringMatching(/^wrote out\/mini\/press\/korean-docket\.pdf {2}1 page, \d+ kB$/),
      expect.stringMatching(/^2 files written, 0 errors, 2 warnings, \d+\.\d s$/),
      'next: sign the docket in out/mini/press and send it to the printer with the files that it lists',
    ]);
  });

  it('says on every sheet which file and page it is, which version, and that it is none for print', async () => {
    order(`press: { ${INK} }`);
    await press('korean');
    const { pages } = await readPdf(bytesOf('press/korean.pdf'));
    pages.forEach(({ glyphs }, index) => {
      const slug = textOf(glyphs.filter(({ y }) => y < SLUG_FOOT));
      expect(slug).toMatch(new RegExp(`^korean\\.pdf {3}${index + 1}/${pages.length} {3}\\d{4}-\\d\\d-\\d\\d`));
      expect(slug).toMatch(/代用字体，不得付印 {3}朝鲜文尚未审定，不得付印$/);
    });
  });

  it('says page for page what the edition says', async () => {
    order(`press: { ${INK} }`);
    await run('build --edition korean --format pdf');
    await press('korean');
    expect(await pagesOf('press/korean.pdf')).toEqual(await pagesOf('korean.pdf'));
  });

  it('is two PDF/X-1a files where the cover is printed by itself: outer leaf and inner leaves', async () => {
    order(`press: { cover: separate, ${INK} }`);
    const { code } = await press('korean,chinese');
    expect(code).toBe(0);
    const files = ['chinese', 'korean'].flatMap((edition) =>
      ['cover', 'docket', 'text'].map((part) => `press/${edition}-${part}.pdf`),
    );
    expect(builtIn('out/mini')).toEqual(['build.json', ...files]);
    for (const file of files.filter((name) => !name.includes('docket'))) expect(faults(file)).toEqual([]);
    await run('build --edition korean --format pdf');
    const whole = await pagesOf('korean.pdf');
    expect(await pagesOf('press/korean-cover.pdf')).toEqual([...whole.slice(0, 2), ...whole.slice(-2)]);
    expect(await pagesOf('press/korean-text.pdf')).toEqual(whole.slice(2, -2));
  });

  it('is whole where it has no cover, whatever is ordered of covers', async () => {
    order(`press: { cover: separate, ${INK} }`);
    const { code } = await press('bilingual');
    expect(code).toBe(0);
    expect(builtIn('out/mini/press')).toEqual(['bilingual-docket.pdf', 'bilingual.pdf']);
    expect(faults('press/bilingual.pdf')).toEqual([]);
    expect((await pagesOf('press/bilingual-docket.pdf')).join('')).toContain('1 页');
  });

  it('prints the second ink from a plate of its own and all else in black, which prints over', async () => {
    order(`press: { cover: separate, ${INK} }`);
    await press('korean');
    const [cover, text] = ['cover', 'text'].map((part) => bytesOf(`press/korean-${part}.pdf`));
    if (!cover || !text) throw new Error('cover and text were not both made');
    for (const bytes of [cover, text]) {
      const operators = pageOperators(bytes).join('\n');
      const colours = [
        ...operators.matchAll(/(?:^|\s)((?:[\d.]+ )*)(rg|RG|k|K|sc|SC|scn|SCN|cs|CS|g|G|ri|sh|Do|BI)(?=\s|$)/g),
      ];
      const blacks = colours.filter(
        ([, values = '', operator]) => /^[kK]$/.test(operator ?? '') && /^0 0 0 [\d.]+ $/.test(values),
      );
      const inks = colours.filter(([, , operator]) => /^(cs|CS|scn|SCN)$/.test(operator ?? ''));
      expect(blacks.length).toBeGreaterThan(3);
      expect(blacks.length + inks.length).toBe(colours.length);
      if (bytes === text) expect(inks).toEqual([]);
      // Black is printed in the state in which nothing beneath it is left out.
      expect(operators.match(/0 0 0 1 [kK]\b/g)?.length).toBe(operators.match(/\/Over gs 0 0 0 1 [kK]\b/g)?.length);
      expect(objectsText(bytes)).not.toMatch(/DeviceRGB|CalRGB|ICCBased|\/Lab|DeviceGray/);
      expect(objectsText(bytes)).toMatch(/\/OP true\s+\/op true\s+\/OPM 1/);
    }
    expect(pageOperators(cover).join('\n')).toMatch(/\/Ink2 (?:cs|CS) 1 (?:scn|SCN)/);
    expect(objectsText(cover)).toMatch(/\[\/Separation \/PANTONE#20186#20C \/DeviceCMYK/);
    expect(objectsText(cover)).toMatch(/\/C1 \[0 1 0?\.8 0?\.05\]/);
  });

  it('is the same bytes a second time', async () => {
    order(`press: { cover: separate, ${INK} }`);
    await run('build --press --edition korean --out first');
    await run('build --press --edition korean --out second');
    expect(project.digests('second')).toEqual(project.digests('first'));
  });

  it('is made of every finished edition where none is named, and of no proof', async () => {
    order(`press: { ${INK} }`);
    project.edit(
      MANIFEST,
      'template: chinese\n    lead: zh\n',
      'template: chinese\n    lead: zh\n    purpose: proof\n',
    );
    const { code } = await run('build --press');
    expect(code).toBe(0);
    expect(builtIn('out/mini/press')).toEqual(
      ['bilingual', 'korean'].flatMap((edition) => [`${edition}-docket.pdf`, `${edition}.pdf`]),
    );
  });
});

describe('the docket and the record of a press run', () => {
  it('list the files with their pages, sheets and the SHA-256 that they have on the disk', async () => {
    order(`press: { cover: separate, copies: 40, ${INK} }`);
    await press('korean');
    const text = (await pagesOf('press/korean-docket.pdf')).join('').replace(/\s/g, '');
    for (const part of ['cover', 'text']) {
      const path = `press/korean-${part}.pdf`;
      const size = String(bytesOf(path).length).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
      expect(text).toContain(`${path}4${size}${digestOf(path)}`);
    }
    expect(text).toContain('8页（封面4＋正文4）');
    // A sheet for four pages of text, and one for the cover.
    expect(text).toMatch(/正文每册[^封]*1张（共40张）/);
    expect(text).toMatch(/封面每册[^正]*1张（共40张）/);
    expect(text).toContain('二色：黑、PANTONE186C');
    for (const face of ['NotoSerifKR400', 'NotoSerifKR700', 'NotoSansKR500'])
      expect(text).toMatch(
        new RegExp(`${face.replace(/\d+$/, '')}(?:（代用）)?${face.slice(-3)}.{1,12}SILOpenFontLicense1\\.1可安装`),
      );
    // What the record says of each file that lies there, the docket among them.
    // What the program has written in the shape that this test is about.
    const record = JSON.parse(project.read('out/mini/build.json')) as {
      readonly editions: { readonly korean: { readonly files: readonly unknown[] } };
    };
    expect(record.editions.korean.files).toEqual(
      ['cover', 'docket', 'text'].map((part) => {
        const name = `press/korean-${part}.pdf`;
        return { name, bytes: bytesOf(name).length, sha256: digestOf(name) };
      }),
    );
  });
});

describe('what is not yet for print', () => {
  const warnings = (err: readonly string[]): readonly string[] =>
    findingsOf(err, 'warning').map((text) => /^warning\[(.*?)\]/.exec(text)?.[1] ?? '');

  it('is made with a warning for stand-in faces and for Korean that awaits review, at the edition that prints it', async () => {
    order(`press: { ${INK} }`);
    const line = project.read(MANIFEST).split('template: korean')[0]?.split('\n').length ?? 0;
    const { code, err } = await press('korean,chinese');
    expect(code).toBe(0);
    expect(findingsOf(err, 'warning')).toEqual([
      [
        'warning[build/draft-for-press]: the Korean of korean awaits review, and its press files are none for print',
        `  --> ${MANIFEST}:${line}:15`,
        '   = hint: have a second person read it, and set its passages to `reviewed`; `duizhao status` counts them',
      ].join('\n'),
      expect.stringMatching(/^warning\[build\/stand-in-faces\]: stand-in faces: 방정체 → Noto Serif KR, /),
    ]);
    const [korean = '', chinese = ''] = await Promise.all(
      ['korean', 'chinese'].map(async (edition) => (await pagesOf(`press/${edition}-docket.pdf`)).join('')),
    );
    expect(korean).toContain('朝鲜文尚未审定，不得付印');
    expect(chinese).not.toContain('朝鲜文尚未审定');
    expect(chinese).toContain('代用字体，不得付印');
  });

  it('is warned of only while it is so', async () => {
    order(`press: { ${INK} }`);
    stack("'Noto Serif KR', 'Noto Serif SC', serif", 'korean');
    expect(warnings((await press('korean')).err)).toEqual(['build/draft-for-press']);
    reviewKorean(project);
    expect(warnings((await press('korean')).err)).toEqual([]);
    expect((await pagesOf('press/korean-docket.pdf')).join('')).not.toContain('不得付印');
  });
});

describe('a colour for which the press has no ink', () => {
  const green = (): void =>
    project.write(
      'templates/korean/style.css',
      `${project.read('templates/korean/style.css')}\n.heading { color: #00aa00; }\n`,
    );

  it('withholds the edition that shows it, at its place and with what to write, and no other', async () => {
    await run('build --press --edition chinese,korean');
    const before = project.digests('out/mini/press');
    green();
    const line = project.read(MANIFEST).split('template: korean')[0]?.split('\n').length ?? 0;
    const { code, err, errors } = await press('chinese,korean');
    expect(code).toBe(1);
    expect(withheldIn(err)).toEqual(['mini/korean']);
    expect(errors).toEqual([
      [
        'error[build/colour-without-ink]: the edition korean shows the colour #00aa00, which the press has no ink for',
        `  --> ${MANIFEST}:${line}:15`,
        '   = hint: name the ink under `press:` in document.yaml, such as `ink: { name: PANTONE 485 C, color: "#00aa00", cmyk: [0, 95, 100, 0] }`, or make it black or grey',
      ].join('\n'),
    ]);
    expect(project.digests('out/mini/press')).toEqual(before);
  });

  it('is one besides the second ink too', async () => {
    order(`press: { ${INK} }`);
    green();
    const { code, errors } = await press('korean');
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringContaining(
        'hint: a press file has black and one second ink: make #00aa00 the colour of `ink:` in document.yaml, or black or grey',
      ),
    ]);
    expect(project.exists('out')).toBe(false);
  });

  it('is none to the edition on the screen', async () => {
    green();
    expect((await run('build --edition korean --format pdf')).code).toBe(0);
  });
});

describe('what cannot be printed', () => {
  it('is a booklet whose text begins on the inside of a cover that is to be printed by itself', async () => {
    order(`press: { cover: separate, ${INK} }`);
    project.edit('templates/korean/style.css', 'page: imprint;', '');
    const { code, err, errors } = await press('korean,chinese');
    expect(code).toBe(1);
    expect(withheldIn(err)).toEqual(['mini/korean']);
    expect(errors).toEqual([
      expect.stringMatching(
        /^error\[imposition\/text-on-cover\]: .*\n {2}--> translations\/mini\/document\.yaml:\d+:15\n {3}= hint: /,
      ),
    ]);
  });

  it.each(['--press', '--impose booklet', '--copies 1-2'])(
    'is an edition in a face whose licence forbids embedding: %s',
    async (words) => {
      const han = project.read('translations/mini/zh.txt').match(/[\u3400-\u9fff]/g) ?? [];
      stack("'House', 'Noto Serif SC', serif", 'chinese');
      const face = { family: 'House', postscriptName: 'House', fsType: 0x0002, characters: [...new Set(han)].join('') };
      project.write('fonts/house.ttf', tinyFont(face));
      const { code, errors, err } = await run(`build ${words} --edition chinese`);
      expect(code).toBe(1);
      expect(errors).toEqual([expect.stringContaining('error[font/embedding-forbidden]: the face House 400')]);
      expect(withheldIn(err)).toEqual(['mini/chinese']);
      expect(project.exists('out')).toBe(false);
    },
  );
});
