/** Every tailoring apart: what UAX #14 says of a text, and what this program says. */
import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { TAILORINGS, type BreakOptions } from '../../pipeline/linebreak/index.js';
import { ko, untailored, zh } from '../support/show-breaks.js';

interface Case {
  readonly lang: 'zh' | 'ko';
  /** As UAX #14 breaks it. */
  readonly before: string;
  /** As this program does. */
  readonly after: string;
  readonly options?: Partial<BreakOptions>;
}

const inZh = (before: string, after: string, options: Partial<BreakOptions> = {}): Case => ({
  lang: 'zh',
  before,
  after,
  options,
});
const inKo = (before: string, after: string, options: Partial<BreakOptions> = {}): Case => ({
  ...inZh(before, after, options),
  lang: 'ko',
});

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'wide-spaces': [inZh('（\u3000|工', '（\u3000工')],
  'full-em-symbols': [inZh('①②③|工', '①|②|③|工')],
  'full-width-latin': [inZh('占|Ｇ|Ｄ|Ｐ|比', '占|ＧＤＰ|比')],
  'full-width-marks': [inZh('价|5，￥工', '价|5，|￥工'), inZh('占|5%（3|家）', '占|5%|（3家）')],
  quotes: [inZh('做|好“六|稳”“六|保”工|作', '做|好|“六|稳”|“六|保”|工|作'), inKo('그|는"말"을', '그¦는¦"말"¦을')],
  connectors: [inZh('中|国|～|延', '中|国～|延'), inKo('정|치|ㆍ|경', '정¦치ㆍ|경')],
  dash: [inZh('年|——|月', '年——|月'), inKo('가|―|나', '가―나')],
  ellipsis: [inZh('等 |……|的', '等 ……|的')],
  solidus: [inZh('和/|或', '和/或'), inKo('가/|나', '가/나')],
  'per-cent': [inZh('占 |%|的', '占 %|的')],
  currency: [inZh('为|￥（5|个）', '为|￥（5个）')],
  plus: [inZh('技|+产|业', '技+|产|业')],
  'latin-words': [inZh('e-|mail', 'e-mail'), inZh('a!|b', 'a!b'), inZh('ab\u00ad|cd', 'ab\u00adcd')],
  'korean-particles': [inKo('5G|를 |R&D|와', '5G를 |R&D와')],
  'korean-words': [inKo('정|부 |사|업', '정¦부 |사¦업'), inKo('ㄱ|ㄴ', 'ㄱ¦ㄴ')],
  figures: [inZh('达|8.1|亿|元', '达|8.1亿元'), inKo('총 |2|만 |2000|명', '총 2만 2000명')],
  'protected-terms': [inZh('以|习|近|平|为', '以|习近平|为', { protectedTerms: ['习近平'] })],
  unbreakable: [inKo('정|부 |사|업', '정¦부 사¦업', { unbreakable: [{ start: 1, end: 4 }] })],
};

const cases = Object.entries(CASES).flatMap(([name, list]) => list.map((one) => ({ name, ...one })));

describe('tailorings', () => {
  it('have a name, a source and a test each', () => {
    expect(Object.keys(CASES)).toEqual(TAILORINGS.map(({ name }) => name));
    expect(TAILORINGS.filter(({ source }) => source.length < 20)).toEqual([]);
  });

  it('point at files that there are', () => {
    const files = TAILORINGS.flatMap(({ seeFile }) => seeFile ?? []);
    expect(files.filter((file) => !existsSync(`pipeline/linebreak/${file}`))).toEqual([]);
  });

  it('change something in each of their tests', () => {
    expect(cases.filter(({ before, after }) => before === after)).toEqual([]);
  });

  test.each(cases)('$name: $before is $after', ({ lang, before, after, options = {} }) => {
    const text = before.replace(/\|/g, '');
    expect(untailored(text)).toBe(before);
    expect(lang === 'zh' ? zh(text, options) : ko(text, options)).toBe(after);
  });
});
