/** The docket for the printer: one page with all that a press has to know. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docketPages, type DocketFacts } from '../../pipeline/build/docket.js';
import { editionNames, type World } from '../../pipeline/build/index.js';
import { loadFonts } from '../../pipeline/build/load-fonts.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { exportDump } from '../../pipeline/export/index.js';
import type { FontBook } from '../../pipeline/font/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import type { PagedDocument } from '../../pipeline/layout/index.js';
import { DEFAULT_PRESS_ORDER, type Manifest } from '../../pipeline/source/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';
import { PROGRAM_ROOT, tempProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
let world: World;
let fonts: FontBook;
beforeAll(() => {
  project = tempProject();
  world = nodeWorld({ root: project.root, programRoot: PROGRAM_ROOT });
  fonts = loadFonts(world).value ?? expect.fail('no fonts');
});
afterAll(() => project.dispose());

type Face = DocketFacts['record']['faces'][number];

const FACE: Face = {
  family: 'Noto Serif KR',
  weight: 400,
  file: 'fonts/x.ttf',
  postscriptName: 'X',
  version: 'Version 2.003-H1;hotconv 1.1.1',
  licence: 'This Font Software is licensed under the SIL Open Font License, Version 1.1. This license is',
  licenceUrl: 'https://openfontlicense.org',
  embedding: { usage: 'installable', noSubsetting: false, bitmapOnly: false },
  glyphs: 544,
};
const SHA256 = '58ed15efb662cb5774d718642dc3b6f6c5da9d21c9caac54b30eabb717888242';
const FILE = { name: 'press/korean.pdf', bytes: 1249508, sha256: SHA256, pages: 44 };

const MANIFEST: Manifest = {
  ...BARE_MANIFEST,
  title: { zh: '政府工作报告', ko: '정부사업보고' },
  issuer: { zh: '州十五届人大六次会议秘书处', ko: '비서처' },
  version: '1.0',
  press: {
    ...DEFAULT_PRESS_ORDER,
    copies: 616,
    cover: 'separate',
    paper: { text: '80 g 双胶纸', cover: '157 g 铜版纸', thickness: mm(0.1) },
  },
};

const FACTS: DocketFacts = {
  document: { name: 'mini', manifest: MANIFEST },
  edition: 'korean',
  record: { isDraft: false, pages: 44, faces: [FACE], standIns: [] },
  trim: { width: mm(185), height: mm(260) },
  bleed: 0,
  coverPages: 4,
  sheets: { text: 10, cover: 1 },
  files: [FILE],
};
/** The facts with other orders to the press. */
const ordering = (press: Partial<NonNullable<Manifest['press']>>): DocketFacts => ({
  ...FACTS,
  document: { name: 'mini', manifest: { ...MANIFEST, press: { ...DEFAULT_PRESS_ORDER, ...press } } },
});

function docket(facts: DocketFacts): PagedDocument {
  const { value, diagnostics } = docketPages(world, facts, fonts);
  expect(diagnostics.map((found) => formatDiagnostic(found))).toEqual([]);
  return value ?? expect.fail('no docket');
}

/** The lines of all pages, those of one row of a table apart. */
const linesOf = ({ pages }: PagedDocument): readonly string[] =>
  pages.flatMap(({ lines }) =>
    lines.map(({ runs }) =>
      runs
        .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
        .join('')
        .trim(),
    ),
  );

/** What stands behind a label. */
function valueOf(facts: DocketFacts, label: string): string | undefined {
  const lines = linesOf(docket(facts));
  const at = lines.findIndex((line) => line.startsWith(`${label} `));
  return lines[at + 1];
}

