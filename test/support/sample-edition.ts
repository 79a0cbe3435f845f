/** Small editions made by hand, so that exporters are tested without the rooms before them. */
import {
  INITIAL_JUSTIFICATION,
  type Block,
  type BlockStyle,
  type Edition,
  type Inline,
  type MarginBox,
  type PageStyle,
  type ParagraphBlock,
  type RowBlock,
  type TextStyle,
} from '../../pipeline/edition/index.js';
import { mm } from '../../pipeline/geometry/index.js';

const BLACK = { red: 0, green: 0, blue: 0 };

export const zhText: TextStyle = {
  fontFamily: ['FangSong', 'Noto Serif SC', 'serif'],
  fontSize: 15.75,
  fontWeight: 400,
  color: BLACK,
  decoration: 'none',
  hasAutospace: false,
  hasHalfWidthFigures: false,
  isUnbreakable: false,
};
export const koText: TextStyle = { ...zhText, fontFamily: ['Noto Serif KR', 'Noto Serif SC', 'serif'], fontSize: 14 };

/** Bold, as a lead is set. */
export const asLead = (style: TextStyle): TextStyle => ({ ...style, fontWeight: 700 });
/** Chinese in a Korean paragraph, for want of Korean. */
export const asUntranslated = (style: TextStyle): TextStyle => ({
  ...style,
  fontFamily: zhText.fontFamily,
  decoration: 'dotted',
});

export const bodyStyle = (text: TextStyle): BlockStyle => ({
  textAlign: 'justify',
  textIndent: 2 * text.fontSize,
  lineHeight: 28.99,
  marginTop: 0,
  marginBottom: 0,
  marginStart: 0,
  marginEnd: 0,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  orphans: 2,
  widows: 2,
  ...INITIAL_JUSTIFICATION,
  text,
});

const sansOf = (text: TextStyle): readonly string[] =>
  text === zhText ? ['Noto Sans SC', 'sans-serif'] : ['Noto Sans KR', 'Noto Sans SC', 'sans-serif'];

const titleStyle = (text: TextStyle): BlockStyle => ({
  ...bodyStyle({ ...text, fontSize: 22, fontFamily: sansOf(text) }),
  textAlign: 'center',
  textIndent: 0,
  lineHeight: 36,
  marginBottom: 29,
  breakAfter: 'avoid',
});
const headingStyle = (text: TextStyle): BlockStyle => ({
  ...bodyStyle({ ...text, fontFamily: sansOf(text) }),
  breakAfter: 'avoid',
  breakInside: 'avoid',
});

/** Text of a segment, or of the program if `origin` is `generated`. */
export const run = (text: string, origin: string, lang: string, style: TextStyle, styleName?: string): Inline => ({
  kind: 'text',
  text,
  origin,
  lang,
  style,
  ...(styleName !== undefined && { styleName }),
});

const isChinese = (lang: string): boolean => lang.startsWith('zh');
const textOf = (lang: string): TextStyle => (isChinese(lang) ? zhText : koText);

export const title = (text: string, origin: string, lang: string, anchor?: string): ParagraphBlock => {
  const style = titleStyle(textOf(lang));
  const inlines = [run(text, origin, lang, style.text)];
  return { kind: 'paragraph', tag: 'h1', ...(anchor && { anchor }), styleName: 'h1.title', lang, style, inlines };
};
export const heading = (text: string, origin: string, lang: string, anchor?: string): ParagraphBlock => {
  const style = headingStyle(textOf(lang));
  const inlines = [run(text, origin, lang, style.text)];
  return { kind: 'paragraph', tag: 'h2', ...(anchor && { anchor }), styleName: 'h2.heading', lang, style, inlines };
};
export const body = (inlines: readonly Inline[], lang: string, anchor?: string): ParagraphBlock => ({
  kind: 'paragraph',
  tag: 'p',
  ...(anchor && { anchor }),
  styleName: 'p.body',
  lang,
  style: bodyStyle(textOf(lang)),
  inlines,
});
export const pair = (first: ParagraphBlock, second: ParagraphBlock, anchor: string): RowBlock => ({
  kind: 'row',
  anchor,
  columns: [1, 1],
  columnGap: 18,
  marginTop: 0,
  marginBottom: 6,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  cells: [[first], [second]],
});

