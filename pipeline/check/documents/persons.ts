/** Persons with their offices, as reports and name lists write them: 州长 金寿浩, 州财政局局长 李光浩, 李光浩（州财政局局长）. */
import type { WrittenText } from './renderings.js';

export interface Person {
  /** Without the space that lists put into names of two characters. */
  readonly name: string;
  /** 州财政局局长; empty where none stands beside the name. */
  readonly office: string;
  /** The Korean spelling, where one is found. */
  readonly korean: { readonly form: string; readonly start: number } | undefined;
  readonly text: WrittenText;
  /** UTF-16 offsets in the passage's Chinese. */
  readonly start: number;
  readonly end: number;
}

/** Surnames of the region with their readings, those of the north and, to be found where they were written by mistake, those of Seoul. */
const SURNAMES = `
金김 李리이 朴박 崔최 郑정 姜강 赵조 张장 尹윤 林림임 吴오 韩한 申신 徐서 权권 黄황 安안 宋송 柳류유 洪홍 全전 高고 文문 孙손 梁량양 裴배 白백 曹조 许허 南남 沈심 卢로노
河하 郭곽 成성 车차 朱주 禹우 具구 罗라나 池지 严엄 蔡채 元원 千천 方방 孔공 玄현 咸함 卞변 廉렴염 吕려여 秋추 都도 石석 马마 薛설 王왕 刘류유 陈진 杨양 周주 吴오 胡호
郭곽 何하 罗라 谢사 唐당 冯풍 于우 董동 程정 袁원 邓등 傅부 曾증 彭팽 苏소 蒋장 贾가 丁정 魏위 叶엽 阎염 余여 潘반 杜두 戴대 夏하 钟종 汪왕 田전 任임 范범 石석 姚요 谭담
廖료요 邹추 熊웅 陆륙육 郝학 崔최 毛모 史사 顾고 侯후 邵소 孟맹 龙룡용 万만 段단 雷뢰뇌 钱전 汤탕 黎려여 易이 常상 武무 贺하 赖뢰 龚공 单선 隋수 曲곡 鞠국 庄장 慕모
`;

const READINGS: ReadonlyMap<string, readonly string[]> = new Map(
  SURNAMES.trim()
    .split(/\s+/)
    .map((entry): readonly [string, readonly string[]] => [entry.charAt(0), Array.from(entry.slice(1))]),
);

const SURNAME = `[${[...READINGS.keys()].join('')}]`;
const HAN = '[一-鿿]';
const RANK =
  '(?:书记|省长|州长|市长|县长|区长|镇长|乡长|主任|局长|厅长|处长|院长|检察长|秘书长|主席|会长|部长|校长|组长|行长|司令员|董事长|总经理|庭长|委员|代表|同志)';
const OFFICE = `${HAN}{0,16}?${RANK}`;
/** A name of two characters may have a space inside. */
const NAME = `${SURNAME}(?: *${HAN}){1,2}`;
const EDGE = '(?=$|[ ,、。;:()\\n])';

/** 州长 金寿浩, 主任:李明; and 李光浩(州财政局局长), 李光浩 州财政局局长. */
const OFFICE_FIRST = new RegExp(`(?<![一-鿿])(${OFFICE})[ :]+(${NAME})${EDGE}`, 'g');
const NAME_FIRST = new RegExp(`(?<![一-鿿])(${NAME})(?: +|\\((?:[男女],)?(?:${HAN}+族,)?)(${OFFICE})${EDGE}`, 'g');

/** The persons of a passage whose names stand beside an office, or in a list of names. */
export function personsIn(text: WrittenText): readonly Person[] {
  const listed = listedPersons(text);
  return listed.length > 0 ? listed : personsOfOffice(text);
}

const ONE_NAME = new RegExp(`^${SURNAME}${HAN}{1,2}$`);

/** 委员：金寿浩、李光浩、朴 哲: nothing but names, and as many words in the Korean, in the same order. */
function listedPersons(text: WrittenText): readonly Person[] {
  const names = namesOf(text.zh);
  const korean = text.ko.replace(/^[^:]*:/, '').match(/[가-힣]+/g) ?? [];
  if (names.length < 2 || names.length !== korean.length) return [];
  let from = 0;
  return names.flatMap(({ name, written }, index) => {
    const form = korean[index] ?? '';
    const start = text.zh.indexOf(written, from);
    from = start + written.length;
    const isReading = form.length === name.length && (READINGS.get(name.charAt(0)) ?? []).includes(form.charAt(0));
    const at = text.ko.indexOf(form, text.ko.indexOf(':') + 1);
    return isReading
      ? [{ name, office: '', korean: { form, start: at }, text, start, end: start + written.length }]
      : [];
  });
}

/** The names of a list, with the blank that names of two characters may have inside; none where anything else stands in it. */
function namesOf(zh: string): readonly { readonly name: string; readonly written: string }[] {
  const list = zh
    .replace(/^[^:]*:/, '')
    .replace(/[。.]$/, '')
    .trim();
  const parts = list.split(/[、,]| {2,}/).flatMap((part) => part.trim().split(/(?<=[一-鿿]{2}) +| +(?=[一-鿿]{2})/));
  const names = parts.map((written) => ({ written, name: written.replaceAll(' ', '') }));
  return names.every(({ name }) => ONE_NAME.test(name)) ? names : [];
}

function personsOfOffice(text: WrittenText): readonly Person[] {
  const officeFirst = [...text.zh.matchAll(OFFICE_FIRST)].map((match) => ({ match, office: match[1], name: match[2] }));
  const nameFirst = [...text.zh.matchAll(NAME_FIRST)].map((match) => ({ match, office: match[2], name: match[1] }));
  return [...officeFirst, ...(officeFirst.length > 0 ? [] : nameFirst)].map(({ match, office = '', name = '' }) => {
    const bare = name.replaceAll(' ', '');
    const start = match.index + match[0].indexOf(name);
    return { name: bare, office, korean: koreanName(text, bare), text, start, end: start + name.length };
  });
}

/** A known name wherever it stands; its office is whatever rank stands right before it. */
export function personAt(text: WrittenText, name: string): Person | undefined {
  const start = text.zh.indexOf(name);
  if (start < 0) return undefined;
  const office = new RegExp(`(${OFFICE})$`).exec(text.zh.slice(Math.max(0, start - 18), start))?.[1] ?? '';
  return { name, office, korean: koreanName(text, name), text, start, end: start + name.length };
}

const KOREAN_RANK =
  '(?:서기|성장|주장|시장|현장|구장|진장|향장|주임|국장|청장|처장|원장|검찰장|비서장|주석|회장|부장|교장|조장|행장|리사장|위원|대표|동지|총경리)';

/** The word of as many syllables that begins with the surname's reading, beside an office. */
function koreanName({ ko }: WrittenText, name: string): Person['korean'] {
  const readings = (READINGS.get(name.charAt(0)) ?? []).join('');
  if (readings === '') return undefined;
  const word = `[${readings}] ?[가-힣]{${String(name.length - 1)}}`;
  const after = new RegExp(`${KOREAN_RANK}[ :]+(${word})(?![가-힣]{2})`, 'd').exec(ko);
  const before = new RegExp(`(?<![가-힣])(${word})(?: +|\\()(?:[가-힣0-9]+ ?){0,3}?${KOREAN_RANK}`, 'd').exec(ko);
  const found = after ?? before;
  const start = found?.indices?.[1]?.[0];
  return found?.[1] !== undefined && start !== undefined ? { form: found[1], start } : undefined;
}
