/** Words that may stand between an indicator and its figure, or before an indicator, and what they do there. Any other word breaks the statement off. */

/**
 * - `up`, `down`: the figure is by how much, not how much
 * - `level`: the figure is how much (达到, 完成, 增长到)
 * - `yearly`: on the average of the years
 * - `goal`: it is to come about; `soft`: so only of a time to come (力争, 安排: 安排资金 of a year past was spent)
 * - `share`: 占; `completion`: 为预算的
 * - `spend`: 投入, 筹集: money whose use follows; `use`: 用于
 * - `part`: 其中, a part of what was spoken of: where or what must follow
 * - `base`: 比2015年, what growth is counted from
 * - `and`: joins two of a kind; `each`: 分别, 均
 * - `stop`: a mark inside a sentence; `filler`: nothing
 */
export type WordRole =
  | 'up'
  | 'down'
  | 'level'
  | 'yearly'
  | 'goal'
  | 'soft'
  | 'share'
  | 'completion'
  | 'spend'
  | 'use'
  | 'and'
  | 'each'
  | 'part'
  | 'base'
  | 'stop'
  | 'filler';

const WORDS: Readonly<Record<WordRole, string>> = {
  up: '增长 增加 增幅 增速 增长率 增收 提高 上升 上涨 升高 增长速度 涨幅 增',
  down: '下降 减少 降低 减收 减支 压减 压缩 回落 降幅 减量 下跌 减',
  level:
    '完成 实现 达到 达 为 是 共 合计 总计 累计 共计 稳定在 控制在 保持在 稳定 保持 提高到 提高至 增加到 增加至 增长到 增长至 降至 降到 下降到 下降至 减少到 上升到 上升至 扩大到 增至 发展到 总量 总额 规模 金额 一直',
  yearly: '年均 年平均 每年',
  goal: '目标 预期 预算安排 预算数 年初预算 年初计划 年初目标 计划数 调整预算 预算草案 预算 指标',
  soft: '力争 确保 争取 努力 计划 安排 拟 将 要 预计安排',
  share: '占',
  completion: '',
  base: '',
  spend: '投入 筹集 筹措 拨付 下达 统筹 整合 投入资金 筹集资金 拨付资金 安排资金',
  use: '用于 支持 实施 保障 推进 投向',
  and: '和 与 及 以及',
  each: '分别 均 各 都 同时',
  stop: ', 、 ; :',
  part: '其中',
  filler:
    '预计 实际 全部 主要 我们 共同 名义 同口径 可比 可比口径 按可比价格计算 按可比口径计算 剔除不可比因素后 扣除价格因素 左右 的 了 也 又 并 地 初步 统计 核算 快报 快报数 执行 已 新 全面 继续 进一步 不断 持续 扎实 加快 推动 促进 稳步 建成 新建 建设 改造 更新改造 发放 落实 偿还 创建 获得 超额 顺利 圆满 首次 再 年度 任务 比例 比重 水平 幅度 速度 工作 方面 改建 新改建 本年 以上年为基数',
};

interface Word {
  readonly text: string;
  readonly role: WordRole;
}

/** By the first character, longest first. */
const BY_HEAD = ((): ReadonlyMap<string, readonly Word[]> => {
  const map = new Map<string, Word[]>();
  // The keys of the record above.
  for (const role of Object.keys(WORDS) as WordRole[])
    for (const text of WORDS[role].split(' ').filter((word) => word !== '')) {
      const others = map.get(text.charAt(0));
      if (others) others.push({ text, role });
      else map.set(text.charAt(0), [{ text, role }]);
    }
  for (const words of map.values()) words.sort((a, b) => b.text.length - a.text.length);
  return map;
})();

/** 为预算的, 完成年初预算的, 占年度目标的: the figure that follows is a share of what was planned. */
const COMPLETION =
  /(?:为|是|完成|占|达到)?(?:全州|州本级)?(?:年初|年度|调整后?|变动|全年|批准)?(?:收入|支出)?(?:预算|目标|计划|任务)(?:数|额|任务|目标)?的/y;

/** The word at an offset and where it ends. */
export function wordAt(text: string, at: number): { readonly role: WordRole; readonly end: number } | undefined {
  COMPLETION.lastIndex = at;
  const completion = COMPLETION.exec(text);
  if (completion && /\d/.test(text.charAt(at + completion[0].length)))
    return { role: 'completion', end: at + completion[0].length };
  const found = BY_HEAD.get(text.charAt(at))?.find((word) => text.startsWith(word.text, at));
  return found && { role: found.role, end: at + found.text.length };
}
