import { describe, expect, it } from 'vitest';
import { RULES, STANDARDS, checkConformance, openPdf, ruleTable } from '../../pipeline/preflight/index.js';
import { archiveSample, bytesOf, pressSample, textOf } from './sample-pdf.js';

/** Numbers that look random and are the same in every run (Park and Miller, 1988). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const packed = archiveSample();
packed.isPacked = true;
const FILES = [
  ['plain', archiveSample().bytes()],
  ['packed', packed.bytes()],
  ['for the press', pressSample().bytes()],
] as const;

describe('a damaged file', () => {
  it.each(FILES)('(%s) is judged wherever it is cut off', (_, bytes) => {
    for (let end = 0; end < bytes.length; end += 97)
      expect(checkConformance(bytes.subarray(0, end), STANDARDS)).not.toEqual([]);
  });

  it.each(FILES)('(%s) is judged whatever bits are flipped', (_, bytes) => {
    const roll = dice(20_210_112);
    for (let round = 0; round < 150; round += 1) {
      const damaged = Uint8Array.from(bytes);
      for (let flip = 0; flip <= round % 12; flip += 1) {
        const at = roll(damaged.length);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << roll(8));
      }
      expect(() => checkConformance(damaged, STANDARDS)).not.toThrow();
    }
  });

  it.each(FILES)('(%s) is judged whatever numbers stand in it', (_, bytes) => {
    const roll = dice(7);
    const text = textOf(bytes);
    const numbers = [...text.matchAll(/\d+/g)];
    for (let round = 0; round < 150; round += 1) {
      const number = numbers[roll(numbers.length)];
      if (!number) continue;
      const other = ['0', '-1', '999999999999999999999', '2147483648', '1'][roll(5)] ?? '';
      const damaged = text.slice(0, number.index) + other + text.slice(number.index + number[0].length);
      expect(() => checkConformance(bytesOf(damaged), STANDARDS)).not.toThrow();
    }
  });

  it.each(['', '%PDF-1.7', 'not a PDF at all', '%PDF-1.4\nxref\n0 99999999\ntrailer\n<< >>\nstartxref\n9\n%%EOF'])(
    'of the bytes %j is found fault with',
    (text) => {
      expect(checkConformance(bytesOf(text), STANDARDS).length).toBeGreaterThan(5);
    },
  );

  it('nested without end is given up', () => {
    const deep = archiveSample().set('extra', '['.repeat(50_000)).draw('['.repeat(50_000));
    expect(checkConformance(deep.bytes(), STANDARDS).map(({ clause }) => clause)).toContain('6.1.1');
  });

  it('whose page tree has endless branches is given up', () => {
    const pdf = pressSample()
      .set('kids', '[@page << /Kids @kids >> << /Kids @kids >>]')
      .edit('pages', '[@page]', '@kids');
    expect(openPdf(pdf.bytes()).pages).toHaveLength(1);
  });

  it('whose font states widths and characters without end is given up', () => {
    const pdf = archiveSample()
      .edit('cidfont', '/W [', `/W [${'0 999999999 500 '.repeat(2000)}`)
      .edit('tounicode', 'endcmap', `9 beginbfrange ${'<0000> <FFFF> <0041> '.repeat(2000)} endbfrange endcmap`);
    expect(checkConformance(pdf.bytes(), STANDARDS)).not.toEqual([]);
  });

  it('whose lengths, number trees and layers hang on one another like a chain is given up', () => {
    const pdf = archiveSample();
    for (let link = 0; link < 3000; link += 1) {
      pdf.set(`length${link}`, { dict: `<< /Next @length${link + 1} >>`, data: 'x' });
      pdf.set(`tree${link}`, `<< /Kids [@tree${link + 1}] >>`);
      pdf.set(`order${link}`, `[@order${link + 1}]`);
    }
    pdf.set('length3000', '1').set('tree3000', '<< >>').set('order3000', '[]');
    pdf.put('structure', '/IDTree @tree0').edit('structure', '@parents', '@tree0');
    pdf.put('catalog', '/OCProperties << /OCGs [] /D << /Name (all) /Order @order0 >> >>');
    const text = textOf(pdf.bytes()).replace(/\/Length 1 \/Next/g, '/Length');
    expect(checkConformance(bytesOf(text), STANDARDS)).not.toEqual([]);
  });

  it('whose layers list each other is given up', () => {
    const pdf = archiveSample()
      .set('layer', '<< /Type /OCG /Name (one) >>')
      .set('order', `[${'@order '.repeat(20)}]`)
      .put('catalog', '/OCProperties << /OCGs [@layer] /D << /Name (all) /Order @order >> >>');
    expect(checkConformance(pdf.bytes(), ['PDF/A-2a']).map(({ clause }) => clause)).toEqual(['6.9']);
  });

  it('whose drawings draw each other is given up', () => {
    const pdf = archiveSample()
      .edit('drawing', '/Resources << >>', '/Resources << /XObject << /Again @drawing >> >>')
      .edit('drawing', 're f', 're f /Again Do');
    expect(checkConformance(pdf.bytes(), ['PDF/A-2a'])).toEqual([]);
  });
});

describe('the table of rules', () => {
  it('has a row for each', () => {
    const rows = ruleTable().split('\n');
    expect(rows).toHaveLength(RULES.length + 2);
    expect(rows).toContain('| PDF/A-2a | 6.2.11.4.1 | `preflight/font-not-embedded` | the font … is not embedded |');
  });
});
