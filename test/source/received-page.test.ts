/** A web page to the text in it: the main text found, the page around it left out and said. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readSource, readSourceFile, NO_MARKS } from '../../pipeline/source/index.js';
import { importDocument } from '../../pipeline/translation/index.js';
import { encodeGbPage } from '../support/encode-gb18030.js';
import { governmentPage, type PageOptions } from '../support/government-page.js';

const report = readFileSync(new URL('../../translations/2021-work-report/zh.txt', import.meta.url));
const lines = new TextDecoder()
  .decode(report)
  .split('\n')
  .filter((line) => line.trim() !== '' && !/^(?:发布时间|\d{4}-\d{2}-\d{2}$)/.test(line));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (html: string | Uint8Array) =>
  readSourceFile('report.html', typeof html === 'string' ? bytesOf(html) : html);
const textOf = (html: string | Uint8Array): readonly string[] =>
  new TextDecoder()
    .decode(read(html).value?.bytes ?? expect.fail('no text'))
    .split('\n')
    .slice(0, -1);
const words = (html: string | Uint8Array): readonly string[] =>
  read(html).diagnostics.map((d) => formatDiagnostic(d).split('\n')[0] ?? '');

/** Ids, Chinese and hashes of all segments, as they are written. */
const segmentsOf = (file: string, bytes: Uint8Array): readonly string[] =>
  importDocument({ name: 'x', file, bytes })
    .value.filter(({ path }) => path.startsWith('ko/') && path !== 'ko/attic.md')
    .map(({ path, bytes: own }) => `${path}\n${new TextDecoder().decode(own)}`);

const SITES: readonly PageOptions[] = [
  { paragraphs: 'paragraphs', charset: 'utf-8', container: 'TRS_Editor' },
  { paragraphs: 'paragraphs', charset: 'utf-8', titleOutside: true },
  { paragraphs: 'breaks', charset: 'utf-8', container: 'zoom' },
  { paragraphs: 'divisions', charset: 'utf-8' },
  { paragraphs: 'word', charset: 'utf-8', container: 'UCAP-CONTENT' },
];

describe('the 2021 work report as a web page', () => {
  const expected = segmentsOf('zh.txt', report);

  it.each(SITES)('gives the segments of the text, set in $paragraphs ($container)', (site) => {
    expect(segmentsOf('report.html', bytesOf(governmentPage(lines, site)))).toEqual(expected);
  });

  it.each(['gb2312', 'gbk', 'gb18030'])('gives them from a page that says %s', (charset) => {
    const page = governmentPage(lines, { paragraphs: 'paragraphs', charset, container: 'TRS_Editor' });
    const bytes = encodeGbPage(page);
    expect(segmentsOf('report.html', bytes)).toEqual(expected);
    expect(words(bytes)).toContain('info[source/encoding]: the source was read as GB18030');
  });
});

const SHORT = [
  '政府工作报告',
  '——2021年1月12日在州第十五届人民代表大会第六次会议上',
  '州长 金寿浩',
  '各位代表：',
  '现在，我代表州人民政府报告工作，请予审议，并请州政协委员提出意见。',
  '一、2020年工作回顾',
  '（一）民生持续改善。城镇登记失业率2.87%。新增就业1.2万人。',
  '秘书处',
  '2021年1月12日',
];
const site = (options: Partial<PageOptions> = {}): string =>
  governmentPage(SHORT, { paragraphs: 'paragraphs', charset: 'utf-8', ...options });

/** Enough sentences for a text. */
const SENTENCES =
  '<p>现在，我代表州人民政府向大会报告工作，请予审议。</p><p>城镇登记失业率2.87%。新增就业1.2万人，完成目标。</p>';

