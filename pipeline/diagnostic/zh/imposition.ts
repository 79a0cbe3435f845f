/** Chinese words of the `imposition` room. */
import type { impositionMessages as english } from '../en/imposition.js';
import type { Words } from '../words.js';

export const impositionMessages: Words<typeof english> = {
  'imposition/page-too-large': '第 {page} 页为 {size} mm，大于 {sheet} mm 纸张的一半 {half} mm',
  'hint/smaller-pages': '选页面不超过 {half} mm 的版本，或在样式表的 @page 里把 `size` 改小',
  'imposition/pages-differ-in-size': '第 {first} 页为 {size} mm，第 {page} 页为 {other} mm，小册子却要裁成同样大小',
  'hint/one-page-size': '在样式表里给所有页面同一个 `size`，或者不拼版直接打印',
  'imposition/creep-over-fold':
    '纸这样厚，第 {page} 页要向折缝移动 {creep} mm，会印到折缝另一边：那里只有 {white} mm 空白',
  'hint/paper-thickness':
    '写一张纸的厚度，例如 80 g/m² 的复印纸写 `--paper-thickness 0.1mm`；更厚的册子要用别的装订方法',
  'imposition/no-cover': '这个版本没有可以单独印的封面：它的第一页不叫 `cover`',
  'hint/name-cover':
    '用 --edition 选有封面的版本，或在样式表里给第一页写 `page: cover`，或在 document.yaml 的 `press:` 下写 `cover: together`',
  'imposition/text-on-cover': '正文从第 2 页开始，那是封二',
  'imposition/text-on-verso': '封面之后，正文从第 {page} 页开始，那是左页',
  'hint/text-on-recto': '让正文从右页开始：在样式表里写 `break-before: recto`',
  'imposition/no-text': '封面之后没有可以单独印的内容',
  'hint/whole-booklet': '封面和正文合在一起印',
};
