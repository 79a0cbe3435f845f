/** Contents in Word: a field that Word can gather anew, our entries and page numbers its result until then. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Edition, Inline, ParagraphBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { requireTool } from '../support/outside-tools.js';
import { readDocx } from '../support/read-docx.js';
import { body, bodyStyle, editionOf, heading, koText, run, title, zhText } from '../support/sample-edition.js';

const ko = (lang: string): boolean => lang === 'ko-CN';
const textOf = (lang: string) => (ko(lang) ? koText : zhText);

function entry(text: string, target: string, lang: string, level: 1 | 2): ParagraphBlock {
  const style = { ...textOf(lang), fontSize: level === 1 ? 15 : 14 };
  const shared = { origin: 'generated', lang, style, target } as const;
  const number = { ...shared, style: { ...style, fontFamily: ['SimSun'] } };
  const inlines: readonly Inline[] = [
    { kind: 'text', text, ...shared },
    { kind: 'leader', pattern: '·', ...number },
    { kind: 'page-reference', numbering: 'decimal', ...number },
  ];
  const own = { styleName: `p.contents-entry.level-${level}`, style: { ...bodyStyle(style), textIndent: 0 } };
  return { ...body(inlines, lang), ...own, role: 'toc-item' };
}

const runIn = (head: string, text: string, lang: string, anchor: string): ParagraphBlock => {
  const first = { ...run(head, 'p004.s01', lang, { ...textOf(lang), fontFamily: ['KaiTi'] }), headingLevel: 3 };
  return body([first, run(text, 'p004.s02', lang, textOf(lang))], lang, anchor);
};

interface Words {
  readonly lang: string;
  readonly contents: string;
  readonly title: string;
  readonly heading: string;
  readonly runIn: string;
  readonly body: string;
}
const ZH: Words = {
  lang: 'zh-CN',
  contents: '目录',
  title: '政府工作报告',
  heading: '一、回顾',
  runIn: '（一）应对。',
  body: '各位代表。',
};
const KO: Words = {
  lang: 'ko-CN',
  contents: '차례',
  title: '정부사업보고',
  heading: '1. 회고',
  runIn: '(1) 대응',
  body: '대표 여러분!',
};

/** Contents before their paper: a heading and a run-in heading under it. */
function paper({ lang, ...words }: Words): Edition {
  const edition = editionOf([
    { ...title(words.contents, 'generated', lang), styleName: 'h1.list-of-parts' },
    entry(words.heading, 'p003', lang, 1),
    entry(words.runIn, 'p004', lang, 2),
    title(words.title, 'p001.s01', lang, 'p001'),
    heading(words.heading, 'p003.s01', lang, 'p003'),
    runIn(words.runIn, words.body, lang, 'p004'),
  ]);
  return { ...edition, metadata: { ...edition.metadata, language: lang } };
}

const NUMBERS = new Map([
  ['p003', '1'],
  ['p004', '12'],
]);
const read = async (edition: Edition) => readDocx(await exportDocx(edition, { pageNumbers: NUMBERS }));
const documentOf = async (edition: Edition): Promise<string> => (await read(edition)).part('word/document.xml');
const controls = (xml: string): readonly string[] => xml.match(/<w:sdt>.*?<\/w:sdt>/g) ?? [];
const styleOf = async (edition: Edition, id: string): Promise<string> =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(
    (await read(edition)).part('word/styles.xml'),
  )?.[0] ?? '';

