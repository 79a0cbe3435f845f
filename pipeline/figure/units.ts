/** The units and counters of both languages by class, and which Korean counters may stand for which Chinese ones. */

/** What a figure counts. The same class on both sides is the same unit; `also` in the table names further renderings. */
export type UnitClass = MeasureClass | CounterClass | 'none' | 'heading' | 'ordinal';

/** Classes that no other may stand for: 公顷 is never 평방메터. */
type MeasureClass =
  | 'percent'
  | 'point'
  | 'times'
  | 'money'
  | 'dollar'
  | 'hectare'
  | 'mu'
  | 'square-metre'
  | 'square-kilometre'
  | 'cubic-metre'
  | 'kilometre'
  | 'metre'
  | 'ton'
  | 'kilogram'
  | 'jin'
  | 'kilowatt-hour'
  | 'kilowatt'
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'age';

/** Classes of counters, for which each language has its own habits. */
type CounterClass =
  | 'person'
  | 'person-time'
  | 'portion'
  | 'piece'
  | 'kind'
  | 'item'
  | 'firm'
  | 'case'
  | 'sample'
  | 'place'
  | 'school'
  | 'household'
  | 'dwelling'
  | 'set'
  | 'head'
  | 'box'
  | 'bag'
  | 'copy'
  | 'building'
  | 'strip'
  | 'machine'
  | 'vessel'
  | 'sheet'
  | 'layer'
  | 'pair'
  | 'batch'
  | 'occasion'
  | 'event'
  | 'session'
  | 'phase'
  | 'plenum'
  | 'grade'
  | 'great'
  | 'number'
  | 'rank';

interface UnitRow {
  readonly zh: readonly string[];
  readonly ko: readonly string[];
  /** Korean classes, besides its own, that render the Chinese of this class. */
  readonly also?: readonly UnitClass[];
}

/** Forms that the norm forbids (위안, 미터, %p) stand here too: their spelling is the term check's matter, not their worth. */
const MEASURES: Readonly<Record<MeasureClass, UnitRow>> = {
  percent: { zh: ['%', '％'], ko: ['%', '％', '퍼센트', '프로'] },
  point: { zh: ['个百分点', '百分点'], ko: ['퍼센트포인트', '%포인트', '%p', '백분점'] },
  times: { zh: ['倍'], ko: ['배', '곱'] },
  money: { zh: ['元'], ko: ['원', '위안'] },
  dollar: { zh: ['美元'], ko: ['딸라', '달러'] },
  hectare: { zh: ['公顷', 'ha'], ko: ['헥타르', '정보', 'ha'] },
  mu: { zh: ['亩'], ko: ['무'] },
  'square-metre': { zh: ['平方米', '平米', '㎡'], ko: ['평방메터', '평방미터', '제곱미터', '㎡'] },
  'square-kilometre': { zh: ['平方公里', '平方千米'], ko: ['평방키로메터', '평방킬로메터', '제곱킬로미터'] },
  'cubic-metre': { zh: ['立方米'], ko: ['립방메터', '립방미터', '입방미터'] },
  kilometre: { zh: ['公里', '千米', 'km'], ko: ['키로메터', '킬로메터', '킬로미터', '㎞', 'km'] },
  metre: { zh: ['米'], ko: ['메터', '미터'] },
  ton: { zh: ['吨'], ko: ['톤'] },
  kilogram: { zh: ['公斤', '千克', 'kg'], ko: ['키로그람', '킬로그람', '킬로그램', 'kg'] },
  jin: { zh: ['斤'], ko: ['근'] },
  'kilowatt-hour': { zh: ['千瓦时'], ko: ['키로와트시', '킬로와트시'] },
  kilowatt: { zh: ['千瓦'], ko: ['키로와트', '킬로와트'] },
  // 周年 is 돐 of a jubilee (建党100周年: 당창건 100돐), else 주년.
  year: { zh: ['年', '周年', '个年头', '年度'], ko: ['년', '해', '돐', '주년'] },
  quarter: { zh: ['季度'], ko: ['분기'] },
  month: { zh: ['月', '个月', '月份'], ko: ['월', '달', '개월', '월분'] },
  week: { zh: ['周', '个星期', '星期'], ko: ['주일', '주간'] },
  day: {
    zh: ['日', '天', '个工作日', '工作日', '个日夜'],
    ko: ['일', '날', '개 근무일', '근무일', '개 사업일', '사업일', '개 작업일', '개근무일'],
  },
  hour: { zh: ['小时', '个小时'], ko: ['시간'] },
  minute: { zh: ['分钟'], ko: ['분'] },
  age: { zh: ['岁', '周岁'], ko: ['세', '살'] },
};

