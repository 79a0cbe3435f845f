/**
 * Chinese units and counters that stay with their figure; longest match wins.
 * GB/T 15835 and older number rules: a figure and its unit are not parted over lines.
 */

const words = (list: string): readonly string[] => list.split(' ');

/** Powers of ten that may stand between digits and a Chinese unit: 8.1亿元, 14亿袋, 5000万元. */
export const HAN_MAGNITUDES = '十百千万亿兆';

/** “And more”, between figure and unit: 7000余处. */
export const HAN_SURPLUS = '余多几';

/** Chinese units and counters. Where one is also the beginning of a longer word (个 of 个体), parting the word is harmless and parting the figure is not. */
export const CHINESE_UNITS: readonly string[] = [
  // money
  ...words('元 美元 欧元 日元 韩元 港元 港币 英镑 澳元 加元 卢布 法郎 块 角 分'),
  // time; 年 and 月 are units of their own, so that a date may break between its parts
  ...words('年 年度 周年 年代 季度 个月 月 月份 日 号 天 周 小时 时 分钟 秒 秒钟 世纪 岁 周岁 点'),
  ...words('学年 学期 学时 课时 载 旬 季 晚 夜 工日'),
  // people and things
  ...words('个 个百分点 百分点 人 人次 人份 人口 名 位 户 户次 家 家次 口 件 件次 项 次 份 场 场次 起 例 宗 笔'),
  ...words('批 批次 套 台 台套 部 辆 艘 架 列 节 座 栋 幢 间 所 处 条 根 支 枝 只 头 匹 羽 株 棵 粒 颗 张 片 面'),
  ...words('本 册 卷 篇 幅 首 袋 箱 盒 瓶 桶 包 捆 车 车次 班 班次 门 类 种 款 级 档 层 楼 期 届 轮 回 代 版 章'),
  ...words('集 组 队 村 镇 乡 县 区 州 市 省 国 校 院 厂 店 站 线 路 字 页 行 证 票 床 倍 成 折 度 大 大类'),
  ...words('双 对 副 顶 盏 眼 尾 窝 群 桌 席 员 道 趟 遍 番 步 茬 把 街道 社区 亩次 架次 列次 日次 连 后'),
  // measures
  ...words(
    '吨 公斤 千克 克 斤 两 担 升 毫升 米 公里 千米 里 厘米 毫米 亩 公顷 顷 平方米 平方公里 平方千米 平米 平方 垧 海里 英里 英寸',
  ),
  ...words('毫克 微克 公分 尺 寸 丈 ㎡ ㎥ ㎢ ㎞ ㎝ ㎜ ㎏ ㎎ ㎖ ㏄ ㏊ ㎾ ㎿'),
  ...words('立方米 立方 方 摄氏度 千瓦 千瓦时 兆瓦 瓦 度电 千伏 千伏安 吨位 吨级 标准煤 标箱 标准箱 马力 伏 赫兹'),
];

/** What makes a rate of a unit: 570元/月. */
export const RATE_SIGNS = '/／';

/** What goes on with a rate: 3000元/人·年. */
export const RATE_JOINTS = '/／·';

/** Chinese words that bound a figure and belong to it: 4.5%以内, 7%左右. */
export const CHINESE_BOUNDS: readonly string[] = [...words('以上 以下 以内 以外 之内 左右 上下')];

/** Counters that also bind numerals written in Han: 第十五届, 三大, 五年. Fewer than for digits, since 一 and 百 begin many words. */
export const HAN_NUMERAL_UNITS: readonly string[] = [
  ...words('年 周年 年代 月 月份 日 天 岁 世纪 届 次 个 个月 项 大 名 位 件 期 条 级 类 种 批 家 户 倍 成 亩 吨'),
  ...words('元 章 节 款 编 卷 册 版 轮 季度 小时 个百分点 百分点'),
];

/** Latin letters that name a kind keep it: B型, A级. */
export const LATIN_KINDS = '型级类股组座版证';

/** Latin unit symbols, also after a space: 100 km. */
export const LATIN_UNITS: readonly string[] = [
  ...words('km m cm mm kg g t kW MW GW kWh ha mu L ml dB Hz MHz GHz MB'),
  ...words('GB TB km² m² m³'),
];
