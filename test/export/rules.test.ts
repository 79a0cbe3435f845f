/** Rules over and under paragraphs, in every format. */
import { describe, expect, it } from 'vitest';
import type { Border, Edition } from '../../pipeline/edition/index.js';
import { exportDocx, exportHtml, exportPdf } from '../../pipeline/export/index.js';
import type { PlacedRule } from '../../pipeline/layout/index.js';
import { readDocx } from '../support/read-docx.js';
import { readPdf } from '../support/read-pdf.js';
import { body, editionOf, koText, run as textRun, zhText } from '../support/sample-edition.js';
import { documentOf, line, myeongjo, page, run, song } from './paged-samples.js';
import { pageOperators } from './raw-pdf.js';

const RED = { red: 200, green: 16, blue: 46 };
const BLACK = { red: 0, green: 0, blue: 0 };

describe('rules in a PDF', () => {
  const rule = (changes: Partial<PlacedRule> = {}): PlacedRule => ({
    ...{ place: { block: 0 }, color: RED, x: 79.37, y: 240, width: 442.2, thickness: 2 },
    ...changes,
  });
  const withRules = (rules: readonly PlacedRule[]) =>
    documentOf([
      page(
        1,
        [
          line([run(song, '政府工作报告')]),
          line([run(myeongjo, '정부사업보고')], { place: { block: 1 }, baseline: 160 }),
        ],
        { rules },
      ),
    ]);

  it('are lines of their thickness and colour at their place, and no part of the content', async () => {
    const bytes = await exportPdf(withRules([rule()]));
    expect(pageOperators(bytes)[0]).toContain(
      '/Artifact <</Type /Layout>> BDC\nq 0.784 0.063 0.18 RG 2 w 79.37 601.89 m 521.57 601.89 l S Q\nEMC',
    );
    const [found] = (await readPdf(bytes)).pages[0]?.rules ?? [];
    expect(found).toMatchObject({ isArtifact: true });
    expect(found?.y).toBeCloseTo(240, 2);
    expect([found?.x, found?.right].map((x) => x?.toFixed(1))).toEqual(['79.4', '521.6']);
  });

  it('are black on the black plate alone', async () => {
    const [operators = ''] = pageOperators(await exportPdf(withRules([rule({ color: BLACK, thickness: 0.709 })])));
    expect(operators).toContain('q 0 G 0.709 w ');
  });

  it('leave the text in its colour, and stand in one mark', async () => {
    const bytes = await exportPdf(withRules([rule(), rule({ y: 244, thickness: 1 })]));
    const [operators = ''] = pageOperators(bytes);
    expect(operators.match(/\/Artifact/g)).toHaveLength(1);
    const [first] = (await readPdf(bytes)).pages;
    expect(new Set(first?.glyphs.map(({ color }) => color))).toEqual(new Set(['#000000']));
    expect(first?.glyphs).toHaveLength(12);
  });

  it('are not written where there are none', async () => {
    expect(pageOperators(await exportPdf(withRules([])))[0]).not.toContain('/Artifact');
  });
});

describe('underlines of small type', () => {
  const thicknessAt = async (fontSize: number): Promise<number> => {
    const underlined = documentOf([page(1, [line([run(song, '注', { fontSize, decoration: 'solid' })])])]);
    return Number(/q 0 G ([\d.]+) w/.exec(pageOperators(await exportPdf(underlined))[0] ?? '')?.[1]);
  };

  it('are never thinner than a press can print', async () => {
    expect(song.metrics.underlineThickness * 2).toBeLessThan(0.25);
    expect(await thicknessAt(2)).toBe(0.25);
    expect(await thicknessAt(16)).toBeCloseTo(song.metrics.underlineThickness * 16, 3);
  });
});

const border = (changes: Partial<Border> = {}): Border => ({ width: 2, distance: 4, color: RED, ...changes });

/** A Chinese paragraph with a rule above it, one with a rule below, and a Korean one with both. */
const ruled = (change: Partial<Border> = {}): Edition => {
  const zh = body([textRun('天地', 'p001.s01', 'zh-CN', zhText)], 'zh-CN');
  const ko = body([textRun('하늘', 'p003.s01', 'ko-CN', koText)], 'ko-CN');
  const top = { borderTop: border(change) };
  const bottom = { borderBottom: border({ width: 1, distance: 0, color: BLACK }) };
  return editionOf(
    [
      { ...zh, style: { ...zh.style, ...top } },
      { ...zh, style: { ...zh.style, ...bottom } },
      { ...ko, style: { ...ko.style, ...top, ...bottom } },
    ],
    { stylesheet: 'p { border-top: 0.35mm solid #c8102e; padding-top: 4pt; }' },
  );
};

describe('rules in Word', () => {
  const borders = async (edition: Edition): Promise<readonly string[]> =>
    [
      ...readDocx(await exportDocx(edition))
        .part('word/styles.xml')
        .matchAll(/<w:pBdr>(.*?)<\/w:pBdr>/g),
    ].map(([, inside = '']) => inside);

  it('are borders of the paragraph style, in eighths of a point and whole points', async () => {
    const top = '<w:top w:val="single" w:sz="16" w:space="4" w:color="C8102E"/>';
    const bottom = '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>';
    const between = (one: string): string => one.replace(/^<w:(top|bottom)/, '<w:between');
    expect(await borders(ruled())).toEqual([top + between(top), bottom + between(bottom), top + bottom + between(top)]);
  });

  it('keep within what Word can count', async () => {
    const [thick] = await borders(ruled({ width: 20, distance: 60 }));
    expect(thick).toContain('w:sz="96" w:space="31"');
    const [thin] = await borders(ruled({ width: 0.25, distance: 0.4 }));
    expect(thin).toContain('w:sz="2" w:space="0"');
  });

  it('are not mentioned where there are none', async () => {
    const zh = body([textRun('天地', 'p001.s01', 'zh-CN', zhText)], 'zh-CN');
    expect(await borders(editionOf([zh]))).toEqual([]);
  });
});

describe('rules in HTML', () => {
  it('are what the stylesheet says', () => {
    expect(new TextDecoder().decode(exportHtml(ruled()))).toContain(
      'p { border-top: 0.35mm solid #c8102e; padding-top: 4pt; }',
    );
  });
});
