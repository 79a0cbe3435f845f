import { describe, expect, test } from 'vitest';
import { zh } from '../support/show-breaks.js';

test('breaks between any two Han characters', () => {
  expect(zh('政府工作')).toBe('政|府|工|作');
  expect(zh('𠀀𠀁中')).toBe('𠀀|𠀁|中');
});

describe('line start', () => {
  test.each([
    ['、，；：。！？', '中、|文'],
    ['）】》〉」』〕”’〞〟\u232a', '中）|文'],
    ['–～〜∼·∙･—…', '中·|文'],
    ['%％‰℃', '中%|文'],
  ])('none of %s begins a line', (marks, pattern) => {
    const sample = Array.from(pattern)[1] ?? '';
    for (const mark of Array.from(marks)) expect(zh(`中${mark}文`)).toBe(pattern.replace(sample, mark));
  });

  test('several marks in a row stay with the character before them', () => {
    expect(zh('工作”。“中')).toBe('工|作”。|“中');
    expect(zh('《法》《例》，又')).toBe('《法》|《例》，|又');
  });

  test('a mark does not begin a line after a space either', () => {
    expect(zh('中 ，文')).toBe('中 ，|文');
  });
});

describe('line end', () => {
  test.each(Array.from('（【《〈「『〔“‘〝„\u2329'))('%s does not end a line', (mark) => {
    expect(zh(`中${mark}文`)).toBe(`中|${mark}文`);
    expect(zh(`中${mark} 文`)).toBe(`中|${mark} 文`);
  });
});

test('quotes open and close, so that “六稳” breaks from its neighbours and not inside its marks', () => {
  expect(zh('做好“六稳”“六保”工作')).toBe('做|好|“六|稳”|“六|保”|工|作');
  expect(zh('说"好"了')).toBe('说|"好"|了');
});

test('straight quotes inside straight quotes open and close too', () => {
  expect(zh('"他说\'好\'了"吧')).toBe('"他|说|\'好\'|了"|吧');
  expect(zh('说＂好＂了')).toBe('说|＂好＂|了');
});

test('an apostrophe is part of its word', () => {
  expect(zh('在People’s报')).toBe('在|People’s|报');
  expect(zh("在don't后")).toBe("在|don't|后");
});

test('—— and …… are whole and begin no line, but may end one', () => {
  expect(zh('年——月')).toBe('年——|月');
  expect(zh('等……的')).toBe('等……|的');
});

test('—— at the beginning of a paragraph keeps its first character', () => {
  expect(zh('——五年来\n——我们')).toBe('——五年|来\n↵——我|们');
});

test('a solidus is at neither edge', () => {
  expect(zh('和/或者')).toBe('和/或|者');
});

test('line feeds break, as a pair once', () => {
  expect(zh('中\n文')).toBe('中\n↵文');
  expect(zh('中\r\n文')).toBe('中\r\n↵文');
});

describe('Latin words', () => {
  test.each(['5G', 'R&D', 'PCR', 'BRT', '1+X', 'e-mail', 'COVID-19', 'A4', 'f(x)', 'www.gov.cn', 'ＧＤＰ', 'Ｒ＆Ｄ'])(
    '%s is whole',
    (word) => {
      expect(zh(`在${word}中`)).toBe(`在|${word}|中`);
    },
  );

  test('the seam with Han is free, the plus does not begin a line', () => {
    expect(zh('占GDP比重')).toBe('占|GDP|比|重');
    expect(zh('“科技+产业”')).toBe('“科|技+|产|业”');
    expect(zh('信易+”守')).toBe('信|易+”|守');
  });

  test('a letter that names a kind keeps it, a word does not', () => {
    expect(zh('（B型）A级达标')).toBe('（B型）|A级|达|标');
    expect(zh('用GDP型号')).toBe('用|GDP|型|号');
  });
});

