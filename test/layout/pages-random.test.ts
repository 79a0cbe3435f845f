import { describe, expect, it } from 'vitest';
import type { Block, BlockStyle, Border, PageStyles } from '../../pipeline/edition/index.js';
import type { PlacedLine } from '../../pipeline/layout/index.js';
import {
  editionOf,
  facingRow,
  lineText,
  pagedWithTurns,
  pageStyle,
  paragraph,
  row,
  sentences,
} from '../support/layout-support.js';

/** Numerical Recipes' linear congruential generator: the same numbers everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Every fourth paragraph has a border above it, every fourth one below. */
function borders(next: (below: number) => number): Partial<BlockStyle> {
  const border = (): Border => ({ width: 1, distance: next(12), color: { red: 200, green: 16, blue: 46 } });
  return { ...(next(4) === 0 && { borderTop: border() }), ...(next(4) === 0 && { borderBottom: border() }) };
}

/** A report of headings, paragraphs, rostrum paragraphs, pairs and facing pairs. */
function randomBlocks(seed: number): readonly Block[] {
  const next = numbers(seed);
  // Numbers of their own, so that the texts are the same with and without borders.
  const nextBorder = numbers(seed + 1000);
  const text = (p: number, count: number, lang: string, pageTurn: 'line' | 'sentence') => {
    const letter = lang === 'zh-CN' ? '天' : '가';
    const parts = Array.from({ length: count }, (_, s) => [`p${p}.s${s}`, letter.repeat(5 + next(90))] as const);
    const changes = { pageTurn, breakInsideWord: 0, marginTop: next(3) * 7, orphans: 1 + next(2), widows: 1 + next(2) };
    return sentences(parts, lang, { ...changes, ...borders(nextBorder) });
  };
  return Array.from({ length: 12 }, (_, p): Block => {
    const count = 1 + next(5);
    const zh = text(p, count, 'zh-CN', next(2) === 0 ? 'line' : 'sentence');
    const ko = text(p, count, 'ko-CN', 'line');
    switch (next(6)) {
      case 0:
        return paragraph('题', 'zh-CN', { breakAfter: 'avoid', lineHeight: 28 }, 'h2');
      case 1:
        return facingRow(zh, ko);
      case 2:
        return row(zh, ko);
      case 3:
        return { ...ko, page: next(3) === 0 ? 'annex' : '' };
      default:
        return zh;
    }
  });
}

function layout(seed: number, lineGrid?: number) {
  const blocks = randomBlocks(seed);
  const edition = editionOf(blocks, 7, lineGrid === undefined ? {} : { lineGrid });
  const small = pageStyle(5);
  const pages: PageStyles = {
    ...edition.pages,
    named: { annex: { first: small, recto: small, verso: small, blank: small } },
    padTo: 4,
  };
  const turns = ['p3.s0', 'p7.s0'];
  return { blocks, document: pagedWithTurns({ ...edition, pages }, turns) };
}

/** The texts of a block's cells, without white space. */
const blockTexts = (block: Block): string[] =>
  (block.kind === 'row' ? block.cells.flat() : [block]).map(({ inlines }) =>
    inlines
      .map((inline) => (inline.kind === 'text' ? inline.text : ''))
      .join('')
      .replaceAll(' ', ''),
  );

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

