/** Page numbers as a counter style writes them. */
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../pipeline/layout/numbering.js';

describe('formatNumber', () => {
  it('writes decimal numbers without a sign or a group', () => {
    expect([0, 7, 12, 1234].map((n) => formatNumber(n, 'decimal'))).toEqual(['0', '7', '12', '1234']);
  });

  it('writes Roman numerals, small and large', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 9, 14, 19, 40, 44, 49, 90, 99, 400, 900, 1994, 3999];
    expect(numbers.map((n) => formatNumber(n, 'lower-roman')).join(' ')).toBe(
      'i ii iii iv v vi ix xiv xix xl xliv xlix xc xcix cd cm mcmxciv mmmcmxcix',
    );
    expect(formatNumber(1994, 'upper-roman')).toBe('MCMXCIV');
  });

  it('writes what Roman numerals cannot say as a decimal number', () => {
    expect([-1, 0, 4000].map((n) => formatNumber(n, 'upper-roman'))).toEqual(['-1', '0', '4000']);
  });
});
