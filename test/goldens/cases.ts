/** The texts of the goldens, each the smallest that shows its rule; Chinese and Korean. */

export interface GoldenCase {
  readonly html: string;
  readonly css?: string;
  /** Lines of a page; 20 if nothing is said. */
  readonly lines?: number;
}

const span = (origin: string, text: string): string => `<span data-origin="${origin}">${text}</span>`;
const zh = (text: string, name = ''): string =>
  `<p class="${name || 'body'}" lang="zh-CN">${span('p001.s01', text)}</p>`;
const ko = (text: string, name = ''): string =>
  `<p class="${name || 'body'}" lang="ko-CN">${span('p001.s01', text)}</p>`;
const sentences = (paragraph: string, lang: string, ...texts: string[]): string =>
  `<p lang="${lang}">${texts.map((text, i) => span(`${paragraph}.s0${i + 1}`, text)).join(lang === 'ko-CN' ? ' ' : '')}</p>`;
const heading = (text: string, lang: string, id = ''): string =>
  `<h2${id && ` id="${id}"`} lang="${lang}">${span('p009.s01', text)}</h2>`;

export const LINE_CASES: Readonly<Record<string, GoldenCase>> = {
  'zh-line-edges': { html: zh('天地玄黄宇宙洪荒日，月盈昃辰宿列张寒来暑（往秋收冬藏') },
  'zh-adjacent-marks': { html: zh('“六稳”“六保”，（一）。天地玄黄宇宙洪荒') },
  'zh-dash-ellipsis-interpunct': { html: zh('天地——玄黄……宇宙中国·延边洪荒日月') },
  'zh-numbers-and-units': { html: zh('天地玄黄宇宙洪8.1亿元日月盈昃辰宿2.87%天地') },
  'zh-half-em-figures': { html: zh('增长12.5%天地玄黄'), css: 'body { font-feature-settings: "hwid"; }' },
  'zh-han-latin-gap': { html: zh('天地PCR玄黄5G宇宙洪荒日月'), css: 'body { text-autospace: normal; }' },
  'zh-runt': { html: zh('天地玄黄宇宙洪荒日月'.repeat(3) + '秋。'), css: '@page { size: 400pt 500pt; }' },
  'zh-title': { html: zh('关于延边州国民经济计划执行情况的报告', 'title'), css: '.title { text-align: center; }' },
  'ko-words-whole': { html: ko('우리 주는 경제를 발전시키고 민생을 개선하였습니다.') },
  'ko-words-at-a-price': {
    html: ko('우리 주는 경제를 발전시키고 민생을 개선하였습니다.'),
    css: 'body { --dz-break-inside-word: 50; }',
  },
  'ko-marks-at-edges': { html: ko('우리는 ‘여섯가지 안정’과 ‘여섯가지 보장’을 (모두) 이룩하였다.') },
  'ko-numbers-and-units': { html: ko('지난해 자금 8.1억원을 투입하여 98% 이상 완수하였다.') },
  'ko-ragged': { html: ko('우리 주는 경제를 발전시키고 민생을 개선하였습니다.'), css: 'p { text-align: start; }' },
  'ko-runt': { html: ko('가나다 라마바 사아자 차카타 파하다.'), css: 'body { --dz-break-inside-word: 5; }' },
  'ko-title': { html: ko('연변조선족자치주 계획집행정황에 관한 보고', 'title'), css: '.title { text-align: center; }' },
};

const LONG_ZH = '天地玄黄宇宙洪荒日月'.repeat(3);
const LONG_KO = '가나다라 마바사아 '.repeat(6).trim();

