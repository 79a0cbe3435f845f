/** Lines of centred titles: as on the pages, by line breaks in Word. */
import { describe, expect, it } from 'vitest';
import type { Edition, Inline, ParagraphBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { paged } from '../support/layout-support.js';
import { readDocx, type ReadDocx } from '../support/read-docx.js';
import { editionOf, pair, run, title, zhText } from '../support/sample-edition.js';

// In the square face a character is one em wide, so that 20 of a title of 22 pt fill the type area of 442 pt.
const CHINESE = '在延边朝鲜族自治州第十五届人民代表大会第六次会议上';
const KOREAN = '연변조선족자치주 제십오기 인민대표대회 제륙차 회의에서';

const zh = (text: string): ParagraphBlock => title(text, 'p001.s01', 'zh-CN');
const ko = (text: string): ParagraphBlock => title(text, 'p001.s01', 'ko-CN');

async function written(edition: Edition): Promise<ReadDocx> {
  return readDocx(await exportDocx(edition, { paged: paged(edition) }));
}
const linesOf = ({ paragraphs }: ReadDocx): readonly string[] => paragraphs.map(({ text }) => text);
const printedLines = (edition: Edition): number => paged(edition).pages.flatMap(({ lines }) => lines).length;

describe('a centred title of several lines', () => {
  it.each([
    ['Chinese', zh(CHINESE)],
    ['Korean', ko(KOREAN)],
  ])('is broken in Word where the pages break it, in %s', async (_, block) => {
    const edition = editionOf([block]);
    const [text = ''] = linesOf(await written(edition));
    expect(text.split('\n')).toHaveLength(printedLines(edition));
    expect(printedLines(edition)).toBeGreaterThan(1);
    expect(text.replaceAll('\n', '')).toBe(
      block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join(''),
    );
    // A space stays at the end of its line, so that taking the breaks out gives the text again.
    expect(text).not.toMatch(/\n /);
  });

  it('keeps its one bookmark around all of its lines', async () => {
    const { bookmarks } = await written(editionOf([zh(CHINESE)]));
    expect(bookmarks.map(({ name, text }) => [name, text.replaceAll('\n', '')])).toEqual([['_p001_s01', CHINESE]]);
  });

  it('is broken in a row, in each column for itself', async () => {
    const [first = '', second = ''] = linesOf(await written(editionOf([pair(ko(KOREAN), zh(CHINESE), 'p001')])));
    expect(first).toContain('\n');
    expect(second).toContain('\n');
  });

  it('is broken between two spans and inside one', async () => {
    const spans = [CHINESE.slice(0, 9), CHINESE.slice(9, 15), CHINESE.slice(15)];
    const inlines: Inline[] = spans.map((text, index) => run(text, `p001.s0${index + 1}`, 'zh-CN', zh('').style.text));
    const [whole = ''] = linesOf(await written(editionOf([zh(CHINESE)])));
    const [text] = linesOf(await written(editionOf([{ ...zh(CHINESE), inlines }])));
    expect(text?.replaceAll('\n', '')).toBe(CHINESE);
    expect(text?.split('\n')).toHaveLength(whole.split('\n').length);
  });
});

describe('no line break is added', () => {
  it.each([
    ['a title of one line', zh('政府工作报告')],
    ['a paragraph that is not centred', { ...zh(CHINESE), style: { ...zh('').style, textAlign: 'justify' as const } }],
    [
      'a title that its author breaks',
      {
        ...zh(''),
        inlines: [
          run('政府工作', 'p001.s01', 'zh-CN', zhText),
          { kind: 'line-break', origin: 'p001.s01' } as const,
          run('报告', 'p001.s01', 'zh-CN', zhText),
        ],
      },
    ],
  ])('to %s', async (_, block) => {
    const edition = editionOf([block]);
    expect(linesOf(await written(edition))).toEqual(linesOf(readDocx(await exportDocx(edition))));
  });

  it('where nobody has paged the edition', async () => {
    expect(linesOf(readDocx(await exportDocx(editionOf([ko(KOREAN)]))))).toEqual([KOREAN]);
  });
});
