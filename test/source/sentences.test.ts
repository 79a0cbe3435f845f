/** Where a sentence ends, and what it is in its paragraph. */
import { describe, expect, it } from 'vitest';
import { NO_MARKS, readSource, type LeadMarks } from '../../pipeline/source/index.js';

const read = (text: string, marks: LeadMarks = NO_MARKS) => readSource('zh.txt', new TextEncoder().encode(text), marks);
const sentences = (text: string, marks?: LeadMarks): readonly string[] =>
  read(text, marks).value?.paragraphs.flatMap((p) =>
    p.sentences.map(({ start, end }) => p.text.text.slice(start, end)),
  ) ?? [];
const roles = (text: string, marks?: LeadMarks): readonly string[] =>
  read(text, marks).value?.paragraphs.flatMap((p) => p.sentences.map(({ role }) => role)) ?? [];
const at = (line: number) => ({ file: 'document.yaml', start: { line, column: 5 } });

describe('sentence ends', () => {
  it.each([
    ['增长3%。下降2%!好吗?', ['增长3%。', '下降2%！', '好吗？']],
    ['表示感谢!!再见。', ['表示感谢！！', '再见。']],
    ['他说:“发展很快。”我们同意。', ['他说：“发展很快。”', '我们同意。']],
    ['喊出“加油!”的口号。完。', ['喊出“加油！”的口号。', '完。']],
    ['高呼“必胜!”走上街头。完。', ['高呼“必胜！”走上街头。', '完。']],
    ['“一带一路！”，是倡议。完。', ['“一带一路！”，是倡议。', '完。']],
    ['“第一。第二。”“第三。”完。', ['“第一。第二。”', '“第三。”', '完。']],
    ['出版《怎么办？》一书。完。', ['出版《怎么办？》一书。', '完。']],
    ['他来了（昨天来的。）并发言。完。', ['他来了（昨天来的。）并发言。', '完。']],
    ['他来了。（全文完。）再见。', ['他来了。', '（全文完。）', '再见。']],
    ['增长1.5%。没有句号', ['增长1.5%。', '没有句号']],
    ['少了一半“引号。下一句。', ['少了一半“引号。', '下一句。']],
    ['多了一半引号。”下一句。', ['多了一半引号。”', '下一句。']],
    ['甲。 乙。', ['甲。 ', '乙。']],
    ['他说:"好。"又说:"不好。"完。', ['他说："好。"', '又说："不好。"', '完。']],
    ['喊出"加油!"的口号。完。', ['喊出"加油！"的口号。', '完。']],
    ['一块5"屏。下一句。', ['一块5"屏。', '下一句。']],
  ])('cuts %s', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted);
  });

  it('tiles every paragraph: nothing is left between two sentences', () => {
    const text = '甲。 “乙！”的丙。（丁。）戊';
    expect(sentences(text).join('')).toBe(text);
  });
});

describe('a long paragraph', () => {
  it.each([
    ['quotations', '他说：“好。”我。', 10_000],
    ['opening marks without partners', '““’’', 25_000],
    ['no-break spaces', '\u00a0', 100_000],
    ['brackets', '((', 50_000],
  ])('of %s takes no longer than its text', (_, piece, times) => {
    const text = `甲${piece.repeat(times)}乙${')'.repeat(1000)}`;
    const start = performance.now();
    expect(read(text).value).toBeDefined();
    // A tenth of a second where the work grows with the text; seconds and minutes where it grew with its square.
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('roles', () => {
  const opening = '(一)加强建设。为此,我们做以下工作。';

  it('knows a numbered run-in heading by its place at the beginning of a paragraph', () => {
    expect(roles('(一)应对有力。筹集资金。')).toEqual(['run-in-heading', 'sentence']);
    expect(roles('我们要(一)应对有力。筹集资金。')).toEqual(['sentence', 'sentence']);
  });

  it('takes a short sentence with a verb of task for a lead', () => {
    expect(roles(`${opening}保障粮食安全。落实制度,建设农田。`)).toEqual([
      'run-in-heading',
      'sentence',
      'lead',
      'sentence',
    ]);
  });

  it.each([
    ['a statement of fact', `${opening}敦白高铁全线铺轨。完成征地。`],
    ['a sentence with a figure', `${opening}落实项目98个。完成征地。`],
    ['a long sentence', `${opening}深化农村公路管理养护体制改革。完成征地。`],
    ['the last sentence of a paragraph', `${opening}完成征地。深化农村改革。`],
    ['the sentence after the heading', '(一)加强建设。深化农村改革。完成征地。'],
    ['a paragraph without a numbered heading', '我们做工作。为此努力。深化农村改革。完成征地。'],
  ])('takes %s for no lead', (_, text) => {
    expect(roles(text)).not.toContain('lead');
  });

  it('follows the marks of document.yaml, in the marks of the file or of print, with or without the full stop', () => {
    const text = `${opening}深化科技创新,多元合作。完成征地。保障粮食安全。再完成。`;
    const marks: LeadMarks = {
      leads: [{ sentence: '深化科技创新，多元合作', span: at(1) }],
      notLeads: [{ sentence: '保障粮食安全。', span: at(2) }],
    };
    expect(roles(text, marks)).toEqual(['run-in-heading', 'sentence', 'lead', 'sentence', 'sentence', 'sentence']);
    expect(read(text, marks).diagnostics).toEqual([]);
  });

  it('warns of a mark that means no sentence, with its place', () => {
    const { diagnostics } = read(opening, { leads: [{ sentence: '深化改格。', span: at(7) }], notLeads: [] });
    expect(diagnostics).toMatchObject([
      { code: 'source/lead-not-found', severity: 'warning', args: { sentence: '深化改格。' }, span: at(7) },
    ]);
  });
});
