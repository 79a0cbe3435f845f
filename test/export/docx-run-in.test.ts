import { describe, expect, it } from 'vitest';
import type { Edition, Inline, ParagraphBlock, TextStyle } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { docxText, readDocx, type DocxParagraph } from '../support/read-docx.js';
import { body, bodyStyle, editionOf, heading, koText, pair, run, zhText } from '../support/sample-edition.js';

const read = async (edition: Edition) => readDocx(await exportDocx(edition));

const asRunIn = (style: TextStyle): TextStyle => ({ ...style, fontFamily: ['KaiTi', 'Noto Serif SC'] });

const runIn = (text: string, origin: string, lang: string, headingLevel = 3): Inline => {
  const style = asRunIn(lang === 'zh-CN' ? zhText : koText);
  return { kind: 'text', text, origin, lang, style, styleName: 'span.sentence.run-in-heading', headingLevel };
};
const space = (origin: string): Inline => ({
  ...{ kind: 'text', text: ' ', origin, lang: 'ko-CN', style: koText, headingLevel: 3 },
});

const chinese = (): ParagraphBlock =>
  body(
    [runIn('（一）应对疫情有力。', 'p008.s01', 'zh-CN'), run('筹集资金。', 'p008.s02', 'zh-CN', zhText)],
    'zh-CN',
    'p008',
  );
const korean = (): ParagraphBlock =>
  body(
    [
      runIn('(1) 전염병 대응', 'p008.s01', 'ko-CN'),
      space('p008.s01'),
      run('자금을 마련하였습니다.', 'p008.s02', 'ko-CN', koText),
    ],
    'ko-CN',
    'p008',
  );

/** The definition of a style in word/styles.xml, its name, indents and outline level picked out. */
function look(styles: string, id: string | undefined) {
  const xml = new RegExp(`<w:style [^>]*w:styleId="${id ?? ''}".*?</w:style>`).exec(styles)?.[0] ?? '';
  const value = (pattern: RegExp): string | undefined => pattern.exec(xml)?.[1];
  return {
    name: value(/<w:name w:val="([^"]+)"/),
    indents: value(/<w:ind ([^>]*)\/>/),
    spacing: value(/<w:pPr>.*?<w:spacing ([^>]*)\/>/),
    outline: value(/<w:outlineLvl w:val="(\d)"/),
    face: value(/w:eastAsia="([^"]+)"/),
  };
}

const summary = (paragraphs: readonly DocxParagraph[]) =>
  paragraphs.map(({ style, text, runsOn }) => [style, text, runsOn] as const);

