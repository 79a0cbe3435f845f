/** Page streams by themselves: the same for a page wherever it stands, and without marks for press and imposed sheets. */
import { describe, expect, it } from 'vitest';
import { collectFonts } from '../../pipeline/export/pdf/fonts-in-use.js';
import { pageContent, type PageContent } from '../../pipeline/export/pdf/page-content.js';
import type { Page, PagedDocument } from '../../pipeline/layout/index.js';
import { documentOf, line, page, run, sampleDocument, song } from './paged-samples.js';

function contentsOf(document: PagedDocument, isTagged: boolean): readonly PageContent[] {
  const fonts = new Map(collectFonts(document).map((font) => [font.face.id, font]));
  return document.pages.map((one: Page) => pageContent(one, fonts, { isTagged }));
}

const OPERATORS_OF_TEXT = /^(?!\/\w+ <<|EMC$)/;

describe('a page without tags', () => {
  it('has no mark at all, and no links', () => {
    const link = line([
      run(song, '见', { target: 'p001' }),
      run(song, '··', { x: 100, isLeader: true, target: 'p001' }),
    ]);
    const [first, second] = sampleDocument().pages;
    const document = documentOf([...(first && second ? [first, second] : []), page(3, [link])]);
    for (const { operators, marks, links } of contentsOf(document, false)) {
      expect(operators).not.toMatch(/BDC|BMC|EMC|MCID|Artifact/);
      expect([marks, links]).toEqual([[], []]);
    }
  });

  it('shows the same glyphs at the same places as with tags', () => {
    const shown = (isTagged: boolean) =>
      contentsOf(sampleDocument(), isTagged).map(({ operators }) =>
        operators.split('\n').filter((row) => OPERATORS_OF_TEXT.test(row) && !/^(?:BT|ET)$/.test(row)),
      );
    expect(shown(false)).toEqual(shown(true));
    expect(shown(false).flat().length).toBeGreaterThan(10);
  });
});

describe('a page with tags', () => {
  it('depends on nothing but itself and its fonts', () => {
    const { pages } = sampleDocument();
    const [first] = contentsOf(documentOf(pages), true);
    const fonts = new Map(collectFonts(documentOf(pages)).map((font) => [font.face.id, font]));
    const alone = pages[0] && pageContent({ ...pages[0], number: 9 }, fonts, { isTagged: true });
    expect(alone).toEqual(first);
  });
});
