/** Tracked changes of a Word document: which text counts, and what is said about each. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { change, deleted, inserted, paragraph, run, type WordParts } from '../support/word-file.js';
import { level, linesOf, numbering, read, words } from './read-word.js';

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

  it('of list numbers ask as well, as the numbers are text', () => {
    const parts = (properties: string): WordParts => ({
      body: paragraph('甲。', properties),
      numbering: numbering(level(0, 'decimal', '%1.')),
    });
    const inList = '<w:ilvl w:val="0"/><w:numId w:val="1"/>';
    const put = parts(`<w:numPr>${inList}${change('ins')}</w:numPr>`);
    expect([linesOf(put), linesOf(put, 'accept'), linesOf(put, 'reject')]).toEqual([
      ['source/tracked-changes'],
      ['1.甲。'],
      ['甲。'],
    ]);
    const taken = parts(change('pPrChange', `<w:pPr><w:numPr>${inList}</w:numPr></w:pPr>`));
    expect([linesOf(taken, 'accept'), linesOf(taken, 'reject')]).toEqual([['甲。'], ['1.甲。']]);
    expect(words(taken, 'show')[0]).toContain('list number changed by 李明, 2021-01-10 09:30');
    const same = parts(
      `<w:numPr>${inList}</w:numPr>${change('pPrChange', `<w:pPr><w:numPr>${inList}</w:numPr></w:pPr>`)}`,
    );
    expect(linesOf(same)).toEqual(['1.甲。']);
  });

  it('without a name or a date are shown all the same', () => {
    expect(words(paragraph(run('甲') + change('ins', run('乙。'), '', '')), 'show')[0]).toContain(
      'inserted by –, –: “乙。”',
    );
  });
});
