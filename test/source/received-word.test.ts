/** A Word document to the text in it: what counts as text, list numbers, tracked changes, and what is said of the rest. */
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../pipeline/source/index.js';
import { change, deleted, inserted, paragraph, run, STRICT } from '../support/word-file.js';
import { item, level, linesOf, numbering, read, words } from './read-word.js';

describe('the text of a Word document', () => {
  it('is a paragraph a line, its runs put together, tabs and breaks kept', () => {
    const body =
      paragraph(run('政府') + run('工作报告')) +
      paragraph('') +
      paragraph('<w:r><w:t>州长</w:t><w:tab/><w:t>金寿浩</w:t></w:r>') +
      paragraph(
        '<w:r><w:t>各位代表：</w:t><w:br/><w:t>现在报告工作。</w:t><w:br w:type="page"/><w:t>请审议。</w:t></w:r>',
      ) +
      paragraph(
        '<w:r><w:t>增长2</w:t><w:noBreakHyphen/><w:t>3%，&amp;软</w:t><w:softHyphen/><w:t>字\u00ad符。</w:t></w:r>',
      );
    expect(linesOf(body)).toEqual([
      ...['政府工作报告', '州长 金寿浩', '各位代表：', '现在报告工作。', '请审议。', '增长2-3%，&软字符。'],
    ]);
  });

  it('joins a sentence that a line break stands in, and a heading of two lines', () => {
    const long = '现在，我代表州人民政府向大会报告工作，请予审议，并请州政协';
    const broken = (a: string, b: string): string => `<w:r><w:t>${a}</w:t><w:br/><w:t>${b}</w:t></w:r>`;
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
    expect(linesOf(paragraph(broken(long, '委员提出意见。')))).toEqual([`${long}委员提出意见。`]);
    expect(linesOf({ body: paragraph(broken('一、二〇二〇年', '工作回顾'), '<w:pStyle w:val="1"/>'), styles })).toEqual(
      ['一、二〇二〇年工作回顾'],
    );
    expect(linesOf(paragraph(broken('政府工作报告', '——在会议上')))).toEqual(['政府工作报告', '——在会议上']);
  });

  it.each([
    ['Strict', { namespace: STRICT }],
    ['another prefix', { prefix: 'ns0' }],
    ['both', { namespace: STRICT, prefix: 'x' }],
  ])('is the same in a file of %s', (_, parts) => {
    const body = paragraph(run('甲') + inserted('乙') + deleted('丙'));
    expect(linesOf({ body, ...parts }, 'accept')).toEqual(['甲乙']);
    expect(linesOf({ body, ...parts }, 'reject')).toEqual(['甲丙']);
  });

  it('takes a text box once, behind its paragraph, and says so', () => {
    const box = `<w:txbxContent>${paragraph('框里的话。')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = paragraph(`<w:r><w:t>前半</w:t>${both}<w:t>后半。</w:t></w:r>`) + paragraph('下一段。');
    expect(linesOf(body)).toEqual(['前半后半。', '框里的话。', '下一段。']);
    expect(words(body)).toEqual([
      'warning[source/text-box]: the text of a text box stands behind the paragraph that it hangs on: “框里的话。”  --> report.docx:2:1',
    ]);
  });

  it('reads tables cell by cell, and says where', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = `${paragraph('前。')}<w:tbl><w:tr>${cell('指标')}${cell('数')}</w:tr><w:tr>${cell('增长')}${cell('3%')}</w:tr></w:tbl>`;
    expect(linesOf(body)).toEqual(['前。', '指标', '数', '增长', '3%']);
    expect(words(body)).toEqual([
      'warning[source/table]: a table was read cell by cell, row after row: “指标数增长3%”  --> report.docx:2:1',
    ]);
  });

  it('leaves hidden text out, by its own look or that of its style, and says so', () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const body =
      paragraph(run('看见') + run('藏一', '<w:vanish/>') + run('藏二', '<w:rStyle w:val="b"/>')) +
      paragraph(run('也看见。', '<w:rStyle w:val="b"/><w:vanish w:val="0"/>'));
    expect(linesOf({ body, styles })).toEqual(['看见', '也看见。']);
    expect(words({ body, styles })).toEqual([
      'warning[source/hidden-text]: hidden text was left out: “藏一藏二”  --> report.docx:1:1',
    ]);
  });

  it('keeps struck-out text, which somebody may have meant to delete, and says so', () => {
    const body = paragraph(
      run('增长') + run('2.87', '<w:strike/>') + run('2', '<w:strike/>') + run('3%。', '<w:strike w:val="0"/>'),
    );
    expect(linesOf(body)).toEqual(['增长2.8723%。']);
    expect(words(body)).toEqual([
      'warning[source/struck-out]: struck-out text was kept, as it is not a tracked deletion: “2.872”  --> report.docx:1:1',
    ]);
  });

  it('takes the results of fields, without their instructions or tables of contents', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (code: string, result: string): string =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const contents =
      paragraph(
        `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r>${mark('separate')}${run('一、回顾 1')}`,
      ) +
      paragraph(run('二、安排 9'), '<w:pStyle w:val="T"/>') +
      paragraph(mark('end'));
    const body = contents + paragraph(run('增长') + field(' =1+2 ', run('3')) + run('%。'));
    expect(linesOf({ body, styles })).toEqual(['增长3%。']);
    expect(words({ body, styles })).toEqual([
      'info[source/left-out-contents]: left out: 2 lines of a table of contents  --> report.docx:1:1',
    ]);
    const open = paragraph(`${run('有。')}${mark('begin')}${run('没了。')}`);
    expect(words(open)).toEqual([
      'warning[source/field-text]: text inside the instruction of a field was left out: “没了。”  --> report.docx:1:1',
    ]);
  });

  it('counts notes, comments, pictures, readings, headers and footers', () => {
    const body =
      paragraph(
        '<w:r><w:t>正文。</w:t><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>' +
          '<w:r><w:drawing/></w:r><w:r><w:ruby><w:rt><w:r><w:t>yán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>延</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ) + '<w:sectPr><w:headerReference/><w:footerReference/><w:footerReference/></w:sectPr>';
    expect(linesOf(body)).toEqual(['正文。延']);
    expect(words(body).map((line) => line.replace(/ {2}-->.*/, ''))).toEqual([
      'info[source/left-out-footnotes]: left out: 1 footnote',
      'info[source/left-out-endnotes]: left out: 1 endnote',
      'info[source/left-out-comments]: left out: 1 comment',
      'info[source/left-out-bands]: left out: 3 headers and footers',
      'info[source/left-out-pictures]: left out: 1 picture',
      'info[source/left-out-pinyin]: left out: 1 reading above the characters',
    ]);
  });

  it('writes symbols as characters, and 〓 for one that it does not know', () => {
    const symbol = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const body = paragraph(run('甲') + symbol('Wingdings', 'F0FE') + symbol('Symbol', 'F0B0') + symbol('Odd', 'F041'));
    expect(linesOf(body)).toEqual(['甲☑°〓']);
    expect(words(body)).toEqual([
      'warning[source/unknown-symbol]: the character Odd F041 (font and code) has no place in plain text; 〓 stands for it  --> report.docx:1:1',
    ]);
  });
});

describe('list numbers', () => {
  it('are written into the text, each level in its own way', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'chineseCountingThousand', '（%2）') +
      level(2, 'decimal', '%1.%3.', '<w:isLgl/>');
    const body =
      item('回顾') +
      item('应对。', 1) +
      item('甲。', 2) +
      item('乙。', 2) +
      item('经济。', 1) +
      item('丙。', 2) +
      item('安排') +
      item('改革。', 1);
    expect(linesOf({ body, numbering: numbering(levels) })).toEqual([
      ...['一、回顾', '（一）应对。', '1.1.甲。', '1.2.乙。', '（二）经济。', '1.1.丙。', '二、安排', '（一）改革。'],
    ]);
  });

  it.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 99], '一 十 十一 二十 二十一 九十九'],
    ['chineseCountingThousand', [100, 101, 110, 1001, 1010], '一百 一百零一 一百一十 一千零一 一千零一十'],
    ['chineseLegalSimplified', [1, 10, 12], '壹 壹拾 壹拾贰'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['decimalEnclosedCircle', [1, 20], '① ⑳'],
    ['decimalFullWidth', [12], '１２'],
    ['upperRoman', [4, 9, 14], 'IV IX XIV'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
  ])('are written in %s', (format, values, expected) => {
    const text = values.map((value) => {
      const levels = level(0, format, '%1').replace('<w:start w:val="1"/>', `<w:start w:val="${value}"/>`);
      return linesOf({ body: item('。'), numbering: numbering(levels) })[0]?.replace(/ ?。$/, '');
    });
    expect(text.join(' ')).toBe(expected);
  });

  it('come from styles, what they are based on, and the level that belongs to the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>';
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>');
    const styled = (text: string, style: string, more = ''): string =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('回顾', '1') + styled('应对', '2') + styled('没有号', '1', off) + styled('安排', '1');
    expect(linesOf({ body, styles, numbering: numbering(levels) })).toEqual([
      '一、回顾',
      '（一）应对',
      '没有号',
      '二、安排',
    ]);
  });

  it('go on in another list of the same kind, and begin anew where it says so', () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = item('甲。') + item('乙。', 0, 2) + item('丙。', 0, 3) + item('丁。', 0, 3);
    expect(linesOf({ body, numbering: numbering(level(0, 'decimal', '第%1条'), nums) })).toEqual([
      ...['第1条 甲。', '第2条 乙。', '第5条 丙。', '第6条 丁。'],
    ]);
  });

  it('leave bullets out, keep dashes, and say of a format that they do not know', () => {
    const numbers = (format: string, text: string): string => numbering(level(0, format, text));
    expect(linesOf({ body: item('甲。'), numbering: numbers('bullet', '\uf0b7') })).toEqual(['甲。']);
    expect(words({ body: item('甲。'), numbering: numbers('bullet', '●') })[0]).toContain(
      'left out: 1 bullet of lists',
    );
    expect(linesOf({ body: item('五年来，稳增长。'), numbering: numbers('bullet', '——') })).toEqual([
      '——五年来，稳增长。',
    ]);
    expect(linesOf({ body: item('甲。'), numbering: numbers('hebrew1', '%1.') })).toEqual(['1.甲。']);
    expect(words({ body: item('甲。'), numbering: numbers('hebrew1', '%1.') })[0]).toContain(
      'automatic numbers of the kind hebrew1',
    );
  });

  it('do not count a paragraph that was deleted', () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${change('del')}</w:rPr></w:pPr>${deleted('乙。')}</w:p>`;
    const parts = { body: item('甲。') + gone + item('丙。'), numbering: numbering(level(0, 'decimal', '%1.')) };
    expect(linesOf(parts, 'accept')).toEqual(['1.甲。', '2.丙。']);
    expect(linesOf(parts, 'reject')).toEqual(['1.甲。', '2.乙。', '3.丙。']);
  });
});

