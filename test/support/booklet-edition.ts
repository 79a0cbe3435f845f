/** A booklet from markup and style: cover, contents in roman numbers, text with running heads and notes beside lines. */
import { formatMessage } from '../../pipeline/diagnostic/index.js';
import { composeEdition, readStylesheet, type Edition } from '../../pipeline/edition/index.js';

const MARKUP = `
<section class="cover"><h1 lang="zh-CN"><span data-origin="p001.s01">政府工作报告</span></h1></section>
<section class="contents">
<p class="entry" lang="zh-CN"><a href="#p002"><span data-origin="p002.s01">一、回顾</span></a></p>
<p class="entry" lang="ko-CN"><a href="#p004"><span data-origin="p004.s01">2. 과업</span></a></p>
</section>
<section class="text">
<h2 id="p002" lang="zh-CN"><span data-origin="p002.s01">一、回顾</span></h2>
<p lang="zh-CN"><span class="number">1</span><span data-origin="p003.s01">各位代表。</span></p>
<h2 id="p004" lang="ko-CN"><span data-origin="p004.s01">2. 과업</span></h2>
<div class="pair" id="p005"><p lang="ko-CN"><span data-origin="p005.s01">대표 여러분</span></p><p lang="zh-CN"><span data-origin="p005.s01">各位代表</span></p></div>
</section>
<section class="cover"><p lang="zh-CN">印发</p></section>
`;

export const BOOKLET_STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; --dz-pad-pages: 4 }
@page cover { margin: 50mm 20mm }
@page contents { @bottom-center { content: counter(page, lower-roman) } }
@page text { @top-center { content: string(head) } }
@page text:first { @top-center { content: none } }
@page text:right { @bottom-right { content: counter(page) } }
@page text:left { @bottom-left { content: counter(page) } }
body { font-family: 'Noto Serif SC' }
.cover { page: cover; --dz-page-turn: sentence }
.contents { page: contents; counter-reset: page 1 }
.text { page: text; counter-reset: page 1; break-before: recto }
.entry { margin-right: 20pt }
.entry a::after { content: leader('·') target-counter(attr(href), page); color: dimgray }
h2 { string-set: head content(); break-after: avoid }
p { position: relative }
.number { position: absolute; right: 100%; margin-right: 3mm; font-size: 6pt }
.pair { display: grid; grid-template-columns: 1fr 1fr; --dz-pairing: facing }
`;

/** The booklet, with more style after its own. */
export function bookletEdition(more = ''): Edition {
  const places = { elementPlaces: new Map(), attributePlaces: new Map(), classPlaces: new Map() };
  const { value: stylesheet, diagnostics: faults } = readStylesheet('style.css', BOOKLET_STYLE + more);
  const composed = stylesheet && {
    ...composeEdition({
      name: 'booklet',
      metadata: {
        title: '政府工作报告',
        author: '',
        subject: '',
        language: 'zh-CN',
        languages: ['zh-CN', 'ko-CN'],
        date: '2021-01-12',
      },
      markup: { html: MARKUP, ...places },
      stylesheet,
    }),
  };
  const found = [...faults, ...(composed?.diagnostics ?? [])];
  if (!composed?.value || found.length > 0)
    throw new Error(found.map(({ code, args }) => formatMessage(code, args)).join('\n'));
  return composed.value;
}
