/** The PDF as other programs see it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import type { PagedDocument } from '../../pipeline/layout/index.js';
import { requireTool, type OutsideTool } from '../support/outside-tools.js';
import { boxFace } from './box-face.js';
import { documentOf, line, myeongjo, page, run, sampleDocument, song } from './paged-samples.js';

const qpdf = requireTool('qpdf', 'apt-get install qpdf');
const mutool = requireTool('mutool', 'apt-get install mupdf-tools');
const poppler = (program: string): OutsideTool => requireTool(program, 'apt-get install poppler-utils');
const pdffonts = poppler('pdffonts');
const pdftotext = poppler('pdftotext');
const pdfinfo = poppler('pdfinfo');
const pdftoppm = poppler('pdftoppm');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function fileOf(document: PagedDocument): Promise<string> {
  const file = join(folder, 'sample.pdf');
  writeFileSync(file, await exportPdf(document));
  return file;
}

/** Both languages, TrueType and CFF. */
const mixedDocument = (): PagedDocument => {
  const [first, second] = sampleDocument().pages;
  const boxes = line([run(boxFace, '就a주')], { place: { block: 9 }, baseline: 300 });
  return documentOf([page(1, [...(first?.lines ?? []), boxes]), page(2, second?.lines ?? [])]);
};

describe('qpdf', () => {
  it.runIf(qpdf.canRun)('finds no fault', async () => {
    const { stdout, stderr } = qpdf.run(['--check', await fileOf(mixedDocument())]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(stdout + stderr).not.toContain('WARNING');
  });
});

describe('mutool', () => {
  it.runIf(mutool.canRun)('draws every page and its text without a warning of its own', async () => {
    const { stdout, stderr } = mutool.run(['draw', '-F', 'txt', '-o', '-', await fileOf(mixedDocument())]);
    expect(stdout).toContain('一、工作回顾');
    expect(stdout).toContain('就a주');
    // Builds without colour management say so for every file.
    expect(stderr.replace(/^warning: ICC support is not available$/m, '').match(/^(warning|error).*/gm)).toBeNull();
  });
});

describe('poppler', () => {
  it.runIf(pdffonts.canRun)('sees every font embedded, subset and with ToUnicode', async () => {
    const [, , ...rows] = pdffonts
      .run([await fileOf(mixedDocument())])
      .stdout.trimEnd()
      .split('\n');
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/yes yes yes +\d+ +0$/);
  });

  it.runIf(pdftotext.canRun)('gives every character back in order, shared glyphs too', async () => {
    const text = '\u91d1은 \uf90a은';
    const file = await fileOf(documentOf([page(1, [line([run(myeongjo, text)])])]));
    expect(pdftotext.run(['-raw', file, '-']).stdout.trimEnd()).toBe(text);
  });

  it.runIf(pdfinfo.canRun)('reads the structure with its text in order', async () => {
    const { stdout } = pdfinfo.run(['-struct-text', await fileOf(sampleDocument())]);
    expect(stdout.split('\n').map((row) => row.trim())).toEqual([
      ...['Document', 'H1 (block)', '"一、工作回顾"', 'P (block)', '"增长2.87%，"', '"연변 주"', '"就业平稳。"'],
      ...['Div', 'P (block)', '"谢谢。"', 'P (block)', '"감사합니다. 여러분"', ''],
    ]);
  });

  it.runIf(pdfinfo.canRun)(
    'loses no text of the structure behind a run in another language or a shared glyph',
    async () => {
      const runs = [
        run(song, '过去一年', { x: 72 }),
        run(myeongjo, '연변 \uf90a\u91d1은', { x: 160 }),
        run(song, '统筹推进', { x: 300 }),
      ];
      const rest = line([run(song, '扎实做好')], { index: 1, count: 2, baseline: 140 });
      const lines = [line(runs, { lang: 'zh-CN', count: 2 }), rest];
      const { stdout } = pdfinfo.run(['-struct-text', await fileOf(documentOf([page(1, lines)]))]);
      const quoted = [...stdout.matchAll(/"(.*)"/g)].map(([, text]) => text).join('');
      expect(quoted.replaceAll('\uf90a', '\u91d1')).toBe('过去一年연변 \u91d1\u91d1은统筹推进扎实做好');
    },
  );

  it.runIf(pdftoppm.canRun)('draws the right glyph of a CFF face', async () => {
    // Of the subset, 'a' is the first glyph, 100 units high; 就 the second, 200; 주 the third, 300.
    const runs = [run(boxFace, '주a就', { fontSize: 100, x: 100 })];
    const file = await fileOf(documentOf([page(1, [line(runs, { baseline: 400 })])]));
    const image = join(folder, 'image');
    pdftoppm.run(['-r', '72', '-gray', '-singlefile', '-aa', 'no', '-aaVector', 'no', file, image]);
    const heights = [150, 225, 300].map((x) => inkHeight(readFileSync(`${image}.pgm`), x));
    expect(heights.map((height) => Math.round(height / 10))).toEqual([3, 1, 2]);
  });
});

/** How many pixels of a column of a PGM image are black. */
function inkHeight(pgm: Buffer, x: number): number {
  const [header = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? [];
  const pixels = pgm.subarray(header.length);
  return Array.from({ length: Number(height) }, (_, y) => pixels[y * Number(width) + x]).filter((ink) => ink === 0)
    .length;
}
