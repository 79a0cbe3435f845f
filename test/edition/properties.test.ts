import { describe, expect, it } from 'vitest';
import { propertyTable } from '../../pipeline/edition/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { editionOf, paragraphOf, rowsOf, styleErrors } from './edition-support.js';

/** Declarations for a paragraph of 10 pt in a root of 20 pt, the field of the computed block style, and its value. */
const BLOCK_VALUES: readonly (readonly [string, string, unknown])[] = [
  ['line-height: 1.5', 'lineHeight', 15],
  ['line-height: 28.99pt', 'lineHeight', 28.99],
  ['line-height: 180%', 'lineHeight', 18],
  ['line-height: 2em', 'lineHeight', 20],
  ['text-align: justify', 'textAlign', 'justify'],
  ['text-align: left', 'textAlign', 'start'],
  ['text-align: RIGHT', 'textAlign', 'end'],
  ['text-align: center', 'textAlign', 'center'],
  ['text-indent: 2em', 'textIndent', 20],
  ['text-indent: -1rem', 'textIndent', -20],
  ['margin: 1pt 2pt 3pt 4pt', 'marginEnd', 2],
  ['margin: 1pt 2pt 3pt', 'marginStart', 2],
  ['margin: 1pt 2pt', 'marginBottom', 1],
  ['margin: 1em', 'marginTop', 10],
  ['margin-top: 4px', 'marginTop', 3],
  ['margin-bottom: 1in', 'marginBottom', 72],
  ['margin-left: 10mm', 'marginStart', mm(10)],
  ['margin-right: 1cm', 'marginEnd', mm(10)],
  ['margin-inline-start: 5pt', 'marginStart', 5],
  ['margin-inline-end: 0', 'marginEnd', 0],
  ['break-before: page', 'breakBefore', 'page'],
  ['break-before: right', 'breakBefore', 'recto'],
  ['break-before: verso', 'breakBefore', 'verso'],
  ['break-after: avoid', 'breakAfter', 'avoid'],
  ['break-inside: avoid', 'breakInside', 'avoid'],
  ['orphans: 3', 'orphans', 3],
  ['widows: 1', 'widows', 1],
  ['--dz-break-inside-word: 60', 'breakInsideWord', 60],
  ['--dz-break-inside-word: never', 'breakInsideWord', 'never'],
  ['--dz-word-space: 0.2em 0.4em 0.9em', 'wordSpace', { min: 0.2, comfortable: 0.4, max: 0.9 }],
  ['--dz-word-space: 0 0.4em 0.4em', 'wordSpace', { min: 0, comfortable: 0.4, max: 0.4 }],
  ['--dz-syllable-space: 0.02em', 'syllableSpace', { min: 0, max: 0.02 }],
  ['--dz-syllable-space: -0.01em 0.02em', 'syllableSpace', { min: -0.01, max: 0.02 }],
  ['--dz-syllable-space: 0', 'syllableSpace', { min: 0, max: 0 }],
];

/** The same for the text style. */
const TEXT_VALUES: readonly (readonly [string, string, unknown])[] = [
  [
    `font-family: "Noto Serif KR", 仿宋_GB2312, Noto Sans SC, serif`,
    'fontFamily',
    ['Noto Serif KR', '仿宋_GB2312', 'Noto Sans SC', 'serif'],
  ],
  ['font-size: 16pt', 'fontSize', 16],
  ['font-size: 1.5em', 'fontSize', 30],
  ['font-size: 0.5rem', 'fontSize', 10],
  ['font-size: 80%', 'fontSize', 16],
  ['font-weight: bold', 'fontWeight', 700],
  ['font-weight: normal', 'fontWeight', 400],
  ['font-weight: 500', 'fontWeight', 500],
  ['color: #666', 'color', { red: 102, green: 102, blue: 102 }],
  ['color: #0A10ff', 'color', { red: 10, green: 16, blue: 255 }],
  ['color: gray', 'color', { red: 128, green: 128, blue: 128 }],
  ['color: rgb(1, 2, 3)', 'color', { red: 1, green: 2, blue: 3 }],
  ['color: rgb(1 2 255)', 'color', { red: 1, green: 2, blue: 255 }],
  ['text-decoration: underline', 'decoration', 'solid'],
  ['text-decoration: dotted underline', 'decoration', 'dotted'],
  ['text-decoration: line-through', 'decoration', 'line-through'],
  ['text-decoration: none', 'decoration', 'none'],
  ['text-decoration-style: dotted; text-decoration-line: underline', 'decoration', 'dotted'],
  ['text-decoration-style: dotted; text-decoration: underline', 'decoration', 'solid'],
  ['text-autospace: no-autospace', 'hasAutospace', false],
  ['text-autospace: normal', 'hasAutospace', true],
  ['font-feature-settings: "hwid"', 'hasHalfWidthFigures', true],
  ['font-feature-settings: normal', 'hasHalfWidthFigures', false],
  ['white-space: nowrap', 'isUnbreakable', true],
];

