/** Chinese words whose numerals count nothing, or need not be counted in Korean. */
import { isHanNumeral } from './han-numerals.js';
import type { UnitClass } from './units.js';

/**
 * One row per word. `keeps` lists the numerals of the word that are figures all the same, without a unit (五位一体: 5위1체,
 * where 位 is not the counter of persons); the others may be rendered as a figure or left out (一批: 일련의, 한패의).
 */
export interface ChineseIdiom {
  readonly word: string;
  readonly keeps: string;
  /** What the kept numerals count, if it is not simply the noun: 十九大 is the 19th congress, 19차 당대회. */
  readonly unit?: UnitClass;
}

const UNCOUNTED = `
一批 一定 一些 一系列 一般 一致 一直 一旦 一切 一样 一起 一道 一同 一并 一律 一向 一贯 一经 一概 一再 一举 一改 一时 一度
一体 一体化 一线 一流 双一流 一方面 一手 一边 一面 一心 一带 一带一路 一国两制 一路 一对一 一气 一站式 一键 一揽子 一网通办 一网 一刀切
一如既往 一以贯之 一心一意 一视同仁 一鼓作气 一脉相承 一马当先 一事一议 一言一行 一举一动 一点 一下 一遇 一半 一席 一番
进一步 新一轮 新一代 上一年 下一步 下一年 逐一 唯一 统一 同一 单一 合一 专一 划一 不一 之一 万一 归一 如一 第一时间 第一线 第一责任人 走出一条
一二三产业 一产 二产 三产 二氧化碳 二氧化 一氧化 二次创业 二手 二维码 三农 三角 三者 再三
三产融合 四季 四处 四周 四面八方 四海 五谷 五彩 五金 五湖四海 六畜 七夕 八方 九州 十分 十足 十字 红十字 十字路口
百姓 老百姓 百花 百货 百科 百舸争流 百花齐放 百尺竿头 百折不挠 百年大计 千方百计 千家万户 千军万马 千载难逢 千秋 千钧 千里
万众 万众一心 万家 万事 万物 万象 万无一失 万里 成千上万 千千万万 千万要 亿万 两岸 两会 两地 两侧 两手 两头 两翼 两难 两级
 零售 零部件 零星 零散 零距离 零工 零碎 清零 归零 百分比 百分制 百分点 三年困难
`;

/** Names of places, firms and products. Those of other documents come from their own tables of terms. */
const NAMES = `
三合 千济方 五维 二道 三道 四道 五道 六道 八道 九台 四平 四川 三亚 三江 三峡 九江 五常 五大连池 六顶山 六盘水 一汽 万达 百度 万科
双辽 双阳 万宝 十三陵 八一 五一 五四 三八 六一 七一 三江平原 两广 两江 两湖 百里 千山 万山 七台河 双鸭山
`;

/** Words of which a part is a figure. */
const PARTLY_COUNTED: readonly ChineseIdiom[] = [
  { word: '五位一体', keeps: '五一' },
  { word: '六位一体', keeps: '六一' },
  { word: '三位一体', keeps: '三一' },
  { word: '四位一体', keeps: '四一' },
  { word: '党的十七大', keeps: '十七', unit: 'occasion' },
  { word: '十八大', keeps: '十八', unit: 'occasion' },
  { word: '十九大', keeps: '十九', unit: 'occasion' },
  { word: '二十大', keeps: '二十', unit: 'occasion' },
];

const words = (list: string): ChineseIdiom[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => ({ word, keeps: '' }));

const IDIOMS: readonly ChineseIdiom[] = [...words(UNCOUNTED), ...words(NAMES), ...PARTLY_COUNTED];

/** An idiom, and how far into it one of its characters stands. */
interface PlaceInIdiom {
  readonly idiom: ChineseIdiom;
  readonly offset: number;
}

/** Every character of every idiom with its offset, so that the reader finds the idiom from a numeral inside it. */
const BY_CHARACTER = ((): ReadonlyMap<string, readonly PlaceInIdiom[]> => {
  const map = new Map<string, PlaceInIdiom[]>();
  for (const idiom of IDIOMS)
    Array.from(idiom.word).forEach((character, offset) => {
      const others = map.get(character);
      if (others) others.push({ idiom, offset });
      else map.set(character, [{ idiom, offset }]);
    });
  for (const list of map.values()) list.sort((a, b) => b.idiom.word.length - a.idiom.word.length);
  return map;
})();

/** The longest idiom that covers an offset, and where it begins. */
export function idiomAround(
  text: string,
  at: number,
): { readonly idiom: ChineseIdiom; readonly start: number } | undefined {
  const places = BY_CHARACTER.get(text.charAt(at));
  const found = places?.find((place) => stands(text, place.idiom.word, at - place.offset));
  return found && { idiom: found.idiom, start: at - found.offset };
}

/** Whether the word stands there by itself: 一体 is no idiom in 十一体, 一批 none in 第一批. */
function stands(text: string, word: string, start: number): boolean {
  if (start < 0 || !text.startsWith(word, start)) return false;
  const previous = text.charAt(start - 1);
  return !isHanNumeral(word.charAt(0)) || !(previous === '第' || (previous !== '' && isHanNumeral(previous)));
}
