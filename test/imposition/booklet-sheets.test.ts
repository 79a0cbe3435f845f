/** Booklets for saddle stitch: order, creep, clips and marks. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { bookletSheets } from '../../pipeline/imposition/index.js';
import type { Page } from '../../pipeline/layout/index.js';
import { boxInMm, inMm, isInside, markInMm, page, pages, pair, SIXTEENMO } from './sheets-support.js';

const sheetsOf = (list: readonly Page[], thickness = 0): ReturnType<typeof bookletSheets>['value'] => {
  const { value, diagnostics } = bookletSheets(list, { paperThickness: mm(thickness) });
  expect(diagnostics).toEqual([]);
  return value;
};
const errorsOf = (list: readonly Page[], thickness = 0.1): readonly string[] => {
  const { value, diagnostics } = bookletSheets(list, { paperThickness: mm(thickness) });
  expect(value).toEqual([]);
  return diagnostics.map((found) => formatDiagnostic(found));
};

describe('the order of the pages', () => {
  it.each([
    [1, ['-|1', '-|-']],
    [2, ['-|1', '2|-']],
    [4, ['4|1', '2|3']],
    [5, ['-|1', '2|-', '-|3', '4|5']],
    [8, ['8|1', '2|7', '6|3', '4|5']],
  ])('of %i pages is that of nested sheets, fronts and backs by turns', (count, expected) => {
    expect(sheetsOf(pages(count)).map(pair)).toEqual(expected);
  });

  it('of 36 pages runs from 36 and 1 outside to 18 and 19 in the middle', () => {
    const sides = sheetsOf(pages(36)).map(pair);
    expect(sides).toHaveLength(18);
    expect(sides.slice(0, 4)).toEqual(['36|1', '2|35', '34|3', '4|33']);
    expect(sides.slice(-2)).toEqual(['20|17', '18|19']);
  });

  it.each([4, 8, 12, 36, 48])(
    'of %i pages reads from 1 on when the sheets are nested, folded and leafed through',
    (count) => {
      const sides = sheetsOf(pages(count)).map((sheet) => sheet.pages.map((placed) => placed.page.number));
      // Turned over at the short edge, a back's left half lies behind its front's right half.
      const leaves = (half: 0 | 1): number[][] =>
        sides.flatMap((front, i) => (i % 2 === 0 ? [[front[half] ?? 0, sides[i + 1]?.[1 - half] ?? 0]] : []));
      const firstHalf = leaves(1).flat();
      const secondHalf = leaves(0)
        .reverse()
        .flatMap((leaf) => leaf.reverse());
      expect([...firstHalf, ...secondHalf]).toEqual(pages(count).map(({ number }) => number));
    },
  );

  it('of no pages is no sheet', () => {
    expect(sheetsOf([])).toEqual([]);
  });

  it('puts every recto right and every verso left', () => {
    for (const { pages: placed, size } of sheetsOf(pages(20), 0.1))
      for (const { page: one, clip } of placed) expect(clip.x >= size.width / 2).toBe(one.side === 'recto');
  });
});

describe('the place of the pages', () => {
  it('is half an A3 sheet for A4, at its own size', () => {
    const [front] = sheetsOf(pages(4));
    expect(front && boxInMm({ x: 0, y: 0, ...front.size })).toEqual([0, 0, 420, 297]);
    expect(front?.pages.map(({ x, y }) => [inMm(x), inMm(y)])).toEqual([
      [0, 0],
      [210, 0],
    ]);
    expect(front?.pages.map(({ clip }) => boxInMm(clip))).toEqual([
      [0, 0, 210, 297],
      [210, 0, 210, 297],
    ]);
  });

  it('is at the spine and in the middle from head to foot for smaller pages', () => {
    const [front] = sheetsOf(pages(4, { size: SIXTEENMO }));
    expect(front?.pages.map(({ clip }) => boxInMm(clip))).toEqual([
      [26, 18.5, 184, 260],
      [210, 18.5, 184, 260],
    ]);
  });
});

describe('creep', () => {
  it('moves both pages of both sides of sheet k from the outside by k thicknesses towards the fold', () => {
    const places = sheetsOf(pages(12), 0.1).map((sheet) => sheet.pages.map(({ x }) => inMm(x)));
    expect(places).toEqual([
      [0, 210],
      [0, 210],
      [0.1, 209.9],
      [0.1, 209.9],
      [0.2, 209.8],
      [0.2, 209.8],
    ]);
  });

  it('leaves every page the same white at the fore edge once the knife has taken what juts out', () => {
    const thickness = 0.25;
    sheetsOf(pages(20), thickness).forEach(({ pages: placed, size }, side) => {
      // The fold of sheet k lies k thicknesses further out, and the knife cuts 210 mm from the outermost fold.
      const cut = mm(210 - Math.floor(side / 2) * thickness);
      for (const { page: one, x } of placed) {
        const foreEdge = one.side === 'recto' ? x + one.size.width : x;
        expect(inMm(Math.abs(foreEdge - size.width / 2))).toBe(inMm(cut));
      }
    });
  });

  it('never lets a page print over the fold', () => {
    for (const { pages: placed, size } of sheetsOf(pages(36), 0.3)) {
      const middle = size.width / 2;
      for (const { page: one, clip } of placed) {
        if (one.side === 'recto') expect(clip.x).toBeGreaterThanOrEqual(middle);
        else expect(clip.x + clip.width).toBeLessThanOrEqual(middle);
      }
    }
  });

  it('that would lose print over the fold is an error that says how much white there is', () => {
    expect(errorsOf(pages(36), 3)).toEqual([
      'error[imposition/creep-over-fold]: paper this thick moves page 22 by 21 mm towards the fold, over which it would print: it leaves 20 mm white there\n' +
        '   = hint: give the thickness of one sheet, such as `--paper-thickness 0.1mm` for copy paper of 80 g/m²; a booklet that is thicker is bound in another way',
    ]);
  });

  it('counts rules as print, and a page number in the margin', () => {
    const rule = { place: { block: 0 }, color: { red: 0, green: 0, blue: 0 }, x: 1, y: 80, width: 20, thickness: 1 };
    const inner = page(5, { rules: [rule] });
    expect(errorsOf([...pages(4), inner, ...pages(8).slice(5)], 1)).toEqual([
      expect.stringContaining('moves page 5 by 1 mm'),
    ]);
  });
});

describe('marks', () => {
  it('are none where the pages fill the sheet', () => {
    for (const { marks } of sheetsOf(pages(8), 0.1)) expect(marks.filter(({ kind }) => kind === 'fold')).toEqual([]);
    expect(sheetsOf(pages(4)).flatMap(({ marks }) => marks)).toEqual([]);
  });

  it('show head, foot and fore edge of smaller pages, and the fold', () => {
    const [front] = sheetsOf(pages(4, { size: SIXTEENMO }));
    expect(front?.marks.map(markInMm)).toEqual([
      'crop 23,18.5 18,18.5',
      'crop 26,15.5 26,10.5',
      'crop 23,278.5 18,278.5',
      'crop 26,281.5 26,286.5',
      'crop 397,18.5 402,18.5',
      'crop 394,15.5 394,10.5',
      'crop 397,278.5 402,278.5',
      'crop 394,281.5 394,286.5',
      'fold 210,15.5 210,10.5',
      'fold 210,281.5 210,286.5',
    ]);
  });

  it('stand outside every page, beside a blank half too, and inside the sheet', () => {
    for (const { marks, pages: placed, size } of sheetsOf(pages(9, { size: SIXTEENMO }), 0.1)) {
      expect(marks).toHaveLength(10);
      for (const mark of marks) {
        for (const { clip } of placed) expect(isInside(mark, clip)).toBe(false);
        for (const { x, y } of [mark.from, mark.to])
          expect(x >= 0 && y >= 0 && x <= size.width && y <= size.height).toBe(true);
      }
    }
  });

  it('of a fore edge move with its page, those of the fold do not', () => {
    const uprights = sheetsOf(pages(8, { size: SIXTEENMO }), 0.1).map(({ marks }) =>
      marks.filter(({ from, to }) => from.x === to.x).map(({ from }) => inMm(from.x)),
    );
    expect(uprights[0]).toEqual([26, 26, 394, 394, 210, 210]);
    expect(uprights[2]).toEqual([26.1, 26.1, 393.9, 393.9, 210, 210]);
  });
});

describe('pages that make no booklet', () => {
  it('are larger than half the sheet', () => {
    expect(errorsOf(pages(4, { size: { width: mm(297), height: mm(420) } }))).toEqual([
      'error[imposition/page-too-large]: page 1 is 297 × 420 mm, more than the 210 × 297 mm that half a sheet of 420 × 297 mm holds\n' +
        '   = hint: choose an edition whose pages are at most 210 × 297 mm, or a smaller `size` in the @page of its stylesheet',
    ]);
  });

  it('differ in size', () => {
    expect(errorsOf([page(1), page(2, { size: SIXTEENMO })])).toEqual([
      'error[imposition/pages-differ-in-size]: page 1 is 210 × 297 mm and page 2 is 184 × 260 mm, but a booklet is trimmed to one size\n' +
        '   = hint: give all its pages one `size` in the stylesheet, or print the edition as it is',
    ]);
  });
});