describe('a web page', () => {
  it('gives its text line by line, and nothing of the page', () => {
    expect(textOf(site())).toEqual(SHORT);
    expect(textOf(site({ container: 'article-content' }))).toEqual(SHORT);
  });

  it('says in one line how many pieces were left out, and how each begins', () => {
    const said = words(site());
    expect(said[0]).toBe('info[source/format]: read as HTML');
    const left = said.filter((line) => line.startsWith('info[source/page-left-out]'));
    expect(left).toHaveLength(1);
    expect(left[0]).toContain('left out 11 pieces of the page around the text: ');
    for (const begin of [
      '首页 走进延边',
      '您现在的位置：',
      '发布时间：',
      '分享到：',
      '附件：1.',
      '扫一扫在手机',
      '【打印本页】',
      '主办：',
    ])
      expect(left[0]).toContain(`“${begin}`);
    expect(said).toHaveLength(2);
  });

  it('takes the title from the page where the text has none, and says so', () => {
    const page = site({ titleOutside: true });
    expect(textOf(page)).toEqual(SHORT);
    expect(words(page)).toContain(
      'info[source/page-title]: the text has no title of its own; the page gives it: 政府工作报告',
    );
    const inWindow = page.replace(/<h1>.*?<\/h1>/, '').replace(/<meta name="ArticleTitle".*?>/, '');
    expect(textOf(inWindow)[0]).toBe('政府工作报告');
    const years = inWindow.replace(/<title>.*?<\/title>/, '<title>2021-2025年规划 - 延边州政府网</title>');
    expect(textOf(years)[0]).toBe('2021-2025年规划');
  });

  it('takes the heading of the page and the title of the text for one title', () => {
    const page = `<div><h1>2021年延边州政府工作报告</h1><p>2021-01-18 10:20 来源：州府办</p><p>政府工作报告</p>${SENTENCES}</div>`;
    expect(textOf(page)[0]).toBe('政府工作报告');
    expect(textOf(page)).toHaveLength(3);
  });

  it('keeps the places where a browser shows a line end, and joins those of the file alone', () => {
    const page = `<div><p>州长&nbsp; 金寿浩<br>各位代表：</p><p>现在，我代表州人民政府向大会报\n    告工作，\n请予审议，请各位提出意见。</p><p>GDP\n增长3%。完成了全年的目标任务。</p></div>`;
    expect(textOf(page)).toEqual([
      '州长\u00a0 金寿浩',
      '各位代表：',
      '现在，我代表州人民政府向大会报告工作，请予审议，请各位提出意见。',
      'GDP 增长3%。完成了全年的目标任务。',
    ]);
  });

  it('reads the pages of old sites, which close nothing', () => {
    const page = `<html><title>延边州政府网--政府工作报告</title><table><tr><td>导航<a href=a>首页</a><td><font size=4><b><center>政府工作报告</center></b></font>2021-01-18 来源：州府办 点击数：33<p>　　现在，我代表州人民政府报告工作，请予审议。<p>　　<b>一、2020年工作回顾</b><p>　　城镇登记失业率2.87%。新增就业1.2万人。<tr><td>版权所有 延边州人民政府</table>`;
    expect(textOf(page)).toEqual([
      '政府工作报告',
      '现在，我代表州人民政府报告工作，请予审议。',
      '一、2020年工作回顾',
      '城镇登记失业率2.87%。新增就业1.2万人。',
    ]);
  });

  it('marks headings and leads that only their look shows', () => {
    const page = `<div><h1>政府工作报告</h1><h2>工作回顾</h2>${SENTENCES}<h3>民生</h3><p>我们做了很多。<b>深化科技创新多元合作。</b>成绩很大。<b>增长2.87%。</b></p></div>`;
    const { value } = read(page);
    expect(value?.marks.headings?.map(({ sentence }) => sentence)).toEqual(['工作回顾']);
    expect(value?.marks.leads.map(({ sentence }) => sentence)).toEqual(['民生', '深化科技创新多元合作。']);
    const source = value && readSource('zh.txt', value.bytes, value.marks);
    expect(source?.diagnostics).toEqual([]);
    expect(source?.value?.paragraphs.map(({ kind }) => kind)).toEqual([
      'title',
      'heading',
      'body',
      'body',
      'body',
      'body',
    ]);
    expect(value && readSource('zh.txt', value.bytes, NO_MARKS).value?.paragraphs[1]?.kind).toBe('body');
  });

  it('warns of what reads like text and was left out, and of tables', () => {
    const page = `<body><div>${SENTENCES}${SENTENCES}<table><tr><td>指标<td>数</table></div><div class="side"><p>本网讯：近日，州委召开会议。</p></div></body>`;
    expect(words(page).slice(2)).toEqual([
      'warning[source/left-out-sentence]: left out of the page, though it reads like text: “本网讯：近日，州委召开会议。”',
      'warning[source/table]: a table was read cell by cell, row after row: “指标”',
    ]);
  });

  it('leaves out what is hidden', () => {
    const page = `<div>${SENTENCES}<p style="display: none">这里藏着一句话，读者看不见它。</p></div>`;
    expect(textOf(page)).toHaveLength(2);
    expect(words(page)).toContain(
      'info[source/page-left-out]: left out 1 piece of the page around the text: “这里藏着一句话，读者看不…”',
    );
  });

  it.each([
    ['a list of links', `<ul>${'<li><a href="x">政府工作报告（2021年）的全文在这里。</a></li>'.repeat(9)}</ul>`],
    ['nothing', '<html><body></body></html>'],
    ['nothing but a script', '<html><script>document.write("现在，我代表州人民政府向大会报告工作。")</script></html>'],
  ])('refuses a page with %s', (_, page) => {
    expect(read(page).value).toBeUndefined();
    expect(read(page).diagnostics.map((d) => formatDiagnostic(d))).toEqual([
      'error[source/no-main-text]: no main text can be told on this page\n' +
        '  --> report.html:1:1\n' +
        '   = hint: open the page, copy the text of the report, and save it as a text file',
    ]);
  });

  it('refuses a page that is nested beyond all measure, and one in no encoding', () => {
    expect(read('<div>'.repeat(100_000) + SENTENCES).diagnostics.map(({ code }) => code)).toEqual([
      'source/no-main-text',
    ]);
    const broken = Uint8Array.from([...bytesOf('<html><p>'), 0xff, 0xff, 0x80, 0xff]);
    expect(read(broken).diagnostics.map(({ code }) => code)).toEqual(['source/unknown-encoding']);
  });

  it('that is cut off anywhere is refused, or gives lines that the whole page has', () => {
    const page = site();
    const whole = `\n${textOf(page).join('\n')}`;
    for (let length = 0; length < page.length; length += 37) {
      const { value } = read(page.slice(0, length));
      const lines = value?.format === 'html' ? new TextDecoder().decode(value.bytes).trimEnd().split('\n') : [];
      expect(lines.slice(0, -1).filter((line) => !whole.includes(`\n${line}`))).toEqual([]);
    }
  });

  it('believes the bytes more than what the page says of them', () => {
    expect(textOf(site({ charset: 'gb2312' }))).toEqual(SHORT);
    expect(textOf(encodeGbPage(site({ charset: 'utf-8' })))).toEqual(SHORT);
    expect(textOf(Buffer.from(`\ufeff${site()}`, 'utf16le'))).toEqual(SHORT);
  });
});
