/** Where a new row of the termbase goes. */
import { describe, expect, it } from 'vitest';
import { placeRow, type RowKey } from '../../pipeline/termbase/index.js';

const rows = (kind: string, words: string): readonly RowKey[] => Array.from(words, (zh) => ({ zh, kind }));

describe('the place of a new row', () => {
  it('is among the rows of its kind by its Chinese, where those are in order', () => {
    const all = [...rows('org', '省州'), ...rows('place', 'BDFHJLN'), ...rows('org', 'ACEGIK'), ...rows('unit', 'm')];
    expect(placeRow(all, { zh: 'G', kind: 'place' })).toBe(5);
    expect(placeRow(all, { zh: 'A', kind: 'place' })).toBe(2);
    expect(placeRow(all, { zh: 'Z', kind: 'place' })).toBe(9);
    expect(placeRow(all, { zh: 'D', kind: 'org' })).toBe(11);
    expect(placeRow(all, { zh: 'Z', kind: 'org' })).toBe(15);
  });

  it('is in the longest ordered stretch of its kind, past rows set by subject', () => {
    const all = [...rows('place', 'XCABED'), ...rows('place', 'ACEGIK')];
    expect(placeRow(all, { zh: 'D', kind: 'place' })).toBe(8);
  });

  it('is behind the last row of its kind where those are in no order', () => {
    const all = [...rows('person', 'CA'), ...rows('unit', 'm'), ...rows('person', 'B'), ...rows('org', 'x')];
    expect(placeRow(all, { zh: 'A', kind: 'person' })).toBe(4);
  });

  it('is the end of the file for a kind that is new, and for the first row', () => {
    expect(placeRow(rows('place', 'AB'), { zh: 'A', kind: 'law' })).toBe(2);
    expect(placeRow([], { zh: 'A', kind: 'law' })).toBe(0);
  });
});
