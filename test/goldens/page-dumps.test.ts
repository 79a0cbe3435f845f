/** Page dumps of the smallest text for every rule of lines and pages: what changes on a page is seen here before it is seen in print. */
import { describe, expect, it } from 'vitest';
import { exportDump } from '../../pipeline/export/index.js';
import { paged } from '../support/layout-support.js';
import { editionOf } from '../edition/edition-support.js';
import { LINE_CASES, PAGE_CASES, type GoldenCase } from './cases.js';

/** A type area of ten characters by `lines` lines of 20 pt, in the square face at 10 pt. */
const sheet = (lines: number): string => `
@page { size: 200pt ${lines * 20 + 100}pt; margin: 50pt; font-family: 'Square'; font-size: 8pt; line-height: 8pt; }
:root { font-size: 10pt; }
body { font-family: 'Square'; line-height: 20pt; text-align: justify; text-autospace: no-autospace; }
p, h1, h2 { margin: 0; font-size: 1rem; font-weight: 400; }
`;

function dumpOf({ html, css = '', lines = 20 }: GoldenCase): string {
  const edition = editionOf(html, sheet(lines) + css);
  return exportDump(paged(edition));
}

describe.each([
  ['lines', LINE_CASES],
  ['pages', PAGE_CASES],
] as const)('the golden %s', (folder, cases) => {
  it.each(Object.entries(cases))('%s', async (name, golden) => {
    await expect(dumpOf(golden)).toMatchFileSnapshot(`${folder}/${name}.txt`);
  });

  it('say something each', () => {
    for (const golden of Object.values(cases)) expect(dumpOf(golden)).toMatch(/\[\S+ (zh|ko)/);
  });
});
