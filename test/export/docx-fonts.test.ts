/** The fonts of a Word file: what an office that lacks a face takes instead, and the faces that a file brings along. */
import { strFromU8, unzipSync } from 'fflate';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Edition, PageStyle, TextStyle } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { openFontBook, type FontBook } from '../../pipeline/font/index.js';
import { openMemo } from '../../pipeline/work/index.js';
import { readDocx } from '../support/read-docx.js';
import { tinyFont, type TinyFont } from '../support/tiny-font.js';
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

const ASCII = ' 0123456789A';

/** A book of faces made in memory, which have these characters and figures. */
function bookOf(...fonts: readonly Partial<TinyFont>[]): FontBook {
  const files = fonts.map((font, i) => {
    const characters = [...new Set(ASCII + (font.characters ?? ''))].sort().join('');
    const bytes = tinyFont({ family: 'Tiny Song', postscriptName: `Tiny${i}`, ...font, characters });
    return { path: `fonts/${i}.ttf`, bytes };
  });
  const read = (path: string): Uint8Array | undefined => files.find((file) => file.path === path)?.bytes;
  return openFontBook({ list: { families: [] }, dropped: files, read }).value;
}

/** A Word file with faces: its parts as text, and the fonts in it as a program would load them. */
async function embedding(edition: Edition, faces: FontBook) {
  const files = unzipSync(await exportDocx(edition, { faces }));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array(0));
  const targets = new Map(
    [...part('word/_rels/fontTable.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(([, id, target]) => [
      id,
      target,
    ]),
  );
  const fonts = [...part('word/fontTable.xml').matchAll(/<w:(embed\w+) r:id="(\w+)" w:fontKey="\{([^}]*)\}"/g)].map(
    ([, style = '', id = '', key = '']) => {
      const bytes = files[`word/${targets.get(id) ?? ''}`] ?? new Uint8Array(0);
      return { style, key, bytes, font: create(Buffer.from(plain(bytes, key))) as Font }; // one font, no collection
    },
  );
  return { part, fonts, names: Object.keys(files) };
}

/** ISO/IEC 29500-1, 17.8.1, the way back: the GUID's bytes from the last to the first, over 32 bytes. */
function plain(bytes: Uint8Array, guid: string): Uint8Array {
  const key = Buffer.from(guid.replace(/-/g, ''), 'hex').reverse();
  return bytes.map((byte, i) => (i < 32 ? byte ^ (key[i % 16] ?? 0) : byte));
}

const characters = (font: Font): string => String.fromCodePoint(...font.characterSet);