describe('a run-in heading', () => {
  it.each([
    ['Chinese', chinese, '（一）应对疫情有力。', '筹集资金。'],
    ['Korean', korean, '(1) 전염병 대응 ', '자금을 마련하였습니다.'],
  ])(
    'is a heading of its own in %s, and the text goes on in its line after a style separator',
    async (_, block, head, rest) => {
      const { paragraphs, part } = await read(editionOf([block()]));
      expect(summary(paragraphs)).toEqual([
        ['Heading2', head, true],
        ['Body', rest, false],
      ]);
      expect(part('word/document.xml')).toContain(
        '<w:pPr><w:pStyle w:val="Heading2"/><w:keepNext/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>',
      );
      expect(docxText(await exportDocx(editionOf([block()])))).toBe(head + rest);
    },
  );

  it('looks as its text, on the lines and with the indents of its paragraph, and needs no character style', async () => {
    for (const block of [chinese(), korean()]) {
      const { paragraphs, part } = await read(editionOf([block]));
      const [head, rest] = paragraphs.map(({ style }) => look(part('word/styles.xml'), style));
      expect(head).toEqual({ ...rest, name: 'heading 2', outline: '1', face: 'KaiTi' });
      expect(rest?.indents).toContain('w:firstLineChars="200"');
      expect(rest?.outline).toBeUndefined();
      expect(paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style))).not.toContainEqual(expect.any(String));
    }
  });

  it('alone in its paragraph is a heading without a separator', async () => {
    const alone = body([runIn('(1) 전염병 대응', 'p008.s01', 'ko-CN'), space('p008.s01')], 'ko-CN');
    const { paragraphs } = await read(editionOf([alone, chinese()]));
    expect(summary(paragraphs)[0]).toEqual(['Heading2', '(1) 전염병 대응 ', false]);
  });

  it('in the middle of a paragraph has a separator on either side', async () => {
    const [head, rest] = chinese().inlines;
    if (!head || !rest) throw new Error('no inlines');
    const { paragraphs } = await read(editionOf([body([rest, head, rest], 'zh-CN')]));
    expect(summary(paragraphs)).toEqual([
      ['Body', '筹集资金。', true],
      ['Heading2', '（一）应对疫情有力。', true],
      ['Body', '筹集资金。', false],
    ]);
  });

  it('in a row stays in its cell, that of the other language on the same level', async () => {
    const { paragraphs, part } = await read(editionOf([pair(korean(), chinese(), 'p008')]));
    expect(summary(paragraphs.filter(({ isInTable }) => isInTable))).toEqual([
      ['Heading2', '(1) 전염병 대응 ', true],
      ['Body', '자금을 마련하였습니다.', false],
      ['Heading2zh', '（一）应对疫情有力。', true],
      ['Bodyzh', '筹集资金。', false],
    ]);
    // Two cells, under two of the head.
    expect(part('word/document.xml').match(/<w:tc>/g)).toHaveLength(4);
    // The row is not kept with the next, long as it may be.
    expect(part('word/document.xml')).not.toContain('keepNext');
    expect(look(part('word/styles.xml'), 'Heading2zh')).toMatchObject({ name: '제목 2(한문)', outline: '1' });
  });

  it.each([
    [1, 'heading 1', '0'],
    [2, 'heading 1', '0'],
    [4, 'heading 3', '2'],
    [6, 'heading 5', '4'],
  ])('of level %i is %s to the navigation', async (level, name, outline) => {
    const block = body(
      [runIn('一是', 'p001.s01', 'zh-CN', level), run('有效。', 'p001.s02', 'zh-CN', zhText)],
      'zh-CN',
    );
    const { paragraphs, part } = await read(editionOf([block]));
    expect(look(part('word/styles.xml'), paragraphs[0]?.style)).toMatchObject({ name, outline });
  });

  it('beside an h3 of another look stands level with it', async () => {
    const third: ParagraphBlock = { ...heading('三级', 'p002.s01', 'zh-CN'), tag: 'h3', styleName: 'h3.heading' };
    const { paragraphs, part } = await read(editionOf([third, chinese()]));
    expect(paragraphs.map(({ style }) => style)).toEqual(['Heading2', 'Sentenceruninheading', 'Body']);
    expect(look(part('word/styles.xml'), 'Sentenceruninheading')).toMatchObject({ outline: '1' });
  });

  it('that looks as its paragraph is a heading all the same', async () => {
    const plain: Inline = {
      ...{ kind: 'text', text: '（一）有效。', origin: 'p001.s01', lang: 'zh-CN' },
      ...{ style: zhText, headingLevel: 3 },
    };
    const { paragraphs } = await read(editionOf([body([plain, run('及时。', 'p001.s02', 'zh-CN', zhText)], 'zh-CN')]));
    expect(summary(paragraphs)).toEqual([
      ['Heading2', '（一）有效。', true],
      ['Body', '及时。', false],
    ]);
  });

  it('breaks the page before itself, and not again before the text', async () => {
    const block = { ...chinese(), style: { ...bodyStyle(zhText), breakBefore: 'page' as const } };
    const { paragraphs, part } = await read(editionOf([body([], 'zh-CN'), block]));
    const breaks = paragraphs.map(({ style }) =>
      new RegExp(`w:styleId="${style ?? ''}".*?<w:pageBreakBefore( w:val="0")?/>`)
        .exec(part('word/styles.xml'))?.[0]
        .endsWith('<w:pageBreakBefore/>'),
    );
    expect(breaks).toEqual([false, true, false]);
    const after = { ...body([], 'zh-CN'), style: { ...bodyStyle(zhText), breakAfter: 'page' as const } };
    const { part: other } = await read(editionOf([after, chinese()]));
    expect(other('word/document.xml').match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  it.each([
    ['a paragraph', (block: ParagraphBlock) => [block]],
    ['a row', (block: ParagraphBlock) => [pair(block, korean(), 'p008')]],
  ])('keeps with the next where it is all of %s, and a paragraph with text does not', async (_, blocksOf) => {
    const alone = body([runIn('（一）应对疫情有力。', 'p008.s01', 'zh-CN', 3)], 'zh-CN');
    const { part } = await read(
      editionOf([...blocksOf(alone), body([run('筹集资金。', 'p009.s01', 'zh-CN', zhText)], 'zh-CN')]),
    );
    const paragraphs = part('word/document.xml').match(/<w:p>.*?<\/w:p>/g) ?? [];
    const isKept = (text: string) => paragraphs.find((one) => one.includes(text))?.includes('<w:keepNext/>');
    expect(isKept('应对疫情有力。')).toBe(true);
    expect(isKept('筹集资金。')).toBe(false);
  });

  it('in a row beside other text keeps the whole row with the next, as Word and LibreOffice ask other cells of it', async () => {
    const zh = (text: string) => body([run(text, 'p008.s01', 'zh-CN', zhText)], 'zh-CN');
    const alone = (text: string, lang: string) => body([runIn(text, 'p008.s01', lang, 3)], lang);
    const row = pair(zh('译出'), alone('（一）有效。', 'zh-CN'), 'p008.s01');
    const both = {
      ...row,
      cells: [
        [zh('译出'), zh('存疑')],
        [alone('（一）有效。', 'zh-CN'), alone('(1) 유효', 'ko-CN')],
      ],
    };
    const { part } = await read(editionOf([both, pair(zh('未译'), zh('及时。'), 'p008.s02')]));
    const rows = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((one) => one.match(/<w:keepNext\/>/g)?.length ?? 0)).toEqual([4, 0]);
  });

  it('is no heading where an entry of the contents repeats it', async () => {
    const { paragraphs } = await read(editionOf([{ ...chinese(), role: 'toc-item' }]));
    expect(paragraphs.map(({ runsOn }) => runsOn)).toEqual([false]);
  });
});