describe('marks', () => {
  it('name headings by style, of every language and by what styles are based on, and leads in bold', () => {
    const style = (id: string, name: string, more = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const styles =
      style('a', '标题 1') +
      style('b', '小标题', '<w:basedOn w:val="c"/>') +
      style('c', 'x', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>');
    const body =
      paragraph('政府工作报告') +
      paragraph('工作回顾', '<w:pStyle w:val="a"/>') +
      paragraph('民生改善', '<w:pStyle w:val="b"/>') +
      paragraph(
        run('我们做了很多。') +
          run('深化科技创新多元合作。', '<w:b/>') +
          run('成绩很大。') +
          run('增长2.87%。', '<w:b/>'),
      ) +
      paragraph(run('整段都是粗体。很多字。', '<w:b/>')) +
      paragraph('一、有号的', '<w:pStyle w:val="a"/>');
    const { value } = read({ body, styles });
    expect(value?.marks.headings?.map(({ sentence }) => sentence)).toEqual(['工作回顾']);
    expect(value?.marks.leads.map(({ sentence }) => sentence)).toEqual(['民生改善', '深化科技创新多元合作。']);
    const source = value && readSource('zh.txt', value.bytes, value.marks);
    expect(source?.diagnostics).toEqual([]);
    expect(source?.value?.paragraphs.map(({ kind }) => kind)).toEqual([
      'title',
      'heading',
      'body',
      'body',
      'body',
      'heading',
    ]);
  });
});

/** Files of several versions of Word, which come with a library that is used in tests only. */
describe('a document that Word wrote', () => {
  it.each([
    ...['comments', 'endnotes', 'footnotes', 'simple-list', 'single-paragraph', 'strict-format', 'strikethrough'],
    ...['tables', 'text-box', 'underline', 'utf8-bom'],
  ])('has the text that another reader finds: %s', async (name) => {
    const bytes = readFileSync(new URL(`../../node_modules/mammoth/test/test-data/${name}.docx`, import.meta.url));
    const { value: text } = await mammoth.extractRawText({ buffer: bytes });
    expect(linesOf(bytes).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