describe('figures', () => {
  test.each([
    '8.1亿元',
    '8.8万人',
    '21.34万公顷',
    '345.3万平方米',
    '1.7万人份',
    '63万份',
    '14亿袋',
    '5000万元',
    '100周年',
    '24小时',
    '56证',
    '300个',
    '2个百分点',
    '70余部',
    '7000余处',
    '94人次',
    '171万吨',
    '98.9%',
    '0.5‰',
    '25℃',
    '570元/月',
    '4200元/年',
    '12345',
    '3%～5%',
    '9亿～16亿',
    '15%~30%',
    '3亿5000万元',
    '7.6:34.3:58.1',
    '1,200公顷',
    '2035年',
    '2020年度',
    '7%左右',
    '4.5%以内',
    '10户以上',
    '第十五届',
    '第二十二届',
    '第3次',
    '百分之五',
    '¥300',
    '−5℃',
    '2008—2009年',
    '三十五',
  ])('%s is whole', (figure) => {
    expect(zh(`到${figure}，到`)).toBe(`到|${figure}，|到`);
  });

  test.each([
    '10余万人',
    '50多万亩',
    '300余万元',
    '三十余年',
    '十余万人',
    '二十几个',
    '几十个',
    '数百万人次',
    '九十五点六',
    '零点五个百分点',
    '二○二一年',
    '5 万人',
    '第 15 届',
    '2 744米',
    '12 345 678元',
    '41°59′47″',
    '127°27′—131°18′',
    '25°C',
    '10米×20米',
    '3000元/人·年',
    '18周岁',
    '50毫克',
    '500㎡',
    '3～5㎞',
    'HK$500',
    '100€',
    '10±2个',
    '￥五百',
    'Ⅲ类',
    'Ⅰ—Ⅲ类',
    '1∶2∶3',
  ])('%s is whole', (figure) => {
    expect(zh(`到${figure}，到`)).toBe(`到|${figure}，|到`);
  });

  test.each([
    ['110 11945', '110 |11945'],
    ['三多一少', '三|多|一|少'],
    ['几个数字', '几|个|数|字'],
    ['300个项目', '300个|项|目'],
    ['个转企322户', '个|转|企|322户'],
    ['5个县', '5个|县'],
    ['12个县级医院', '12个|县|级|医|院'],
    ['40个地（州）', '40个|地|（州）'],
    ['“56证合一”', '“56证|合|一”'],
    ['12345热线', '12345|热|线'],
    ['75%政务', '75%|政|务'],
    ['4.73万农村人口', '4.73万|农|村|人|口'],
    ['1个工作日', '1个|工|作|日'],
    ['25个村入选', '25个|村|入|选'],
    ['3.69万套228万平方米', '3.69万套|228万平方米'],
    ['万元GDP能耗', '万元|GDP|能|耗'],
    ['第六次会议', '第六次|会|议'],
    ['三大攻坚', '三大|攻|坚'],
    ['十九届二中、三中', '十九届|二|中、|三|中'],
    ['“十四五”时期', '“十四五”|时|期'],
    ['统一开展', '统|一|开|展'],
    ['97%、99%', '97%、|99%'],
  ])('%s glues no more than the figure', (text, expected) => {
    expect(zh(text)).toBe(expected);
  });

  test('a date breaks between its parts only', () => {
    expect(zh('2021年1月12日在')).toBe('2021年|1月|12日|在');
  });

  test('a unit set with a space stays with its figure', () => {
    expect(zh('长 100 km 的')).toBe('长 |100 km |的');
    expect(zh('增长 3 %。')).toBe('增|长 |3 %。');
    expect(zh('在 2021 年 春')).toBe('在 |2021 年 |春');
  });
});

test('a protected term is whole wherever it occurs, and nothing beside it', () => {
  expect(zh('以习近平新时代、习近平为', { protectedTerms: ['习近平'] })).toBe('以|习近平|新|时|代、|习近平|为');
});

test('an unbreakable stretch is whole', () => {
  expect(zh('政府工作报告', { unbreakable: [{ start: 2, end: 4 }] })).toBe('政|府|工作|报|告');
});

test('a space stays at the end of its line', () => {
  expect(zh('州长 金寿浩')).toBe('州|长 |金|寿|浩');
});

test('no-break spaces and combining marks hold', () => {
  expect(zh('中\u00a0文字')).toBe('中\u00a0文|字');
  expect(zh('か\u3099き')).toBe('か\u3099|き');
});

test('an emoji of several characters and a flag are whole', () => {
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
  expect(zh(`中${family}文`)).toBe(`中|${family}|文`);
  expect(zh('\u{1f1e8}\u{1f1f3}\u{1f1f0}\u{1f1f7}')).toBe('\u{1f1e8}\u{1f1f3}|\u{1f1f0}\u{1f1f7}');
});

test('a range without end is one piece, however long', () => {
  const endless = '1~'.repeat(50_000);
  expect(zh(endless)).toBe(endless);
});
