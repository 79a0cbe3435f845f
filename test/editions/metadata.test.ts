/** What the finished files say about themselves: title, author, language, headings, the standards that they keep; and that they keep them. */
import { parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { rawStreams } from '../export/raw-pdf.js';
import { readDocx } from '../support/read-docx.js';
import type { PdfBookmark, PdfElement } from '../support/read-pdf.js';
import { expectedParagraphs, isBooklet, squeezed } from './expected-text.js';
import { EDITIONS, finishEditions, type EditionName } from './finished-editions.js';
import type { SetLine } from './set-lines.js';
import { headingIndexes, paragraphsOf, readEdition, textsOf, type Side } from './set-sides.js';

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

/** A heading in the leading language. */
interface PrintedHeading {
  readonly text: string;
  readonly level: number;
  /** The first of its lines. */
  readonly line: SetLine | undefined;
}

/** Title, headings 一、 and run-in headings （一）: whole paragraphs, and the beginnings of others without their full stop. */
function printedHeadings(side: Side): readonly PrintedHeading[] {
  const paragraphs = paragraphsOf(side);
  const expected = expectedParagraphs();
  return expected.flatMap(({ chinese, opening }, index): readonly PrintedHeading[] => {
    const isRunIn = /^（[一二三四五六七八九十]+）/.test(chinese);
    if (!isRunIn && !headingIndexes().includes(index)) return [];
    const whole = side.language === 'both' ? chinese : (side.texts[index] ?? '');
    const text = isRunIn ? (side.language === 'ko' ? opening.korean : opening.chinese) : whole;
    // A proof has a paragraph for every passage: the one that says the heading, and nothing else.
    const own =
      side.language === 'both'
        ? paragraphs.find(({ texts }) => squeezed(texts.join('')) === squeezed(text))
        : paragraphs[index];
    const level = isRunIn ? 3 : index === 0 ? 1 : 2;
    return [{ text: isRunIn ? text.replace(/[。.]$/, '') : text, level, line: own?.lines[0] }];
  });
}

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
    const headings = printedHeadings(lead);
    const all = flatten(file.bookmarks);
    // The contents of a booklet are a heading too, before the text.
    const bookmarks = all.slice(isBooklet(edition) ? 1 : 0);
    expect(all.slice(0, -bookmarks.length).map(({ title }) => title)).toEqual(
      isBooklet(edition) ? [lead.language === 'zh' ? '目录' : '차례'] : [],
    );
    expect(bookmarks.map((bookmark) => squeezed(bookmark.title))).toEqual(headings.map(({ text }) => squeezed(text)));
    expect(bookmarks.map(({ level }) => level)).toEqual(headings.map(({ level }) => level));
    expect(bookmarks.filter(({ level }) => level === 3).length).toBeGreaterThan(15);
    expect(bookmarks.map(({ page }) => page)).toEqual(headings.map(({ line }) => line?.page));
    bookmarks.forEach(({ top }, index) => {
      const line = headings[index]?.line;
      const above = (line?.baseline ?? 0) - top;
      expect(above).toBeGreaterThan(0);
      expect(above).toBeLessThan(3 * (line?.glyphs[0]?.fontSize ?? 0));
    });
  });

  it('is tagged as headings and paragraphs, and says where a paragraph is not in the language of the file', async () => {
    const { file } = await readEdition(finished, edition);
    const elements = file.structure.flatMap(everyElement);
    const contents = isBooklet(edition) ? ['TOC', 'TOCI', 'Reference', 'Link'] : [];
    const pairs = /^(bilingual|facing|interpreter|proof)$/.test(edition) ? ['Div'] : [];
    expect([...new Set(elements.map(({ role }) => role))].sort()).toEqual(
      ['Root', 'Document', 'H1', 'H2', 'H3', 'P', 'content', ...contents, ...pairs].sort(),
    );
    const spoken = elements.filter(({ role }) => role !== 'Root' && role !== 'content');
    expect(spoken.filter(({ lang }) => lang === undefined)).toEqual([]);
    const languages = spoken.flatMap(({ lang }) => (lang === undefined || lang === language ? [] : lang));
    expect([...new Set(languages)].sort()).toEqual(OTHER_LANGUAGES[edition] ?? []);
  });
});

/** The metadata packet of a file. */
function packetOf(bytes: Uint8Array): string {
  const packets = rawStreams(bytes).filter(({ dictionary }) => dictionary.includes('/Subtype /XML'));
  const [packet] = packets;
  if (!packet || packets.length !== 1) throw new Error(`a file has ${packets.length} metadata packets`);
  return new TextDecoder().decode(packet.bytes);
}

const claimOf = (part: number, conformance: string): string =>
  `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${conformance}</pdfaid:conformance>`;

/** Streams of objects and of cross-references, which PDF has from 1.5 on. */
const packedStreams = (bytes: Uint8Array): readonly string[] =>
  rawStreams(bytes).flatMap(({ dictionary }) => /\/Type \/(ObjStm|XRef)\b/.exec(dictionary)?.[1] ?? []);

describe.each(EDITIONS)('%s.pdf', (edition) => {
  it('claims to be PDF/A-2a and PDF/UA-1, and breaks no rule of either', () => {
    const bytes = finished.bytes(edition, 'pdf');
    expect(packetOf(bytes)).toContain(claimOf(2, 'A'));
    expect(packetOf(bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const violations = checkConformance(bytes, ['PDF/A-2a', 'PDF/UA-1']);
    expect(violations.map(({ standard, clause, diagnostic }) => `${standard} ${clause} ${diagnostic.code}`)).toEqual(
      [],
    );
  });

  it('has its small objects packed and its cross-references in a stream', () => {
    const bytes = finished.bytes(edition, 'pdf');
    expect(packedStreams(bytes).filter((type) => type === 'XRef')).toHaveLength(1);
    expect(packedStreams(bytes)).toContain('ObjStm');
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/\ntrailer\n/);
  });
});

describe.each(EDITIONS)('%s.a1b.pdf', (edition) => {
  it('claims to be PDF/A-1b and nothing else, as PDF 1.4 without packed objects', () => {
    const bytes = finished.bytes(edition, 'pdf-a1b');
    const text = new TextDecoder('latin1').decode(bytes);
    expect(packetOf(bytes)).toContain(claimOf(1, 'B'));
    expect(packetOf(bytes)).not.toContain('pdfuaid');
    expect(text).toMatch(/^%PDF-1\.4\n/);
    expect(packedStreams(bytes)).toEqual([]);
    expect(text).toMatch(/\nxref\n[^]*\ntrailer\n/);
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