export const PAGE_CASES: Readonly<Record<string, GoldenCase>> = {
  'widows-and-orphans': { html: zh(LONG_ZH) + ko(LONG_KO), lines: 4 },
  'heading-kept': {
    html: zh(LONG_ZH) + heading('一、回顾', 'zh-CN') + zh(LONG_ZH) + heading('1. 회고', 'ko-CN') + ko(LONG_KO),
    css: 'h2 { break-after: avoid; }',
    lines: 4,
  },
  'line-grid': {
    html: heading('一、回顾', 'zh-CN') + zh('天地玄黄') + heading('1. 회고', 'ko-CN') + ko('가나다라'),
    css: '@page { --dz-line-grid: 20pt; } h2 { line-height: 26pt; }',
    lines: 10,
  },
  'rules-above-and-below': {
    html:
      heading('一、回顾', 'zh-CN') +
      ko('가나다라') +
      zh(LONG_ZH.slice(0, 20), 'ruled') +
      `<div class="pair">${zh('天地玄黄')}${ko('가나', 'ruled')}</div>`,
    css: `h2 { text-align: center; border-bottom: 2pt solid #c8102e; padding-bottom: 3pt; }
      h2 + p { margin-top: 2pt; border-top: 1pt solid #c8102e; padding-top: 2pt; }
      .ruled { border-top: 0.35mm solid black; border-bottom: 0.25mm solid black; padding-top: 4pt; padding-bottom: 4pt; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 10pt; }`,
    lines: 5,
  },
  'named-pages-and-counters': {
    html:
      `<section class="cover" data-origin="generated" lang="zh-CN"><p>封面</p></section>` +
      `<section class="contents" data-origin="generated" lang="ko-CN"><p>차례</p></section>` +
      `<section class="text">${zh('天地玄黄')}</section>`,
    css: `@page { --dz-pad-pages: 4; @bottom-center { content: counter(page); } }
      @page :blank { @bottom-center { content: none; } }
      @page cover { @bottom-center { content: none; } }
      @page contents { @bottom-center { content: counter(page, lower-roman); } }
      @page contents:blank { @bottom-center { content: none; } }
      .cover { page: cover; }
      .contents { page: contents; break-before: recto; counter-reset: page 1; }
      .text { break-before: recto; counter-reset: page 1; }`,
    lines: 4,
  },
  'contents-with-leaders': {
    html:
      '<p class="entry" data-origin="generated" lang="zh-CN"><a href="#a">一、回顾</a></p>' +
      '<p class="entry" data-origin="generated" lang="ko-CN"><a href="#b">2. 배치</a></p>' +
      heading('一、回顾', 'zh-CN', 'a') +
      heading('2. 배치', 'ko-CN', 'b'),
    css: `.entry { text-align: start; } .entry a::after { content: leader('·') target-counter(attr(href), page); }
      h2 { break-before: page; }`,
    lines: 4,
  },
  'running-heads': {
    html: heading('一、回顾', 'zh-CN') + zh(LONG_ZH) + heading('2. 배치', 'ko-CN') + ko(LONG_KO),
    css: 'h2 { string-set: section content(); } @page { @top-left { content: string(section, start); } @top-right { content: string(section, first-except); } }',
    lines: 4,
  },
  'notes-beside-lines': {
    html: `<p lang="zh-CN">${span('p001.s01', '<span class="n" data-origin="generated">1</span>天地玄黄。')}${span('p001.s02', '<span class="n" data-origin="generated">2</span>宇宙洪荒日月盈昃。')}</p>`,
    css: 'p { position: relative; } .n { position: absolute; right: 100%; margin-right: 3pt; font-size: 6pt; }',
  },
  'pairs-level': {
    html: [1, 2]
      .map(
        (n) =>
          `<div class="pair">${sentences(`p00${n}`, 'zh-CN', '天地玄黄。')}${sentences(`p00${n}`, 'ko-CN', '하늘은 검고 땅은 누르다.')}</div>`,
      )
      .join(''),
    css: '.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 10pt; } p { text-align: start; }',
  },
  'facing-divided-at-one-sentence': {
    html: `<div class="pair">${sentences('p001', 'zh-CN', '天地玄黄宇宙洪荒日月。', '盈昃辰宿列张寒来暑往。', '秋收冬藏闰余成岁律吕。')}${sentences('p001', 'ko-CN', '하늘은 검고 땅은 누르며.', '우주는 넓고 거칠다.', '해와 달은 차고 기운다.')}</div>`,
    css: '.pair { display: grid; grid-template-columns: 1fr 1fr; --dz-pairing: facing; } p { --dz-break-inside-word: 50; }',
    lines: 3,
  },
  'turns-after-sentences': {
    html:
      sentences('p001', 'zh-CN', '天地玄黄宇宙洪荒日月。', '盈昃辰宿列张寒来暑往秋收。', '冬藏闰余成岁律吕调阳。') +
      sentences('p002', 'ko-CN', '하늘은 검고 땅은 누르다.', '우주는 넓고 거칠다.'),
    css: 'body { --dz-page-turn: sentence; }',
    lines: 3,
  },
  'leads-kept-with-what-they-lead': {
    html:
      `<p lang="zh-CN">${span('p001.s01', '天地玄黄宇宙洪荒日月。')}<span class="lead" data-origin="p001.s02">盈昃。</span>${span('p001.s03', '辰宿列张寒来暑往秋收冬藏。')}</p>` +
      `<p lang="ko-CN">${span('p002.s01', '하늘은 검고 땅은 누르다.')} <span class="lead" data-origin="p002.s02">우주</span> ${span('p002.s03', '넓고 거칠다.')}</p>`,
    css: 'body { --dz-page-turn: sentence; } .lead { break-after: avoid; }',
    lines: 2,
  },
};