const COUNTERS: Readonly<Record<CounterClass, UnitRow>> = {
  // 분 is both a person, politely, and a minute.
  person: { zh: ['人', '名', '位', '个人', '口人'], ko: ['명', '사람', '인'], also: ['minute'] },
  // Written 연 94명, 연인원 2만명: the reader of Korean gives 명 this class when 연 stands before.
  'person-time': { zh: ['人次', '人(次)'], ko: ['인차'] },
  portion: { zh: ['人份'], ko: ['명분', '인분'] },
  piece: { zh: ['个'], ko: ['개'], also: ['kind', 'place', 'item', 'case', 'set'] },
  kind: { zh: ['种', '类', '样'], ko: ['가지', '종', '부류', '류형', '종류'], also: ['piece'] },
  item: { zh: ['项'], ko: ['항', '항목', '개항목', '조목'], also: ['kind', 'case', 'piece'] },
  firm: { zh: ['家'], ko: ['업체'], also: ['piece', 'place'] },
  case: { zh: ['件', '起', '宗'], ko: ['건'], also: ['kind', 'piece', 'occasion'] },
  sample: { zh: ['份'], ko: ['사람분'], also: ['case', 'copy', 'piece', 'portion'] },
  place: { zh: ['处'], ko: ['곳', '군데'], also: ['piece'] },
  school: { zh: ['所'], ko: ['개소'], also: ['piece', 'place'] },
  household: { zh: ['户'], ko: ['호', '가구'], also: ['piece', 'dwelling'] },
  dwelling: { zh: [], ko: ['세대'] },
  set: { zh: ['套'], ko: ['채', '벌', '조', '세트'], also: ['dwelling', 'piece'] },
  head: { zh: ['头', '只', '匹'], ko: ['마리'] },
  box: { zh: ['箱'], ko: ['상자', '통'] },
  bag: { zh: ['袋'], ko: ['주머니', '봉지', '자루', '포대'] },
  copy: { zh: ['部', '本', '册', '篇'], ko: ['부', '편', '권'], also: ['piece'] },
  building: { zh: ['座', '栋', '幢'], ko: ['동'], also: ['piece', 'set', 'place', 'machine'] },
  strip: { zh: ['条'], ko: ['갈래', '줄기', '조항', '개조'], also: ['piece', 'kind', 'item', 'set', 'case'] },
  // 대 is both 台 and 大.
  machine: { zh: ['台', '辆', '架'], ko: [], also: ['great', 'piece'] },
  vessel: { zh: ['艘'], ko: ['척'] },
  sheet: { zh: ['张'], ko: ['장'], also: ['piece', 'kind', 'copy'] },
  layer: { zh: ['层'], ko: ['층'] },
  pair: { zh: ['双', '对'], ko: ['쌍'], also: ['kind', 'piece'] },
  batch: { zh: ['批', '轮'], ko: ['패', '진', '라운드'], also: ['occasion', 'piece'] },
  occasion: { zh: ['次', '回', '遍', '趟'], ko: ['차', '차례', '번', '회', '번째', '걸음'] },
  event: { zh: ['场'], ko: ['마당'], also: ['occasion', 'piece', 'case'] },
  // 기 is both 届 and 期; a congress is 기, a meeting 차, a fair 회.
  session: { zh: ['届'], ko: ['기'], also: ['occasion'] },
  phase: { zh: ['期'], ko: ['단계'], also: ['session'] },
  // 十九届二中、三中…全会: 19기 2차, 3차 … 전원회의.
  plenum: { zh: [], ko: ['중'], also: ['occasion'] },
  grade: { zh: ['级'], ko: ['급'] },
  great: { zh: ['大'], ko: ['대'], also: ['kind', 'piece'] },
  // 호 is both 户 and 号.
  number: { zh: ['号'], ko: ['번선', '호선'], also: ['household', 'occasion'] },
  rank: { zh: [], ko: ['위', '등', '자리'], also: ['occasion', 'ordinal'] },
};

/** A unit of a text and where it ends. */
export interface UnitMatch {
  readonly unit: UnitClass;
  readonly surface: string;
  readonly end: number;
}

type SurfaceIndex = ReadonlyMap<string, readonly Omit<UnitMatch, 'end'>[]>;

const ROWS = Object.entries({ ...MEASURES, ...COUNTERS }) as readonly [UnitClass, UnitRow][]; // keys of the two records

/** Surfaces by their first character, longest first. */
function indexSurfaces(language: 'zh' | 'ko'): SurfaceIndex {
  const index = new Map<string, Omit<UnitMatch, 'end'>[]>();
  for (const [unit, row] of ROWS)
    for (const surface of row[language]) {
      const first = surface.charAt(0);
      const others = index.get(first);
      if (others) others.push({ surface, unit });
      else index.set(first, [{ surface, unit }]);
    }
  for (const surfaces of index.values()) surfaces.sort((a, b) => b.surface.length - a.surface.length);
  return index;
}

const CHINESE_SURFACES = indexSurfaces('zh');
const KOREAN_SURFACES = indexSurfaces('ko');

function unitIn(index: SurfaceIndex, text: string, at: number): UnitMatch | undefined {
  const found = index.get(text.charAt(at))?.find(({ surface }) => text.startsWith(surface, at));
  return found && { ...found, end: at + found.surface.length };
}

/** The longest Chinese unit or counter that begins at an offset. */
export const chineseUnitAt = (text: string, at: number): UnitMatch | undefined => unitIn(CHINESE_SURFACES, text, at);

/** The longest Korean unit or counter that begins at an offset. */
export const koreanUnitAt = (text: string, at: number): UnitMatch | undefined => unitIn(KOREAN_SURFACES, text, at);

const MEASURE_CLASSES: ReadonlySet<string> = new Set(Object.keys(MEASURES));
const RENDERINGS: ReadonlyMap<string, readonly UnitClass[]> = new Map(
  ROWS.map(([unit, row]) => [unit, row.also ?? []]),
);

/** Whether a unit measures (元, %, 年) and so has one rendering only; the others are counters or nothing. */
export const isMeasure = (unit: UnitClass): boolean => MEASURE_CLASSES.has(unit);

/** Whether a Korean unit may render a Chinese one, by the table alone. */
export const renders = (chinese: UnitClass, korean: UnitClass): boolean =>
  chinese === korean || (RENDERINGS.get(chinese)?.includes(korean) ?? false);
