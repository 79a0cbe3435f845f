import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breakOpportunities } from '../../pipeline/linebreak/index.js';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** The report with full-width marks, which is what is set; a plain rule of its own, so that this test needs no other room. */
const report = readFileSync('translations/2021-work-report/zh.txt', 'utf8')
  .replace(/[\ufeff\u00a0]/g, '')
  .replace(/•/g, '·')
  .replace(/(?<![0-9])[,;:!?()]|[,;:!?()](?![0-9])/g, (mark) => FULL_WIDTH[mark] ?? mark)
  .split(/\r?\n/);

/** What stands between two places where the line may break. */
function unbreakables(paragraph: string): readonly string[] {
  const ranges = [{ start: 0, end: paragraph.length, lang: 'zh' as const }];
  const breaks = breakOpportunities(paragraph, ranges, { protectedTerms: [], unbreakable: [] });
  const starts = breaks.flatMap((kind, i) => (kind === 'prohibited' && i > 0 ? [] : [i]));
  return starts.slice(0, -1).map((start, i) => paragraph.slice(start, starts[i + 1]));
}

const MARKS = /^[（“‘《—]+|[，。、；：！？）”’》—\s]+$/g;

test('every figure of the report is kept with its unit and with no more', async () => {
  const pieces = report.flatMap(unbreakables).map((piece) => piece.replace(MARKS, ''));
  const figures = [
    ...new Set(
      pieces.filter((piece) => /[0-9]|.[一二三四五六七八九十百千万亿]|[一二三四五六七八九十百千万亿]./.test(piece)),
    ),
  ];
  await expect(`${figures.join('\n')}\n`).toMatchFileSnapshot('expected/report-figures.txt');
});

test('no unbreakable piece of the report is longer than a narrow column can hold', () => {
  const widthOf = (piece: string): number => Array.from(piece).reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0);
  const longest = report.flatMap(unbreakables).filter((piece) => widthOf(piece) > 9);
  expect(longest).toEqual([]);
});

test('no piece begins with a mark that may not begin a line, or ends with one that may not end it', () => {
  const pieces = report.flatMap((paragraph) =>
    unbreakables(paragraph).map((piece, i) => ({ piece, isFirst: i === 0 })),
  );
  expect(pieces.filter(({ piece, isFirst }) => /^[、，；：。！？）》〉”’·…—%+]/.test(piece) && !isFirst)).toEqual([]);
  expect(pieces.filter(({ piece }) => /[（《〈“‘]\s*$/.test(piece))).toEqual([]);
});