describe('around a style separator', () => {
  it('bookmarks keep their sentences, and that of an anchor the whole paragraph', async () => {
    const link: Inline = {
      ...{ kind: 'text', text: '见上。', origin: 'p009.s01', lang: 'zh-CN', style: zhText, target: 'p008' },
    };
    const { bookmarks, part } = await read(editionOf([chinese(), body([link], 'zh-CN')]));
    expect(bookmarks.map(({ name, text }) => [name, text])).toEqual([
      ['_to_p008', '（一）应对疫情有力。筹集资金。'],
      ['_p008_s01', '（一）应对疫情有力。'],
      ['_p008_s02', '筹集资金。'],
      ['_p009_s01', '见上。'],
    ]);
    expect(part('word/document.xml')).toContain('<w:hyperlink w:history="1" w:anchor="_to_p008">');
  });

  it('a sentence that is heading and text keeps one bookmark', async () => {
    const inlines = [runIn('一是', 'p001.s01', 'zh-CN'), run('有效。', 'p001.s01', 'zh-CN', zhText)];
    const { bookmarks, paragraphs } = await read(editionOf([body(inlines, 'zh-CN')]));
    expect(paragraphs).toHaveLength(2);
    expect(bookmarks.map(({ name, text }) => [name, text])).toEqual([['_p001_s01', '一是有效。']]);
  });

  it('a link from heading to text leads from both to one place', async () => {
    const inlines = chinese().inlines.map((inline) => ({ ...inline, target: 'p008' }));
    const { part } = await read(editionOf([body(inlines, 'zh-CN', 'p008')]));
    expect(part('word/document.xml').match(/w:anchor="_to_p008"/g)).toHaveLength(2);
  });

  it('every run keeps its language', async () => {
    const { paragraphs } = await read(editionOf([pair(korean(), chinese(), 'p008')]));
    expect(paragraphs.map(({ runs }) => [...new Set(runs.map(({ eastAsianLang }) => eastAsianLang))])).toEqual([
      ...[['ko-KR'], ['ko-KR'], ['zh-CN'], ['zh-CN'], []],
    ]);
  });

  it('a number beside the line makes no paragraph of its own', async () => {
    const note = (origin: string): Inline => ({
      ...{ kind: 'line-note', side: 'before', gap: 4, text: '1', origin, lang: 'zh-CN', style: zhText },
    });
    const [head, rest] = chinese().inlines;
    if (!head || !rest) throw new Error('no inlines');
    const block = body([note('generated'), head, note('p008.s02'), rest], 'zh-CN');
    const { paragraphs, bookmarks } = await read(editionOf([block]));
    expect(paragraphs.map(({ text }) => text)).toEqual(['（一）应对疫情有力。', '筹集资金。']);
    expect(bookmarks.map(({ text }) => text)).toEqual(['（一）应对疫情有力。', '筹集资金。']);
  });

  it('bytes are the same every time', async () => {
    const edition = editionOf([chinese(), pair(korean(), chinese(), 'p008')]);
    expect(await exportDocx(edition)).toEqual(await exportDocx(edition));
  });
});