const INVALID: readonly string[] = [
  'font-family: ',
  'font-family: "A",, B',
  'font-family: 12pt',
  'font-size: 0',
  'font-size: -1pt',
  'font-size: large',
  'font-size: 12',
  'font-size: 1vw',
  'font-weight: 450',
  'font-weight: 1000',
  'font-weight: bolder',
  'line-height: 0',
  'line-height: normal',
  'color: #12345',
  'color: #ggg',
  'color: puce',
  'color: rgb(1, 2)',
  'color: rgb(1, 2, 256)',
  'color: rgb(1, 2, 3, 4)',
  'text-decoration: wavy',
  'text-decoration: underline underline',
  'text-decoration-line: overline',
  'text-decoration-style: dashed',
  'text-align: middle',
  'text-indent: 2',
  'text-indent: 10%',
  'text-autospace: auto',
  'white-space: pre',
  'margin: 1pt 2pt 3pt 4pt 5pt',
  'margin: auto',
  'margin-top: -1pt',
  'margin-left: 5%',
  'break-before: always',
  'break-after: column',
  'break-inside: avoid-page',
  'orphans: 0',
  'widows: 1.5',
  'display: flex',
  'grid-template-columns: 1fr 20mm',
  'grid-template-columns: 0fr',
  'column-gap: normal',
  'gap: 1pt 2pt',
  '--dz-break-inside-word: -1',
  '--dz-break-inside-word: always',
  '--dz-word-space: 0.2em 0.48em',
  '--dz-word-space: 0.5em 0.48em 1em',
  '--dz-word-space: 0.2em 1.1em 1em',
  '--dz-word-space: 2pt 5pt 9pt',
  '--dz-syllable-space: -0.01em',
  '--dz-syllable-space: 0.01em 0.02em',
  '--dz-syllable-space: -0.01em 0.02em 0.03em',
  '--dz-word-space: -0.1em 0.4em 1em',
  '--dz-syllable-space: 1pt',
  'font-feature-settings: "halt"',
  'font-feature-settings: "hwid", "palt"',
];

describe('properties of elements', () => {
  const root = ':root { font-size: 20pt }';
  it.each(BLOCK_VALUES)('computes %s', (declaration, field, expected) => {
    const { style } = paragraphOf('<p>가</p>', `${root} p { font-size: 10pt; ${declaration} }`);
    const found: unknown = Object.entries(style).find(([name]) => name === field)?.[1];
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 6);
    else expect(found).toEqual(expected);
  });

  it.each(TEXT_VALUES)('computes %s', (declaration, field, expected) => {
    const { style } = paragraphOf('<p>가</p>', `${root} p { ${declaration} }`);
    expect(Object.entries(style.text).find(([name]) => name === field)?.[1]).toEqual(expected);
  });

  it.each(INVALID)('refuses %s and says what is possible', (declaration) => {
    const name = declaration.slice(0, declaration.indexOf(':'));
    const [first, ...rest] = styleErrors(`p {\n  ${declaration};\n}`);
    expect(first).toMatch(/^edition\/invalid-value style\.css:2:\d+: /);
    expect(first).toContain(`\n  \`${name}\` takes `);
    expect(rest).toEqual([]);
  });

  it('puts the gap of a grid between its rows too', () => {
    const rows = rowsOf('<div><p>가</p><p>나</p></div>', 'div { display: grid; gap: 8pt; margin-bottom: 3pt }');
    expect(rows.map(({ marginTop, marginBottom }) => [marginTop, marginBottom])).toEqual([
      [0, 8],
      [0, 3],
    ]);
    const apart = rowsOf('<div><p>가</p><p>나</p></div>', 'div { display: grid; column-gap: 8pt }');
    expect(apart.map(({ marginBottom }) => marginBottom)).toEqual([0, 0]);
  });

  it('reads the columns and the gap of a grid', () => {
    const [row] = rowsOf(
      '<div><p>가</p><p>中</p></div>',
      'div { display: grid; grid-template-columns: 1fr 2fr; gap: 8pt }',
    );
    expect(row?.columns).toEqual([1, 2]);
    expect(row?.columnGap).toBe(8);
  });
});

describe('properties of pages', () => {
  const SIZES: readonly (readonly [string, number, number])[] = [
    ['A4', mm(210), mm(297)],
    ['a5 landscape', mm(210), mm(148)],
    ['portrait B5', mm(176), mm(250)],
    ['letter', 612, 792],
    ['210mm 280mm', mm(210), mm(280)],
    ['500pt', 500, 500],
  ];
  it.each(SIZES)('takes the size %s', (size, width, height) => {
    const { pages } = editionOf('<p>가</p>', `@page { size: ${size} }`);
    expect(pages.recto.size.width).toBeCloseTo(width, 6);
    expect(pages.recto.size.height).toBeCloseTo(height, 6);
  });

  it.each(['size: A9', 'size: landscape', 'size: 0 0', 'size: 20em', 'size: A4 A5', 'margin: 2em', 'margin-top: auto'])(
    'refuses %s in @page',
    (declaration) => {
      expect(styleErrors(`@page { ${declaration} }`)).toEqual([
        expect.stringMatching(/^edition\/invalid-value style\.css:1:\d+: /),
      ]);
    },
  );

  it.each([
    'content: url(x)',
    'content: counter(chapter)',
    'content: "a" none',
    'vertical-align: baseline',
    'padding: -1pt',
  ])('refuses %s in a margin box', (declaration) => {
    expect(styleErrors(`@page { @top-left { ${declaration} } }`)).toEqual([
      expect.stringMatching(/^edition\/invalid-value style\.css:1:\d+: /),
    ]);
  });
});

describe('the property table', () => {
  it('has a row for every property that is taken, with what it takes', () => {
    const lines = propertyTable().split('\n');
    for (const name of ['font-family', 'margin-inline-start', 'content', 'size', '--dz-break-inside-word'])
      expect(lines.filter((line) => line.startsWith(`| \`${name}\` | `))).toHaveLength(1);
    expect(new Set(lines.map((line) => line.split(/(?<!\\)\|/).length))).toEqual(new Set([7]));
  });
});
