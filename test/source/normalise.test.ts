/** What prints for the marks of the source, and where each character came from. */
import { describe, expect, it } from 'vitest';
import { NO_MARKS, PRINTED_MARKS, readSource, type SourceDocument } from '../../pipeline/source/index.js';

const read = (text: string): SourceDocument => {
  const { value } = readSource('zh.txt', new TextEncoder().encode(text), NO_MARKS);
  if (!value) throw new Error('the source could not be read');
  return value;
};
const printed = (text: string): string => read(text).paragraphs[0]?.text.text ?? '';

describe('marks of Chinese text', () => {
  it.each([
    ['稳步复苏,完成;指出:很好!对吗?', '稳步复苏，完成；指出：很好！对吗？'],
    ['增长3%,固定资产投资增长9%。', '增长3%，固定资产投资增长9%。'],
    ['质押,24家企业', '质押，24家企业'],
    ['结构优化为7.6:34.3:58.1。', '结构优化为7.6:34.3:58.1。'],
    ['共1,000元,2人', '共1,000元，2人'],
    ['研发(R&D)经费', '研发（R&D）经费'],
    ['快速公交(BRT)项目', '快速公交（BRT）项目'],
    ['中心(B型)封关', '中心（B型）封关'],
    ['县(市)(州)', '县（市）（州）'],
    ['按Apache License (MIT) v2执行', '按Apache License (MIT) v2执行'],
    ['用Word, Excel编写,很快', '用Word, Excel编写，很快'],
    ['见http://www.yb.gov.cn网站:很好', '见http://www.yb.gov.cn网站：很好'],
    ['东北亚(中国•延边)', '东北亚（中国·延边）'],
    ['1)发展(2', '1）发展（2'],
  ])('prints %s as %s', (source, wanted) => {
    expect(printed(source)).toBe(wanted);
  });

  it('leaves a paragraph without Chinese as it stands', () => {
    expect(printed('Work report, part (1): figures!')).toBe('Work report, part (1): figures!');
  });

  it('drops a no-break space, but keeps Latin words and office and name apart', () => {
    expect(printed('延边\u00a0\u00a0经济')).toBe('延边经济');
    expect(printed('延边Open\u00a0\u00a0Data平台')).toBe('延边Open Data平台');
    expect(printed('Annex:\u00a0GDP,\u00a0\u00a0figures')).toBe('Annex: GDP, figures');
    const author = read('政府工作报告\n——2021年在会议上\n州长\u00a0金寿浩\n').paragraphs[2];
    expect([author?.kind, author?.text.text]).toEqual(['author', '州长 金寿浩']);
  });

  it('changes no mark that the table does not name', () => {
    const { text, offsets } = read('　“六稳”、《条例》——5.5%/年，𠮷：甲(乙)。  \r\n').paragraphs[0]?.text ?? {
      text: '',
      offsets: [],
    };
    expect(text).toBe('“六稳”、《条例》——5.5%/年，𠮷：甲（乙）。');
    expect(offsets.length).toBe(text.length + 1);
  });
});

describe('places of characters', () => {
  it('maps every printed character back to its place in the raw text', () => {
    const document = read('\u3000 甲\u00a0乙,丙。 \r\n\r\n丁(戊)。');
    const back = document.paragraphs.map(({ text }) =>
      text.offsets
        .slice(0, -1)
        .map((at) => document.raw.charAt(at))
        .join(''),
    );
    expect(back).toEqual(['甲乙,丙。', '丁(戊)。']);
  });

  it('maps a subtitle that the page wrapped across its line end', () => {
    const raw = '政府工作报告\n——2021年在第十五届\n人民代表大会上\n各位代表:\n';
    const subtitle = read(raw).paragraphs[1];
    expect(subtitle?.text.text).toBe('——2021年在第十五届人民代表大会上');
    const at = subtitle?.text.text.indexOf('人') ?? 0;
    expect(subtitle?.text.offsets[at]).toBe(raw.indexOf('人民'));
    expect(subtitle?.text.offsets.at(-1)).toBe(raw.indexOf('上\n各') + 1);
  });

  it('has a table in which full-width marks are one character each', () => {
    expect(Object.values(PRINTED_MARKS).every((mark) => mark.length <= 1)).toBe(true);
  });
});