/** The folio of GB/T 9704: `— n —` in 14 pt, one character in from the outer side. */
export const folio = (side: 'left' | 'right'): MarginBox => ({
  area: side === 'right' ? 'bottom-right' : 'bottom-left',
  content: [{ kind: 'text', text: '— ' }, { kind: 'page-number' }, { kind: 'text', text: ' —' }],
  lang: 'zh-CN',
  style: { ...zhText, fontFamily: ['Noto Serif SC', 'serif'], fontSize: 14 },
  textAlign: side === 'right' ? 'end' : 'start',
  verticalAlign: 'top',
  padding: { top: 12, bottom: 0, left: side === 'left' ? 14 : 0, right: side === 'right' ? 14 : 0 },
  lineHeight: 16,
});

const page = (left: number, right: number, boxes: readonly MarginBox[]): PageStyle => ({
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(left), right: mm(right) },
  boxes,
});
const pages: Edition['pages'] = {
  first: page(28, 26, []),
  recto: page(28, 26, [folio('right')]),
  verso: page(26, 28, [folio('left')]),
  blank: page(28, 26, []),
};

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

function markupOf(block: Block): string {
  if (block.kind === 'row')
    return `<div class="pair"${attribute('id', block.anchor)}>\n${block.cells.flat().map(markupOf).join('\n')}\n</div>`;
  const [, className] = block.styleName.split('.');
  const inlines = block.inlines.map((inline) =>
    inline.kind !== 'text'
      ? '<br>'
      : `<span data-origin="${inline.origin}" lang="${inline.lang}">${inline.text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</span>`,
  );
  return `<${block.tag}${attribute('class', className)}${attribute('id', block.anchor)} lang="${block.lang}">${inlines.join('')}</${block.tag}>`;
}

export const STYLESHEET = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-right { content: "— " counter(page) " —"; } }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 18pt; }
.body { text-indent: 2em; text-align: justify; }
`;

/** An edition of these blocks on A4 with folios; the leading language is that of the first paragraph. */
export function editionOf(blocks: readonly Block[], change: Partial<Edition> = {}): Edition {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));
  const languages = [...new Set(paragraphs.map(({ lang }) => lang))];
  return {
    name: 'sample',
    metadata: {
      title: '政府工作报告 & <보고>',
      author: '延边州人民政府',
      subject: '2021',
      language: languages[0] ?? 'zh-CN',
      languages,
      date: '2021-01-12',
    },
    pages,
    blocks,
    fontStacks: [],
    markup: blocks.map(markupOf).join('\n'),
    stylesheet: STYLESHEET,
    ...change,
  };
}

/** Chinese alone: title, heading, a lead, marks that need the East Asian face, a line break. */
export const chineseEdition = (): Edition =>
  editionOf([
    title('政府工作报告', 'p001.s01', 'zh-CN', 'p001'),
    heading('一、2020年工作回顾', 'p002.s01', 'zh-CN', 'p002'),
    body(
      [
        run('加大企业帮扶力度。', 'p003.s01', 'zh-CN', asLead(zhText), 'span.lead'),
        run('中国·延边——做好“六稳”工作，', 'p003.s02', 'zh-CN', zhText),
        run('落实“六保”任务……', 'p003.s02', 'zh-CN', zhText),
        { kind: 'line-break', origin: 'p003.s02' },
        run('增长7.6%，R&D投入<2%。', 'p003.s03', 'zh-CN', zhText),
      ],
      'zh-CN',
      'p003',
    ),
    body([run('第二段。', 'p004.s01', 'zh-CN', zhText)], 'zh-CN', 'p004'),
  ]);

/** Korean beside Chinese, with a join and a passage that nobody has translated. */
export const bilingualEdition = (): Edition =>
  editionOf([
    pair(title('정부사업보고', 'p001.s01', 'ko-CN'), title('政府工作报告', 'p001.s01', 'zh-CN'), 'p001'),
    pair(
      heading('1. 2020년 사업회고', 'p002.s01', 'ko-CN'),
      heading('一、2020年工作回顾', 'p002.s01', 'zh-CN'),
      'p002',
    ),
    pair(
      body(
        [
          run('도시등록실업률은 2.87%였습니다.', 'p003.s01+s02', 'ko-CN', koText),
          run(' ', 'generated', 'ko-CN', koText),
          run('实现了新发展。', 'p003.s03', 'zh-CN', asUntranslated(koText), 'span.untranslated'),
        ],
        'ko-CN',
      ),
      body(
        [
          run('城镇登记失业率2.87%。', 'p003.s01', 'zh-CN', zhText),
          run('低于控制目标。', 'p003.s02', 'zh-CN', zhText),
          run('实现了新发展。', 'p003.s03', 'zh-CN', zhText),
        ],
        'zh-CN',
      ),
      'p003',
    ),
  ]);
