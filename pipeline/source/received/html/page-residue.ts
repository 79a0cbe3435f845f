/** Lines among the text of a web page that are the page's own: tools, where it comes from, who put it there, what to read next. */
import { sentenceWeight } from './main-text.js';
import type { PageLine } from './page-lines.js';

/** Words of buttons; a line of nothing else is no text. */
const TOOLS =
  /打印(?:本页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|纠错|分享(?:到|至)?|字[体号](?:大小)?|微信(?:好友)?|朋友圈|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|人人网|扫一扫|(?:在|用)?手机(?:版|端|打开|查看|浏览|阅读)?(?:当前页)?|返回(?:顶部|列表|首页)?|上一篇|下一篇|无障碍(?:浏览)?|(?:语音)?(?:播报|朗读)|听全文|复制链接|点赞|下载(?:PDF|Word|文档)?|保存/gi;
/** What stands between them. */
const TOOL_SIDES = /[大中小特超默认繁简体A+\-\s\u3000[\]【】()（）<>《》|｜:：/·、,，]/g;

/** A field that a site prints above or below a text. */
const FIELD =
  /^(?:信息|文章|稿件|文件|新闻)?(?:来源|出处)[:：]|^(?:发布|发文|更新|上传|添加|录入|印发|成文|发稿|生成)(?:时间|日期)[:：]|^(?:责任编辑|责编|编辑|编审|审核|校对|初审|复审|终审|审签|签发|录入|供稿|撰稿|摄影|作者)[:：]|^(?:浏览|阅读|访问|点击|查看)(?:次数|量|数)?[:：]|^(?:字号|字体|索引号|发文字号|文号|主题分类|主题词|发布机构|发文机关|公开方式|有效性|标题|名称|文种)[:：]|^(?:您|你)?(?:现在|当前|所在)(?:的)?位置(?:是)?[:：]|^(?:上一篇|下一篇|上一条|下一条|相关(?:链接|阅读|附件|文章|新闻|报道|解读)|附件下载|延伸阅读|热点推荐)(?:[:：]|$)|扫一扫|版权所有|主办单位|承办单位|技术支持|网站标识码|ICP备|公网安备|网站地图|^首页>/;
/** When the page was put there. A text writes its own day with 年 and 月. */
const STAMP = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:$|\d{1,2}:\d{2}|信息来源|来源|作者|编辑|浏览|点击|阅读|字[体号])/;
const LONGEST_FIELD = 160;
const LONGEST_LINK = 60;
const ANNEX = /^附件/;

/** The lines of the text, and those that are the page's. */
export interface SortedPage {
  readonly text: readonly PageLine[];
  readonly residue: readonly PageLine[];
}

/** Sorts lines. Fields are the page's only before the first sentence and behind the last; links and tools everywhere. */
export function sortPage(lines: readonly PageLine[]): SortedPage {
  const first = lines.findIndex((line) => sentenceWeight(line) > 0);
  const last = lines.findLastIndex((line) => sentenceWeight(line) > 0);
  const isResidue = (line: PageLine, index: number): boolean =>
    isTool(line) || isLinkAlone(line) || ((index < first || index > last) && isField(line));
  const flags = lines.map(isResidue);
  const text = lines.filter((_, index) => flags[index] === false);
  return withoutSecondTitle({ text, residue: lines.filter((_, index) => flags[index] === true) });
}

function isTool({ text }: PageLine): boolean {
  const rest = text.replace(TOOLS, '');
  return rest !== text && rest.replace(TOOL_SIDES, '') === '';
}

/** A link by itself leads elsewhere; so does an annex that is one. */
const isLinkAlone = ({ text, link }: PageLine): boolean =>
  (link === 'all' && text.length <= LONGEST_LINK) || (link === 'some' && ANNEX.test(text));

function isField({ text }: PageLine): boolean {
  const bare = text.replace(/[\s\u00a0\u3000]/g, '');
  return bare.length <= LONGEST_FIELD && (FIELD.test(bare) || STAMP.test(bare));
}

/** The heading of a page says again what the text begins with: 2021年延边州政府工作报告, then 政府工作报告. */
function withoutSecondTitle(sorted: SortedPage): SortedPage {
  const [first, second, ...rest] = sorted.text;
  const isTwice = first?.level === 1 && second !== undefined && bareOf(first).includes(bareOf(second));
  return isTwice ? { text: [second, ...rest], residue: [first, ...sorted.residue] } : sorted;
}

const bareOf = ({ text }: PageLine): string => text.replace(/[\s\u00a0\u3000]/g, '');
