/** Chinese words of the `font` room. */
import type { fontMessages as english } from '../en/font.js';
import type { Words } from '../words.js';

export const fontMessages: Words<typeof english> = {
  'font/list-syntax': '这里不是正确的 YAML：{reason}',
  'font/list-expected': '这里应为 {expected}',
  'font/list-unknown-key': '字体列表没有 `{key}` 这个键；应为其中之一：{known}',
  'font/list-repeated-face': '字体族 `{family}` 的字重 {weight} 写了两次',
  'font/missing-file': '`{family}` {weight} 的字体文件 {path} 不存在',
  'font/unreadable-file': '`{family}` {weight} 的字体文件 {path} 已损坏，或不是字体',
  'font/unreadable-dropped': '{path} 已损坏，或不是字体，已略过',
  'font/unknown-format': '{path} 的字体格式（{format}）不能读取，已略过',
  'font/embedding-forbidden': '字体 {family} {weight} 不得嵌入 PDF：它的授权标志为“{flag}”',
  'font/not-for-office': 'Word 文件可以编辑，字体 {family} {weight} 不放入其中：它的授权标志为“{flag}”',
  'font/cff-for-office': '字体 {family} {weight} 不放入 Word 文件：Word 只接受 TrueType 轮廓，这个字体是 CFF 轮廓',
  'hint/run-npm-ci': '运行 `npm ci` 取得字体；文件还是没有的话，改正这里的文件名',
  'hint/correct-font-list': '改正 fonts/fonts.yaml；每个字体族有 `faces`，其中每个字体有 `package`、`file` 和 `weight`',
  'hint/copy-font-again': '从原处重新复制字体文件，或把它从文件夹里取走',
  'hint/convert-font': '改放这个字体的 .ttf、.otf、.ttc 或 .woff 文件',
  'hint/ask-font-licence':
    '向字体厂商取得嵌入授权，以及标志相符的文件，或在样式表里改用别的字体；HTML 文件不嵌入字体，Word 文件只在要求时嵌入',
  'hint/office-takes-its-own': '文件里仍写着它的名字，装有它的单位照常显示；没有的会换用自己的字体',
  'hint/ask-editable-licence': '向字体厂商索取允许嵌入编辑的文件，或在样式表里改用别的字体',
  'hint/drop-truetype': '厂商如有这个字体的 TrueType 文件（.ttf），改把它放进 fonts/',
};