describe('a file that brings its faces along', () => {
  const song = bookOf({ characters: '天地玄黄' });
  const stack = ['FangSong_GB2312', 'Tiny Song', 'serif'];

  it('is the same with what was kept of files before it, of other text and in other faces', async () => {
    const memo = openMemo();
    const other = bookOf({ characters: '天地玄黄가', family: 'Other Song' }, { characters: '天地가' });
    const [heaven, earth] = [set(stack, 'zh-CN', '天地'), set(stack, 'zh-CN', '玄黄')];
    const korean = set(['Other Song', ...stack], 'ko-CN', '가天');
    for (const blocks of [[heaven], [heaven, earth], [korean, earth], [earth, korean, heaven], [heaven]])
      for (const faces of [song, other]) {
        const edition = withoutFolios(blocks);
        const again = await exportDocx(edition, { faces, memo });
        expect(Buffer.compare(again, await exportDocx(edition, { faces }))).toBe(0);
        memo.endBuild();
      }
  });

  it('names in its styles the face that sets the text, which alone an office finds in it', async () => {
    const { part, fonts } = await embedding(withoutFolios([set(stack, 'zh-CN', '天地')]), song);
    expect(part('word/styles.xml')).toContain('w:eastAsia="Tiny Song"');
    expect(part('word/styles.xml')).not.toContain('FangSong_GB2312');
    expect(part('word/fontTable.xml')).toContain('<w:font w:name="Tiny Song"><w:altName w:val="FangSong"/>');
    expect(fonts.map(({ style, font }) => [style, font.familyName])).toEqual([['embedRegular', 'Tiny Song']]);
  });

  it('holds the characters of its text and the figures, as whole fonts', async () => {
    const { fonts, names } = await embedding(withoutFolios([set(stack, 'zh-CN', '天地')]), song);
    expect(names).toContain('word/fonts/font1.odttf');
    expect(fonts.map(({ font }) => characters(font))).toEqual([`${ASCII}地天`]);
  });

  it('says what the parts are, and that it brings fonts along', async () => {
    const { part } = await embedding(withoutFolios([set(stack, 'zh-CN', '天地')]), song);
    expect(part('[Content_Types].xml')).toContain(
      '<Default ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont" Extension="odttf"/>',
    );
    expect(part('word/_rels/fontTable.xml.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font1.odttf"',
    );
    expect(part('word/settings.xml')).toContain('<w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:mirrorMargins/>');
  });

  it('is no longer readable as a font without its key, which is made of the font', async () => {
    const { fonts } = await embedding(withoutFolios([set(stack, 'zh-CN', '天地')]), song);
    const [font] = fonts;
    expect(font?.key).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect([...(font?.bytes.subarray(0, 4) ?? [])]).not.toEqual([0, 1, 0, 0]);
    const other = await embedding(withoutFolios([set(stack, 'zh-CN', '天')]), song);
    expect(other.fonts[0]?.key).not.toBe(font?.key);
  });

  it('has regular and bold of a family under one name', async () => {
    const faces = bookOf({ characters: '天地' }, { characters: '天地', weight: 700 });
    const bold = { ...zhText, fontFamily: stack, fontWeight: 700 };
    const text = { ...bold, fontWeight: 400 };
    const block = body(
      [run('天', 'p001.s01', 'zh-CN', text), run('地', 'p001.s02', 'zh-CN', bold, 'span.lead')],
      'zh-CN',
    );
    const { fonts, part } = await embedding(withoutFolios([{ ...block, style: bodyStyle(text) }]), faces);
    expect(fonts.map(({ style }) => style)).toEqual(['embedRegular', 'embedBold']);
    expect(part('word/fontTable.xml').match(/<w:font /g)).toHaveLength(1);
    expect(part('word/styles.xml')).toMatch(/<w:name w:val="段首句"\/>.*?<w:rPr><w:b\/><w:bCs\/><\/w:rPr>/);
  });

  it('does not thicken a face that is bold by its weight and regular in its family', async () => {
    const faces = bookOf({ family: 'Tiny Song Black', characters: '天', weight: 600 });
    const text = { ...zhText, fontFamily: ['Tiny Song Black'], fontWeight: 600 };
    const block = { ...body([run('天', 'p001.s01', 'zh-CN', text)], 'zh-CN'), style: bodyStyle(text) };
    const { fonts, part } = await embedding(withoutFolios([block]), faces);
    expect(fonts.map(({ style }) => style)).toEqual(['embedRegular']);
    expect(part('word/styles.xml')).not.toContain('<w:b/>');
  });

  it('names it in the style of a paragraph that goes on overleaf too', async () => {
    const whole = set(stack, 'zh-CN', '天地');
    const overleaf = { ...set(stack, 'zh-CN', '地'), continues: whole };
    const { part } = await embedding(withoutFolios([overleaf]), song);
    expect(part('word/styles.xml')).not.toContain('FangSong_GB2312');
  });

  it('sets in the next face of the stack what the first has not, by a character style', async () => {
    const faces = bookOf({ family: 'Tiny Ming', characters: '하늘' }, { characters: '天' });
    const { part, fonts } = await embedding(
      withoutFolios([set(['Tiny Ming', 'Tiny Song'], 'ko-CN', '하늘 天 하늘')]),
      faces,
    );
    expect(fonts.map(({ font }) => font.familyName)).toEqual(['Tiny Ming', 'Tiny Song']);
    const runs = [...part('word/document.xml').matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, inside = '']) => [
      /<w:t[^>]*>([^<]*)/.exec(inside)?.[1],
      inside.includes('<w:rStyle'),
    ]);
    expect(runs).toEqual([
      ['하늘 ', false],
      ['天 ', true],
      ['하늘', false],
    ]);
  });

  it('gives a face every character of the document in its language, so that a heading can be reworded', async () => {
    const faces = bookOf(
      { characters: '天地' },
      { family: 'Tiny Hei', characters: '天地' },
      { family: 'Tiny Ming', characters: '天하' },
    );
    const blocks = [
      set(['Tiny Hei'], 'zh-CN', '天'),
      { ...set(['Tiny Song'], 'zh-CN', '地'), anchor: 'p002' },
      { ...set(['Tiny Ming'], 'ko-CN', '하'), anchor: 'p003' },
    ];
    const { fonts } = await embedding(withoutFolios(blocks), faces);
    expect(fonts.map(({ font }) => `${font.familyName}:${characters(font)}`)).toEqual([
      `Tiny Hei:${ASCII}地天`,
      `Tiny Song:${ASCII}地天`,
      `Tiny Ming:${ASCII}하`,
    ]);
  });

  it('brings the characters of running heads', async () => {
    const edition = editionOf([set(stack, 'zh-CN', '天')]);
    const head = { ...(edition.pages.recto.boxes[0] ?? raise()), content: [{ kind: 'text' as const, text: '玄' }] };
    const recto = { ...edition.pages.recto, boxes: [{ ...head, style: { ...zhText, fontFamily: stack } }] };
    const { fonts } = await embedding({ ...edition, pages: { ...edition.pages, recto, verso: recto } }, song);
    expect(fonts.map(({ font }) => characters(font))).toEqual([`${ASCII}天玄`]);
  });

  it('leaves out a face that must not be edited, and names the stack’s first family as ever', async () => {
    const faces = bookOf({ characters: '天', fsType: 4 });
    const { part, names, fonts } = await embedding(withoutFolios([set(stack, 'zh-CN', '天')]), faces);
    expect(fonts).toEqual([]);
    expect(names.filter((name) => name.includes('font'))).toEqual(['word/fontTable.xml']);
    expect(part('word/styles.xml')).toContain('w:eastAsia="FangSong_GB2312"');
    expect(part('word/settings.xml')).not.toContain('embedTrueTypeFonts');
    expect(part('[Content_Types].xml')).not.toContain('odttf');
  });

  it('says what it says without them', async () => {
    const edition = bilingualEdition();
    const faces = bookOf({ family: 'Noto Serif SC', characters: '天地' });
    const texts = (bytes: Uint8Array): readonly string[] => readDocx(bytes).paragraphs.map(({ text }) => text);
    expect(texts(await exportDocx(edition, { faces }))).toEqual(texts(await exportDocx(edition)));
  });

  it('has the same bytes in every build', async () => {
    const edition = withoutFolios([set(stack, 'zh-CN', '天地')]);
    expect(await exportDocx(edition, { faces: song })).toEqual(
      await exportDocx(edition, { faces: bookOf({ characters: '天地玄黄' }) }),
    );
  });
});

const raise = (): never => {
  throw new Error('the sample edition has no folio');
};
