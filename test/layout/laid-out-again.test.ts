/** The law of what is kept: an edition that is laid out again after an edit is what it is when laid out for the first time. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Block, Edition, Inline, MarginBox, ParagraphBlock } from '../../pipeline/edition/index.js';
import {
  layoutEdition,
  layoutSteps,
  type LayoutContext,
  type Page,
  type PagedDocument,
} from '../../pipeline/layout/index.js';
import { finish, openMemo, type LastingMemo } from '../../pipeline/work/index.js';
import { editionOf, facingRow, paragraph, row, run, sentences, textStyle } from '../support/layout-support.js';
import { squareFontBook } from '../support/square-face.js';

/** Numerical Recipes' linear congruential generator: the same numbers everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Next = (below: number) => number;

const FONTS = squareFontBook();
const CONTEXT: LayoutContext = { fonts: FONTS, protectedTerms: ['玄黄'], titleTerms: [] };

const note = (text: string): Inline => ({
  kind: 'line-note',
  side: 'before',
  gap: 4,
  text,
  origin: 'generated',
  lang: 'zh-CN',
  style: textStyle({ fontSize: 6 }),
});

const entry = (target: string): ParagraphBlock => ({
  ...paragraph('', 'zh-CN', { textAlign: 'start' }),
  role: 'toc-item',
  inlines: [
    run(`第${target}`, 'zh-CN', 'generated'),
    { kind: 'leader', pattern: '.', origin: 'generated', lang: 'zh-CN', style: textStyle() },
    { kind: 'page-reference', target, numbering: 'decimal', origin: 'generated', lang: 'zh-CN', style: textStyle() },
  ],
});

/** A paragraph of sentences with a number beside each. */
function text(p: number, next: Next, lang: string, pageTurn: 'line' | 'sentence'): ParagraphBlock {
  const letter = lang === 'zh-CN' ? '天，' : '가나 ';
  const parts = Array.from({ length: 1 + next(6) }, (_, s) => [`p${p}.s${s}`, letter.repeat(3 + next(30))] as const);
  const border = { width: 1, distance: 3, color: { red: 200, green: 16, blue: 46 } };
  const style = {
    ...{ pageTurn, breakInsideWord: 0, marginTop: next(3) * 7, orphans: 1 + next(2), widows: 1 + next(2) },
    ...(next(8) === 0 && { borderTop: border }),
    ...(next(8) === 0 && { borderBottom: border }),
  };
  const block = sentences(parts, lang, style);
  return { ...block, inlines: next(2) === 0 ? block.inlines : [note(`${p}`), ...block.inlines] };
}

function block(p: number, next: Next): Block {
  const zh = text(p, next, 'zh-CN', next(3) === 0 ? 'sentence' : 'line');
  const ko = text(p, next, 'ko-CN', zh.style.pageTurn ?? 'line');
  switch (next(9)) {
    case 0:
      return {
        ...paragraph(`题${p}`, 'zh-CN', { breakAfter: 'avoid', lineHeight: 28, textAlign: 'center' }, 'h2'),
        strings: [{ name: 'head', value: `题${p}` }],
      };
    case 1:
      return facingRow(zh, ko);
    case 2:
    case 3:
    case 4:
      return row(zh, ko);
    case 5:
      return { ...ko, page: next(3) === 0 ? 'annex' : '' };
    default:
      return zh;
  }
}

/** A change of one block, as an editor makes it. */
function edited(blocks: readonly Block[], round: number, next: Next): readonly Block[] {
  const at = 3 + next(blocks.length - 3);
  const own = blocks[at];
  if (!own) return blocks;
  const withBlocks = (...others: readonly Block[]): readonly Block[] => blocks.toSpliced(at, 1, ...others);
  switch (next(6)) {
    case 0:
      return own.anchor === undefined ? withBlocks() : blocks;
    case 1:
      return withBlocks(block(1000 + round, next), own);
    case 2: {
      const style = (p: ParagraphBlock): ParagraphBlock => ({ ...p, style: { ...p.style, marginTop: next(4) * 5 } });
      return withBlocks(own.kind === 'row' ? { ...own, cells: own.cells.map((cell) => cell.map(style)) } : style(own));
    }
    default: {
      const words = (p: ParagraphBlock): ParagraphBlock => ({
        ...p,
        inlines: [...p.inlines, run('地'.repeat(1 + next(9)), p.lang)],
      });
      const [first, ...others] = own.kind === 'row' ? own.cells : [];
      return withBlocks(own.kind === 'row' ? { ...own, cells: [first?.map(words) ?? [], ...others] } : words(own));
    }
  }
}

const PADDING = { top: 2, right: 0, bottom: 0, left: 0 };

function edition(blocks: readonly Block[], lineGrid: number | undefined): Edition {
  const box: MarginBox = {
    area: 'bottom-center',
    content: [{ kind: 'string', name: 'head', which: 'first' }, { kind: 'page-number' }],
    lang: 'zh-CN',
    style: textStyle(),
    textAlign: 'center',
    verticalAlign: 'top',
    padding: PADDING,
    lineHeight: 12,
  };
  return editionOf(blocks, 9, { boxes: [box], ...(lineGrid !== undefined && { lineGrid }) });
}

