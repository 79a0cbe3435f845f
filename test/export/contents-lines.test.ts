/** Contents lines from layout to PDF, as a reader of the file sees them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inline, ParagraphBlock } from '../../pipeline/edition/index.js';
import { exportPdf, generatedTexts } from '../../pipeline/export/index.js';
import { layoutEdition, type PagedDocument } from '../../pipeline/layout/index.js';
import { editionOf, paragraph, textStyle } from '../support/layout-support.js';
import { requireTool } from '../support/outside-tools.js';
import { readPdf, textOf as textOfGlyphs } from '../support/read-pdf.js';
import { book } from './paged-samples.js';

const pdftotext = requireTool('pdftotext', 'apt-get install poppler-utils');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const style = (lang: string) =>
  textStyle({ fontFamily: [lang === 'ko-CN' ? 'Myeongjo' : 'Song', 'Song'], fontSize: 16 });

const block = (lang: string, changes: Partial<ParagraphBlock> = {}): ParagraphBlock => {
  const base = paragraph('', lang, { textAlign: 'start', lineHeight: 28, text: style(lang) });
  return { ...base, ...changes, style: { ...base.style, ...changes.style } };
};

const textOf = (text: string, lang: string): Inline => ({
  ...{ kind: 'text', text, origin: 'generated', lang, style: style(lang), target: 'c1' },
});

const entry = (heading: string, lang: string, pattern: string): ParagraphBlock => {
  const shared = { origin: 'generated', lang, style: style(lang), target: 'c1' };
  const leader: Inline = { kind: 'leader', pattern, ...shared };
  const number: Inline = { kind: 'page-reference', numbering: 'decimal', ...shared };
  return block(lang, { inlines: [textOf(heading, lang), leader, number] });
};

/** Two entries on page 1, and what they lead to on page 12. */
function contents(pattern: string): PagedDocument {
  const breakBefore = 'page' as const;
  const pages = Array.from({ length: 11 }, (_, i): ParagraphBlock => {
    const base = block('zh-CN', { inlines: [textOf('一', 'zh-CN')] });
    return { ...base, style: { ...base.style, breakBefore }, ...(i === 10 && { anchor: 'c1' }) };
  });
  const edition = editionOf(
    [entry('一、工作回顾', 'zh-CN', pattern), entry('1. 사업 회고', 'ko-CN', pattern), ...pages],
    30,
    { size: { width: 595, height: 842 } },
  );
  return layoutEdition(edition, { fonts: book, protectedTerms: [], titleTerms: [] }).value;
}

describe('a contents line', () => {
  it.runIf(pdftotext.canRun).each([
    ['.', /^一、工作回顾 ?\.{20,} 12$/, /^1\. 사업 회고 \.{20,} 12$/],
    ['…', /^一、工作回顾 …{20,} 12$/, /^1\. 사업 회고 …{20,} 12$/],
    [' . ', /^一、工作回顾(?: \.){20,} 12$/, /^1\. 사업 회고(?: \.){20,} 12$/],
  ])('with leaders of %j reads back as heading, leader and page', async (pattern, zh, ko) => {
    const file = join(folder, 'contents.pdf');
    writeFileSync(file, await exportPdf(contents(pattern)));
    for (const mode of [['-raw'], ['-layout'], []]) {
      const { stdout } = pdftotext.run([...mode, '-enc', 'UTF-8', '-l', '1', file, '-']);
      const [first, second] = stdout.split('\n');
      expect([first, second]).toEqual([expect.stringMatching(zh), expect.stringMatching(ko)]);
    }
  });

  it('is content of the page but for its leader, its figures flush at the end edge', async () => {
    const { pages } = await readPdf(await exportPdf(contents('…')));
    const glyphs = pages[0]?.glyphs ?? [];
    const shown = (isArtifact: boolean): string =>
      textOfGlyphs(glyphs.filter((glyph) => glyph.isArtifact === isArtifact));
    expect(shown(true)).toMatch(/^…{40,}$/);
    expect(shown(false)).toBe('一、工作回顾121. 사업 회고12');
    const ends = glyphs.filter(({ text }) => text === '2').map(({ x, width }) => x + width);
    expect(ends).toHaveLength(2);
    for (const end of ends) expect(end).toBeCloseTo(595 - 50, 1);
  });

  it('is one generated text, equal to the whole line', () => {
    const [first] = generatedTexts(contents('…'));
    expect(first?.text).toMatch(/^一、工作回顾…+12$/);
  });
});
