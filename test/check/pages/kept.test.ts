/** Checks of pages with what was found before: after any edit they say what checks made anew say, and look again only at what changed. */
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../../pipeline/check/index.js';
import type { Block, Edition } from '../../../pipeline/edition/index.js';
import { layoutEdition } from '../../../pipeline/layout/index.js';
import { openMemo, type Memo } from '../../../pipeline/work/index.js';
import { bookletEdition } from '../../support/booklet-edition.js';
import { seededRandom, type Random } from '../../support/random.js';
import { squareFontBook } from '../../support/square-face.js';

const WORDS = [
  ['城镇登记失业率', '2.87%', '，（', '政府工作报告', 'PCR', '1.8万人', '——', '”。', '12个县级医院。'],
  ['도시등록실업률은 ', '2.87%', '였습니다. ', '‘정부’ ', 'PCR ', '1.8만 명 ', '과업, '],
] as const;

/** Another text in the first inline of a block, or of a cell of a row. */
function edited(block: Block, random: Random): Block {
  const words = random.of(WORDS);
  const more = Array.from({ length: 1 + random.below(40) }, () => random.of(words)).join('');
  if (block.kind === 'paragraph')
    return {
      ...block,
      inlines: block.inlines.map((inline) =>
        inline.kind === 'text' ? { ...inline, text: inline.text + more } : inline,
      ),
    };
  const cells = block.cells.map((cell) => cell.map((paragraph) => edited(paragraph, random)));
  return { ...block, cells: cells.map((cell) => cell.flatMap((one) => (one.kind === 'paragraph' ? [one] : []))) };
}

/** An edition with one block edited, added or dropped, or with narrower pages; the other blocks are those of before. */
function next(edition: Edition, random: Random): Edition {
  const { blocks, pages } = edition;
  const at = random.below(blocks.length);
  const [block] = blocks.slice(at, at + 1);
  if (!block) return edition;
  const [before, after] = [blocks.slice(0, at), blocks.slice(at + 1)];
  if (random.chance(0.1)) {
    const right = 40 + random.below(60);
    return { ...edition, pages: { ...pages, recto: { ...pages.recto, margin: { ...pages.recto.margin, right } } } };
  }
  if (random.chance(0.15)) return { ...edition, blocks: [...before, block, edited(block, random), ...after] };
  if (random.chance(0.15) && block.kind === 'paragraph' && block.anchor === undefined)
    return { ...edition, blocks: [...before, ...after] };
  return { ...edition, blocks: [...before, random.chance(0.2) ? { ...block } : edited(block, random), ...after] };
}

const OPTIONS = { protectedTerms: ['工作报告', '도시등록'], titleTerms: ['政府'] };

/** A memo that counts what is made. */
function counting(memo: Memo): { readonly memo: Memo; readonly made: Map<string, number> } {
  const made = new Map<string, number>();
  return {
    made,
    memo: {
      ...memo,
      keep: (stage, parts, make) =>
        memo.keep(stage, parts, () => {
          made.set(stage, (made.get(stage) ?? 0) + 1);
          return make();
        }),
    },
  };
}

describe('checks of pages with what was found before', () => {
  it('say after any edit what checks made anew say', () => {
    const random = seededRandom(7);
    const memo = openMemo();
    const fonts = squareFontBook();
    let edition = bookletEdition();
    for (let edit = 0; edit < 60; edit += 1) {
      edition = next(edition, random);
      const { value: paged } = layoutEdition(edition, { fonts, ...OPTIONS, memo });
      const facesOf = random.chance(0.5) ? undefined : (): readonly string[] => ['Square-400'];
      const options = { ...OPTIONS, ...(facesOf && { facesOf }) };
      expect(checkPages(paged, edition, options, memo)).toEqual(checkPages(paged, edition, options));
      memo.endBuild();
    }
  });

  it('measure nothing again when nothing changed, and one page when one did', () => {
    const last = openMemo();
    const fonts = squareFontBook();
    const { memo, made } = counting(last);
    const edition = bookletEdition();
    const { value: paged } = layoutEdition(edition, { fonts, ...OPTIONS });
    checkPages(paged, edition, OPTIONS, memo);
    made.clear();
    checkPages(paged, edition, OPTIONS, memo);
    expect([...made]).toEqual([]);
    const pages = paged.pages.map((page, index) => (index === 4 ? { ...page } : page));
    checkPages({ ...paged, pages }, edition, OPTIONS, memo);
    expect(made.get('pages/measured')).toBe(1);
    expect(made.get('pages/paragraph-facts')).toBeLessThan(6);
  });
});
