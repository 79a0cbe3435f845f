/** The fonts of a Word file: what an office that lacks a face takes instead. */
import { describe, expect, it } from 'vitest';
import type { Edition, PageStyle, TextStyle } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { readDocx } from '../support/read-docx.js';
import { bilingualEdition, body, bodyStyle, editionOf, koText, run, zhText } from '../support/sample-edition.js';

/** A paragraph in a font stack. */
const set = (families: readonly string[], lang: string, text = '一') => {
  const style: TextStyle = { ...(lang.startsWith('zh') ? zhText : koText), fontFamily: families };
  return { ...body([run(text, 'p001.s01', lang, style)], lang), style: bodyStyle(style) };
};

/** An edition without folios, which are set in a face of their own. */
function withoutFolios(blocks: Parameters<typeof editionOf>[0]): Edition {
  const edition = editionOf(blocks);
  const { first, recto, verso, blank } = edition.pages;
  const bare = (page: PageStyle): PageStyle => ({ ...page, boxes: [] });
  return { ...edition, pages: { first: bare(first), recto: bare(recto), verso: bare(verso), blank: bare(blank) } };
}

/** The font table's entries, each as `name: alternative, character set`. */
async function fontsOf(...blocks: Parameters<typeof editionOf>[0]): Promise<readonly string[]> {
  const table = readDocx(await exportDocx(withoutFolios(blocks))).part('word/fontTable.xml');
  return [...table.matchAll(/<w:font w:name="([^"]*)">(.*?)<\/w:font>/g)].map(([, name, entry = '']) => {
    const value = (tag: string): string => new RegExp(`<w:${tag} w:val="([^"]*)"`).exec(entry)?.[1] ?? '-';
    return `${name ?? ''}: ${value('altName')}, ${value('charset')}`;
  });
}

describe('the font table', () => {
  it.each([
    [['FangSong_GB2312', '仿宋_GB2312', 'Noto Serif SC', 'serif'], 'zh-CN', 'FangSong_GB2312: FangSong, 86'],
    [['KaiTi_GB2312', 'LXGW WenKai', 'serif'], 'zh-CN', 'KaiTi_GB2312: KaiTi, 86'],
    [['FZXiaoBiaoSong-B05S', 'Noto Serif SC', 'serif'], 'zh-CN', 'FZXiaoBiaoSong-B05S: 方正小标宋_GBK, 86'],
    [['SimSun', '宋体', 'serif'], 'zh-CN', 'SimSun: 宋体, 86'],
    [['방정체', 'Noto Serif KR', 'Noto Serif SC', 'serif'], 'ko-CN', '방정체: Batang, 81'],
  ])('names for %j the nearest face that offices have', async (families, lang, entry) => {
    expect(await fontsOf(set(families, lang))).toEqual([entry]);
  });

  it('names for a face that no office has the one for its generic family and its language', async () => {
    expect(
      await fontsOf(
        set(['Noto Serif SC', 'serif'], 'zh-CN'),
        set(['Noto Sans SC', 'sans-serif'], 'zh-CN'),
        set(['Noto Serif KR', 'Noto Serif SC', 'serif'], 'ko-CN', '가'),
        set(['Noto Sans KR', 'Noto Sans SC', 'sans-serif'], 'ko-CN', '가'),
      ),
    ).toEqual([
      'Noto Serif SC: SimSun, 86',
      'Noto Sans SC: SimHei, 86',
      'Noto Serif KR: Batang, 81',
      'Noto Sans KR: Malgun Gothic, 81',
    ]);
  });

  it('prefers to the generic family an office face that the stack names, in the language of the text', async () => {
    expect(await fontsOf(set(['House Song', 'FangSong', 'serif'], 'zh-CN'))).toEqual(['House Song: FangSong, 86']);
    expect(await fontsOf(set(['House Myeongjo', 'SimSun', 'serif'], 'ko-CN', '가'))).toEqual([
      'House Myeongjo: Batang, 81',
    ]);
  });

  it('gives one name, which Word would not look for if another followed or it had more than 31 characters', async () => {
    const long = 'A House Face With a Name Too Long for Word';
    expect(await fontsOf(set(['House Song', 'First, Second', long, 'Third'], 'zh-CN'))).toEqual([
      'House Song: Third, 86',
    ]);
    expect(await fontsOf(set(['House Song', long], 'zh-CN'))).toEqual(['House Song: -, 86']);
  });

  it('takes a face that sets two languages for that of most of its characters, whichever comes first', async () => {
    const stack = ['House Song', 'serif'];
    const chinese = set(stack, 'zh-CN', '天地玄黄');
    const korean = set(stack, 'ko-CN', '하늘');
    expect(await fontsOf(korean, chinese)).toEqual(['House Song: SimSun, 86']);
    expect(await fontsOf(chinese, set(stack, 'ko-CN', '하늘과 땅은 검고 누르다'))).toEqual(['House Song: Batang, 81']);
  });

  it('knows an office face for Chinese, though the first text in it is Korean', async () => {
    expect(await fontsOf(set(['SimSun', 'serif'], 'ko-CN', '가'))).toEqual(['SimSun: 宋体, 86']);
  });

  it('says the kind of face in PANOSE where it is known, before the character set', async () => {
    const part = readDocx(await exportDocx(editionOf([set(['FangSong_GB2312', 'serif'], 'zh-CN')]))).part(
      'word/fontTable.xml',
    );
    expect(part).toContain('<w:panose1 w:val="02010609030101010101"/><w:charset w:val="86"/><w:family w:val="roman"/>');
  });

  it('has no entry for a generic family', async () => {
    const table = readDocx(await exportDocx(bilingualEdition())).part('word/fontTable.xml');
    expect(table).not.toContain('sans-serif');
    expect(table).not.toContain('"serif"');
  });
});
