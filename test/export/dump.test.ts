/** The text dump of pages. */
import { describe, expect, it } from 'vitest';
import { exportDump, generatedTexts } from '../../pipeline/export/index.js';
import { openMemo } from '../../pipeline/work/index.js';
import { squareFace } from '../support/square-face.js';
import { documentOf, line, page, run } from './paged-samples.js';

const square = squareFace();
const BLACK = { red: 0, green: 0, blue: 0 };

const sample = () => {
  const heading = line([run(square, '一、回顾', { fontSize: 22 })], { tag: 'h1', baseline: 90 });
  const mixed = line(
    [
      run(square, '增长，', { origin: 'p002.s01' }),
      run(square, '연변 주', {
        x: 120,
        lang: 'ko-CN',
        origin: 'p002.s02',
        decoration: 'dotted',
        color: { red: 160, green: 0, blue: 10 },
      }),
    ],
    { place: { block: 1, cell: 1, paragraph: 0 }, index: 1, count: 3, baseline: 111.1111 },
  );
  const contents = line(
    [run(square, '目录', { origin: 'generated' }), run(square, '：', { x: 104, origin: 'generated' })],
    { place: { block: 2 }, baseline: 140 },
  );
  const folio = line([run(square, '— 1 —', { x: 280, fontSize: 14, origin: 'generated' })], { baseline: 800 });
  const note = line([run(square, '12', { x: 52, fontSize: 8, origin: 'generated' })], { baseline: 111.1111 });
  const entry = line(
    [
      run(square, '一、回顾', { origin: 'generated', target: 'c1' }),
      run(square, '....', { x: 136, origin: 'generated', target: 'c1' }),
      run(square, '3', { x: 168, origin: 'generated', target: 'c1' }),
    ],
    { place: { block: 3 }, baseline: 160 },
  );
  const outline = [{ level: 1, title: '一、回顾', lang: 'zh-CN', page: 1, top: 68 }];
  const pages = [
    page(1, [heading, mixed, contents, entry], { marginLines: [note, folio] }),
    page(2, [], { isBlank: true }),
    page(3, [], { name: 'contents', counter: 1 }),
  ];
  return { ...documentOf(pages, { outline }), anchors: [{ id: 'c1', page: 1, top: 68 }] };
};

describe('exportDump', () => {
  it('writes a line for every line, with place, language, face and size of each run', () => {
    expect(exportDump(sample())).toBe(
      [
        '== document chinese',
        'title: 政府工作报告',
        'author: 国务院',
        'subject:',
        'language: zh-CN',
        'date: 2021-01-12',
        'languages: zh-CN ko-CN',
        'pages: 3',
        'outline level=1 page=1 top=68.00 [zh-CN] 一、回顾',
        'anchor page=1 top=68.00 c1',
        '',
        '== page 1 (1) recto 595.28 x 841.89',
        '72.00 90.00 160.00 h1 0 1:1 [p001.s01 zh-CN Square-400 22] 一、回顾',
        '72.00 111.11 176.00 p 1/1/0 2:3 [p002.s01 zh-CN Square-400 16] 增长， [p002.s02 ko-CN Square-400 16 dotted #a0000a] 연변 주',
        '72.00 140.00 120.00 p 2 1:1 [generated zh-CN Square-400 16] 目录 [generated zh-CN Square-400 16] ：',
        '72.00 160.00 176.00 p 3 1:1 [generated zh-CN Square-400 16 →c1] 一、回顾 [generated zh-CN Square-400 16 →c1] .... [generated zh-CN Square-400 16 →c1] 3',
        '52.00 111.11 60.00 note [generated zh-CN Square-400 8] 12',
        '280.00 800.00 329.00 margin [generated zh-CN Square-400 14] — 1 —',
        '',
        '== page 2 (2) verso 595.28 x 841.89 blank',
        '',
        '== page 3 (1) recto name=contents 595.28 x 841.89',
        '',
        '== generated',
        'generated page=1 "目录："',
        'generated page=1 "一、回顾....3"',
        'generated page=1 "12"',
        'generated page=1 "— 1 —"',
        '',
      ].join('\n'),
    );
  });

  it('writes a line for every rule: start, centre line, end, place, thickness, colour other than black', () => {
    const rules = [
      { place: { block: 2 }, color: { red: 200, green: 16, blue: 46 }, x: 72, y: 240, width: 442, thickness: 2 },
      { place: { block: 1, cell: 1, paragraph: 0 }, color: BLACK, x: 300, y: 244.444, width: 200.5, thickness: 0.709 },
    ];
    const dump = exportDump(documentOf([page(1, [line([run(square, '주')])], { rules })]));
    expect(dump).toContain('\n72.00 240.00 514.00 rule 2 2.00 #c8102e\n300.00 244.44 500.50 rule 1/1/0 0.71\n');
    expect(generatedTexts(documentOf([page(1, [], { rules })]))).toEqual([]);
  });

  it('writes the same with what was kept of other documents, and says of a page of another what stands there', () => {
    const memo = openMemo();
    const first = sample();
    const other = { ...first, pages: [...first.pages.slice(0, 2), page(3, [line([run(square, '정부')])])] };
    for (const document of [first, other, { ...other, anchors: [] }, first]) {
      expect(exportDump(document, memo)).toBe(exportDump(document));
      memo.endBuild();
    }
  });

  it('shows a shift of a hundredth of a point and none below', () => {
    const at = (x: number): string => exportDump(documentOf([page(1, [line([run(square, '주', { x })])])]));
    expect(at(72.01)).not.toBe(at(72));
    expect(at(72.001)).toBe(at(72));
    expect(at(-0.001)).toContain('\n0.00 ');
  });
});

describe('generatedTexts', () => {
  it('lists what the program added and no text of an author', () => {
    expect(generatedTexts(sample())).toEqual([
      { page: 1, text: '目录：' },
      { page: 1, text: '一、回顾....3' },
      { page: 1, text: '12' },
      { page: 1, text: '— 1 —' },
    ]);
  });

  it('keeps two generated stretches apart that an author’s text separates', () => {
    const runs = [
      run(square, '目', { origin: 'generated' }),
      run(square, '就业', { x: 90 }),
      run(square, '1', { x: 130, origin: 'generated' }),
    ];
    expect(generatedTexts(documentOf([page(3, [line(runs)])]))).toEqual([
      { page: 3, text: '目' },
      { page: 3, text: '1' },
    ]);
  });

  it('lists a margin line whole, whatever its origin says', () => {
    const head = line([run(square, '报告'), run(square, '주', { x: 110 })]);
    expect(generatedTexts(documentOf([page(1, [], { marginLines: [head] })]))).toEqual([{ page: 1, text: '报告주' }]);
  });
});