describe('any report', () => {
  it.each([undefined, 20])('has every line once and in order, counted through (grid %s)', (grid) => {
    for (const seed of seeds) {
      const { blocks, document } = layout(seed, grid);
      const all = document.pages.flatMap((page) => page.lines);
      const found = new Map<string, PlacedLine[]>();
      for (const line of all) {
        const key = `${line.place.block}/${line.place.cell ?? 0}`;
        found.set(key, [...(found.get(key) ?? []), line]);
      }
      blocks.forEach((block, b) =>
        blockTexts(block).forEach((text, c) => {
          const lines = found.get(`${b}/${c}`) ?? [];
          expect(lines.map(lineText).join('').replaceAll(' ', '')).toBe(text);
          expect(lines.map(({ index }) => index)).toEqual(lines.map((_, i) => i));
          expect(lines.every(({ count }) => count === lines.length)).toBe(true);
        }),
      );
    }
  });

  it('has no line below the foot of its page, no heading at it, and a multiple of four pages', () => {
    for (const seed of seeds) {
      const { blocks, document } = layout(seed, seed % 2 === 0 ? 20 : undefined);
      expect(document.pages.length % 4).toBe(0);
      for (const { lines, area } of document.pages) {
        for (const line of lines) expect(line.baseline).toBeLessThan(area.y + area.height);
        const last = lines.at(-1);
        const after = blocks[(last?.place.block ?? 0) + 1];
        const isForced = after?.kind === 'row' ? after.pairing === 'facing' : after?.page === 'annex';
        const startsPage = document.pages.some((page) => page.lines[0]?.place.block === (last?.place.block ?? 0) + 1);
        const isTurn = [3, 7].includes((last?.place.block ?? 0) + 1);
        if (last?.tag === 'h2' && !isForced && !isTurn && after) expect(startsPage).toBe(false);
      }
    }
  });

  it('has every border once, inside the type area and between the lines', () => {
    for (const seed of seeds) {
      const { blocks, document } = layout(seed, seed % 2 === 0 ? 20 : undefined);
      const styles = blocks.flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]));
      const expected = styles.flatMap(({ style }) => [style.borderTop, style.borderBottom].filter(Boolean));
      expect(document.pages.flatMap(({ rules = [] }) => rules)).toHaveLength(expected.length);
      for (const { rules = [], lines, area } of document.pages) {
        for (const { y, x, place } of rules) {
          expect(y).toBeGreaterThan(area.y);
          expect(y).toBeLessThan(area.y + area.height + 0.01);
          // Glyphs of 10 pt stand from 8.8 pt above the baseline to 1.2 pt below it.
          const sharing = lines.filter((line) => (line.place.cell ?? place.cell) === place.cell && line.x <= x);
          for (const { baseline } of sharing) expect(y < baseline - 8.8 || y > baseline + 1.2).toBe(true);
        }
      }
    }
  });

  it('shows no sentence in one language alone on an opening, unless no opening holds it', () => {
    for (const seed of seeds) {
      const { blocks, document } = layout(seed);
      document.pages.forEach((verso, i) => {
        const recto = document.pages[i + 1];
        const isFacing = verso.lines.some(({ place }) => {
          const block = blocks[place.block];
          return block?.kind === 'row' && block.pairing === 'facing';
        });
        if (verso.side !== 'verso' || !isFacing || !recto) return;
        const ids = (lines: readonly PlacedLine[]) =>
          [...new Set(lines.flatMap((line) => line.runs.map((run) => `${line.place.block} ${run.origin}`)))]
            .filter((id) => !id.endsWith('generated'))
            .sort();
        const longest = Math.max(
          ...[verso, recto].flatMap(({ lines }) =>
            ids(lines).map((id) =>
              linesOf(
                document.pages.flatMap((page) => page.lines),
                id,
              ),
            ),
          ),
        );
        const room = Math.max(...[...verso.lines, ...recto.lines].map(({ place }) => roomAround(blocks, place.block)));
        // Seven lines of 20 pt, less what borders take, and margins behind a forced break.
        if (longest * 20 + room <= 140) expect(ids(recto.lines)).toEqual(ids(verso.lines));
      });
    }
  });
});

/** What borders above and below a row's cells take, level in all of them, and the margins above facing rows that no facing row stands before. */
function roomAround(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  const before = blocks[index - 1];
  const cells = block?.kind === 'row' ? block.cells.flat() : [];
  const isForced = !(before?.kind === 'row' && before.pairing === 'facing');
  const roomOf = (border: Border | undefined): number => (border ? border.width + border.distance : 0);
  const above = cells.map(({ style }) => roomOf(style.borderTop) + (isForced ? style.marginTop : 0));
  const below = cells.map(({ style }) => roomOf(style.borderBottom));
  return Math.max(0, ...above) + Math.max(0, ...below);
}

/** The most lines that a sentence takes in one language. */
function linesOf(lines: readonly PlacedLine[], id: string): number {
  const own = lines.filter((line) => line.runs.some((run) => `${line.place.block} ${run.origin}` === id));
  return Math.max(
    own.filter(({ place }) => (place.cell ?? 0) === 0).length,
    own.filter(({ place }) => place.cell === 1).length,
  );
}
