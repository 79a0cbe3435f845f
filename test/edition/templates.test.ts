/** The stylesheets of the project itself, against the measures that they are to keep. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Edition, ParagraphBlock } from '../../pipeline/edition/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { compose, show } from './edition-support.js';

const KINDS = ['subtitle', 'author', 'salutation', 'body', 'issuer', 'date'];

/** One paragraph of each kind in a language. */
function partsOf(lang: string): readonly string[] {
  const sentence = `<span class="sentence" data-origin="s1" lang="${lang}">州。</span>`;
  const lead = `<span class="sentence lead" data-origin="s1" lang="${lang}">州。</span>`;
  return [
    `<h1 class="title" lang="${lang}">${sentence}</h1>`,
    `<h2 class="heading" lang="${lang}">${sentence}</h2>`,
    ...KINDS.map((kind) => `<p class="${kind}" lang="${lang}">${kind === 'body' ? lead : ''}${sentence}</p>`),
  ];
}

function makeEdition(name: string, html: string): Edition {
  const { value, diagnostics } = compose(html, readFileSync(`templates/${name}/style.css`, 'utf8'));
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(show).join('\n'));
  return value;
}

const koreanEdition = makeEdition('korean', partsOf('ko-CN').join(''));
const chineseEdition = makeEdition('chinese', partsOf('zh-CN').join(''));
const bilingualEdition = makeEdition(
  'bilingual',
  partsOf('ko-CN')
    .map((part, index) => `<div class="pair">${part}${partsOf('zh-CN')[index] ?? ''}</div>`)
    .join(''),
);

const paragraphs = (blocks: readonly Block[]): readonly ParagraphBlock[] =>
  blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));
const find = (edition: Edition, styleName: string): ParagraphBlock => {
  const found = paragraphs(edition.blocks).find((paragraph) => paragraph.styleName === styleName);
  if (!found) throw new Error(styleName);
  return found;
};

describe.each([
  ['korean', koreanEdition],
  ['chinese', chineseEdition],
] as const)('the %s edition', (_, edition) => {
  it('has the type area of GB/T 9704: 156 x 225 mm, the binding edge 28 mm', () => {
    const { recto, verso, first } = edition.pages;
    for (const page of [recto, verso, first]) {
      expect(page.size.width - page.margin.left - page.margin.right).toBeCloseTo(mm(156), 6);
      expect(page.size.height - page.margin.top - page.margin.bottom).toBeCloseTo(mm(225), 6);
      expect(page.margin.top).toBeCloseTo(mm(37), 6);
    }
    expect([recto.margin.left, verso.margin.right, first.margin.left]).toEqual([mm(28), mm(28), mm(28)]);
  });

  it('holds 22 lines a page, whatever margins stand between them', () => {
    const { margin, size } = edition.pages.recto;
    const { lineHeight } = find(edition, 'p.body').style;
    expect(lineHeight).toBe(28.99);
    expect(22 * lineHeight).toBeLessThanOrEqual(size.height - margin.top - margin.bottom);
    for (const { style } of paragraphs(edition.blocks)) {
      expect(style.lineHeight).toBe(lineHeight);
      expect((style.marginTop + style.marginBottom) % lineHeight).toBeCloseTo(0, 6);
    }
  });

  it('has its page number at the outer edge of 14 pt, one character in, its running head above, neither on a blank page', () => {
    const { recto, verso, blank, first } = edition.pages;
    const number = [{ text: '— ' }, { kind: 'page-number' }, { text: ' —' }];
    const inner = { top: 0, left: 0, right: 0, bottom: mm(6) };
    expect(recto.boxes).toMatchObject([
      { area: 'top-right', textAlign: 'end', verticalAlign: 'bottom', padding: inner, content: [{ name: 'section' }] },
      { area: 'bottom-right', textAlign: 'end', padding: { right: 14 }, style: { fontSize: 14 }, content: number },
    ]);
    expect(verso.boxes).toMatchObject([
      { area: 'top-left', textAlign: 'start', verticalAlign: 'bottom', padding: inner, content: [{ name: 'report' }] },
      { area: 'bottom-left', textAlign: 'start', padding: { left: 14 }, style: { fontSize: 14 }, content: number },
    ]);
    expect(first.boxes).toEqual(recto.boxes);
    expect(blank.boxes).toEqual([]);
  });

  it('sets the title in 22 pt and the text justified', () => {
    expect(find(edition, 'h1.title').style).toMatchObject({ textAlign: 'center', text: { fontSize: 22 } });
    expect(find(edition, 'p.body').style.textAlign).toBe('justify');
  });
});

