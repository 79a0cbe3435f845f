/** Pages left blank before a recto or a verso: a page of their own in Word where our pages have one. */
import { describe, expect, it } from 'vitest';
import type { Block, BreakValue, Edition, ParagraphBlock, RowBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { docxText, readDocx } from '../support/read-docx.js';
import { paged } from '../support/layout-support.js';
import { body, editionOf, folio, koText, pair, run, zhText } from '../support/sample-edition.js';

const text = (lang: string, breakBefore: BreakValue = 'auto', page?: string): ParagraphBlock => {
  const isChinese = lang === 'zh-CN';
  const block = body([run(isChinese ? '天' : '하늘', 'p001.s01', lang, isChinese ? zhText : koText)], lang);
  return { ...block, ...(page !== undefined && { page }), style: { ...block.style, breakBefore } };
};
const zh = (breakBefore?: BreakValue, page?: string): ParagraphBlock => text('zh-CN', breakBefore, page);
const ko = (breakBefore?: BreakValue, page?: string): ParagraphBlock => text('ko-CN', breakBefore, page);

const bytesOf = (edition: Edition): Promise<Uint8Array> => exportDocx(edition, { paged: paged(edition) });
const partOf = async (bytes: Promise<Uint8Array>): Promise<string> => readDocx(await bytes).part('word/document.xml');

/** How each section starts but the first. */
const startsOf = (document: string): readonly string[] =>
  [...document.matchAll(/<w:type w:val="(\w+)"\/>/g)].map(([, start = '']) => start);
const starts = async (blocks: readonly Block[]): Promise<readonly string[]> =>
  startsOf(await partOf(bytesOf(editionOf(blocks))));

describe('a page that is left blank', () => {
  it.each([
    ['before a recto', [zh(), ko('recto')], ['evenPage', 'nextPage']],
    ['before a verso', [zh('auto'), zh('page'), ko('verso')], ['oddPage', 'nextPage']],
  ])('%s is a section on its side, after which the text goes on', async (_, blocks, expected) => {
    expect(await starts(blocks)).toEqual(expected);
  });

  it('stands before a row too', async () => {
    const row: RowBlock = { ...pair(ko(), zh(), 'p002'), breakBefore: 'recto' };
    expect(await starts([zh(), row])).toEqual(['evenPage', 'nextPage']);
  });

  it('holds nothing, and says nothing in its margins, which the pages after it do', async () => {
    const edition = editionOf([zh(), ko('recto')]);
    expect(docxText(await bytesOf(edition))).toBe('天\n하늘');
    const { part } = readDocx(await bytesOf(edition));
    const sections = part('word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];
    const relations = part('word/_rels/document.xml.rels');
    const footersOf = (section = ''): readonly string[] =>
      [...section.matchAll(/<w:footerReference [^>]*r:id="(\w+)"/g)].map(([, id = '']) => {
        const target = new RegExp(`Target="([^"]*)"[^>]*Id="${id}"|Id="${id}"[^>]*Target="([^"]*)"`).exec(relations);
        return /PAGE/.test(part(`word/${target?.[1] ?? target?.[2] ?? ''}`)) ? 'folio' : '';
      });
    expect(edition.pages.recto.boxes).toEqual([folio('right')]);
    expect(sections.map(footersOf)).toEqual([
      ['folio', 'folio'],
      ['', ''],
      ['folio', 'folio'],
    ]);
  });

  it('is a paragraph of a style that says what it is', async () => {
    const { part, paragraphs } = readDocx(await bytesOf(editionOf([zh(), ko('recto')])));
    expect(paragraphs.map(({ style }) => style)).toEqual(['Body', 'Blankpage', 'Bodyko']);
    expect(part('word/styles.xml')).toContain('<w:name w:val="空白页"/>');
  });
});

describe('no blank page is added', () => {
  it.each([
    ['where the page before is full of text', [zh(), zh('page'), ko('recto')], ['oddPage']],
    ['before a page of no side', [zh(), ko('page')], []],
    ['before the first block', [ko('verso')], []],
  ])('%s', async (_, blocks, expected) => {
    expect(await starts(blocks)).toEqual(expected);
  });

  it('where nobody has paged the edition: Word leaves it out by itself', async () => {
    expect(startsOf(await partOf(exportDocx(editionOf([zh(), ko('recto')]))))).toEqual(['oddPage']);
  });
});
