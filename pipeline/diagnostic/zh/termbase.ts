/** Chinese words of the `termbase` room. */
import type { termbaseMessages as english } from '../en/termbase.js';
import type { Words } from '../words.js';

export const termbaseMessages: Words<typeof english> = {
  'termbase/missing-column': '术语库没有名为 {column} 的栏',
  'hint/termbase-columns': '第一行写各栏的名字：{columns}',
  'termbase/bad-value': '“{value}”不能填在 {column} 一栏',
  'hint/write-one-of': '从中写一个：{allowed}',
  'termbase/empty-term': '有一条术语的 {column} 一栏是空的',
  'termbase/too-many-cells': '这一行的单元格比栏数多：“{cell}”多出来了',
  'hint/fill-both-languages': 'zh 和 ko 两栏都要填，否则删去这一行',
};