describe('the text', () => {
  it('is 16 pt in Korean, and in Chinese as large as lets 28 characters fill the line', () => {
    const { size, margin } = chineseEdition.pages.recto;
    const { fontSize } = find(chineseEdition, 'p.body').style.text;
    expect(find(koreanEdition, 'p.body').style.text.fontSize).toBe(16);
    expect(fontSize).toBe(15.75);
    expect(Math.floor((size.width - margin.left - margin.right) / fontSize)).toBe(28);
  });
});

describe('every edition', () => {
  it.each([
    ['korean', koreanEdition],
    ['chinese', chineseEdition],
    ['bilingual', bilingualEdition],
  ] as const)('%s keeps headings with what follows, and two lines together', (_, edition) => {
    expect(find(edition, 'h2.heading').style.breakAfter).toBe('avoid');
    expect(find(edition, 'p.body').style).toMatchObject({ orphans: 2, widows: 2 });
  });

  it('opens few faces', () => {
    const faces = (edition: Edition): number => {
      const styles = paragraphs(edition.blocks).flatMap(({ style, inlines }) => [
        style.text,
        ...inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.style] : [])),
      ]);
      return new Set(styles.map(({ fontFamily, fontWeight }) => `${fontFamily.join()} ${fontWeight}`)).size;
    };
    expect(faces(koreanEdition)).toBeLessThanOrEqual(4);
    expect(faces(chineseEdition)).toBeLessThanOrEqual(5);
    expect(faces(bilingualEdition)).toBeLessThanOrEqual(5);
  });
});

describe('indents', () => {
  it('are two characters in Chinese and one in Korean', () => {
    expect(find(chineseEdition, 'p.body').style.textIndent).toBe(31.5);
    expect(find(koreanEdition, 'p.body').style.textIndent).toBe(16);
    const both = paragraphs(bilingualEdition.blocks).filter(({ styleName }) => styleName === 'p.body');
    expect(both.map(({ lang, style }) => [lang, style.textIndent])).toEqual([
      ['ko-CN', 11],
      ['zh-CN', 22],
    ]);
  });
});

describe('Chinese in a Korean edition', () => {
  it('stands in its own face, grey and underlined with dots', () => {
    const html =
      '<p class="body" lang="ko-CN"><span class="sentence untranslated" data-origin="s1" lang="zh-CN">中</span></p>';
    const [paragraph] = paragraphs(makeEdition('korean', html).blocks);
    expect(paragraph?.inlines[0]).toMatchObject({
      style: {
        fontFamily: ['Noto Serif SC', 'serif'],
        decoration: 'dotted',
        color: { red: 102, green: 102, blue: 102 },
      },
    });
  });
});

describe('the bilingual edition', () => {
  it('sets every pair in two columns 8 mm apart, the Korean one wider by three tenths', () => {
    for (const block of bilingualEdition.blocks)
      expect(block).toMatchObject({ kind: 'row', columns: [13, 10], columnGap: mm(8) });
  });
});

describe.each([
  ['korean', 'ko-CN', 72, ''],
  ['chinese', 'zh-CN', 72, ''],
  ['korean', 'ko-CN', 56, '16k.css'],
  ['chinese', 'zh-CN', 56, '16k.css'],
] as const)('the cover of the %s booklet (%s, %d pt above its title)', (name, lang, above, sheet) => {
  const cover = (parts: readonly string[]) => {
    const css = ['style.css', sheet]
      .map((file) => file && readFileSync(`templates/${name}/${file}`, 'utf8'))
      .join('\n');
    const lines = parts.map((part) => `<p class="cover-${part}">州</p>`).join('');
    const { value, diagnostics } = compose(`<section class="cover" lang="${lang}">${lines}</section>`, css);
    if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(show).join('\n'));
    return paragraphs(value.blocks).map(({ style }) => style);
  };

  it('has a red double rule below the session, thick above thin, and its text in black', () => {
    const [, session, title] = cover(['series', 'session', 'title']);
    const red = { red: 200, green: 16, blue: 46 };
    const [thick, thin] = [session?.borderBottom, title?.borderTop];
    expect([thick?.color, thin?.color]).toEqual([red, red]);
    expect(thick?.width).toBeCloseTo(mm(1.1), 6);
    expect(thin?.width).toBeCloseTo(mm(0.35), 6);
    expect(title?.text.color).toEqual({ red: 0, green: 0, blue: 0 });
  });

  it('has its title where it stands without the rules', () => {
    const [session, title] = cover(['session', 'title']);
    const { width = 0, distance = 0 } = session?.borderBottom ?? {};
    const { width: thin = 0, distance: padding = 0 } = title?.borderTop ?? {};
    expect(width + distance + (title?.marginTop ?? 0) + thin + padding).toBeCloseTo(above, 1);
  });

  it('has no rule where no session is named', () => {
    const [, title] = cover(['series', 'title']);
    expect([title?.borderTop, title?.marginTop]).toEqual([undefined, above]);
  });
});
