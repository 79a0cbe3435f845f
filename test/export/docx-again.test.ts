/** Word files made again after edits, with what was kept of those before: always the bytes of one made from nothing. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, Edition, ParagraphBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { Abandoned, openMemo, type LastingMemo, type Memo } from '../../pipeline/work/index.js';
import { paged } from '../support/layout-support.js';
import { body, editionOf, heading, koText, pair, run, title, zhText } from '../support/sample-edition.js';

/** Numbers from 0 up to a limit, the same in every run (Numerical Recipes' generator). */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const id = (number: number): string => `p${String(number).padStart(3, '0')}.s01`;

const zh = (number: number, text: string): ParagraphBlock =>
  body([run(text, id(number), 'zh-CN', zhText)], 'zh-CN', `a${number}`);
const ko = (number: number, text: string): ParagraphBlock =>
  body([run(text, id(number), 'ko-CN', koText)], 'ko-CN', `b${number}`);
const remark = (text: string): ParagraphBlock => ({
  ...body([run(text, 'generated', 'zh-CN', zhText)], 'zh-CN'),
  role: 'comment',
});
const link = (target: string): ParagraphBlock =>
  body([{ kind: 'text', text: '见', origin: 'generated', lang: 'zh-CN', style: zhText, target }], 'zh-CN');

const row = (number: number, text: string): Block =>
  pair(
    ko(number, `${text} 대표 여러분! ${number}`.repeat(1 + (number % 3))),
    zh(number, `${text}各位代表，'${number}'。`),
    `r${number}`,
  );

/** A block of one of the kinds that depend on others: headings, comments, links, run-in headings, rows. */
function anyBlock(roll: (limit: number) => number, number: number): Block {
  const text = `${roll(1000)}`;
  switch (roll(9)) {
    case 0:
      return heading(`一、${text}`, id(number), 'zh-CN', `h${roll(20)}`);
    case 1:
      return {
        ...zh(number, text),
        style: { ...zh(number, text).style, breakBefore: roll(2) === 0 ? 'page' : 'recto' },
      };
    case 2:
      return remark(text);
    case 3:
      return link(`h${roll(20)}`);
    case 4:
      return { ...zh(number, text), styleName: `p.kind${roll(4)}`, page: roll(2) === 0 ? 'other' : 'more' };
    case 5: {
      const plain = zh(number, `。${text}`);
      const lead = { ...run(text, id(number), 'zh-CN', zhText), headingLevel: 3 };
      return { ...plain, inlines: [lead, ...plain.inlines] };
    }
    default:
      return row(number, text);
  }
}

/** Blocks after an edit: one changed, one more, one less, or two in the other order. */
function edited(blocks: readonly Block[], roll: (limit: number) => number, number: number): readonly Block[] {
  const at = roll(blocks.length);
  const [before, after] = [blocks.slice(0, at), blocks.slice(at + 1)];
  switch (roll(4)) {
    case 0:
      return [...before, ...blocks.slice(at, at + 1), anyBlock(roll, number), ...after];
    case 1:
      return blocks.length > 3 ? [...before, ...after] : blocks;
    case 2:
      return [...blocks.slice(at), ...before];
    default:
      return [...before, anyBlock(roll, number), ...after];
  }
}

const pagesOf = ({ pages }: Edition): Edition['pages'] => ({
  ...pages,
  named: { other: { ...pages, first: pages.recto }, more: pages },
});

const editionWith = (blocks: readonly Block[]): Edition => {
  const edition = editionOf(blocks);
  return { ...edition, pages: pagesOf(edition) };
};

const start = (count: number): readonly Block[] => [
  title('政府工作报告', 'p000.s01', 'zh-CN'),
  ...Array.from({ length: count }, (_, index) => row(index + 1, '1')),
];

describe('exportDocx with a memo', () => {
  it('writes what it would write without one, after any edits, of two editions by turns', async () => {
    const roll = dice(7);
    const memo = openMemo();
    let [first, second] = [start(60), start(12)];
    for (let number = 100; number < 140; number += 1) {
      if (roll(2) === 0) first = edited(first, roll, number);
      else second = edited(second, roll, number);
      for (const blocks of [first, second]) {
        const edition = editionWith(blocks);
        const again = await exportDocx(edition, { memo });
        expect(Buffer.compare(again, await exportDocx(edition))).toBe(0);
      }
      memo.endBuild();
    }
  });

  it('writes what it would write without one when the pages of the edition are told', async () => {
    const memo = openMemo();
    for (const text of ['一个很长的题目', '一个很长的题目，两行', '三']) {
      const centred = { ...title(text, 'p000.s01', 'zh-CN') };
      const edition = editionOf([centred, ...start(5).slice(1)]);
      const told = { paged: paged(edition) };
      expect(Buffer.compare(await exportDocx(edition, { ...told, memo }), await exportDocx(edition, told))).toBe(0);
      memo.endBuild();
    }
  });

  it('compresses no more than two stretches of a long text when one sentence changes', async () => {
    const blocks = start(600);
    const { memo, made } = counted(openMemo());
    await exportDocx(editionWith(blocks), { memo });
    expect(made('docx-stretch')).toBeGreaterThan(20);
    memo.endBuild();
    const before = made('docx-stretch');
    await exportDocx(editionWith([...blocks.slice(0, 150), row(150, '2'), ...blocks.slice(151)]), { memo });
    expect(made('docx-stretch') - before).toBeGreaterThan(0);
    expect(made('docx-stretch') - before).toBeLessThanOrEqual(2);
    expect(made('docx-skeleton')).toBe(1);
  });

  it('is given up when its signal is set, and leaves the next file as it would be', async () => {
    const memo = openMemo();
    const edition = editionWith(start(300));
    const abort = new AbortController();
    let [now, pauses] = [0, 0];
    const pace = {
      clock: () => (now += 10),
      pause: () => {
        pauses += 1;
        if (pauses === 5) abort.abort();
        return Promise.resolve();
      },
      signal: abort.signal,
    };
    await expect(exportDocx(edition, { memo, pace })).rejects.toThrow(Abandoned);
    expect(Buffer.compare(await exportDocx(edition, { memo }), await exportDocx(edition))).toBe(0);
  });

  it('writes a text of thousands of rows', async () => {
    const bytes = await exportDocx(editionWith(start(12_000)));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:tr>/g)?.length).toBe(12_001);
    expect(xml.endsWith('</w:body></w:document>')).toBe(true);
  });
});

/** A memo that counts what it has made. */
function counted(inner: LastingMemo): { memo: Memo & Pick<LastingMemo, 'endBuild'>; made: (stage: string) => number } {
  const counts = new Map<string, number>();
  const keep: Memo['keep'] = (stage, parts, make) =>
    inner.keep(stage, parts, () => {
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
      return make();
    });
  return {
    memo: {
      keep,
      keepAsync: (stage, parts, make) => inner.keepAsync(stage, parts, make),
      endBuild: () => {
        inner.endBuild();
      },
    },
    made: (stage) => counts.get(stage) ?? 0,
  };
}
