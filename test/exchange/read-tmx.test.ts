/** TMX files as other programs write them: encodings, languages, codes, dates, and damage. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readTmx, type TmxUnit } from '../../pipeline/exchange/index.js';

const tmx = (body: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${declaration}
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="zh-CN" datatype="plaintext"><prop type="of-header">p</prop></header>
<body>
${body}
</body>
</tmx>
`;

const unit = (zh: string, ko: string): string =>
  `<tu><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv><tuv xml:lang="ko-KR"><seg>${ko}</seg></tuv></tu>`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (
  bytes: Uint8Array | string,
): { readonly units: readonly TmxUnit[]; readonly messages: readonly string[] } => {
  const { value, diagnostics } = readTmx('old.tmx', typeof bytes === 'string' ? utf8(bytes) : bytes);
  return { units: value, messages: diagnostics.map((found) => formatDiagnostic(found)) };
};

const pairs = (bytes: Uint8Array | string): readonly (readonly string[])[] =>
  read(bytes).units.map(({ chinese, korean }) => [chinese, korean]);

describe('a TMX file', () => {
  it('gives its units with all that it says of them', () => {
    const { units, messages } = read(
      tmx(`<tu tuid="7" creationdate="20190109T083000Z" creationid="김철수" changedate="20200101T000000Z">
  <note>확인함</note><prop type="project">2020 报告</prop>
  <tuv xml:lang="ZH-CN" creationdate="20180101T000000Z"><seg>各位代表：</seg></tuv>
  <tuv xml:lang="KO-KR" changedate="20201231T235959Z" changeid="박영희"><seg>대표 여러분!</seg></tuv>
</tu>`),
    );
    expect(messages).toEqual([]);
    expect(units).toEqual([
      {
        number: 1,
        id: '7',
        chinese: '各位代表：',
        korean: '대표 여러분!',
        created: '2019-01-09',
        createdBy: '김철수',
        changed: '2020-12-31',
        changedBy: '박영희',
        properties: [{ type: 'project', text: '2020 报告' }],
        notes: ['확인함'],
        span: { file: 'old.tmx', start: { line: 6, column: 1 } },
      },
    ]);
  });

  it.each([
    ['xml:lang="zh"', 'xml:lang="ko"'],
    ['xml:lang="zh_CN"', 'xml:lang="ko_KR"'],
    ['xml:lang="zho-Hans"', 'xml:lang="kor"'],
    ['lang="ZH-CN"', 'lang="KO"'],
  ])('knows its languages by %s and %s, in any order', (zh, ko) => {
    const [chinese, korean] = [`<tuv ${zh}><seg>有</seg></tuv>`, `<tuv ${ko}><seg>있다</seg></tuv>`];
    expect(pairs(tmx(`<tu>${korean}<tuv xml:lang="en"><seg>has</seg></tuv>${chinese}</tu>`))).toEqual([['有', '있다']]);
  });

  it('drops codes with what is in them, and keeps the text of highlighting', () => {
    const zh =
      '<bpt i="1">&lt;b&gt;</bpt>新增<ept i="1">&lt;/b&gt;</ept><hi type="x">就业<hi>人数</hi></hi><ph>{1}<sub>脚注</sub></ph>';
    const ko = '새로<ph type="lb"/>취업한<it pos="end">\\b0</it> <ut>{\\i}</ut>사람';
    expect(pairs(tmx(unit(zh, ko)))).toEqual([['新增就业人数', '새로 취업한 사람']]);
  });

  it('reads entities, character data sections and line ends inside of segments as XML has them', () => {
    const ko = '연구&amp;개발 &#xAC00;&lt;나&gt;\n    <![CDATA[<다>]]>&#x1F;';
    expect(pairs(tmx(unit(' R&amp;D\n', ko)))).toEqual([['R&D', '연구&개발 가<나> <다>']]);
  });

  it('puts letters together that come in pieces', () => {
    expect(pairs(tmx(unit('有', '있다'.normalize('NFD'))))).toEqual([['有', '있다']]);
  });

  const text = tmx(unit('城镇', '도시'), '<?xml version="1.0" encoding="UTF-16"?>');
  it.each([
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16LE without', Buffer.from(text, 'utf16le')],
    ['UTF-16BE without', Buffer.from(text, 'utf16le').swap16()],
    ['UTF-8 with its mark', utf8(`\ufeff${tmx(unit('城镇', '도시'))}`)],
    ['UTF-8 that still says UTF-16', utf8(text)],
    ['UTF-8 that says nothing', utf8(tmx(unit('城镇', '도시'), ''))],
  ])('is read in %s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ messages: [], units: [{ chinese: '城镇', korean: '도시' }] });
  });

  it.each([
    ['GBK', [0xb3, 0xc7, 0xd5, 0xf2], 'zh', '城镇'],
    ['euc-kr', [0xb5, 0xb5, 0xbd, 0xc3], 'ko', '도시'],
  ])('is read in the encoding that it declares: %s', (encoding, bytes, language, expected) => {
    const [before = '', after = ''] = tmx(
      `<tu><tuv xml:lang="${language}"><seg>|</seg></tuv><tuv xml:lang="${language === 'zh' ? 'ko' : 'zh'}"><seg>x</seg></tuv></tu>`,
      `<?xml version='1.0' encoding='${encoding}' ?>`,
    ).split('|');
    expect(pairs(Uint8Array.from([...utf8(before), ...bytes, ...utf8(after)])).flat()).toContain(expected);
  });

  it('gives each Chinese with each Korean of a unit that has several', () => {
    const ko = '<tuv xml:lang="ko-KR"><seg>갑</seg></tuv><tuv xml:lang="ko-CN"><seg>을</seg></tuv>';
    expect(pairs(tmx(`<tu><tuv xml:lang="zh"><seg>甲</seg></tuv>${ko}</tu>`))).toEqual([
      ['甲', '갑'],
      ['甲', '을'],
    ]);
  });
});

describe('what cannot be used', () => {
  it('is counted, with its first place and the languages that are there', () => {
    const body = `<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="ko"><seg>가</seg></tuv></tu>
${unit('有', '있다')}
<tu><tuv xml:lang="zh"><seg>无</seg></tuv><tuv xml:lang="ko"><seg> </seg></tuv></tu>`;
    const { units, messages } = read(tmx(body));
    expect(units.map(({ number }) => number)).toEqual([2]);
    expect(messages).toEqual([
      `warning[exchange/units-left-out]: 2 of 3 units have no Chinese or no Korean: they are left out
  --> old.tmx:6:1
   = hint: used is what is marked as Chinese (zh…) and Korean (ko…); these units have: en, ko, zh`,
    ]);
  });

  it('is a unit whose tags cross; those around it are kept', () => {
    const body = `${unit('一', '하나')}
<tu><tuv xml:lang="zh"><seg>二</tuv><tuv xml:lang="ko"><seg>둘</seg></tuv></tu>
${unit('三', '셋')}`;
    const { units, messages } = read(tmx(body));
    expect(units.map(({ korean }) => korean)).toEqual(['하나', '셋']);
    expect(messages).toEqual([
      `error[exchange/unclosed-in-unit]: \`seg\` of unit 2 is not closed before this place: the unit is left out
  --> old.tmx:7:30
   = hint: export the file once more; if that is not possible, correct this place in a text editor`,
    ]);
  });

  it('is the rest of a file that was cut off', () => {
    const whole = tmx(`${unit('一', '하나')}\n${unit('二', '둘')}`);
    const { units, messages } = read(whole.slice(0, whole.indexOf('둘')));
    expect(units.map(({ korean }) => korean)).toEqual(['하나']);
    expect(messages).toEqual([
      `error[exchange/cut-off]: the file ends in the middle of \`seg\`; 1 unit could be read before its end
  --> old.tmx:7:72
   = hint: the file was not written or copied to its end: copy or export it once more`,
    ]);
  });

  it.each([
    ['a page', '<html><body>x</body></html>', 'html', '1:1'],
    ['a text', '城镇', '–', '1:1'],
    ['nothing', '', '–', '1:1'],
  ])('is %s', (_, text, found, place) => {
    const { units, messages } = read(text);
    expect(units).toEqual([]);
    expect(messages).toEqual([
      `error[exchange/no-tmx]: this is no translation memory: it begins with \`${found}\` where \`tmx\` should stand
  --> old.tmx:${place}
   = hint: export the memory as TMX (version 1.4) and put that file in its place`,
    ]);
  });

  it('is a file in an encoding that is unknown, or in another than it says', () => {
    expect(read(tmx('', '<?xml version="1.0" encoding="klingon"?>')).messages).toEqual([
      `error[exchange/unknown-encoding]: the file says that it is written in klingon, which cannot be read
  --> old.tmx:1:1
   = hint: export it once more from the program that made it, as TMX in UTF-8`,
    ]);
    const [before = '', after = ''] = tmx(unit('|', '가')).split('|');
    expect(read(Uint8Array.from([...utf8(before), 0xb3, 0xc7, ...utf8(after)])).messages).toEqual([
      `error[exchange/bad-byte]: here stands something that is not UTF-8, in which the file says it is written
  --> old.tmx:6:32
   = hint: export it once more from the program that made it, as TMX in UTF-8`,
    ]);
  });

  it('says its places in lines that end as on any system', () => {
    const body = `${unit('一', '하나')}\n<tu></tu>`;
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(tmx(body).replaceAll('\n', end)).messages[0]).toContain('old.tmx:7:1');
  });
});
