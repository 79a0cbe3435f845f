/** What the finished files say about themselves: title, author, language, headings. */
import { parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx } from '../support/read-docx.js';
import type { PdfBookmark, PdfElement } from '../support/read-pdf.js';
import { squeezed } from './expected-text.js';
import { EDITIONS, finishEditions, type EditionName } from './finished-editions.js';
import type { SetParagraph } from './set-lines.js';
import { headingIndexes, paragraphsOf, readEdition, textsOf } from './set-sides.js';

const finished = await finishEditions();
afterAll(finished.remove);

/** The document's title and author in the language that leads, as `document.yaml` has them. */
const KOREAN = { title: '정부사업보고', author: '주장 김수호', language: 'ko-CN', side: 'ko' } as const;
const CHINESE = { title: '政府工作报告', author: '州长 金寿浩', language: 'zh-CN', side: 'zh' } as const;
const ABOUT: Readonly<Record<EditionName, typeof KOREAN | typeof CHINESE>> = {
  chinese: CHINESE,
  'chinese-16k': CHINESE,
  korean: KOREAN,
  'korean-16k': KOREAN,
  'large-chinese': CHINESE,
  'large-korean': KOREAN,
  interpreter: CHINESE,
  bilingual: KOREAN,
  facing: CHINESE,
  proof: CHINESE,
};

/** What is tagged besides the language of the file; ids and remarks of a proof are in none of the two. */
const OTHER_LANGUAGES: { readonly [Name in EditionName]?: readonly string[] } = {
  bilingual: ['zh-CN'],
  interpreter: ['ko-CN'],
  facing: ['ko-CN'],
  proof: ['en', 'ko-CN'],
};

/** Bookmarks in reading order, each with its depth. */
const flatten = (bookmarks: readonly PdfBookmark[], level = 1): readonly (PdfBookmark & { level: number })[] =>
  bookmarks.flatMap((bookmark) => [{ ...bookmark, level }, ...flatten(bookmark.children, level + 1)]);

/** The Chinese headings of a proof, found by what they say. */
const headingsOfProof = (paragraphs: readonly SetParagraph[]): readonly SetParagraph[] => {
  const wanted = headingIndexes().map((index) => squeezed(textsOf('zh')[index] ?? ''));
  return paragraphs.filter(({ texts }) => wanted.includes(squeezed(texts.join(''))));
};

const everyElement = (element: PdfElement): readonly PdfElement[] => [
  element,
  ...element.children.flatMap(everyElement),
];

describe.each(EDITIONS)('%s.pdf', (edition) => {
  const { title, author, language } = ABOUT[edition];

  it('names its title, author and language', async () => {
    const { file } = await readEdition(finished, edition);
    expect(file.info).toMatchObject({ Title: title, Author: author, Language: language });
  });

  it('has a bookmark for every heading, in order, on its page and above its text', async () => {
    const { file, sides } = await readEdition(finished, edition);
    const [lead] = sides;
    if (!lead) throw new Error('an edition without columns');
    const paragraphs = paragraphsOf(lead);
    const headings =
      lead.language === 'both'
        ? headingsOfProof(paragraphs)
        : headingIndexes().flatMap((index) => paragraphs[index] ?? []);
    const bookmarks = flatten(file.bookmarks);
    expect(bookmarks.map((bookmark) => squeezed(bookmark.title))).toEqual(
      headings.map(({ texts }) => squeezed(texts.join(''))),
    );
    expect(bookmarks.map(({ level }) => level)).toEqual([1, 2, 2]);
    expect(bookmarks.map(({ page }) => page)).toEqual(headings.map(({ lines }) => lines[0]?.page));
    bookmarks.forEach(({ top }, index) => {
      const [line] = headings[index]?.lines ?? [];
      const above = (line?.baseline ?? 0) - top;
      expect(above).toBeGreaterThan(0);
      expect(above).toBeLessThan(3 * (line?.glyphs[0]?.fontSize ?? 0));
    });
  });

  it('is tagged as headings and paragraphs, and says where a paragraph is not in the language of the file', async () => {
    const { file } = await readEdition(finished, edition);
    const elements = file.structure.flatMap(everyElement);
    expect(new Set(elements.map(({ role }) => role))).toEqual(
      new Set(['Root', 'Document', 'H1', 'H2', 'P', 'content']),
    );
    const languages = elements.flatMap(({ lang }) => (lang === undefined || lang === language ? [] : lang));
    expect([...new Set(languages)].sort()).toEqual(OTHER_LANGUAGES[edition] ?? []);
  });
});

describe.each(EDITIONS)('%s.docx', (edition) => {
  const { title, author, language, side } = ABOUT[edition];
  const docx = readDocx(finished.bytes(edition, 'docx'));

  it('names its title, author and language', () => {
    const core = docx.part('docProps/core.xml');
    expect(core).toContain(`<dc:title>${title}</dc:title>`);
    expect(core).toContain(`<dc:creator>${author}</dc:creator>`);
    expect(core).toContain(`<dc:language>${language}</dc:language>`);
  });

  /** What a style says of itself. */
  const styleOf = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(docx.part('word/styles.xml'))?.[0] ?? '';

  it('sets its title in the title style, and its headings in styles that Word lists as headings', () => {
    const texts = textsOf(side);
    const [title = '', ...headings] = headingIndexes().map((index) => squeezed(texts[index] ?? ''));
    const stylesOf = (text: string): readonly string[] =>
      docx.paragraphs.filter((paragraph) => squeezed(paragraph.text) === text).map(({ style = '' }) => styleOf(style));
    // The cover says the title too, and the imprint.
    expect(stylesOf(title).filter((style) => /<w:(name|basedOn) w:val="Title"\/>/.test(style))).toHaveLength(1);
    for (const heading of headings) {
      expect(stylesOf(heading).length).toBeGreaterThan(0);
      for (const style of stylesOf(heading)) expect(style).toMatch(/<w:outlineLvl w:val="[0-8]"\/>/);
    }
  });
});

describe.each(EDITIONS)('%s.html', (edition) => {
  const { title, language } = ABOUT[edition];
  const page = new TextDecoder().decode(finished.bytes(edition, 'html'));

  it('names its title and language', () => {
    expect(page).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
    expect(page).toContain(`<title>${title}</title>`);
  });

  it('is one file without scripts and outside resources', () => {
    expect(parseDocument(page).children.length).toBeGreaterThan(0);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
  });
});