describe('the docket', () => {
  it('says what is printed, how often, how large, on what and how it is bound', () => {
    const said = (label: string): string | undefined => valueOf(FACTS, label);
    expect(said('文件')).toBe('政府工作报告 정부사업보고');
    expect(said('委印单位')).toBe('州十五届人大六次会议秘书处');
    expect(said('版别')).toBe('korean');
    expect(said('版本')).toBe('1.0');
    expect(said('文件日期')).toBe('2021年1月12日');
    expect(said('印数')).toBe('616 册');
    expect(said('成品尺寸')).toBe('185 × 260 mm');
    expect(said('页数')).toBe('44 页（封面 4 ＋ 正文 40）');
    expect(said('正文每册')).toBe('10 张（共 6,160 张）');
    expect(said('封面每册')).toBe('1 张（共 616 张）');
    expect(said('正文用纸')).toBe('80 g 双胶纸，单张厚 0.1 mm');
    expect(said('封面用纸')).toBe('157 g 铜版纸');
    expect(said('装订')).toBe('骑马订 중철제본');
    expect(said('封面印制')).toBe('另纸单印 따로 인쇄');
    expect(said('油墨')).toBe('单色：黑');
    expect(said('出血')).toBe('无');
    expect(said('印刷条件')).toBe('FOGRA47');
  });

  it('names the second ink, the bleed and a glued back, where they are ordered', () => {
    const ink = { name: 'PANTONE 485 C', color: { red: 200, green: 16, blue: 46 }, cmyk: [0, 1, 1, 0] } as const;
    const facts = { ...ordering({ ink, binding: 'perfect' }), bleed: mm(3) };
    expect(valueOf(facts, '油墨')).toBe('二色：黑、PANTONE 485 C');
    expect(valueOf(facts, '出血')).toBe('3 mm');
    expect(valueOf(facts, '装订')).toBe('胶订 무선제본');
  });

  it('leaves a box to fill in where the number of copies is not said, and parts no pages of a cover printed with the text', () => {
    const facts = { ...ordering({}), coverPages: 0 };
    expect(valueOf(facts, '印数')).toBe('');
    expect(valueOf(facts, '正文每册')).toBe('10 张');
    expect(valueOf(facts, '封面每册')).toBe('同正文');
    expect(valueOf(facts, '页数')).toBe('44 页');
    expect(valueOf(facts, '封面用纸')).toBe('同正文');
  });

  it('lists every face with version, licence and leave to embed, and says what a face does not state', () => {
    const silent: Face = {
      ...FACE,
      family: '方正小标宋',
      version: 'not stated',
      licence: 'not stated',
      embedding: { usage: 'preview-print', noSubsetting: false, bitmapOnly: false },
    };
    const text = linesOf(docket({ ...FACTS, record: { ...FACTS.record, faces: [FACE, silent] } })).join('|');
    expect(text).toContain('Noto Serif KR|400|2.003-H1|SIL Open Font License 1.1|可安装');
    expect(text).toContain('方正小标宋|400|未注明|未注明|可预览、打印');
  });

  it('lists every file with its pages, bytes and digest', () => {
    const files = [FILE, { name: 'build.json', bytes: 512, sha256: SHA256 }];
    const text = linesOf(docket({ ...FACTS, files })).join('|');
    expect(text).toContain(`press/korean.pdf|44|1,249,508|${SHA256}`);
    expect(text).toContain(`build.json|—|512|${SHA256}`);
  });

  it('is loud where stand-in faces are used or the Korean awaits review, and nowhere else', () => {
    const loud = (record: Partial<DocketFacts['record']>): readonly string[] =>
      linesOf(docket({ ...FACTS, record: { ...FACTS.record, ...record } })).filter((line) => line.includes('不得付印'));
    expect(loud({})).toEqual([]);
    const standIns = [{ wanted: '방정체', used: 'Noto Serif KR' }];
    expect(loud({ standIns })).toEqual(['代用字体，不得付印 대용글자체, 인쇄에 넘기지 말 것']);
    expect(loud({ isDraft: true })).toEqual(['朝鲜文尚未审定，不得付印 조선문 미심사, 인쇄에 넘기지 말 것']);
    const lines = linesOf(docket({ ...FACTS, record: { ...FACTS.record, standIns } }));
    expect(lines).toContain('Noto Serif KR（代用）');
    expect(lines).toContain('代用 대용：방정체 → Noto Serif KR');
  });

  it('is one page, with a dozen faces, eight files and all that is loud', () => {
    const faces = Array.from({ length: 12 }, (_, i) => ({ ...FACE, weight: 100 + i }));
    const standIns = Array.from({ length: 5 }, (_, i) => ({ wanted: `FangSong_GB2312 ${i}`, used: 'Noto Serif SC' }));
    const files = Array.from({ length: 8 }, (_, i) => ({ ...FILE, name: `copies/korean-00000${i}.pdf` }));
    const full = { ...FACTS, files, record: { ...FACTS.record, isDraft: true, faces, standIns } };
    expect(docket(full).pages).toHaveLength(1);
  });

  it('warns when it grows to a second page', () => {
    const files = Array.from({ length: 60 }, () => FILE);
    const { value, diagnostics } = docketPages(world, { ...FACTS, files }, fonts);
    expect(value?.pages.length).toBe(2);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['build/long-docket', 'warning']]);
  });

  it('is the same for the same facts, and carries the date of the document', () => {
    expect(exportDump(docket(FACTS))).toBe(exportDump(docket(FACTS)));
    expect(docket(FACTS).metadata).toMatchObject({ date: '2021-01-12', language: 'zh-CN' });
  });
});

describe('the template of the docket', () => {
  it('is that of no edition', () => {
    expect(editionNames(world)).not.toContain('docket');
    expect(editionNames(world)).toContain('korean');
  });

  it('is checked against the names of the docket before it runs', () => {
    const file = 'templates/docket/edition.hbs';
    const good = project.read(file);
    project.edit(file, '{{order.condition}}', '{{order.conditions}}');
    const { value, diagnostics } = docketPages(world, FACTS, fonts);
    project.write(file, good);
    expect(value).toBeUndefined();
    const line = good.slice(0, good.indexOf('{{order.condition}}')).split('\n').length;
    expect(diagnostics.map(({ code, span }) => [code, span?.file, span?.start.line])).toEqual([
      ['template/unknown-name', file, line],
    ]);
  });

  it('is asked for where it is missing', () => {
    const file = 'templates/docket/edition.hbs';
    const good = project.read(file);
    project.remove(file);
    const { value, diagnostics } = docketPages(world, FACTS, fonts);
    project.write(file, good);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, hints }) => [code, hints.length])).toEqual([['template/missing', 1]]);
  });
});