/** A contents, and a report of which it tells the pages. */
function firstBlocks(next: Next, count: number): readonly Block[] {
  const body = Array.from({ length: count }, (_, p) => {
    const own = block(p, next);
    return p === 5 || p === count - 2 ? { ...own, anchor: `a${p}` } : own;
  });
  return [entry('a5'), entry(`a${count - 2}`), paragraph('前', 'zh-CN', { breakAfter: 'page' }), ...body];
}

/** An edition with its pages. */
interface LaidOut {
  readonly blocks: readonly Block[];
  readonly document: PagedDocument;
}

/** Pages of the same blocks that say what they said must be the same objects; how many there are. */
function expectSamePages(before: LaidOut, after: LaidOut): number {
  const isOfSameBlocks = (page: Page): boolean =>
    page.lines.every(({ place: { block: at } }) => before.blocks[at] === after.blocks[at]);
  const same = after.document.pages.filter(
    (page, i) => isOfSameBlocks(page) && isDeepStrictEqual(page, before.document.pages[i]),
  );
  for (const page of same) expect(before.document.pages.includes(page)).toBe(true);
  return same.length;
}

function editAgainAndAgain(seed: number, lineGrid: number | undefined): number {
  const next = numbers(seed);
  const memo: LastingMemo = openMemo();
  let blocks = firstBlocks(next, 20);
  const turns = ['p7.s0', 'p14.s1'];
  const first = edition(blocks, lineGrid);
  let before = { blocks, document: layoutEdition(first, { ...CONTEXT, turns, memo }).value };
  let same = 0;
  for (let round = 0; round < 12; round += 1) {
    blocks = edited(blocks, round, next);
    const asked = { ...edition(blocks, lineGrid), pages: first.pages };
    const again = layoutEdition(asked, { ...CONTEXT, turns, memo });
    expect(isDeepStrictEqual(again, layoutEdition(asked, { ...CONTEXT, turns }))).toBe(true);
    const after = { blocks, document: again.value };
    same += expectSamePages(before, after);
    before = after;
    memo.endBuild();
  }
  return same;
}

describe('an edition that is laid out again after an edit', () => {
  it.each([
    [1, undefined],
    [2, undefined],
    [3, 20],
    [4, 20],
    [5, undefined],
    [6, 14],
  ])(
    'is the same as laid out for the first time, and keeps the pages that say what they said: %s, grid %s',
    (seed, grid) => {
      expect(editAgainAndAgain(seed, grid)).toBeGreaterThan(15);
    },
  );

  const paragraphs = (count: number): readonly Block[] =>
    Array.from({ length: count }, (_, p) => text(p, numbers(p), p % 2 === 0 ? 'zh-CN' : 'ko-CN', 'line'));

  it('sets one paragraph when one has changed', () => {
    const memo = openMemo();
    const blocks = paragraphs(12);
    const linesIn = (own: readonly Block[]) =>
      layoutEdition(edition(own, undefined), { ...CONTEXT, memo }).value.pages.flatMap(({ lines }) => lines);
    const known = new Set(linesIn(blocks).map(({ runs }) => runs));
    const changed = linesIn(blocks.toSpliced(4, 1, paragraph('天地玄黄', 'zh-CN')));
    const fresh = changed.filter(({ runs }) => !known.has(runs)).map(({ place }) => place.block);
    expect(known.size).toBeGreaterThan(20);
    expect(fresh).toEqual([4]);
  });

  it('keeps the pages behind a paragraph that fills as many lines as before', () => {
    const memo = openMemo();
    const blocks = paragraphs(40);
    const { pages } = edition(blocks, undefined);
    const first = layoutEdition({ ...edition(blocks, undefined), pages }, { ...CONTEXT, memo }).value;
    const own = blocks[20];
    if (own?.kind !== 'paragraph') throw new Error('no paragraph');
    const inlines = own.inlines.map((inline) =>
      inline.kind === 'text' ? { ...inline, text: inline.text.replace('天', '地') } : inline,
    );
    const again = layoutEdition(
      { ...edition(blocks.toSpliced(20, 1, { ...own, inlines }), undefined), pages },
      { ...CONTEXT, memo },
    ).value;
    const changed = again.pages.filter((page) => !first.pages.includes(page));
    expect(first.pages.length).toBeGreaterThan(10);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((page) => page.lines.some(({ place }) => place.block === 20))).toBe(true);
  });

  it('is made in steps, of which none holds more than a paragraph or a page', () => {
    const steps = layoutSteps(edition(paragraphs(40), undefined), CONTEXT);
    let count = 0;
    while (!steps.next().done) count += 1;
    const { value } = finish(layoutSteps(edition(paragraphs(40), undefined), CONTEXT));
    expect(count).toBeGreaterThan(40 + value.pages.length);
  });

  it('takes a text of more than a thousand pages without running out of stack', () => {
    const line = paragraph('地'.repeat(30), 'zh-CN', { orphans: 1, widows: 1 });
    const blocks = Array.from({ length: 4000 }, () => line);
    expect(layoutEdition(edition(blocks, undefined), CONTEXT).value.pages.length).toBeGreaterThan(1000);
  });
});
