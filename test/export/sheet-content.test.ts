/** A side of a sheet as a content stream. */
import { describe, expect, it } from 'vitest';
import { sheetContent } from '../../pipeline/export/pdf/sheet-content.js';
import type { Sheet } from '../../pipeline/imposition/index.js';
import { page } from './paged-samples.js';

const small = { width: 100, height: 150 };
const sheet = (parts: Partial<Sheet>): Sheet => ({ size: { width: 400, height: 300 }, pages: [], marks: [], ...parts });
const drawPage = ({ number }: { readonly number: number }): string => `% page ${number}`;
const drawing = { drawPage, markStrokes: () => ['0 G 0.25 w'] };
const contentOf = (parts: Partial<Sheet>): readonly string[] => sheetContent(sheet(parts), drawing).split('\n');

describe('the content of a sheet', () => {
  it('draws every page inside its clip, with its foot where it stands above the foot of the sheet', () => {
    const placed = (number: number, x: number): Sheet['pages'][number] => ({
      ...{ page: page(number, [], { size: small }), x, y: 20 },
      clip: { x: number === 1 ? 200 : x, y: 20, width: 99, height: 150 },
    });
    expect(contentOf({ pages: [placed(4, 101), placed(1, 199)] })).toEqual([
      ...['q', '101 130 99 150 re W n', '1 0 0 1 101 130 cm', '% page 4', 'Q'],
      ...['q', '200 130 99 150 re W n', '1 0 0 1 199 130 cm', '% page 1', 'Q'],
    ]);
  });

  it('draws marks over all pages, cuts as solid lines and folds dashed', () => {
    const marks: Sheet['marks'] = [
      { kind: 'crop', from: { x: 10, y: 20 }, to: { x: 5, y: 20 } },
      { kind: 'fold', from: { x: 200, y: 280 }, to: { x: 200, y: 290 } },
    ];
    expect(contentOf({ marks })).toEqual([
      ...['q', '0 G 0.25 w'],
      ...['[] 0 d', '10 280 m', '5 280 l S'],
      ...['[3 2] 0 d', '200 20 m', '200 10 l S'],
      'Q',
    ]);
  });

  it('draws marks once for every plate that the pages of the sheet need', () => {
    const marks: Sheet['marks'] = [{ kind: 'crop', from: { x: 10, y: 20 }, to: { x: 5, y: 20 } }];
    const markStrokes = (drawn: string): readonly string[] =>
      drawn.includes('% page 1') ? ['0 G', '/Red CS'] : ['0 G'];
    const lines = ['[] 0 d', '10 280 m', '5 280 l S'];
    const onPage = { page: page(1, [], { size: small }), x: 0, y: 0, clip: { x: 0, y: 0, width: 1, height: 1 } };
    const drawn = (pages: Sheet['pages']): string => sheetContent(sheet({ pages, marks }), { drawPage, markStrokes });
    expect(drawn([])).toBe(['q', '0 G', ...lines, 'Q'].join('\n'));
    expect(drawn([onPage])).toMatch(
      new RegExp(`${['q', '0 G', '[^]*', 'Q', 'q', '/Red CS', '[^]*', 'Q'].join('\n')}$`),
    );
  });

  it('is empty for a blank side', () => {
    expect(sheetContent(sheet({}), drawing)).toBe('');
  });
});
