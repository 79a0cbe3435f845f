/** The build record beside the editions, and stand-in faces. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, tempProject, type TempProject } from '../support/temp-project.js';
import { tinyFont } from '../support/tiny-font.js';

const MANIFEST = 'translations/mini/document.yaml';
const RECORD = 'out/mini/build.json';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

interface Entry {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly faces: readonly { readonly family: string; readonly weight: number; readonly file: string }[];
  readonly standIns: readonly { readonly wanted: string; readonly used: string }[];
  readonly mark?: string;
  readonly checks: {
    readonly text: { readonly errors: number; readonly warnings: number };
    readonly pages?: { readonly errors: number; readonly warnings: number; readonly waived: number };
  };
}
const run = (words: string): ReturnType<typeof command> => command(project.root, words);
// What the program has just written in the shape that these tests are about.
const entries = (): Readonly<Record<string, Entry>> =>
  (JSON.parse(project.read(RECORD)) as { readonly editions: Readonly<Record<string, Entry>> }).editions;
const infos = (err: readonly string[]): readonly string[] => err.filter((line) => line.includes('stand-in-faces'));

/** Sets the whole of an edition in one stack. */
function stack(families: string, edition = 'chinese'): void {
  const file = `templates/${edition}/style.css`;
  project.write(file, project.read(file).replace(/font-family: [^;]*;/g, `font-family: ${families};`));
}

