/** Web pages as government sites write them, around a text. */

/** How a site sets the paragraphs of a text. */
export type ParagraphMarkup = 'paragraphs' | 'breaks' | 'divisions' | 'word';

export interface PageOptions {
  readonly paragraphs: ParagraphMarkup;
  /** As the page says it; the bytes are another matter. */
  readonly charset: string;
  /** What the element around the text is called; nothing: it has no name that could help. */
  readonly container?: string;
  /** Whether the title stands only in the heading of the page. */
  readonly titleOutside?: boolean;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;');

const SETTERS: Readonly<Record<ParagraphMarkup, (lines: readonly string[]) => string>> = {
  paragraphs: (lines) =>
    lines
      .map((line) =>
        /^[一二三]、/.test(line)
          ? `<p style="text-indent: 2em;"><strong>${escape(line)}</strong></p>`
          : `<p style="text-indent: 2em;">${escape(line)}</p>`,
      )
      .join('\n<p>&nbsp;</p>\n'),
  breaks: (lines) => lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escape(line)}<br />`).join('\n'),
  divisions: (lines) => lines.map((line) => `<div>　　${escape(line)}</div>`).join('\n'),
  word: (lines) =>
    lines
      .map(
        (line) =>
          `<p class="MsoNormal" style="text-indent:32.0pt"><span style="font-family:仿宋_GB2312">${escape(
            line.slice(0, 7),
          )}</span><span lang="EN-US"><o:p></o:p></span><span\n style="font-family:仿宋_GB2312">${escape(line.slice(7))}</span></p>`,
      )
      .join('\n'),
};

const NAVIGATION = ['首页', '走进延边', '新闻中心', '政务公开', '政务服务', '互动交流', '数据延边'];
const RELATED = [
  '关于印发2021年政府工作报告任务分解的通知',
  '一图读懂2021年政府工作报告',
  '政府工作报告起草组负责人答记者问',
];

const linkList = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li><a href="/x/${encodeURIComponent(text)}">${text}</a></li>`).join('\n')}</ul>`;

/** A page of a site around the lines of a text. */
export function governmentPage(lines: readonly string[], options: PageOptions): string {
  const { paragraphs, charset, container, titleOutside = false } = options;
  const [title = ''] = lines;
  const text = SETTERS[paragraphs](titleOutside ? lines.slice(1) : lines);
  const open = container === undefined ? '<div>' : `<div id="${container}" class="${container}">`;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />
<meta name="SiteName" content="延边朝鲜族自治州人民政府" />
<meta name="ArticleTitle" content="${title}" />
<title>${title}_延边朝鲜族自治州人民政府</title>
<style type="text/css">.con { font-size: 16px; }</style>
<script>var title = '${title}'; if (1 < 2) document.write('<p>脚本写的字，不是正文。</p>');</script>
</head>
<body>
<form name="aspnetForm" method="post" action="./content.aspx">
<div class="top"><a href="/">延边朝鲜族自治州人民政府</a> <a href="/kr">조선어판</a> <span>今天是2022年7月11日 星期一</span></div>
<div class="nav">${linkList(NAVIGATION)}</div>
<div class="wrap">
<div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/bg">政府工作报告</a></div>
<h1>${title}</h1>
<div class="info"><span>发布时间：2021-01-18 08:30</span>&nbsp;&nbsp;<span>来源：州政府办公室</span> <span>责任编辑：www</span>
字体：[<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>]
<a href="javascript:print()">打印</a></div>
<table width="100%"><tr><td>
${open}
${text}
</div>
</td></tr></table>
<div class="share"><span>分享到：</span><a href="#">微信</a><a href="#">微博</a><a href="#">QQ空间</a></div>
<p>附件：<a href="/f/1.docx">1.政府工作报告.docx</a></p>
<p>扫一扫在手机打开当前页</p>
<p>【<a href="javascript:print()">打印本页</a>】【<a href="javascript:close()">关闭窗口</a>】</p>
<div class="side"><h2>相关链接</h2>${linkList(RELATED)}</div>
</div>
<div class="footer"><p>主办：延边朝鲜族自治州人民政府　承办：延边州政务服务和数字化建设管理局</p><p>吉ICP备05001234号 吉公网安备 22240102000014号 网站标识码2224000001</p></div>
</form>
</body>
</html>
`;
}