describe('contents', () => {
  it.each([ZH, KO])('are a field with our entries and numbers as its result: $contents', async (words) => {
    const { paragraphs } = await read(paper(words));
    expect(paragraphs.slice(0, 4).map(({ style, text }) => [style, text])).toEqual([
      ['TOCHeading', words.contents],
      ['Toc1', `{TOC \\o "1-2" \\h \\z \\u}${words.heading}\t{PAGEREF _to_p003 \\h}1`],
      ['Toc2', `${words.runIn}\t{PAGEREF _to_p004 \\h}12`],
      ['Spacer', ''],
    ]);
  });

  it('stand with their heading in a content control of the gallery of contents, and nothing else does', async () => {
    const [control = '', ...others] = controls(await documentOf(paper(ZH)));
    expect(others).toEqual([]);
    expect(control).toContain(
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>',
    );
    expect(control.match(/<w:pStyle [^>]*>/g)?.map((xml) => /"(\w+)"/.exec(xml)?.[1])).toEqual([
      'TOCHeading',
      'Toc1',
      'Toc2',
      'Spacer',
    ]);
  });

  it('open and close every field once, none of them out of date', async () => {
    const [control = ''] = controls(await documentOf(paper(ZH)));
    const marks = [...control.matchAll(/w:fldCharType="(\w+)"/g)].map(([, type = '']) => type);
    const number = ['begin', 'separate', 'end'];
    expect(marks).toEqual(['begin', 'separate', ...number, ...number, 'end']);
    expect(control).not.toContain('w:dirty');
    expect((await read(paper(ZH))).part('word/settings.xml')).not.toContain('updateFields');
  });

  it('are gathered from outline levels that only their headings have', async () => {
    const levels = [...(await read(paper(ZH))).part('word/styles.xml').matchAll(/w:styleId="(\w+)">(.*?)<\/w:style>/g)]
      .map(([, id, xml = '']) => [id, /<w:outlineLvl w:val="(\d)"/.exec(xml)?.[1]])
      .filter(([, level]) => level !== undefined);
    expect(levels).toEqual([
      ['Heading1', '0'],
      ['Heading2', '1'],
    ]);
    expect((await read(paper(ZH))).paragraphs.map(({ style }) => style)).toContain('Title');
  });

  it('have the leader in their styles, which is all that Word gives new entries', async () => {
    const xml = await documentOf(paper(ZH));
    expect(xml).not.toContain('<w:tabs>');
    // 156 mm.
    for (const id of ['Toc1', 'Toc2'])
      expect(await styleOf(paper(ZH), id)).toContain(
        '<w:tabs><w:tab w:val="right" w:leader="middleDot" w:pos="8844"/></w:tabs>',
      );
  });

  it('take Word’s own styles by the heading that an entry leads to, not by its class', async () => {
    const edition = paper(ZH);
    const swapped = edition.blocks.map((block): typeof block =>
      block.kind === 'paragraph' && block.role === 'toc-item' ? { ...block, styleName: 'p.line' } : block,
    );
    const { paragraphs } = await read({ ...edition, blocks: swapped });
    expect(paragraphs.slice(1, 3).map(({ style }) => style)).toEqual(['Toc1', 'Toc2']);
    expect(await styleOf(edition, 'Toc1')).toContain('<w:name w:val="toc 1"/>');
    expect(await styleOf(edition, 'TOCHeading')).toContain('<w:name w:val="TOC Heading"/>');
  });

  it('ask for the levels that they list', async () => {
    const { blocks, ...rest } = paper(KO);
    const { paragraphs } = await read({ ...rest, blocks: blocks.filter((_, index) => index !== 2) });
    expect(paragraphs[1]?.text).toMatch(/^\{TOC \\o "1-1" /);
  });

  it('are paragraphs with a tab where no entry leads to a heading that Word could gather', async () => {
    const { blocks, ...rest } = paper(ZH);
    const plain = blocks.map((block): typeof block =>
      block.kind === 'paragraph' && block.role === undefined ? { ...block, tag: 'p', inlines: [] } : block,
    );
    const xml = await documentOf({ ...rest, blocks: plain });
    expect(controls(xml)).toEqual([]);
    expect(xml).not.toContain('TOC \\o');
    expect(xml).toContain('<w:tabs>');
  });
});

describe('a page of contents', () => {
  /** The contents on pages of their own. */
  const booklet = (): Edition => {
    const { blocks, pages, ...rest } = paper(KO);
    const named = blocks.map((block, index) => ({ ...block, page: index < 3 ? 'contents' : 'text' }));
    return { ...rest, pages: { ...pages, named: { contents: pages, text: pages } }, blocks: named };
  };

  it('has no document grid, in whose whole lines LibreOffice finds no room for the end of the field', async () => {
    const grids = (await documentOf(booklet())).match(/<w:docGrid [^>]*>/g);
    expect(grids).toEqual(['<w:docGrid w:linePitch="579"/>', '<w:docGrid w:type="lines" w:linePitch="579"/>']);
  });

  it('ends with a paragraph of next to nothing, as a section cannot end with a content control', async () => {
    expect(await documentOf(booklet())).toMatch(/<\/w:sdt><w:p><w:pPr><w:pStyle w:val="Spacer"\/><w:sectPr>/);
    const height = Number(/w:line="(\d+)"/.exec(await styleOf(booklet(), 'Spacer'))?.[1]);
    // 225 mm less 22 lines of 579 twips, for the end of the field and that of the section.
    expect(2 * height).toBeLessThanOrEqual(12756 - 22 * 579);
  });
});

describe('links', () => {
  it('look as the text around them in Word and LibreOffice, which would have them blue and underlined', async () => {
    for (const id of ['Hyperlink', 'FollowedHyperlink'])
      expect((await read(paper(ZH))).part('word/styles.xml')).toContain(
        `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr/></w:style>`,
      );
  });

  it('have no style where there are none', async () => {
    const { part } = await read(editionOf([heading('一', 'p001.s01', 'zh-CN')]));
    expect(part('word/styles.xml')).not.toContain('Hyperlink');
  });

  it('leave their names to Word, whatever a class is called', async () => {
    const named = run('网', 'p001.s01', 'zh-CN', { ...zhText, fontSize: 10 }, 'span.hyperlink');
    const { blocks, ...rest } = paper(ZH);
    const { part, paragraphs } = await read({ ...rest, blocks: [...blocks, body([named], 'zh-CN')] });
    const id = paragraphs.at(-1)?.runs[0]?.style ?? '';
    expect(id).not.toBe('Hyperlink');
    expect(part('word/styles.xml')).toContain(`w:customStyle="1" w:styleId="${id}"`);
  });
});

const soffice = requireTool('soffice', 'apt install libreoffice-writer-nogui');
const pdftotext = requireTool('pdftotext', 'apt install poppler-utils');

describe('LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-contents-'));
    const faces = ['noto-serif-sc', 'noto-sans-sc'].map(
      (name) =>
        `<dir>${fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/${name}`, import.meta.url))}</dir>`,
    );
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(
      fonts,
      `<fontconfig>${faces.join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
    );
    vi.stubEnv('FONTCONFIG_FILE', fonts);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Contents of a title, a line of space and 20 entries: the 22 lines of a page. The text begins on the next recto. */
  function fullPage(): Edition {
    const { pages, ...rest } = paper(ZH);
    const words = Array.from({ length: 20 }, (_, index) => `标题${index + 1}`);
    const over = title('目录', 'generated', 'zh-CN');
    const style = { ...over.style, lineHeight: 28.99, marginBottom: 28.99 };
    const contents = [{ ...over, style }, ...words.map((word, index) => entry(word, `h${index}`, 'zh-CN', 1))];
    const text = words.map((word, index) => {
      const block = heading(`${word}。`, `p${index}.s01`, 'zh-CN', `h${index}`);
      return index === 0 ? { ...block, style: { ...block.style, breakBefore: 'recto' as const } } : block;
    });
    const blocks = [
      ...contents.map((block) => ({ ...block, page: 'contents' })),
      ...text.map((block) => ({ ...block, page: 'text' })),
    ];
    return { ...rest, pages: { ...pages, named: { contents: pages, text: pages } }, blocks };
  }

  it.runIf(soffice.canRun && pdftotext.canRun)('keeps a full page of contents on one page', async () => {
    const file = join(folder, 'contents.docx');
    writeFileSync(file, await exportDocx(fullPage()));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    soffice.run([profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pages = pdftotext
      .run(['-layout', join(folder, 'contents.pdf'), '-'])
      .stdout.replace(/ /g, '')
      .split('\f');
    expect(pages[0]).toContain('标题20');
    expect(pages[1]?.trimStart() ?? '').toMatch(/^标题1。/);
  });
});
