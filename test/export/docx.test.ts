import { describe, expect, it } from 'vitest';
import type { Edition, ParagraphBlock, RowBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { docxText, readDocx } from '../support/read-docx.js';
import {
  asLead,
  bilingualEdition,
  body,
  bodyStyle,
  chineseEdition,
  editionOf,
  folio,
  heading,
  koText,
  pair,
  run,
  title,
  zhText,
} from '../support/sample-edition.js';

const read = async (edition: Edition) => readDocx(await exportDocx(edition));

/** The definition of a style in word/styles.xml. */
const styleXml = (styles: string, id: string): string => {
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`).exec(styles)?.[0];
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
};

/** The text of an edition as its blocks have it. */
const editionText = (edition: Edition): string =>
  edition.blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]))
    .map(({ inlines }) => inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\n')).join(''))
    .join('\n');

const zh = (text: string, origin = 'p001.s01'): ParagraphBlock => body([run(text, origin, 'zh-CN', zhText)], 'zh-CN');
const withStyle = (block: ParagraphBlock, change: Partial<ParagraphBlock['style']>): ParagraphBlock => ({
  ...block,
  style: { ...block.style, ...change },
});

describe('text', () => {
  it.each([
    ['Chinese', chineseEdition()],
    ['bilingual', bilingualEdition()],
  ])('holds every character of the %s edition once, in reading order', async (_, edition) => {
    expect(docxText(await exportDocx(edition))).toBe(editionText(edition));
  });

  it('drops a control character that would keep Word from opening the file, and nothing beside it', async () => {
    expect(docxText(await exportDocx(editionOf([zh('一\u000B二\u0000三\uD800四')])))).toBe('一二三\uFFFD四');
  });

  it('keeps the spaces at the edges of a run', async () => {
    const blocks = [body([run(' 가 ', 'p001.s01', 'ko-CN', koText)], 'ko-CN')];
    expect(docxText(await exportDocx(editionOf(blocks)))).toBe(' 가 ');
  });

  it('writes a file even for an edition without blocks', async () => {
    expect(docxText(await exportDocx(editionOf([])))).toBe('');
  });
});

describe('styles', () => {
  it('names the styles after the markup and Word’s own after their level', async () => {
    const { paragraphs } = await read(chineseEdition());
    expect(paragraphs.map(({ style }) => style)).toEqual(['Title', 'Heading1', 'Body', 'Body']);
  });

  it('lets runs carry style, language and face hint only', async () => {
    const { paragraphs } = await read(bilingualEdition());
    const used = new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ properties }) => properties)));
    expect([...used].sort()).toEqual(['w:lang', 'w:rFonts', 'w:rStyle']);
    const { part } = await read(bilingualEdition());
    expect(part('word/document.xml')).not.toMatch(/w:ascii=|w:sz |w:b\/|w:jc /);
  });

  it('gives Word’s navigation the headings, and the title as Title', async () => {
    const { part } = await read(chineseEdition());
    const styles = part('word/styles.xml');
    expect(styleXml(styles, 'Heading1')).toContain('<w:name w:val="heading 1"/>');
    expect(styleXml(styles, 'Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    expect(styleXml(styles, 'Heading1')).toContain('<w:next w:val="Body"/>');
    expect(styleXml(styles, 'Title')).not.toContain('outlineLvl');
  });

  it('goes on after a heading with body text of the language of the heading', async () => {
    const styles = (await read(bilingualEdition())).part('word/styles.xml');
    const next = ['Title', 'Titlezh', 'Heading1', 'Heading1zh'].map(
      (id) => /<w:next w:val="(\w+)"/.exec(styleXml(styles, id))?.[1],
    );
    expect(next).toEqual(['Body', 'Bodyzh', 'Body', 'Bodyzh']);
  });

  it('keeps both languages of one kind of paragraph apart, the heading of either on the same level', async () => {
    const { part, paragraphs } = await read(bilingualEdition());
    expect(paragraphs.slice(0, 6).map(({ style }) => style)).toEqual([
      ...['Title', 'Titlezh', 'Heading1', 'Heading1zh', 'Body', 'Bodyzh'],
    ]);
    const second = styleXml(part('word/styles.xml'), 'Heading1zh');
    // Named in the Korean that leads, after what Word calls the first: Word would not translate `heading 1 zh`.
    expect(second).toContain('<w:name w:val="제목 1(한문)"/>');
    expect(second).toContain('<w:basedOn w:val="Heading1"/>');
    expect(second).toContain('<w:outlineLvl w:val="0"/>');
  });

  it('makes one style of paragraphs that look alike and two of those that do not', async () => {
    const other = withStyle(zh('三'), { textIndent: 0 });
    const { paragraphs } = await read(editionOf([zh('一', 'p001.s01'), zh('二', 'p002.s01'), other]));
    expect(paragraphs.map(({ style }) => style)).toEqual(['Body', 'Body', 'Body2']);
  });

  it('says in a character style only what differs from the paragraph', async () => {
    const { part, paragraphs } = await read(chineseEdition());
    expect(paragraphs[2]?.runs.map(({ style }) => style)).toEqual([
      'Lead',
      ...Array.from({ length: 4 }, () => undefined),
    ]);
    expect(styleXml(part('word/styles.xml'), 'Lead')).toContain('<w:rPr><w:b/><w:bCs/></w:rPr>');
  });

  it('turns bold off inside a bold paragraph by the toggle that Word expects', async () => {
    const bold = bodyStyle(asLead(zhText));
    const block: ParagraphBlock = {
      ...body([run('轻', 'p001.s01', 'zh-CN', zhText, 'span.light')], 'zh-CN'),
      style: bold,
    };
    const { part } = await read(editionOf([block]));
    expect(styleXml(part('word/styles.xml'), 'Light')).toContain('<w:b/>');
  });

  it('gives a class in Chinese characters an ASCII id and its own name', async () => {
    const { part, paragraphs } = await read(editionOf([{ ...zh('一'), styleName: 'p.公文正文' }]));
    expect(paragraphs[0]?.style).toBe('Style');
    expect(styleXml(part('word/styles.xml'), 'Style')).toContain('w:val="公文正文"');
  });

  it('does not let a character style take the name of a paragraph style', async () => {
    const inline = run('一', 'p001.s01', 'zh-CN', asLead(zhText), 'span.body');
    const { part } = await read(editionOf([body([inline], 'zh-CN')]));
    const names = [...part('word/styles.xml').matchAll(/<w:name w:val="([^"]*)"/g)].map(([, name]) =>
      name?.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('East Asian setting', () => {
  const styleOf = async (block: ParagraphBlock): Promise<string> => {
    const { part, paragraphs } = await read(editionOf([block]));
    return styleXml(part('word/styles.xml'), paragraphs[0]?.style ?? '');
  };

  it('gives all four faces of a style the first real family of the stack', async () => {
    expect(await styleOf(zh('一'))).toContain(
      '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="FangSong" w:cs="FangSong"/>',
    );
  });

  it('marks every run with its language, Korean of China as the Korean that Word knows', async () => {
    const { paragraphs } = await read(bilingualEdition());
    expect(paragraphs[4]?.runs.map(({ eastAsianLang }) => eastAsianLang)).toEqual(['ko-KR', 'ko-KR', 'zh-CN']);
  });

  it('keeps Word’s spelling of Seoul from marking Korean of China, and no other text', async () => {
    const hidden = '<w:hideSpellingErrors/><w:hideGrammaticalErrors/>';
    const settingsOf = async (edition: Edition): Promise<string> => (await read(edition)).part('word/settings.xml');
    expect(await settingsOf(bilingualEdition())).toContain(hidden);
    expect(await settingsOf(chineseEdition())).not.toContain(hidden);
    const seoul = body([run('가', 'p001.s01', 'ko-KR', zhText)], 'ko-KR');
    expect(await settingsOf(editionOf([seoul]))).not.toContain(hidden);
  });

  it('gives figures and Latin words the language that Word gives them, in runs, defaults and settings', async () => {
    const { part } = await read(bilingualEdition());
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml', 'word/settings.xml']) {
      const languages = part(name).match(/<w:(?:lang|themeFontLang) [^>]*>/g) ?? [];
      expect(languages.length).toBeGreaterThan(0);
      for (const language of languages) expect(language).toMatch(/w:val="en-US" w:eastAsia="(?:ko-KR|zh-CN)"/);
    }
  });

  it('hints every Chinese and Korean run to the East Asian face, for “ ” … — ·', async () => {
    for (const edition of [chineseEdition(), bilingualEdition()])
      for (const { text, hint } of (await read(edition)).paragraphs.flatMap(({ runs }) => runs))
        expect([text, hint]).toEqual([text, text === '\n' ? undefined : 'eastAsia']);
  });

  it('indents by characters and lines up on an exact pitch that is never rounded up', async () => {
    const style = await styleOf(zh('一'));
    expect(style).toContain('w:firstLineChars="200" w:firstLine="630"');
    expect(style).toContain('w:line="579" w:lineRule="exact"');
    expect(style).toContain('<w:jc w:val="both"/>');
  });

  it('cuts the space of a line between paragraphs as it cuts the line, so that the next stands on the grid', async () => {
    const block = withStyle(zh('一'), { lineHeight: 28.99, marginTop: 28.99, marginBottom: 2 * 28.99 });
    expect(await styleOf(block)).toContain('w:before="579" w:after="1158" w:line="579"');
  });

  it('leaves off the grid the lines of other heights, and those whose face is higher than a line of it', async () => {
    const title = (fontSize: number, lineHeight: number): ParagraphBlock => ({
      ...withStyle(zh('题'), { lineHeight, text: { ...zhText, fontSize } }),
      styleName: 'p.large',
    });
    const gridOf = async (block: ParagraphBlock): Promise<string> => {
      const { part } = await read(editionOf([zh('工'.repeat(9)), block]));
      return styleXml(part('word/styles.xml'), 'Large');
    };
    expect(await gridOf(title(18, 28.99))).toContain('<w:snapToGrid/>');
    expect(await gridOf(title(22, 28.99))).toContain('<w:snapToGrid w:val="0"/>');
    expect(await gridOf(title(18, 30))).toContain('<w:snapToGrid w:val="0"/>');
  });

  it('gives the root style the size of the body, by which offices measure the grid', async () => {
    const { part } = await read(editionOf([zh('一')]));
    expect(styleXml(part('word/styles.xml'), 'Normal')).toContain(
      '<w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>',
    );
  });

  it('narrows the characters of a size that Word cannot name', async () => {
    expect(await styleOf(zh('一'))).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    expect(await styleOf(withStyle(zh('一'), { text: { ...zhText, fontSize: 10.5 } }))).toContain(
      '<w:spacing w:val="0"/><w:sz w:val="21"/>',
    );
  });

  it('keeps prohibition on, says of hanging marks what loses none in LibreOffice, and of gaps what the edition has', async () => {
    const off = await styleOf(zh('一'));
    expect(off).toContain('<w:kinsoku/>');
    expect(off).toContain('<w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
    const on = await styleOf(withStyle(zh('一'), { text: { ...zhText, hasAutospace: true } }));
    expect(on).toContain('<w:autoSpaceDE/><w:autoSpaceDN/>');
  });

  it('hyphenates nothing by itself', async () => {
    const { part } = await read(bilingualEdition());
    expect(part('word/settings.xml')).toContain('<w:autoHyphenation w:val="0"/>');
  });

  it('leaves Korean words, figures and Latin words whole, whatever the default of the reader’s Word', async () => {
    const { part } = await read(bilingualEdition());
    const styles = part('word/styles.xml');
    expect(styleXml(styles, 'Body')).toContain('<w:kinsoku/><w:wordWrap/>');
    expect(styleXml(styles, 'Bodyzh')).toContain('<w:kinsoku/><w:wordWrap/>');
    expect(styles).not.toContain('<w:wordWrap w:val="0"/>');
  });
});

describe('pages', () => {
  const section = async (edition: Edition): Promise<string> => {
    const { part } = await read(edition);
    return /<w:sectPr>.*<\/w:sectPr>/.exec(part('word/document.xml'))?.[0] ?? '';
  };

  it('sets sheet, margins and a line grid of the body’s pitch', async () => {
    const xml = await section(chineseEdition());
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(xml).toContain('<w:titlePg/>');
  });

  it('mirrors margins and footers where recto and verso differ', async () => {
    const { part, footers } = await read(chineseEdition());
    expect(part('word/settings.xml')).toContain('<w:mirrorMargins/>');
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(footers).toEqual(['— {PAGE} —', '— {PAGE} —']);
    expect(styleXml(part('word/styles.xml'), 'Footer')).toContain('<w:jc w:val="right"/>');
    expect(styleXml(part('word/styles.xml'), 'Footer2')).toContain('<w:jc w:val="left"/>');
  });

  it('leaves both off where the pages are alike', async () => {
    const { pages, ...rest } = chineseEdition();
    const edition: Edition = {
      ...rest,
      pages: { first: pages.recto, recto: pages.recto, verso: pages.recto, blank: pages.blank },
    };
    const { part, footers } = await read(edition);
    expect(part('word/settings.xml')).toContain('<w:mirrorMargins w:val="0"/><w:defaultTabStop');
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders w:val="0"/>');
    expect(footers).toEqual(['— {PAGE} —']);
    expect(await section(edition)).not.toContain('titlePg');
  });

  it('puts the folio as far below the type area as the margin box does', async () => {
    // Foot margin 35 mm = 99.21 pt, less 12 pt of padding and a line of 16 pt.
    expect(await section(chineseEdition())).toContain('w:footer="1424"');
  });

  it('sets several boxes of one margin at tab stops, from left to right', async () => {
    const { pages, ...rest } = chineseEdition();
    const head = {
      ...folio('right'),
      area: 'top-left' as const,
      content: [{ kind: 'text' as const, text: 'CURRENT' }],
    };
    const count = { ...folio('right'), area: 'top-right' as const, content: [{ kind: 'page-count' as const }] };
    const recto = { ...pages.recto, boxes: [count, head] };
    const { headers } = await read({ ...rest, pages: { ...pages, recto } });
    expect(headers).toEqual(['CURRENT\t\t{NUMPAGES}']);
  });

  it('starts a section on the side that a block asks for, and only a page where it asks for that', async () => {
    const blocks = [
      zh('一', 'p001.s01'),
      withStyle(zh('二', 'p002.s01'), { breakBefore: 'recto' }),
      withStyle(zh('三', 'p003.s01'), { breakBefore: 'page' }),
    ];
    const { part } = await read(editionOf(blocks));
    const document = part('word/document.xml');
    expect(document.match(/<w:type w:val="[a-zA-Z]+"\/>/g)).toEqual(['<w:type w:val="oddPage"/>']);
    expect(part('word/styles.xml')).toContain('<w:pageBreakBefore/>');
  });

  it('breaks the page after a block that asks for it', async () => {
    const blocks = [withStyle(zh('一', 'p001.s01'), { breakAfter: 'page' }), zh('二', 'p002.s01')];
    const { part } = await read(editionOf(blocks));
    expect(part('word/document.xml').match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });
});

describe('rows', () => {
  it('stand in one borderless table under a head, its columns filling the type area', async () => {
    const { part, paragraphs } = await read(bilingualEdition());
    const document = part('word/document.xml');
    expect(document.match(/<w:tbl>/g)).toHaveLength(1);
    expect(document.match(/<w:tr>/g)).toHaveLength(4);
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    // 156 mm are 8844 twips; the second column holds the gap of 18 pt as well.
    expect(widths).toEqual([4242, 4602]);
    expect(document).not.toMatch(/w:tblBorders|w:tcBorders/);
    expect(paragraphs.filter(({ isInTable }) => isInTable)).toHaveLength(6);
  });

  it('begin another table after a paragraph or where the columns change', async () => {
    const row = (origin: string): RowBlock => pair(zh('가', origin), zh('一', origin), origin);
    const blocks = [row('p001.s01'), { ...row('p002.s01'), columns: [2, 1] }, zh('二', 'p003.s01'), row('p004.s01')];
    const { part } = await read(editionOf(blocks));
    expect(part('word/document.xml').match(/<w:tbl>/g)).toHaveLength(3);
    // Tables that touch would be one table in Word.
    expect(part('word/document.xml')).not.toContain('</w:tbl><w:tbl>');
  });

  it('stay whole or with the next row where the edition asks for it', async () => {
    const row = pair(zh('가', 'p001.s01'), zh('一', 'p002.s01'), 'p001');
    const { part } = await read(editionOf([{ ...row, breakInside: 'avoid', breakAfter: 'avoid' }]));
    expect(part('word/document.xml')).toContain('<w:cantSplit/>');
    expect(part('word/document.xml').match(/<w:keepNext\/>/g)).toHaveLength(2);
  });

  it('say nothing beside a style that says it already', async () => {
    const row = pair(heading('가', 'p001.s01', 'ko-CN'), heading('一', 'p001.s01', 'zh-CN'), 'p001');
    const { part } = await read(editionOf([{ ...row, breakAfter: 'avoid' }, zh('二', 'p002.s01')]));
    expect(part('word/document.xml')).not.toContain('keepNext');
    expect(styleXml(part('word/styles.xml'), 'Heading1')).toContain('<w:keepNext/>');
    expect(styleXml(part('word/styles.xml'), 'Heading1zh')).toContain('<w:keepNext/>');
  });
});

describe('origins', () => {
  it('stand as hidden bookmarks around their text', async () => {
    const { bookmarks } = await read(chineseEdition());
    expect(bookmarks.map(({ name, text }) => [name, text])).toEqual([
      ['_p001_s01', '政府工作报告'],
      ['_p002_s01', '一、2020年工作回顾'],
      ['_p003_s01', '加大企业帮扶力度。'],
      ['_p003_s02', '中国·延边——做好“六稳”工作，落实“六保”任务……\n'],
      ['_p003_s03', '增长7.6%，R&D投入<2%。'],
      ['_p004_s01', '第二段。'],
    ]);
  });

  it('name joins whole and the second language by its tag, and leave out what the program added', async () => {
    const { bookmarks } = await read(bilingualEdition());
    expect(bookmarks.slice(4).map(({ name }) => name)).toEqual([
      '_p003_s01_s02',
      '_p003_s03',
      '_p003_s01_zh',
      '_p003_s02_zh',
      '_p003_s03_zh',
    ]);
  });

  it('are unique and no longer than Word takes, whatever is joined or printed twice', async () => {
    const long = Array.from({ length: 14 }, (_, index) => `s${String(index + 1).padStart(2, '0')}`).join('+');
    const blocks = [zh('一', `p012.${long}`), zh('二', `p012.${long}`), zh('三', 'p013.s01'), zh('四', 'p013.s01')];
    const { bookmarks } = await read(editionOf(blocks));
    expect(bookmarks.map(({ name }) => name)).toEqual([
      ...['_p012_s01_to_s14', '_p012_s01_to_s14_2', '_p013_s01', '_p013_s01_2'],
    ]);
    expect(new Set(bookmarks.map(({ id }) => id)).size).toBe(4);
  });
});

describe('titles', () => {
  it('name the first kind of h1 Title and set a second kind level with the first headings', async () => {
    const annex: ParagraphBlock = { ...title('附件', 'p009.s01', 'zh-CN'), styleName: 'h1.annex' };
    const { part, paragraphs } = await read(
      editionOf([title('报告', 'p001.s01', 'zh-CN'), heading('一', 'p002.s01', 'zh-CN'), annex]),
    );
    expect(paragraphs.map(({ style }) => style)).toEqual(['Title', 'Heading1', 'Annex']);
    expect(styleXml(part('word/styles.xml'), 'Annex')).toContain('<w:outlineLvl w:val="0"/>');
  });
});
