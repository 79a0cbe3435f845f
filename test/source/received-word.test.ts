/** A Word document to the text in it: what counts as text, list numbers, tracked changes, and what is said of the rest. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readSource, readSourceFile, type ChangeChoice } from '../../pipeline/source/index.js';
import { seededRandom } from '../support/random.js';
import { change, deleted, inserted, paragraph, run, STRICT, wordFile, type WordParts } from '../support/word-file.js';

const read = (parts: WordParts | string | Uint8Array, changes?: ChangeChoice) => {
  const bytes = parts instanceof Uint8Array ? parts : wordFile(typeof parts === 'string' ? { body: parts } : parts);
  return readSourceFile('report.docx', bytes, changes ? { changes } : {});
};
const linesOf = (parts: WordParts | string | Uint8Array, changes?: ChangeChoice): readonly string[] => {
  const { value, diagnostics } = read(parts, changes);
  if (!value) return diagnostics.map(({ code }) => code);
  return new TextDecoder().decode(value.bytes).split('\n').slice(0, -1);
};
/** What is said, without that it is DOCX. */
const words = (parts: WordParts | string | Uint8Array, changes?: ChangeChoice): readonly string[] =>
  read(parts, changes)
    .diagnostics.filter(({ code }) => code !== 'source/format')
    .map((d) => formatDiagnostic(d).split('\n').slice(0, 2).join(''));

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

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
const item = (text: string, at = 0, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

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

describe('tracked changes', () => {
  const body = paragraph(run('失业率') + deleted('2.87') + inserted('2.78') + run('%。'));

  it('are an error with their number where nothing is said about them', () => {
    expect(read(body).value).toBeUndefined();
    expect(read(body).diagnostics.map((d) => formatDiagnostic(d))).toEqual([
      'error[source/tracked-changes]: the document has 2 tracked changes (1 inserted, 1 deleted, 0 moved), and nobody has said which text counts\n' +
        '  --> report.docx:1:1\n' +
        '   = hint: give `--changes accept` for the new text, `--changes reject` for the old one, or `--changes show` to see each change and take the new text',
    ]);
  });

  it('are taken as asked, and it is said how many', () => {
    expect(linesOf(body, 'accept')).toEqual(['失业率2.78%。']);
    expect(words(body, 'accept')[0]).toContain('2 tracked changes taken as accepted (1 inserted, 1 deleted, 0 moved)');
    expect(linesOf(body, 'reject')).toEqual(['失业率2.87%。']);
    expect(words(body, 'reject')[0]).toContain('2 tracked changes taken as rejected');
  });

  it('are shown one by one, with place, author and date', () => {
    expect(linesOf(paragraph('前。') + body, 'show')).toEqual(['前。', '失业率2.78%。']);
    expect(words(paragraph('前。') + body, 'show').slice(0, 2)).toEqual([
      'info[source/change-deleted]: deleted by 李明, 2021-01-10 09:30: “2.87”  --> report.docx:2:1',
      'info[source/change-inserted]: inserted by 李明, 2021-01-10 09:30: “2.78”  --> report.docx:2:1',
    ]);
  });

  it('count as one where one was written in pieces, and as two where two people changed', () => {
    const pieces = paragraph(
      inserted('甲') + inserted('乙') + run('丙') + inserted('丁') + change('ins', run('戊。'), '王芳'),
    );
    expect(words(pieces, 'show').map((line) => /“.*”/.exec(line)?.[0])).toEqual([
      '“甲乙”',
      '“丁”',
      '“戊。”',
      undefined,
    ]);
  });

  it('join and part paragraphs by the changes of their ends', () => {
    const end = (kind: string): string => `<w:rPr>${change(kind)}</w:rPr>`;
    const joined = paragraph('第一句。', end('del')) + paragraph('第二句。');
    expect([linesOf(joined, 'accept'), linesOf(joined, 'reject')]).toEqual([
      ['第一句。第二句。'],
      ['第一句。', '第二句。'],
    ]);
    const parted = paragraph('第一句。', end('ins')) + paragraph('第二句。');
    expect([linesOf(parted, 'accept'), linesOf(parted, 'reject')]).toEqual([
      ['第一句。', '第二句。'],
      ['第一句。第二句。'],
    ]);
    expect(words(parted, 'show')[0]).toContain('“¶”');
  });

  it('know text that was moved, and text that one put in and another took out', () => {
    const moved = paragraph(change('moveTo', run('乙。')) + run('甲。') + change('moveFrom', run('乙。')));
    expect([linesOf(moved, 'accept'), linesOf(moved, 'reject')]).toEqual([['乙。甲。'], ['甲。乙。']]);
    expect(read(moved).diagnostics[0]?.args).toEqual({ count: 2, inserted: 0, deleted: 0, moved: 2 });
    const both = paragraph(
      run('甲') + change('ins', change('del', '<w:r><w:delText>乙</w:delText></w:r>', '王芳')) + run('。'),
    );
    expect([linesOf(both, 'accept'), linesOf(both, 'reject')]).toEqual([['甲。'], ['甲。']]);
  });

  it('take rows of tables in and out', () => {
    const row = (text: string, kind: string): string =>
      `<w:tr><w:trPr>${change(kind)}</w:trPr><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    const table = `${paragraph('前。')}<w:tbl>${row('新', 'ins')}${row('旧', 'del')}</w:tbl>`;
    expect([linesOf(table, 'accept'), linesOf(table, 'reject')]).toEqual([
      ['前。', '新'],
      ['前。', '旧'],
    ]);
  });

  it('of formatting alone ask nothing, and are counted', () => {
    const formatted = paragraph(run('甲。', '<w:b/><w:rPrChange w:id="1" w:author="李明"><w:rPr/></w:rPrChange>'));
    expect(linesOf(formatted)).toEqual(['甲。']);
    expect(words(formatted)[0]).toContain('1 tracked change of formatting alone, which does not touch the text');
  });

  it('without a name or a date are shown all the same', () => {
    expect(words(paragraph(run('甲') + change('ins', run('乙。'), '', '')), 'show')[0]).toContain(
      'inserted by –, –: “乙。”',
    );
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

describe('a Word document that cannot be read', () => {
  const good = wordFile({ body: paragraph('现在，我代表州人民政府向大会报告工作，请予审议。').repeat(40) });
  const codes = (bytes: Uint8Array): readonly string[] => read(bytes).diagnostics.map(({ code }) => code);

  it('is empty', () => {
    expect(codes(wordFile({ body: paragraph('') }))).toEqual(['source/empty']);
    expect(codes(wordFile({ body: '' }))).toEqual(['source/empty']);
  });

  it.each([0.2, 0.5, 0.9, 0.99])('is cut off at %d of its length', (share) => {
    expect(codes(good.subarray(0, Math.floor(good.length * share)))).toEqual(['source/damaged']);
  });

  it('has XML that is cut off, nested wrongly or nested too deep', () => {
    const whole =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲。</w:t></w:r></w:p></w:body></w:document>';
    const withXml = (xml: string): Uint8Array => zipSync({ 'word/document.xml': new TextEncoder().encode(xml) });
    expect(codes(withXml(whole))).toEqual(['source/format']);
    for (let length = 1; length < whole.length; length += 1)
      expect(codes(withXml(whole.slice(0, length)))).toEqual(['source/damaged']);
    expect(codes(withXml(whole.replace('</w:r></w:p>', '</w:p></w:r>')))).toEqual(['source/damaged']);
    expect(codes(withXml('<w:p>'.repeat(100_000)))).toEqual(['source/damaged']);
    expect(codes(withXml(''))).toEqual(['source/damaged']);
  });

  it('never gives another text where one bit is wrong', () => {
    const text = linesOf(good);
    const random = seededRandom(8);
    for (let turn = 0; turn < 400; turn += 1) {
      const bytes = good.slice();
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      const { value, diagnostics } = readSourceFile('report.docx', bytes);
      if (value?.format === 'docx')
        expect(new TextDecoder().decode(value.bytes).split('\n').slice(0, -1)).toEqual(text);
      else if (!value) expect(diagnostics[0]?.severity).toBe('error');
    }
  });

  it('claims to be larger than any report', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024).fill(32) }, { level: 1 });
    expect(read(bomb).diagnostics.map((d) => formatDiagnostic(d))).toEqual([
      'error[source/too-large]: unpacked, word/document.xml would take 65 MB; more than 64 MB is no report\n' +
        '  --> report.docx:1:1\n' +
        '   = hint: open it in the program that made it and save it again, or ask for it once more',
    ]);
  });

  it('says less of its size than there is in it', () => {
    const bytes = good.slice();
    // The size unpacked stands at 24 in the entry of the directory.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(at + 24, 10, true);
    expect(codes(bytes)).toEqual(['source/damaged']);
  });
});