describe('the build record', () => {
  it('names the files of each edition with size and digest, its pages, faces and state', async () => {
    await run('build --format html,pdf');
    const bytes = readFileSync(join(project.root, 'out/mini/korean.pdf'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(Object.keys(entries())).toEqual(['bilingual', 'chinese', 'korean']);
    expect(entries()['korean']).toMatchObject({
      template: 'korean',
      sheet: '',
      lead: 'ko',
      purpose: 'finished',
      isDraft: true,
      pages: 8,
      states: { final: 0, initial: 7, reviewed: 0, translated: 4 },
      files: [{ name: 'korean.html' }, { name: 'korean.pdf', bytes: bytes.length, sha256 }],
    });
    expect(entries()['korean']?.faces.map(({ family }) => family)).toContain('Noto Serif KR');
    expect(entries()['chinese']).toMatchObject({ isDraft: false });
  });

  it('says which program made it, and never when', async () => {
    await run('build --edition korean --format html');
    expect(entries()['korean']).toMatchObject({ program: { name: 'duizhao', version: '1.2.3' } });
    expect(project.read(RECORD)).not.toMatch(new RegExp(`${new Date().getFullYear()}-`));
  });

  it('names every file that an edition was made of, with its digest, in order, and none of another edition', async () => {
    await run('build --format html');
    const inputs = entries()['korean']?.inputs ?? [];
    const paths = inputs.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths.filter((path) => !path.startsWith('templates/partials/'))).toEqual([
      'fonts/fonts.yaml',
      'templates/korean/edition.hbs',
      'templates/korean/style.css',
      'translations/mini/document.yaml',
      ...['00-front', '01-00', '01-01', '01-02'].map((name) => `translations/mini/ko/${name}.md`),
      'translations/mini/zh.txt',
    ]);
    for (const { path, sha256 } of inputs) {
      const bytes = readFileSync(join(project.root, path));
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('names the stylesheet of another sheet, and the termbase where there is one', async () => {
    project.write('translations/termbase.csv', 'zh,ko,variants,forbidden,kind,protected,status,note\n');
    project.edit(MANIFEST, '  - template: korean\n    lead: ko\n', '  - { template: korean, lead: ko, sheet: 16k }\n');
    await run('build --format html');
    expect(entries()['korean-16k']?.inputs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['templates/korean/style.css', 'templates/korean/16k.css', 'translations/termbase.csv']),
    );
  });

  it('names what an edition was made of whose page turns another follows', async () => {
    project.edit(
      MANIFEST,
      '  - template: korean\n    lead: ko\n',
      '  - { template: korean, lead: ko, turns: chinese }\n',
    );
    await run('build --edition korean --format html');
    const paths = entries()['korean']?.inputs.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['templates/chinese/edition.hbs', 'templates/korean/style.css']));
  });

  it('names the same input for the press as for the screen, whatever was made before in the same build', async () => {
    const ink = "press: { ink: { name: PANTONE 186 C, color: '#c8102e', cmyk: [0, 100, 80, 5] } }";
    project.edit(MANIFEST, 'date: ', `${ink}\ndate: `);
    await run('build --edition korean,chinese --format html');
    const before = entries()['chinese'];
    const { errors } = await run('build --press --edition korean,chinese');
    expect(errors).toEqual([]);
    expect(entries()['chinese']?.inputs).toEqual(before?.inputs);
    expect(entries()['chinese']?.files.map(({ name }) => name)).toEqual([
      'chinese.html',
      'press/chinese-docket.pdf',
      'press/chinese.pdf',
    ]);
  });

  it('names the faces on the pages with version, licence, rights, digest and how many glyphs are used', async () => {
    await run('build --edition korean --format html');
    const face = entries()['korean']?.faces.find(({ family, weight }) => family === 'Noto Serif KR' && weight === 400);
    const file = 'node_modules/@expo-google-fonts/noto-serif-kr/400Regular/NotoSerifKR_400Regular.ttf';
    expect(face).toMatchObject({
      file,
      postscriptName: 'NotoSerifKR-Regular',
      version: expect.stringMatching(/^Version \d/) as string,
      licence: expect.stringContaining('SIL Open Font License') as string,
      licenceUrl: expect.stringMatching(/^https?:/) as string,
      embedding: { usage: 'installable', noSubsetting: false, bitmapOnly: false },
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      glyphs: expect.any(Number) as number,
    });
  });

  it('counts what the checks of the text found', async () => {
    await run('build --edition chinese --format html');
    expect(entries()['chinese']?.checks.text).toEqual({ errors: 0, warnings: 0 });
    project.edit('translations/mini/ko/01-01.md', '2.87%였습니다', '2.78%였습니다');
    await run('build --edition chinese --format html');
    expect(entries()['chinese']?.checks.text).toEqual({ errors: 1, warnings: 0 });
  });

  it('is the same bytes for the same input', async () => {
    await run('build --format html');
    const first = project.read(RECORD);
    await run('build --format html');
    expect(project.read(RECORD)).toBe(first);
  });

  it('keeps the entries of editions that are not built now', async () => {
    await run('build --format html');
    const before = entries();
    project.edit('translations/mini/ko/01-01.md', '도시등록실업률은', '도시의 등록실업률은');
    await run('build --edition korean --format html');
    expect(entries()['bilingual']).toEqual(before['bilingual']);
    expect(entries()['korean']?.files).not.toEqual(before['korean']?.files);
  });

  it('keeps the entry of an edition that is withheld', async () => {
    await run('build --format html');
    const before = entries();
    project.edit('templates/korean/edition.hbs', '{{#each paragraphs}}', '{{#each absätze}}');
    const { code } = await run('build --format html');
    expect(code).toBe(1);
    expect(entries()).toEqual(before);
  });

  it('drops editions for which document.yaml no longer asks', async () => {
    await run('build --format html');
    project.edit(MANIFEST, '  - template: chinese\n    lead: zh\n', '');
    await run('build --format html');
    expect(Object.keys(entries())).toEqual(['bilingual', 'korean']);
  });

  it('keeps the files of other formats while what it says of the edition still holds for them, and no longer', async () => {
    await run('build --edition korean --format pdf');
    await run('build --edition korean --format html');
    expect(entries()['korean']?.files.map(({ name }) => name)).toEqual(['korean.html', 'korean.pdf']);
    project.edit('translations/mini/ko/01-01.md', '[translated]', '[reviewed]');
    await run('build --edition korean --format html');
    expect(entries()['korean']?.files.map(({ name }) => name)).toEqual(['korean.html']);
  });

  it.each(['{', '[]', '{"editions":{"korean":1}}', ''])(
    'that is damaged (%j) is begun anew with a warning',
    async (text) => {
      project.write(RECORD, text);
      const { code, err } = await run('build --edition korean --format html');
      expect(code).toBe(0);
      expect(err.filter((line) => line.includes('build/damaged-record'))).toEqual([
        `warning[build/damaged-record]: the build record ${RECORD} cannot be read, and is begun anew`,
      ]);
      expect(Object.keys(entries())).toEqual(['korean']);
    },
  );
});

describe('what the checks of finished pages found', () => {
  const STYLE = 'templates/chinese/style.css';
  /** The number of the first page of the text, 3 mm too low. */
  const lowNumber = (): void =>
    project.write(
      STYLE,
      `${project.read(STYLE)}\n@page :right { @bottom-right { padding: 7.53mm 1em 0 0; } }\n@page contents:right { @bottom-right { padding: 4.53mm 1em 0 0; } }\n`,
    );

  it('is counted in the record, what is waived apart', async () => {
    await run('build --edition chinese --format html');
    expect(entries()['chinese']?.checks.pages).toEqual({ errors: 0, warnings: 0, waived: 0 });
    lowNumber();
    await run('build --edition chinese --format html');
    expect(entries()['chinese']?.checks.pages).toEqual({ errors: 1, warnings: 0, waived: 0 });
    const waiver = '{ check: pages/number-height, edition: chinese, at: 5, reason: the press wants it low }';
    project.edit(MANIFEST, 'date: ', `waivers:\n  - ${waiver}\ndate: `);
    await run('build --edition chinese --format html');
    expect(entries()['chinese']?.checks.pages).toEqual({ errors: 0, warnings: 0, waived: 1 });
  });
});

describe('stand-in faces', () => {
  it('are named once in a build, whatever the number of documents and formats, and change no exit code', async () => {
    const { code, err } = await run('build --format html,pdf');
    expect(code).toBe(0);
    expect(infos(err)).toHaveLength(1);
    expect(infos(err)[0]).toContain('FangSong_GB2312 → Noto Serif SC');
  });

  it('mark the record of the editions that are set in them, and no other', async () => {
    stack("'Noto Serif KR', 'Noto Serif SC', serif", 'korean');
    await run('build --format html');
    expect(entries()['chinese']).toMatchObject({ mark: 'stand-in faces, not for press' });
    expect(entries()['chinese']?.standIns).toContainEqual({ wanted: 'FangSong_GB2312', used: 'Noto Serif SC' });
    expect(entries()['korean']).toMatchObject({ standIns: [] });
    expect(entries()['korean']?.mark).toBeUndefined();
  });

  it.each(['FangSong_GB2312', '仿宋'])(
    'are none where a file in fonts/ answers to one name of the face (%s), without a change of the template',
    async (family) => {
      stack("'FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'Noto Serif SC', serif");
      await run('build --edition chinese --format html');
      expect(entries()['chinese']?.mark).toBeDefined();

      // Han alone: figures and dashes of made-up widths would be faults of the pages.
      const han = project.read('translations/mini/zh.txt').match(/[\u3400-\u9fff]/g) ?? [];
      const characters = [...new Set(han)].sort().join('');
      project.write('fonts/house.ttf', tinyFont({ family, postscriptName: 'House', characters }));
      const { code, err, errors } = await run('build --edition chinese --format html');
      expect({ code, errors }).toEqual({ code: 0, errors: [] });
      expect(infos(err)).toEqual([]);
      expect(entries()['chinese']?.standIns).toEqual([]);
      expect(entries()['chinese']?.mark).toBeUndefined();
      // A face that states no licence: nothing is guessed. The digest is that of the file as it lies there.
      const sha256 = createHash('sha256')
        .update(readFileSync(join(project.root, 'fonts/house.ttf')))
        .digest('hex');
      expect(entries()['chinese']?.faces.find(({ file }) => file === 'fonts/house.ttf')).toEqual({
        family,
        weight: 400,
        file: 'fonts/house.ttf',
        postscriptName: 'House',
        version: 'not stated',
        licence: 'not stated',
        licenceUrl: 'not stated',
        embedding: { usage: 'installable', noSubsetting: false, bitmapOnly: false },
        sha256,
        glyphs: expect.any(Number) as number,
      });
    },
  );

  it('are none where the stylesheet names a listed face first', async () => {
    stack("'Noto Serif SC', 'SimSun', serif");
    const { err } = await run('build --edition chinese --format html');
    expect(infos(err)).toEqual([]);
  });

  it('stand in for a dropped file that is damaged', async () => {
    stack("'FangSong_GB2312', 'Noto Serif SC', serif");
    project.write('fonts/house.ttf', 'no font');
    const { err } = await run('build --edition chinese --format html');
    expect(infos(err)).toHaveLength(1);
  });
});

describe('a face whose licence forbids embedding', () => {
  const han = (): string => [...new Set(project.read('translations/mini/zh.txt').match(/[\u3400-\u9fff]/g))].join('');
  const dropped = (fsType: number): void => {
    stack("'House', 'Noto Serif SC', serif");
    project.write('fonts/house.ttf', tinyFont({ family: 'House', postscriptName: 'House', fsType, characters: han() }));
  };

  it.each([
    ['restricted', 0x0002, 'Restricted License embedding'],
    ['no subsetting', 0x0100, 'No subsetting'],
    ['bitmaps only', 0x0200, 'Bitmap embedding only'],
  ])('withholds the edition when a PDF is asked for, and no other edition (%s)', async (_, fsType, flag) => {
    dropped(fsType);
    const { code, errors } = await run('build --edition chinese,korean --format pdf,html');
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringContaining(
        `error[font/embedding-forbidden]: the face House 400 must not go into a PDF: its licence flags say “${flag}”\n  --> fonts/house.ttf:1:1\n   = hint: `,
      ),
    ]);
    expect(Object.keys(entries())).toEqual(['korean']);
    expect(project.exists('out/mini/chinese.html')).toBe(false);
  });

  it('is no matter to Word and HTML files, which embed none', async () => {
    dropped(0x0002);
    const { errors } = await run('build --edition chinese --format docx,html');
    expect(errors).toEqual([]);
    expect(project.exists('out/mini/chinese.docx')).toBe(true);
  });

  it('is embedded where it may be read and printed', async () => {
    dropped(0x0004);
    const { errors } = await run('build --edition chinese --format pdf');
    expect(errors).toEqual([]);
  });
});
