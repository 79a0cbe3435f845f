/** What each line of a report is, and what of a web page is left out. */
import { describe, expect, it } from 'vitest';
import { NO_MARKS, printedText, readSource } from '../../pipeline/source/index.js';

const read = (text: string) => readSource('zh.txt', new TextEncoder().encode(text), NO_MARKS);
const kinds = (text: string): readonly string[] => read(text).value?.paragraphs.map(({ kind }) => kind) ?? [];
const texts = (text: string): readonly string[] => read(text).value?.paragraphs.map((p) => p.text.text) ?? [];

const STAMP = '发布时间:2022-07-11 20:57\u00a0\u00a0\u00a0责任编辑:www';

describe('paragraph kinds', () => {
  it('reads a whole report', () => {
    const report = [
      '政府工作报告',
      '——2021年1月12日在第十五届',
      '人民代表大会第六次会议上',
      '州长 金寿浩',
      '各位代表:',
      '现在,我报告工作。',
      '一、工作回顾',
      '(一)有力有效。完成任务。',
      '——五年来,我们稳增长。',
      '大会秘书处',
      '2021年1月',
    ];
    expect(kinds(report.join('\r\n'))).toEqual([
      ...['title', 'subtitle', 'author', 'salutation', 'body', 'heading', 'body', 'dash', 'issuer', 'date'],
    ]);
  });

  it('joins a subtitle only with what finishes it', () => {
    expect(texts('报告\n——在会议上\n大会文件')).toEqual(['报告', '——在会议上', '大会文件']);
    expect(texts('报告\n——关于改革\n州长 金寿浩')).toEqual(['报告', '——关于改革', '州长 金寿浩']);
    expect(texts('报告\n(2021年1月12日在大\n会上)\n正文。')).toEqual(['报告', '（2021年1月12日在大会上）', '正文。']);
  });

  it('finds issuer and date above a note and annexes', () => {
    const end = '大会秘书处\n2021年1月12日\n';
    expect(kinds(`通知\n正文。\n${end}(此件公开发布)\n附件\n名单`)).toEqual([
      ...['title', 'body', 'issuer', 'date', 'body', 'body', 'body'],
    ]);
    expect(kinds(`通知\n正文。\n${end}附件1\n名单`)).toEqual(['title', 'body', 'issuer', 'date', 'body', 'body']);
    expect(kinds(`通知\n${end}正文。`)).toEqual(['title', 'body', 'body', 'body']);
  });

  it('takes an unknown text for body, and nothing for a title that is a sentence', () => {
    expect(kinds('今天天气很好。\n我们出去走走。')).toEqual(['body', 'body']);
    expect(kinds('会议通知\n请各单位参加。')).toEqual(['title', 'body']);
  });

  it('takes a numbered line that is a sentence for body', () => {
    expect(kinds('报告\n正文。\n一、加强领导。要做好工作。')).toEqual(['title', 'body', 'body']);
  });

  it('knows no salutation, author or issuer outside their places', () => {
    expect(kinds('报告\n正文。\n各位代表:\n州长 金寿浩\n结束语。')).toEqual(['title', 'body', 'body', 'body', 'body']);
    expect(kinds('报告\n正文。\n2021年1月')).toEqual(['title', 'body', 'date']);
  });

  it('reads every kind of line end, indents and blank lines as no text', () => {
    expect(texts('报告\n甲。\f乙。\u2028丙。')).toEqual(['报告', '甲。', '乙。', '丙。']);
    expect(texts('报告\r\r　　正文一。\t\n \u00a0 \n\n  正文二。\r\n')).toEqual(['报告', '正文一。', '正文二。']);
  });
});

describe('web residue', () => {
  it('leaves out the page stamp and the dates at the end, and says each with its place', () => {
    const { value, diagnostics } = read(`${STAMP}\n报告\n正文。\n2022-10-06\n2022-10-06\n`);
    expect(value && printedText(value)).toBe('报告\n正文。');
    expect(diagnostics.map(({ code, severity, span }) => [code, severity, span?.start.line])).toEqual([
      ['source/web-residue', 'info', 1],
      ['source/web-residue', 'info', 4],
      ['source/web-residue', 'info', 5],
    ]);
  });

  it('reads a stamp of many empty fields at once', () => {
    const start = performance.now();
    expect(texts(`发布时间:2022-07-11 ${'来源: '.repeat(200)}完 了\n正文。`)).toHaveLength(2);
    expect(texts(`发布时间:2022-07-11 来源: 作者:\u00a0编辑:张三\n正文。`)).toEqual(['正文。']);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('leaves out nothing else', () => {
    expect(texts('报告\n2022-10-06\n正文。')).toEqual(['报告', '2022-10-06', '正文。']);
    expect(texts('报告\n正文。\n2022-10-06')).toEqual(['报告', '正文。', '2022-10-06']);
    expect(texts(`报告\n${STAMP}\n正文。`)).toHaveLength(3);
    expect(texts('发布时间:2022-07-11 20:57 会议开始了。\n正文。')).toHaveLength(2);
    expect(texts('发布时间:另行通知\n正文。')).toHaveLength(2);
  });

  it('finds a source empty of which only residue is left', () => {
    const { value, diagnostics } = read(`${STAMP}\n2022-10-06\n`);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source/empty', span: { file: 'zh.txt', start: { line: 1, column: 1 } } },
    ]);
  });
});
