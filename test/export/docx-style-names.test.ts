/** What Word's style list shows: Word's own names where it has them, else names in the leading language, over ids that never change. */
import { describe, expect, it } from 'vitest';
import type { Edition, ParagraphBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { readDocx } from '../support/read-docx.js';
import {
  asLead,
  bilingualEdition,
  body,
  bodyStyle,
  chineseEdition,
  editionOf,
  heading,
  koText,
  pair,
  run,
  title,
  zhText,
} from '../support/sample-edition.js';

/** Name by id, of every style. */
async function namesOf(edition: Edition): Promise<Readonly<Record<string, string>>> {
  const { part } = readDocx(await exportDocx(edition));
  const found = part('word/styles.xml').matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*><w:name w:val="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, id = '', name = '']) => [id, name]));
}

const zh = (styleName: string): ParagraphBlock => ({
  ...body([run('一', 'p001.s01', 'zh-CN', zhText)], 'zh-CN'),
  styleName,
});
const ko = (styleName: string): ParagraphBlock => ({
  ...body([run('가', 'p001.s01', 'ko-CN', koText)], 'ko-CN'),
  style: bodyStyle(koText),
  styleName,
});
const ledBy = (language: string, blocks: Edition['blocks']): Edition => {
  const edition = editionOf(blocks);
  return { ...edition, metadata: { ...edition.metadata, language } };
};

const KINDS = ['subtitle', 'author', 'salutation', 'body', 'body.dash', 'issuer', 'date', 'imprint-line'].map(
  (kind) => `p.${kind}`,
);

describe('the kinds of paragraph of our templates', () => {
  it('are called in Chinese where Chinese leads', async () => {
    expect(await namesOf(ledBy('zh-CN', KINDS.map(zh)))).toMatchObject({
      ...{ Subtitle: '副题', Author: '报告人', Salutation: '称谓', Body: '公文正文', Bodydash: '公文正文·破折号段' },
      ...{ Issuer: '发文机关署名', Date: '成文日期', Imprintline: '版权页', SidebySide: '对照表', Spacer: '表后间隔' },
    });
  });

  it('are called in Korean where Korean leads, under the same ids', async () => {
    const names = await namesOf(ledBy('ko-CN', KINDS.map(ko)));
    expect(names).toMatchObject({
      ...{
        Subtitle: '부제목',
        Author: '보고인',
        Salutation: '호칭',
        Body: '공문 본문',
        Bodydash: '공문 본문·줄표단락',
      },
      ...{ Issuer: '발문기관 서명', Date: '작성날자', Imprintline: '판권페지', SidebySide: '대조표' },
    });
    expect(Object.keys(names)).toEqual(Object.keys(await namesOf(ledBy('zh-CN', KINDS.map(zh)))));
  });

  it('are called in English where neither leads', async () => {
    expect(await namesOf(ledBy('en', [zh('p.body')]))).toMatchObject({ Body: 'Body', SidebySide: 'Side by Side' });
  });

  it('bear names on the cover', async () => {
    const blocks = ['p.cover-title', 'p.cover-issuer'].map(zh);
    expect(await namesOf(ledBy('zh-CN', blocks))).toMatchObject({
      Covertitle: '封面标题',
      Coverissuer: '封面印发单位',
    });
  });

  it('keep the name of the class where one of its classes is not ours', async () => {
    const names = await namesOf(ledBy('zh-CN', [zh('p.body.annex'), zh('p.附件')]));
    expect(names).toMatchObject({ Bodyannex: 'Body annex', Style: '附件' });
  });

  it('have a name though their class is called as what every object of the program has', async () => {
    const names = await namesOf(ledBy('zh-CN', [zh('p.constructor'), zh('p.body.toString')]));
    expect(names).toMatchObject({ Constructor: 'Constructor', BodytoString: 'Body toString' });
  });

  it('are not declared Word’s own, though their class is called as one', async () => {
    const { part } = readDocx(await exportDocx(ledBy('zh-CN', [zh('p.date')])));
    expect(part('word/styles.xml')).toContain('w:customStyle="1" w:styleId="Date"');
  });
});

describe('Word’s own styles', () => {
  it('keep their names, so that Word translates them', async () => {
    expect(await namesOf(chineseEdition())).toMatchObject({
      ...{ Normal: 'Normal', Title: 'Title', Heading1: 'heading 1', Footer: 'footer' },
    });
  });

  it('give the second look of one a name after the one that Word shows', async () => {
    expect(await namesOf(chineseEdition())).toMatchObject({ Footer2: '页脚 2' });
    expect(await namesOf(bilingualEdition())).toMatchObject({ Titlezh: '제목(한문)', Heading1zh: '제목 1(한문)' });
  });

  it('are those of contents, whose second looks are called after them too', async () => {
    const entry = (lang: string): ParagraphBlock => {
      const text = lang === 'ko-CN' ? koText : zhText;
      const [first] = body([run('一', 'p001.s01', lang, text)], lang).inlines;
      const inlines = first?.kind === 'text' ? [{ ...first, target: 'p001' }] : [];
      return { ...body(inlines, lang), style: bodyStyle(text), role: 'toc-item' };
    };
    const blocks = [entry('zh-CN'), entry('ko-CN'), heading('一', 'p001.s01', 'zh-CN', 'p001')];
    expect(await namesOf(ledBy('zh-CN', blocks))).toMatchObject({ Toc1: 'toc 1', Toc1ko: '目录 1（朝文）' });
    expect(await namesOf(ledBy('ko-CN', blocks))).toMatchObject({ Toc1: 'toc 1', Toc1ko: '목차 1(조선문)' });
  });

  it('leave Title to the title of the paper, whose contents come before it', async () => {
    const contents = title('目录', 'p001.s01', 'zh-CN');
    const entry: ParagraphBlock = { ...zh('p.contents-entry'), role: 'toc-item' };
    const paper: ParagraphBlock = { ...title('报告', 'p002.s01', 'zh-CN'), styleName: 'h1.title' };
    const edition = ledBy('zh-CN', [contents, entry, paper, heading('一', 'p003.s01', 'zh-CN')]);
    const { part, paragraphs } = readDocx(await exportDocx(edition));
    expect(paragraphs.map(({ style }) => style)).toEqual(['TOCHeading', 'Contentsentry', 'Title', 'Heading1']);
    expect(await namesOf(edition)).toMatchObject({ TOCHeading: 'TOC Heading', Title: 'Title' });
    // Neither is a heading of the text: Word's navigation begins with its first.
    expect(part('word/styles.xml').match(/<w:outlineLvl [^>]*>/g)).toEqual(['<w:outlineLvl w:val="0"/>']);
  });
});

describe('a kind in both languages', () => {
  it('says in words which language the second is', async () => {
    const led = async (lead: string, one: ParagraphBlock, other: ParagraphBlock) =>
      namesOf(ledBy(lead, [pair(one, other, 'p001')]));
    const [zhBody, koBody] = [zh('p.body'), ko('p.body')];
    expect(await led('zh-CN', zhBody, koBody)).toMatchObject({ Body: '公文正文', Bodyko: '公文正文（朝文）' });
    expect(await led('ko-CN', koBody, zhBody)).toMatchObject({ Body: '공문 본문', Bodyzh: '공문 본문(한문)' });
  });

  it('says so of sentences that look other than their paragraph', async () => {
    const lead = (text: string, lang: string, style: typeof zhText) =>
      run(text, 'p001.s01', lang, asLead({ ...style, fontSize: style.fontSize - 1 }), 'span.sentence.lead');
    const first = body([lead('一', 'zh-CN', zhText)], 'zh-CN');
    const second = { ...body([lead('가', 'ko-CN', koText)], 'ko-CN'), style: bodyStyle(koText) };
    expect(await namesOf(ledBy('zh-CN', [pair(first, second, 'p001')]))).toMatchObject({
      ...{ Sentencelead: '段首句', Sentencelead2: '段首句（朝文）' },
    });
  });

  it('numbers a further look of either', async () => {
    const apart = (block: ParagraphBlock): ParagraphBlock => ({ ...block, style: { ...block.style, marginTop: 10 } });
    const blocks = [zh('p.body'), ko('p.body'), apart(zh('p.body')), apart(ko('p.body'))];
    const names = Object.values(await namesOf(ledBy('zh-CN', blocks)));
    const four = ['公文正文', '公文正文（朝文）', '公文正文 2', '公文正文（朝文）2'];
    expect(names.filter((name) => name.startsWith('公文正文'))).toEqual(four);
  });

  it('never has two styles of one name, whatever classes are called', async () => {
    const inline = run('一', 'p001.s01', 'zh-CN', asLead(zhText), 'span.body');
    const blocks = [zh('p.body'), zh('p.公文正文'), body([inline], 'zh-CN'), zh('p.页脚'), zh('p.对照表')];
    const names = Object.values(await namesOf(ledBy('zh-CN', blocks)));
    expect(names).toContain('公文正文 2');
    expect(new Set(names).size).toBe(names.length);
  });
});
