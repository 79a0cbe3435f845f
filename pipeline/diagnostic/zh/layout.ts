/** Chinese words of the `layout` room. */
import type { layoutMessages as english } from '../en/layout.js';
import type { Words } from '../words.js';

export const layoutMessages: Words<typeof english> = {
  'layout/missing-glyph-added':
    'document.yaml 或模板加入的文字里有字符 {character}（U+{code}），所有字体都没有它；试过：{faces}',
  'layout/missing-glyph': '段 {segment} 里的字符 {character}（U+{code}），所有字体都没有；试过：{faces}',
  'hint/add-face-or-change-character':
    '把有这个字的字体文件放进 fonts/ 并在样式表里写上它的字体族，或者在文中改用别的字',
  'layout/overfull-line': '段 {segment} 有一行超出行长 {excess} pt：{words}',
  'hint/shorten-or-allow-break': '把不能断开的词改短，或在样式表里给文字更多地方',
  'layout/uneven-type-area': '这个版本各页的版心宽度不同；所有行都按 {width} pt 排',
  'layout/unsettled-page-references':
    '文中的页码排了 {rounds} 次仍不稳定，因为每次换页码都会移动页面；有 {count} 个页码不对',
  'hint/fix-page-breaks': '让页码所指的内容另起一页（break-before: page），或让页码单独成行',
  'hint/equal-margins': '让每条 @page 规则的左右页边相加都一样宽',
};
