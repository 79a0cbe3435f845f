/** Words that official titles are made of whatever they are about: whole in a title's lines, as the termbase's terms are. GB/T 9704, title. */

/** The kinds of official papers that are named by two characters, and what such titles say of their matter. */
export const TITLE_WORDS: readonly string[] = [
  ...['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知'],
  ...['通报', '报告', '请示', '批复', '议案', '纪要'],
  ...['关于', '情况', '执行', '工作', '会议', '大会', '代表', '人民', '政府', '委员会'],
];

/** Where a line would begin with 的, and part it from its word: UTF-16 offsets. */
export const particleRanges = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(/[一-鿿]的/g), ({ index }) => ({ start: index, end: index + 2 }));
