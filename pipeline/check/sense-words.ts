/** The sense table of korean.md as data: which Korean a Chinese word takes by the words around it. */

/** A sense of a word: recognised by the head of its object or by the words before it, and what renders it. */
export interface Sense {
  /** In the object behind the word; the last head wins, as Chinese puts the head last. */
  readonly heads: readonly string[];
  readonly accepts: readonly string[];
}

/** korean.md: funds and projects 락착; policy, decisions, requirements 시달 (관철); duty and systems 시달, 실행. */
export const LUOSHI: Readonly<Record<'funds' | 'policy' | 'duty', Sense>> = {
  funds: { heads: ['资金', '项目', '经费', '款项', '贷款', '补助金'], accepts: ['락착'] },
  policy: {
    heads: [
      ...['政策', '决策', '要求', '精神', '部署', '布局', '规定', '意见', '办法', '措施', '思想', '战略', '规划'],
      ...['任务', '方针', '决定', '指示', '讲话', '》'],
    ],
    accepts: ['시달', '관철'],
  },
  duty: { heads: ['责任', '责任制', '制度', '机制', '职责'], accepts: ['시달', '실행', '리행', '관철'] },
};

/** Words that render 落实 in one sense or another: a finding points at one that is there. */
export const LUOSHI_WORDS = ['락착', '시달', '관철', '실행', '리행', '집행'];

/** korean.md: 扶贫、援建、科技 项目 and 试点任务 are 항목. */
export const XIANGMU_ITEM = /(?:扶贫|援建|帮扶|攻关|科技(?:计划|合作|创新)?|科研|研究)项目/g;
/** korean.md: investment and construction are 대상. */
export const XIANGMU_INVESTMENT =
  /(?:产业|工业|重点|设施|投资|招商|入统|续建|建设|服务业|社会事业|环保|工程|[亿万]元以上|转型升级)(?:重点|重大|建设)?项目|项目建设|项目(?:完工|开工|竣工|投产|顺利推进|前期|建设进程|投入运营)|(?:开工|竣工|投产)(?:建设)?[^，,。;；]{0,24}?项目/g;

/** Enterprises are counted with 개, farming and poor households with 호, dwellings and residents with 세대 (korean.md). `[what stands around 户, the counter]`. */
export const HU: readonly (readonly [RegExp, string])[] = [
  [/企业|市场主体|个转企|个体工商|商户|公司|商贸/, '개'],
  [/农厕|农户|贫困户|低保户|脱贫户|农家|养殖户|农民/, '호'],
  [/无籍房|住宅|住房|棚户|居民|小区|安置|楼房|家庭住/, '세대'],
];

/** 粮食: output 알곡 (a cereal 량곡 is a variant of terms.csv), security 량식. */
export const GRAIN: readonly (readonly [RegExp, RegExp, string])[] = [
  [/粮食(?:总?产量|生产|播种|种植|收购|单产|亩产|作物|丰收)/g, /알곡|량곡/, '알곡'],
  [/粮食(?:安全|储备)/g, /량식/, '량식'],
];

/** 届: congresses 기, fairs, prizes and games 회 (terms.csv, note of 届). */
export const CONGRESS =
  /[一二三四五六七八九十百\d]+届(?:全国|州|省|市|县)?(?:人民代表大会|人大|政协|党代会|中央委员|[一二三四五六七八九]中)/;
export const FAIR = /[一二三四五六七八九十百\d]+届[^，。；、]{0,24}?(?:奖|赛|节|运会|博览会|展|研讨会|论坛)/;

/** Six look-alikes, kept apart (korean.md). A longer word comes before the one inside it. */
export const OVERSIGHT: readonly (readonly [string, string])[] = [
  ['监管', '감독관리'],
  ['督察', '독찰'],
  ['监察', '감찰'],
  ['督办', '독촉처리'],
  ['监测', '감측'],
  ['监督', '감독'],
];

/** A rendering that looks or sounds right and is not. */
export interface FalseFriend {
  readonly zh: string;
  /** Chinese that gives the word its right; it is then no false friend. */
  readonly unless?: RegExp;
  /** At a word's start. */
  readonly wrong: RegExp;
  readonly right: string;
}

/** phrases.csv warns of these, and terms.csv (note of 工作). */
export const FALSE_FRIENDS: readonly FalseFriend[] = [
  { zh: '闭环', unless: /循环/, wrong: /순환/g, right: '페쇄식' },
  { zh: '地级', unless: /支付|拨付/, wrong: /지급(?!하|되)/g, right: '지구급' },
  { zh: '人物同防', wrong: /인물/g, right: '사람과 물품' },
  { zh: '冲刺', wrong: /스퍼트/g, right: '돌진' },
  { zh: '编制池', wrong: /못(?![가-힣])/g, right: '인재편제고' },
  { zh: '红线', wrong: /붉은 ?선/g, right: '한계선' },
  { zh: '三次产业', wrong: /세 ?차례/g, right: '1차, 2차, 3차 산업' },
  { zh: '工作', unless: /工作日|业务/, wrong: /공작|업무/g, right: '사업' },
];
